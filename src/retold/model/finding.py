"""What a draft says that the reports say otherwise."""

from typing import Literal

import msgspec

from .span import Span

FindingKind = Literal[
    "date", "number", "name", "quotation", "speaker", "polarity", "inside",
    "single_source", "unsourced",
]  # fmt: skip


class Theirs(msgspec.Struct, frozen=True):
    """One thing that reports say in the place of the draft's: ``value`` in words of a report, the
    ``articles`` that say so, where (``spans``), and how many independent sources they are."""

    value: str
    articles: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    independent_sources: int = 0


class Finding(msgspec.Struct, frozen=True):
    """One place of a draft to look at, and what is said instead; never a verdict.

    ``span`` are the words of the draft, ``ours`` what it says there; ``line`` and ``column`` count
    from 1, in code points, over the lines of the draft's text (the command line gives those of its
    file). ``theirs`` comes with the most independent sources first; it is empty where the draft
    stands alone. ``score`` from 0 to 1 is how sure it is that both tell of the same thing.
    """

    span: Span
    kind: FindingKind
    ours: str
    theirs: tuple[Theirs, ...]
    line: int
    column: int
    message: str
    score: float = 1.0
