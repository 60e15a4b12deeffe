"""The section of a story's page on who did what to whom, and the page of many pairs."""

import re

import msgspec
import pytest
from tests.publish.bridge import ARTICLES, BLOG, DOSSIER, INLAND, MARKS, RELATIONS

from retold.publish import render_story
from retold.publish.citing import Citations
from retold.publish.limits import Limits
from retold.publish.pairs import render_pairs
from retold.publish.sections.relations import relations_view
from retold.reconcile.relations.series import pairs_of

BY_ID = {article.id: article for article in ARTICLES}


def test_a_pair_is_told_in_order_with_its_turn() -> None:
    citations = Citations(DOSSIER.articles, MARKS, Limits())
    (pair,) = relations_view(DOSSIER, citations, Limits()).pairs
    assert pair.actors == ("Ilse Haverkamp", "Piet Amsel")
    assert [(d.days, d.code, d.score) for d in pair.deeds] == [
        ("earlier", "THREATEN", "−5"),
        ("Oct 2030", "ACCUSE", "−2"),
        ("4 Nov 2030", "AID", "+3"),
        ("13 Mar 2031", "REJECT", "−4"),
    ]
    assert [d.code for d in pair.turns] == ["AID", "REJECT"]
    assert [(d.code, d.why, d.days) for d in pair.unreal] == [
        ("CONSULT", "denied", "by 11 Mar 2031")
    ]
    rejected = pair.deeds[3]
    assert (rejected.source, rejected.how) == (
        "Ilse Haverkamp (for Skarnland)",
        "“13 Mar 2031”: given",
    )
    accused = pair.deeds[1]
    assert [place.report.head.id for place in accused.places] == [INLAND.id, BLOG.id]
    assert accused.sources == 2


def test_each_deed_and_its_words_lead_to_each_other() -> None:
    page = render_story(DOSSIER, MARKS)
    for n in range(1, len(RELATIONS) + 1):
        assert page.count(f'id="d-{n}"') == 1
        assert len(re.findall(rf'href="#d-{n}"', page)) >= 1
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= set(re.findall(r'id="([^"]+)"', page))


def test_a_story_without_relations_has_no_such_section() -> None:
    bare = msgspec.structs.replace(DOSSIER, relations=())
    assert "#relations" not in render_story(bare, MARKS)


def test_what_is_left_off_is_counted() -> None:
    limits = Limits(deeds=2)
    view = relations_view(DOSSIER, Citations(DOSSIER.articles, MARKS, limits), limits)
    assert view.left_off == len(RELATIONS) - 2


def test_many_pairs_share_one_axis() -> None:
    other = msgspec.structs.replace(RELATIONS[0], source="Inland Post")
    page = render_pairs(pairs_of([*RELATIONS, other]), BY_ID)
    assert page.count("<svg") == 2
    ticks = re.findall(r'class="tick"[^>]*>4 Nov 2030|x="([\d.]+)"[^>]*>4 Nov 2030', page)
    places = re.findall(r'<circle cx="([\d.]+)" [^>]*class="deed for"', page)
    assert len(places) == 2
    assert len(set(places)) == 1
    assert ticks


def test_names_and_words_of_others_do_not_become_markup() -> None:
    hostile = msgspec.structs.replace(
        RELATIONS[0], source="<script>x</script>", why="<b>", entry="a|<img src=x>"
    )
    article = msgspec.structs.replace(INLAND, outlet="<i>Inland</i>")
    page = render_pairs(pairs_of([hostile]), {INLAND.id: article})
    for made in ("<script", "<img", "<b>&lt;", "<i>Inland", "javascript:"):
        assert made not in page


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        ("accuse .. of", "accuse … of"),
        ("exchange .. letter|text (both)", "exchange … letter or text"),
        ("lift .. ban|curfew|siege|embargo", "lift … ban, curfew or the like"),
    ],
)
def test_entries_of_the_lexicon_read_as_words(entry: str, read: str) -> None:
    page = render_pairs(pairs_of([msgspec.structs.replace(RELATIONS[0], entry=entry)]), BY_ID)
    assert f"<q>{read}</q>" in page


def test_nothing_found_is_said() -> None:
    assert "No deed between two actors was found." in render_pairs([], {})
