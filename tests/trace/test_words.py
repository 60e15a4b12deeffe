"""Which words can be looked for, and the quick test that passes over most texts."""

import pytest

from retold import RetoldError
from retold.trace.words import MOST_WORDS, ask, plain_text


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "no words to look for"),
        ("“ … ”", "no words to look for"),
        ("of the", "only words that stand in every other article"),
        ("it was not", "only words that stand in every other article"),
        ("harbour " * (MOST_WORDS + 1), f"more than {MOST_WORDS} words"),
    ],
)
def test_words_that_nothing_can_be_found_by(words: str, message: str) -> None:
    with pytest.raises(RetoldError, match=message):
        ask(words)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("They tried to bury the ledger", "He tries to bury the ledgers, she said."),
        ("He chose to sink the leaky ferry", "Choose to sink leaky ferries, he did."),
        ("They caught the drunken pilot", "Catch the drunken pilot!"),
        ("The F.B.I. seized the ferry", "“The FBI seized the ferry,” he said."),
        ("the FBI seized the ferry", "The F.B.I. Seized. The ferry, they said."),
        ("It rose to 4.2 metres overnight", "IT ROSE TO 4.2 METRES OVERNIGHT"),
        ("O’Neill's clock stopped ringing", "O'Neill's clock stops ringing."),
        ("İzmir harbour pilots refused", "In İZMİR, harbour pilots refuse."),
    ],
)
def test_the_quick_test_lets_other_forms_pass(words: str, text: str) -> None:
    assert ask(words).stretches(plain_text(text))


def test_the_quick_test_passes_over_scattered_words() -> None:
    asked = ask("the harbour pilots refused the drunken captain")
    near = "The pilots refused a drunken captain. "
    filler = "Nothing else came of it all. " * 60
    text = f"Harbour. {filler} Pilots. {filler} Refused. {filler} Captain. {filler}"
    assert asked.stretches(plain_text(text)) == []
    (stretch,) = asked.stretches(plain_text(text + near))
    assert stretch[0] <= len(plain_text(text)) < stretch[1]
