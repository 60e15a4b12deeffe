"""Whether a changed quotation says something else, or is only cut, spelled or smoothed otherwise.

Newsrooms trim quotations, write "Sen." for "Senator" and drop a "that"; checkers look for words
that were put into somebody's mouth. A change is of that sort where a word that tells something
stands in the place of another, or where a word that turns the sense comes or goes ("could" and
"would", a "not", a number).
"""

from ...annotate.tokens import tokenize
from ...model import Edit
from ..alignment.words import fold, stem
from ..quotations.words import normal_forms, telling

_TURNING = frozenset({
    "not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot",
    "could", "would", "should", "must", "may", "might", "can", "will", "shall",
    "all", "every", "any", "some", "few", "many", "most", "only", "always", "if", "unless",
})  # fmt: skip
_SHORT_FORMS = {
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
    if edit.kind != "reworded":
        return edit.kind == "joined"
    before, after = _words(edit.before), _words(edit.after)
    if "".join(before) == "".join(after):
        return False
    gone = [word for word in before if word not in after]
    come = [word for word in after if word not in before]
    if any(word in _TURNING or word.isdigit() for word in (*gone, *come)):
        return True
    left, right = _stems(gone), _stems(come)
    return bool(left - right and right - left)


def _words(text: str) -> list[str]:
    words = []
    for token in tokenize(text, 0, len(text)):
        if token.is_word or token.text == "&":
            for form in normal_forms(token.text):
                words += _SHORT_FORMS.get(form, form).split()
    return words


def _stems(words: list[str]) -> set[str]:
    """The stems of the words that tell something."""
    return {stem(fold(word)) for word in words if telling(word)}
