"""The items of a stretch of text, as the clause reader of quotations takes them."""

from collections.abc import Iterator, Sequence

from ...annotate.quotes.items import RUN, Clause
from ...annotate.tokens import Token
from ..alignment.cover import Cover

# No sentence of prose has more items; it bounds the work on an endless one.
LONGEST = 250


def items_of(tokens: Sequence[Token], quoted: Cover) -> Clause:
    """Tokens as items: the point of an abbreviation in its word, and what stands between marks of
    quotation as one item."""
    tokens = tokens[:LONGEST]
    inside = quoted.each([token.start for token in tokens])
    if any(inside):
        tokens = list(_with_runs(tokens, inside))
    if any(token.text == "." for token in tokens[:-1]):
        tokens = list(_with_points(tokens))
    words = [token.text for token in tokens]
    return Clause(
        words,
        [word.lower().replace("’", "'") for word in words],
        [token.start for token in tokens],
        [token.end for token in tokens],
        {},
        0,
    )


def _with_runs(tokens: Sequence[Token], inside: Sequence[bool]) -> Iterator[Token]:
    run: Token | None = None
    for token, held in zip(tokens, inside, strict=True):
        if held:
            run = Token(run.start if run else token.start, token.end, RUN)
            continue
        if run:
            yield run
        run = None
        yield token
    if run:
        yield run


def _with_points(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with the point of an abbreviation inside its word; a final stop stands alone."""
    held: Token | None = None
    for place, token in enumerate(tokens):
        joins = held and token.text == "." and held.end == token.start and held.text != RUN
        if held and joins and place < len(tokens) - 1:
            held = Token(held.start, token.end, held.text + ".")
            continue
        if held:
            yield held
        held = token
    if held:
        yield held
