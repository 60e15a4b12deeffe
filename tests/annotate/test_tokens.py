"""A text cut once gives any stretch of it as cutting the stretch would."""

from hypothesis import given
from hypothesis import strategies as st

from retold.annotate.tokens import Tokens, tokenize

PIECES = ["U.S.", "p.m.", "AT&T", "3.5", "12th", "A350", "better-looking", "you’re", "“", ",", " "]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text("aZ9.-’& ", max_size=4)).map("".join)


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_has_the_tokens_that_it_has_alone(text: str, start: int, length: int) -> None:
    cut = Tokens(text)
    assert list(cut.within(start, start + length)) == tokenize(text, start, start + length)


def test_a_token_that_a_bound_falls_into_is_cut() -> None:
    assert [token.text for token in Tokens("ferryman rows").within(5, 11)] == ["man", "ro"]
