"""Who acts in a sentence: by name, by office, by state, or by a pronoun that can mean one alone."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ...annotate.tokens import Token, Tokens, lowered
from ...model import Annotations, NameMention, Span
from ..alignment import Unit
from ..alignment.cover import Cover
from .actors import Cast
from .phrases import Named
from .pronouns import Pronouns, is_two
from .records import Actor
from .sentences import Sentence, blot_places
from .subjects import subject_of

_LONGEST = 120
"""A sentence of more tokens is not read."""


class Staging:
    """The sentences of one article with those who act in them."""

    def __init__(self, marks: Annotations, tokens: Tokens, cast: Cast, quoted: Cover) -> None:
        self._marks = marks
        self._tokens = tokens
        self._cast = cast
        self._quoted = quoted
        self._pronouns = Pronouns(marks, tokens, quoted.holds)

    def sentence(self, unit: Unit) -> Sentence | None:
        """A sentence in which two act; None for others and for what is too long to be one."""
        tokens = self._tokens.within(unit.span.start, unit.span.end)
        if len(tokens) > _LONGEST:
            return None
        names = names_in(self._marks, unit.span)
        actors = self._cast.in_sentence(self._marks, names, unit.span, tokens)
        words = lowered(tokens)
        blot_places(words, names, tokens, actors)
        pairs = self._with_pronouns(words, tokens, actors)
        if not pairs and len({actor.key for actor in actors.values()}) < 2:
            return None
        return Sentence(unit, tokens, words, actors, pairs)

    def _with_pronouns(
        self, words: Sequence[str], tokens: Sequence[Token], actors: dict[Named, Actor]
    ) -> Mapping[Named, tuple[Actor, Actor]]:
        """Adds the people that pronouns mean to the actors; the pairs that "the two" means."""
        article = self._marks.article.id
        pairs = {}
        for at, word in enumerate(words):
            if self._quoted.holds(tokens[at].start):
                continue
            if word in {"he", "she"}:
                self._add(actors, Named(at, at + 1), self._pronouns.subject(tokens[at]))
            elif word in {"the", "both"} and (length := is_two(words, at)):
                two = self._pronouns.two(tokens[at])
                known = [self._cast.named(article, name) for name in two or ()]
                if len(known) == 2 and known[0] and known[1]:
                    pairs[Named(at, at + length)] = (known[0], known[1])
        for at, word in enumerate(words):
            if word in {"him", "her"} and not self._quoted.holds(tokens[at].start):
                subject = self._subject_before(words, actors, at)
                name = self._pronouns.object(tokens[at], subject)
                self._add(actors, Named(at, at + 1), name)
        return pairs

    def _add(self, actors: dict[Named, Actor], place: Named, name: str | None) -> None:
        actor = self._cast.named(self._marks.article.id, name) if name else None
        if actor is not None:
            actors[place] = actor

    def _subject_before(
        self, words: Sequence[str], actors: Mapping[Named, Actor], at: int
    ) -> str | None:
        """The name in this article of the subject of the verb that a pronoun at ``at`` follows."""
        places = sorted(actors)
        for verb in range(at - 1, max(-1, at - 5), -1):
            found = subject_of(words, places, verb)
            if found is not None:
                return self._cast.entity(self._marks.article.id, actors[found])
        return None


def names_in(marks: Annotations, span: Span) -> Sequence[NameMention]:
    """The names that begin in a span."""
    first = bisect_left(marks.names, span.start, key=lambda name: name.span.start)
    last = bisect_left(marks.names, span.end, key=lambda name: name.span.start)
    return marks.names[first:last]
