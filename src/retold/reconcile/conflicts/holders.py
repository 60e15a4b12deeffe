"""Two persons who are named as the holder of one office by articles that do not know of each
other's."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from ...annotate.names.words import FUNCTION_WORDS
from ...annotate.times.words import MONTHS, WEEKDAYS
from ...annotate.tokens import Token
from ...model import Annotations, Conflict, Side, Span
from ..alignment.cover import Cover
from ..alignment.units import NOT_TELLING
from ..alignment.words import fold
from ..independence import Independence
from ..telling import StoryMarks
from .lexicon import word_classes

# Words of an office at most, and how far before it a word may say that somebody no longer holds it.
_LONGEST, _BEFORE = 4, 2
# Last names that differ in no more letters are one name, spelled or transcribed in two ways.
_LETTERS = 2

# A photograph may be of the years of another holder.
_NOT_NOW = NOT_TELLING | {"caption"}

Office = tuple[str, ...]
_Held = Mapping[str, Sequence[Span]]
"""The holders of an office in one article, by the last word of the name, and where they stand."""


def holder_conflicts(story: StoryMarks, independence: Independence) -> Iterable[Conflict]:
    """Offices of one body for which two articles each name one person, and nothing of the other."""
    offices: dict[Office, dict[str, _Held]] = defaultdict(dict)
    for marks in story.articles:
        given = _offices(marks, story.tokens[marks.article.id].all)
        for office, holders in given.items():
            if len(holders) == 1:
                offices[office][marks.article.id] = holders
    words = {
        article: {fold(token.text) for token in tokens.all}
        for article, tokens in story.tokens.items()
    }
    for office in sorted(offices):
        by: dict[str, list[Span]] = defaultdict(list)
        for held in offices[office].values():
            for last, spans in held.items():
                by[last] += spans
        if _differ(by, words):
            yield _conflict(by, story, independence)


def _differ(by: Mapping[str, Sequence[Span]], words: Mapping[str, set[str]]) -> bool:
    """Whether there are several holders, no two with one name, and nobody names another's."""
    pairs = list(combinations(sorted(by), 2))
    return bool(pairs) and all(
        OSA.distance(one, other, score_cutoff=_LETTERS) > _LETTERS
        and not any(other in words[span.article] for span in by[one])
        and not any(one in words[span.article] for span in by[other])
        for one, other in pairs
    )


def _offices(marks: Annotations, tokens: Sequence[Token]) -> dict[Office, dict[str, list[Span]]]:
    """The offices that an article gives to persons by name."""
    found: dict[Office, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    left_out = Cover(region.span for region in marks.regions if region.kind in _NOT_NOW)
    starts = {token.start: place for place, token in enumerate(tokens)}
    for name in marks.names:
        place = starts.get(name.span.start)
        if name.kind != "person" or not name.by_name or place is None:
            continue
        office = _office_before(tokens, place)
        last = fold(marks.article.words(name.span).split()[-1])
        if office and not left_out.holds(name.span.start):
            found[office][last].append(name.span)
    return found


def _office_before(tokens: Sequence[Token], place: int) -> Office | None:
    """The office that stands right before a token, with its body; None without a body."""
    classes = word_classes("offices")
    if place == 0 or fold(tokens[place - 1].text) not in classes["heads"]:
        return None
    words = list(_body(tokens, place - 2))
    before = tokens[max(0, place - 1 - len(words) - _BEFORE) : place]
    said = {piece for token in before for piece in token.text.lower().split("-")}
    if classes["no_body"].issuperset(words) or not classes["not_now"].isdisjoint(said):
        return None
    return (*sorted(set(words) - classes["plain"]), fold(tokens[place - 1].text))


def _body(tokens: Sequence[Token], place: int) -> Iterator[str]:
    """The words of the body before an office, the last first: with a capital, or "police" and the
    like in small letters between them."""
    for step in range(_LONGEST):
        token = tokens[place - step] if place - step >= 0 else None
        if token is None or not token.is_word:
            return
        word = fold(token.text).strip(".")
        if not token.text[0].isupper() and token.text not in _SMALL:
            return
        if word in FUNCTION_WORDS or word in WEEKDAYS or word in MONTHS:
            return
        yield word


_SMALL = frozenset({"police", "fire", "campaign", "communications", "health", "school", "party"})


def _conflict(
    by: Mapping[str, Sequence[Span]], story: StoryMarks, independence: Independence
) -> Conflict:
    sides = [
        Side(
            story.words(max(spans, key=len)),
            tuple(spans),
            independence.count(span.article for span in spans),
        )
        for spans in by.values()
    ]
    sides.sort(key=lambda side: (-side.independent_sources, side.spans[0]))
    first = sides[0].spans[0]
    tokens = story.tokens[first.article].all
    place = next(n for n, token in enumerate(tokens) if token.start == first.start)
    begin = place - 1
    while begin and place - begin <= _LONGEST and tokens[begin - 1].text[0].isupper():
        begin -= 1
    return Conflict(
        id="",
        kind="name",
        subject=story.words(Span(first.article, tokens[begin].start, tokens[place - 1].end)),
        sides=tuple(sides),
        why="Each names another person as the holder of one office, and none names the other's.",
    )
