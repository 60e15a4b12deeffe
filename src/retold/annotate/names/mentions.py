"""The mentions of an article: found, linked, and marked."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...model import NameMention, Region
from ..document import Document
from .descriptions import descriptions
from .entities import Key, Thing, key_of, link
from .headlines import headline_names, is_headline
from .lexicon import common_words, demonyms
from .runs import find_runs
from .segments import Candidate, candidates, is_listed
from .words import CALENDAR, FUNCTION_WORDS, TITLES


def find_names(document: Document, regions: Sequence[Region]) -> tuple[NameMention, ...]:
    """The name mentions of an article, in order, never overlapping.

    A person's mention covers the name without its title and without a possessive ending; an office
    is a mention only where it stands in for a person.
    """
    found = _candidates(document, regions)
    things, named = link(document.tokens, found)
    mentions = [
        _mention(document, candidate, thing) for candidate, thing in zip(found, named, strict=True)
    ]
    taken = [False] * len(document.tokens)
    for candidate in found:
        taken[candidate.first : candidate.last + 1] = [True] * (
            candidate.last + 1 - candidate.first
        )
    people = [thing for thing in things if thing.kind == "person"]
    for description in descriptions(document.tokens, people, taken):
        start = document.tokens[description.first].start
        end = _end(document, description.last)
        entity = None if description.thing is None else description.thing.name
        mentions.append(NameMention(document.span(start, end), "office", entity, by_name=False))
    return tuple(_apart(sorted(mentions, key=lambda mention: mention.span)))


def _apart(mentions: Sequence[NameMention]) -> Iterator[NameMention]:
    end = 0
    for mention in mentions:
        if mention.span.start >= end:
            yield mention
            end = mention.span.end


def _mention(document: Document, candidate: Candidate, thing: Thing | None) -> NameMention:
    start = document.tokens[candidate.first].start
    kind = "person" if thing is None else thing.kind
    entity = None if thing is None else thing.name
    return NameMention(document.span(start, _end(document, candidate.last)), kind, entity)


def _end(document: Document, last: int) -> int:
    token = document.tokens[last]
    possessive = len(token.text) > 2 and token.text[-1] in "sS" and token.text[-2] in "’'"
    return token.end - 2 if possessive else token.end


def _candidates(document: Document, regions: Sequence[Region]) -> list[Candidate]:
    """The candidates of running text, then those of headlines that running text bears out."""
    running: list[Candidate] = []
    headlines: list[tuple[int, int]] = []
    skipped = [region.span for region in regions if region.kind == "boilerplate"]
    for sentence in document.sentences:
        if any(span.contains(sentence) for span in skipped):
            continue
        first = bisect_left(document.token_starts, sentence.start)
        last = bisect_left(document.token_starts, sentence.end)
        if is_headline(document.tokens[first:last]):
            headlines.append((first, last))
            continue
        for run in find_runs(document.tokens, first, last):
            running.extend(candidates(document.tokens, run))
    kept = _borne_out(running)
    known = _known(kept)
    for first, last in headlines:
        kept.extend(headline_names(document.tokens, first, last, known))
    return sorted(kept, key=lambda candidate: candidate.first)


def _known(found: Sequence[Candidate]) -> frozenset[Key]:
    keys = {key_of(candidate.words) for candidate in found}
    return frozenset(keys)


def _borne_out(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without ordinary words that only their place or emphasis gave a capital."""
    sure = {
        word
        for candidate in found
        for word in (candidate.words if len(candidate.words) > 1 else ())
    }
    sure |= {candidate.words[0] for candidate in found if candidate.title is not None}
    return [candidate for candidate in found if _is_name(candidate, sure)]


def _is_name(candidate: Candidate, sure: set[str]) -> bool:
    low = [word.lower() for word in candidate.words]
    common = common_words()
    if all(word in TITLES or word in CALENDAR for word in low):
        return False
    if all(word.isupper() and word.lower() in common for word in candidate.words):
        return is_listed(candidate.words) and candidate.words[0] != candidate.words[0].lower()
    if len(low) > 1:
        return not all(word in demonyms() or word in FUNCTION_WORDS for word in low)
    word = candidate.words[0]
    if len(word) < 2 or low[0] in demonyms() or low[0] in FUNCTION_WORDS:
        return False
    if is_listed(candidate.words) or candidate.title is not None:
        return True
    return low[0] not in common or (word in sure and not candidate.weak)
