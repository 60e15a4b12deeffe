"""What relations are made of before tellings of one happening are brought together."""

from dataclasses import dataclass
from datetime import date

from ...annotate.relations.lexicon import Entry
from ...model import Span, When


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts in a story: ``key`` is the same in all its articles, ``name`` the fullest
    name in one of them. ``state`` is the state that somebody acts for by office, or that the actor
    is; ``armed`` is true of states and of bodies that carry arms."""

    key: str
    name: str
    state: str = ""
    armed: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """One telling of what ``source`` did to ``target``.

    ``unit`` is the index of its aligned unit, ``clause`` the words from one actor to the other;
    ``entry`` the line of the lexicon it rests on. ``happened`` is false where it is denied, lies
    ahead, or stands in somebody's mouth, and ``why`` says so;
    ``earlier`` is true for what the tense puts before the rest of the report, ``mutual`` for what
    two do with one another. ``how`` says where ``when`` comes from. ``at_meeting`` is true of
    what was done "during their meeting"; ``by`` is the day of the report, ``context`` that
    of the entry or the words.
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
    mutual: bool = False
    how: str = ""
    at_meeting: bool = False
    by: date | None = None
    context: str = ""
