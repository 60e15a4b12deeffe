"""What the model looks at: the same functions when it is trained and when it is read."""

from functools import lru_cache

from .candidates import Candidate
from .items import RUN, Clause
from .lexicon import cue_forms, source_nouns
from .words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
)

# Letters by which forms of one stem are brought together: "criticism", "criticise".
_STEM = 5
_CLASSES = (
    ("of", frozenset({"of", "that", "to", "by", "not"})),
    ("have", frozenset({"has", "have", "had", "'ve", "having"})),
    ("be", frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re"})),
    ("aux", AUXILIARIES),
    ("my", POSSESSIVES),
    ("det", DETERMINERS),
    ("pron", PERSONAL | {"who", "which"}),
    ("prep", PREPOSITIONS),
    ("conj", CONJUNCTIONS),
    ("sub", SUBORDINATORS),
    ("day", DAYS),
)
_LENGTHS = (0, 1, 2, 3, 4, 5, 6, 8, 8, 8, 12, 12, 12, 12, 12)


def _word_class_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for name, words in _CLASSES:
        for word in sorted(words):
            table.setdefault(word, word if name == "of" else name)
    return table


_TABLE = _word_class_table()


def stem(word: str) -> str:
    """The letters that forms of one word share."""
    return word[:_STEM]


def word_class(clause: Clause, at: int) -> str:
    """The rough class of an item by its word and its spelling."""
    if not 0 <= at < len(clause.words):
        return "none"
    return _class_of(clause.words[at])


@lru_cache(maxsize=20_000)
def _class_of(word: str) -> str:
    lower = word.lower().replace("’", "'")
    known = _TABLE.get(lower)
    if known is not None:
        return known
    if lower == RUN or not lower[0].isalnum():
        return lower
    if word[0].isupper():
        return "Name"
    if lower[0].isdigit():
        return "number"
    for ending in ("ed", "ing", "ly", "s"):
        if lower.endswith(ending):
            return ending
    return "word"


def anchor_features(clause: Clause, at: int, roles: bytearray) -> list[str]:
    """The features of an item as the cue of something, in a fixed order."""
    return word_features(clause, at) + place_features(clause, at, roles)


def word_features(clause: Clause, at: int) -> list[str]:
    """The word and its neighbours; enough to pass most words over."""
    lower = clause.lower
    word = lower[at]
    root = stem(word)
    before = lower[at - 1] if at else "none"
    after = lower[at + 1] if at + 1 < len(lower) else "none"
    return [
        "bias",
        f"w={word}",
        f"r={root}",
        f"w={word} {before}",
        f"w={word} {after}",
        f"-1={before}",
        f"+1={after}",
    ]


def place_features(clause: Clause, at: int, roles: bytearray) -> list[str]:
    """The classes of the words around, and what the rules have the word for."""
    word = clause.lower[at]
    root = stem(word)
    own = word_class(clause, at)
    left, right = word_class(clause, at - 1), word_class(clause, at + 1)
    role = roles[clause.starts[at]]
    form = cue_forms().get(word)
    return [
        f"r={root} {left}",
        f"r={root} {right}",
        f"{own} {left} {right}",
        f"<{left} {word_class(clause, at - 2)} {own}",
        f">{right} {word_class(clause, at + 2)} {own}",
        f"role={role}",
        f"r={root} role={role}",
        f"form={form.shape if form is not None else own}",
    ]


def reading_features(
    clause: Clause, reading: Candidate, roles: bytearray, certainty: int
) -> list[str]:
    """The features of one reading; ``certainty`` is the rounded score of its anchor."""
    lower = clause.lower
    word = lower[reading.anchor]
    root = stem(word)
    how = reading.how
    after = word_class(clause, reading.cue[1])
    low, high = reading.content[-1]
    opening = word_class(clause, low)
    found = [
        f"how={how}",
        f"sure={certainty}",
        f"sure={certainty} {reading.by}",
        f"w={word} {reading.by}",
        f"w={word} {reading.to}",
        f"r={root} {reading.by}",
        f"r={root} {reading.to}",
        f"r={root} {how}",
        f"{how} {after}",
        f"{how} {_ending(word)}",
        f"{reading.to} opens={opening}",
        f"{reading.to} word={lower[low]}",
        f"{reading.to} long={_long(high - low)}",
        f"{reading.to} then={lower[high] if high < len(lower) else 'none'}",
        f"in={roles[clause.starts[low]]} {roles[clause.starts[high - 1]]} {reading.to}",
        f"anchor={reading.anchor - reading.cue[0]} {_ending(word)} {reading.by}",
    ]
    found += _source_features(clause, reading, roles)
    return found


def _source_features(clause: Clause, reading: Candidate, roles: bytearray) -> list[str]:
    if reading.source is None:
        return ["nobody"]
    low, high = reading.source
    head = clause.lower[high - 1]
    kind = word_class(clause, high - 1)
    told = "told" if head in source_nouns("anonymous") or head in source_nouns("bodies") else kind
    return [
        f"{reading.by} head={head}",
        f"{reading.by} kind={told}",
        f"{reading.by} {told} {_ending(clause.lower[reading.anchor])}",
        f"{reading.by} first={word_class(clause, low)}",
        f"{reading.by} long={_long(high - low)}",
        f"{reading.by} gap={_long(abs(reading.cue[0] - high))}",
        f"{reading.by} before={word_class(clause, low - 1)}",
        f"{reading.by} in={roles[clause.starts[low]]}",
    ]


def _ending(word: str) -> str:
    return word[-3:]


def _long(length: int) -> int:
    return _LENGTHS[length] if length < len(_LENGTHS) else 20
