"""The links of a whole article: those of its clauses, and the runs that stand without a cue."""

from collections.abc import Sequence

from ...model import NameMention, Region
from ..document import Document
from .extents import is_speech
from .items import Clause, clauses
from .leads import SIGNATURE, awaiting, headline_link, lead_link, signature_link, tail_link
from .learned import learned_links
from .lexicon import cue_forms
from .link import Link
from .links import links_in
from .nouns import noun_links
from .posts import post_links
from .runs import Run

# A run of this many words outside any link is taken for speech although nothing says who spoke;
# shorter ones are more often scare quotes and titles.
_SPEECH_WORDS = 6


def assemble(
    document: Document,
    regions: Sequence[Region],
    names: Sequence[NameMention],
    runs: Sequence[Run],
) -> list[Link]:
    """The links of an article in order of reading."""
    read, links = rule_links(document, regions, names, runs)
    learned = learned_links(read, links, len(document.text))
    return sorted(links + learned, key=lambda link: link.pieces[0][0])


def rule_links(
    document: Document,
    regions: Sequence[Region],
    names: Sequence[NameMention],
    runs: Sequence[Run],
) -> tuple[list[Clause], list[Link]]:
    """The clauses outside embedded posts with turns, and the links that the rules read."""
    turns = post_links(document, regions, names)
    reader = _Assembly(document)
    headings = frozenset(region.span.end for region in regions if region.kind == "heading")
    taken = {link.paragraph for link in turns}
    read = [each for each in clauses(document, runs, headings) if each.paragraph not in taken]
    for clause in read:
        reader.read(clause)
    return read, reader.found + turns


class _Assembly:
    """Reads clause after clause and remembers what waits to be carried on."""

    def __init__(self, document: Document) -> None:
        self.found: list[Link] = []
        self._text = document.text
        self._awaiting: Link | None = None
        # The last link that holds a whole quotation, and the end of the last thing read after it.
        self._speaking: Link | None = None

    def read(self, clause: Clause) -> None:
        """Add the links of the next clause."""
        if self._closes(clause):
            return
        made = self._links(clause)
        held = {run.start for link in made for run in link.runs}
        loose = [run for run in clause.runs.values() if run.start not in held]
        awaiting_link, self._awaiting = self._awaiting, None
        if made and self._comes_before(made[0]):
            self._take_back(made[0])
        self.found.extend(made)
        while loose and self._attach(clause, loose[0], awaiting_link):
            awaiting_link = None
            loose.pop(0)
        for run in loose:
            self._add_uncued(clause, run)
        for link in made:
            if link.runs:
                self._speaking = link
        if not made or (clause.words[-1] == ":" and not clause.runs):
            self._awaiting = awaiting(clause)

    def _closes(self, clause: Clause) -> bool:
        """Whether the clause only says who spoke the quotation right before it."""
        before = self.found[-1] if self.found else None
        if before is None or before.cue is not None or clause.runs:
            return False
        if any(sign.isalnum() for sign in self._text[before.end : clause.starts[0]]):
            return False
        return tail_link(clause, before)

    def _links(self, clause: Clause) -> list[Link]:
        head = headline_link(clause) or signature_link(clause)
        if head is not None:
            return [head]
        made = links_in(clause, self._text)
        made += noun_links(clause, made)
        lead = lead_link(clause, made, self._text) if clause.runs else None
        return made if lead is None else [*made, lead]

    def _comes_before(self, link: Link) -> bool:
        """Whether the run before, left open, is carried on by this link's first."""
        if not (self.found and link.runs and link.runs[0].resumes):
            return False
        before = self.found[-1]
        return before.cue is None and bool(before.runs) and before.runs[-1].goes_on

    def _take_back(self, link: Link) -> None:
        before = self.found.pop()
        link.pieces[:0] = before.pieces
        link.runs[:0] = before.runs

    def _attach(self, clause: Clause, run: Run, awaited: Link | None) -> bool:
        """Give a run that no cue of its own clause holds to the link that it carries on."""
        if clause.starts[0] != run.start and not self._follows_attached(clause, run):
            return False
        if awaited is not None and self._brings(awaited, clause, run):
            if self.found and self.found[-1].cue == awaited.cue:
                self.found.pop()
            _extend(awaited, run)
            self.found.append(awaited)
            self._speaking = awaited
            return True
        if self.found and self._bears_out(self.found[-1], clause, run):
            _extend(self.found[-1], run)
            self._speaking = self.found[-1]
            return True
        link = self._speaking
        if link is None or not link.runs or not self._goes_on(link, clause, run):
            return False
        _extend(link, run)
        return True

    def _brings(self, awaited: Link, clause: Clause, run: Run) -> bool:
        """Whether a quotation is the content that a clause before it was waiting for."""
        if awaited.paragraph >= clause.paragraph - 1 and _after_colon(self._text, run.start):
            return True
        return awaited.paragraph == clause.paragraph and _only_runs(clause)

    def _bears_out(self, before: Link, clause: Clause, run: Run) -> bool:
        """Whether a quotation alone follows a report in the same paragraph and carries it on: "It
        will cost more, the mayor said. “…”"."""
        form = cue_forms().get(before.verb)
        return (
            not before.runs
            and before.source is not None
            and form is not None
            and form.verb.tells
            and clause.paragraph == before.paragraph
            and before.cue is not None
            and before.cue[0] > before.pieces[-1][0]
            and _only_runs(clause)
            and is_speech(clause, 0, self._text)
            and not any(sign.isalnum() for sign in self._text[before.end : run.start])
        )

    def _follows_attached(self, clause: Clause, run: Run) -> bool:
        """Whether only signs stand between the run and one attached before it in the clause."""
        link = self._speaking
        return (
            link is not None
            and bool(link.runs)
            and not any(sign.isalnum() for sign in self._text[link.runs[-1].end : run.start])
        )

    def _goes_on(self, link: Link, clause: Clause, run: Run) -> bool:
        last = link.runs[-1]
        if run.resumes:
            return last.goes_on
        if link.verb == SIGNATURE:
            return False
        at = clause.starts.index(run.start)
        if not is_speech(clause, at, self._text):
            return False
        if clause.paragraph == link.paragraph:
            return True
        # A paragraph that is nothing but quotation, after one that ends with an attribution.
        between = self._text[link.end : run.start]
        return (
            clause.paragraph == link.paragraph + 1
            and _only_runs(clause)
            and link.end > last.end
            and not any(sign.isalnum() for sign in between)
        )

    def _add_uncued(self, clause: Clause, run: Run) -> None:
        words = self._text[run.inner_start : run.inner_end].split(None, _SPEECH_WORDS)
        if len(words) < _SPEECH_WORDS and not (run.resumes or run.goes_on):
            return
        link = Link(clause.paragraph, [(run.start, run.end)], runs=[run])
        self.found.append(link)
        self._speaking = link


def _extend(link: Link, run: Run) -> None:
    link.pieces.append((run.start, run.end))
    link.runs.append(run)
    link.paragraph = max(link.paragraph, run.paragraph)


def _only_runs(clause: Clause) -> bool:
    return all(at in clause.runs or not clause.words[at][0].isalnum() for at in range(len(clause)))


def _after_colon(text: str, at: int) -> bool:
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return text[at - 1 : at] == ":"
