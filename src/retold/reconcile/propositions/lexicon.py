"""The words that clauses are cut by, read once from ``data/verbs.txt``."""

from functools import cache

from ...annotate.quotes.lexicon import word_set
from ...annotate.times.verbs import NOT_PAST
from ..cues import read_classes


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a class; KeyError for a class not listed."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return read_classes("propositions/data/verbs.txt")


@cache
def is_participle(word: str) -> bool:
    """Whether a word may be a past participle by its form."""
    return word in words_of("participles") or word in words_of("both") or is_regular(word)


@cache
def is_regular(word: str) -> bool:
    """Whether a word may be a past form in -ed."""
    return (
        len(word) > 3
        and word.endswith("ed")
        and not word.endswith("eed")
        and (word not in NOT_PAST)
    )


@cache
def is_third(word: str) -> bool:
    """Whether a word in -s may be a verb: news print its form in -ed or -ing too."""
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return False
    common = word_set("common_words.txt")
    bases = {word[:-1]} | ({word[:-2]} if word.endswith("es") else set())
    bases |= {word[:-3] + "y"} if word.endswith("ies") else set()
    stems = bases | {base[:-1] for base in bases if base.endswith("e")}
    return any(stem + "ing" in common for stem in stems) and any(
        form in common for base in bases for form in (base, base + "ed", base + "d")
    )


@cache
def is_base(word: str) -> bool:
    """Whether a word may be a verb in its base form: news print its form in -ing too."""
    common = word_set("common_words.txt")
    return word + "ing" in common or (word.endswith("e") and word[:-1] + "ing" in common)
