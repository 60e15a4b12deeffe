"""A dossier in a few lines of plain text, for the terminal."""

import re
from collections.abc import Mapping, Sequence

from ..model import Claim, Conflict, Coverage, Dossier, Event, Quotation, Source

MOST_LINES = 4  # of each kind; the page has them all
WIDTH = 60  # characters of a quoted piece
LABELS = {"date": "when", "inside": "at odds with itself"}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def summarise(dossier: Dossier) -> tuple[str, ...]:
    """The story in counts, its conflicts, its changed quotations, and what few tell."""
    names = short_names(dossier.story.articles)
    return (
        _head(dossier, names),
        *_bounded([_conflict(each, names) for each in dossier.conflicts], "conflicts"),
        *_bounded([_quotation(q) for q in dossier.quotations if len(q.variants) > 1], "quotations"),
        *_bounded(_told_by_few(dossier, names), "told by few"),
    )


def short_names(ids: Sequence[str]) -> dict[str, str]:
    """For each id its first part where that is unique among them, else the whole id."""
    firsts = [re.split(r"[_.]", each, maxsplit=1)[0] for each in ids]
    return {
        each: first if first and firsts.count(first) == 1 else each
        for each, first in zip(ids, firsts, strict=True)
    }


def counted(number: int, noun: str) -> str:
    """ "1 article", "2 articles", "2 stories"."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def _head(dossier: Dossier, names: Mapping[str, str]) -> str:
    story = dossier.story
    parts = [
        shorten(story.title or story.id),
        counted(len(story.articles), "article"),
        counted(story.independent_sources, "independent source"),
    ]
    origins = [_origin(each, dossier, names) for each in dossier.sources if each.origin]
    if origins:
        parts[-1] += ": " + "; ".join(origins[:MOST_LINES])
    return " · ".join(parts)


def _origin(source: Source, dossier: Dossier, names: Mapping[str, str]) -> str:
    behind = [s for s in dossier.sources if s.through == source.id and s.kind == "anonymous"]
    citing = {citation.article for citation in source.cited_by}
    own = {each.id for each in dossier.articles if _is_called(each.outlet, source.name)}
    silent = [names[each] for each in source.collapses if each not in citing | own]
    counts = [s.count for s in behind if s.count]
    text = shorten(source.name)
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


def _conflict(conflict: Conflict, names: Mapping[str, str]) -> str:
    sides = []
    for side in conflict.sides:
        tellers = sorted({names.get(span.article, span.article) for span in side.spans})
        sides.append(f"{shorten(side.value, 40)} ({', '.join(tellers)})")
    label = LABELS.get(conflict.kind, conflict.kind)
    return f"! {label}: {shorten(conflict.subject)}  {' ≠ '.join(sides)}"


def _quotation(quotation: Quotation) -> str:
    speaker = quotation.speaker or "speaker unknown"
    through = f", through {shorten(quotation.through)}" if quotation.through else ""
    words = shorten(quotation.variants[0].text.strip("“”‘’\"' "), 40)
    return f"~ quotation in {len(quotation.variants)} wordings  “{words}”  {speaker}{through}"


def _told_by_few(dossier: Dossier, names: Mapping[str, str]) -> list[str]:
    if len(dossier.articles) < 3:
        return []
    claims: Mapping[str, Claim | Event] = {each.id: each for each in dossier.claims}
    rows = [row for row in dossier.coverage if row.of in claims and _few(row)]
    rows.sort(key=lambda row: -len({told.article for told in row.told_by}))
    return [
        f"· only {', '.join(sorted({names[told.article] for told in row.told_by}))}"
        f"  {shorten(row.subject)}"
        for row in rows
    ]


def _few(row: Coverage) -> bool:
    tellers = {told.article for told in row.told_by}
    return bool(row.silent) and len(tellers) <= 2 and len(row.silent) > len(tellers)


def _bounded(lines: Sequence[str], what: str) -> list[str]:
    if len(lines) <= MOST_LINES:
        return list(lines)
    return [*lines[:MOST_LINES], f"  … {len(lines) - MOST_LINES} more ({what})"]


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def shorten(text: str, width: int = WIDTH) -> str:
    """One line of at most ``width`` printable characters: no control character gets out."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
