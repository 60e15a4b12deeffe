"""The head of a dossier."""

import pytest
from tests.reconcile import ferry
from tests.texts import marks

from retold.model import story_id
from retold.reconcile.head import article_heads, story_head
from retold.reconcile.independence import Independence
from retold.reconcile.telling import tell
from retold.reconcile.title import story_title


def test_the_title_is_the_headline_that_says_what_all_tell() -> None:
    story = tell(
        [
            marks(ferry.AGENCY, "a", title="Ferry aground on sandbank off Calder Bay"),
            marks(ferry.REPRINT, "b", title="What we know so far"),
            marks(ferry.WITNESSES, "c", title="Sheep, a trawler and a long night"),
        ]
    )
    assert story_title(story) == "Ferry aground on sandbank off Calder Bay"


def test_without_headlines_the_names_most_told_of() -> None:
    text = "Anna Quill met Martin Pell on Monday. Quill thanked Pell. Pell went home."
    title = story_title(tell([marks(text, "a"), marks(text + " Quill stayed.", "b")]))
    assert set(title.split(" – ")) == {"Quill", "Pell"}


@pytest.mark.parametrize("text", ["", "it rained."])
def test_a_title_never_fails(text: str) -> None:
    assert story_title(tell([marks(text)])) == text


def test_the_id_depends_on_the_articles_alone() -> None:
    assert story_id(("a", "b")) == story_id(("b", "a")) != story_id(("a", "c"))


def test_the_head_counts_and_bounds() -> None:
    story = tell([ferry.agency(), ferry.witnesses(published="2031-03-06")])
    head = story_head(story, Independence({}))
    assert (str(head.first), str(head.last)) == ("2031-03-03", "2031-03-06")
    assert head.outlets == ("Northwire", "Strand Post")
    assert head.independent_sources == 2
    assert [h.text_length for h in article_heads(story)] == [
        len(ferry.AGENCY),
        len(ferry.WITNESSES),
    ]


@pytest.mark.parametrize(
    ("roots", "count"),
    [
        ({"a": {"x"}, "b": {"x"}, "c": {"c"}}, 2),
        ({"a": {"x"}, "b": {"x", "y"}, "c": {"y"}}, 2),
        ({"a": {"x", "z"}, "b": {"x", "y"}, "c": {"x", "w"}}, 1),
        ({}, 3),
    ],
)
def test_no_two_of_the_sources_counted_have_a_common_root(
    roots: dict[str, set[str]], count: int
) -> None:
    independence = Independence({id: frozenset(own) for id, own in roots.items()})
    assert independence.count("abc") == count
