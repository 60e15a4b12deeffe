"""Rules, and how they are found in a text: the longest match wins, then the earlier rule."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from ..tokens import Token
from .lexer import BREAK, Lexed
from .meaning import Meaning
from .notation import compile_pattern


@dataclass(frozen=True)
class Parts:
    """A match of one rule: its named pieces, and the words around it."""

    lexed: Lexed
    begin: int
    end: int
    groups: Mapping[str, int]

    @cached_property
    def named(self) -> dict[str, str]:
        """The named pieces that took part, lower-case."""
        pieces = self.lexed.pieces
        return {name: pieces[index].text.lower() for name, index in self.groups.items()}

    def get(self, name: str) -> str | None:
        """The piece of that name, None if it took no part."""
        return self.named.get(name)

    def first(self, *names: str) -> str | None:
        """The first of these pieces that took part."""
        return next((self.named[name] for name in names if name in self.named), None)

    def neighbour(self, offset: int) -> Token | None:
        """The piece before (-1, -2 …) or after (1, 2 …) in the same paragraph, None at its ends."""
        step = 1 if offset > 0 else -1
        index = self.end - 1 if offset > 0 else self.begin
        for _ in range(abs(offset)):
            index += step
            if not 0 <= index < len(self.lexed.pieces) or self.lexed.codes[index] == BREAK:
                return None
        return self.lexed.pieces[index]

    def word(self, offset: int) -> str:
        """The neighbour's text in lower case, empty at the ends of the paragraph."""
        piece = self.neighbour(offset)
        return piece.text.lower() if piece else ""


_GROUP = re.compile(r"\(\?P<(\w+)>")

Builder = Callable[[Parts], Meaning | None]


@dataclass(frozen=True)
class Rule:
    """What to look for and what it means; the builder may decline by returning None."""

    regex: str
    first: frozenset[str]
    build: Builder

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is needed first: most rules never are in a run."""
        return re.compile(self.regex)


def rule(spec: str, build: Builder) -> Rule:
    """A rule from its notation (see :mod:`.notation`)."""
    compiled = compile_pattern(spec)
    if compiled.nullable:
        raise ValueError(f"a rule must match something: {spec!r}")
    numbers = count()
    distinct = _GROUP.sub(lambda m: f"(?P<{m[1]}_{next(numbers)}>", compiled.regex)
    return Rule(distinct, compiled.first, build)


def _groups(match: re.Match[str]) -> dict[str, int]:
    """Where the named pieces are; alternatives of one pattern may share a name."""
    return {
        name.rpartition("_")[0]: match.start(name)
        for name in match.re.groupindex
        if match.start(name) >= 0
    }


class Grammar:
    """A set of rules."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._by_first: dict[str, list[Rule]] = {}
        for each in self._rules:
            for code in sorted(each.first):
                self._by_first.setdefault(code, []).append(each)

    def find(self, lexed: Lexed) -> list[tuple[Parts, Meaning]]:
        """The expressions of a text from left to right, none overlapping."""
        found: list[tuple[Parts, Meaning]] = []
        at = 0
        while candidate := self._any.search(lexed.codes, at):
            at = candidate.start()
            best = self._longest(lexed, at)
            if best is None:
                at += 1
            else:
                found.append(best)
                at = best[0].end
        return found

    def _longest(self, lexed: Lexed, at: int) -> tuple[Parts, Meaning] | None:
        codes = lexed.codes
        matches = [
            (match, each)
            for each in self._by_first[codes[at]]
            if (match := each.pattern.match(codes, at))
        ]
        matches.sort(key=lambda pair: -pair[0].end())
        for match, each in matches:
            parts = Parts(lexed, at, match.end(), _groups(match))
            meaning = each.build(parts)
            if meaning is not None:
                return parts, meaning
        return None

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Where any rule matches: most words that can begin an expression do not, and those that
        cannot are told by the look ahead at once."""
        begins = "".join(sorted(self._by_first))
        rules = "|".join(_GROUP.sub("(?:", each.regex) for each in self._rules)
        return re.compile(f"(?=[{begins}])(?:{rules})")
