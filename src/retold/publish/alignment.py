"""The wordings of one quotation set under each other, word by word, like witnesses of a text.

The idea is the alignment table of textual criticism (Haentjens Dekker et al., "Computer-supported
collation of modern manuscripts: CollateX and the Beckett Digital Manuscript Project", 2015):
every witness is aligned with the base, and neighbouring words that no witness tells apart share one
column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Levenshtein

CellKind = Literal["base", "same", "changed", "left_out", "added", "blank"]

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# Alignment is quadratic in words; longer wordings are shown in full, without a table.
MOST_WORDS = 400


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one wording in one or more columns; for ``left_out`` the words of the base."""

    kind: CellKind
    text: str
    columns: int


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    spans: tuple[tuple[int, int], ...]

    @property
    def keys(self) -> list[str]:
        return [self.text[start:end].casefold() for start, end in self.spans]

    def surface(self, first: int, last: int) -> str:
        """The text of words first to last (half-open) with the punctuation around them."""
        if first >= last:
            return ""
        return self.text[self._edge(first) : self._edge(last)].strip()

    def _edge(self, word: int) -> int:
        """Where a word with its punctuation starts; what follows a word unspaced is that one's."""
        if word in (0, len(self.spans)):
            return 0 if word == 0 else len(self.text)
        gap_start, gap_end = self.spans[word - 1][1], self.spans[word][0]
        gap = self.text[gap_start:gap_end]
        spaces = [at for at, char in enumerate(gap) if char.isspace()]
        return gap_start + (spaces[0] if spaces else len(gap))


@dataclass(frozen=True, slots=True)
class _Run:
    """Base words [low, high) against words [first, last) of a wording, equal or not."""

    equal: bool
    low: int
    high: int
    first: int
    last: int


def align(texts: Sequence[str]) -> tuple[tuple[Cell, ...], ...]:
    """A row of cells for each text; the first is the base. Empty where a text is too long to align.

    The columns of every row add up to the same number.
    """
    words = [_words(text) for text in texts]
    if any(len(each.spans) > MOST_WORDS for each in words):
        return ()
    base = words[0]
    runs = [_runs(base.keys, each.keys) for each in words[1:]]
    inserts = {run.low for each in runs for run in each if run.low == run.high}
    bounds = {0, len(base.spans)} | {
        place for each in runs for r in each for place in (r.low, r.high)
    }
    columns = _columns(sorted(bounds), inserts)
    rows = [tuple(_base_cell(base, low, high) for low, high in columns)]
    rows += [_row(base, each, own, columns) for each, own in zip(words[1:], runs, strict=True)]
    return tuple(rows)


def _words(text: str) -> _Words:
    return _Words(text, tuple(match.span() for match in _WORD.finditer(text)))


def _runs(base: list[str], other: list[str]) -> list[_Run]:
    """Equal and unequal runs in turn, covering both sides."""
    runs: list[_Run] = []
    for code in Levenshtein.opcodes(base, other):
        run = _Run(
            code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end
        )
        if runs and runs[-1].equal == run.equal:
            run = _Run(run.equal, runs[-1].low, run.high, runs[-1].first, run.last)
            runs.pop()
        runs.append(run)
    return _without_chance_matches(runs)


def _without_chance_matches(runs: list[_Run]) -> list[_Run]:
    """One equal word between two longer changes is chance more often than not: joins the three."""
    kept: list[_Run] = []
    for at, run in enumerate(runs):
        chance = (
            run.equal
            and run.high - run.low == 1
            and 0 < at < len(runs) - 1
            and all(
                min(r.high - r.low, r.last - r.first) >= 2 for r in (runs[at - 1], runs[at + 1])
            )
        )
        if kept and not kept[-1].equal and (chance or not run.equal):
            kept[-1] = _Run(False, kept[-1].low, run.high, kept[-1].first, run.last)
        else:
            kept.append(run)
    return kept


def _columns(bounds: list[int], inserts: set[int]) -> list[tuple[int, int]]:
    """Columns as half-open ranges of base words; an empty range is a place of insertion."""
    columns = []
    for low, high in zip(bounds, [*bounds[1:], bounds[-1]], strict=True):
        if low in inserts:
            columns.append((low, low))
        if low < high:
            columns.append((low, high))
    return columns


def _base_cell(base: _Words, low: int, high: int) -> Cell:
    return Cell("base", base.surface(low, high), 1) if low < high else Cell("blank", "", 1)


def _row(
    base: _Words, own: _Words, runs: list[_Run], columns: list[tuple[int, int]]
) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    at = 0
    for run in runs:
        if run.low == run.high:
            while columns[at] != (run.low, run.low):
                cells.append(Cell("blank", "", 1))
                at += 1
            cells.append(Cell("added", own.surface(run.first, run.last), 1))
            at += 1
            continue
        if columns[at] == (run.low, run.low):
            cells.append(Cell("blank", "", 1))
            at += 1
        covered = 0
        while at + covered < len(columns) and columns[at + covered][0] < run.high:
            covered += 1
        if run.equal:
            cells += _same(own, run, columns[at : at + covered])
        elif run.first == run.last:
            cells.append(Cell("left_out", base.surface(run.low, run.high), covered))
        else:
            cells.append(Cell("changed", own.surface(run.first, run.last), covered))
        at += covered
    cells += [Cell("blank", "", 1)] * (len(columns) - at)
    return tuple(cells)


def _same(own: _Words, run: _Run, columns: list[tuple[int, int]]) -> list[Cell]:
    shift = run.first - run.low
    return [
        Cell("same", own.surface(low + shift, high + shift), 1)
        if low < high
        else Cell("blank", "", 1)
        for low, high in columns
    ]
