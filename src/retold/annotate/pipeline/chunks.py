"""An article in stretches that a pipeline can take, cut where no sentence is torn."""

from collections.abc import Iterator

from ..document import Document

CHUNK = 20_000
"""Characters at a time. spaCy needs about a gigabyte for 100,000, so this bounds it to some 200 MB,
and nearly every article is still read in one piece."""
_LONE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def chunks(document: Document, longest: int) -> Iterator[tuple[int, str]]:
    """Stretches of the text in order with their offsets, none longer than ``longest`` characters.

    They end between sentences; a sentence that is longer by itself is cut at a space, or where
    there is none anywhere. Half of a surrogate pair, which no pipeline can encode, is replaced by
    another character, so that offsets hold.
    """
    for start, end in _stretches(document, longest):
        yield start, document.text[start:end].translate(_LONE)


def _stretches(document: Document, longest: int) -> Iterator[tuple[int, int]]:
    start = end = 0
    for sentence in document.sentences:
        if sentence.end - start > longest and end > start:
            yield start, end
            start = sentence.start
        while sentence.end - start > longest:
            space = document.text.rfind(" ", start + longest // 2, start + longest)
            cut = space if space > 0 else start + longest
            yield start, cut
            start = cut
        end = sentence.end
    if end > start:
        yield start, end
