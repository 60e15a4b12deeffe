"""From a family of wordings to a quotation: its variants, the base first, and how each differs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...model import Edit, Quotation, Span, Variant
from ..telling import StoryMarks
from .dates import earliest
from .edits import Side, edits_between
from .families import Family
from .matching import matching_blocks
from .speakers import family_name
from .through import plain_outlet, through_outlet
from .wordings import Wording
from .words import Word, base_form, telling

# A scrap in quotation marks of fewer words that nobody is said to have spoken is a scare quote or
# a title, not a quotation, unless another article has the same.
LEAST_UNSPOKEN = 4

# Words of the reporter's that may lie between the marks and words of the utterance outside them.
NEAR_WORDS = 3

Same = tuple[Wording, ...]
Outlets = Mapping[Wording, tuple[str, tuple[Span, ...]]]


def build(story: StoryMarks, family: Family) -> Quotation | None:
    """The quotation of a family, not yet numbered; None where it is but a scrap that nobody is said
    to have spoken."""
    members = _rejoined(family.members)
    speaker = _speaker(members)
    single = len({wording.article for wording in members}) == 1
    if speaker is None and single and max(len(w.words) for w in members) < LEAST_UNSPOKEN:
        return None
    joints = dict(family.joints)
    ordered = _ordered(_alike(members), joints)
    outlets = _outlets(story, members, speaker)
    variants = [_variant(story, ordered, same, joints, outlets) for same in ordered]
    return Quotation(
        id="",
        speaker=speaker,
        through=_commonest_outlet(outlets),
        variants=tuple(variants),
        evidence=_evidence(members, speaker, outlets),
        earliest=earliest(story, [variant.articles for variant in variants]),
    )


def _rejoined(members: Sequence[Wording]) -> list[Wording]:
    """The members, with the stretches of one quotation put together again; for those of a mixed one
    an ellipsis stands for the prose between them."""
    groups: dict[tuple[int, Span, bool], list[Wording]] = defaultdict(list)
    for wording in members:
        groups[(wording.place, wording.quote.content, wording.marked)].append(wording)
    return [group[0] if len(group) == 1 else _together(group) for group in groups.values()]


def _together(group: Sequence[Wording]) -> Wording:
    direct = group[0].quote.kind == "direct"
    return replace(
        group[0],
        spans=tuple(span for wording in group for span in wording.spans),
        words=tuple(word for wording in group for word in wording.words),
        weights=tuple(weight for wording in group for weight in wording.weights),
        cuts=(),
        text=(" " if direct else " … ").join(wording.text for wording in group),
    )


def _speaker(members: Iterable[Wording]) -> str | None:
    """The person whom most articles name, the first named where they are as many; a body only where
    none names a person, an outlet only where none names a body."""
    members = list(members)
    named = dict.fromkeys((w.speaker, w.article) for w in members if w.speaker and w.person)
    named = named or dict.fromkeys((w.speaker, w.article) for w in members if w.speaker)
    named = named or dict.fromkeys((w.outlet, w.article) for w in members if w.outlet)
    counts = Counter(speaker for speaker, _ in named)
    return max(counts, key=lambda speaker: counts[speaker], default=None)


def _alike(members: Iterable[Wording]) -> list[Same]:
    """Wordings that are word for word the same, ellipses too, together; apart if two persons are
    given for them. Those without a person stand with the first that has one."""
    groups: dict[tuple[object, ...], dict[str | None, list[Wording]]] = defaultdict(dict)
    for wording in members:
        by_speaker = groups[(wording.norms, wording.cuts, wording.marked)]
        person = family_name(wording.speaker) if wording.speaker and wording.person else None
        by_speaker.setdefault(person, []).append(wording)
    for by_speaker in groups.values():
        known = [speaker for speaker in by_speaker if speaker is not None]
        if known and None in by_speaker:
            by_speaker[known[0]] += by_speaker.pop(None)
    return [
        tuple(sorted(group, key=lambda wording: wording.order))
        for by_speaker in groups.values()
        for group in by_speaker.values()
    ]


def _ordered(groups: Iterable[Same], joints: Mapping[Wording, Same]) -> list[Same]:
    """The fullest wording in marks first; then those that most articles print."""
    spread = sorted(groups, key=lambda same: (-len({w.article for w in same}), same[0].order))
    base = min(spread, key=lambda same: _base_rank(same[0], joints))
    return [base, *(same for same in spread if same is not base)]


def _base_rank(wording: Wording, joints: Mapping[Wording, Same]) -> tuple[bool, bool, int]:
    return (not wording.marked, wording in joints, -len(wording.words))


def _outlets(story: StoryMarks, members: Sequence[Wording], speaker: str | None) -> Outlets:
    found: dict[Wording, tuple[str, tuple[Span, ...]]] = {}
    for wording in members:
        outlet = through_outlet(story.of(wording.article), wording.quote)
        if outlet is None and wording.outlet and wording.outlet != speaker:
            outlet = wording.outlet, wording.quote.speaker_spans
        if outlet is not None:
            found[wording] = outlet
    return found


def _commonest_outlet(outlets: Outlets) -> str | None:
    """The outlet that most articles have the quotation from; the first, where they are as many."""
    spelled: dict[str, str] = {}
    articles: dict[str, set[str]] = defaultdict(set)
    for wording, (name, _) in outlets.items():
        spelled.setdefault(plain_outlet(name), name)
        articles[plain_outlet(name)].add(wording.article)
    most = max(articles, key=lambda name: len(articles[name]), default=None)
    return None if most is None else spelled[most]


def _evidence(
    members: Iterable[Wording], speaker: str | None, outlets: Outlets
) -> tuple[Span, ...]:
    """The words that give the speaker, and those that give the outlet, in the story's order."""
    spans: dict[Span, None] = {}
    for wording in members:
        quote = wording.quote
        if speaker is not None and wording.speaker == speaker:
            cue = (quote.cue,) if quote.cue else ()
            spans.update(dict.fromkeys([*quote.speaker_spans, *cue, *quote.evidence]))
        if wording in outlets:
            spans.update(dict.fromkeys(outlets[wording][1]))
    return tuple(spans)


def _variant(
    story: StoryMarks,
    ordered: Sequence[Same],
    same: Same,
    joints: Mapping[Wording, Same],
    outlets: Outlets,
) -> Variant:
    base, first = ordered[0][0], same[0]
    through = next((outlets[wording][0] for wording in same if wording in outlets), None)
    return Variant(
        text=first.text,
        spans=tuple(span for wording in same for span in wording.spans),
        articles=tuple(dict.fromkeys(wording.article for wording in same)),
        edits=() if first is base else _edits(story, base, first, joints.get(first, ())),
        quoted=first.marked,
        speaker=next((wording.speaker for wording in same if wording.speaker), None),
        through=through,
    )


def _edits(
    story: StoryMarks, base: Wording, variant: Wording, others: Sequence[Wording]
) -> tuple[Edit, ...]:
    text = story.of(variant.article).article.text
    words = _compared_words(base, variant)
    joined: list[Edit] = []
    for other in others:
        start, end = _place_of(other, words)
        joined.append(Edit("joined", "", Side(words, text).surface(start, end)))
        words = (*words[:start], *words[end:])
    edits = list(edits_between(_side(story, base), Side(words, text))) if words else []
    if _respoken(base, variant):
        edits.append(Edit("respoken", base.speaker or "", variant.speaker or ""))
    return (*edits, *joined)


def _side(story: StoryMarks, wording: Wording) -> Side:
    return Side(wording.words, story.of(wording.article).article.text)


def _place_of(piece: Wording, words: Sequence[Word]) -> tuple[int, int]:
    """From which word to which a joined wording holds the piece."""
    blocks = matching_blocks(piece.bases, [base_form(word.norm) for word in words])
    return (blocks[0][1], blocks[-1][1] + blocks[-1][2]) if blocks else (0, 0)


def _respoken(base: Wording, variant: Wording) -> bool:
    """Whether two persons are given as the speaker. A body and one of its people are not two, nor
    are Robert and Bobby of one family name."""
    if base.speaker is None or variant.speaker is None:
        return False
    persons = base.person and variant.person
    return persons and family_name(base.speaker) != family_name(variant.speaker)


def _compared_words(base: Wording, variant: Wording) -> tuple[Word, ...]:
    """The words of a variant that are held against the base: those in marks, and the runs of the
    sentence around them that the base has too and that lie close by."""
    context = variant.context
    if variant.quote.kind != "mixed" or len(context) == len(variant.words):
        return variant.words
    mine = set(variant.words)
    inside = [index for index, word in enumerate(context) if word in mine]
    start, end = inside[0], inside[-1] + 1
    blocks = matching_blocks(base.bases, [base_form(word.norm) for word in context])
    runs = [(other, other + size) for _, other, size in blocks if _tells(context, other, size)]
    for low, high in reversed(runs):
        if low < start <= high + NEAR_WORDS:
            start = low
    for low, high in runs:
        if low - NEAR_WORDS <= end < high:
            end = high
    return context[start:end]


def _tells(context: Sequence[Word], start: int, size: int) -> bool:
    """Whether a run of words outside the marks is more than a chance meeting."""
    return size > 1 and any(telling(word.norm) for word in context[start : start + size])
