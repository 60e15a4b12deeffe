"""What somebody says of another: "A is a disgrace", B said, is an act of B towards A."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...annotate.relations.lexicon import Entry
from ...annotate.times.words import listed
from .phrases import BE, Named, adds_adverb, is_owner, stands_free

_LINKS = BE - {"being", "be"}
_REACH = 5
"""Words of what somebody is said to be."""
_SKIPPED = listed(
    "a an the very so really such truly just simply one of most more my good bad total real "
    "complete world's person man woman great leader and"
)
_DENYING = listed("not never no isn't wasn't hardly n't if would could may might should")


class Opinion(NamedTuple):
    """An actor, the word that says what it is, and the entry it rests on."""

    target: Named
    word: int
    entry: Entry


def opinions_in(
    words: Sequence[str], actors: Sequence[Named], entries: Sequence[Entry]
) -> Iterator[Opinion]:
    """What the words of a quotation (lower case) say that an actor is. ``entries`` are those that
    begin with "Y is". Nothing is read in a question, or behind a negation or an "if"."""
    if "?" in words:
        return
    for actor in actors:
        if is_owner(words, actor) or not stands_free(words, actor):
            continue
        found = _said_of(words, actor.last, entries)
        if found is not None and _DENYING.isdisjoint(words[: found[0]]):
            yield Opinion(actor, *found)


def _said_of(words: Sequence[str], at: int, entries: Sequence[Entry]) -> tuple[int, Entry] | None:
    """The first word behind "is" that an entry has; only words that lead to it may stand before."""
    linked = False
    for place in range(at, min(len(words), at + _REACH + 2)):
        word = words[place]
        if word in _LINKS or (word in {"has", "have"} and "been" in words[place + 1 : place + 3]):
            linked = True
            continue
        entry = next((e for e in entries if word in e.words[0]), None)
        if entry is not None and linked:
            return place, entry
        if not (word in _SKIPPED or adds_adverb(word)):
            return None
    return None


def first_index(starts: Sequence[int], offset: int) -> int:
    """The last stretch that begins at or before an offset, 0 if none does."""
    return max(0, bisect_left(starts, offset + 1) - 1)
