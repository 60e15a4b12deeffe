"""What a pipeline adds to the names found by rule: where a longer one ends, and of which kind."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...model import NameKind
from ..document import Document
from ..reading import ReadName
from .headlines import is_headline
from .keys import Key, key_of
from .lexicon import common_words, demonyms
from .runs import core
from .segments import Candidate, candidate_over
from .words import CALENDAR, FUNCTION_WORDS, TITLES

_LONGEST = 8
"""Words; what a pipeline takes for a longer name is a misread line."""
_INSIDE = frozenset({"&", ".", "'", "’", ","})
"""Signs that a name may hold."""


def with_read(
    document: Document, found: Sequence[Candidate], read: Sequence[ReadName]
) -> list[Candidate]:
    """The candidates, each in the longer form that was read where it is part of one."""
    starts = [candidate.start for candidate in found]
    longer: dict[int, Candidate] = {}
    for _, candidate in _in_running_text(document, read):
        low = max(0, bisect_left(starts, candidate.start) - 1)
        high = bisect_left(starts, candidate.end)
        held = [at for at in range(low, high) if found[at].end > candidate.start]
        if len(held) == 1 and _lengthens(document, candidate, found[held[0]]):
            longer[held[0]] = candidate
    return [longer.get(at, candidate) for at, candidate in enumerate(found)]


def read_kinds(document: Document, read: Sequence[ReadName]) -> Mapping[Key, NameKind]:
    """The kind that each name is most often read as; the first of those that are as frequent."""
    votes: dict[Key, Counter[NameKind]] = {}
    for name, candidate in _in_running_text(document, read):
        votes.setdefault(key_of(candidate.words), Counter())[name.kind] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in votes.items()}


def _in_running_text(
    document: Document, read: Sequence[ReadName]
) -> Iterator[tuple[ReadName, Candidate]]:
    """The names that look like names. Headlines are left to the rules, for a pipeline takes their
    capitals for names."""
    headlines: dict[int, bool] = {}
    for name in read:
        candidate = _candidate(document, name)
        sentence = document.sentence_at(name.start)
        if candidate is None or sentence is None:
            continue
        if sentence not in headlines:
            span = document.sentences[sentence]
            headlines[sentence] = is_headline(document.tokens_in(span.start, span.end))
        if not headlines[sentence]:
            yield name, candidate


def _candidate(document: Document, name: ReadName) -> Candidate | None:
    """The name as a candidate; None where it does not look like one that a reader would mark."""
    tokens = document.tokens
    first = bisect_left(document.token_starts, name.start)
    last = bisect_left(document.token_starts, name.end) - 1
    while first <= last and (not tokens[first].is_word or tokens[first].text in ("the", "The")):
        first += 1
    while last >= first and (not tokens[last].is_word or tokens[last].text in ("'s", "’s")):
        last -= 1
    if not 0 <= last - first < _LONGEST or tokens[last].end > name.end:
        return None
    words = [token.text for token in tokens[first : last + 1]]
    if "\n" in document.text[tokens[first].start : tokens[last].end] or not _is_spelt(words):
        return None
    if any(not word[0].isalnum() and word not in _INSIDE for word in words):
        return None
    return candidate_over(tokens, first, last)


def _is_spelt(words: Sequence[str]) -> bool:
    """Whether words are written as a name is: capitals at both ends ("iTunes" has one too), no
    title there, no day or month, no possessive inside, and not of ordinary words alone."""
    low = [core(word).lower() for word in words]
    return (
        words[0][0].isalpha()
        and not words[0][:2].islower()
        and not words[-1].islower()
        and low[0] not in TITLES
        and low[-1] not in TITLES
        and not any(word in CALENDAR for word in low)
        and not any(core(word) != word for word in words[:-1])
        and not all(word in FUNCTION_WORDS or word in demonyms() for word in low)
    )


def _lengthens(document: Document, candidate: Candidate, held: Candidate) -> bool:
    """Whether a name that was read goes on around one that was found; an ordinary word that begins
    the sentence is no part of it."""
    if not (candidate.first <= held.first and held.last <= candidate.last) or held.title:
        return False
    first = candidate.words[0].lower()
    sentence = document.sentence_at(candidate.start)
    opens = sentence is None or document.sentences[sentence].start == candidate.start
    ordinary = first in common_words() and (opens or first.endswith("ly"))
    longer = len(candidate.words) > len(held.words)
    return longer and not (candidate.start < held.start and ordinary)
