"""Where the content begins after a cue that opens it, by the frames that its verb has."""

from .cues import Cue
from .extents import is_speech
from .items import RUN, Clause
from .words import (
    DAYS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    WH_WORDS,
    is_finite,
    is_personal,
    is_verb_adverb,
)

# How many items may stand between a cue and "that" or a quotation: listener, day, occasion.
_REACH = 14
_STOPS = frozenset({".", ";", "—", "–", "?", "!"})


def content_start(clause: Clause, cue: Cue, text: str) -> int | None:
    """The item at which the content of an opening cue begins, None where no frame fits."""
    at = cue.last
    if at >= len(clause):
        return None
    word = clause.lower[at]
    if word in (":", ","):
        return _after_sign(clause, cue, at, text)
    if at in clause.runs:
        return at if cue.takes("q") or cue.takes("l") or cue.takes("n") else None
    if word == "that" and cue.takes("t"):
        return at
    if word in WH_WORDS and cue.takes("t"):
        return at
    if word == "to" and at + 1 < len(clause):
        found = at if cue.takes("i") else _preposition(clause, cue, at)
        return found if found is not None else _past_listener(clause, cue, text)
    if cue.takes("l"):
        start = _label(clause, at)
        if start is not None:
            return start
    far = _past_listener(clause, cue, text)
    if far is not None:
        return far
    if word in PREPOSITIONS:
        return _preposition(clause, cue, at)
    if is_verb_adverb(word):
        manner = _past_manner(clause, cue, text)
        if manner is not None:
            return manner
    if cue.takes("c") and _opens_clause(clause, at) and _has_verb(clause, cue, at):
        return at
    if cue.takes("g") and word.endswith("ing"):
        return at
    if cue.takes("n") and _opens_phrase(clause, at):
        return at
    return _past_manner(clause, cue, text)


def _past_manner(clause: Clause, cue: Cue, text: str) -> int | None:
    """A quotation after words on how it was said: "said quietly and slowly, “…”"."""
    if not cue.takes("q"):
        return None
    for ahead in range(cue.last + 1, min(len(clause), cue.last + _REACH)):
        if ahead in clause.runs:
            ready = clause.words[ahead - 1] in (",", ":") and is_speech(clause, ahead, text)
            return ahead if ready else None
        if clause.words[ahead] in _STOPS or is_finite(clause.lower[ahead]):
            return None
    return None


def _after_sign(clause: Clause, cue: Cue, at: int, text: str) -> int | None:
    following = at + 1
    if following in clause.runs and cue.takes("q"):
        return following
    if clause.words[at] == ":" and cue.takes("q") and following < len(clause):
        return following
    if clause.words[at] == ",":
        for ahead in range(following, min(len(clause), following + _REACH)):
            if ahead in clause.runs and is_speech(clause, ahead, text) and cue.takes("q"):
                before = clause.words[ahead - 1]
                return ahead if before in (",", ":") else None
            if clause.lower[ahead] == "that" and clause.words[ahead - 1] == "," and cue.takes("t"):
                return ahead
            if clause.words[ahead] in _STOPS:
                break
    return None


def _past_listener(clause: Clause, cue: Cue, text: str) -> int | None:
    """The content after a listener, a day or an occasion: "told reporters on Friday that …"."""
    at = cue.last
    listener = cue.takes("r") or cue.takes("o")
    word = clause.lower[at]
    if not (
        listener or word in PREPOSITIONS or word in DAYS or word in ("last", "this", "earlier")
    ):
        return None
    high = min(len(clause), at + _REACH)
    for ahead in range(at + 1, high):
        word = clause.lower[ahead]
        if word in _STOPS:
            return None
        if ahead in clause.runs:
            ready = clause.words[ahead - 1] in (",", ":") and is_speech(clause, ahead, text)
            return ahead if ready and cue.takes("q") else None
        if word == "that" and cue.takes("t"):
            return ahead
        if word == "to" and cue.takes("o") and ahead <= at + 6:
            return ahead
        if listener and word in ("how", "why", "whether", "if", "what") and cue.takes("t"):
            return ahead
        if is_personal(word) and word not in ("it", "you") and clause.lower[ahead - 1] != "and":
            return ahead if cue.takes("c") else None
        if word in FINITE_AUXILIARIES:
            return _clause_subject(clause, cue, ahead)
    return None


def _clause_subject(clause: Clause, cue: Cue, verb: int) -> int | None:
    """The determiner or name that a clause begins with: "told CNN the bill would pass"."""
    if not cue.takes("c"):
        return None
    at = verb - 1
    if is_personal(clause.lower[at]):
        return at
    low = cue.last + 1
    while at > low and clause.lower[at] not in DETERMINERS and clause.words[at - 1] != ",":
        at -= 1
    return at if at > cue.last else None


def _preposition(clause: Clause, cue: Cue, at: int) -> int | None:
    """The item after a preposition that the verb has before its content."""
    if cue.verb is None or clause.lower[at] not in cue.verb.prepositions:
        return None
    return at + 1 if at + 1 < len(clause) else None


def _label(clause: Clause, at: int) -> int | None:
    """ "called him a “…”": the content begins with the one who is labelled."""
    for ahead in range(at, min(len(clause), at + _REACH)):
        word = clause.lower[ahead]
        if ahead in clause.runs:
            return at
        if word in ("a", "an") and ahead > at and _is_name(clause, ahead - 1):
            return at
        if word in _STOPS or word in (",", ":") or word in FINITE_AUXILIARIES:
            return None
    return None


def _is_name(clause: Clause, at: int) -> bool:
    return clause.lower[at] in OBJECT_PRONOUNS or clause.words[at][0].isupper()


def _opens_clause(clause: Clause, at: int) -> bool:
    word = clause.lower[at]
    if not (word[0].isalnum() or word == RUN or word in "$£€"):
        return False
    return word not in DAYS and word not in (
        "and",
        "or",
        "but",
        "by",
        "himself",
        "herself",
        "themselves",
        "so",
        "than",
    )


def _opens_phrase(clause: Clause, at: int) -> bool:
    word = clause.lower[at]
    return word in DETERMINERS or word in OBJECT_PRONOUNS or clause.words[at][0].isalpha()


# Verbs whose bare complement is nearly always a clause; others must show a verb of their own.
_CLAUSAL = frozenset({"say", "think", "believe", "hope", "insist", "argue", "suspect", "add"})
# A bare clause shows its verb within this many items.
_VERB_REACH = 12


def _has_verb(clause: Clause, cue: Cue, at: int) -> bool:
    """Whether a clause, not an object, begins here: a verb shows before the next comma."""
    if cue.verb is not None and cue.verb.lemma in _CLAUSAL:
        return True
    for ahead in range(at + 1, min(len(clause), at + _VERB_REACH)):
        word = clause.lower[ahead]
        if word in (",", ";", "—") or word in WH_WORDS or word == "that":
            return False
        if is_finite(word) or is_personal(word):
            return True
    return False
