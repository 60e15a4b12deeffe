"""Closed classes of words that names are told by, from ``name_words.txt`` and ``titles.txt``."""

from typing import Literal, NamedTuple

from .lexicon import lines_of

Gender = Literal["f", "m"]
TitleUse = Literal["free", "near", "prefix", "polite"]


class TitleWord(NamedTuple):
    """A title of the list: the office that it names, the gender that it tells, how it is used."""

    office: str
    gender: Gender | None
    use: TitleUse


def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in lines_of("name_words.txt"):
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), set())
        else:
            words.update(line.split())
    return {name: frozenset(members) for name, members in found.items()}


def _titles() -> dict[str, TitleWord]:
    genders: dict[str, Gender] = {"f": "f", "m": "m"}
    uses: dict[str, TitleUse] = {"free": "free", "near": "near", "prefix": "prefix"}
    found = {}
    for line in lines_of("titles.txt"):
        title, office, gender, use = line.split("; ")
        found[title] = TitleWord(office, genders.get(gender), uses.get(use, "polite"))
    return found


_WORDS = _classes()

TITLES = _titles()
"""Titles in lower case without dots."""
OFFICES = {title: word for title, word in TITLES.items() if word.use != "polite"}
"""The titles of an office or a role; the others are honorifics."""
DESCRIBING = {title: word for title, word in OFFICES.items() if word.use != "prefix"}
"""The titles that can stand for a person behind "the"."""

TITLE_MODIFIERS = _WORDS["title_modifiers"]
FORMER = _WORDS["former"]
FUNCTION_WORDS = _WORDS["function_words"]
CALENDAR = _WORDS["calendar"]
NOT_NAMES = _WORDS["not_names"]
ORGANISATION_HEADS = _WORDS["organisation_heads"]
OUTLET_FRONTS = _WORDS["outlet_fronts"]
OUTLET_HEADS = _WORDS["outlet_heads"]
OF_HEADS = _WORDS["of_heads"]
FOR_HEADS = _WORDS["for_heads"]
ON_HEADS = _WORDS["on_heads"]
PLACE_HEADS = _WORDS["place_heads"]
PARTICLES = _WORDS["particles"]
ABBREVIATIONS = _WORDS["abbreviations"]
GENERATIONS = _WORDS["generations"]
COMPANY_FORMS = _WORDS["company_forms"]
INNER_POSSESSIVES = _WORDS["inner_possessives"]
SPEECH_VERBS = _WORDS["speech_verbs"]
PERSON_NOUNS = _WORDS["person_nouns"]
PLACE_PREPOSITIONS = _WORDS["place_prepositions"]
CORPORATE_NOUNS = _WORDS["corporate_nouns"]
AFFILIATIONS = _WORDS["affiliations"]
ADJECTIVES = _WORDS["adjectives"]
CALENDAR_NAMES = _WORDS["calendar_names"]
PLACE_OPENINGS = _WORDS["place_openings"]
