"""Words made comparable: folded, stemmed, and weighed by how rare they are in the news at large."""

import math
from functools import cache, lru_cache
from importlib.resources import files

# Longest first. Light on purpose: it brings inflections together and leaves derivations apart,
# but for the commonest nominal endings, which rewriting swaps for a verb ("cooperation").
_SUFFIXES = (
    *("ations", "ements", "ation", "ating", "ement", "ingly", "ities", "ated", "ates", "edly"),
    *("ions", "ings", "ing", "ion", "ate", "ity", "ed", "es", "ly", "s", "e"),
)
_SHORTEST_STEM = 3
# A word that the list does not hold stands in fewer than this share of articles.
_RAREST_LISTED = 0.004
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"})
_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBER_WORDS = {word: str(value) for value, word in enumerate(_COUNTED.split())}


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """The word without case, possessive ending and typography: what equal words have in common.

    Small numbers become digits, so that "seven" equals "7".
    """
    plain = word.lower().translate(_APOSTROPHES)
    if plain.endswith("'s"):
        plain = plain[:-2]
    elif plain.endswith("'"):
        plain = plain[:-1]
    if plain[:1].isdigit():
        return plain.replace(",", "")
    return _NUMBER_WORDS.get(plain, plain)


@lru_cache(maxsize=1 << 17)
def stem(folded: str) -> str:
    """A folded word without its inflection, by stripping one suffix; numbers stay as they are."""
    if folded[:1].isdigit():
        return folded
    if folded.endswith(("ies", "ied")) and len(folded) > _SHORTEST_STEM + 2:
        return folded[:-3] + "y"
    for suffix in _SUFFIXES:
        if folded.endswith(suffix) and len(folded) - len(suffix) >= _SHORTEST_STEM:
            root = folded[: -len(suffix)]
            doubled = suffix in ("ing", "ed") and len(root) > _SHORTEST_STEM
            if doubled and root[-1] == root[-2] and root[-1] not in "aeiouls":
                return root[:-1]
            return root
    return folded


@lru_cache(maxsize=1 << 17)
def rarity(stemmed: str) -> float:
    """How little a stem is expected in a news article: 0 for one in every article, 1 for the rare.

    Inverse document frequency over the share of the rarest listed word.
    """
    share = _shares().get(stemmed, _RAREST_LISTED)
    return min(1.0, math.log(share) / math.log(_RAREST_LISTED))


@cache
def _shares() -> dict[str, float]:
    """Share of news articles that each common stem stands in. See the head of the data file."""
    lines = files("retold").joinpath("reconcile/data/word_rarity.txt").read_text("utf-8")
    shares = {}
    for line in lines.splitlines():
        if line and not line.startswith("#"):
            per_mille, _, stems = line.partition("\t")
            shares.update(dict.fromkeys(stems.split(), int(per_mille) / 1000))
    return shares
