"""What a sentence shows of what its source does to its target, as names of features.

Every feature is made of one or two words, of an entry of the lexicon, or of the order of the
actors; the classifier adds the weights of those that it knows.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .inflection import base_forms
from .lexicon import Match
from .masking import SOURCE, TARGET, Masked

_BEFORE, _AFTER = 4, 8
"""How many words are read before the first actor and after the second."""
_LEADING = 4
"""How many words after the source may be its verb."""

# Words that move what follows out of what has happened, and what they make of it.
MODALS = {
    **dict.fromkeys(["will", "would", "shall", "'ll", "to", "going", "plan", "plans"], "ahead"),
    **dict.fromkeys(["agreed", "agree", "agrees", "willing", "ready", "offered"], "willing"),
    **dict.fromkeys(["promised", "pledged", "vowed", "prepared", "committed"], "willing"),
    **dict.fromkeys(["refused", "refuses", "refuse", "declined", "failed"], "unwilling"),
    **dict.fromkeys(["not", "never", "no", "cannot", "without"], "negated"),
    **dict.fromkeys(["threatened", "threatens", "threatening", "warned", "if"], "threat"),
    **dict.fromkeys(["must", "should", "demanded", "demands", "demand", "urged"], "demand"),
}


def features(masked: Masked, matches: Sequence[Match]) -> set[str]:
    """The names of the features of a sentence with its actors masked, in which the lexicon found
    ``matches``. Linear in its length."""
    words = masked.words
    places = [place for place in (masked.source, masked.target) if place is not None]
    first, last = (min(places), max(places)) if places else (0, len(words) - 1)
    window = words[max(0, first - _BEFORE) : last + _AFTER + 1]
    names = set(_grams("w", window))
    names.update(_grams("b", words[first : last + 1]))
    names.update(_grams("a", words[last + 1 : last + _AFTER + 1]))
    names.update(_around(masked))
    names.update(_found(masked, matches, first, last))
    names.add("order:" + "".join(word[0] for word in words if word in (SOURCE, TARGET)))
    if len(places) == 2 and last - first < 4:
        names.add("near:" + "_".join(words[first + 1 : last][:2]))
    return names


def stem(word: str) -> str:
    """The shortest form that a word may be inflected from: one name for all its forms."""
    return min(base_forms(word), key=len) if len(word) > 4 else word


def _grams(prefix: str, words: Sequence[str]) -> Iterator[str]:
    stems = [stem(word) for word in words]
    for word, root in zip(words, stems, strict=True):
        yield f"{prefix}:{root}"
        if word != root:
            yield f"{prefix}:{word}"
    for left, right in pairwise(stems):
        yield f"{prefix}:{left}_{right}"


def _around(masked: Masked) -> Iterator[str]:
    words, source, target = masked.words, masked.source, masked.target
    if source is not None:
        for word in words[source + 1 : source + 1 + _LEADING]:
            yield f"lead:{stem(word)}"
        if source:
            yield f"before source:{words[source - 1]}"
    if target is not None:
        for word in words[max(0, target - 2) : target]:
            yield f"before target:{stem(word)}"
        for word in words[target + 1 : target + 3]:
            yield f"after target:{stem(word)}"


def _found(masked: Masked, matches: Sequence[Match], first: int, last: int) -> Iterator[str]:
    """Features of the entries that stand in the sentence."""
    if not matches:
        yield "entry:none"
        return
    words, source = masked.words, masked.source
    for match in matches:
        kind, start = match.entry.kind, match.places[0]
        side = "before" if start < first else "after" if start > last else "between"
        yield f"{side}:{kind.event}"
        if len(match.places) > 1:
            yield f"{side} long:{kind.event}"
            yield f"kind:{kind.cameo}"
        if first <= start <= last + 2:
            for mood in moods(words, start):
                yield f"{mood}:{kind.event}"
    behind = [m for m in matches if source is not None and m.places[0] > source] or matches
    leading = min(m.places[0] for m in behind)
    best = max((m for m in behind if m.places[0] <= leading + 1), key=lambda m: len(m.places))
    yield f"leading:{best.entry.kind.event}"
    longest = max(matches, key=lambda m: (len(m.places), -m.places[0]))
    yield f"longest:{longest.entry.kind.event}"
    yield f"leading longest:{best.entry.kind.event}_{longest.entry.kind.event}"


def moods(words: Sequence[str], place: int) -> set[str]:
    """What the words before a verb make of it: the values of ``MODALS``."""
    return {MODALS[word] for word in words[max(0, place - 5) : place] if word in MODALS}
