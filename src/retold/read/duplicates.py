"""From the readings of all files to articles: exact duplicates once, no id twice."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, count

import msgspec

from ..model import Article, Rejection
from .records import Duplicate, Reading

_SUFFIX_DIGITS = 6


def unite(
    items: Iterable[Reading | Rejection],
    on_rejection: Callable[[Rejection], None],
    on_duplicate: Callable[[Duplicate], None],
) -> Iterator[Article]:
    """The articles of the readings, in their order, which should be the order of the files' paths.

    A file of the same bytes, or a record of the same id and text (of the same fields, where it has
    no id), as one before it is left out and told to ``on_duplicate``. Another article under an id
    that is taken gets digits of its fingerprint behind the id.
    """
    seen: dict[bytes, str] = {}
    taken: set[str] = set()
    for item in items:
        if isinstance(item, Rejection):
            on_rejection(item)
        elif item.fingerprint in seen:
            on_duplicate(Duplicate(item.path, item.record, seen[item.fingerprint]))
        else:
            id = free_id(item.article.id, item.fingerprint.hex(), taken.__contains__)
            taken.add(id)
            seen[item.fingerprint] = id
            yield msgspec.structs.replace(item.article, id=id)


def free_id(id: str, digits: str, is_taken: Callable[[str], bool]) -> str:
    """The id, or where that is taken the id with digits of a fingerprint behind it, as few as make
    it free."""
    shortened = (f"{id}-{digits[:n]}" for n in range(_SUFFIX_DIGITS, len(digits) + 1))
    numbered = (f"{id}-{digits}-{n}" for n in count(2))
    return next(name for name in chain((id,), shortened, numbered) if not is_taken(name))
