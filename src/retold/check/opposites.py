"""Words of which one says what the other denies."""

from collections import defaultdict
from functools import cache
from importlib.resources import files

from ..reconcile.alignment.words import stem

_PREFIXES = ("un", "il", "ir", "dis", "non")
# "Under" is no denial of a word: those to which a prefix is put are longer.
_SHORTEST = 5


def are_opposite(one: str, other: str) -> bool:
    """Whether two folded words deny each other: "confirmed" and "denied", "likely" and
    "unlikely"."""
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST and any(long == prefix + short for prefix in _PREFIXES):
        return True
    return stem(other) in _opposites().get(stem(one), ())


@cache
def _opposites() -> dict[str, set[str]]:
    """The stems that each stem is the opposite of."""
    found: dict[str, set[str]] = defaultdict(set)
    path = files("retold").joinpath("check/data/opposites.txt")
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            left, _, right = ([stem(word) for word in side.split()] for side in line.partition("|"))
            for mine in left:
                found[mine].update(right)
            for mine in right:
                found[mine].update(left)
    return dict(found)
