"""What a pipeline's parse adds to the links found by rule: subjects, and clauses that they miss."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from ..document import Document
from ..reading import Piece, Predicate
from .lexicon import cue_forms
from .link import Link
from .runs import Run

_NO_SOURCES = frozenset({"i", "you", "we", "it", "that", "which", "who", "there", "what"})
"""Subjects that are not taken from a parse: they lead to nobody, or rules follow them better."""


def with_predicates(
    document: Document, links: Sequence[Link], runs: Sequence[Run], predicates: Sequence[Predicate]
) -> list[Link]:
    """The links, their sources as the subjects that were parsed where they differ, and a link for
    each verb of saying with a clause that no link has, in order of content."""
    kept = list(links)
    verbs = _Verbs(predicates)
    for link in kept:
        predicate = verbs.inside(link.cue)
        if predicate is not None and _is_source(document, predicate, link):
            link.source = predicate.subject
    added = list(_missed(document, kept, runs, predicates))
    return sorted(kept + added, key=lambda link: link.pieces[0])


class _Verbs:
    """The predicates by the place of their verbs."""

    def __init__(self, predicates: Sequence[Predicate]) -> None:
        self._predicates = predicates
        self._starts = [predicate.verb[0] for predicate in predicates]

    def inside(self, cue: Piece | None) -> Predicate | None:
        """The predicate whose verb is the last in the cue."""
        if cue is None:
            return None
        index = bisect_left(self._starts, cue[1]) - 1
        return self._predicates[index] if index >= 0 and self._starts[index] >= cue[0] else None


def _is_source(document: Document, predicate: Predicate, link: Link) -> bool:
    """Whether the subject is the source of the link, with better ends: it shares words with it."""
    start, end = predicate.subject
    if link.source is None or document.text[start:end].lower() in _NO_SOURCES:
        return False
    others = [*link.pieces, link.cue or predicate.verb]
    apart = not any(_overlap(predicate.subject, other) for other in others)
    return apart and _overlap(predicate.subject, link.source)


def _missed(
    document: Document, links: Sequence[Link], runs: Sequence[Run], predicates: Sequence[Predicate]
) -> Iterator[Link]:
    starts = [run.start for run in runs]
    cues = _Cover([link.cue for link in links if link.cue is not None])
    speech = _Cover([(run.start, run.end) for run in runs])
    contents = _Cover([piece for link in links for piece in link.pieces])
    for predicate in predicates:
        clause, verb = predicate.clause, document.text[slice(*predicate.verb)].lower()
        form = cue_forms().get(verb)
        if clause is None or form is None or not form.verb.tells:
            continue
        if (
            cues.touches(predicate.verb)
            or speech.touches(predicate.verb)
            or contents.touches(clause)
        ):
            continue
        paragraph = document.paragraph_at(predicate.verb[0])
        if paragraph is None or not _is_told(document, predicate, clause, paragraph):
            continue
        first = bisect_left(starts, clause[0])
        held = list(runs[first : bisect_left(starts, clause[1])])
        begun = first > 0 and runs[first - 1].end > clause[0]
        if begun or (held and held[-1].end > clause[1]):
            continue
        yield Link(paragraph, [clause], predicate.group, predicate.subject, form.verb.lemma, held)


def _is_told(document: Document, predicate: Predicate, clause: Piece, paragraph: int) -> bool:
    """Whether somebody tells the clause, in words beside it and in one paragraph with it."""
    if document.text[slice(*predicate.subject)].lower() in _NO_SOURCES:
        return False
    apart = not any(_overlap(clause, part) for part in (predicate.subject, predicate.group))
    return apart and clause[1] <= document.paragraphs[paragraph].end


class _Cover:
    """The stretches of text that some pieces cover."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = sorted(pieces)
        self._starts = [start for start, _ in self._pieces]
        self._furthest = list(accumulate((end for _, end in self._pieces), max))

    def touches(self, piece: Piece) -> bool:
        """Whether one of the pieces overlaps this one."""
        index = bisect_left(self._starts, piece[1]) - 1
        return index >= 0 and self._furthest[index] > piece[0]


def _overlap(one: Piece, other: Piece) -> bool:
    return one[0] < other[1] and other[0] < one[1]
