"""Copies: what lies between them, how likely each edge is, and sources that are not here."""

import itertools
import math

import pytest
from tests.reconcile import ferry
from tests.texts import marks

from retold.annotate.tokens import Tokens
from retold.model import Annotations, Derivation
from retold.reconcile import reconcile_marks
from retold.reconcile.alignment.text import Text, read_text
from retold.reconcile.lineage.changes import Family
from retold.reconcile.lineage.features import Surroundings
from retold.reconcile.lineage.forests import forests, likeliest

BODY = ferry.AGENCY.split("— ")[1].split("\n\n") + ferry.WITNESSES.split("\n\n")


def without(*places: int) -> str:
    """The whole report but for some of its twelve paragraphs."""
    return "\n\n".join(p.strip() for place, p in enumerate(BODY) if place not in places)


def lineage(*marked: Annotations) -> list[Derivation]:
    """All derivations between copies, or of copies from nobody here."""
    return [d for d in reconcile_marks(marked).lineage if d.kind != "cites"]


def read(text: str, id: str) -> Text:
    """The words of an article."""
    return read_text(marks(text, id), Tokens(text))


WORDS = ["".join(letters) for letters in itertools.product("bdgklm", "aeiou", "nrst")]

NAMES = ("north", "south", "east", "west", "middle")
SISTERS = [marks(without(place, place + 5), id) for place, id in enumerate(NAMES, start=1)]


def test_copies_that_each_lack_something_else_have_a_source_that_is_not_here() -> None:
    found = lineage(*SISTERS)
    assert {d.child for d in found} == set(NAMES)
    for derivation in found:
        assert derivation.parent is None
        assert derivation.kind == "copied"
        assert derivation.runner_up in set(NAMES) - {derivation.child}
        assert "a source that is not here" in derivation.why
        articles = {span.article for span in derivation.evidence}
        assert articles == {derivation.child, derivation.runner_up}


def test_copies_of_a_missing_source_are_one_source() -> None:
    assert reconcile_marks(SISTERS).story.independent_sources == 1


def test_their_source_takes_them_all_when_it_is_here() -> None:
    found = lineage(*SISTERS, marks(without(), "whole"))
    assert {(d.child, d.parent) for d in found} == {(id, "whole") for id in NAMES}
    assert all(d.directed for d in found)


def test_who_has_an_others_slip_has_it_from_there() -> None:
    slip = without().replace("214", "241").replace("eleven", "seven")
    heir = slip.split("\n\nShe spent")[0]
    found = lineage(
        marks(without(), "whole", published="2031-03-03"),
        marks(slip, "slip", published="2031-03-04"),
        marks(heir, "heir", published="2031-03-05"),
    )
    assert {(d.child, d.parent) for d in found} == {("slip", "whole"), ("heir", "slip")}


def test_what_one_has_and_another_lacks_is_classed() -> None:
    words = WORDS[:60]
    cut = words[:20] + words[30:50]
    slip = [*words[:40], "other", *words[41:]]
    texts = {"whole": words, "cut": cut, "slip": slip, "heir": slip[10:]}
    family = Family(read(" ".join(own), id) for id, own in texts.items())
    lost = family.loss("whole", "cut")
    assert (lost.words, lost.held, lost.inner, lost.tail, lost.blocks) == (60, 40, 10, 10, 1)
    assert family.loss("cut", "whole").held == 40
    reading = family.loss("slip", "whole")
    assert (reading.touches, reading.readings, reading.touched) == (1, 1, 1)
    assert family.loss("whole", "slip").readings == 1
    assert family.loss("cut", "heir").doublets == 0
    assert family.stock("whole") > family.stock("cut")


def test_what_is_told_twice_is_a_doublet() -> None:
    words = WORDS[:20]
    texts = {"once": words, "twice": [*words, "and", *words[:8]]}
    family = Family(read(" ".join(own), id) for id, own in texts.items())
    assert family.loss("twice", "once").doublets == 5
    assert family.loss("once", "twice").doublets == 0


def test_a_parent_that_is_later_is_none() -> None:
    family = Family(read(without(), id) for id in "ab")
    around = Surroundings("ab", family, (), {("a", "b")}, "a")
    assert around.candidates == {"a": [], "b": ["a"]}


def around(**texts: list[str]) -> Surroundings:
    """The surroundings of articles of these words."""
    return Surroundings([*texts], Family(read(" ".join(own), id) for id, own in texts.items()), ())


def test_each_of_two_has_of_a_third_what_the_other_lacks() -> None:
    words = WORDS[:75]
    north, south, east = (words[:at] + words[at + 15 :] for at in (15, 30, 45))
    alone = around(north=north, south=south, east=east)
    assert alone.edge("north", "south")["neither"] == pytest.approx(math.log1p(12))
    assert alone.edge("north", "south")["neither often"] == 1
    assert alone.missing["missing refuted"] == pytest.approx(math.log1p(12))
    among = around(north=north, south=south, east=east, whole=words)
    assert among.edge("north", "whole")["neither"] == 0
    assert among.edge("north", "south")["neither once"] == 1
    assert among.root("whole")["root refuted"] == 0 < among.root("east")["root refuted"]
    assert among.missing["missing refuted once"] == 0


def test_what_an_heir_lost_and_what_it_brought_in_refutes_nobody() -> None:
    words = WORDS[:75]
    cut = words[:15] + words[30:]
    line = around(whole=words, cut=cut, heir=[*cut[:30], *WORDS[80:100], *cut[30:45]])
    for child, parent in itertools.permutations(line.ids, 2):
        assert line.edge(child, parent)["neither"] == 0
    assert line.missing["missing refuted"] == 0


EDGES = {(c, p): 0.3 * c - 0.7 * p + 0.1 * c * p for c in range(4) for p in range(4) if c != p}
FIRSTS, SISTERLY = [0.4, -0.2, 0.1, -1.0], [0.1, 0.3, -0.5, 0.0]


@pytest.mark.parametrize("missing", [-1.5, 0.0, 2.0])
def test_probabilities_are_those_of_all_forests_counted(missing: float) -> None:
    total, edges, several = 0.0, dict.fromkeys(EDGES, 0.0), 0.0
    firsts, sisters = [0.0] * 4, [0.0] * 4
    for parents in itertools.product([None, 0, 1, 2, 3], repeat=4):
        if any(p == c for c, p in enumerate(parents)) or _has_circle(parents):
            continue
        taken = [(child, parent) for child, parent in enumerate(parents) if parent is not None]
        roots = [child for child, parent in enumerate(parents) if parent is None]
        score = sum(EDGES[edge] for edge in taken)
        many = math.exp(score + missing + sum(SISTERLY[root] for root in roots))
        one = math.exp(score + FIRSTS[roots[0]]) if len(roots) == 1 else 0.0
        total += one + many
        several += many
        for edge in taken:
            edges[edge] += one + many
        firsts[roots[0]] += one
        for root in roots:
            sisters[root] += many
    chances = forests(EDGES, FIRSTS, SISTERLY, missing)
    assert chances.total == pytest.approx(math.log(total))
    assert chances.missing == pytest.approx(several / total)
    assert chances.firsts == pytest.approx([count / total for count in firsts], abs=1e-5)
    assert chances.sisters == pytest.approx([count / total for count in sisters], abs=1e-5)
    assert chances.edges == pytest.approx({e: c / total for e, c in edges.items()}, abs=1e-5)


def _has_circle(parents: tuple[int | None, ...]) -> bool:
    for start in range(len(parents)):
        place: int | None = start
        for _ in range(len(parents) + 1):
            if place is None:
                break
            place = parents[place]
        else:
            return True
    return False


def test_the_likeliest_parents_make_no_circle() -> None:
    chances = forests({(0, 1): 5.0, (1, 0): 5.0, (2, 1): 1.0}, [0.0] * 3, [0.0] * 3, -3.0)
    assert likeliest(chances) == [None, 0, 1]


def test_an_article_without_an_edge_is_a_root() -> None:
    chances = forests({(2, 0): 1.0, (2, 1): 0.5}, [0.0] * 3, [0.0] * 3, -3.0)
    assert chances.missing == pytest.approx(1.0)
    assert likeliest(chances)[:2] == [None, None]


def test_two_parents_that_have_nothing_in_common_are_no_missing_source() -> None:
    apart = forests({(2, 0): 0.0, (2, 1): 0.0}, [0.0] * 3, [0.0, 0.0, 0.4], 0.0)
    assert apart.sisters[2] > apart.edges[2, 0]
    assert likeliest(apart) == [None, None, 0]
    tied = forests({(2, 0): 0.0, (2, 1): 0.0, (1, 0): -5.0}, [-9.0] * 3, [0.0, 0.0, 0.4], 0.0)
    assert likeliest(tied) == [None, None, None]
