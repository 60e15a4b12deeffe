"""The notation that the grammar is written in, compiled to regular expressions over codes.

A pattern is a sequence of class names, each for one piece of text: ``month:m dot? day:d``.
``:m`` names the piece, ``( | ) ?`` mean what they mean in a regular expression, ``!(…)`` is "not
followed by", ``>(…)`` "followed by", ``<name`` "after a piece of that class". There is no
unbounded repetition, so a match never looks at more pieces than its pattern has.
"""

import re
from dataclasses import dataclass

from .lexer import codes_of

_LEXEME = re.compile(r"\s*(!\(|>\(|[()|?]|<?[a-z]\w*(?::\w+)?)")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A regular expression over codes, and the codes that a match can begin with."""

    regex: str
    first: frozenset[str]
    nullable: bool


def compile_pattern(spec: str) -> Compiled:
    """The pattern in our notation; ValueError if it is none, KeyError for an unknown class."""
    lexemes = _LEXEME.findall(spec)
    if "".join(lexemes) != "".join(spec.split()):
        raise ValueError(f"not a pattern: {spec!r}")
    compiled, rest = _alternatives(lexemes)
    if rest:
        raise ValueError(f"unbalanced pattern: {spec!r}")
    return compiled


def _alternatives(lexemes: list[str]) -> tuple[Compiled, list[str]]:
    options = []
    while True:
        sequence, lexemes = _sequence(lexemes)
        options.append(sequence)
        if not lexemes or lexemes[0] != "|":
            break
        lexemes = lexemes[1:]
    return Compiled(
        "|".join(option.regex for option in options),
        frozenset().union(*(option.first for option in options)),
        any(option.nullable for option in options),
    ), lexemes


def _sequence(lexemes: list[str]) -> tuple[Compiled, list[str]]:
    regex, first, nullable = "", frozenset[str](), True
    while lexemes and lexemes[0] not in {"|", ")"}:
        item, lexemes = _item(lexemes)
        regex += item.regex
        if nullable:
            first |= item.first
        nullable = nullable and item.nullable
    return Compiled(regex, first, nullable), lexemes


def _item(lexemes: list[str]) -> tuple[Compiled, list[str]]:
    head, rest = lexemes[0], lexemes[1:]
    if head in {"(", "!(", ">("}:
        inner, rest = _alternatives(rest)
        rest = rest[1:]
        if head == "(":
            item = Compiled(f"(?:{inner.regex})", inner.first, inner.nullable)
        else:
            sign = "!" if head == "!(" else "="
            item = Compiled(f"(?{sign}{inner.regex})", frozenset(), nullable=True)
    else:
        item = _piece(head)
    if rest and rest[0] == "?":
        return Compiled(item.regex + "?", item.first, nullable=True), rest[1:]
    return item, rest


def _piece(lexeme: str) -> Compiled:
    behind = lexeme.startswith("<")
    name, _, group = lexeme.removeprefix("<").partition(":")
    codes = codes_of(name)
    if behind:
        return Compiled(f"(?<=[{codes}])", frozenset(), nullable=True)
    bracket = f"(?P<{group}>[{codes}])" if group else f"[{codes}]"
    return Compiled(bracket, frozenset(codes), nullable=False)
