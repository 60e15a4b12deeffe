from importlib.resources import files

from retold.group.background import level_of_run, telling_words


def test_common_words_tell_nothing_and_rarer_words_have_higher_levels() -> None:
    levels = telling_words(["the", "said", "a", "x", "parliament", "harvest", "quorblax"])
    assert set(levels) == {"parliament", "harvest", "quorblax"}
    assert levels["parliament"] < levels["harvest"] < levels["quorblax"]


def test_set_phrases_are_known() -> None:
    assert level_of_run("prime minister") < level_of_run("quorblax harvest")


def test_the_table_is_sorted_and_names_each_feature_once() -> None:
    text = files("retold.group").joinpath("data/frequency.txt").read_text(encoding="utf-8")
    lines = [line.split(" ") for line in text.splitlines() if not line.startswith("#")]
    levels = [int(level) for level, *_ in lines]
    features = [feature for _, *row in lines for feature in row]
    assert levels == sorted(set(levels))
    assert len(features) == len(set(features)) > 40_000
    assert all(row == sorted(row) for _, *row in lines)
    # Levels travel in one byte, and the file in every wheel.
    assert max(levels) < 256
    assert len(text.encode()) < 500_000
