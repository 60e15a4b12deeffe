"""Word classes of the conflict readers, read once from ``data``."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def word_classes(name: str) -> Mapping[str, frozenset[str]]:
    """The classes of ``data/NAME.txt``, each a set of words in lower case."""
    found: dict[str, set[str]] = {}
    text = files(__package__).joinpath("data", f"{name}.txt").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            group, _, words = line.partition(":")
            found.setdefault(group, set()).update(words.split())
    return {group: frozenset(words) for group, words in found.items()}
