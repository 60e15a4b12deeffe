"""One link of cue, source and content, as it is read before speakers are resolved."""

from dataclasses import dataclass, field

from .cues import Cue
from .items import Clause
from .runs import Run

Piece = tuple[int, int]


@dataclass(slots=True)
class Link:
    """Who says what, in text offsets.

    ``verb`` is the cue's base form, "according to", ":", a noun or, without a cue, empty.
    ``runs`` are the quotations that the content holds and that no link inside it holds.
    ``verbatim`` is true where they are somebody's own words although no marks say so.
    """

    paragraph: int
    pieces: list[Piece]
    cue: Piece | None = None
    source: Piece | None = None
    verb: str = ""
    runs: list[Run] = field(default_factory=list)
    verbatim: bool = False

    @property
    def end(self) -> int:
        """Where the last of its words ends."""
        ends = [piece[1] for piece in self.pieces]
        return max(ends + [span[1] for span in (self.cue, self.source) if span is not None])


def make_link(clause: Clause, cue: Cue, source: Piece | None, pieces: list[Piece]) -> Link:
    """The link of a cue from ranges of items."""

    def offsets(piece: Piece) -> Piece:
        return clause.starts[piece[0]], clause.ends[piece[1] - 1]

    return Link(
        clause.paragraph,
        [offsets(piece) for piece in pieces],
        offsets((cue.first, cue.last)),
        offsets(source) if source is not None else None,
        cue.verb.lemma if cue.verb is not None else "according to",
        [clause.runs[i] for low, high in pieces for i in range(low, high) if i in clause.runs],
    )
