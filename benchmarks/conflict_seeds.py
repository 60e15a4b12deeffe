"""Reports in which a town, a cause, the holder of an office or one of two tellings of a number is
changed; for conflicts.py.

As in seeding.py one article of a group is changed in a sentence that another shares (for "inside":
that tells a number which the article tells again), and nothing here reads with Retold. What is put
in stands in no article of the group.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from seeding import NUMBER, SENTENCE, Seeded, Text, other_number

KINDS = ("place", "cause", "holder", "inside")

_IN = re.compile(r"\bin ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
_CUE = "because of|due to|caused by|blamed on|triggered by|sparked by|prompted by|as a result of"
_CAUSE = re.compile(rf"\b(?:{_CUE}) ([^,.;:—()“”\"\n]{{6,70}})(?=[,.;])")
_OFFICE = (
    "[Pp]olice [Cc]hief|[Mm]ayor|President|Prime Minister|[Gg]overnor|Gov\\.|Rep\\.|Sen\\.|Judge"
    "|Secretary|[Dd]irector|[Mm]inister|Attorney General|[Cc]hief|[Cc]hairman|[Ss]heriff|CEO"
    "|Justice"
)
_HOLDER = re.compile(rf"\b(?:{_OFFICE}) ([A-Z][a-z]+ [A-Z][a-z]{{3,}})\b")
_CAUSES = (
    "a burst water main", "a clerical mistake", "a swarm of wasps", "two drunken porters",
    "a rotten gangplank", "a misread telegram", "an old feud over grazing", "a shortage of salt",
)  # fmt: skip
_HOLDERS = (
    "Torvald Brenner", "Ilse Varga", "Casimir Holt", "Jorunn Askeby", "Dagmar Quill",
    "Piet Ostrander",
)  # fmt: skip
_WORD = re.compile(r"[A-Za-z][\w’'-]{3,}")
_COUNTED = re.compile(r"(?: [a-z]+)? ([a-z]{3,}s|people|children|men|women)\b")
_LEAST = 0.45
Change = tuple[int, int, str]


def seed_more(group: Sequence[Text], dice: random.Random) -> Iterator[Seeded]:
    """One changed report of each kind that the group allows."""
    texts = list(group)
    dice.shuffle(texts)
    draft, others = texts[0], tuple(sorted(texts[1:], key=lambda text: text.id))
    whole = "\n".join(text.text for text in group)
    shared = list(_shared(draft.text, [other.text for other in others]))
    for kind in KINDS:
        told = _told_again if kind == "inside" else _changes
        chances = list(told(kind, draft.text, shared, whole, dice))
        if chances:
            start, end, new = dice.choice(chances)
            before, old, after = draft.text[:start], draft.text[start:end], draft.text[end:]
            if kind == "holder":
                # A report that has the wrong name has it all through.
                before, after = _renamed(before, old, new), _renamed(after, old, new)
            text, start = before + new + after, len(before)
            changed = Text(draft.id, text, draft.published)
            yield Seeded(kind, changed, start, start + len(new), old, new, others)


def _renamed(text: str, old: str, new: str) -> str:
    """The text with one person's name, given name and all or last alone, in place of another's."""
    last, other = old.split()[-1], new.split()[-1]
    return re.sub(rf"\b{re.escape(last)}\b", other, text.replace(old, new))


def _changes(
    kind: str, text: str, shared: Sequence[tuple[int, int, str]], whole: str, dice: random.Random
) -> Iterator[Change]:
    for start, end, other in shared:
        if kind == "place":
            pool = [town for town in _cities() if town not in whole]
            for match in _IN.finditer(text, start, end):
                if match[1] in _cities() and f"in {match[1]}" in other:
                    yield match.start(1), match.end(1), dice.choice(pool)
        elif kind == "cause":
            for match in _CAUSE.finditer(text, start, end):
                if _CAUSE.search(f"{other}."):
                    yield match.start(1), match.end(1), dice.choice(_CAUSES)
        else:
            for match in _HOLDER.finditer(text, start, end):
                if match[1].split()[1] in other:
                    yield match.start(1), match.end(1), dice.choice(_HOLDERS)


def _told_again(
    kind: str, text: str, shared: Sequence[tuple[int, int, str]], whole: str, dice: random.Random
) -> Iterator[Change]:
    """Numbers that stand before one noun in two or more sentences of the text."""
    told: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for sentence in SENTENCE.finditer(text):
        for match in NUMBER.finditer(text, *sentence.span()):
            noun = _COUNTED.match(text, match.end(1))
            if noun:
                told[match[1], noun[1]].append(match.span(1))
    for (number, _), places in told.items():
        if len(places) > 1:
            start, end = dice.choice(places)
            yield start, end, other_number(number, dice)


def _shared(text: str, others: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The sentences of a text with the sentence of another that has most of their longer words."""
    sentences = [match[0] for other in others for match in SENTENCE.finditer(other)]
    theirs = [(sentence, set(_WORD.findall(sentence))) for sentence in sentences]
    for match in SENTENCE.finditer(text):
        mine = set(_WORD.findall(match[0]))
        scored = (
            (len(mine & words) / min(len(mine), len(words)), sentence)
            for sentence, words in theirs
            if len(mine & words) >= 4
        )
        share, best = max(scored, default=(0.0, ""))
        if share >= _LEAST:
            yield match.start(), match.end(), best


@cache
def _cities() -> tuple[str, ...]:
    lines = files("retold").joinpath("annotate/data/cities.txt").read_text("utf-8").splitlines()
    plain = re.compile(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?$")
    return tuple(line.split(";")[0] for line in lines if plain.match(line.split(";")[0]))
