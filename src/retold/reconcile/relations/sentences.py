"""A sentence as relations read it: its words, who acts in it, and what it says around an act."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from ...annotate.times.words import listed
from ...annotate.tokens import Token
from ...model import NameMention, Span
from ..alignment import Unit
from .actors import leads_name
from .dating import Place
from .phrases import PLACE, Named
from .records import Actor
from .subjects import subject_of

SKIPPED_REGIONS = frozenset({"heading", "credit", "boilerplate", "embedded_post"})


class Sentence(NamedTuple):
    """A sentence, its words in lower case, and who acts in it where."""

    unit: Unit
    tokens: Sequence[Token]
    words: Sequence[str]
    actors: Mapping[Named, Actor]
    pairs: Mapping[Named, tuple[Actor, Actor]]

    @property
    def places(self) -> list[Named]:
        """The places of all actors and pairs, in order."""
        return sorted([*self.actors, *self.pairs])


def told_by(sentence: Sentence, place: Place, sides: set[str]) -> str:
    """Whether one of the two sides says it: "A said B had attacked", for states that no quotation
    is given to."""
    for at in range(place.first):
        if sentence.words[at] in _SAYING:
            teller = subject_of(sentence.words, sentence.places, at)
            actor = sentence.actors.get(teller) if teller else None
            if actor is not None and actor.key in sides:
                return "one of the two sides says it"
    return ""


_SAYING = listed("said says claimed claims alleged alleges insisted insists announced told")


def clause_words(words: Sequence[str], place: Place) -> Sequence[str]:
    """The words of an act and what follows in its clause."""
    end = place.last
    while end < len(words) and end - place.last < _TAIL and words[end] not in {";", ":", "but"}:
        end += 1
    return words[place.first : end]


_TAIL = 10


def stretches(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The offsets of the sentences of a quotation, by their signs."""
    first = 0
    for at, token in enumerate(tokens):
        if token.text in {".", "!", "?", ";"} or at == len(tokens) - 1:
            yield tokens[first].start, token.end
            first = at + 1


def is_at_meeting(words: Sequence[str]) -> bool:
    """Whether a sentence tells of what was done "during their meeting"."""
    return any(
        word == "during"
        and words[at + 1 : at + 2]
        and words[at + 1] in _THE
        and not _MEETINGS.isdisjoint(words[at + 2 : at + 5])
        for at, word in enumerate(words)
    )


_THE = listed("the their that this")
_MEETINGS = listed("meeting encounter talks summit visit sit-down")


def blot_places(
    words: list[str],
    names: Sequence[NameMention],
    tokens: Sequence[Token],
    actors: Collection[Named],
) -> None:
    """Puts the place or state of an office before a name out of sight: "New York City Mayor A",
    "French President B"."""
    starts = [token.start for token in tokens]
    for mention in names:
        first, last = (bisect_left(starts, at) for at in (mention.span.start, mention.span.end))
        if mention.kind == "place" and last < len(tokens) and tokens[last].text[0].isupper():
            words[first:last] = [PLACE] * (last - first)
    texts = [token.text for token in tokens]
    acting = {at for named in actors for at in range(named.first, named.last)}
    for at in range(len(texts)):
        if at not in acting and (length := leads_name(texts, at)):
            words[at : at + length] = [PLACE] * length


def span_of(unit: Unit, tokens: Sequence[Token], named: Named) -> Span:
    """The words of an actor, without the ending of the possessive."""
    last = tokens[named.last - 1]
    ending = 2 if last.text.endswith(("'s", "’s")) else 0
    return Span(unit.span.article, tokens[named.first].start, last.end - ending)
