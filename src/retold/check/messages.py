"""What a finding says, in one line."""

from collections.abc import Sequence

from ..model import FindingKind, Theirs

_LEADS: dict[FindingKind, str] = {
    "date": "reports date it otherwise",
    "number": "reports give another number",
    "name": "reports name another",
    "quotation": "reports quote other words",
    "speaker": "reports give these words to another",
    "polarity": "reports tell it the other way round",
}
_MOST_SIDES = 3
_MOST_ARTICLES = 3
_LONGEST = 80


def message(kind: FindingKind, ours: str, theirs: Sequence[Theirs], why: str) -> str:
    """The message of a finding; ``why`` is that of a contradiction inside the draft."""
    if kind == "inside":
        return f"“{_short(ours)}”: the draft's own dates do not agree: {why}"
    if kind == "unsourced":
        return f"the reports say who told it ({_sides(theirs)}); the draft does not"
    if kind == "single_source":
        return f"one report alone tells it ({', '.join(theirs[0].articles)})"
    return f"“{_short(ours)}”: {_LEADS[kind]}: {_sides(theirs)}"


def _sides(theirs: Sequence[Theirs]) -> str:
    shown = [
        f"“{_short(side.value)}” ({_articles(side.articles)}; {_sources(side.independent_sources)})"
        for side in theirs[:_MOST_SIDES]
    ]
    more = len(theirs) - len(shown)
    return ", ".join([*shown, f"and {more} more"] if more else shown)


def _articles(articles: Sequence[str]) -> str:
    more = len(articles) - _MOST_ARTICLES
    shown = ", ".join(articles[:_MOST_ARTICLES])
    return f"{shown} and {more} more" if more > 0 else shown


def _sources(count: int) -> str:
    return "1 independent source" if count == 1 else f"{count} independent sources"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
