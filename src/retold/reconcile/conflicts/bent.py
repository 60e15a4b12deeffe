"""Whether a changed quotation says something else, or is only cut, spelled or smoothed otherwise.

Newsrooms trim quotations, write "Sen." for "Senator" and drop a "that"; checkers look for words
that were put into somebody's mouth. A change is of that sort where a word that tells something
stands in the place of another, or where a word that turns the sense comes or goes ("could" and
"would", a "not", a number). Two sentences in one pair of marks are none: of 13 such in real stories
all were printed in a row by one article and in two pieces by the other.
"""

import re
from collections import Counter

from rapidfuzz.distance import OSA

from ...annotate.tokens import tokenize
from ...model import Edit
from ..alignment.words import fold, stem
from ..quotations.words import normal_forms, telling

_TURNING = frozenset({
    "not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot",
    "could", "would", "should", "must", "may", "might", "can", "will", "shall",
    "all", "every", "any", "some", "few", "many", "most", "only", "always", "if", "unless",
})  # fmt: skip
# More changed words than these at the end of a wording are another sentence.
_END = 4
_MOST = 0.5
# Shorter words that differ by a letter are two words.
_SPELLED = 5
# "b----", "sh**": what the newsroom does not print.
_CENSORED = re.compile(r"\w(?:-{2,}|\*{2,})")
# What stands in brackets is the newsroom's.
_BRACKETS = re.compile(r"\[[^\[\]]{0,80}\]")
_SHORT_FORMS = {
    "20": "twenty",
    "30": "thirty",
    "40": "forty",
    "50": "fifty",
    "60": "sixty",
    "70": "seventy",
    "80": "eighty",
    "90": "ninety",
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "5th": "fifth",
    "6th": "sixth",
    "7th": "seventh",
    "8th": "eighth",
    "9th": "ninth",
    "10th": "tenth",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "pres": "president",
    "dr": "doctor",
    "us": "united states",
    "ok": "okay",
    "&": "and",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "til": "until",
    "till": "until",
    "cause": "because",
    "em": "them",
}


def is_bent(edit: Edit) -> bool:
    """Whether the edit lets the speaker say something else."""
    if edit.kind == "trimmed" and _words(edit.before or edit.after) in (["not"], ["never"]):
        return True
    if edit.kind != "reworded" or _CENSORED.search(f"{edit.before} {edit.after}"):
        return False
    before, after = _words(edit.before), _words(edit.after)
    if "".join(before) == "".join(after):
        return False
    gone = [word for word in before if word not in after]
    come = [word for word in after if word not in before]
    if any(word in _TURNING or word.isdigit() for word in (*gone, *come)):
        return True
    left, right = _stems(gone), _stems(come)
    left, right = left - right, right - left
    # "@IdaBrandt" in a post is "Ms. Brandt" in a report.
    handle = "@" in edit.before + edit.after
    alike = handle and any(one in other or other in one for one in left for other in right)
    spelled = any(_is_spelling(one, other) for one in left for other in right)
    return bool(left and right) and not alike and not spelled


def _is_spelling(one: str, other: str) -> bool:
    """Whether two stems are one word spelled in two ways: "smoky" and "smokey"."""
    return min(len(one), len(other)) >= _SPELLED and OSA.distance(one, other, score_cutoff=1) <= 1


def ends_otherwise(text: str, edit: Edit) -> bool:
    """Whether a wording ends with the changed words, and they are many: then it goes on with
    another sentence of the speaker's as a rule, and nothing is bent."""
    after = _words(edit.after)
    if max(len(after), len(_words(edit.before))) <= _END:
        return False
    return bool(after) and _words(text)[-len(after) :] == after


def is_mostly(text: str, base: str) -> bool:
    """Whether most words of the shorter of two wordings stand in the other: else one utterance may
    only take up words of the other."""
    words, others = Counter(_words(text)), Counter(_words(base))
    return (words & others).total() >= _MOST * min(words.total(), others.total())


def _words(text: str) -> list[str]:
    words = []
    text = _BRACKETS.sub(" ", text)
    for token in tokenize(text, 0, len(text)):
        if token.is_word or token.text == "&":
            for form in normal_forms(token.text):
                words += _SHORT_FORMS.get(form, form).split()
    return words


def _stems(words: list[str]) -> set[str]:
    """The stems of the words that tell something."""
    return {stem(fold(word)) for word in words if telling(word)}
