"""The words that are looked for, weighed by how much each tells, and a quick test for a text."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ..errors import RetoldError
from ..reconcile.quotations.wordforms import shifting_forms
from ..reconcile.quotations.words import Word, base_form, telling, weight, words_of

# Lining up is quadratic at worst: a passage of more words is asked for in pieces.
MOST_WORDS = 400
# A place must keep so much of the weight of the telling words, in order.
LEAST_SHARE = 0.6
# Changed words are believed only if so many telling ones are kept; fewer must stand word for word.
LEAST_TELLING = 3
# Or eight words stand there in a row, four of them telling: Leskovec et al. (KDD 2009) join phrases
# on an overlap of 10 words.
OVERLAP_RUN = 8
OVERLAP_TELLING = 4
# Words that a place may have beyond twice those asked for.
_MORE_WORDS = 5
# The longest word with the sign or space after it, in letters, that the quick test allows for.
_LETTERS_A_WORD = 16

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The words that are looked for.

    ``words`` are compared by their base forms (``bases``); ``weights`` tell how rare each is in
    the news, 0 for words that stand in every other article. ``core`` is the half-open range of the
    words that make a place when they stand there in a row: from the first telling word to the last,
    or all where fewer than three tell anything. No place weighs less than ``least`` or reaches over
    more than ``reach`` words.
    """

    text: str
    words: tuple[Word, ...]
    bases: tuple[str, ...]
    weights: tuple[float, ...]
    core: tuple[int, int]
    total: float
    least: float
    reach: int
    _forms: tuple[tuple[Forms, float, int], ...] = field(repr=False)
    _pairs: tuple[tuple[Forms, Forms], ...] = field(repr=False)

    def stretches(self, plain: str) -> list[tuple[int, int]]:
        """Where in a text (as of :func:`plain_text`) enough of the telling words stand close
        together: stretches in order that do not overlap, with room for a place around. Linear."""
        held = sum(weight * times for forms, weight, times in self._forms if _any_in(forms, plain))
        if held < self.least:
            return []
        room = self.reach * _LETTERS_A_WORD
        found: list[tuple[int, int]] = []
        for start, end in self._crowded(plain, room):
            if found and start - room <= found[-1][1]:
                found[-1] = (found[-1][0], end + room)
            else:
                found.append((max(start - room, 0), end + room))
        return found

    def _crowded(self, plain: str, room: int) -> Iterator[tuple[int, int]]:
        """From which letter to which enough telling words stand no further apart than the room."""
        spots = sorted(
            (match.start(), index)
            for index, (forms, _, _) in enumerate(self._forms)
            for match in re.finditer("|".join(map(re.escape, forms)), plain)
        )
        counts: Counter[int] = Counter()
        weight, behind = 0.0, 0
        for offset, index in spots:
            counts[index] += 1
            weight += self._forms[index][1] if counts[index] <= self._forms[index][2] else 0.0
            while spots[behind][0] < offset - room:
                old = spots[behind][1]
                weight -= self._forms[old][1] if counts[old] <= self._forms[old][2] else 0.0
                counts[old] -= 1
                behind += 1
            if weight >= self.least:
                yield spots[behind][0], offset

    def may_be_quoted_in(self, plain: str) -> bool:
        """False only if no two telling words that follow one another stand in the text."""
        return any(_any_in(one, plain) and _any_in(other, plain) for one, other in self._pairs)


def ask(text: str) -> Asked:
    """The words to look for; RetoldError if there are none, too many, or none that tells."""
    words = tuple(words_of(text, 0, len(text), MOST_WORDS + 1))
    if not words:
        raise RetoldError("no words to look for; give a sentence, a quotation or a part of one")
    if len(words) > MOST_WORDS:
        raise RetoldError(f"more than {MOST_WORDS} words to look for; give a shorter passage")
    weights = tuple(weight(word.norm) if telling(word.norm) else 0.0 for word in words)
    rare = [index for index, each in enumerate(weights) if each]
    if not rare:
        raise RetoldError(
            "only words that stand in every other article; give more of the sentence around them"
        )
    bases = tuple(base_form(word.norm) for word in words)
    forms = {index: _forms_of(bases[index]) for index in rare}
    times = Counter(forms.values())
    return Asked(
        text=text,
        words=words,
        bases=bases,
        weights=weights,
        core=(rare[0], rare[-1] + 1) if len(rare) >= LEAST_TELLING else (0, len(words)),
        total=sum(weights),
        least=_least(weights) - 1e-9,
        reach=2 * len(words) + _MORE_WORDS,
        _forms=tuple({each: (each, weights[i], times[each]) for i, each in forms.items()}.values()),
        _pairs=tuple(pairwise(forms.values())),
    )


def plain_text(text: str) -> str:
    """A text for the quick tests: in lower case, and without the dots of "U.S."."""
    lower = text.lower()
    if len(lower) != len(text):
        # A few letters become two in lower case; offsets must stay.
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.replace(".", "")


def _any_in(forms: Forms, plain: str) -> bool:
    return any(letters in plain for letters in forms)


def _forms_of(base: str) -> Forms:
    """Letters of which some stand in every word of this base form, in a plain text: all forms of an
    irregular verb; else what endings leave alone, as "tr" of "try", "tries" and "tried"."""
    forms = tuple(form for form in shifting_forms() if base_form(form) == base)
    return tuple(form.split("'", 1)[0] for form in forms or (base.removesuffix("y"),))


def _least(weights: tuple[float, ...]) -> float:
    """What the telling words of any place weigh: a share of all, or a run with enough of them."""
    runs = (weights[at : at + OVERLAP_RUN] for at in range(len(weights) - OVERLAP_RUN + 1))
    overlaps = [sum(run) for run in runs if sum(each > 0 for each in run) >= OVERLAP_TELLING]
    return min([LEAST_SHARE * sum(weights), *overlaps])
