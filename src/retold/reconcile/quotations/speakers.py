"""One name for each speaker over the whole story.

Inside an article every mention already leads to the fullest name there; across articles the fullest
names differ ("Okello", "Ruth Okello", "Ruth A. Okello") and are brought together here.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..telling import StoryMarks

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Speakers:
    """For each name of a speaker in some article, the name that stands for him in the story.

    A name that could be two different speakers of the story ("Okello" beside Ruth and Paul Okello)
    stands for nobody. ``outlets`` are the names that are outlets' own: an outlet that "says" what a
    person said is the channel, and gives way to the person. ``bodies`` are the names of what is no
    person: a body may well say what one of its people says.
    """

    names: Mapping[str, str | None]
    outlets: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()

    def canonical(self, name: str | None) -> str | None:
        """The story's name for a speaker; None for nobody, for either of two, or for an outlet."""
        return self.names.get(name) if name and name not in self.outlets else None

    def outlet(self, name: str | None) -> str | None:
        """The name itself if it is an outlet's."""
        return name if name in self.outlets else None


def find_speakers(story: StoryMarks) -> Speakers:
    """The speakers of a story, from its quotes and the names of its articles."""
    counts: Counter[str] = Counter()
    persons: set[str] = set()
    others: set[str] = set()
    for marks in story.articles:
        named = {each.entity for each in marks.names if each.kind == "person" and each.entity}
        others |= {each.entity for each in marks.names if each.kind != "person" and each.entity}
        persons |= named
        counts.update(named | {quote.speaker for quote in marks.quotes if quote.speaker})
    return Speakers(unify(counts), frozenset(_outlets(story)), frozenset(others - persons))


def _outlets(story: StoryMarks) -> Iterable[str]:
    for marks in story.articles:
        yield from (each.entity for each in marks.names if each.kind == "outlet" and each.entity)
        yield from (each.name for each in marks.attributions if each.kind == "outlet" and each.name)


def unify(counts: Mapping[str, int]) -> dict[str, str | None]:
    """The name that stands for each name: of those of one person the one that most articles use,
    a short one only if there is no other. ``counts`` says how many articles use a name."""
    every = sorted(counts, key=lambda name: (-len(_parts(name)), -len(name), name))
    by_last: dict[str, list[str]] = {}
    for name in every:
        if parts := _parts(name):
            by_last.setdefault(parts[-1], []).append(name)
    fullest = {name: _fullest(name, by_last) for name in every}
    usual: dict[str, str] = {}
    for name in sorted(every, key=lambda name: (len(_parts(name)) < 2, -counts[name])):
        usual.setdefault(fullest[name] or name, name)
    return {name: None if (full := fullest[name]) is None else usual[full] for name in every}


def _fullest(name: str, by_last: Mapping[str, Sequence[str]]) -> str | None:
    """The fullest of the names that hold this one; None where two of them cannot be one person."""
    parts = _parts(name)
    if not parts:
        return name
    holders = [other for other in by_last[parts[-1]] if set(parts) <= set(_parts(other))]
    fullest = holders[0]
    if all(set(_parts(other)) <= set(_parts(fullest)) for other in holders):
        return fullest
    return None if len(parts) == 1 else name


def family_name(name: str) -> str:
    """The last part of a name, which a short form or a nickname leaves alone."""
    parts = _parts(name)
    return parts[-1] if parts else name.casefold()


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name that tell people apart; initials and "the" do not. A generation counts as
    part of the family name, so that father and son stay two."""
    words = [word.strip(".,'’\"()") for word in name.casefold().split()]
    kept = [word for word in words if len(word) > 1 and word != "the"]
    if len(kept) > 1 and kept[-1] in _GENERATIONS:
        kept[-2:] = [f"{kept[-2]} {kept[-1]}"]
    return tuple(kept)
