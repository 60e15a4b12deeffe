"""Reports retold in other words: who names his source, and who has nothing of his own."""

from collections.abc import Mapping

import pytest
from tests.reconcile import ferry
from tests.texts import marks

from retold.model import Annotations, Derivation
from retold.reconcile import reconcile_marks
from retold.reconcile.alignment import align
from retold.reconcile.lineage.named import NamedOutlets
from retold.reconcile.lineage.retelling import Retellings
from retold.reconcile.lineage.ties import Tie
from retold.reconcile.sources import cited_outlets
from retold.reconcile.sources.outlets import story_outlets
from retold.reconcile.telling import tell

REPORT = """\
The Orrin bridge was closed on Thursday after engineers found a crack 14 centimetres long in its \
northern pier, Mayor Silje Brandvik said.

“I would rather answer for a queue than for a funeral,” Brandvik told the council of Tessenby.

The crack was first seen on May 6 by a painter, Olav Riis, who reported it to the Roads Office.

“They thanked me and gave me a form with nine pages,” Riis said. “I paint bridges, I do not fill \
in forms.”

About 8,200 cars use the bridge each day. They must now cross at Hallin, 11 kilometres to the south.
"""
TABLOID = """\
Furious Silje Brandvik shut the Orrin bridge, sending 8,200 drivers on a trek of 11 kilometres by \
way of Hallin.

“I would rather answer for a queue than for a funeral,” Brandvik said.

Painter Olav Riis had spotted the gaping 14-centimetre crack on May 6. “They thanked me and gave \
me a form with nine pages,” Riis said.
"""
WITNESS = """\
Furious Silje Brandvik shut the Orrin bridge, and lorries stood in Tessenby until midnight.

“I would rather answer for a queue than for a funeral,” Brandvik said.

“My milk is sour by the time it gets to Vassvik,” said Berit Loe, who drives for Nordal Dairy. Her \
round takes 3 hours more. Kjell Amdal, 62, has missed two shifts at Rensvik hospital.
"""
NAMING = """\
Tessenby has closed its only road bridge over a crack in a pier, the Strand Post reported.

The council heard from Mayor Silje Brandvik that she preferred a queue to a funeral.
"""
NAMING_LATE = """\
The crossing at Hallin has never been so busy.

Shops there sold out of bread by noon. Children counted lorries.

The ferryman has put on a second boat. He expects to run it all summer.

A painter found the crack on May 6, the Strand Post reported.
"""


def _tie(told: float, steps: int = 4) -> Tie:
    return Tie(
        "child",
        "parent",
        copied=(0.0, 0.0),
        told=(told, told),
        words=0,
        runs=0,
        steps=steps,
        phrases=0.0,
        whole=0.0,
        evidence=(),
    )


def _retellings(child: str) -> Retellings:
    marked = [marks(child, "child"), marks(REPORT, "parent", outlet="The Strand Post")]
    return _of(marked)


def _of(marked: list[Annotations]) -> Retellings:
    story = tell(marked)
    alignment = align(story)
    named = NamedOutlets(alignment, cited_outlets(story, alignment), story_outlets(story))
    return Retellings(story.articles, alignment, named)


@pytest.mark.parametrize(
    ("child", "told", "steps", "holds"),
    [
        (NAMING, 0.4, 4, True),
        (NAMING, 0.3, 4, False),
        (NAMING, 0.4, 2, False),
        (NAMING_LATE, 0.4, 4, False),
        (TABLOID, 0.55, 4, True),
        (TABLOID, 0.4, 4, False),
        (TABLOID, 0.55, 2, False),
        (WITNESS, 0.55, 4, False),
    ],
)
def test_what_makes_a_retelling(child: str, told: float, steps: int, holds: bool) -> None:
    assert _retellings(child).holds(_tie(told, steps)) is holds


@pytest.mark.parametrize(
    ("child", "told", "detail"),
    [(NAMING_LATE, 0.45, True), (NAMING_LATE, 0.35, False), (WITNESS, 0.45, False)],
)
def test_who_names_another_for_a_detail_and_tells_much_of_it(
    child: str, told: float, detail: bool
) -> None:
    found = [(c, p) for _, c, p in _retellings(child).details([_tie(told)])]
    assert found == ([("child", "parent")] if detail else [])


def test_one_speaker_is_no_choice_of_speakers() -> None:
    alone = TABLOID.split(" “They thanked")[0] + "\n"
    assert not _retellings(alone).holds(_tie(0.9))


def test_a_rewrite_shows_where_it_names_its_source() -> None:
    naming = "The ferry is lost, Northwire reported.\n\n" + ferry.REWRITE
    found = _lineage(ferry.agency(), marks(naming, "rewrite", outlet="Bay Ledger"))
    (derivation,) = (d for d in found if d.child == "rewrite")
    assert (derivation.parent, derivation.kind) == ("agency", "rewritten")
    words = {naming[s.start : s.end] for s in derivation.evidence if s.article == "rewrite"}
    assert "Northwire" in words


def _lineage(*marked: Annotations) -> tuple[Derivation, ...]:
    return reconcile_marks(marked).lineage


def test_the_report_that_is_most_alike_is_the_one_cited() -> None:
    text = (
        "The ferry left its channel to avoid a drifting barge, harbour master Edda Quill told "
        "Northwire on Tuesday.\n\nThe owners could not be reached by this newspaper.\n"
    )
    earlier = marks(
        "The council met.\n\nIt rose at ten.\n",
        "earlier",
        outlet="Northwire",
        published="2031-03-01",
    )
    found = _lineage(ferry.agency(), earlier, marks(text, "citing", outlet="Evening Sun"))
    assert [d.parent for d in found if d.child == "citing"] == ["agency"]


RADIO = "Radio Strand, Friday 7 March 2031, 8:00\n\nThe ferry has been towed to Torvik.\n"
CITING = "Captain Edda Quill told Radio Strand on Friday that the ferry was safe.\n"


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        (RADIO, {"text": "Radio Strand"}),
        ("Ferry is safe\n" + RADIO, {"text": "Radio Strand"}),
        (RADIO.replace("Radio Strand,", "Torvik,"), {}),
        (RADIO.replace(", Friday 7 March 2031, 8:00", ""), {}),
        (RADIO.replace("2031", "2031 by Maren Hale"), {}),
        (RADIO.replace("Radio Strand,", "For Radio Strand,"), {}),
    ],
)
def test_a_masthead_names_the_outlet(text: str, outlets: Mapping[str, str]) -> None:
    story = tell([marks(text, "text"), marks(CITING, "citing")])
    assert story_outlets(story) == outlets


def test_a_masthead_that_nobody_names_is_none() -> None:
    assert story_outlets(tell([marks(RADIO, "text")])) == {}


def test_the_outlet_that_came_with_an_article_stands() -> None:
    story = tell([marks(RADIO, "text", outlet="Strand Archive"), marks(CITING, "citing")])
    assert story_outlets(story) == {"text": "Strand Archive"}
