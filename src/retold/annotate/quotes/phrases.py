"""Noun phrases beside a cue, found without a parser: where a subject begins, a source ends."""

from .items import RUN, Clause
from .lexicon import closed_class, cue_forms, word_set
from .words import (
    ADJECTIVAL_INGS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    OPENING_ADVERBS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_personal,
    is_verb_adverb,
)

_BREAKS = frozenset({":", ";", "—", "–", "(", ")", "[", "]", "?", "!", "…", RUN, '"', "“", "”"})
# No subject is longer in words; more is a sign that the clause was misread.
_LONGEST = 40
# Items that a bracket inside a subject may hold: "Rep. Ann Lee (D-Ohio) said".
_BRACKETED = 6
# With these an insertion opens that has verbs of its own: "Lee, asked whether it will rain, said".
_PARTICIPLES = frozenset({"asked", "pressed", "questioned", "when", "told", "speaking"})
_TIME_NOUNS = closed_class("time_nouns")
_BARE_GOVERNORS = closed_class("bare_governors")
_APPOSITION = DETERMINERS | {"who", "whose", "which", "himself", "herself", "themselves", "former"}


def subject_before(clause: Clause, verb: int, low: int) -> tuple[int, int] | None:
    """The item range of the subject whose verb group begins at ``verb``; None where none is seen.

    Nothing before item ``low`` is read.
    """
    end = _before_day(clause, verb, low)
    if end - 1 >= low and clause.lower[end - 1] == ",":
        return _subject_with_insertion(clause, end, low)
    start = _phrase_start(clause, end, low)
    described = None
    if start is None or (start > 0 and clause.lower[start - 1] in SUBORDINATORS):
        described = _described_start(clause, end if start is None else start, low)
    if described is not None:
        return described, end
    return (start, end) if start is not None else None


def _before_day(clause: Clause, verb: int, low: int) -> int:
    """Past a day between subject and verb: "Lee on Friday called", "Lee Friday said"."""
    end = verb
    if end - 2 >= low and clause.lower[end - 1] in DAYS:
        end -= 1
        if end - 2 >= low and clause.lower[end - 1] == "on":
            end -= 1
        # "A report released Monday" holds its day.
        if not (clause.words[end - 1][0].isupper() or is_personal(clause.lower[end - 1])):
            return verb
    return end


def _described_start(clause: Clause, end: int, low: int) -> int | None:
    """Where a subject at the head of its clause begins that "who" describes: "a man who saw the
    letter that the council sent said"."""
    for at in range(end - 1, max(low, end - _LONGEST), -1):
        word = clause.lower[at]
        if word in _BREAKS or word == ",":
            return None
        if word == "who":
            start = _phrase_start(clause, at, low)
            heads = start is not None and (start == 0 or clause.words[start - 1] in (",", ";"))
            return start if heads else None
    return None


def _subject_with_insertion(clause: Clause, end: int, low: int) -> tuple[int, int] | None:
    """A subject that an apposition or a relative clause follows between commas."""
    opening = _comma_before(clause, end - 2, max(low, end - _LONGEST))
    if clause.lower[end - 2] == ")" and (opening is None or opening <= low):
        start = _phrase_start(clause, end - 1, low)
        return (start, end - 1) if start is not None else None
    if opening is None or opening <= low:
        return None
    first = opening + 1
    start = _phrase_start(clause, opening, low)
    if start is None:
        return None
    if _is_apposition(clause, first, end - 1):
        return start, end
    finite = any(w in FINITE_AUXILIARIES for w in clause.lower[first : end - 1])
    if finite and clause.lower[first] not in _PARTICIPLES:
        return None
    return start, opening


def _comma_before(clause: Clause, at: int, low: int) -> int | None:
    """The last comma up to ``at`` with no break after it but a pair of brackets."""
    bracketed = False
    while at >= low:
        word = clause.lower[at]
        if word == ")" or (bracketed and word == "("):
            bracketed = word == ")"
        elif not bracketed and word == ",":
            return at
        elif word in _BREAKS:
            return None
        at -= 1
    return None


def _is_apposition(clause: Clause, first: int, last: int) -> bool:
    if first >= last:
        return False
    word = clause.lower[first]
    relative = word in ("who", "which", "whose")
    if not relative and any(
        clause.lower[at] in FINITE_AUXILIARIES and not _in_relative(clause, at, first)
        for at in range(first, last)
    ):
        return False
    if word in _APPOSITION or word.isdigit() or _names_role(clause, first):
        return True
    if not clause.words[first][0].isupper() or word in DAYS:
        return False
    return last - first > 1 or "-" in word


def _names_role(clause: Clause, first: int) -> bool:
    """Whether one of the first words is an office: "legal director for …"."""
    return any(word in word_set("roles.txt") for word in clause.lower[first : first + 5])


def _phrase_start(clause: Clause, end: int, low: int) -> int | None:
    """The first item of the noun phrase that ends before ``end``."""
    last = end - 1
    if last < low:
        return None
    word = clause.lower[last]
    if is_personal(word) or word in SUBJECT_PRONOUNS or word in ("others", "many", "some", "both"):
        return _widen_pronoun(clause, last, low)
    if word == ")" and "(" in clause.lower[max(low, last - _BRACKETED) : last]:
        pass
    elif not _nominal(clause, last) or word in SUBORDINATORS or word == "there":
        return None
    start = last
    floor = max(low, end - _LONGEST)
    while start > floor and _extends_left(clause, start - 1, floor):
        start -= 1
    start = _strip_opening(clause, start, end)
    opening = clause.words[start]
    if opening.endswith("ing") and opening.islower() and opening not in ADJECTIVAL_INGS:
        return None
    return start if start < end else None


def _widen_pronoun(clause: Clause, at: int, low: int) -> int:
    if at - 1 >= low and clause.lower[at - 1] in ("no", "every", "some", "the", "and"):
        return at - 1 if clause.lower[at - 1] != "and" else at
    return at


def _nominal(clause: Clause, at: int) -> bool:
    word = clause.lower[at]
    return (
        clause.words[at][0].isalnum()
        and word not in PREPOSITIONS
        and word not in FINITE_AUXILIARIES
        and word not in CONJUNCTIONS
        and word not in ("that", "to", "not", "the", "a", "an")
    )


def _extends_left(clause: Clause, at: int, floor: int) -> bool:
    word = clause.lower[at]
    if word == ")":
        return True
    if word in _BREAKS or word == ".":
        return word == "(" and ")" in clause.lower[at + 1 : at + _BRACKETED]
    if word == ",":
        return _in_list(clause, at, floor)
    if clause.words[at][0].isupper() and at > 0:
        return True
    if word in RELATIVE and at > floor and word != "that":
        return True
    if word in SUBORDINATORS or word in _BARE_GOVERNORS or word in ("but", "yet", "nor"):
        return False
    if word in SUBJECT_PRONOUNS and word not in ("one",):
        return False
    if word in ("and", "or"):
        return _joins_nouns(clause, at, floor)
    if word in FINITE_AUXILIARIES:
        return _in_relative(clause, at, floor)
    form = cue_forms().get(word)
    if form is not None and form.shape in ("past", "s") and not clause.words[at][0].isupper():
        before = clause.lower[at - 1] if at > floor else ""
        noun_like = form.shape == "s" and (before in DETERMINERS or before.endswith("'s"))
        return noun_like or _in_relative(clause, at, floor)
    return True


def _in_relative(clause: Clause, at: int, floor: int) -> bool:
    return any(clause.lower[i] in ("who", "which", "that") for i in range(max(floor, at - 3), at))


def _joins_nouns(clause: Clause, at: int, floor: int) -> bool:
    """Whether "and" joins two names or nouns of one subject, not two clauses."""
    left = at - 1
    if left < floor or not _nominal(clause, left):
        return False
    if clause.words[left][0].isupper() != clause.words[at + 1][0].isupper():
        return False
    for i in range(left, floor - 1, -1):
        word = clause.lower[i]
        if word in _BREAKS or word in SUBORDINATORS or word == ",":
            return True
        if word in AUXILIARIES or word in cue_forms() or word in SUBJECT_PRONOUNS:
            return False
    return True


def _in_list(clause: Clause, at: int, floor: int) -> bool:
    """Whether the comma stands in a list of names ("Lee, Roe and Poe") or in "Akron, Ohio,"."""
    following = clause.words[at + 1] if at + 1 < len(clause) else ""
    left = clause.words[at - 1] if at > floor else ""
    if not (following[:1].isupper() and left[:1].isupper()):
        return False
    ahead = clause.lower[at + 1 : at + 6]
    return "and" in ahead and not any(word in AUXILIARIES for word in ahead)


def _strip_opening(clause: Clause, start: int, end: int) -> int:
    """Past the adverbs, dates and prepositional phrases that come before the subject proper."""
    while start < end - 1:
        word = clause.lower[start]
        adverb = is_verb_adverb(word) and word not in DETERMINERS
        if word in OPENING_ADVERBS or word in DAYS or adverb:
            start += 1
        elif word in ("last", "this", "next") and clause.lower[start + 1] in _TIME_NOUNS:
            start += 2
        elif word in PREPOSITIONS:
            return _after_preposition(clause, start, end)
        else:
            return start
    return start


def _after_preposition(clause: Clause, start: int, end: int) -> int:
    """The subject in "In Boston Mr. Lee said": the last determiner or the last run of capitals."""
    at = end - 1
    if clause.words[at][0].isupper():
        while at > start + 1 and clause.words[at - 1][0].isupper():
            at -= 1
        return at
    while at > start + 1 and clause.lower[at] not in DETERMINERS:
        at -= 1
    return at


def source_after(clause: Clause, at: int, high: int) -> int:
    """The end of the noun phrase that begins at ``at``, with appositions; ``at`` if none does."""
    if at >= high:
        return at
    if clause.lower[at] in SUBJECT_PRONOUNS - {"one", "who", "which"}:
        return at + 1
    position = at
    relative = False
    while position < high and position - at < _LONGEST:
        word = clause.lower[position]
        if word == ",":
            if not _apposition_follows(clause, position, high):
                break
            # A clause that "who" opens runs on, with its days and places, to a sign.
            relative = clause.lower[position + 1] in ("who", "whose")
        elif (
            (word in _BREAKS and word not in ("(", ")") and not _is_title(clause, position))
            or (word == "." and position + 1 >= high)
            or (not relative and _ends_source(clause, position, at))
        ):
            break
        position += 1
    while (
        position > at
        and not clause.words[position - 1][0].isalnum()
        and clause.lower[position - 1] not in (")", ".")
        and not _is_title(clause, position - 1)
    ):
        position -= 1
    return position


def _apposition_follows(clause: Clause, comma: int, high: int) -> bool:
    """Whether the words after a comma describe the name before it, up to the next comma."""
    first = comma + 1
    if first >= high:
        return False
    word = clause.lower[first]
    if word == "which" or (word in ("who", "whose") and _reports(clause, first + 1)):
        return False
    if word == "and":
        return clause.words[first + 1 : first + 2] != [] and clause.words[first + 1][0].isupper()
    if word in _APPOSITION or word.isdigit() or _names_role(clause, first):
        return True
    if clause.words[first][0].isupper():
        return word not in DAYS
    if word.endswith("ing") and word not in ADJECTIVAL_INGS:
        return False
    if word in PREPOSITIONS or word in SUBORDINATORS or word in SUBJECT_PRONOUNS:
        return False
    return any(
        w in ("of", "at", "for", "with", "to", "in") for w in clause.lower[first + 1 : first + 4]
    )


def _reports(clause: Clause, at: int) -> bool:
    """Whether a verb of reporting comes next: ", who added that …" is another report."""
    while at < len(clause) and is_verb_adverb(clause.lower[at]):
        at += 1
    form = cue_forms().get(clause.lower[at]) if at < len(clause) else None
    return form is not None and form.shape in ("past", "s") and form.verb.tells


def _is_title(clause: Clause, at: int) -> bool:
    """Whether a run is a title inside a noun phrase: "the author of “Low Water”"."""
    return at in clause.runs and clause.lower[at - 1] in PREPOSITIONS


def _ends_source(clause: Clause, position: int, at: int) -> bool:
    word = clause.lower[position]
    if word in ("that", "because", "if", "when", "while", "as", "although", "after", "before"):
        return True
    if word in DAYS or (word in ("last", "this") and _next_is_time(clause, position)):
        return position > at and clause.lower[position - 1] not in DETERMINERS
    if word in ("in", "on", "at", "during") and position > at:
        ahead = clause.lower[position + 1 : position + 4]
        return any(w in word_set("occasions.txt") or w in DAYS for w in ahead)
    if word in FINITE_AUXILIARIES and position > at:
        return not _in_relative(clause, position, at)
    return word in ("told",) and position > at


def _next_is_time(clause: Clause, position: int) -> bool:
    return position + 1 < len(clause) and clause.lower[position + 1] in _TIME_NOUNS
