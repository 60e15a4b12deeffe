"""The items of a stretch of text, as the clause reader of quotations takes them."""

from collections.abc import Iterator, Sequence

from ...annotate.quotes.items import RUN, Clause
from ...annotate.tokens import Token
from ..alignment.cover import Cover

# No sentence of prose has more items; it bounds the work on an endless one.
LONGEST = 250
MARKS = frozenset("“”\"‘’'«»")


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
    """The tokens with each quotation and its marks as one; a comma at its end stays one."""
    run: list[Token] = []
    for place, (token, held) in enumerate(zip(tokens, inside, strict=True)):
        beside = run or (place + 1 < len(tokens) and inside[place + 1])
        if held or (token.text in MARKS and beside):
            run.append(token)
            continue
        yield from _closed(run)
        run = []
        yield token
    yield from _closed(run)


def _closed(run: Sequence[Token]) -> Iterator[Token]:
    if run:
        yield Token(run[0].start, run[-1].end, RUN)
        comma = next((token for token in reversed(run) if token.text not in MARKS), None)
        if comma is not None and comma.text == ",":
            yield Token(run[-1].end, run[-1].end, ",")


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
