"""Marks may overlap in every way; the segments stay flat and whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.publish.citing import Ref
from retold.publish.segments import Layer, cut, paragraphs

C1, Q1 = Ref("conflict", 1), Ref("quotation", 1)


def shape(segments: object) -> list[tuple[int, int, tuple[str, ...]]]:
    assert isinstance(segments, tuple)
    return [(each.start, each.end, each.names) for each in segments]


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([], [(0, 10, ())]),
        (
            [Layer(2, 6, "quote"), Layer(4, 8, "time")],
            [
                (0, 2, ()),
                (2, 4, ("quote",)),
                (4, 6, ("quote", "time")),
                (6, 8, ("time",)),
                (8, 10, ()),
            ],
        ),
        (
            [Layer(0, 10, "quote"), Layer(3, 5, "quote")],
            [(0, 3, ("quote",)), (3, 5, ("quote",)), (5, 10, ("quote",))],
        ),
        ([Layer(8, 99, "name"), Layer(4, 4, "time")], [(0, 8, ()), (8, 10, ("name",))]),
    ],
)
def test_layers_cut_the_text_at_their_ends(
    layers: list[Layer], expected: list[tuple[int, int, tuple[str, ...]]]
) -> None:
    assert shape(cut(10, layers, [], [])) == expected


def test_anchors_and_lines_sit_where_the_words_start_and_end() -> None:
    segments = cut(10, [], [4], [(6, C1), (6, Q1), (6, C1), (10, Q1)])
    assert [(each.start, each.anchored, each.refs) for each in segments] == [
        (0, False, ()),
        (4, True, (C1, Q1)),
        (6, False, (Q1,)),
    ]


def test_an_empty_text_has_no_segment() -> None:
    assert cut(0, [Layer(0, 3, "quote")], [0], [(0, C1)]) == ()


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)


@given(st.integers(1, 40), st.lists(SPANS), st.lists(st.integers(0, 39)), st.lists(SPANS))
def test_segments_are_the_text_in_order(
    length: int, spans: list[list[int]], anchors: list[int], lines: list[list[int]]
) -> None:
    layers = [Layer(low, high, f"m{n % 3}") for n, (low, high) in enumerate(spans)]
    inside = [at for at in anchors if at < length]
    refs = [(high, Ref("event", n)) for n, (_, high) in enumerate(lines)]
    segments = cut(length, layers, inside, refs)
    assert [each.start for each in segments] == [0, *(each.end for each in segments[:-1])]
    assert segments[-1].end == length
    assert {each.start for each in segments if each.anchored} == set(inside)
    assert sorted(ref.number for each in segments for ref in each.refs) == list(range(len(lines)))
    for each in segments:
        covering = {x.name for x in layers if x.start <= each.start and each.end <= x.end}
        assert set(each.names) == covering


@pytest.mark.parametrize(
    ("text", "breaks", "expected"),
    [
        ("One.\n\nTwo.", [], ["One.\n\n", "Two."]),
        (
            "A line that was\nwrapped by hand.\nAnother",
            [],
            ["A line that was\nwrapped by hand.\n", "Another"],
        ),
        ("x" * 101 + "\nnext", [], ["x" * 101 + "\n", "next"]),
        ("A caption\nand the text", [9], ["A caption\n", "and the text"]),
        ("Ends here  \n\n", [9], ["Ends here  \n\n"]),
    ],
)
def test_paragraphs(text: str, breaks: list[int], expected: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(text, breaks)] == expected


@given(st.text("ab .\n", max_size=60), st.lists(st.integers(0, 70)))
def test_paragraphs_cover_the_text(text: str, breaks: list[int]) -> None:
    assert "".join(text[start:end] for start, end in paragraphs(text, breaks)) == text
