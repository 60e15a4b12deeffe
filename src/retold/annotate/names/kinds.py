"""What kind of thing a name is the name of, from its words and from what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import NameKind
from ..tokens import Token
from .lexicon import common_words, demonyms, first_names, listed
from .segments import Candidate
from .words import (
    COMPANY_FORMS,
    CORPORATE_NOUNS,
    ORGANISATION_HEADS,
    OUTLET_FRONTS,
    OUTLET_HEADS,
    PERSON_NOUNS,
    PLACE_HEADS,
    PLACE_PREPOSITIONS,
    SPEECH_VERBS,
)

_OLDEST = 120
_LONGEST_ACRONYM = 6
_LONGEST_PERSON = 5
_CITING = frozenset({"told", "tells", "to", "from", "by", "via", "the", "The"})


@dataclass(slots=True)
class Evidence:
    """What the mentions of one name show, counted over all of them.

    ``strong`` counts the mentions whose capital is not owed to their place; ``cited`` those behind
    a word that leads to an outlet.
    """

    count: int = 0
    strong: int = 0
    titled: int = 0
    spoke: int = 0
    personal: int = 0
    corporate: int = 0
    located: int = 0
    with_the: int = 0
    cited: int = 0


def observe(tokens: Sequence[Token], candidate: Candidate, evidence: Evidence) -> None:
    """Add what stands around one mention to the evidence on its name."""
    before = tokens[candidate.first - 1].text if candidate.first else ""
    after = [token.text for token in tokens[candidate.last + 1 : candidate.last + 4]] + [""] * 3
    evidence.count += 1
    evidence.strong += not candidate.weak
    evidence.titled += candidate.title is not None
    evidence.with_the += before in ("the", "The")
    evidence.located += before in PLACE_PREPOSITIONS
    evidence.cited += before in _CITING
    evidence.spoke += after[0] in SPEECH_VERBS
    evidence.corporate += after[0] in CORPORATE_NOUNS
    evidence.personal += (
        after[0] in PERSON_NOUNS
        or (after[0] == "," and after[1] in PERSON_NOUNS)
        or (after[0] == "," and _is_age(after[1]) and after[2] in (",", "."))
    )


def _is_age(word: str) -> bool:
    return word.isdecimal() and len(word) <= 3 and 0 < int(word) <= _OLDEST


def kind_of(words: Sequence[str], evidence: Evidence) -> NameKind:
    """The kind of the name; ``other`` where nothing shows it."""
    if evidence.titled:
        return "person"
    low = [word.lower().rstrip(".") for word in words]
    known = _listed(words, evidence) or _headed(words, low, evidence)
    if known is not None:
        return known
    if len(words) > 1 and _is_person_name(words, low, evidence):
        return "person"
    if evidence.personal or (len(words) in (2, 3) and _is_foreign(words, low, evidence)):
        return "person"
    if len(words) == 1 and _is_acronym(words[0]):
        return "organisation"
    if evidence.corporate:
        return "organisation"
    if _is_located(low, evidence):
        return "place"
    return "other"


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return letters.isalpha() and letters.isupper() and 1 < len(letters) <= _LONGEST_ACRONYM


def _is_foreign(words: Sequence[str], low: Sequence[str], evidence: Evidence) -> bool:
    """Whether no word is an English one, a place or a body, as in most names of people that no list
    of first names holds, and nothing speaks for a body or a place."""
    if evidence.with_the or evidence.corporate or evidence.located:
        return False
    common = common_words()
    return all(
        word.isalpha()
        and not full.isupper()
        and word not in common
        and word not in demonyms()
        and listed((full,)) is None
        for word, full in zip(low, words, strict=True)
    )


def _is_located(low: Sequence[str], evidence: Evidence) -> bool:
    if evidence.with_the or evidence.spoke or all(word in common_words() for word in low):
        return False
    return evidence.located * 2 > evidence.strong


def _listed(words: Sequence[str], evidence: Evidence) -> NameKind | None:
    known = listed(words)
    if known is None or (known.needs_the and not evidence.with_the):
        return None
    if known.kind != "town":
        return known.kind
    return "place" if len(words) > 1 or evidence.located else None


def _headed(words: Sequence[str], low: Sequence[str], evidence: Evidence) -> NameKind | None:
    if len(low) < 2:
        return None
    last = low[-1]
    if last in COMPANY_FORMS:
        return "organisation"
    named_as_outlet = low[0] in OUTLET_FRONTS or (
        last in OUTLET_HEADS and low[0] not in first_names()
    )
    if named_as_outlet and evidence.cited:
        return "outlet"
    acts = evidence.spoke or evidence.personal
    if len(low) == 2 and low[0] in first_names() and acts and listed(words[:1]) is None:
        return None
    if last in PLACE_HEADS:
        return "place"
    if _is_team(words):
        return "organisation"
    if last in ORGANISATION_HEADS or (low[0] in ORGANISATION_HEADS and low[0] not in first_names()):
        return "organisation"
    return None


def _is_team(words: Sequence[str]) -> bool:
    """Whether a place stands before a word in the plural, as in names of teams."""
    place, last = listed(words[:-1]), words[-1]
    if place is None or place.kind not in ("place", "town"):
        return False
    return len(last) > 4 and last[-1] == "s" and last[-2] != "s" and not _may_be_first(words[0])


def _may_be_first(word: str) -> bool:
    return word.lower() in first_names() and listed((word,)) is None


def _is_person_name(words: Sequence[str], low: Sequence[str], evidence: Evidence) -> bool:
    """Two to five words that begin with a first name or an initial; or of which none is an ordinary
    word and that speak as a person does."""
    if len(low) > _LONGEST_PERSON or any(word in demonyms() for word in low):
        return False
    known = listed(words[:1])
    if known is not None and known.kind == "organisation" and not evidence.personal:
        return False
    common = common_words()
    first, last = low[0], low[-1]
    if first in first_names():
        if known is not None and known.kind == "place" and not evidence.spoke:
            return evidence.personal > 0
        return last not in common or (len(low) == 2 and first not in common and known is None)
    if len(first) == 1 or words[0].endswith("."):
        return last not in common
    return bool(evidence.spoke) and not any(word in common for word in low)
