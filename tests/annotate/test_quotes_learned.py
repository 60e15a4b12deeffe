"""Quotes that the model finds where no rule does, and the weights that it is shipped with."""

import ast
import math
from pathlib import Path

import pytest
from tests.texts import marks

from retold.annotate.quotes import features, learned
from retold.annotate.quotes.candidates import CUE, readings, roles_in
from retold.annotate.quotes.items import Clause
from retold.annotate.quotes.learned import Model, learned_links, score, shipped_model
from retold.annotate.quotes.link import Link

TRAINING = Path(__file__).parents[2] / "training" / "quote_weights.py"


def clause_of(text: str) -> Clause:
    """A sentence of words set apart by single spaces, as a clause."""
    words = text.split(" ")
    starts = [sum(len(word) + 1 for word in words[:index]) for index in range(len(words))]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return Clause(words, [word.lower() for word in words], starts, ends, {}, 0)


SENTENCE = "Orla Venn has repeatedly voiced her criticism of the new bridge ."


def test_weights_are_finite_and_floors_are_in_order() -> None:
    model = shipped_model()
    assert model.anchors
    assert model.readings
    assert all(math.isfinite(w) for w in [*model.anchors.values(), *model.readings.values()])
    assert model.word_floor < model.anchor_floor < model.reading_floor


def test_weights_are_statistics_and_no_texts() -> None:
    """No feature holds more than two words in a row."""
    model = shipped_model()
    names = [*model.anchors, *model.readings, *model.stems]
    assert max(name.count(" ") for name in names) <= 2


def test_training_takes_its_features_from_the_package() -> None:
    """The script defines none of its own, so that both see the same."""
    tree = ast.parse(TRAINING.read_text("utf-8"))
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "retold.annotate.quotes.features"
        for alias in node.names
    }
    assert {"anchor_features", "reading_features"} <= imported
    defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert not any(name.endswith("_features") for name in defined)


def test_anchor_features_are_those_of_the_two_looks() -> None:
    clause = clause_of(SENTENCE)
    roles = roles_in([], len(SENTENCE))
    for at in range(len(clause)):
        looks = features.word_features(clause, at) + features.place_features(clause, at, roles)
        assert features.anchor_features(clause, at, roles) == looks


def test_readings_hold_their_cue_and_keep_source_and_content_apart() -> None:
    clause = clause_of(SENTENCE)
    for at in range(len(clause)):
        for reading in readings(clause, at):
            assert reading.cue[0] <= at < reading.cue[1]
            for low, high in reading.content:
                assert 0 <= low < high <= len(clause)
                if reading.source is not None:
                    assert high <= reading.source[0] or reading.source[1] <= low


def test_score_adds_up_the_weights_of_known_features() -> None:
    assert score({"a": 1.5, "b": -0.5}, ["a", "b", "unknown"]) == 1.0


def test_nothing_is_added_to_the_cues_of_the_rules() -> None:
    text = "Orla Venn said that the bridge was unsafe."
    assert [text[q.cue.start : q.cue.end] for q in marks(text).quotes if q.cue] == ["said"]


def test_a_model_without_weights_adds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    empty = Model({}, {}, frozenset({"criti"}), 1.0, 1.0, 1.0)
    monkeypatch.setattr(learned, "shipped_model", lambda: empty)
    assert learned_links([clause_of(SENTENCE)], [], len(SENTENCE)) == []


def test_roles_are_marked_over_each_other() -> None:
    roles = roles_in([Link(0, [(0, 10)], cue=(4, 6))], 12)
    assert roles[4] == CUE
    assert bytes(roles) == b"\x01\x01\x01\x01\x03\x03\x01\x01\x01\x01\x00\x00"


def test_who_is_told_is_no_source() -> None:
    text = "The board had been warned weeks before the flood that the wall could fail."
    clause = clause_of(text.replace(".", " ."))
    anchor = clause.lower.index("warned")
    assert {reading.by for reading in readings(clause, anchor)} <= {"nobody", "by"}


def test_attitudes_are_found_that_no_rule_lists() -> None:
    text = "Orla Venn has repeatedly voiced concern about the new bridge."
    found = [
        (text[q.speaker_spans[0].start : q.speaker_spans[0].end], q.kind)
        for q in marks(text).quotes
        if q.speaker_spans
    ]
    assert found == [("Orla Venn", "indirect")]
