"""Names that are alike, against a plain look at every one of them."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from retold.reconcile.conflicts.spellings import Spellings, found_in

WORDS = st.text("abc", max_size=6)


@given(st.lists(WORDS, max_size=12), WORDS)
def test_the_words_one_letter_away_are_found(words: list[str], word: str) -> None:
    plain = [(n, each) for n, each in enumerate(words) if OSA.distance(each, word) <= 1]
    assert Spellings(words).near(word) == plain


def test_the_first_spelling_stands_for_the_others() -> None:
    spellings = Spellings()
    names = ["brandel", "varga", "brandle", "brandels", "vargas", ""]
    assert [spellings.first(name) for name in names] == [
        "brandel", "varga", "brandel", "brandel", "varga", "",
    ]  # fmt: skip


@given(st.sets(WORDS, max_size=12), st.text("abc ", max_size=20))
def test_the_words_in_a_text_are_found(words: set[str], text: str) -> None:
    assert found_in(words, text) == {word for word in words if word in text}
