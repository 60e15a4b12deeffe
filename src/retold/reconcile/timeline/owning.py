"""Which happening of its sentence a date belongs to, if any."""

from collections.abc import Sequence
from operator import contains

from ...annotate.times.verbs import AUXILIARY
from ...annotate.times.words import listed
from ...annotate.tokens import Token
from .cues import BOUNDING, CLAUSE_SIGNS, SAYING, STAMPS, TYING
from .records import Dated, is_calendar_day
from .sentence import Sentence, Word

# A date belongs to no happening that stands farther off than this: tokens, clause signs weighing
# as much as _CLAUSE of them.
_FARTHEST = 40
_CLAUSE = 4
_TO_THE_RIGHT = 6
# A word this few tokens before a date owns it, whatever else the sentence tells.
_CLOSE = 4
# A date among the first words of a sentence speaks of what comes after them.
_OPENING = 6
_MEANWHILE = (listed("as"), listed("he she it they we"))
# A dateline is so short, on either side of its date.
_DATELINE = 10


def is_loose(sentence: Sentence, dated: Dated) -> bool:
    """Whether a day dates its whole sentence, which has no word for what happened: "There were 214
    on board that Saturday, 12 October"."""
    places = sentence.places(dated.expression.span)
    return is_calendar_day(dated) and not _stands_apart(sentence, dated, *places)


def owner(sentence: Sentence, dated: Dated) -> Word | None:
    """The word that a date belongs to, None where it belongs to no happening.

    The day of a saying is the day of what was done with it: "said on Friday as she signed".
    """
    found = _owner(sentence, dated)
    if found is not None and found.action == SAYING:
        return _done_meanwhile(sentence, sentence.places(dated.expression.span)[1]) or found
    return found


def _done_meanwhile(sentence: Sentence, last: int) -> Word | None:
    """The verb of the clause "as she ..." right after a date."""
    following = [token.text.lower() for token in sentence.after(last, 2)]
    if len(following) < len(_MEANWHILE) or not all(map(contains, _MEANWHILE, following)):
        return None
    done = sentence.words_around(last, last)
    return next((w for w in done if last + 1 < w.place <= last + _CLOSE and w.is_verb), None)


def _owner(sentence: Sentence, dated: Dated) -> Word | None:
    """The word nearest to a date in the build of the sentence.

    A noun right after the date ("the June 16 hearing"), a word closely before it, a verb right
    after it, else the nearest; a verb of the lists goes before a nearer one that is in none.
    """
    first, last = sentence.places(dated.expression.span)
    if _stands_apart(sentence, dated, first, last):
        return None
    words = sentence.words_around(first, last)
    modified = next((word for word in words if last <= word.place <= last + 1), None)
    if modified and _breaks(sentence.tokens[last : modified.place]):
        modified = None
    if modified and not modified.is_verb:
        return modified
    close = [word for word in words if first - _CLOSE <= word.place < first]
    if close and not _clause_cost(sentence.tokens[close[-1].place + 1 : first]):
        return close[-1]
    if modified:
        return modified
    nearest = _nearest(sentence, first, last, words)
    if nearest is None or nearest.is_listed:
        return nearest
    verbs = [word for word in words if word.is_listed and word.is_verb]
    return _nearest(sentence, first, last, verbs) or nearest


def _nearest(sentence: Sentence, first: int, last: int, words: Sequence[Word]) -> Word | None:
    """The word nearest to the tokens ``first:last``, clause signs counting as distance, and one
    before them rather than one after, unless it comes at once."""
    costs = ((_cost(sentence, first, last, word), word.place, word) for word in words)
    near = [option for option in costs if option[0] <= _FARTHEST]
    return min(near, key=lambda option: option[:2])[2] if near else None


def _cost(sentence: Sentence, first: int, last: int, word: Word) -> int:
    if word.place < first:
        between = sentence.tokens[word.place + 1 : first]
        return len(between) + _clause_cost(between)
    if word.place < last:
        return _FARTHEST + 1
    between = sentence.tokens[last : word.place]
    if first > _OPENING and _breaks(between):
        return _FARTHEST + 1
    side = 0 if word.place <= last + 1 else _TO_THE_RIGHT
    return len(between) + side + _clause_cost(between)


def _breaks(between: Sequence[Token]) -> bool:
    """Whether a clause ends between a date and a word after it."""
    return any(token.text.lower() in CLAUSE_SIGNS for token in between)


def _clause_cost(between: Sequence[Token]) -> int:
    """What lies in another clause is far off; what is said ("that") in another world."""
    words = [token.text.lower() for token in between]
    cost = _CLAUSE * sum(word in CLAUSE_SIGNS for word in words)
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word == "anniversary" or (word == "that" and following not in AUXILIARY):
            cost += _FARTHEST
    return cost


def _stands_apart(sentence: Sentence, dated: Dated, first: int, last: int) -> bool:
    """Whether a date dates no happening of its sentence."""
    before = [token.text.lower() for token in sentence.before(first, 5)]
    if first and sentence.tokens[first - 1].end > dated.expression.span.start:
        return True  # part of a joined word: "a post-Thanksgiving vote"
    bounding = bool(before) and (before[-1] in BOUNDING or "between" in before)
    bounding = bounding and not _begins_state(sentence, first - 1)
    return (
        bounding
        or _is_listed(sentence, first, last)
        or _is_dateline(sentence, first, last)
        or _is_stamp(sentence, dated, first, last)
    )


def _begins_state(sentence: Sentence, since: int) -> bool:
    """Whether the word before a date is the "since" of a state that a happening tells: "had been on
    order since May 3", "has been banned since 2019"."""
    told = any(word.place == since - 1 for word in sentence.words_around(since, since + 1))
    return told and sentence.begins_state(since - 1)


def _is_listed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date is one of several: "in 1916, 1940 and 1944"."""
    after = [token.text for token in sentence.after(last, 2)]
    before = [token.text for token in sentence.before(first, 2)][::-1]
    return any(
        len(pair) == 2 and pair[0] in {",", "and", "or"} and len(pair[1]) == 4 and pair[1].isdigit()
        for pair in (after, before)
    )


def _is_dateline(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date stands between the place that opens an agency's report and its dash."""
    opening = first <= _DATELINE and all(
        not token.text[0].isalpha() or token.text[0].isupper() for token in sentence.tokens[:first]
    )
    return opening and any(token.text in "-–—" for token in sentence.after(last, _DATELINE))


def _is_stamp(sentence: Sentence, dated: Dated, first: int, last: int) -> bool:
    """Whether a date says when the page was put up: "Updated: November 11, 2011 20:09", or a full
    date between two names that no word ties to the sentence."""
    if dated.expression.anchor != "absolute":
        return False
    beside = {token.text.lower() for token in sentence.before(first, 3)}
    if dated.interval.grain == "minute" or not STAMPS.isdisjoint(beside):
        return True
    previous = sentence.before(first, 1)
    loose = not previous or (
        previous[0].is_word
        and not previous[0].text.islower()
        and previous[0].text.lower() not in TYING
    )
    following = sentence.after(last, 1)
    return loose and bool(following) and following[0].text[0].isupper()
