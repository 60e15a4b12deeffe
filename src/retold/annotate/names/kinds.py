"""What kind of thing a name is the name of, from its words and from what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import NameKind
from ..tokens import Token
from .lexicon import common_words, demonyms, first_names, organisations, outlets, places
from .segments import Candidate
from .words import (
    COMPANY_FORMS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    PERSON_NOUNS,
    PLACE_HEADS,
    PLACE_PREPOSITIONS,
    SPEECH_VERBS,
)

_OLDEST = 120


@dataclass(slots=True)
class Evidence:
    """What the mentions of one name show, counted over all of them."""

    titled: int = 0
    spoke: int = 0
    personal: int = 0
    located: int = 0
    with_the: int = 0
    strong: int = 0
    cited: int = 0


def observe(tokens: Sequence[Token], candidate: Candidate, evidence: Evidence) -> None:
    """Add what stands around one mention to the evidence on its name."""
    before = tokens[candidate.first - 1].text if candidate.first else ""
    evidence.titled += candidate.title is not None
    evidence.strong += not candidate.weak
    evidence.with_the += before in ("the", "The")
    evidence.located += before in PLACE_PREPOSITIONS
    evidence.cited += before in ("told", "tells", "to", "from", "by", "via") or before == "the"
    after = [token.text for token in tokens[candidate.last + 1 : candidate.last + 4]] + [""] * 3
    evidence.spoke += after[0] in SPEECH_VERBS
    evidence.personal += (
        after[0] in PERSON_NOUNS
        or (after[0] == "," and after[1] in PERSON_NOUNS)
        or (after[0] == "," and _is_age(after[1]) and after[2] in (",", "."))
    )


def _is_age(word: str) -> bool:
    return word.isdecimal() and len(word) <= 3 and 0 < int(word) <= _OLDEST


def kind_of(words: Sequence[str], evidence: Evidence) -> NameKind:
    """The kind of the name; ``other`` where nothing shows it."""
    name = " ".join(words)
    if evidence.titled:
        return "person"
    listed = _listed(name, evidence)
    if listed is not None:
        return listed
    low = [word.lower() for word in words]
    headed = _headed(low, evidence)
    if headed is not None:
        return headed
    if len(words) > 1 and _is_person_name(low, evidence):
        return "person"
    if evidence.personal:
        return "person"
    if len(words) == 1 and words[0].isupper() and 2 <= len(words[0]) <= 6:
        return "organisation"
    if evidence.located and evidence.located * 2 >= evidence.strong and not evidence.with_the:
        return "place" if not evidence.spoke else "other"
    return "other"


def _listed(name: str, evidence: Evidence) -> NameKind | None:
    outlet = outlets().get(name)
    if outlet is not None and (evidence.with_the or not outlet.needs_the):
        return "outlet"
    if name in organisations():
        return "organisation"
    if name in places() and not evidence.personal:
        return "place"
    return None


def _headed(low: Sequence[str], evidence: Evidence) -> NameKind | None:
    if low[-1] in COMPANY_FORMS:
        return "organisation"
    if len(low) > 1 and low[-1] in PLACE_HEADS and low[0] not in first_names():
        return "place"
    if len(low) > 1 and low[-1] in OUTLET_HEADS and (evidence.with_the or evidence.cited):
        return "outlet"
    if len(low) > 1 and (low[-1] in ORGANISATION_HEADS or _has_organisation_of(low)):
        return "organisation"
    return None


def _has_organisation_of(low: Sequence[str]) -> bool:
    return low[0] in ORGANISATION_HEADS and low[0] not in first_names()


def _is_person_name(low: Sequence[str], evidence: Evidence) -> bool:
    """Two to five words that begin with a first name, or of which none is an ordinary word and
    that speak or are spoken of as a person is."""
    if len(low) > 5 or any(word in demonyms() for word in low):
        return False
    common = common_words()
    first, last = low[0].rstrip("."), low[-1]
    if first in first_names():
        return last not in common or last in first_names() or bool(evidence.spoke)
    if (len(first) == 1 and first.isalpha()) or "." in first:
        return last not in common
    return bool(evidence.spoke) and not any(word in common for word in low)
