"""Where the tellings cannot all be right: every side with its words, never a verdict."""

from dataclasses import dataclass

from ...model import Conflict, ConflictKind, Dossier, EventMention, Side, Span, Voice
from ..citing import Citations, Quoted, Ref, together
from ..dates import say_published, say_when
from ..limits import Limits
from ..reports import Report
from ..summary import subject_of
from ..text import apart, clip, one_line

KINDS: dict[ConflictKind, str] = {
    "date": "Date",
    "number": "Number",
    "name": "Name",
    "place": "Place",
    "quotation": "Quotation",
    "speaker": "Speaker",
    "polarity": "Told and denied",
    "cause": "Cause",
    "inside": "Inside one report",
}
_OPEN = 4
_SUBJECT = 200
_VALUE = 140
_NAME = 80


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: the value as told, who tells it, the words. ``dates`` says for each link to words
    that date something which days they mean, and how that is known; ``voices`` for each link who
    says the words, from whom, and when they were printed."""

    value: str
    sources: int
    reports: tuple[Report, ...]
    words: tuple[Quoted, ...]
    folded: tuple[Quoted, ...]
    more: int
    dates: dict[str, str]
    voices: dict[str, str]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """One conflict. ``about`` links to the event, claim or quotation that it is about."""

    ref: Ref
    kind: str
    subject: str
    why: str
    sides: tuple[SideView, ...]
    about: Ref | None


@dataclass(frozen=True, slots=True)
class ConflictsView:
    """The conflicts that the page shows, and how many more the JSON holds."""

    shown: tuple[ConflictView, ...]
    left_off: int


def conflicts_view(
    dossier: Dossier, citations: Citations, lines: dict[str, Ref], limits: Limits
) -> ConflictsView:
    """The conflicts in the dossier's order; ``lines`` gives the line of what each is about."""
    shown = dossier.conflicts[: limits.conflicts]
    dates = {
        mention.spans[0]: mention
        for event in dossier.events
        for mention in event.mentions
        if mention.spans and mention.when
    }
    return ConflictsView(
        tuple(
            _conflict(conflict, dossier, Ref("conflict", n), citations, lines, dates, limits)
            for n, conflict in enumerate(shown, start=1)
        ),
        len(dossier.conflicts) - len(shown),
    )


def _conflict(
    conflict: Conflict,
    dossier: Dossier,
    ref: Ref,
    citations: Citations,
    lines: dict[str, Ref],
    dates: dict[Span, EventMention],
    limits: Limits,
) -> ConflictView:
    values = apart([one_line(side.value) for side in conflict.sides], _VALUE)
    return ConflictView(
        ref=ref,
        kind=KINDS[conflict.kind],
        subject=clip(subject_of(conflict, dossier), _SUBJECT),
        why=citations.named(conflict.why),
        sides=tuple(
            _side(side, value, conflict.kind, ref, citations, dates, limits)
            for side, value in zip(conflict.sides, values, strict=True)
        ),
        about=lines.get(conflict.about) if conflict.about else None,
    )


def _side(
    side: Side,
    value: str,
    kind: ConflictKind,
    ref: Ref,
    citations: Citations,
    dates: dict[Span, EventMention],
    limits: Limits,
) -> SideView:
    spans = one_each(side.spans)
    if kind == "name":
        # A name stands everywhere; one place in each report shows how it spells it.
        spans = spans[: len({span.article for span in spans})]
    shown = spans[: limits.words]
    words = together(citations.cite(span, ref) for span in shown)
    return SideView(
        value=clip(value, _VALUE),
        sources=side.independent_sources,
        reports=citations.several(span.article for span in side.spans),
        words=words[:_OPEN],
        folded=words[_OPEN:],
        more=len(side.spans) - len(shown),
        dates={
            citations.link(
                span
            ): f"{say_when(dates[span].when)}, {citations.named(dates[span].how)}"
            for span in shown
            if span in dates
        },
        voices={
            citations.link(voice.span): said
            for voice in side.voices
            if voice.span in shown and (said := _said(voice, citations, spelled=kind == "name"))
        },
    )


def _said(voice: Voice, citations: Citations, *, spelled: bool) -> str:
    """ "said by Ida Brandt, from the police, printed 3 May 2019".

    How a name is spelled is the report's own doing, whoever says it.
    """
    parts = [f"said by {clip(voice.speaker, _NAME)}"] if voice.speaker and not spelled else []
    if voice.source and voice.source != voice.speaker and not spelled:
        parts.append(f"from {clip(voice.source, _NAME)}")
    published = citations.report(voice.article).head.published
    if published:
        inferred = ", as its text tells" if published.how == "inferred" else ""
        parts.append(f"printed {say_published(published)}{inferred}")
    return ", ".join(parts)


def one_each(spans: tuple[Span, ...]) -> list[Span]:
    """The spans so that every article comes once before any comes twice."""
    seen: dict[str, int] = {}
    turns = []
    for span in spans:
        turns.append(seen.get(span.article, 0))
        seen[span.article] = turns[-1] + 1
    return [span for _, _, span in sorted(zip(turns, range(len(spans)), spans, strict=True))]
