import pytest

from retold.errors import RetoldError
from retold.group import signature
from retold.group.roots import Roots
from retold.group.stored import StoredSignatures

from .piles import CHEESE, PILE

SIGNATURES = [signature(each) for each in PILE]


def test_signatures_come_back_as_they_went() -> None:
    with StoredSignatures() as stored:
        assert list(stored.keep(SIGNATURES)) == SIGNATURES
        assert [stored[number] for number in reversed(range(len(stored)))] == SIGNATURES[::-1]
        assert [stored.when(number) for number in range(len(stored))] == [
            each.when for each in SIGNATURES
        ]
        in_order = [stored.articles[number] for number in stored.order()]
        assert in_order == sorted(each.id for each in PILE)


def test_signatures_are_taken_one_at_a_time() -> None:
    with StoredSignatures() as stored:
        first = next(stored.keep(SIGNATURES))
        assert (first, len(stored)) == (SIGNATURES[0], 1)


def test_two_with_one_id_are_refused() -> None:
    with StoredSignatures() as stored:
        list(stored.keep([*SIGNATURES, signature(CHEESE[0])]))
        with pytest.raises(RetoldError, match="'cheese'"):
            stored.order()


def test_what_is_joined_hangs_together_and_is_called_by_its_first() -> None:
    roots = Roots(6)
    assert [roots.join(*pair) for pair in ((4, 3), (3, 1), (4, 1), (5, 0))] == [
        True,
        True,
        False,
        True,
    ]
    assert [roots.of(thing) for thing in range(6)] == [0, 1, 2, 1, 1, 0]
