"""Colons: "Mayor: ‘I won't go’", and paragraphs that end with one before a quotation."""

from .cues import Cue, cues_in
from .items import Clause
from .link import Link, make_link
from .phrases import subject_before
from .subjects import first_subject, first_verb

# A speaker's label before a colon is short.
_LABEL_WORDS = 6


def headline_link(clause: Clause, text: str) -> Link | None:
    """ "Mayor: ‘I won't go’": who stands before the colon says what comes after it."""
    if ":" not in clause.words[1 : _LABEL_WORDS + 1] or not clause.runs:
        return None
    colon = clause.words.index(":")
    if colon + 1 not in clause.runs or not _is_label(clause, colon):
        return None
    end = colon + 2
    while end < len(clause) and end in clause.runs:
        end += 1
    cue = Cue(colon, colon + 1, None)
    link = make_link(clause, cue, (0, colon), [(colon + 1, end)])
    link.verb = ":"
    return link


def _is_label(clause: Clause, colon: int) -> bool:
    if first_verb(clause, 0, colon) is not None or cues_in_range(clause, colon):
        return False
    words = clause.words[:colon]
    return words[0][0].isupper() and all(word[0].isalnum() or word in "’'.-" for word in words)


def cues_in_range(clause: Clause, end: int) -> bool:
    """Whether a cue verb stands before an item."""
    return any(cue.first < end for cue in cues_in(clause))


def awaiting(clause: Clause) -> Link | None:
    """The link of a clause that ends with a colon, whose content the next paragraph brings."""
    colon = len(clause) - 1
    for cue in reversed(cues_in(clause)):
        if cue.passive:
            continue
        subject = (cue.last, colon) if cue.verb is None else subject_before(clause, cue.first, 0)
        if subject is not None and subject[0] < subject[1]:
            return _waiting(clause, cue, subject)
    start = max((i + 1 for i, word in enumerate(clause.words) if word == ","), default=0)
    verb = first_verb(clause, start + 1, colon)
    subject = first_subject(clause, start, colon)
    if verb is None or subject is None:
        return None
    return _waiting(clause, Cue(verb, len(clause), None), subject)


def _waiting(clause: Clause, cue: Cue, subject: tuple[int, int]) -> Link:
    link = make_link(clause, cue, subject, [])
    link.verb = cue.verb.lemma if cue.verb is not None else ":"
    return link
