"""What the timeline is made of, before it becomes events."""

from dataclasses import dataclass
from functools import cached_property

from ...model import Interval, Span, TimeExpression

# The kind of happening of a sentence that dates what it does not name; it joins by its day alone.
DAY = "~"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as one article gives it: its words, the days, and what the reading rests on.

    ``vague`` marks an interval that words like "weeks later" give, which bounds rather than dates;
    ``firm`` is false for those, for what is counted from another date of the telling, and for a
    year that nothing but an article's look back on older days suggests;
    ``deictic`` one that today, yesterday or tomorrow gives, which may be a day off between zones;
    ``slack`` is by how many days the reading may be off: 7 for a bare weekday, 365 for "next May".
    """

    expression: TimeExpression
    said: str
    interval: Interval
    edtf: str
    how: str
    spans: tuple[Span, ...]
    vague: bool
    firm: bool
    deictic: bool
    slack: int


def is_calendar_day(dated: Dated) -> bool:
    """Whether a date gives one day by its number ("June 16")."""
    numbered = any(sign.isdigit() for sign in dated.said)
    return numbered and dated.interval.grain == "day" and dated.interval.days() == 1


@dataclass(frozen=True, slots=True)
class Mention:
    """One telling of a happening: a word for it in a sentence, who and where stand with it.

    ``unit`` is the index of the aligned unit. ``action`` is the kind of happening, "~" and a stem
    for a verb that is in no list, or :data:`DAY` where the sentence only gives a day. ``near`` are
    those of ``who`` that stand close to the word; ``closest`` is the one of them that stands
    closest. ``caption`` is true under a picture; ``numbered`` for the first, another or the next of
    several happenings. ``definite`` is true for "the meeting", which speaks of one told before.
    """

    unit: int
    span: Span
    head: Span
    action: str
    who: frozenset[str]
    near: frozenset[str]
    closest: str | None
    where: frozenset[str]
    definite: bool
    numbered: bool
    caption: bool
    dated: Dated | None


@dataclass(frozen=True)
class Chain:
    """The mentions of one happening in one article, in order of the text."""

    article: str
    mentions: tuple[Mention, ...]

    @cached_property
    def who(self) -> frozenset[str]:
        """Everybody named in any of the mentions."""
        return frozenset[str]().union(*(m.who for m in self.mentions))

    @cached_property
    def where(self) -> frozenset[str]:
        """Every place named in any of the mentions."""
        return frozenset[str]().union(*(m.where for m in self.mentions))

    @cached_property
    def actions(self) -> frozenset[str]:
        """The kinds of happening that the mentions speak of."""
        return frozenset(m.action for m in self.mentions)

    @cached_property
    def units(self) -> frozenset[int]:
        """The units that the mentions stand in."""
        return frozenset(m.unit for m in self.mentions)

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """The dates that the mentions give."""
        return tuple(m.dated for m in self.mentions if m.dated)
