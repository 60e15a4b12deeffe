"""What relations are made of before tellings of one happening are brought together."""

from dataclasses import dataclass

from ...annotate.relations.lexicon import Entry
from ...model import Span, When


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts in a story: ``key`` is the same in all its articles, ``name`` the fullest
    name in one of them."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Act:
    """One telling of what ``source`` did to ``target``.

    ``unit`` is the index of its aligned unit, ``clause`` the words from one actor to the other;
    ``entry`` the line of the lexicon it rests on. ``happened`` is false where it is denied, lies
    ahead, or stands in somebody's mouth, and ``why`` says so;
    ``earlier`` is true for what the tense puts before the rest of the report.
    """

    unit: int
    source: Actor
    target: Actor
    entry: Entry
    clause: Span
    when: When | None
    date_span: Span | None
    happened: bool
    why: str
    earlier: bool
