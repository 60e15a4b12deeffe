"""From a pipeline's parse to a reading, in offsets of the article's own text."""

from collections.abc import Iterator

from ...errors import RetoldError
from ...model import NameKind
from ..document import Document
from ..reading import Piece, Predicate, Reading, ReadName
from .chunks import CHUNK, chunks
from .load import load_pipeline
from .protocols import SpacyDoc, SpacyToken

_KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "other",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}
"""Labels of OntoNotes 5 (and of CoNLL 2003 where they differ) that are names."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSE = "ccomp"
_IN_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl"})
_STEPS_UP = 4
"""Heads that are climbed for a subject: "She rose, turned and, smiling, said" needs three."""
_BATCH = 4


def read_with(name: str, document: Document) -> Reading:
    """What the pipeline of this name reads in an article.

    RetoldError as :func:`.load.load_pipeline` raises it.
    """
    pipeline = load_pipeline(name)
    stretches = list(chunks(document, min(CHUNK, pipeline.max_length)))
    names: list[ReadName] = []
    predicates: list[Predicate] = []
    parsed = pipeline.pipe((text for _, text in stretches), batch_size=_BATCH)
    for (offset, text), doc in zip(stretches, parsed, strict=True):
        if doc.text != text:
            raise RetoldError(
                f"pipeline {name!r} changes the text that it reads; name one that does not"
            )
        names.extend(_names(doc, offset))
        if doc.has_annotation("DEP"):
            predicates.extend(_predicates(doc, offset))
    return Reading(tuple(names), tuple(predicates))


def _names(doc: SpacyDoc, offset: int) -> Iterator[ReadName]:
    for entity in doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is not None:
            yield ReadName(offset + entity.start_char, offset + entity.end_char, kind)


def _predicates(doc: SpacyDoc, offset: int) -> Iterator[Predicate]:
    for token in doc:
        if not token.tag_.startswith("VB"):
            continue
        subject = _subject(token)
        if subject is None:
            continue
        clause = next((child for child in token.children if child.dep_ == _CLAUSE), None)
        first = token
        while first.i > 0 and _is_before(doc[first.i - 1], token):
            first = doc[first.i - 1]
        yield Predicate(
            verb=_piece(token, token, offset),
            group=_piece(first, token, offset),
            subject=_phrase(doc, subject, offset),
            clause=None if clause is None else _phrase(doc, clause, offset),
        )


def _subject(verb: SpacyToken) -> SpacyToken | None:
    """The subject of a verb, or of the verb that it shares its subject with."""
    for _ in range(_STEPS_UP):
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                return child
        if verb.dep_ not in _SHARES_SUBJECT:
            return None
        verb = verb.head
    return None


def _is_before(token: SpacyToken, verb: SpacyToken) -> bool:
    return token.head.i == verb.i and token.dep_ in _IN_GROUP


def _phrase(doc: SpacyDoc, head: SpacyToken, offset: int) -> Piece:
    """A word with all that depends on it, without the spaces and signs at its ends."""
    first, last = head.left_edge, head.right_edge
    while first.i < last.i and _is_sign(first) and first.text not in '(["“‘':
        first = doc[first.i + 1]
    while first.i < last.i and _is_sign(last) and last.text not in ')]"”’':
        last = doc[last.i - 1]
    return _piece(first, last, offset)


def _is_sign(token: SpacyToken) -> bool:
    return token.is_space or not any(character.isalnum() for character in token.text)


def _piece(first: SpacyToken, last: SpacyToken, offset: int) -> Piece:
    return offset + first.idx, offset + last.idx + len(last)
