"""Forms that a change of speaker or tense turns into one another, and contractions, in English.

The lists are general knowledge and lie under ``data``, one entry a line.
"""

from functools import cache
from importlib.resources import files

# After these, "'s" is "is" ("it's"); after any other word it may be a possessive and is kept.
BEFORE_IS = frozenset(["it", "he", "she", "that", "there", "here", "what", "who", "where", "how"])


@cache
def shifting_forms() -> dict[str, str]:
    """For each form the name of its set: "am" and "was" lead to "be", "my" to "possessive"."""
    return {
        form: name
        for name, forms in _entries("shifting_forms.txt")
        for form in (name, *forms)
        if form not in ("person", "possessive")
    }


@cache
def contractions() -> dict[str, list[str]]:
    """The words that a contracted word stands for."""
    return {name: full for name, full in _entries("contractions.txt") if name[0] != "~"}


@cache
def contracted_endings() -> dict[str, list[str]]:
    """The words that the ending of any word stands for: "'re" is "are"."""
    return {name[1:]: full for name, full in _entries("contractions.txt") if name[0] == "~"}


def _entries(name: str) -> list[tuple[str, list[str]]]:
    lines = files(__package__).joinpath("data", name).read_text("utf-8").splitlines()
    pairs = (line.partition(":") for line in lines if line and not line.startswith("#"))
    return [(head.strip(), rest.split()) for head, _, rest in pairs]
