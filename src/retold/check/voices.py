"""Quotations of the draft whose words stand in reports as somebody else's."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import NameMention, Quote, Span
from ..reconcile.alignment.text import Text, Word
from .differences import Difference
from .evidence import VoiceEvidence
from .pairs import Comparison
from .slots import plain
from .speakers import NEARBY, Parts, Speaker, Speakers, distance, name_parts
from .tellings import Telling, find_tellings

# Words between marks of quotation that are looked for, from the first.
_LONGEST = 120
_LEAST_WORDS = 5
# Letters around words up to which a name is looked for.
_FAR = 2_000
# Words that count as many, and reports.
_MANY = 20
_MANY_REPORTS = 3


class _Voice(NamedTuple):
    """A name in the draft that is said to have said something, with the stretches between marks of
    quotation that are its; ``marked`` is the part of what is said that stands between them,
    ``beside`` are the words with which the draft says so."""

    named: Span
    parts: Parts
    stretches: tuple[Sequence[Word], ...]
    marked: float
    beside: frozenset[str]


class _Place(NamedTuple):
    """Where a report has words of a voice, and whom it gives them to; how near to them it has the
    voice's own last name, from 1 to 0 at 400 letters."""

    telling: Telling
    speaker: Speaker | None
    near: float


def voice_differences(comparison: Comparison) -> Iterator[Difference]:
    """The names that the draft gives words to which reports give to others only. Linear: places are
    found by four words in a row."""
    voices = list(_voices(comparison))
    texts = {id: comparison.text(id) for id in comparison.reports}
    speakers = {id: Speakers(marks) for id, marks in comparison.reports.items()}
    stretches = [stretch for voice in voices for stretch in voice.stretches]
    tellings = iter(find_tellings(stretches, texts))
    for voice in voices:
        told: dict[str, Telling] = {}
        for _ in voice.stretches:
            for telling in next(tellings):
                best = told.get(telling.span.article)
                if best is None or telling.equal > best.equal:
                    told[telling.span.article] = telling
        places = [
            _Place(
                telling,
                speakers[id].of(telling.span),
                _closeness(texts[id], telling.span, voice.parts[-1], NEARBY),
            )
            for id, telling in sorted(told.items())
        ]
        yield from _differences(comparison, voice, places)


def _voices(comparison: Comparison) -> Iterator[_Voice]:
    """The voices of the draft; one that is named once for several quotations is one voice."""
    draft = comparison.draft
    text = comparison.text(draft.article.id)
    people = [name for name in draft.names if name.kind in {"person", "other"} and name.by_name]
    found: dict[Span, list[Quote]] = defaultdict(list)
    for quote in draft.quotes:
        named = _named(text, quote, people)
        if named is not None:
            found[named].append(quote)
    for named, quotes in sorted(found.items()):
        stretches = [text.within(span)[:_LONGEST] for quote in quotes for span in quote.quoted]
        long = tuple(stretch for stretch in stretches if len(stretch) >= _LEAST_WORDS)
        parts = name_parts(draft.article.words(named))
        if long and parts:
            beside = " ".join(draft.article.words(s) for q in quotes for s in q.speaker_spans)
            marked = max(map(_marked, quotes))
            yield _Voice(named, parts, long, marked, frozenset(name_parts(beside)))


def _marked(quote: Quote) -> float:
    """How much of what a quotation says stands between marks."""
    said = sum(part.end - part.start for part in quote.parts)
    return min(1.0, sum(span.end - span.start for span in quote.quoted) / max(said, 1))


def _named(text: Text, quote: Quote, names: Sequence[NameMention]) -> Span | None:
    """The person named as the speaker, else a name or one word with a capital that is nothing but
    the speaker: "the Illinois Democrat" and "the Herald panel" name nobody."""
    within = [n for n in names for span in quote.speaker_spans if span.contains(n.span)]
    people = [name for name in within if name.kind == "person"]
    if people:
        heads = [name for name in people if name.entity == quote.speaker]
        return (heads or people)[0].span
    if not quote.speaker_spans:
        return None
    words = text.within(quote.speaker_spans[0])
    for name in within:
        if all(word.capital for word in words if word.start < name.span.end):
            return name.span
    if len(words) == 1 and words[0].capital and len(words[0].folded) > 3:
        return Span(text.article, words[0].start, words[0].end)
    return None


def _differences(
    comparison: Comparison, voice: _Voice, places: Sequence[_Place]
) -> Iterator[Difference]:
    """Nothing where one report gives the words to somebody of that name."""
    if any(place.speaker and _agree(voice, place.speaker) for place in places):
        return
    for place in places:
        if place.speaker is not None:
            evidence = _evidence(comparison, voice, place, place.speaker, places)
            last = place.speaker.parts[-1]
            yield Difference("speaker", voice.named, place.speaker.named, evidence, last)


def _agree(voice: _Voice, other: Speaker) -> bool:
    """Whether both may mean one: the family name of one is among the words that the other's text
    has for the speaker, "a spokeswoman for Lindqvist" too, and their first names are not two."""
    if other.parts[-1] == voice.parts[-1]:
        return not _apart(voice.parts[:-1], other.parts[:-1])
    return other.parts[-1] in voice.beside or voice.parts[-1] in other.beside


def _apart(ours: Parts, theirs: Parts) -> bool:
    """Whether first names are those of two people. One that begins as the other does or has two
    letters in a row of it may be short for it: "Chuck" for Charles, "Bob" for Robert."""
    return bool(ours and theirs) and _letters(ours).isdisjoint(_letters(theirs))


def _letters(words: Parts) -> set[str]:
    """The first letters of words, and every two letters in a row of them."""
    pairs = {word[at : at + 2] for word in words for at in range(len(word) - 1)}
    return pairs | {word[0] for word in words}


def _evidence(
    comparison: Comparison, voice: _Voice, place: _Place, other: Speaker, places: Sequence[_Place]
) -> VoiceEvidence:
    telling, last = place.telling, other.parts[-1]
    drafted = comparison.text(comparison.draft.article.id)
    beside = Span(voice.named.article, max(voice.named.start - _FAR, 0), voice.named.end + NEARBY)
    backed = sum(1 for each in places if each.speaker and each.speaker.parts[-1] == last)
    text = comparison.text(telling.span.article)
    return VoiceEvidence(
        share=telling.equal / telling.words,
        equal=min(1.0, telling.equal / _MANY),
        told=float(other.told),
        by_name=float(other.told and other.by_name),
        person=float(other.person),
        theirs=1 - min(1.0, distance(other.named, telling.span) / NEARBY),
        near=place.near,
        doubt=max((each.near for each in places if each is not place), default=0.0),
        ours=_closeness(text, telling.span, voice.parts[-1], _FAR),
        unknown=float(voice.parts[-1] not in comparison.reported),
        drafted=float(any(word.folded == last for word in drafted.within(beside))),
        misread=place.near * (not other.by_name or not other.told),
        marked=voice.marked,
        behind=float(not other.told and other.named.start >= telling.span.end),
        given=float(last == voice.parts[-1]),
        backed=min(1.0, backed / _MANY_REPORTS),
    )


def _closeness(text: Text, span: Span, last: str, reach: int) -> float:
    """How near a word stands to a place: 1 beside it, 0 from so many letters on."""
    low = bisect_left(text.starts, span.start - reach)
    high = bisect_left(text.starts, span.end + reach)
    gaps = [
        distance(Span(text.article, word.start, word.end), span)
        for word in text.words[low:high]
        if plain(word.folded) == last
    ]
    return 1 - min(1.0, min(gaps, default=reach) / reach)
