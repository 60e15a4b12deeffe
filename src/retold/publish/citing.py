"""The two-way tie between a line of the page and the words that it rests on."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model import Annotations, ArticleHead, Span
from .dates import say_day
from .limits import Limits
from .reports import Report, labels
from .text import clean, clip, clip_start, one_line

RefKind = Literal[
    "conflict",
    "series",
    "quotation",
    "event",
    "deed",
    "source",
    "passage",
    "claim",
    "lineage",
    "report",
]

# The context that a reader needs to judge words is their sentence; longer ones are cut.
_CONTEXT = 220
_WORDS = 600
_FEW = 160
# Shorter ids may be words of a remark.
_LONG_ID = 8
_LEADING = " \t\r\n“‘\"'"
_TRAILING = " \t\r\n.!?”’\"'"
_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_REPORTS = re.compile(r"\breport (\w+)((?:, report \w+)+)")


@dataclass(frozen=True, slots=True)
class Ref:
    """A place on the page that rests on words: ``Ref("conflict", 2)`` is shown as C2."""

    kind: RefKind
    number: int

    @property
    def label(self) -> str:
        """Its short name, as in "C2"."""
        return f"{_LETTERS[self.kind]}{self.number}"

    @property
    def anchor(self) -> str:
        """Its id in the page."""
        return f"{_LETTERS[self.kind].lower()}-{self.number}"

    @property
    def name(self) -> str:
        """Its long name, as in "conflict 2"."""
        return f"{self.kind} {self.number}"


_LETTERS: dict[RefKind, str] = {
    "conflict": "C",
    "series": "N",
    "quotation": "Q",
    "event": "E",
    "deed": "D",
    "source": "S",
    "passage": "P",
    "claim": "K",
    "lineage": "L",
    "report": "R",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a report with what stands around them in their sentence, and the way to them."""

    before: str
    words: str
    after: str
    report: Report
    href: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """A few words of a report that a remark rests on, and the way to them."""

    words: str
    report: Report
    href: str


@dataclass(frozen=True, slots=True)
class Place:
    """A report, and the link to one place in it."""

    report: Report
    href: str


@dataclass(frozen=True, slots=True)
class Places:
    """A report, and the links to one or more places in it."""

    report: Report
    hrefs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that several reports may have alike, and where each has them."""

    cited: Cited
    places: tuple[Place, ...]


def together(cited: Iterable[Cited]) -> tuple[Quoted, ...]:
    """Citations with the same words around and in them as one, in the order of the first."""
    alike: dict[tuple[str, str, str], list[Cited]] = {}
    for each in cited:
        alike.setdefault((each.before, each.words, each.after), []).append(each)
    return tuple(
        Quoted(members[0], tuple(Place(each.report, each.href) for each in members))
        for members in alike.values()
    )


class Citations:
    """Hands out words of the articles and remembers which line of the page rests on them."""

    def __init__(
        self, heads: Sequence[ArticleHead], marks: Iterable[Annotations], limits: Limits
    ) -> None:
        by_id = {each.article.id: each for each in marks}
        if set(by_id) != {head.id for head in heads}:
            raise ValueError("the marks must be those of the dossier's articles, each once")
        most = limits.text_each([len(each.article.text) for each in by_id.values()])
        names = labels([head.id for head in heads])
        self.reports = tuple(
            Report(n, label, head, by_id[head.id], min(most, len(by_id[head.id].article.text)))
            for n, (label, head) in enumerate(zip(names, heads, strict=True), start=1)
        )
        self._by_id = {report.head.id: report for report in self.reports}
        self._refs: dict[str, dict[tuple[Span, Ref], None]] = {head.id: {} for head in heads}
        self._aside: dict[str, dict[tuple[Span, Ref], None]] = {head.id: {} for head in heads}

    def report(self, article: str) -> Report:
        """The report with this article id; KeyError if it is not in the story."""
        return self._by_id[article]

    def knows(self, article: str) -> bool:
        """Whether this id is that of an article of the story."""
        return article in self._by_id

    def several(self, articles: Iterable[str]) -> tuple[Report, ...]:
        """The reports with these article ids, each once, in the order of their numbers."""
        return tuple(
            sorted((self._by_id[each] for each in set(articles)), key=lambda each: each.number)
        )

    def tie(self, span: Span, ref: Ref) -> str:
        """Note that ``ref`` rests on ``span``; returns the link to the words."""
        self._refs[span.article][(span, ref)] = None
        return self.link(span)

    def link(self, span: Span) -> str:
        """The link to the words of a span that is tied to some line."""
        return f"#{self._by_id[span.article].anchor_at(span.start)}"

    def places(self, spans: Iterable[Span], ref: Ref) -> tuple[Places, ...]:
        """Where the spans lie, report by report in the order of the first, tied to ``ref``."""
        by_report: dict[str, list[str]] = {}
        for span in spans:
            by_report.setdefault(span.article, []).append(self.tie(span, ref))
        return tuple(
            Places(self._by_id[article], tuple(dict.fromkeys(hrefs)))
            for article, hrefs in by_report.items()
        )

    def cite(self, span: Span, ref: Ref) -> Cited:
        """The words of a span in their sentence, tied to ``ref``."""
        href = self.tie(span, ref)
        report = self._by_id[span.article]
        text = report.marks.article.text
        start, end = _sentence(report.marks.sentences, span)
        start, end = max(start, span.start - 5 * _CONTEXT), min(end, span.end + 5 * _CONTEXT)
        return Cited(
            before=_spaced_after(clip_start(text[start : span.start], _CONTEXT), text, span.start),
            words=self.words(span, _WORDS),
            after=_spaced_before(clip(text[span.end : end], _CONTEXT), text, span.end),
            report=report,
            href=href,
        )

    def point(self, span: Span, ref: Ref) -> Pointer:
        """A few words of a span, tied to ``ref``."""
        return Pointer(self.words(span), self._by_id[span.article], self.tie(span, ref))

    def aside(self, span: Span, ref: Ref) -> Pointer:
        """As :meth:`point`, for words that only support a line: it is named beside them."""
        report = self._by_id[span.article]
        self._aside[span.article][(span, ref)] = None
        return Pointer(self.words(span), report, f"#{report.anchor_at(span.start)}")

    def named(self, remark: str) -> str:
        """A remark of an earlier stage on one line, articles and days in it said as the page does:
        "seen from 2031-03-11 (wire-1, wire-2)" is "seen from 11 Mar 2031 (reports 1, 2)"."""
        line = " ".join(map(self._labelled, one_line(remark).split(" ")))
        line = _REPORTS.sub(lambda m: f"reports {m[1]}{m[2].replace('report ', '')}", line)
        return _ISO_DAY.sub(_say_iso, line)

    def _labelled(self, word: str) -> str:
        bare = word.strip(".,;:()")
        report = self._by_id.get(bare) if len(bare) >= _LONG_ID else None
        return word.replace(bare, report.said) if report else word

    def refs(self, report: Report) -> list[tuple[Span, Ref]]:
        """The lines that rest on words of this report, in the order in which they were tied."""
        return list(self._refs[report.head.id])

    def asides(self, report: Report) -> list[tuple[Span, Ref]]:
        """What words of this report support, in the order in which it was noted."""
        return list(self._aside[report.head.id])

    def label(self, span: Span, words: str) -> str:
        """Words that name a line, with "…" where they are cut out of their sentence."""
        report = self._by_id[span.article]
        text = report.marks.article.text
        start, end = _sentence(report.marks.sentences, span)
        before = "…" if text[start : span.start].strip(_LEADING) and words[:1].islower() else ""
        after = "…" if text[span.end : end].strip(_TRAILING) else ""
        return f"{before}{words.rstrip(',;:') if after else words}{after}"

    def words(self, span: Span, most: int = _FEW) -> str:
        """The first words of a span on one line, at most so many code points."""
        text = self._by_id[span.article].marks.article.text
        # One code point more than clipping looks at tells it that there is more.
        return clip(text[span.start : min(span.end, span.start + 4 * most + 1)], most)


def _say_iso(found: re.Match[str]) -> str:
    try:
        return say_day(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


def _sentence(sentences: Sequence[Span], span: Span) -> tuple[int, int]:
    """From the start of the sentence that the span starts in to the end of the one it ends in."""
    first = bisect_right(sentences, span.start, key=lambda each: each.start) - 1
    last = bisect_right(sentences, max(span.start, span.end - 1), key=lambda each: each.start) - 1
    start = sentences[first].start if first >= 0 else span.start
    end = sentences[last].end if last >= 0 else span.end
    return min(start, span.start), max(end, span.end)


def _spaced_after(line: str, text: str, at: int) -> str:
    return f"{line} " if line and at and clean(text[at - 1]).isspace() else line


def _spaced_before(line: str, text: str, at: int) -> str:
    return f" {line}" if line and at < len(text) and clean(text[at]).isspace() else line
