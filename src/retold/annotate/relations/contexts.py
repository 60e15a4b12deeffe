"""The contexts of PLOVER that the words of an act give it."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from .inflection import base_forms

_MOST = 1
"""Contexts of one act at most: that with most words. A second one would err more often."""


@cache
def _contexts() -> Mapping[str, str]:
    """The context of each word."""
    path = resources.files("retold") / "annotate" / "data" / "relation_contexts.txt"
    found: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            context, _, words = line.partition(":")
            for word in words.split():
                found.setdefault(word, context)
    return found


def contexts_of(words: Iterable[str], entry: str = "") -> str:
    """The contexts that words (lower case) give, by name, with commas; that of the entry first."""
    counts: dict[str, int] = {}
    for word in words:
        context = next((c for form in base_forms(word) if (c := _contexts().get(form))), None)
        if context is not None:
            counts[context] = counts.get(context, 0) + 1
    ranked = sorted(counts, key=lambda context: (-counts[context], context))
    given = [entry] if entry else []
    return ", ".join(list(dict.fromkeys([*given, *ranked]))[:_MOST])
