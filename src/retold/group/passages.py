"""What two articles share, as passages with offsets: reporting told apart from furniture."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from ..model import Article, CopiedPair, CopiedPassage, RegionKind, Span
from .folded import FoldedText
from .matching import Stretch

# What a paragraph is by its own look, and by which rule: None where it is reporting.
Furniture = Callable[[str], tuple[RegionKind, str] | None]

# A line that an article shares with so many others of its outlet is the outlet's furniture, even
# where it reads as reporting; unless it is long: then the outlet printed one report again.
_HABIT = 4
_HABIT_WORDS = 60


def copied_passages(
    one: tuple[Article, FoldedText],
    other: tuple[Article, FoldedText],
    stretches: Iterable[Stretch],
    furniture: Furniture,
) -> tuple[CopiedPassage, ...]:
    """The stretches as passages, in order of the first text, parted where reporting ends and
    furniture begins."""
    return tuple(
        _passage(one, other, part, region)
        for stretch in stretches
        for part, region in _parts(one, other, stretch, furniture)
    )


def _parts(
    one: tuple[Article, FoldedText],
    other: tuple[Article, FoldedText],
    stretch: Stretch,
    furniture: Furniture,
) -> Iterator[tuple[Stretch, tuple[RegionKind, str] | None]]:
    """A stretch is one part, unless one of its paragraphs is furniture and all words are equal."""
    (article, words), whole = one, stretch.left_end - stretch.left
    lines = _lines(article.text, words.starts[stretch.left], words.ends[stretch.left_end - 1])
    looks = [(start, furniture(article.text[start:end].strip())) for start, end in lines]
    if len(looks) == 1 or not any(look for _, look in looks):
        yield stretch, looks[0][1] if len(looks) == 1 else None
        return
    if stretch.equal < whole or stretch.right_end - stretch.right < whole:
        yield stretch, None
        return
    begin = stretch.left
    offset = stretch.right - stretch.left
    for (_, look), (start, following) in zip(looks, [*looks[1:], (-1, None)], strict=True):
        end = stretch.left_end if start < 0 else bisect_left(words.starts, start)
        if end > begin and (start < 0 or look != following):
            yield Stretch(begin, end, begin + offset, end + offset, end - begin), look
            begin = end


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The whole paragraphs that hold ``text[start:end]``."""
    found = []
    begin = text.rfind("\n", 0, start) + 1
    while begin < end:
        finish = text.find("\n", begin)
        finish = len(text) if finish < 0 else finish
        if text[begin:finish].strip():
            found.append((begin, finish))
        begin = finish + 1
    return found


def _passage(
    one: tuple[Article, FoldedText],
    other: tuple[Article, FoldedText],
    part: Stretch,
    look: tuple[RegionKind, str] | None,
) -> CopiedPassage:
    left = one[0].span(one[1].starts[part.left], one[1].ends[part.left_end - 1])
    right = other[0].span(other[1].starts[part.right], other[1].ends[part.right_end - 1])
    longest = max(part.left_end - part.left, part.right_end - part.right)
    score = round(part.equal / longest, 3)
    if look is None:
        return CopiedPassage((left, right), part.equal, score, "body")
    return CopiedPassage((left, right), part.equal, score, *look)


def mark_habits(pairs: Sequence[CopiedPair], outlets: Mapping[str, str | None]) -> list[CopiedPair]:
    """The pairs, with what an outlet prints in many of its articles marked as boilerplate."""
    habits = _Habits(
        span
        for pair in pairs
        if outlets[pair.articles[0]] is not None
        and outlets[pair.articles[0]] == outlets[pair.articles[1]]
        for passage in pair.passages
        if passage.words <= _HABIT_WORDS
        for span in passage.spans
    )
    marked = []
    for pair in pairs:
        passages = tuple(map(habits.marked, pair.passages))
        reporting = sum(each.words for each in passages if each.region == "body")
        marked.append(msgspec.structs.replace(pair, passages=passages, reporting=reporting))
    return marked


class _Habits:
    """How many times an outlet's other articles share each place of an article."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        self._ends: defaultdict[str, list[int]] = defaultdict(list)
        for span in spans:
            self._starts[span.article].append(span.start)
            self._ends[span.article].append(span.end)
        for bounds in (*self._starts.values(), *self._ends.values()):
            bounds.sort()

    def marked(self, passage: CopiedPassage) -> CopiedPassage:
        """The passage as boilerplate where it is a habit in one of its two articles."""
        if passage.region != "body" or passage.words > _HABIT_WORDS:
            return passage
        if not any(self._times(span) >= _HABIT for span in passage.spans):
            return passage
        why = "stands in many articles of one outlet"
        return msgspec.structs.replace(passage, region="boilerplate", why=why)

    def _times(self, span: Span) -> int:
        """How many of the shared spans of the article lie over the middle of this one; 0 if few."""
        starts, ends = self._starts.get(span.article, []), self._ends.get(span.article, [])
        if len(starts) < _HABIT:
            return 0
        middle = (span.start + span.end) // 2
        return bisect_right(starts, middle) - bisect_right(ends, middle)
