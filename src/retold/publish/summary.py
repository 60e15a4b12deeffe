"""A dossier in a few lines of plain text, for the terminal."""

from collections.abc import Iterable, Mapping, Sequence

from ..model import Conflict, Coverage, Dossier, Quotation, Span
from .origins import say_origins
from .reports import called
from .text import apart, printable

MOST_ENTRIES = 3  # of each kind; the page has them all
MOST_TELLERS = 5
MOST_SUBJECTS = 4
TITLE = 100
WIDTH = 76  # characters of a quoted piece
VALUE = 56
LABELS = {"date": "when", "inside": "at odds with itself", "polarity": "told and denied"}


def summarise(dossier: Dossier) -> tuple[str, ...]:
    """The story in counts, its conflicts, its changed quotations, and what few tell."""
    names = called(dossier.articles)
    changed = [q for q in dossier.quotations if len(q.variants) > 1]
    return (
        shorten(dossier.story.title or dossier.story.id, TITLE),
        f"  {_counts(dossier, names)}",
        *_bounded([_conflict(each, dossier, names) for each in dossier.conflicts], "more conflict"),
        *_bounded([_quotation(each) for each in changed], "more changed quotation"),
        *_bounded(_told_by_few(dossier, names), "more list"),
    )


def counted(number: int, noun: str) -> str:
    """ "1 article", "2 articles", "2 stories"."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def _counts(dossier: Dossier, names: Mapping[str, str]) -> str:
    story = dossier.story
    parts = [counted(len(story.articles), "article")]
    if story.outlets:
        parts.append(counted(len(story.outlets), "outlet"))
    parts.append(counted(story.independent_sources, "independent source"))
    origins = say_origins(dossier, names)
    if origins:
        alone = len(origins) == story.independent_sources
        parts[-1] += f"{':' if alone else ', among them'} {'; '.join(map(_line, origins.values()))}"
    return " · ".join(parts)


def _conflict(conflict: Conflict, dossier: Dossier, names: Mapping[str, str]) -> list[str]:
    values = apart([side.value for side in conflict.sides], VALUE)
    sides = [
        f"{shorten(value, VALUE)} ({_tellers((s.article for s in side.spans), names)})"
        for value, side in zip(values, conflict.sides, strict=True)
    ]
    label = LABELS.get(conflict.kind, conflict.kind)
    return [f"  ! {label}: {shorten(subject_of(conflict, dossier))}", f"      {' ≠ '.join(sides)}"]


def subject_of(conflict: Conflict, dossier: Dossier) -> str:
    """What a conflict is about: for a quotation whose words are the sides, whose it is."""
    if conflict.kind != "quotation":
        return conflict.subject
    speakers = [q.speaker for q in dossier.quotations if q.id == conflict.about and q.speaker]
    return f"words of {speakers[0]}" if speakers else "words of somebody not named"


def _quotation(quotation: Quotation) -> list[str]:
    speaker = quotation.speaker or "speaker not known"
    through = f", through {shorten(quotation.through)}" if quotation.through else ""
    words = shorten(quotation.variants[0].text.strip("“”‘’\"' "), VALUE)
    return [f"  ~ “{words}” in {len(quotation.variants)} wordings · {speaker}{through}"]


def _told_by_few(dossier: Dossier, names: Mapping[str, str]) -> list[list[str]]:
    """What one or two articles tell and most others do not, by who tells it.

    Photo captions are left out, and what a report cannot be said to be silent on.
    """
    if len(dossier.articles) < 3:
        return []
    captions = _captions(dossier)
    told: dict[tuple[str, ...], list[Coverage]] = {}
    for row in dossier.coverage:
        if _few(row) and not all(_lies_in(each.span, captions) for each in row.told_by):
            key = tuple(_in_order({names[each.article] for each in row.told_by}))
            told.setdefault(key, []).append(row)
    ranked = sorted(told.items(), key=lambda item: (-len(item[0]), -len(item[1])))
    return [_only(tellers, rows, len(dossier.articles)) for tellers, rows in ranked]


def _only(tellers: Sequence[str], rows: list[Coverage], articles: int) -> list[str]:
    """The rows on which all others are silent first, then those with most names and numbers."""
    sure = articles - len(tellers)
    rows = sorted(rows, key=lambda row: (len(row.silent) < sure, -_concrete(row.subject)))
    lines = [f"  · only {', '.join(tellers)}: {shorten(rows[0].subject)}"]
    lines += [f"      {shorten(row.subject)}" for row in rows[1:MOST_SUBJECTS]]
    if len(rows) > MOST_SUBJECTS:
        lines.append(f"      … {len(rows) - MOST_SUBJECTS} more")
    return lines


def _concrete(subject: str) -> int:
    """How many words after the first are capitalised or begin with a figure."""
    words = subject.split()[1:]
    return sum(word.lstrip("“‘\"'$£€")[:1].isupper() or word[:1].isdigit() for word in words)


def _few(row: Coverage) -> bool:
    tellers = {told.article for told in row.told_by}
    return bool(row.silent) and len(tellers) <= 2 and len(row.silent) > len(tellers)


def _captions(dossier: Dossier) -> dict[str, list[Span]]:
    return {
        article.id: [each.span for each in article.regions if each.kind == "caption"]
        for article in dossier.articles
    }


def _lies_in(span: Span, regions: Mapping[str, list[Span]]) -> bool:
    return any(each.contains(span) for each in regions.get(span.article, ()))


def _tellers(articles: Iterable[str], names: Mapping[str, str]) -> str:
    tellers = _in_order({names.get(each, each) for each in articles})
    more = len(tellers) - MOST_TELLERS
    return ", ".join(tellers) if more < 2 else f"{', '.join(tellers[:-more])} and {more} more"


def _in_order(tellers: Iterable[str]) -> list[str]:
    """By their labels, "9 The Courier" before "10 The Wire"."""
    return sorted(tellers, key=lambda each: (len(each.split(maxsplit=1)[0]), each))


def _bounded(entries: Sequence[list[str]], noun: str) -> list[str]:
    lines = [line for entry in entries[:MOST_ENTRIES] for line in entry]
    if len(entries) > MOST_ENTRIES:
        lines.append(f"    … {counted(len(entries) - MOST_ENTRIES, noun)}")
    return lines


def shorten(text: str, width: int = WIDTH) -> str:
    """One line of at most ``width`` printable characters, cut after a word: no control character
    gets out."""
    line = _line(text)
    if len(line) <= width:
        return line
    kept = line[: width - 1]
    at_word = kept if line[width - 1] == " " else kept.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > width // 2 else kept).rstrip(" ,;:–—-") + "…"


def _line(text: str) -> str:
    return " ".join(printable(text).split())
