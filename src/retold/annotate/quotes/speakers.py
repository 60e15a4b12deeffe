"""To whom the words of a source refer: a name beside the cue, a pronoun, a description.

Unknown beats wrong: a pronoun is resolved only to somebody who was the subject or the speaker
shortly before, whose gender does not speak against it.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...model import NameMention, Span
from ..document import Document
from ..names import genders
from .heads import name_heads
from .lexicon import cue_forms
from .link import Link
from .words import is_finite, is_verb_adverb

_GENDERS = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
# A pronoun looks back over at most this many paragraphs before its own.
_PARAGRAPHS_BACK = 2
# … and over this many names.
_STEPS = 40


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker and the ground for it; ``entity`` is None when unknown."""

    entity: str | None
    why: str = ""
    evidence: tuple[Span, ...] = ()


_BODIES = frozenset({"organisation", "outlet"})
_UNKNOWN = Resolved(None)


def resolve(
    document: Document, links: Sequence[Link], names: Sequence[NameMention]
) -> list[Resolved]:
    """The speaker of each link, in the order of the links."""
    reader = _Reader(document, links, names)
    return [reader.resolve(*link.source) if link.source else _UNKNOWN for link in links]


@dataclass(frozen=True, slots=True)
class _Focus:
    """Somebody who was the subject or the speaker at a place in the text."""

    at: int
    mention: NameMention


class _Reader:
    """Walks an article with its sources in order and keeps who was spoken of last."""

    def __init__(
        self, document: Document, links: Sequence[Link], names: Sequence[NameMention]
    ) -> None:
        self._document = document
        self._names = names
        self._starts = [name.span.start for name in names]
        self._quoted = sorted({(run.start, run.end) for link in links for run in link.runs})
        self._genders: Mapping[str, str] = genders(document, names)
        self._subjects = [
            _Focus(n.span.start, n)
            for n in names
            if self._is_subject(n) and not self._is_quoted(n.span)
        ]
        self._subject_starts = [focus.at for focus in self._subjects]
        self._last: _Focus | None = None
        # The first body with a last word, and where a second one with the same word is named.
        self._bodies: dict[str, NameMention] = {}
        self._rivalled: dict[str, int] = {}
        for name in names:
            if name.kind in _BODIES and name.by_name and name.entity:
                word = name.entity.split()[-1].lower()
                if self._bodies.setdefault(word, name).entity != name.entity:
                    self._rivalled.setdefault(word, name.span.start)

    def resolve(self, start: int, end: int) -> Resolved:
        """The speaker that the source at ``start:end`` refers to."""
        words = self._document.text[start:end].lower().replace("’", "'").split()
        if not words:
            return _UNKNOWN
        if len(words) == 1 and words[0] in _GENDERS:
            found = self._pronoun(start, words[0])
        elif words[0] in ("who", "which") and len(words) == 1:
            found = self._antecedent(start)
        elif words == ["it"]:
            found = self._body(start)
        else:
            found = self._phrase(start, end)
        if found.entity is None and len(words) == 2 and words[0] == "the":
            found = self._by_last_word(start, words[1])
        if found.entity is not None and found.evidence:
            mention = self._mention_at(found.evidence[0])
            if mention is not None:
                self._last = _Focus(start, mention)
        return found

    def _mention_at(self, span: Span) -> NameMention | None:
        index = bisect_left(self._starts, span.start)
        return self._names[index] if index < len(self._names) else None

    def _is_subject(self, name: NameMention) -> bool:
        if name.kind not in ("person", "office") or name.entity is None:
            return False
        ahead = self._document.tokens_in(name.span.end, name.span.end + 40)[:3]
        for token in ahead:
            word = token.text.lower()
            if is_verb_adverb(word):
                continue
            return is_finite(word) or word in cue_forms()
        return False

    def _inside(self, start: int, end: int) -> list[NameMention]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [name for name in self._names[low:high] if name.span.end <= end + 2]

    def _phrase(self, start: int, end: int) -> Resolved:
        """The head of a noun phrase: the name itself, not a name that only describes it."""
        for name in self._inside(start, end):
            if name.entity is None or name.kind == "place":
                continue
            if name_heads(self._document, name, start, end):
                why = "named beside the cue" if name.by_name else "described beside the cue"
                return Resolved(name.entity, why, (name.span,))
        return _UNKNOWN

    def _body(self, at: int) -> Resolved:
        """ "It" is the body that spoke last."""
        last = self._last
        if last is None or last.mention.kind not in _BODIES or not self._near(last.at, at):
            return _UNKNOWN
        return self._refers("it", last.mention, "the last to speak")

    def _by_last_word(self, at: int, word: str) -> Resolved:
        """ "The ministry" is the one body named so far whose name ends so."""
        named = self._bodies.get(word)
        if named is None or named.span.start >= at or at > self._rivalled.get(word, at):
            return _UNKNOWN
        why = f"'the {word}' is the only one named before"
        return Resolved(named.entity, why, (named.span,))

    def _antecedent(self, at: int) -> Resolved:
        """The name right before "who" and its comma."""
        index = bisect_left(self._starts, at) - 1
        if index < 0:
            return _UNKNOWN
        name = self._names[index]
        between = self._document.text[name.span.end : at].strip()
        if name.entity is None or name.kind == "place" or between not in ("", ",", "—", "–"):
            return _UNKNOWN
        return Resolved(name.entity, "'who' follows the name", (name.span,))

    def _pronoun(self, at: int, pronoun: str) -> Resolved:
        wanted = _GENDERS[pronoun]
        focus = self._subject_before(at, wanted)
        ground = "the last named as a subject"
        last = self._last
        speaks = last is not None and self._fits(last.mention, wanted) and self._near(last.at, at)
        if last is not None and speaks and (focus is None or last.at >= focus.at):
            focus, ground = last, "the last to speak"
        if focus is None or self._has_rival(focus, at, wanted):
            return _UNKNOWN
        return self._refers(pronoun, focus.mention, ground)

    def _has_rival(self, focus: _Focus, at: int, wanted: str) -> bool:
        """Whether somebody else whom the pronoun fits is named in its paragraph, while the one in
        focus stands in a paragraph before."""
        paragraph = self._document.paragraph_at(at)
        if paragraph is None or self._document.paragraphs[paragraph].start <= focus.at:
            return False
        low = bisect_left(self._starts, self._document.paragraphs[paragraph].start)
        high = bisect_left(self._starts, at)
        return any(
            name.entity != focus.mention.entity
            and self._fits(name, wanted)
            and not self._is_quoted(name.span)
            for name in self._names[max(low, high - _STEPS) : high]
        )

    def _is_quoted(self, span: Span) -> bool:
        before = bisect_left(self._quoted, (span.end,)) - 1
        return before >= 0 and self._quoted[before][1] >= span.end

    def _refers(self, pronoun: str, mention: NameMention, ground: str) -> Resolved:
        why = f"'{pronoun}' refers to {mention.entity}, {ground}"
        return Resolved(mention.entity, why, (mention.span,))

    def _subject_before(self, at: int, wanted: str) -> _Focus | None:
        index = bisect_left(self._subject_starts, at) - 1
        stop = max(-1, index - _STEPS)
        while index > stop and self._near(self._subjects[index].at, at):
            if self._fits(self._subjects[index].mention, wanted):
                return self._subjects[index]
            index -= 1
        return None

    def _fits(self, mention: NameMention, wanted: str) -> bool:
        if mention.kind not in ("person", "office") or mention.entity is None:
            return False
        return self._genders.get(mention.entity, wanted) == wanted

    def _near(self, before: int, at: int) -> bool:
        here, there = self._document.paragraph_at(at), self._document.paragraph_at(before)
        return here is not None and there is not None and here - there <= _PARAGRAPHS_BACK
