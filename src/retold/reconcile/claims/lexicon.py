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
    text = files(__package__).joinpath("data", "stances.txt").read_text("utf-8")
    classes: dict[str, list[tuple[str, ...]]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition(":")
            classes.setdefault(name, []).extend(tuple(cue.split("_")) for cue in words.split())
    return {name: frozenset(listed) for name, listed in classes.items()}
