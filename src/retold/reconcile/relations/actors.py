"""Who acts in a story: people and bodies by name, offices, states, and "the two" of them."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...annotate.names.words import TITLES
from ...annotate.relations.states import State, state_at
from ...annotate.times.words import listed
from ...annotate.tokens import Token
from ...model import Annotations, NameMention, Span
from ..telling import StoryMarks
from ..timeline.entities import Entities, match_entities
from .phrases import Named
from .records import Actor

_KINDS = frozenset({"person", "organisation", "office"})
_BEFORE = 5
"""Words before a name that may say for which state somebody acts."""
_BODY = listed(
    "forces force troops army military navy soldiers government officials authorities police "
    "warplanes warships jets ministry parliament regime leadership commandos airstrikes artillery "
    "diplomats government's"
)
_RANKS = listed(
    "president premier chancellor king queen prince emir sultan leader dictator ruler ambassador "
    "envoy minister secretary general commander"
)
_BETWEEN = listed(
    "prime foreign defense defence vice deputy interior finance armed security government supreme "
    "special national state of former then acting"
)
_ARMED = listed(
    "forces force army navy guard guards police militia militants rebels taliban brigade brigades "
    "troops hezbollah hamas isis isil qaeda haram shabaab"
)
# Names that law and print give to what does nothing by itself.
_LIFELESS = listed(
    "act constitution bill amendment law treaty agreement accord deal league award prize cup "
    "conference convention election day war plan code clause street avenue building tower hall "
    "republican democrat democrats republicans media press more"
)
_WITH_ARTICLE = listed(
    "Palestinians U.S. US USA UK U.K. UAE Netherlands Philippines Vatican Kremlin Maldives "
    "Emirates Hague DPRK"
)


class Cast:
    """The actors of a story; the same for all its articles."""

    def __init__(self, story: StoryMarks) -> None:
        self.entities: Entities = match_entities(story)
        self._speakers = {
            self.entities.keys.get((marks.article.id, quote.speaker))
            for marks in story.articles
            for quote in marks.quotes
            if quote.speaker is not None
        }
        self._entities_of = {
            (article, key): entity for (article, entity), key in self.entities.keys.items()
        }
        self._names = _fullest_names(story, self.entities)
        self._states = _states_of(story, self.entities)

    def in_sentence(
        self, marks: Annotations, names: Sequence[NameMention], span: Span, tokens: Sequence[Token]
    ) -> dict[Named, Actor]:
        """The actors that a sentence names, by the places of their tokens; ``names`` are its
        mentions."""
        starts = [token.start for token in tokens]
        found: dict[Named, Actor] = {}
        taken = bytearray(len(tokens))
        for mention in names:
            first, last = (bisect_left(starts, at) for at in (mention.span.start, mention.span.end))
            actor = self._actor(marks.article.id, mention) if mention.span.end <= span.end else None
            if actor is not None and first < last and _is_whole(tokens[last - 1], mention):
                found[Named(first, last)] = actor
            if actor is not None or mention.kind in ("person", "outlet", "organisation"):
                taken[first:last] = b"\1" * (last - first)
        texts = [token.text for token in tokens]
        for named, state in state_places(texts, taken):
            found[named] = Actor(state.name.casefold(), state.name, state=state.name, armed=True)
        return found

    def named(self, article: str, entity: str) -> Actor | None:
        """The actor that a person or body of an article is, None where it is not known."""
        key = self.entities.keys.get((article, entity))
        return self._known(key) if key and key in self._names else None

    def entity(self, article: str, actor: Actor) -> str | None:
        """A name that an article has for an actor."""
        return self._entities_of.get((article, actor.key))

    def _actor(self, article: str, mention: NameMention) -> Actor | None:
        key = self.entities.key(article, mention)
        if key is None or key not in self._names:
            return None
        if mention.kind not in _KINDS and not (mention.kind == "other" and key in self._speakers):
            return None
        return self._known(key)

    def _known(self, key: str) -> Actor | None:
        name = self._names[key]
        words = name.lower().split()
        if words[-1] in _LIFELESS or (len(words) == 1 and words[0] in _LIFELESS):
            return None
        armed = not _ARMED.isdisjoint(words)
        return Actor(key, name, self._states.get(key, ""), armed)


def _is_whole(token: Token, mention: NameMention) -> bool:
    """Whether a mention ends with its token: not in "the Lee-era rules"."""
    return token.text[mention.span.end - token.start :].lower() in {"", "'s", "’s", "'", "’"}


def state_places(texts: Sequence[str], taken: Sequence[int]) -> Iterator[tuple[Named, State]]:
    """The states that act in a sentence: by name, by capital, by their people ("Russian forces")
    and offices ("the Israeli prime minister"); not where a name is ``taken``, or goes on."""
    at = 0
    while at < len(texts):
        found = None if taken[at] else state_at(texts, at)
        if found is None:
            at += 1
            continue
        state, form, length = found
        end = at + length
        place = _place(texts, taken, at, end, form)
        if place is not None:
            yield place, state
            end = place.last
        elif form == "adjective" and (shared := _shares_body(texts, taken, end)):
            yield Named(at, end), state
            yield shared
            end = shared[0].last
        at = end


def _shares_body(texts: Sequence[str], taken: Sequence[int], at: int) -> tuple[Named, State] | None:
    """The second of two states that share a noun: "French and Egyptian warships"."""
    found = (
        state_at(texts, at + 1) if texts[at : at + 1] == ["and"] and at + 1 < len(texts) else None
    )
    if found is None or found[1] != "adjective":
        return None
    place = _place(texts, taken, at + 1, at + 1 + found[2], "adjective")
    return (place, found[0]) if place is not None else None


def _place(
    texts: Sequence[str], taken: Sequence[int], at: int, end: int, form: str
) -> Named | None:
    owned = texts[end - 1].endswith(("'s", "’s"))
    if form == "adjective" or owned or texts[at].isupper():
        last = _body_end(texts, end)
        if last is not None and (last == len(texts) or not _goes_on(texts, taken, last)):
            return Named(at, last)
        if form == "adjective":
            return None
    if not owned and end < len(texts) and _goes_on(texts, taken, end):
        return None
    before = texts[at - 1] if at else ""
    if before == "the" and end - at == 1 and texts[at] not in _WITH_ARTICLE:
        return None  # "the Iran deal"
    if at > 1 and before[:1].isupper() and before.lower() not in TITLES and before != "The":
        return None
    return Named(at, end)


def leads_name(texts: Sequence[str], at: int) -> int:
    """How many words from ``at`` on name the state of an office whose holder's name follows:
    "French" in "French President A"; 0 for none."""
    found = state_at(texts, at)
    if found is None:
        return 0
    _, form, length = found
    end = at + length
    owned = texts[end - 1].endswith(("'s", "’s"))
    if form != "adjective" and not owned and not texts[at].isupper():
        return 0
    last = _body_end(texts, end)
    return length if last is not None and last < len(texts) else 0


def _goes_on(texts: Sequence[str], taken: Sequence[int], at: int) -> bool:
    """Whether a name goes on: "China Daily", "Russian President Ann Lee"."""
    return bool(taken[at]) or (texts[at][0].isupper() and texts[at] not in {"I"})


def _body_end(texts: Sequence[str], at: int) -> int | None:
    """Where a noun for people of a state ends, None where there is none."""
    for place in range(at, min(at + 4, len(texts))):
        word = texts[place].lower()
        if word in _BODY or word in _RANKS:
            return place + 1
        if word not in _BETWEEN:
            return None
    return None


def _fullest_names(story: StoryMarks, entities: Entities) -> dict[str, str]:
    names: dict[str, str] = {}
    for marks in story.articles:
        for mention in marks.names:
            key = entities.key(marks.article.id, mention)
            if key is not None and mention.entity is not None:
                known = names.get(key, "")
                names[key] = max(known, mention.entity, key=lambda name: (len(name), name))
    return names


def _states_of(story: StoryMarks, entities: Entities) -> Mapping[str, str]:
    """For people whose office is told with its state ("French President A"), the state, where all
    tellings agree."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for marks in story.articles:
        tokens = story.tokens[marks.article.id]
        for mention in marks.names:
            key = entities.key(marks.article.id, mention)
            if key is None or mention.kind != "person":
                continue
            start = mention.span.start
            before = [t.text for t in tokens.within(max(0, start - 60), start)][-_BEFORE:]
            state = _state_of_office(before)
            if state is not None:
                told[key][state] += 1
    return {key: next(iter(states)) for key, states in told.items() if len(states) == 1}


def _state_of_office(before: Sequence[str]) -> str | None:
    """The state in the words right before a name: "French President", "Russia's minister"."""
    words = list(before)
    if words and words[-1] == ",":
        words.pop()
    for at in range(len(words)):
        found = state_at(words, at)
        if found is None:
            continue
        state, form, length = found
        office = [word.lower() for word in words[at + length :]]
        owned = words[at + length - 1].endswith(("'s", "’s")) or words[at].isupper()
        fits = form == "adjective" or (form == "name" and (owned or "." in words[at]))
        plain = office and all(word in _RANKS or word in _BETWEEN for word in office)
        if fits and plain and not _RANKS.isdisjoint(office):
            return state.name
    return None
