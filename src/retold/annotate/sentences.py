"""Paragraphs and sentences."""

import re

from nupunkt import sent_spans

from ..model import Article, Span
from .document import Document
from .tokens import tokenize

_PARAGRAPH = re.compile(r"[^\n\r\u2029]+")


def cut(article: Article) -> Document:
    """The article with its tokens, sentences and paragraphs (a line that is not blank is one)."""
    paragraphs = tuple(_paragraphs(article))
    sentences = tuple(sentence for para in paragraphs for sentence in _sentences(article, para))
    tokens = tuple(tokenize(article.text))
    return Document(article, tokens, sentences, paragraphs, tuple(t.start for t in tokens))


def _paragraphs(article: Article) -> list[Span]:
    found = []
    for match in _PARAGRAPH.finditer(article.text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            found.append(article.span(start, end))
    return found


def _sentences(article: Article, paragraph: Span) -> list[Span]:
    text = article.words(paragraph)
    found = []
    for start, end in sent_spans(text):
        piece = text[start:end]
        left = paragraph.start + start + len(piece) - len(piece.lstrip())
        right = paragraph.start + start + len(piece.rstrip())
        if left < right:
            found.append(article.span(left, right))
    return found
