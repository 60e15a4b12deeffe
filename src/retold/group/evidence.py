"""Why two articles were put together, in things that a reader can look up in both."""

from collections.abc import Iterable

from ..model import Evidence, JoinKind
from .background import telling_words
from .linkage import days_between
from .signature import Signature
from .words import runs_of

_SHOWN = 12
_QUOTED_RUN = 5


def evidence_of(left: Signature, right: Signature) -> tuple[Evidence, ...]:
    """What the two articles share that is rare, one record a kind, the rarest first."""
    found: list[tuple[JoinKind, list[str]]] = [
        ("names", _lines(left.names, right.names)),
        ("numbers", _lines(left.numbers, right.numbers)),
        ("rare_words", _rarest_first(left.words.names() & right.words.names())),
        ("quotations", _quotations(left.quoted, right.quoted)),
        ("copied", _lines(left.sample, right.sample)),
        ("titles", _rarest_first(_lines(left.title, right.title))),
    ]
    days = days_between(left.when, right.when)
    if days is not None:
        found.append(("days_apart", [str(days)]))
    return tuple(Evidence(kind, tuple(shared[:_SHOWN])) for kind, shared in found if shared)


def _lines(one: str, other: str) -> list[str]:
    return sorted((set(one.split("\n")) & set(other.split("\n"))) - {""})


def _quotations(one: str, other: str) -> list[str]:
    """The longest runs of words between quotation marks in both, in order of the first."""
    told = {run for stretch in other.split("\n") for run in runs_of(stretch.split(), _QUOTED_RUN)}
    found: dict[str, None] = {}
    for stretch in one.split("\n"):
        words = stretch.split()
        begin = 0
        for end, run in enumerate([*runs_of(words, _QUOTED_RUN), ""]):
            if run in told:
                continue
            if end > begin:
                found[" ".join(words[begin : end + _QUOTED_RUN - 1])] = None
            begin = end + 1
    return list(found)


def _rarest_first(words: Iterable[str]) -> list[str]:
    levels = telling_words(words)
    return sorted(levels, key=lambda word: (-levels[word], word))
