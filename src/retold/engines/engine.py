"""What an engine can do: three verbs, and nothing else that a stage may ask of it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self, TypeVar

from ..group import Columns, PairQuery

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(ABC):
    """Where the stages run. Results never depend on the engine or on its number of workers."""

    @abstractmethod
    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """``function`` of each article, in order. Items are taken as they are needed, so memory
        does not grow with the pile; RetoldError names the item that the function failed on."""

    @abstractmethod
    def pairs(
        self, query: PairQuery, rows: Iterable[Columns]
    ) -> Iterator[tuple[str, Iterator[Columns]]]:
        """What a global join over all articles gives: each answer of the query by its name, with
        its rows in the order that it asks for."""

    @abstractmethod
    def map_groups(
        self, function: Callable[[Item], Result], groups: Iterable[Item]
    ) -> Iterator[Result]:
        """``function`` of each story, in order; as :meth:`map`, for fewer and larger items."""

    @abstractmethod
    def close(self) -> None:
        """Give back what the engine holds. It may be used again."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
