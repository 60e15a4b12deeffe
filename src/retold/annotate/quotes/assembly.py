"""The links of a whole article: those of its clauses, and the runs that stand without a cue."""

from collections.abc import Sequence

from ...model import Region
from ..document import Document
from .items import Clause, clauses
from .links import Link, links_in
from .runs import Run

# A run of this many words outside any link is taken for speech although nothing says who spoke;
# shorter ones are more often scare quotes and titles.
_SPEECH_WORDS = 6
_UNREAD = frozenset({"boilerplate", "credit"})


def assemble(document: Document, regions: Sequence[Region], runs: Sequence[Run]) -> list[Link]:
    """The links of an article in order of reading."""
    found: list[Link] = []
    text = document.text
    for clause in clauses(document, runs):
        made = links_in(clause, text)
        held = {run.start for link in made for run in link.runs}
        loose = [run for run in clause.runs.values() if run.start not in held]
        if loose and not made and _only_runs(clause) and _continues(found, clause, loose[0]):
            last = found[-1]
            last.pieces.extend((run.start, run.end) for run in loose)
            last.runs.extend(loose)
            continue
        found.extend(made)
        found.extend(_uncued(document, clause, run) for run in loose if _is_speech(text, run))
    return found


def _only_runs(clause: Clause) -> bool:
    return all(at in clause.runs or not clause.words[at][0].isalnum() for at in range(len(clause)))


def _continues(found: Sequence[Link], clause: Clause, run: Run) -> bool:
    """Whether a clause that is nothing but quotation carries on the last link's quotation."""
    if not found or not found[-1].runs:
        return False
    last = found[-1]
    if run.resumes:
        return last.runs[-1].goes_on
    return clause.paragraph == last.paragraph


def _is_speech(text: str, run: Run) -> bool:
    words = text[run.inner_start : run.inner_end].split(None, _SPEECH_WORDS)
    return len(words) >= _SPEECH_WORDS


def _uncued(document: Document, clause: Clause, run: Run) -> Link:
    return Link(clause.paragraph, [(run.start, run.end)], runs=[run])
