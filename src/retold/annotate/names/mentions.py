"""The mentions of an article: found, linked, and marked."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...model import NameMention, Region
from ..document import Document
from ..reading import ReadName
from ..tokens import Token
from .compounds import hyphenated, side_by_side, surnames
from .descriptions import descriptions
from .entities import link
from .headlines import headline_names, is_headline
from .keys import key_of
from .lexicon import common_words, demonyms, listed
from .readings import read_kinds, with_read
from .runs import find_runs
from .segments import Candidate, candidates
from .things import Thing
from .words import CALENDAR, FUNCTION_WORDS, ORGANISATION_HEADS, PLACE_HEADS, SPEECH_VERBS, TITLES

_PARTY = re.compile(r"[DRI]-[A-Z]")
"""A party and a state behind a legislator's name: "D-Ohio"."""


def find_names(
    document: Document, regions: Sequence[Region], read: Sequence[ReadName] = ()
) -> tuple[NameMention, ...]:
    """The name mentions of an article, in order, never overlapping; ``read`` are the names that a
    pipeline saw in it.

    A person's mention covers the name without its title and without a possessive ending; an office
    is a mention only where it stands in for a person, and then with its "the".
    """
    found = with_read(document, _candidates(document, regions), read)
    things, named = link(document.tokens, found, read_kinds(document, read))
    mentions = [
        _mention(document, candidate, thing) for candidate, thing in zip(found, named, strict=True)
    ]
    taken = bytearray(len(document.tokens))
    for candidate in found:
        for index in range(candidate.first, candidate.last + 1):
            taken[index] = 1
    people = [thing for thing in things if thing.kind == "person"]
    for description in descriptions(document.tokens, people, taken):
        span = document.span(
            document.tokens[description.first].start, _end(document, description.last)
        )
        entity = None if description.thing is None else description.thing.name
        mentions.append(NameMention(span, "office", entity, by_name=False))
    return tuple(_apart(sorted(mentions, key=lambda mention: mention.span)))


def _apart(mentions: Sequence[NameMention]) -> Iterator[NameMention]:
    end = 0
    for mention in mentions:
        if mention.span.start >= end:
            yield mention
            end = mention.span.end


def _mention(document: Document, candidate: Candidate, thing: Thing | None) -> NameMention:
    span = document.span(candidate.start, candidate.end)
    if thing is None:
        return NameMention(span, "person", None)
    return NameMention(span, thing.kind, thing.name)


def _end(document: Document, last: int) -> int:
    token = document.tokens[last]
    possessive = len(token.text) > 2 and token.text[-1] in "sS" and token.text[-2] in "’'"
    return token.end - 2 if possessive else token.end


def _candidates(document: Document, regions: Sequence[Region]) -> list[Candidate]:
    """The candidates of running text, and what it bears out in headlines and compounds."""
    tokens = document.tokens
    running: list[Candidate] = []
    headlines: list[tuple[int, int]] = []
    for first, last in _sentences(document, regions):
        if is_headline(tokens[first:last]):
            headlines.append((first, last))
            continue
        for run in find_runs(tokens, first, last):
            running.extend(candidates(tokens, run))
    surname = surnames(running)
    outlets = frozenset(c.words[-1] for c in running if _is_outlet(c))
    kept = [
        part
        for candidate in running
        if _is_name(tokens, candidate, surname, outlets)
        for part in side_by_side(tokens, candidate, surname)
    ]
    known = frozenset(key_of(candidate.words) for candidate in kept)
    parts = list(hyphenated(tokens, known, surname))
    compound = {candidate.first for candidate in parts}
    kept = [candidate for candidate in kept if candidate.first not in compound] + parts
    for first, last in headlines:
        kept.extend(headline_names(tokens, first, last, known | {(word,) for word in surname}))
    return sorted(kept, key=lambda candidate: candidate.start)


def _sentences(document: Document, regions: Sequence[Region]) -> Iterator[tuple[int, int]]:
    """The tokens, first and end, of each sentence that is not boilerplate."""
    skipped = [region.span for region in regions if region.kind == "boilerplate"]
    starts = [span.start for span in skipped]
    for sentence in document.sentences:
        behind = bisect_left(starts, sentence.start + 1) - 1
        if behind < 0 or skipped[behind].end <= sentence.start:
            yield (
                bisect_left(document.token_starts, sentence.start),
                bisect_left(document.token_starts, sentence.end),
            )


def _is_outlet(candidate: Candidate) -> bool:
    known = listed(candidate.words)
    return known is not None and known.kind == "outlet" and len(candidate.words) > 1


def _is_name(
    tokens: Sequence[Token], candidate: Candidate, surname: frozenset[str], outlets: frozenset[str]
) -> bool:
    """Whether a candidate is more than ordinary words that place or emphasis gave capitals."""
    low = [word.lower() for word in candidate.words]
    common = common_words()
    if all(word.isupper() and word.lower() in common for word in candidate.words):
        return listed(candidate.words) is not None
    if all(word in TITLES or word in CALENDAR or word in FUNCTION_WORDS for word in low):
        return False
    if len(low) > 1:
        if low[0] in TITLES and low[1] == "of":
            return False
        return not all(word in demonyms() or word in FUNCTION_WORDS for word in low)
    word = low[0]
    if len(word) < 2 or all(part in demonyms() for part in word.split("-")) or _is_short(word):
        return False
    before = tokens[candidate.first - 1].text if candidate.first else ""
    known = listed(candidate.words)
    behind_the = before in ("the", "The")
    if candidate.title is not None or (known and (behind_the or not known.needs_the)):
        return True
    if word in ORGANISATION_HEADS or word in PLACE_HEADS:
        return behind_the and candidate.words[0] in outlets
    if not all(part in common for part in word.split("-")):
        inflected = candidate.weak and word not in surname and _is_inflected(word)
        return not inflected and _PARTY.match(candidate.words[0]) is None
    after = tokens[candidate.last + 1].text if candidate.last + 1 < len(tokens) else ""
    if candidate.words[0] in outlets:
        return behind_the
    return word in surname and (not candidate.weak or after in SPEECH_VERBS)


def _is_inflected(word: str) -> bool:
    """Whether a word that begins a sentence is a form of an ordinary one: "Patching"."""
    common = common_words()
    for ending in ("ing", "ed", "ly", "s", "es"):
        stem = word.removesuffix(ending)
        if len(stem) < 3 or stem == word:
            continue
        forms = {stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem}
        if not common.isdisjoint(forms):
            return True
    return False


def _is_short(word: str) -> bool:
    """Whether it is a pronoun or an adverb with a short verb: "You’re", "That'd"."""
    before, mark, _ = word.replace("’", "'").partition("'")
    return bool(mark) and (before in FUNCTION_WORDS or word.endswith(("n't", "n’t")))
