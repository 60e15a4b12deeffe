"""Every wording of every quotation in a story, before any are brought together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ...annotate.tokens import Tokens
from ...model import Annotations, Quote, Span
from ..telling import StoryMarks
from .speakers import Speakers
from .weights import Weights, weigh_words
from .words import LEAST_WEIGHT, Word, base_form, ellipsis_in, words_from

# A speech printed whole is followed over its first words only, so that one hostile quotation
# cannot make the alignment, which is quadratic at worst, take minutes.
MAX_WORDS = 400


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """One quotation as one article words it. Compared by identity.

    ``words`` are compared; ``context`` are all words of the content, in or out of marks, which a
    mixed quotation needs ("said he would 'raise taxes' by spring"). ``weights`` say how much each
    word tells in this story; ``cuts`` are the indices of words that an ellipsis stands before.
    ``spans`` hold the stretches between the marks, or the whole content of indirect speech.
    ``speaker`` is the speaker over the whole story, ``outlet`` an outlet given in a speaker's
    place; ``person`` is false if the speaker is known to be none. ``rare`` are the base forms that
    can tell the wording from others, ``weight`` is their sum.
    """

    article: str
    place: int
    quote: Quote
    spans: tuple[Span, ...]
    words: tuple[Word, ...]
    context: tuple[Word, ...]
    weights: tuple[float, ...]
    cuts: tuple[int, ...]
    speaker: str | None
    outlet: str | None
    person: bool
    text: str
    marked: bool
    norms: tuple[str, ...] = field(init=False)
    bases: tuple[str, ...] = field(init=False)
    rare: frozenset[str] = field(init=False)
    weight: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "norms", tuple(word.norm for word in self.words))
        object.__setattr__(self, "bases", tuple(base_form(word.norm) for word in self.words))
        rare = {
            base: weight
            for base, weight in zip(self.bases, self.weights, strict=True)
            if weight >= LEAST_WEIGHT
        }
        object.__setattr__(self, "rare", frozenset(rare))
        object.__setattr__(self, "weight", sum(rare.values()))

    @property
    def order(self) -> tuple[int, int, int]:
        """Where it stands: the article's place in the story, then the place in the article."""
        return (self.place, self.spans[0].start, self.spans[0].end)


def find_wordings(story: StoryMarks, speakers: Speakers) -> tuple[Wording, ...]:
    """The wordings of a story in order of article and place."""
    weights = weigh_words(story)
    found = [
        wording
        for place, marks in enumerate(story.articles)
        for quote in marks.quotes
        for wording in _of_quote(
            marks, story.tokens[marks.article.id], place, quote, speakers, weights
        )
    ]
    return tuple(sorted(found, key=lambda wording: wording.order))


def _of_quote(
    marks: Annotations,
    tokens: Tokens,
    place: int,
    quote: Quote,
    speakers: Speakers,
    weights: Weights,
) -> Iterable[Wording]:
    """A direct quotation is one wording, or several where the prose between its stretches ends a
    sentence; each marked stretch of a mixed one stands for itself; indirect speech is one wording
    without marks."""
    context = _context(tokens, quote)
    for spans in _units(marks.article.text, quote):
        words = tuple(word for word in context if _inside(word, spans))
        if not words:
            continue
        spans = tuple(_tidy(marks.article.text, span) for span in spans)
        yield Wording(
            article=marks.article.id,
            place=place,
            quote=quote,
            spans=spans,
            words=words,
            context=context,
            weights=tuple(weights.of(word.norm) for word in words),
            cuts=_cuts(marks.article.text, words),
            speaker=speakers.canonical(quote.speaker),
            outlet=speakers.outlet(quote.speaker),
            person=quote.speaker not in speakers.bodies,
            text=" ".join(marks.article.words(span) for span in spans),
            marked=quote.kind != "indirect",
        )


def _units(text: str, quote: Quote) -> list[tuple[Span, ...]]:
    if quote.kind == "indirect":
        return [quote.parts or (quote.content,)]
    if quote.kind == "mixed":
        return [(span,) for span in quote.quoted]
    units: list[list[Span]] = []
    for span in quote.quoted:
        if units and not _ends_sentence(text[units[-1][-1].end : span.start]):
            units[-1].append(span)
        else:
            units.append([span])
    return [tuple(unit) for unit in units]


def _ends_sentence(between: str) -> bool:
    """Whether the prose between two stretches ends a sentence: what follows is said anew then."""
    prose = between.rstrip(" \t\n\r“‘\"'")
    return any(char.isalnum() for char in prose) and prose.endswith((".", "!", "?"))


def _context(tokens: Tokens, quote: Quote) -> tuple[Word, ...]:
    """All words of a quotation's content, each with whether it stands in marks."""
    words: list[Word] = []
    for part in sorted({*quote.parts, *quote.quoted} if quote.parts else {quote.content}):
        if words and part.end <= words[-1].end:
            continue
        start = max(part.start, words[-1].end) if words else part.start
        within = tokens.within(start, part.end)
        words += words_from(tokens.text, within, MAX_WORDS - len(words))
        if len(words) >= MAX_WORDS:
            break
    return tuple(
        word if _inside(word, quote.quoted) else word._replace(marked=False) for word in words
    )


def _cuts(text: str, words: Sequence[Word]) -> tuple[int, ...]:
    """The words before which the printed wording says that something is left out."""
    return tuple(
        index
        for index, (word, after) in enumerate(pairwise(words), start=1)
        if ellipsis_in(text, word.end, after.start)
    )


def _inside(word: Word, spans: Sequence[Span]) -> bool:
    return any(span.start <= word.start and word.end <= span.end for span in spans)


def _tidy(text: str, span: Span) -> Span:
    """The span without the blanks around it and the comma that an attribution puts at its end."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return Span(span.article, start, end)
