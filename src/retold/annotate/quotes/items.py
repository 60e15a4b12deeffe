"""A paragraph as clauses are read from it: words and signs, each quoted run as one item."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Span
from ..document import Document
from ..tokens import Token
from .runs import Run

RUN = "“”"
# A quotation that ends so may be followed by its attribution: "Why?" Mr Lee asked.
_OPEN_ENDS = frozenset("?!,—–―…")
# The horizontal bar, which some use as a dash before a name, is read as a dash.
_BAR = "―"
# No sentence of prose has more items; it bounds the work on an endless one.
_LONGEST = 250
# A sentence has this many items at least, and a last word within this many characters of its stop.
_SHORT = 3
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Clause:
    """The items of one sentence, or of as many as a quotation spans.

    Parallel tuples: ``words`` as written, ``lower`` in lower case with straight apostrophes,
    ``starts`` and ``ends`` in the text. A quoted run is the single item ``RUN``, whose record
    ``runs`` holds by item index. The last item may be the final stop.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    runs: dict[int, Run]
    paragraph: int

    def __len__(self) -> int:
        return len(self.words)


def clauses(
    document: Document, runs: Sequence[Run], breaks: frozenset[int] = frozenset()
) -> Iterator[Clause]:
    """The clauses of an article in order; a sentence boundary inside a quoted run does not cut.

    ``breaks`` are offsets at which a sentence is cut besides: the ends of headings in a line. A
    sentence of more than ``_LONGEST`` items is cut into pieces of that length.
    """
    for clause in _sentence_clauses(document, runs, breaks):
        if len(clause) <= _LONGEST:
            yield clause
        else:
            yield from _pieces(clause)


def _pieces(clause: Clause) -> Iterator[Clause]:
    for low in range(0, len(clause), _LONGEST):
        high = min(low + _LONGEST, len(clause))
        yield Clause(
            clause.words[low:high],
            clause.lower[low:high],
            clause.starts[low:high],
            clause.ends[low:high],
            {at - low: clause.runs[at] for at in range(low, high) if at in clause.runs},
            clause.paragraph,
        )


def _sentence_clauses(
    document: Document, runs: Sequence[Run], breaks: frozenset[int]
) -> Iterator[Clause]:
    next_run = 0
    for index, sentence_group in enumerate(_sentences_by_paragraph(document, breaks)):
        clause = _empty(index)
        for start, end in sentence_group:
            position = max(start, clause.ends[-1] if clause.ends else start)
            while position < end:
                run = runs[next_run] if next_run < len(runs) else None
                stop = run.start if run is not None and run.start < end else end
                _add_tokens(document, clause, position, stop)
                if run is None or run.start >= end:
                    break
                if _ends_sentence(document.text, clause, run):
                    clause.ends[-1] = clause.starts[-1] + len(clause.words[-1])
                    yield clause
                    clause = _empty(index)
                _add_run(clause, run)
                next_run += 1
                position = run.end
            if clause.words and clause.ends[-1] <= end and not _goes_on(document, clause, end):
                yield clause
                clause = _empty(index)
        if clause.words:
            yield clause


def _empty(paragraph: int) -> Clause:
    return Clause([], [], [], [], {}, paragraph)


def _sentences_by_paragraph(
    document: Document, breaks: frozenset[int]
) -> list[list[tuple[int, int]]]:
    groups: list[list[tuple[int, int]]] = []
    sentences = _cut_at(document, breaks) if breaks else document.sentences
    position = 0
    for paragraph in document.paragraphs:
        group = []
        while position < len(sentences) and sentences[position].start < paragraph.end:
            group.append((sentences[position].start, sentences[position].end))
            position += 1
        groups.append(group)
    return groups


def _cut_at(document: Document, breaks: frozenset[int]) -> list[Span]:
    found: list[Span] = []
    waiting = sorted(breaks, reverse=True)
    for sentence in document.sentences:
        start = sentence.start
        while waiting and waiting[-1] < sentence.end:
            at = waiting.pop()
            if at > start:
                found.append(document.span(start, at))
                start = at
        found.append(document.span(start, sentence.end))
    return found


def _add_tokens(document: Document, clause: Clause, start: int, end: int) -> None:
    low, high = bisect_left(document.token_starts, start), bisect_left(document.token_starts, end)
    tokens: Sequence[Token] = document.tokens[low:high]
    if any(token[2] == "." and token[1] < end for token in tokens):
        tokens = _with_points(tokens, end)
    words = [token[2] for token in tokens]
    if _BAR in words:
        words = ["—" if word == _BAR else word for word in words]
    clause.words.extend(words)
    clause.lower.extend([word.lower().replace("’", "'") for word in words])
    clause.starts.extend([token[0] for token in tokens])
    clause.ends.extend([token[1] for token in tokens])


def _with_points(tokens: Sequence[Token], end: int) -> list[Token]:
    """The tokens with the point of an abbreviation inside its word; a final stop stands alone."""
    found: list[Token] = []
    for token in tokens:
        if token.text == "." and token.end < end and found and found[-1].end == token.start:
            found[-1] = Token(found[-1].start, token.end, found[-1].text)
        else:
            found.append(token)
    return found


def _add_run(clause: Clause, run: Run) -> None:
    clause.runs[len(clause.words)] = run
    clause.words.append(RUN)
    clause.lower.append(RUN)
    clause.starts.append(run.start)
    clause.ends.append(run.end)


def _goes_on(document: Document, clause: Clause, end: int) -> bool:
    """Whether the sentence that ends here with a quoted run is carried on: "…?" he asked."""
    run = clause.runs.get(len(clause.words) - 1)
    if run is None:
        return False
    text = document.text
    if last_sign(text, run) in _OPEN_ENDS:
        return True
    after = end
    while after < len(text) and text[after] == " ":
        after += 1
    return text[after : after + 1].islower() or text[after : after + 1] in ("—", "–", _BAR)


def _ends_sentence(text: str, clause: Clause, run: Run) -> bool:
    """Whether a sentence has ended before a run although none was cut there: before marks made of
    two apostrophes. The last word must be no abbreviation, the run must open with a capital."""
    if len(clause) < _SHORT or not text[run.inner_start : run.inner_start + 1].isupper():
        return False
    before = text[max(0, run.start - _NEAR) : run.start].rstrip()
    if before.endswith(("?", "!")):
        return True
    word = before[:-1].rpartition(" ")[2]
    return before.endswith(".") and len(word) > 3 and word.isalpha() and word.islower()


def last_sign(text: str, run: Run) -> str:
    """The last character of a run that is no mark of quotation."""
    end = run.inner_end
    while end > run.inner_start and text[end - 1] in "'’”\" ":
        end -= 1
    return text[end - 1] if end > run.inner_start else ""
