"""Who the whole story goes back to, in a few words."""

from collections.abc import Mapping

from ..model import Dossier, Source
from .text import clip

_MOST = 4
_NAME = 60
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def say_origins(dossier: Dossier, names: Mapping[str, str]) -> dict[str, str]:
    """For the id of each origin its name, the anonymous sources behind it, and the articles that
    have it from there without naming it; ``names`` says what to call an article by its id.

    As in "Norrby Wire (two anonymous sources), not named by 3".
    """
    origins = [source for source in dossier.sources if source.origin]
    ids = {source.id for source in origins}
    # People who spoke to an origin are named with it.
    origins = [source for source in origins if source.through not in ids]
    return {source.id: _say(source, dossier, names) for source in origins[:_MOST]}


def _say(source: Source, dossier: Dossier, names: Mapping[str, str]) -> str:
    behind = [s for s in dossier.sources if s.through == source.id and s.kind == "anonymous"]
    citing = {citation.article for citation in source.cited_by}
    own = {each.id for each in dossier.articles if _is_called(each.outlet, source.name)}
    silent = [names[each] for each in source.collapses if each not in citing | own]
    counts = [s.count for s in behind if s.count]
    text = clip(source.name, _NAME)
    if counts:
        text += f" ({_number(max(counts))} anonymous {'source' if max(counts) == 1 else 'sources'})"
    elif behind:
        text += " (anonymous sources)"
    if silent and citing:
        text += f", not named by {', '.join(silent)}"
    return text


def _is_called(outlet: str | None, name: str) -> bool:
    """Whether an outlet is the one of this name, "The" and capitals aside."""
    return (outlet or "").casefold().removeprefix("the ") == name.casefold().removeprefix("the ")


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
