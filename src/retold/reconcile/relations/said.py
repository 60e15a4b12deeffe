"""What the speakers of quotations say that others are: "A is a disgrace", B said."""

from collections.abc import Iterator, Sequence

from ...annotate.relations.contexts import contexts_of
from ...annotate.relations.lexicon import Lexicon
from ...annotate.tokens import Tokens, lowered
from ...model import Annotations, Quote, Span
from ..alignment import Unit
from .actors import Cast
from .dating import Dates, day_of
from .opinions import first_index, opinions_in
from .records import Act, Actor
from .sentences import SKIPPED_REGIONS, stretches
from .staging import names_in


class SaidReader:
    """Reads the quotations of one article."""

    def __init__(
        self, marks: Annotations, tokens: Tokens, cast: Cast, dates: Dates, lexicon: Lexicon
    ) -> None:
        self._marks = marks
        self._tokens = tokens
        self._cast = cast
        self._dates = dates
        self._lexicon = lexicon

    def acts(self, units: Sequence[Unit]) -> Iterator[Act]:
        """An act of the speaker for each opinion; ``units`` are those of the article, in order."""
        starts = [unit.span.start for unit in units]
        for quote in self._marks.quotes if units else ():
            doer = self._cast.named(self._marks.article.id, quote.speaker or "")
            if doer is None:
                continue
            content = quote.content
            for first, last in stretches(self._tokens.within(content.start, content.end)):
                unit = units[first_index(starts, first)]
                if unit.region not in SKIPPED_REGIONS:
                    yield from self._said(unit, quote, doer, Span(unit.span.article, first, last))

    def _said(self, unit: Unit, quote: Quote, doer: Actor, span: Span) -> Iterator[Act]:
        tokens = self._tokens.within(span.start, span.end)
        actors = self._cast.in_sentence(self._marks, names_in(self._marks, span), span, tokens)
        words = lowered(tokens)
        for target, word, entry in opinions_in(words, sorted(actors), self._lexicon.said):
            if actors[target].key == doer.key:
                continue
            dating = self._dates.of_cue(self._marks, unit.span, self._tokens, quote.cue)
            yield Act(
                unit=unit.index,
                source=doer,
                target=actors[target],
                entry=entry,
                clause=Span(span.article, tokens[target.first].start, tokens[word].end),
                when=dating.when,
                date_span=dating.span,
                happened=True,
                why="",
                earlier=False,
                how=dating.how,
                by=day_of(self._marks.published),
                context=contexts_of(words, entry.kind.context),
            )
