"""What leads up to a quotation: "he went on: “…”", "she shot back, “…”", "Mayor: ‘I won't go’"."""

from collections.abc import Sequence

from .cues import Cue, cues_in
from .extents import content_end, is_speech, runs_end
from .items import Clause
from .link import Link, Piece, make_link
from .phrases import subject_before
from .subjects import first_subject, first_verb, last_verb
from .words import is_verb_adverb

# The verb of a link whose source is signed after a dash; nothing said later belongs to it.
SIGNATURE = "—"
# A speaker's label before a colon is short.
_LABEL_WORDS = 6
_SIGNATURE_WORDS = 12
# How many items may stand between a verb that is no cue and the comma or colon.
_AFTER_VERB = 3
_DASHES = frozenset({"—", "–", "-"})


def headline_link(clause: Clause) -> Link | None:
    """ "Mayor: ‘I won't go’": who stands before the colon says what comes after it."""
    if ":" not in clause.words or not clause.runs:
        return None
    colon = clause.words.index(":")
    if colon + 1 not in clause.runs:
        return None
    start = colon
    while start > 0 and clause.words[start - 1] not in _DASHES:
        start -= 1
    if not 0 < colon - start <= _LABEL_WORDS or not _is_label(clause, start, colon):
        return None
    end = runs_end(clause, colon + 1, len(clause))
    link = make_link(clause, Cue(colon, colon + 1, None), (start, colon), [(colon + 1, end)])
    link.verb = ":"
    return link


def signature_link(clause: Clause) -> Link | None:
    """ "“I won't go.” — Ann Lee": who is named after the dash says what comes before it."""
    if 0 not in clause.runs:
        return None
    dash = runs_end(clause, 0, len(clause))
    end = content_end(clause)
    if clause.words[dash : dash + 1] == [] or clause.words[dash] not in _DASHES:
        return None
    if not _is_signature(clause, dash + 1, end):
        return None
    link = make_link(clause, Cue(dash, dash + 1, None), (dash + 1, end), [(0, dash)])
    link.verb = SIGNATURE
    return link


def _is_signature(clause: Clause, start: int, end: int) -> bool:
    """Whether the items after a dash are a label, with commas and all: "Ann Lee, 24, of Tarn"."""
    if not 0 < end - start <= _SIGNATURE_WORDS:
        return False
    name = clause.words.index(",", start, end) if "," in clause.words[start:end] else end
    return _is_label(clause, start, name) and first_verb(clause, name, end) is None


def _is_label(clause: Clause, start: int, colon: int) -> bool:
    if start >= colon or first_verb(clause, start, colon) is not None:
        return False
    if any(start <= cue.first < colon for cue in cues_in(clause)):
        return False
    words = clause.words[start:colon]
    return words[0][0].isupper() and all(word[0].isalnum() or word in "’'.-" for word in words)


def lead_link(clause: Clause, made: Sequence[Link], text: str) -> Link | None:
    """The link of the first quotation that no cue has, where a comma or a colon leads up to it."""
    held = {run.start for link in made for run in link.runs}
    for at, run in clause.runs.items():
        if run.start in held or at < 3 or clause.words[at - 1] not in (",", ":"):
            continue
        if not is_speech(clause, at, text):
            continue
        found = _lead(clause, at)
        if found is None:
            continue
        cue, source = found
        link = make_link(clause, cue, source, [(at, runs_end(clause, at, len(clause)))])
        link.verb = ":"
        return link
    return None


def _lead(clause: Clause, run: int) -> tuple[Cue, Piece] | None:
    sign = run - 1
    start = sign
    while start > 0 and clause.words[start - 1] not in (",", ";", "—", ":"):
        start -= 1
    verb = last_verb(clause, max(start + 1, sign - 1 - _AFTER_VERB), sign)
    if verb is None:
        return _main_verb(clause, run)
    first = verb
    while first > start and is_verb_adverb(clause.lower[first - 1]):
        first -= 1
    subject = subject_before(clause, first, 0)
    if subject is None or subject[1] <= subject[0]:
        return None
    return Cue(verb, run if clause.words[sign] == ":" else sign, None), subject


def _main_verb(clause: Clause, run: int) -> tuple[Cue, Piece] | None:
    """The main verb before a colon ("gave it a try on Tuesday: “…”"), or that of a clause with "as"
    before a comma ("As Lee put it in a letter, “…”")."""
    compares = clause.lower[0] == "as" and clause.words[run - 1] == ","
    if not compares and clause.words[run - 1] != ":":
        return None
    low = 1 if compares else 0
    verb = first_verb(clause, low + 1, run - 1)
    while verb is not None:
        subject = subject_before(clause, verb, low)
        if subject is not None and (not compares or subject[0] == low):
            first = verb
            end = verb + 1 if compares else run
            return Cue(first, end, None), subject
        verb = first_verb(clause, verb + 1, run - 1)
    return None


def tail_link(clause: Clause, before: Link) -> bool:
    """Give a quotation without a cue the source and the cue of the short clause after it.

    "“…” Lee said." in a sentence of its own, or "— Ann Lee" in a paragraph of its own. False, and
    nothing changed, where the clause is none such.
    """
    end = content_end(clause)
    if clause.words[0] in _DASHES and _is_signature(clause, 1, end):
        before.cue, before.verb = (clause.starts[0], clause.ends[0]), SIGNATURE
        before.source = clause.starts[1], clause.ends[end - 1]
        return True
    cues = cues_in(clause)
    if clause.paragraph != before.paragraph or len(cues) != 1 or cues[0].last != end:
        return False
    subject = subject_before(clause, cues[0].first, 0)
    if subject != (0, cues[0].first) or not cues[0].takes("q") or cues[0].verb is None:
        return False
    before.cue = clause.starts[cues[0].first], clause.ends[end - 1]
    before.verb = cues[0].verb.lemma
    before.source = clause.starts[0], clause.ends[subject[1] - 1]
    return True


def awaiting(clause: Clause) -> Link | None:
    """The link of a clause after which only its content is missing.

    It ends with a colon, so that the next paragraph brings the content, or with its cue ("She said
    in a statement."), so that the next sentence does.
    """
    end = len(clause) - 1
    colon = clause.words[end] == ":"
    for cue in reversed(cues_in(clause)):
        if cue.passive or not (colon or cue.takes("q")):
            continue
        subject = (cue.last, end) if cue.verb is None else subject_before(clause, cue.first, 0)
        if subject is not None and subject[0] < subject[1]:
            return _waiting(clause, cue, subject)
    if not colon:
        return None
    if end <= _LABEL_WORDS + 2 and _is_label(clause, 0, end):
        return _waiting(clause, Cue(end, end + 1, None), (0, end))
    start = max((i + 1 for i, word in enumerate(clause.words) if word == ","), default=0)
    verb = first_verb(clause, start + 1, end)
    subject = first_subject(clause, start, end)
    if verb is None or subject is None:
        return None
    return _waiting(clause, Cue(verb, len(clause), None), subject)


def _waiting(clause: Clause, cue: Cue, subject: Piece) -> Link:
    link = make_link(clause, cue, subject, [])
    link.verb = cue.verb.lemma if cue.verb is not None else ":"
    return link
