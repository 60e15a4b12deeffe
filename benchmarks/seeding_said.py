"""Other ways of changing what is said than those of seeding.py, to see what a checker holds for.

Quotations: one of their first or last two words; a word that no article of the story has; two words
at once; a word and its opposite; a "could" or "will" for another. Speakers: an invented person or
another of the story, named before the words or behind them. Polarity: "never", "...n't", "no", and
a word for its opposite. As in seeding.py, only what another article carries too is changed.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from seeding import QUOTED, Change, Seeded, Shared, Text, find_people, find_shared

_WORD = re.compile(r"[\w’'-]+")
_SAID = "said|told|added|wrote|says|tweeted|explained|continued|noted|argued|insisted|warned"
_NAME = r"(?P<name>(?:[A-Z][a-z]{2,} )?[A-Z][a-z]{3,})"
_BEHIND = re.compile(
    rf"[”\"],? (?:(?:{_SAID}) {_NAME}|{_NAME.replace('name', 'other')} (?:{_SAID}))\b"
)
_BEFORE = re.compile(rf"{_NAME} (?:{_SAID})(?: [\w,’']+){{0,6}}[,:]? (?=[“\"])")
_BE = re.compile(r"\b(is|was|are|were|would|has|have|had|could|should) (?=(\w+))")
_ARTICLE = re.compile(r"\b(?:is|was|are|were|has|have|had|with) (a|an|any|the) \w+")
_NOT = frozenset({"not", "no", "never"})
# Invented people, and words that stand in hardly any report.
_STRANGERS = (
    "Harriet Vollmer", "Duncan Prewitt", "Miriam Oakes", "Ruben Castellan", "Gloria Tindall",
    "Walter Brandsen", "Naomi Feldman", "Peter Lonsbury", "Amanda Kirsch", "Victor Hallam",
)  # fmt: skip
_RARE = (
    "harvest", "purple", "engine", "borrowed", "swiftly", "copper", "garden", "painted", "floating",
    "lantern", "stubborn", "polished",
)  # fmt: skip
_OPPOSITES = (
    "confirmed denied|accepted rejected|approved rejected|supported opposed|supports opposes|"
    "support oppose|agreed refused|allowed banned|allow ban|won lost|win lose|rose fell|"
    "increased decreased|increase decrease|started ended|began ended|opened closed|true false|"
    "safe dangerous|always never|more less|before after|above below|high low|higher lower|"
    "strong weak|better worse|best worst|good bad|large small|bigger smaller|early late|many few|"
    "everyone nobody|everything nothing|bought sold|public private|legal illegal|likely unlikely|"
    "possible impossible|fair unfair|failed managed|declined agreed|able unable|love hate|"
    "easy difficult|known unknown|first last|victory defeat|guilty innocent|peace war|friend enemy"
)
_MODALS = ("can", "could", "may", "might", "must", "should", "will", "would")


def seed_said(group: Sequence[Text], dice: random.Random) -> Iterator[Seeded]:
    """One changed draft of each way that the group allows; ``kind`` names the way."""
    texts = list(group)
    dice.shuffle(texts)
    draft, others = texts[0], tuple(sorted(texts[1:], key=lambda text: text.id))
    for kind, changes in _ways(group, draft.text, [other.text for other in others], dice).items():
        chances = [c for c in changes if draft.text[c[0] : c[1]] != c[2]]
        if chances:
            start, end, new = dice.choice(chances)
            text = draft.text[:start] + new + draft.text[end:]
            changed = Text(draft.id, text, draft.published)
            yield Seeded(kind, changed, start, start + len(new), draft.text[start:end], new, others)


def _ways(
    group: Sequence[Text], text: str, others: Sequence[str], dice: random.Random
) -> dict[str, list[Change]]:
    people = find_people(group)
    shared = list(find_shared(text, others))
    found = {
        "quotation: first or last words": list(_quoted(text, others, dice, _rare, edge=True)),
        "quotation: a word from elsewhere": list(_quoted(text, others, dice, _rare)),
        "quotation: two words": list(_two_quoted(text, others, dice)),
        "quotation: an opposite": list(_quoted(text, others, dice, _opposite)),
        "quotation: a modal verb": list(_quoted(text, others, dice, _modal)),
    }
    for place, pattern in (("before", _BEFORE), ("behind", _BEHIND)):
        named = list(_speakers(text, others, people, pattern))
        found[f"speaker: a stranger, {place}"] = [
            (start, end, _like(text[start:end], dice.choice(_STRANGERS))) for start, end in named
        ]
        found[f"speaker: somebody of the story, {place}"] = [
            (start, end, _like(text[start:end], dice.choice(fit)))
            for start, end in named
            if (fit := [p for p in people if text[start:end].split()[-1] not in p.split()])
        ]
    return found | _denials(text, shared)


def _flat(text: str) -> str:
    return " ".join(_WORD.findall(text)).lower()


Other = Callable[[str, random.Random], str | None]


def _rare(word: str, dice: random.Random) -> str | None:
    return dice.choice(_RARE) if re.fullmatch(r"[a-z]{4,}", word) else None


def _modal(word: str, dice: random.Random) -> str | None:
    return dice.choice([m for m in _MODALS if m != word]) if word in _MODALS else None


def _opposite(word: str, dice: random.Random) -> str | None:
    return _opposites().get(word)


@cache
def _opposites() -> dict[str, str]:
    pairs = [pair.split() for pair in _OPPOSITES.split("|")]
    return {b: a for a, b in pairs} | dict(pairs)


def _places(text: str, others: Sequence[str], edge: bool = False) -> Iterator[tuple[int, str]]:
    """The words of quotations that stand between the same two words on either side in a quotation
    of another article; ``edge``: those with fewer on one side."""
    theirs = [" ".join(_flat(m[1]) for m in QUOTED.finditer(other)) for other in others]
    for quoted in QUOTED.finditer(text):
        words = list(_WORD.finditer(quoted[1]))
        for i, word in enumerate(words):
            near = words[max(0, i - 2) : i + 3]
            if (2 <= i < len(words) - 2) != edge and len(near) > 2:
                run = " ".join(each[0] for each in near).lower()
                if any(run in other for other in theirs):
                    yield quoted.start(1) + word.start(), word[0]


def _quoted(text: str, others: Sequence[str], dice: random.Random, other: Other,
            edge: bool = False) -> Iterator[Change]:  # fmt: skip
    for start, word in _places(text, others, edge):
        new = other(word, dice)
        if new is not None:
            yield start, start + len(word), new


def _two_quoted(text: str, others: Sequence[str], dice: random.Random) -> Iterator[Change]:
    places = list(_places(text, others))
    for (start, word), (then, following) in pairwise(places):
        if then == start + len(word) + 1 and re.fullmatch(r"[a-z]{4,}", word):
            yield start, then + len(following), " ".join(dice.sample(_RARE, 2))


def _speakers(text: str, others: Sequence[str], people: Sequence[str],
              pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:  # fmt: skip
    lasts = {person.split()[1] for person in people}
    for match in pattern.finditer(text):
        group = "name" if match["name"] else "other"
        start, end = match.span(group)
        if pattern is _BEFORE:
            quoted = QUOTED.match(text, match.end())
        else:
            opening = max(text.rfind("“", 0, match.start()), text.rfind('"', 0, match.start()))
            quoted = QUOTED.match(text, opening) if opening >= 0 else None
        words = _WORD.findall(quoted[1])[:5] if quoted else []
        last = text[start:end].split()[-1]
        if len(words) == 5 and last in lasts and any(_near(o, words, last) for o in others):
            yield start, end


def _near(other: str, words: Sequence[str], last: str) -> bool:
    match = re.search(r"\W+".join(map(re.escape, words)), other, re.IGNORECASE)
    return bool(match and last in other[max(0, match.start() - 200) : match.end() + 400])


def _like(name: str, person: str) -> str:
    """A person as another was named, in full or by the last name."""
    return person if " " in name else person.split()[1]


def _denials(text: str, shared: Sequence[Shared]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {
        "polarity: never": [], "polarity: ...n't": [], "polarity: no": [],
        "polarity: an opposite": [],
    }  # fmt: skip
    for start, end, other in shared:
        for match in _BE.finditer(text, start, end):
            if match[2] not in _NOT and f"{match[0]}{match[2]}" in other:
                found["polarity: never"].append((*match.span(), f"{match[1]} never "))
                found["polarity: ...n't"].append((*match.span(), f"{match[1]}n't "))
        for match in _ARTICLE.finditer(text, start, end):
            if match[0] in other:
                found["polarity: no"].append((*match.span(1), "no"))
        words, flat = list(_WORD.finditer(text, start, end)), f" {_flat(other)} "
        for before, word, behind in zip(words, words[1:], words[2:], strict=False):
            new = _opposites().get(word[0])
            if new and f" {_flat(f'{before[0]} {word[0]} {behind[0]}')} " in flat:
                found["polarity: an opposite"].append((*word.span(), new))
    return found
