"""Words for happenings and the kinds that they belong to."""

from functools import cache
from importlib.resources import files

from ...annotate.times.words import listed

# Verbs of saying: a date beside one is the day of the saying.
REPORTING = listed(
    "said says say told tells saying telling reported reports according stated states noted notes "
    "added adds described describes commented explained quoted asked replied recalled insisted "
    "claimed claims wrote writes tweeted believes believed thinks thought"
)
# Happenings that are told by each other's words where place and people are the same.
_RELATED = frozenset({frozenset({"meet", "visit"}), frozenset({"kill", "shoot"}),
                      frozenset({"kill", "die"}), frozenset({"kill", "attack"}),
                      frozenset({"attack", "bomb"}), frozenset({"arrest", "charge"})})  # fmt: skip

_GATHERINGS = frozenset({"meet", "visit"})


@cache
def _table() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    lines = files("retold").joinpath("reconcile/data/actions.txt").read_text("utf-8").splitlines()
    kinds: dict[str, str] = {}
    marked: dict[str, set[str]] = {"*": set(), "+": set()}
    for line in lines:
        if line and not line.startswith("#"):
            kind, _, forms = line.partition(":")
            plain = kind.lstrip("*+")
            if plain != kind:
                marked[kind[0]].add(plain)
            kinds.update(dict.fromkeys(forms.split(), plain))
    return kinds, frozenset(marked["*"]), frozenset(marked["+"])


def action_of(word: str) -> str | None:
    """The kind of happening that a word (lower-case) tells, None for all others."""
    return _table()[0].get(word)


def happens_once(action: str) -> bool:
    """Whether this happens to somebody once, as a rule: a death, a wedding, a shipwreck."""
    return action in _table()[1]


def happens_often(action: str) -> bool:
    """Whether the same people do this again and again: interviews, attacks, votes."""
    return action in _table()[2]


def is_gathering(action: str) -> bool:
    """Whether it is told apart by its place rather than by its people, who meet again and again."""
    return action in _GATHERINGS


def kin(action: str) -> frozenset[str]:
    """The kind itself and those that may tell the same happening."""
    return frozenset({action}).union(*(pair for pair in _RELATED if action in pair))


def alike(left: str, right: str) -> bool:
    """Whether the two kinds may tell the same happening."""
    return left == right or frozenset({left, right}) in _RELATED
