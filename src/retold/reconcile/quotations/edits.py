"""What changed from one wording of a quotation to another, word by word, each change typed."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ...model import Edit, EditKind
from .matching import matching_blocks
from .wordforms import shifting_forms
from .words import ELLIPSES, Word, base_form, ellipsis_in, telling

# A stretch is replaced by another of about its length; so much longer, it was left out instead.
REPLACED = 4
# Words of a name that stands for "I" or "you" in reported speech.
MOST_NAMED = 4


_POINTING = frozenset({"the", "a", "an", "<possessive>", "<person>", "<this>"})


class Gap(NamedTuple):
    """Words of the base and of the variant between two runs that both have, half-open."""

    left: int
    left_end: int
    right: int
    right_end: int


class Side(NamedTuple):
    """A wording to be lined up: its words, and the text that they stand in."""

    words: Sequence[Word]
    text: str

    def surface(self, start: int, end: int) -> str:
        """The text from word ``start`` up to word ``end``, without the prose that may lie between;
        empty for no words. Part of a contracted word is given in full ("you" of "you're")."""
        pieces: list[str] = []
        begin = start
        for index in range(start, end):
            last = index + 1 == end
            if last or self._prose_after(index):
                pieces.append(self._run(begin, index + 1))
                begin = index + 1
        return " ".join(pieces)

    def _prose_after(self, index: int) -> bool:
        gap = self.text[self.words[index].end : self.words[index + 1].start]
        return any(char.isalnum() for char in gap)

    def _run(self, start: int, end: int) -> str:
        words = self.words
        cut_before = start > 0 and words[start - 1].start == words[start].start
        cut_after = end < len(words) and words[end].start == words[end - 1].start
        if cut_before or cut_after:
            return " ".join(word.norm for word in words[start:end])
        before, after = words[start].start, words[end - 1].end
        before -= words[start].bracketed and self.text[before - 1 : before] == "["
        after += words[end - 1].bracketed and self.text[after : after + 1] == "]"
        return self.text[before:after]

    @property
    def whole(self) -> str:
        """The text from the first word to the last."""
        return self.surface(0, len(self.words))

    @property
    def indirect(self) -> bool:
        """Whether no word of it stands in marks."""
        return not any(word.marked for word in self.words)


def edits_between(base: Side, variant: Side) -> tuple[Edit, ...]:
    """The edits that lead from the base to the variant, in order of the base.

    Words that differ in case, hyphens or contraction alone are equal. ``trimmed`` with an empty
    ``before`` says that it is the base that leaves these words out. The reporter's own words
    around the marks are no edits.
    """
    blocks = matching_blocks(_bases(base.words), _bases(variant.words))
    gaps = _gaps(blocks, len(base.words), len(variant.words))
    turned = _turned_round(base, variant, gaps)
    found = [Edit("moved", base.whole, variant.whole)] if variant.indirect else []
    for gap, (start, other, size) in zip(gaps, [*blocks, (0, 0, 0)], strict=True):
        found += turned[gap] if gap in turned else _gap(base, variant, gap)
        found += _shifts(base, variant, start, other, size)
        found += _omissions(base, variant, start, other, size)
        if not variant.indirect:
            found += _moves(base, variant, start, other, size)
    return tuple(found)


def _gaps(blocks: Sequence[tuple[int, int, int]], left: int, right: int) -> list[Gap]:
    """What lies before each shared run and after the last."""
    gaps = []
    mine = theirs = 0
    for start, other, size in [*blocks, (left, right, 0)]:
        gaps.append(Gap(mine, start, theirs, other))
        mine, theirs = start + size, other + size
    return gaps


def _turned_round(base: Side, variant: Side, gaps: Sequence[Gap]) -> dict[Gap, list[Edit]]:
    """Gaps whose words only change places: "at no time was the firm told", "his firm was at no time
    told". They are one shift, which stands where the base has the words."""
    lost: dict[tuple[str, ...], Gap] = {}
    for gap in gaps:
        if gap.left < gap.left_end and gap.right == gap.right_end:
            lost[_core(base.words[gap.left : gap.left_end])] = gap
    turned: dict[Gap, list[Edit]] = {}
    for gap in gaps:
        core = _core(variant.words[gap.right : gap.right_end])
        if gap.left == gap.left_end and core in lost and any(core):
            old = lost.pop(core)
            before = base.surface(old.left, old.left_end)
            turned[old] = [Edit("shifted", before, variant.surface(gap.right, gap.right_end))]
            turned[gap] = []
    return turned


def _core(words: Sequence[Word]) -> tuple[str, ...]:
    """The base forms of words in alphabetical order, without those that only point."""
    bases = (base_form(word.norm) for word in words)
    return tuple(sorted(base for base in bases if base not in _POINTING))


def _bases(words: Sequence[Word]) -> list[str]:
    return [base_form(word.norm) for word in words]


def _gap(base: Side, variant: Side, gap: Gap) -> Iterator[Edit]:
    """The edit between two runs that both wordings share."""
    left, right = (gap.left, gap.left_end), (gap.right, gap.right_end)
    before, after = base.surface(*left), variant.surface(*right)
    old, new = base.words[slice(*left)], variant.words[slice(*right)]
    if old and not new:
        yield Edit("trimmed", before, _ellipsis_at(variant, right[0]))
    elif old and _only_shifts(old, new):
        yield Edit("shifted", before, after)
    elif old and len(old) > 2 * len(new) + REPLACED:
        yield Edit("trimmed", before, _ellipsis_at(variant, right[0]))
        yield from _gap(base, variant, gap._replace(left=gap.left_end))
    elif old:
        reported = not variant.indirect and not any(word.marked for word in new)
        yield Edit("moved" if reported else "reworded", before, after)
    elif any(word.marked for word in new):
        at_edge = right[0] == 0 or right[1] == len(variant.words)
        left_out = at_edge or bool(_ellipsis_at(base, left[0]))
        yield Edit("trimmed" if left_out else "reworded", "", after)


def _only_shifts(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether nothing but the person differs: "I" and "she", "my" and "her", "you" and "[Voss]".

    Tenses need no rule here: forms of one verb are lined up as equal and told apart afterwards.
    """
    named = len(new) <= MOST_NAMED and all(word.bracketed or not word.marked for word in new)
    return all(_points(word) for word in old) and (named or all(_points(word) for word in new))


def _points(word: Word) -> bool:
    return shifting_forms().get(word.norm) in ("person", "possessive")


def _shifts_with_speaker(norm: str) -> bool:
    return norm in shifting_forms()


def _shifts(base: Side, variant: Side, start: int, other: int, size: int) -> Iterator[Edit]:
    """The words of a shared run that are alike in their base form only."""
    differs = [
        base.words[start + step].norm != variant.words[other + step].norm for step in range(size)
    ]
    for left, right in _runs(differs):
        old, new = (
            base.words[start + left : start + right],
            variant.words[other + left : other + right],
        )
        kind: EditKind = "shifted" if _turned(old, new) else "reworded"
        yield Edit(
            kind,
            base.surface(start + left, start + right),
            variant.surface(other + left, other + right),
        )


def _turned(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether the differing words can be one another's tense or person: any known form, an ending
    of the past, or an "s" after a person ("I want", "he wants"); "tax" and "taxes" are reworded."""
    persons = False
    for left, right in zip(old, new, strict=True):
        if _shifts_with_speaker(left.norm):
            persons = True
        elif not (persons or left.norm.endswith("ed") or right.norm.endswith("ed")):
            return False
    return True


def _omissions(base: Side, variant: Side, start: int, other: int, size: int) -> Iterator[Edit]:
    """The places where the variant alone says that it leaves something out and the base has no
    words there either."""
    for step in range(1, size):
        sign = _ellipsis_at(variant, other + step)
        if sign and not _ellipsis_at(base, start + step):
            yield Edit("trimmed", "", sign)


def _moves(base: Side, variant: Side, start: int, other: int, size: int) -> Iterator[Edit]:
    """The stretches of a shared run that stand in marks on one side alone."""
    differs = [
        base.words[start + step].marked != variant.words[other + step].marked
        for step in range(size)
    ]
    for left, right in _runs(differs):
        if any(telling(word.norm) for word in base.words[start + left : start + right]):
            yield Edit(
                "moved",
                base.surface(start + left, start + right),
                variant.surface(other + left, other + right),
            )


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of true flags, half-open."""
    start = 0
    for flag, group in groupby(flags):
        end = start + sum(1 for _ in group)
        if flag:
            yield start, end
        start = end


def _ellipsis_at(side: Side, index: int) -> str:
    """The ellipsis that stands before the word of that index, or after the last; else nothing."""
    words, text = side.words, side.text
    if index == 0:
        return ellipsis_in(text, max(words[0].start - len(ELLIPSES[-1]), 0), words[0].start)
    end = words[index].start if index < len(words) else len(text)
    return ellipsis_in(text, words[index - 1].end, end)
