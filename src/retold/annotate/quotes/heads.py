"""Whether a name is what a source phrase is about, or only describes it."""

from collections.abc import Sequence

from ...model import NameMention
from ..document import Document
from .lexicon import source_nouns, word_set
from .words import DETERMINERS, PREPOSITIONS

# A name after these describes the head: "a man who saw the letter that Lee wrote".
_RELATIVES = frozenset({"who", "whose", "whom"})


def name_heads(document: Document, name: NameMention, start: int, end: int) -> bool:
    """Whether a name inside the source at ``start:end`` is its head: "Lee aide Ann Roe" is Roe."""
    lead = document.text[start : name.span.start].lower().split()
    rest = document.text[name.span.end : end].lower().replace("’", "'").split()
    return _is_head(name, lead, rest)


def _is_head(name: NameMention, lead: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether a name is what a source phrase is about, by the words before and after it in it."""
    surface_ends = rest[:1]
    if surface_ends and surface_ends[0].startswith("'") and rest != ["'s"]:
        return False
    rest = [] if rest == ["'s"] else rest
    before = [word.strip(",") for word in lead]
    if any(word in _RELATIVES for word in before):
        return False
    _drop_office(before)
    if any(word.endswith(",") for word in lead) and name.kind != "person":
        return False
    if before and before[-1] in PREPOSITIONS:
        if name.kind == "outlet":
            return any(word in source_nouns("journalism") for word in before)
        spoken_for = before[-1] in ("for", "of", "from") and name.kind == "organisation"
        return spoken_for and any(word in source_nouns("spokespeople") for word in before)
    follows = rest[0].strip(",") if rest and not rest[0].startswith(("(", ",", "—")) else ""
    if name.kind == "outlet":
        return not follows or follows in source_nouns("journalism") or len(before) <= 1
    if follows and not rest[0].startswith(",") and name.kind in ("person", "organisation"):
        return follows in ("and", "who", "which", "of") or follows.endswith(",")
    return True


def _drop_office(before: list[str]) -> None:
    """Take determiners, titles and offices off the end: "an aide to Secretary of State" Lee."""
    while before:
        if before[-1] in DETERMINERS or before[-1].endswith(".") or before[-1] in _roles():
            before.pop()
        elif len(before) > 2 and before[-2] == "of" and before[-3] in _roles():
            del before[-3:]
        else:
            return


def _roles() -> frozenset[str]:
    return word_set("roles.txt")
