"""Cues: the verbs and phrases that say that somebody says."""

from dataclasses import dataclass

from .items import RUN, Clause
from .lexicon import CueVerb, closed_class, cue_forms
from .words import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS, is_finite, is_verb_adverb

_PARTICIPLES = closed_class("participles")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "isn't", "wasn't"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue over the items ``first:last`` of a clause; ``verb`` is None for "according to".

    ``gerund`` is true for a participle without an auxiliary (", adding that …"), whose subject is
    that of the main clause; ``passive`` where the subject is spoken to or of; ``shape`` is the
    form of a verb without an auxiliary: base ("officials say"), s, past or ing.
    """

    first: int
    last: int
    verb: CueVerb | None
    gerund: bool = False
    passive: bool = False
    shape: str = ""

    def takes(self, frame: str) -> bool:
        """Whether the verb has the frame (see ``data/cue_verbs.txt``)."""
        return self.verb is not None and frame in self.verb.frames


def cues_in(clause: Clause) -> list[Cue]:
    """The cues outside marks of quotation, from left to right, never overlapping."""
    found: list[Cue] = []
    forms = cue_forms()
    low = 0
    for at, word in enumerate(clause.lower):
        if at < low or word == RUN:
            continue
        cue: Cue | None = None
        if word == "according" and clause.lower[at + 1 : at + 2] == ["to"]:
            cue = Cue(at, at + 2, None)
        elif word in forms:
            cue = _verb_cue(clause, at, low)
        if cue is not None:
            found.append(cue)
            low = cue.last
    return found


def _verb_cue(clause: Clause, at: int, low: int) -> Cue | None:
    form = cue_forms()[clause.lower[at]]
    lower = clause.lower
    last = at + 1
    if lower[at : at + 3] == _QUOTED_AS:
        saying = cue_forms()["saying"].verb
        return Cue(group_start(clause, at, low), at + 3, saying)
    if form.verb.particle:
        if lower[last : last + 1] == [form.verb.particle]:
            last += 1
        elif not (lower[last : last + 1] and lower[last] in form.verb.prepositions):
            return None
    if (
        lower[at] in _GOVERNING
        and lower[at + 1 : at + 2] == ["to"]
        and _tells(lower[at + 2 : at + 3])
    ):
        return None
    first = group_start(clause, at, low)
    helpers = lower[first:at]
    aided = any(word in AUXILIARIES for word in helpers)
    before = lower[first - 1] if first > low else ""
    if not aided and lower[at] in _PARTICIPLES:
        return None
    if not aided and form.shape in ("base", "s") and _verb_follows(lower[last : last + 1]):
        return None
    if not aided and _is_noun_here(form.shape, before, lower[last : last + 1]):
        return None
    if clause.words[at][0].isupper() and at > 0 and form.shape != "past":
        return None
    passive = form.shape == "past" and any(word in _BE for word in helpers)
    gerund = form.shape == "ing" and not any(word in _BE for word in helpers)
    if form.shape == "base" and first > low and before == "to" and "to" not in helpers:
        return None
    return Cue(first, last, form.verb, gerund, passive, "" if aided else form.shape)


# "He is quoted as saying" has the frames of "saying", and its subject speaks.
_QUOTED_AS = ["quoted", "as", "saying"]


def _verb_follows(words: list[str]) -> bool:
    """Whether a finite verb comes next, so that a form like "report" is its subject."""
    form = cue_forms().get(words[0]) if words else None
    return (form is not None and form.shape == "past") or bool(words and is_finite(words[0]))


def _tells(words: list[str]) -> bool:
    form = cue_forms().get(words[0]) if words else None
    return form is not None and form.shape == "base" and form.verb.tells


def group_start(clause: Clause, at: int, low: int) -> int:
    """The first item of the verb group: auxiliaries, adverbs, "declined to", "went on to"."""
    lower = clause.lower
    first = at
    while first > low and _helps(clause, first - 1):
        first -= 1
    if first - 2 >= low and lower[first - 1] == "to" and _governs(clause, first - 2):
        first -= 3 if lower[first - 2] == "on" and first - 3 >= low else 2
        while first > low and _helps(clause, first - 1):
            first -= 1
    return first


def _helps(clause: Clause, at: int) -> bool:
    word = clause.lower[at]
    return word in AUXILIARIES or (is_verb_adverb(word) and clause.words[at][0].islower())


_GOVERNING = closed_class("governing")


def _governs(clause: Clause, at: int) -> bool:
    before = clause.lower[at - 1] if at else ""
    return clause.lower[at] in _GOVERNING or (clause.lower[at] == "on" and before in _GO)


_GO = frozenset({"go", "goes", "going", "went", "gone"})


def _is_noun_here(shape: str, before: str, after: list[str]) -> bool:
    """Whether a form that may be a noun ("claims", "report") is one, by its neighbours."""
    if shape == "past":
        return before in ("a", "an", "the", "its", "his", "their", "of")
    if shape == "ing":
        return before in DETERMINERS or before in ("of", "for")
    if before in DETERMINERS or before in POSSESSIVES or before in PREPOSITIONS:
        return True
    return before.endswith("'s") or after == ["of"]
