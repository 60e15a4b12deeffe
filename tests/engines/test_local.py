import os
from collections.abc import Iterator

import pytest

from retold.engines import Engine, LocalEngine
from retold.errors import RetoldError
from retold.model import Article

from .work import die, double, fail_on_seven, length, slower_first, worker

MANY = 300


@pytest.fixture(scope="module")
def two() -> Iterator[LocalEngine]:
    with LocalEngine(2) as engine:
        yield engine


def articles(count: int, seventh: str = "seven") -> list[Article]:
    return [Article(seventh if place == 7 else f"a{place}", "x" * place) for place in range(count)]


@pytest.mark.parametrize("count", [0, 1, 7, 100, 101, MANY])
def test_results_come_in_order_whatever_the_workers(two: LocalEngine, count: int) -> None:
    assert list(two.map(double, range(count))) == [2 * number for number in range(count)]
    assert list(two.map_groups(double, range(count))) == [2 * number for number in range(count)]
    assert list(LocalEngine(1).map(double, range(count))) == [2 * each for each in range(count)]


def test_slow_items_do_not_lose_their_place(two: LocalEngine) -> None:
    assert list(two.map(slower_first, range(MANY))) == list(range(MANY))


def test_records_travel_to_the_workers(two: LocalEngine) -> None:
    assert list(two.map(length, articles(MANY))) == list(range(MANY))


def test_many_items_go_to_other_processes_and_few_do_not() -> None:
    with LocalEngine(2) as engine:
        assert set(engine.map(worker, range(3))) == {os.getpid()}
        assert os.getpid() not in set(engine.map(worker, range(MANY)))


def test_one_job_is_this_process() -> None:
    assert set(LocalEngine(1).map(worker, range(MANY))) == {os.getpid()}


def test_items_are_taken_as_they_are_needed(two: LocalEngine) -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        while taken < 100_000:
            taken += 1
            yield taken

    results = two.map(double, items())
    assert next(results) == 2
    assert taken < 500
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("count", [20, MANY])
def test_a_failure_names_the_article_and_the_error(two: LocalEngine, count: int) -> None:
    with pytest.raises(RetoldError, match=r"^seven: ZeroDivisionError: seven divided by nothing"):
        list(two.map(fail_on_seven, articles(count)))


def test_the_engine_goes_on_after_a_failure(two: LocalEngine) -> None:
    with pytest.raises(RetoldError):
        list(two.map(fail_on_seven, articles(MANY)))
    assert list(two.map(double, range(MANY))) == [2 * number for number in range(MANY)]


def test_a_dead_worker_is_said_and_the_engine_goes_on() -> None:
    with LocalEngine(2) as engine:
        with pytest.raises(RetoldError, match="a worker died"):
            list(engine.map(die, articles(MANY)))
        assert list(engine.map(double, range(MANY))) == [2 * number for number in range(MANY)]


def test_a_failure_in_a_story_names_its_articles() -> None:
    def fail(group: tuple[Article, ...]) -> None:
        raise ValueError("no")

    with pytest.raises(RetoldError, match=r"^a0, a1, a2, …: ValueError"):
        list(LocalEngine(1).map_groups(fail, [tuple(articles(5))]))


@pytest.mark.parametrize("jobs", [0, -1])
def test_no_jobs_is_bad_use(jobs: int) -> None:
    with pytest.raises(RetoldError, match="give 1 or more"):
        LocalEngine(jobs)


def test_an_engine_has_three_verbs() -> None:
    assert Engine.__abstractmethods__ == {"map", "pairs", "map_groups", "close"}
