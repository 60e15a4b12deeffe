"""Numbers and dates that stand between the same words of two sentences and cannot both be right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import Conflict, Quantity, Side, Span
from ..alignment import Alignment
from ..independence import Independence
from ..subjects import shorten
from ..telling import StoryMarks
from .counts import Count, Key
from .facing import Fact
from .linked import linked
from .rivals import Rivals, agree

# How many facts of a story are put together.
_MOST = 400


def placed_conflicts(
    story: StoryMarks,
    alignment: Alignment,
    counts: Mapping[Key, Sequence[Count]],
    shown: Iterable[Span],
    independence: Independence,
) -> Iterator[Conflict]:
    """One conflict for each place that sentences told alike fill with numbers, or dates, that
    cannot both be right. ``shown`` are the spans of conflicts that are known already."""
    rivals = Rivals(story, alignment, counts)
    clashing, agreeing = set(), set()
    for faced, likeness in rivals.faced():
        pair = faced.one, faced.other
        if rivals.clash(faced, likeness):
            clashing.add(pair)
        elif agree(*pair) and rivals.is_placed(faced):
            agreeing.add(pair)
    pairs = clashing | agreeing
    told = {fact for pair in clashing for fact in pair}
    facts = sorted(told, key=_place) + sorted({f for p in agreeing for f in p} - told, key=_place)
    known = list(shown)
    for group in linked(facts[:_MOST], lambda a, b: (a, b) in pairs or (b, a) in pairs):
        if not told.isdisjoint(group) and not any(
            fact.span.overlaps(span) for fact in group for span in known
        ):
            yield _conflict(group, story, alignment, independence)


def _place(fact: Fact) -> tuple[int, Span]:
    return fact.unit, fact.span


def _conflict(
    group: Sequence[Fact], story: StoryMarks, alignment: Alignment, independence: Independence
) -> Conflict:
    sides: list[list[Fact]] = []
    for fact in sorted(group, key=_place):
        home = next((side for side in sides if agree(side[0], fact)), None)
        if home is None:
            sides.append([fact])
        else:
            home.append(fact)
    sides.sort(key=lambda side: (-len(side), _place(side[0])))
    first = min(group, key=_place)
    is_number = isinstance(first.value, Quantity)
    return Conflict(
        id="",
        kind="number" if is_number else "date",
        subject=shorten(story.words(alignment.units[first.unit].span)),
        sides=tuple(
            Side(
                story.words(side[0].span),
                tuple(fact.span for fact in side),
                independence.count(fact.span.article for fact in side),
            )
            for side in sides
        ),
        why=f"Sentences told alike give another {'number' if is_number else 'date'} in one place.",
    )
