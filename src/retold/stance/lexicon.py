"""The cues of stance, read once from ``data/cues.txt``."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

# Classes that only comments are read by, and the one of cues that say nothing.
_OPINION = ("personal", "approving", "disapproving")
_IDLE = "idle"


@cache
def classes(opinion: bool = False) -> tuple[str, ...]:
    """The names of the classes in the order of the file; those of ``opinion`` on demand."""
    left_out = (_IDLE,) if opinion else (_IDLE, *_OPINION)
    return tuple(name for name in _listed() if name not in left_out)


@cache
def stance_words() -> frozenset[str]:
    """Words that say how something is told rather than what: the cues of one word that deny, doubt
    or report."""
    listed = (_listed()[name] for name in ("refuting", "denying", "hedging", "reporting", "saying"))
    return frozenset(cue[0] for cues in listed for cue in cues if len(cue) == 1)


def find_cues(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The cues in words in lower case, in order: the class of each and its words.

    The longest cue that begins at a word counts, in each of its classes. Any "…n't" negates.
    Linear in the number of words: a cue has four words at most.
    """
    for place, size, name in locate_cues(words):
        yield name, " ".join(words[place : place + size])


def locate_cues(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The same as places: the first word of each cue, its number of words, its class."""
    first = _by_first()
    for place, word in enumerate(words):
        for cue, names in first.get(word, ()):
            if len(cue) == 1 or tuple(words[place : place + len(cue)]) == cue:
                yield from ((place, len(cue), name) for name in names)
                break
        if word.endswith("n't"):
            yield place, 1, "negating"


@cache
def _by_first() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """The cues by their first word, the longest first, each with its classes."""
    names: dict[tuple[str, ...], list[str]] = {}
    for name, listed in _listed().items():
        for cue in listed:
            names.setdefault(cue, []).append(name)
    first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for cue in sorted(names, key=lambda cue: (-len(cue), cue)):
        first.setdefault(cue[0], []).append((cue, tuple(names[cue])))
    return {word: tuple(cues) for word, cues in first.items()}


@cache
def _listed() -> dict[str, tuple[tuple[str, ...], ...]]:
    text = files(__package__).joinpath("data", "cues.txt").read_text("utf-8")
    found: dict[str, dict[tuple[str, ...], None]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition(":")
            found.setdefault(name, {}).update(
                dict.fromkeys(tuple(w.split("_")) for w in words.split())
            )
    return {name: tuple(cues) for name, cues in found.items()}
