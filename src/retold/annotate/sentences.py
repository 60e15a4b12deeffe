"""Paragraphs and sentences."""

import re
from collections.abc import Iterator

from nupunkt import sent_spans

from ..model import Article, Span
from .document import Document
from .names.words import ORGANISATION_HEADS, TITLES
from .tokens import tokenize

_PARAGRAPH = re.compile(r"[^\n\r\u2029]+")

# What nupunkt's model leaves together: a new sentence that opens with a mark of quotation.
_OPENING = re.compile(r"[.!?…][\"'’”)\]]{0,3}\s+(?=[“‘«\"'][A-ZÀ-Þ0-9…])")
# And one behind a word in small letters that its model takes for an abbreviation ("port. A new"):
# where one of these words has a capital, the stop ended a sentence.
_BEGINNING = re.compile(
    r"(?<![\w.’'-])[a-zà-þ]{3,30}\.\s+"
    r"(?=(?:A|An|The|He|She|It|They|We|This|That|These|Those|His|Her|Its|Their|Our|There"
    r"|But|And|If|When|While|After|As|At|In|On|For|Some|Many|Most)\s)"
)
# The word before a full stop that is an abbreviation or an initial and ends no sentence.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|St|Jr|Sr|vs|No|Inc|Co|Corp|Ltd|Mt)"
    r"|\b[A-Za-z]|\.[A-Za-z])$"
)
# What it cuts although it goes on: behind a title that needs a name, and between "U.N." and the
# name of a body or an office.
_NATION = re.compile(r"\b(?:U\.S|U\.N|U\.K|E\.U)\.$")
_TITLE = re.compile(
    r"\b(?:Lt|Maj|Brig|Adm|Cmdr|Capt|Cpl|Sgt|Reps?|Sens?|Govs?|Gens?|Messrs|Drs?|Profs?|Revs?|Hon)\.$"
)
# How a piece begins that goes on with the sentence before: the marks that close it, or a dash.
_CLOSING = re.compile(r"[”’»)\]]{1,3}(?=\s|$|[—–A-Z])")
_DASH = re.compile(r"[—–-]\s+[a-zà-þ]")
_BODIES = ORGANISATION_HEADS | TITLES.keys()
_BEHIND = 40
_BEFORE = 12
"""Characters before a full stop in which an abbreviation is looked for."""


def cut(article: Article) -> Document:
    """The article with its tokens, sentences and paragraphs (a line that is not blank is one).

    Sentences are nupunkt's (Bommarito et al. 2025, a Punkt model trained for abbreviations), with
    five repairs: an opening mark of quotation behind a full stop begins a sentence, and so does
    "The", "He" or the like behind a word in small letters and a full stop; a title before a name, a
    closing mark, and a dash before a small letter do not.
    """
    paragraphs = tuple(_paragraphs(article))
    sentences = tuple(sentence for para in paragraphs for sentence in _sentences(article, para))
    tokens = tuple(tokenize(article.text))
    return Document(article, tokens, sentences, paragraphs, tuple(t.start for t in tokens))


def _paragraphs(article: Article) -> Iterator[Span]:
    for match in _PARAGRAPH.finditer(article.text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            yield article.span(start, end)


def _sentences(article: Article, paragraph: Span) -> Iterator[Span]:
    text = article.words(paragraph)
    starts = _starts(text)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:end]
        left = paragraph.start + start + len(piece) - len(piece.lstrip())
        right = paragraph.start + start + len(piece.rstrip())
        if left < right:
            yield article.span(left, right)


def _starts(text: str) -> list[int]:
    """Where the sentences of a paragraph begin."""
    starts = [0]
    for start, _ in sent_spans(text)[1:]:
        place = _moved(text, start)
        if place is not None and place > starts[-1]:
            starts.append(place)
    opened = [
        match.end()
        for match in _OPENING.finditer(text)
        if not (
            match[0][0] == "."
            and _ABBREVIATED.search(text, max(0, match.start() - _BEFORE), match.start())
        )
    ]
    opened += [match.end() for match in _BEGINNING.finditer(text)]
    return sorted({*starts, *opened}) if opened else starts


def _moved(text: str, start: int) -> int | None:
    """Where the sentence that is said to begin at a place begins, None if it only goes on there."""
    before = start
    while before > 0 and text[before - 1].isspace():
        before -= 1
    if _TITLE.search(text, max(0, before - _BEFORE), before) or _DASH.match(text, start):
        return None
    if _NATION.search(text, max(0, before - _BEFORE), before) and _names_a_body(text, start):
        return None
    closing = _CLOSING.match(text, start)
    return closing.end() if closing else start


def _names_a_body(text: str, start: int) -> bool:
    words = re.findall(r"[A-Z][a-z]+", text[start : start + _BEHIND])[:2]
    return any(word.lower() in _BODIES for word in words)
