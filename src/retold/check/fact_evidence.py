"""What speaks for it that a number, date or name of the draft fills the place of a report's.

All values are about 0 to 1; :mod:`.judge` weighs them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Quantity
from ..reconcile.alignment.text import Word
from ..reconcile.alignment.words import fold, rarity, stem
from ..reconcile.conflicts.calendar import Day
from .meetings import Known, Meeting
from .naming import Named, Naming
from .pairs import Comparison, Pair, Sentence
from .profiles import Profiles
from .slots import Name, Slot, value_key

# So many articles, or other facts that two sentences share, are as good as more.
_MANY = 3
_MANY_REPORTS = 6
_MANY_VALUES = 10
# Words of a sentence, and of a fact, by which lengths are measured.
_LONG_SENTENCE = 40
_LONG_FACT = 4
# Numbers up to this are everywhere: that a report has one too says nothing.
_SMALL = 12
# Words on one side; what the commonest of them, and what numbers count.
_SIDE = 5
_COMMONEST = 0.1
_OF_FIGURES = 0.3
_LEAST_SIDE = 0.6


class Sentences(NamedTuple):
    """``likeness``, ``cover``, ``cover_theirs`` as in :class:`.pairs.Pair`; ``best``: the likeness
    beside that of the likest sentence; ``shared``: other facts that both have, three being 1;
    ``neighbours`` and ``neighbours_theirs``: how much of the sentences before and after one is told
    around the other; ``length``, ``length_theirs``: forty words being 1."""

    likeness: float
    cover: float
    cover_theirs: float
    best: float
    shared: float
    neighbours: float
    neighbours_theirs: float
    length: float
    length_theirs: float


class Place(NamedTuple):
    """``around``, ``left``, ``right``, ``run`` as in :class:`.evidence.Surroundings`; ``before``
    and ``after``: the part of five words on that side of the draft's fact that stands on that side
    of the report's, by their rarity in the news, ``before_theirs`` and ``after_theirs`` the other
    way round."""

    around: float
    left: float
    right: float
    run: float
    before: float
    before_theirs: float
    after: float
    after_theirs: float


class Facts(NamedTuple):
    """``counted``: the same noun is counted, the same parts of a date are named; ``form``: both are
    written in one way; ``size``: the smaller number over the larger; ``small``: the draft's is at
    most twelve; ``place``: it is a name of a place; ``words``, ``words_theirs``: four being 1."""

    counted: float
    form: float
    size: float
    small: float
    place: float
    words: float
    words_theirs: float


class Company(NamedTuple):
    """The other facts of both sentences: ``left_ours`` and ``left_theirs`` (one over the number
    that equal none of the other sentence's), ``free_ours`` and ``free_theirs`` (these two are
    among them), ``twice`` (the draft's sentence has its own once more), ``theirs_has_ours`` and
    ``ours_has_theirs`` (the sentence has the other's too)."""

    left_ours: float
    left_theirs: float
    free_ours: float
    free_theirs: float
    twice: float
    theirs_has_ours: float
    ours_has_theirs: float


class Elsewhere(NamedTuple):
    """All else that meets: ``unknown`` (no report has the words of the draft's), ``ours_too`` (the
    draft has the words of the report's), ``again`` (it has its own twice); ``held`` and ``taken``
    (how strongly the same value meets the draft's fact in a report, and the report's in the draft),
    ``held_in`` and ``taken_in`` (how alike those sentences are), ``lead`` (how much more strongly
    these two meet than ``held``), ``mutual`` (how near that comes to the strongest meeting of the
    report's); ``backed`` (articles that have the report's instead, three being 1), ``agreeing`` and
    ``lacking`` (articles that tell the same and have the draft's there, or not, six being 1),
    ``lacking_in`` (how alike the likest of the latter is), ``reports`` (all, six being 1),
    ``values`` (that are found instead of the draft's, ten being 1)."""

    unknown: float
    ours_too: float
    again: float
    held: float
    taken: float
    held_in: float
    taken_in: float
    lead: float
    mutual: float
    backed: float
    agreeing: float
    lacking: float
    lacking_in: float
    reports: float
    values: float


class Profile(NamedTuple):
    """How the words around the draft's fact fit what is told of the report's value in the reports
    (``theirs_…``), of its own in the reports (``ours_…``) and in the draft (``own_…``), as in
    :class:`.profiles.Fit`."""

    theirs_near: float
    theirs_told: float
    theirs_titled: float
    ours_near: float
    ours_told: float
    ours_titled: float
    ours_often: float
    own_near: float
    own_told: float
    own_titled: float
    own_often: float
    theirs_drafted: float


class FactEvidence(NamedTuple):
    """The evidence, by what it is of."""

    sentences: Sentences
    place: Place
    facts: Facts
    company: Company
    elsewhere: Elsewhere
    naming: Naming
    profile: Profile

    def weighed(self) -> dict[str, float]:
        """All values by "part.name"."""
        return {
            f"{part}.{name}": value
            for part, values in self._asdict().items()
            for name, value in values._asdict().items()
        }


class Observer:
    """Reads the evidence for meetings of one draft with its reports."""

    def __init__(self, comparison: Comparison, known: Known) -> None:
        self._comparison = comparison
        self._known = known
        self._profiles = Profiles(comparison)
        self._named = Named(comparison)

    def observe(self, meeting: Meeting, values: int) -> FactEvidence:
        """The evidence of a meeting; ``values`` are found instead of the draft's."""
        pair, mine, theirs = meeting.pair, meeting.mine, meeting.theirs
        return FactEvidence(
            sentences=self._sentences(meeting),
            place=_place(meeting),
            facts=_facts(pair, mine, theirs),
            company=_company(meeting),
            elsewhere=self._elsewhere(meeting, values),
            naming=self._named.naming(pair, mine, theirs),
            profile=self._profile(meeting),
        )

    def _sentences(self, meeting: Meeting) -> Sentences:
        pair = meeting.pair
        return Sentences(
            likeness=pair.likeness,
            cover=pair.cover,
            cover_theirs=pair.cover_theirs,
            best=pair.likeness / self._known.likest[meeting.mine.span],
            shared=min(meeting.shared, _MANY) / _MANY,
            neighbours=self._told_around(pair.ours, pair.theirs),
            neighbours_theirs=self._told_around(pair.theirs, pair.ours),
            length=len(pair.ours.words) / _LONG_SENTENCE,
            length_theirs=len(pair.theirs.words) / _LONG_SENTENCE,
        )

    def _told_around(self, one: Sentence, other: Sentence) -> float:
        """How much of what stands beside one sentence is told two sentences around the other."""
        beside = self._comparison.nearby(one.unit, 1, itself=False)
        told = self._comparison.nearby(other.unit, 2, itself=True)
        return self._comparison.part(beside, told)

    def _elsewhere(self, meeting: Meeting, values: int) -> Elsewhere:
        pair, mine, theirs = meeting.pair, meeting.mine, meeting.theirs
        comparison, known = self._comparison, self._known
        ours, other = _told(pair.ours, mine), _told(pair.theirs, theirs)
        held = known.held.get(mine.span, 0.0)
        strongest = known.strongest[theirs.span]
        backing = known.saying[mine.span, value_key(theirs)]
        return Elsewhere(
            unknown=float(not set(ours) <= comparison.reported),
            ours_too=float(set(other) <= comparison.drafted.keys()),
            again=float(all(comparison.drafted[word] > 1 for word in ours)),
            held=held,
            taken=known.held.get(theirs.span, 0.0),
            held_in=known.held_in.get(mine.span, 0.0),
            taken_in=known.held_in.get(theirs.span, 0.0),
            lead=meeting.strength - held,
            mutual=meeting.strength / strongest if strongest else 0.0,
            backed=min(len(backing), _MANY) / _MANY,
            agreeing=min(known.told_alike(mine.span), _MANY_REPORTS) / _MANY_REPORTS,
            lacking=min(known.told_otherwise(mine.span), _MANY_REPORTS) / _MANY_REPORTS,
            lacking_in=known.likest_without(mine.span),
            reports=min(len(comparison.reports), _MANY_REPORTS) / _MANY_REPORTS,
            values=min(values, _MANY_VALUES) / _MANY_VALUES,
        )

    def _profile(self, meeting: Meeting) -> Profile:
        sentence, mine, theirs = meeting.pair.ours, meeting.mine, meeting.theirs
        profiles = self._profiles
        told = profiles.in_reports(sentence, mine, theirs)
        ours = profiles.in_reports(sentence, mine, mine)
        own = profiles.in_draft(sentence, mine, mine)
        return Profile(
            *told[:3], *ours, *own, theirs_drafted=profiles.often_in_draft(sentence, theirs)
        )


def _place(meeting: Meeting) -> Place:
    ours, theirs = (
        _sides(meeting.pair.ours, meeting.mine),
        _sides(meeting.pair.theirs, meeting.theirs),
    )
    around = meeting.around
    return Place(
        around=around.around,
        left=around.left,
        right=around.right,
        run=around.run,
        before=_in(ours[0], theirs[0]),
        before_theirs=_in(theirs[0], ours[0]),
        after=_in(ours[1], theirs[1]),
        after_theirs=_in(theirs[1], ours[1]),
    )


def _sides(sentence: Sentence, slot: Slot) -> tuple[dict[str, float], dict[str, float]]:
    """The stems on either side of a fact, with what they count."""
    before = sentence.words[max(0, slot.first - _SIDE) : slot.first]
    after = sentence.words[slot.last : slot.last + _SIDE]
    return {w.stem: _weight(w) for w in before}, {w.stem: _weight(w) for w in after}


def _weight(word: Word) -> float:
    return max(_COMMONEST, rarity(word.stem)) if word.folded.isalpha() else _OF_FIGURES


def _in(one: dict[str, float], other: dict[str, float]) -> float:
    shared = sum(weight for stemmed, weight in one.items() if stemmed in other)
    return shared / max(_LEAST_SIDE, sum(one.values()))


def _company(meeting: Meeting) -> Company:
    pair, mine, theirs = meeting.pair, meeting.mine, meeting.theirs
    return Company(
        left_ours=1 / max(meeting.left_ours, 1),
        left_theirs=1 / max(meeting.left_theirs, 1),
        free_ours=float(meeting.free_ours),
        free_theirs=float(meeting.free_theirs),
        twice=float(_count(pair.ours.slots, mine) > 1),
        theirs_has_ours=float(_count(pair.theirs.slots, mine) > 0),
        ours_has_theirs=float(_count(pair.ours.slots, theirs) > 0),
    )


def _count(slots: Sequence[Slot], like: Slot) -> int:
    """How many facts say what one says."""
    key = value_key(like)
    return sum(slot.kind == like.kind and value_key(slot) == key for slot in slots)


def _told(sentence: Sentence, slot: Slot) -> list[str]:
    """The words by which a fact is known elsewhere: of a name the last, as people are told of."""
    words = [word.folded for word in sentence.words[slot.first : slot.last]]
    return words[-1:] if slot.kind == "name" else words


def _facts(pair: Pair, mine: Slot, theirs: Slot) -> Facts:
    one = mine.value
    return Facts(
        counted=_counted(mine, theirs),
        form=_form(pair, mine, theirs),
        size=_size(mine, theirs),
        small=float(isinstance(one, Quantity) and abs(one.value) <= _SMALL),
        place=float(isinstance(one, Name) and one.kind == "place"),
        words=min(mine.last - mine.first, _LONG_FACT) / _LONG_FACT,
        words_theirs=min(theirs.last - theirs.first, _LONG_FACT) / _LONG_FACT,
    )


def _form(pair: Pair, mine: Slot, theirs: Slot) -> float:
    """1 if two facts are written in one way: figures with as many decimals, or as many words."""
    forms = []
    for sentence, slot in ((pair.ours, mine), (pair.theirs, theirs)):
        words = sentence.words[slot.first : slot.last]
        text = words[0].folded
        forms.append((len(words), text[:1].isdigit(), len(text.partition(".")[2])))
    return float(forms[0] == forms[1])


def _counted(mine: Slot, theirs: Slot) -> float:
    one, other = mine.value, theirs.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        if one.counted and other.counted:
            return float(stem(fold(one.counted)) == stem(fold(other.counted)))
        return 0.5 if one.unit == other.unit else 0.0
    if isinstance(one, Day) and isinstance(other, Day):
        return float(_parts(one) == _parts(other))
    return 0.5


def _parts(day: Day) -> tuple[bool, ...]:
    return tuple(part is not None for part in (day.weekday, day.month, day.day, day.year))


def _size(mine: Slot, theirs: Slot) -> float:
    one, other = mine.value, theirs.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        small, large = sorted((abs(one.value), abs(other.value)))
        return small / large if large else 1.0
    return 0.5
