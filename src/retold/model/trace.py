"""Where words were printed, how they stand in each place, and the way that they took."""

from typing import Literal

import msgspec

from .article import Published
from .dossier import DerivationKind, Edit
from .span import Span

HitKind = Literal["verbatim", "variant", "indirect"]


class Hit(msgspec.Struct, frozen=True):
    """One place where the words stand, or words like them.

    ``kind``: ``verbatim`` word for word (case, hyphens and contractions aside), ``indirect``
    changed and without marks of quotation where others print marks, ``variant`` changed otherwise.
    ``score`` is the share of the telling words that stand here in order, from 0 to 1; ``edits``
    lead from the words that were looked for to ``text``, the words as they stand at ``span``.
    ``line`` counts the lines of the article from 1; ``sentence`` is the sentence, or the sentences,
    around, and ``context`` its words. ``quoted`` if most of the words stand between marks of
    quotation. ``speaker`` is who is said to have said them and ``why`` what that rests on;
    ``through`` is the outlet that the article names for them.
    """

    article: str
    outlet: str | None
    url: str | None
    published: Published | None
    span: Span
    line: int
    sentence: Span
    context: str
    text: str
    kind: HitKind
    score: float
    edits: tuple[Edit, ...]
    quoted: bool
    speaker: str | None = None
    why: str = ""
    through: str | None = None


class Step(msgspec.Struct, frozen=True, rename={"parent": "from", "child": "to"}):
    """One step of the way: ``child``, an article, had it from ``parent``.

    ``parent`` is an article of the trace or the name of an outlet that the child gives as its
    source. ``directed`` is false where two articles are related but nothing says who was first.
    """

    parent: str
    child: str
    kind: DerivationKind
    confidence: float
    why: str
    directed: bool = True


class Trace(msgspec.Struct, frozen=True):
    """Where the ``words`` stand: the places in order of publication, those without a date last.

    ``articles`` counts the articles that have them; of very many the hits show the earliest.
    ``earliest`` is the article that printed them first, None where the dates leave it open.
    """

    words: str
    hits: tuple[Hit, ...] = ()
    path: tuple[Step, ...] = ()
    earliest: str | None = None
    articles: int = 0
