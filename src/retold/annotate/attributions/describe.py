"""What kind of source a phrase names: an outlet, a person, a body, a document, people unnamed."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import NameMention, SourceKind
from ..document import Document
from ..quotes.heads import name_heads
from ..quotes.lexicon import source_nouns
from ..quotes.words import DETERMINERS, PREPOSITIONS

_COUNTS = {
    "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_SOME = frozenset({"some", "many", "several", "most", "few", "others", "dozens", "hundreds"})
# After these, a person may be one who is named elsewhere.
_DEFINITE = frozenset(
    {"the", "this", "that", "his", "her", "its", "their", "our", "my", "your", "these", "those"}
)
_KINDS: dict[str, SourceKind] = {
    "person": "person",
    "office": "person",
    "organisation": "organisation",
}
_CUTS = frozenset({",", "(", "—", "–", "who", "whose", "which", "that", "familiar", "close"})


@dataclass(frozen=True, slots=True)
class Described:
    """A source as :class:`~retold.model.Attribution` records it."""

    kind: SourceKind
    name: str | None
    count: int | None = None
    description: str | None = None


def describe(
    document: Document, names: Sequence[NameMention], start: int, end: int
) -> Described | None:
    """What the phrase at ``start:end`` names, None where that cannot be told."""
    inside = names_between(names, start, end)
    for mention in inside:
        if mention.entity is not None and name_heads(document, mention, start, end):
            outlet = outlet_name(document, mention)
            kind = "outlet" if outlet else _KINDS.get(mention.kind)
            if kind is not None:
                return Described(kind, outlet or mention.entity)
    return _by_noun(document, start, end)


def names_between(names: Sequence[NameMention], start: int, end: int) -> Sequence[NameMention]:
    """The mentions that begin in ``start:end``."""
    low = bisect_left(names, start, key=lambda name: name.span.start)
    high = bisect_left(names, end, key=lambda name: name.span.start)
    return names[low:high]


def outlet_name(document: Document, mention: NameMention) -> str | None:
    """The name of an outlet, with a following "magazine" or "newspaper" that belongs to it."""
    after = document.tokens_in(mention.span.end, mention.span.end + 12)
    if after and after[0].text in ("magazine", "newspaper"):
        return document.text[mention.span.start : after[0].end]
    if mention.kind == "outlet" or (mention.kind in ("other", "organisation") and _sounds(mention)):
        return mention.entity
    return None


def _sounds(mention: NameMention) -> bool:
    """Whether a name that no list knows ends as outlets' names do: "the Tarn Herald"."""
    words = (mention.entity or "").lower().split()
    return bool(words) and words[-1] in source_nouns("outlet_words")


def _by_noun(document: Document, start: int, end: int) -> Described | None:
    words = [token.text.lower() for token in document.tokens_in(start, end)]
    phrase = document.text[start:end]
    if _is_some(words):
        return Described("anonymous", None, _COUNTS.get(words[0]), phrase)
    head = head_noun(words)
    if head is None:
        return None
    bare = phrase.split(None, 1)[1] if words[0] in DETERMINERS and len(words) > 1 else phrase
    if head in source_nouns("documents"):
        return Described("document", bare, None, phrase)
    if head in source_nouns("bodies"):
        return Described("organisation", bare, None, phrase)
    if head in source_nouns("anonymous"):
        return Described("anonymous", None, _count(words, head), phrase)
    if _is_undefined(words, head):
        return Described("anonymous", None, _count(words, head), phrase)
    return None


def _is_undefined(words: Sequence[str], head: str) -> bool:
    """Whether people are spoken of who were not named before: "two engineers", "a man who …".

    "The engineer" may be somebody named before, and is left alone.
    """
    if words[0] in _DEFINITE:
        return False
    after = words[words.index(head) + 1 :]
    counted = words[0] in _COUNTS or words[0] in _SOME or words[0].isdigit()
    if head in source_nouns("people"):
        return counted or head.endswith(("s", "men", "children", "people"))
    return counted and after[:1] == ["who"]


def _is_some(words: Sequence[str]) -> bool:
    """Whether a phrase without a noun counts people: "one of them", "many". "Both" and "two" by
    themselves are people spoken of before, and no further source."""
    if words[1:] in (["of", "them"], ["of", "those"]):
        return words[0] in _SOME or words[0] in _COUNTS
    return len(words) == 1 and words[0] in _SOME


def head_noun(words: Sequence[str]) -> str | None:
    """The noun before the first preposition, comma or relative clause; words in lower case."""
    head = None
    for place, word in enumerate(words):
        if words[place + 1 : place + 2] in (["’"], ["'"]):
            continue
        if head is not None and (word in PREPOSITIONS or word in _CUTS):
            break
        if word[0].isalpha() and word not in DETERMINERS:
            head = word
        if head in source_nouns("anonymous") or head in source_nouns("documents"):
            following = words[place + 1 :]
            if not following or not _may_be_modified(following[0]):
                break
    return head


def _may_be_modified(word: str) -> bool:
    known = ("anonymous", "documents", "bodies")
    return any(word in source_nouns(name) for name in known)


def _count(words: Sequence[str], head: str) -> int | None:
    first = words[0]
    if words[1:2] and words[1] in ("dozen", "hundred", "thousand", "million"):
        return None
    if words[1:2] == ["of"]:
        return _COUNTS.get(first)
    if first.isdigit():
        return int(first) if len(first) < 4 else None
    if first in ("a", "an", "one", "another") and head.endswith("s"):
        return None
    return _COUNTS.get(first)
