import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.group import Signature, signature
from retold.group.words import normal_words, runs_of
from retold.model import Article


def words_of(signed: Signature) -> dict[str, tuple[int, int]]:
    return {text: (whole, opening) for text, whole, opening, _ in signed.words.rows()}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Mayor’s ferry", ["the", "mayor", "ferry"]),
        ("The mayor's ferry", ["the", "mayor", "ferry"]),
        ("1,200 people, 3.5%", ["1,200", "people", "3.5"]),
        ("don't", ["don't"]),
        ("Ærøskøbing—Paris", ["ærøskøbing", "paris"]),
        ("“…” !?", []),
        ("", []),
    ],
)
def test_normal_words(text: str, words: list[str]) -> None:
    assert normal_words(text) == words


def test_runs() -> None:
    assert runs_of(["a", "b", "c"], 2) == ["a b", "b c"]
    assert runs_of(["a"], 2) == []


def test_common_words_are_left_out_and_the_title_counts_more() -> None:
    signed = signature(Article("a", "The harbourmaster said that zinnias grow.", title="Zinnias"))
    assert words_of(signed) == {"harbourmaster": (1, 1), "zinnias": (3, 2), "grow": (1, 1)}


def test_words_after_the_opening_count_less() -> None:
    filler = "and " * 200
    signed = signature(Article("a", f"Zinnias {filler} marigolds", title="Gardens"))
    assert words_of(signed)["zinnias"] == (1, 1)
    assert words_of(signed)["marigolds"] == (1, 0)


def test_runs_stop_at_common_words() -> None:
    signed = signature(Article("a", "orange zinnias and purple marigolds"))
    assert signed.runs.names() >= {"orange zinnias", "purple marigolds"}
    assert not any("and" in run.split() for run in signed.runs.names())


def test_rarer_words_are_kept_first() -> None:
    rare = " ".join(f"quorbl{chr(97 + a)}{chr(97 + b)}" for a in range(20) for b in range(15))
    signed = signature(Article("a", f"{rare} grow", title="grow"))
    assert len(words_of(signed)) == 300
    assert "grow" not in words_of(signed)


@given(st.text(max_size=400), st.one_of(st.none(), st.text(max_size=40)))
def test_any_text_has_a_signature_of_bounded_size(text: str, title: str | None) -> None:
    signed = signature(Article("a", text, title=title))
    for features in (signed.words, signed.runs):
        assert len(features.whole) == len(features.opening) == len(features.levels)
        assert len(features.names()) == len(features.whole) <= 300
    assert signed == signature(Article("a", text, title=title))


@pytest.mark.parametrize("unit", ["“", "Aa ", "x", "9", "Zo ", '"a b c d e f ', "q’"])
def test_endless_text_has_a_bounded_signature(unit: str) -> None:
    signed = signature(Article("a", unit * 200_000))
    size = sum(len(each) for each in (signed.words.texts, signed.names, signed.quoted))
    assert size < 450_000
