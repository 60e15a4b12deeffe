"""The cues of stance, read once from ``data/stances.txt``."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def cues(name: str) -> frozenset[tuple[str, ...]]:
    """The cues of a class, each as its words in lower case; KeyError for a class not listed."""
    return _classes()[name]


@cache
def cues_by_first(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The cues of a class by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for cue in sorted(cues(name), key=lambda cue: (-len(cue), cue)):
        found.setdefault(cue[0], []).append(cue)
    return {first: tuple(listed) for first, listed in found.items()}


@cache
def _classes() -> dict[str, frozenset[tuple[str, ...]]]:
    return {
        name: frozenset(tuple(cue.split("_")) for cue in listed)
        for name, listed in read_classes("data/stances.txt").items()
    }


def read_classes(path: str) -> dict[str, frozenset[str]]:
    """The words of each class of a data file of this room: a name, a colon, words; a class may
    take several lines."""
    classes: dict[str, set[str]] = {}
    for line in files("retold.reconcile").joinpath(path).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition(":")
            classes.setdefault(name, set()).update(words.split())
    return {name: frozenset(words) for name, words in classes.items()}
