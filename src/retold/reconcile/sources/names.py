"""Names of sources made comparable across articles."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

_SLUG = re.compile(r"[^\w]+")
# "a Tuesday report from Axios" names Axios: what stands after the last of these is the name.
_LEADING = re.compile(r"^.*\b(?:from|by|in|of|on|via|at)\s+(?=(?:the |an? )?[A-Z])")
_REPORT = re.compile(
    r"\b(?:report|story|article|interview|account|piece|investigation|post|column|scoop)s?\b", re.I
)
# What an outlet's name may carry or not and mean the same outlet, beside its own article's credit.
_GENERIC = frozenset({"news", "online", "web", "com", "digital", "media", "network", "channel"})
_DOMAIN = re.compile(r"\.(?:com|org|net|co\.uk|news|gov)$")


@lru_cache(maxsize=1 << 14)
def source_id(name: str) -> str:
    """The id of a source: its name in lower case without article, accents and signs.

    Equal for the spellings of one name ("The New York Times", "New York Times"), and for its known
    abbreviations ("AP"). Never empty.
    """
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign)
    )
    plain = _DOMAIN.sub("", plain.strip().lower().removesuffix("'s").removesuffix("’s"))
    words = [word for word in _SLUG.sub(" ", plain).replace("_", " ").split() if word]
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    slug = "-".join(words) or "source"
    return _aliases().get(slug, slug)


def bare_name(said: str) -> str:
    """The name in what an article says of a source: "Axios" in "a Tuesday report from Axios"."""
    said = said.strip(" \t,.;:“”\"'‘’")
    if _REPORT.search(said) and _LEADING.match(said):
        said = _LEADING.sub("", said)
    return said.removesuffix("'s").removesuffix("’s")


def is_agency(name: str) -> bool:
    """Whether the name is that of a news agency, whose reports other outlets reprint."""
    return source_id(name) in _agencies()


def is_listed(name: str) -> bool:
    """Whether the name is that of an outlet or agency of the lists."""
    slug = source_id(name)
    return slug in _agencies() or slug in _aliases().values()


def full_names(ids: Iterable[str]) -> Mapping[str, str]:
    """For each id the one it is short for: the only longer id of the same last words, else itself.

    "times" is "new-york-times" where no other Times is spoken of.
    """
    known = sorted(set(ids))
    longer: dict[str, list[str]] = {one: [] for one in known}
    for one in known:
        words = one.split("-")
        for start in range(1, len(words)):
            short = "-".join(words[start:])
            if short in longer:
                longer[short].append(one)
    return {one: longer[one][0] if len(longer[one]) == 1 else one for one in known}


def same_outlet(source: str, outlet: str | None) -> bool:
    """Whether a source id means the outlet: "fox-news" is "Fox Online News"."""
    if not outlet:
        return False
    own = source_id(outlet)
    return source == own or _core(source) == _core(own) != ""


def _core(slug: str) -> str:
    return " ".join(word for word in slug.split("-") if word not in _GENERIC)


@cache
def _aliases() -> Mapping[str, str]:
    pairs = (line.partition("\t") for line in _lines("outlet_aliases.txt"))
    return {short: full for short, _, full in pairs}


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_lines("agencies.txt"))


def _lines(file: str) -> list[str]:
    text = files("retold").joinpath("reconcile/data", file).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
