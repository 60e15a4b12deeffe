"""The words that quantities are read by, from ``quantity_words.txt`` and ``units.txt``."""

from collections.abc import Mapping
from typing import cast

from ...model import Hedge
from ..names.lexicon import lines_of


def _classes() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    words: dict[str, str] = {}
    for line in lines_of("quantity_words.txt"):
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), {})
            continue
        for entry in line.split():
            word, _, value = entry.partition("=")
            words[word] = value
    return found


def _units() -> dict[str, str]:
    found = {}
    for line in lines_of("units.txt"):
        name, _, words = line.partition("; ")
        found.update(dict.fromkeys(words.split(), name))
    return found


def _numbers(words: Mapping[str, str]) -> dict[str, float]:
    return {word: float(value) for word, value in words.items()}


def _hedges(words: Mapping[str, str]) -> dict[tuple[str, ...], Hedge]:
    return {tuple(key.split("-")): cast("Hedge", value) for key, value in words.items()}


_WORDS = _classes()

NUMBERS = _numbers(_WORDS["numbers"])
SCALES = _numbers(_WORDS["scales"])
FRACTIONS = _numbers(_WORDS["fractions"])
HEDGES = _hedges(_WORDS["hedges"])
HEDGES_AFTER = _hedges(_WORDS["hedges_after"])
OUTCOMES = _WORDS["outcomes"]
PLURALS = _WORDS["plurals"]
NOT_PLURALS = frozenset(_WORDS["not_plurals"])
STOPS = frozenset(_WORDS["stops"])
SCORES = frozenset(_WORDS["scores"])
SINGLES = frozenset(_WORDS["singles"])
LABELS = frozenset(_WORDS["labels"])
UNITS = _units()

CURRENCY_SIGNS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
}
DOLLARS = {
    "US": "USD",
    "U.S.": "USD",
    "C": "CAD",
    "CA": "CAD",
    "A": "AUD",
    "AU": "AUD",
    "NZ": "NZD",
    "HK": "HKD",
    "S": "SGD",
    "R": "BRL",
    "NT": "TWD",
    "MX": "MXN",
}
"""Letters before "$" and the currency that they make it."""
CURRENCY_WORDS = {"Rs": "INR", "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF", "INR": "INR"}
"""Words before a number that name its currency."""
CURRENCY_ADJECTIVES = {
    ("canadian", "USD"): "CAD",
    ("australian", "USD"): "AUD",
    ("singapore", "USD"): "SGD",
    ("british", "pound"): "GBP",
    ("pounds", "sterling"): "GBP",
    ("mexican", "PHP"): "MXN",
    ("argentine", "PHP"): "ARS",
    ("swiss", "franc"): "CHF",
}
"""An adjective and the unit behind it that make another currency."""
