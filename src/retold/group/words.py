"""The words that grouping compares: lowercase, without possessives, numbers as written."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:[.,]\d+)*")


def normal_words(text: str) -> list[str]:
    """The words and numbers of a text in order, in the form that articles are compared by.

    "Mayor's" and "Mayor’s" become "mayor"; "1,200" stays "1,200". Linear time.
    """
    found = _WORD.findall(text.lower().replace("’", "'"))
    return [word[:-2] if word.endswith("'s") else word for word in found]


def runs_of(words: list[str], length: int) -> list[str]:
    """Every run of ``length`` words, joined with spaces, in order; empty for a shorter list."""
    shifted = [words[offset:] for offset in range(length)]
    return [" ".join(run) for run in zip(*shifted, strict=False)]
