"""Lines and columns of a text."""

from bisect import bisect_right


class Lines:
    """The lines of a text, to find where an offset lies; both count from 1, in code points."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(place + 1 for place, sign in enumerate(text) if sign == "\n")]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
