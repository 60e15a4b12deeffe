"""Findings as a compiler prints them: place, kind, message."""

from collections.abc import Sequence

from .checked import Checked


def findings_text(checked: Sequence[Checked]) -> str:
    """One line a finding, ``file:line:column: kind: message``, control signs left out."""
    lines = (
        f"{file}:{each.line}:{each.column}: {each.kind}: {each.message}"
        for file, findings in checked
        for each in findings
    )
    return "".join(f"{_printable(line)}\n" for line in lines)


def _printable(text: str) -> str:
    """Texts of others must not steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
