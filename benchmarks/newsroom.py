"""A simulated newsroom: families of tellings of one report, with a known tree.

What happens to a report on its way is taken from what real pairs of articles show (agency reports
and their reprints, rewrites of other outlets' reports), not from what the detector looks for:

========== ========================================================================================
trim       the last paragraphs fall off, as where a page has room for so many lines
cut        sentences here and there are left out
reorder    a paragraph moves up or down
reword     words are swapped for others of the same meaning, the reporting clause changes its side,
           an opening phrase of time or place moves to the end, asides are dropped
merge      a second report of the family is worked in, paragraph by paragraph
change     a number, a weekday or a month is passed on wrongly
bend       a quotation loses words or its marks
frame      paragraphs of the outlet's own are put before or after
uncredit   the dateline and the credit go
========== ========================================================================================

Each child gets several of these, more or less heavily; the seed decides. Nothing here reads the
detector, and seeds from 1,000 on are kept for reporting.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

AGENCY = "Northwire"
_OPENING = re.compile(r"((?:On|In|At|After|Before|During|Last|Earlier) [^,]{3,50}), (.+)\.$")
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_SYNONYM_PAIRS = """
said:stated announced:declared killed:left&dead big:large large:big began:started started:began
ended:finished showed:revealed found:discovered told:informed asked:urged called:described
wants:seeks plan:scheme plans:intends attack:assault injured:wounded officials:authorities
police:officers company:firm help:assist about:roughly nearly:almost because:since after:following
before:prior&to against:opposed&to many:numerous most:the&bulk&of several:a&number&of also:as&well
people:persons important:significant quickly:rapidly expected:anticipated decision:ruling
meeting:talks money:funds win:victory lost:suffered increase:rise decrease:fall buy:purchase
bought:purchased get:obtain got:obtained make:produce made:produced keep:retain kept:retained
leave:depart left:departed report:account reported:recounted however:nonetheless but:yet while:as
leader:head leaders:heads workers:employees country:nation countries:nations law:statute vote:ballot
issue:matter issues:matters problem:difficulty warned:cautioned agreed:consented rejected:dismissed
backed:supported support:backing used:employed use:employ
"""
_SYNONYMS = dict(pair.split(":") for pair in _SYNONYM_PAIRS.split())
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_CHANGEABLE = re.compile(r"\b\d{1,4}\b|\b(?:" + "|".join(_DAYS) + r")\b")


@dataclass(frozen=True)
class Telling:
    """One member of a family: its text, its place in time, and whom it has its words from."""

    id: str
    text: str
    hour: int
    parents: tuple[str, ...] = ()
    did: tuple[str, ...] = ()


@dataclass
class Newsroom:
    """Grows families of tellings. ``foreign`` are paragraphs of other stories, for framing."""

    seed: int
    foreign: list[str] = field(default_factory=list)

    def family(self, base: str, size: int) -> list[Telling]:
        """``size`` tellings that all go back to the base text, the root first."""
        rng = random.Random(self.seed)
        root = f"CALDER BAY ({AGENCY}) — {base}"
        tellings = [Telling("t0", root, hour=0)]
        for number in range(1, size):
            # Most take the report from its origin, some from one who had it second hand.
            parent = tellings[0] if rng.random() < 0.5 else rng.choice(tellings)
            tellings.append(self._retell(parent, tellings, number, rng))
        return tellings

    def _retell(
        self, parent: Telling, tellings: Sequence[Telling], number: int, rng: random.Random
    ) -> Telling:
        paragraphs = [p for p in parent.text.split("\n\n") if p.strip()]
        parents, did = [parent.id], []
        if rng.random() < 0.15 and len(tellings) > 2:
            other = rng.choice([t for t in tellings if t is not parent])
            paragraphs = merge(paragraphs, other.text.split("\n\n"), rng)
            parents.append(other.id)
            did.append("merge")
        for name, chance, operation in self._operations():
            if rng.random() < chance:
                paragraphs = operation(paragraphs, rng)
                did.append(name)
        hour = max(t.hour for t in tellings if t.id in parents) + rng.randint(1, 20)
        return Telling(f"t{number}", "\n\n".join(paragraphs), hour, tuple(parents), tuple(did))

    def _operations(self) -> list[tuple[str, float, "Operation"]]:
        return [
            ("uncredit", 0.7, uncredit),
            ("trim", 0.5, trim),
            ("cut", 0.5, cut),
            ("reorder", 0.25, reorder),
            ("reword", 0.5, reword),
            ("change", 0.25, change),
            ("bend", 0.3, bend),
            ("frame", 0.4, self._frame),
        ]

    def _frame(self, paragraphs: list[str], rng: random.Random) -> list[str]:
        # Each outlet's frame is its own: no paragraph is used twice.
        own = [self.foreign.pop() for _ in range(min(len(self.foreign), rng.randint(1, 3)))]
        place = rng.choice([0, len(paragraphs)])
        return [*paragraphs[:place], *own, *paragraphs[place:]]


Operation = Callable[[list[str], random.Random], list[str]]


def uncredit(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Take the dateline away."""
    return [re.sub(r"^[A-Z][A-Z ]+ \([^)]*\) — ", "", paragraphs[0]), *paragraphs[1:]]


def trim(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Drop the last paragraphs, at most two thirds of all."""
    return paragraphs[: max(2, round(len(paragraphs) * rng.uniform(0.35, 0.9)))]


def cut(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Leave out sentences here and there."""
    share = rng.uniform(0.1, 0.35)
    kept = [
        " ".join(s for s in _SENTENCE_END.split(p) if place == 0 or rng.random() > share)
        for place, p in enumerate(paragraphs)
    ]
    return [p for p in kept if p] or paragraphs


def reorder(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Move one paragraph."""
    moved = list(paragraphs)
    paragraph = moved.pop(rng.randrange(len(moved)))
    moved.insert(rng.randint(0, len(moved)), paragraph)
    return moved


def reword(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Say it in other words, a little or nearly everywhere."""
    often = rng.choice([0.3, 0.6, 0.95])
    return [
        " ".join(_reworded(s, rng) if rng.random() < often else s for s in _SENTENCE_END.split(p))
        for p in paragraphs
    ]


def _reworded(sentence: str, rng: random.Random) -> str:
    if "“" in sentence or '"' in sentence:
        return sentence
    sentence = re.sub(r", (?:who|which) [^,]{5,60},", "", sentence)
    sentence = re.sub(r" \([^)]{3,60}\)", "", sentence)
    said = re.match(r"(.{25,}), ([A-Z][\w .’'-]{3,40}) said\.$", sentence)
    if said:
        body = said[1][0].lower() + said[1][1:] if rng.random() < 0.7 else said[1]
        sentence = f"According to {said[2]}, {body}."
    opening = re.match(
        r"((?:On|In|At|After|Before|During|Last|Earlier) [^,]{3,50}), (.+)\.$", sentence
    )
    if opening:
        rest = opening[2][0].upper() + opening[2][1:]
        sentence = f"{rest} {opening[1][0].lower()}{opening[1][1:]}."
    words = [
        _SYNONYMS[w].replace("&", " ") if w in _SYNONYMS and rng.random() < 0.5 else w
        for w in sentence.split(" ")
    ]
    return " ".join(words)


def change(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Pass on one number or weekday wrongly."""
    text = "\n\n".join(paragraphs)
    places = list(_CHANGEABLE.finditer(text))
    if not places:
        return paragraphs
    place = rng.choice(places)
    old = place[0]
    new = str(int(old) + rng.choice([-2, -1, 1, 10])) if old.isdigit() else rng.choice(_DAYS)
    return (text[: place.start()] + new + text[place.end() :]).split("\n\n")


def bend(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Drop words of a quotation, or its marks."""

    def bent(match: re.Match[str]) -> str:
        words = match[1].split()
        if len(words) < 8 or rng.random() < 0.5:
            return match[0]
        if rng.random() < 0.3:
            return match[1]
        return "“" + " ".join(words[: rng.randint(5, len(words))]) + "”"

    return [re.sub(r"[“\"]([^”\"]{20,400})[”\"]", bent, p) for p in paragraphs]


def merge(paragraphs: list[str], others: list[str], rng: random.Random) -> list[str]:
    """Work paragraphs of a second report in that the first does not have."""
    fresh = [p for p in others if p not in paragraphs]
    mixed = list(paragraphs)
    for paragraph in fresh[: max(2, len(fresh) // 2)]:
        mixed.insert(rng.randint(1, len(mixed)), paragraph)
    return mixed
