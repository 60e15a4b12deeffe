"""A sentence cut into the propositions that it tells, where that is safe.

A part stands by itself if it has a subject and a finite verb of its own: behind a semicolon, behind
a comma and a conjunction, at the head of the sentence before its comma, or as a relative clause
that only adds something. Anything else stays in one piece; so does what hangs on an "if".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...annotate.quotes.items import Clause
from ...annotate.quotes.lexicon import closed_class, cue_forms
from ...annotate.quotes.phrases import subject_before
from ...annotate.quotes.words import DAYS, DETERMINERS, PREPOSITIONS, is_personal, is_verb_adverb
from ...annotate.times.words import MONTHS, listed
from .clauses import Core, Piece, first_core, opens_with, subject_of
from .items import LONGEST
from .lexicon import words_of
from .verbs import Group, is_past

_TIMES = DAYS | closed_class("time_nouns") | frozenset(MONTHS)
# "Two weeks after": the clause says when.
_SPANS = closed_class("time_nouns") | frozenset(
    f"{noun}s" for noun in ("minute", "hour", "day", "week", "month", "year")
)
_STOPS = frozenset(".!?;")
# Behind these a conjunction opens no clause of its own: "even though", "said that while …".
_COMPOUND = listed("even just only as ever soon not long so that and but or ,")
# Items of a thing in a list, and those of a subordinate clause that is worth a line, at least.
_LISTED, _SHORTEST = 6, 6
# Verbs that stand in for another: "as the mayor did,".
_STANDS_IN = listed("do does did has have had is was were would")
_COORDINATORS = frozenset({"and", "but", "so", "yet", ";", ","})


class Part(NamedTuple):
    """One proposition: the items ``first:last`` without its ``holes``, which are other parts.

    ``antecedent`` is what the pronoun at the head of a relative clause stands for.
    """

    first: int
    last: int
    holes: tuple[Piece, ...] = ()
    antecedent: Piece | None = None


class _Bound(NamedTuple):
    """A part ends before the item ``end``; the next begins at ``start``."""

    end: int
    start: int


def cut(clause: Clause, groups: Sequence[Group]) -> list[Part]:
    """The propositions of a sentence in order of their places; the whole of it if it is not cut."""
    if len(groups) < 2 or len(clause) >= LONGEST:
        return [Part(0, len(clause))]
    first, parts = 0, []
    fronted = _fronted(clause, groups)
    bounds = [fronted] if fronted else []
    if fronted:
        first = 1
    low = fronted.start if fronted else 0
    for bound in _bounds(clause, groups, low):
        if bound.end > low and _tells(clause, groups, low, bound.end):
            bounds.append(bound)
            low = bound.start
    for bound in bounds:
        parts += _with_relatives(clause, groups, first, bound.end)
        first = bound.start
    return parts + _with_relatives(clause, groups, first, len(clause))


def _tells(clause: Clause, groups: Sequence[Group], low: int, high: int) -> bool:
    """Whether the items have a verb with its subject, and nothing that leaves the rest open."""
    if not words_of("conditions").isdisjoint(clause.lower[low:high]):
        return False
    return any(
        low < group.first < high
        and (subject := subject_of(clause, group, low)) is not None
        and subject[0] >= low
        for group in groups
    )


def _fronted(clause: Clause, groups: Sequence[Group]) -> _Bound | None:
    """The comma behind a clause that opens the sentence: "After the ferry sank, the mayor left"."""
    if clause.lower[0] not in words_of("fronted"):
        return None
    core = first_core(clause, groups, 1, len(clause))
    if core is None or core.subject[0] != 1:
        return None
    if clause.lower[0] in words_of("timed") and not is_past(clause, core.group):
        return None
    for at in range(core.group.last, len(clause)):
        if clause.words[at] in _STOPS:
            return None
        if clause.words[at] == "," and _core_at(clause, groups, at + 1):
            return _Bound(at, at + 1)
    return None


def _bounds(clause: Clause, groups: Sequence[Group], low: int) -> Iterator[_Bound]:
    """Where a clause with a subject and a verb of its own begins."""
    lower = clause.lower
    for at in range(low + 1, len(clause) - 2):
        word, following = lower[at], lower[at + 1]
        start, opener = 0, word
        if word == ";":
            start = at + 2 if following in words_of("coordinators") else at + 1
        elif word == "," and following in words_of("coordinators"):
            start, opener = at + 2, following
        elif word in words_of("plain") and lower[at - 1] not in _COMPOUND | _SPANS:
            start = at + 1
        elif word in ("and", "but") and following == "that" and "that" in lower[low:at]:
            start = at + 2
        elif word in ("and", "but") and is_personal(following) and lower[at - 1] != ",":
            start = at + 1
        core = _core_at(clause, groups, start, at_once=word not in (";", ",")) if start else None
        if core is None:
            continue
        before = [group for group in groups if low < group.first < at]
        if opener in _COORDINATORS:
            safe = word != "," or not _ends_list(clause, before, at, low)
        else:
            safe = bool(before) and _is_told(clause, opener, before[-1], core)
        if safe:
            yield _Bound(at - (word in ("and", "but") and lower[at - 1] == ","), start)


def _ends_list(clause: Clause, before: Sequence[Group], comma: int, low: int) -> bool:
    """Whether the comma may stand before the last of several things: "the firms, shops, and all
    the mayor's men have asked"."""
    for at in range(comma - 1, max(low, comma - _LISTED), -1):
        if clause.words[at] == ",":
            return not any(at < group.first < comma for group in before)
    return False


def _is_told(clause: Clause, opener: str, left: Group, core: Core) -> bool:
    """Whether a subordinate clause is told as so: "the mayor left after the ferry sank", but not
    "leaves when it rains", "did not leave because it rained"; nor one that goes on with what
    belongs to the main clause (", saying that …")."""
    lower = clause.lower
    main = lower[left.first : left.last]
    if any(
        w in words_of("negations") or w in words_of("modals") or w.endswith("n't") for w in main
    ):
        return False
    if opener in words_of("timed") and not is_past(clause, core.group):
        return False
    if len(lower) - core.subject[0] < _SHORTEST:
        return False
    rest = range(core.group.last, len(lower) - 1)
    return not any(lower[i] == "," and lower[i + 1].endswith("ing") for i in rest)


def _core_at(
    clause: Clause, groups: Sequence[Group], start: int, *, at_once: bool = False
) -> Core | None:
    """The core of a clause that tells something from an item on; None if there is none there, or
    if it only says who says the rest (", as the mayor said")."""
    stop = next((i for i in range(start, len(clause)) if clause.words[i] == ";"), len(clause))
    core = first_core(clause, groups, start, stop)
    if core is None or (at_once and core.subject[0] != start):
        return None
    if not opens_with(clause, core, start):
        return None
    subject = clause.lower[core.subject[0] : core.subject[1]]
    if at_once and not words_of("relatives").isdisjoint(subject):
        return None
    after = clause.lower[core.group.last : core.group.last + 1]
    head = clause.lower[core.group.head]
    if (head in cue_forms() or head in _STANDS_IN) and (not after or after[0] in ".,;"):
        return None
    # "A band, and signs painted with slogans" has one verb less than it seems to.
    bare = subject[0] not in DETERMINERS and clause.words[core.subject[0]].islower()
    if not core.group.sure and bare and not is_personal(subject[0]) and after in (["with"], ["by"]):
        return None
    return core


def _with_relatives(clause: Clause, groups: Sequence[Group], first: int, last: int) -> list[Part]:
    """The part, and behind it the relative clauses in it that only add something."""
    relatives = list(_relatives(clause, groups, first, last))
    if not relatives:
        return [Part(first, last)]
    holes = tuple((part.first, part.last) for part in relatives)
    return [Part(first, last, holes), *relatives]


def _relatives(clause: Clause, groups: Sequence[Group], first: int, last: int) -> Iterator[Part]:
    """ ", who …" and ", which …" to the end of the part, or to the comma before the main verb."""
    low = first
    for group in groups:
        at = group.first - 1
        if not (low + 1 < at and group.last <= last):
            continue
        if clause.lower[at] not in words_of("relatives") or clause.words[at - 1] != ",":
            continue
        antecedent = _antecedent(clause, groups, at - 1, low)
        end = _relative_end(clause, groups, group, last)
        if antecedent is None or end is None:
            continue
        if not words_of("conditions").isdisjoint(clause.lower[first:at]):
            continue
        goes_on = end < last and clause.words[end] == ","
        if not goes_on and not _tells(clause, groups, first, at - 1):
            continue
        yield Part(at, end, (), antecedent)
        low = end


def _antecedent(clause: Clause, groups: Sequence[Group], comma: int, low: int) -> Piece | None:
    """The noun phrase before the comma; None where it is more or may be less than what the pronoun
    stands for: a list, "the end of the strike, which", a whole clause.

    At the head of its part all of it is meant, else a name, or what a determiner opens.
    """
    found = subject_before(clause, comma, low)
    if found is None or found[1] != comma or clause.lower[comma - 1] in _TIMES:
        return None
    if found[0] == low and not any(low <= group.first < comma for group in groups):
        return found
    at, verbs = comma - 1, [group.last for group in groups if group.last <= comma]
    floor = max([low, *verbs])
    while at > floor and _in_phrase(clause, at):
        at -= 1
    opens = clause.lower[at] in DETERMINERS
    before = clause.lower[at] if not opens else clause.lower[max(0, at - 1)]
    first = at if opens else at + 1
    named = all(word[0].isupper() for word in clause.words[first:comma])
    if before in ("and", "or", ",") or not (opens or named) or first >= comma:
        return None
    return None if before == "of" and clause.lower[comma + 1] == "which" else (first, comma)


def _in_phrase(clause: Clause, at: int) -> bool:
    word = clause.lower[at]
    return (
        word[0].isalnum()
        and word not in DETERMINERS
        and word not in PREPOSITIONS
        and word not in words_of("ends")
        and word not in ("not", "back")
    )


def _relative_end(clause: Clause, groups: Sequence[Group], verb: Group, last: int) -> int | None:
    """Before the comma that a main verb follows, or the end of the part if no comma comes before
    it; None where it cannot be told."""
    comma = next((i for i in range(verb.last, last) if clause.words[i] == ","), None)
    if comma is None:
        end = last
        while end > verb.last and clause.words[end - 1] in _STOPS:
            end -= 1
        return end
    main = next((group for group in groups if group.first > comma), None)
    if main is None or main.joined:
        return None
    between = clause.lower[comma + 1 : main.first]
    return comma if all(map(is_verb_adverb, between)) else None
