"""What a trained pipeline reads in an article, in offsets: no annotator knows which one it was."""

from typing import NamedTuple

from ..model import NameKind

Piece = tuple[int, int]


class ReadName(NamedTuple):
    """A name that the pipeline saw at ``start:end``, and the kind that it takes it for."""

    start: int
    end: int
    kind: NameKind


class Predicate(NamedTuple):
    """A verb with its subject, and the clause that completes it where it has one.

    ``group`` runs from the first auxiliary or adverb of the verb to the verb.
    """

    verb: Piece
    group: Piece
    subject: Piece
    clause: Piece | None


class Reading(NamedTuple):
    """The names and the predicates of an article, each in order of their place."""

    names: tuple[ReadName, ...] = ()
    predicates: tuple[Predicate, ...] = ()


NO_READING = Reading()
"""What there is without a pipeline."""
