"""Findings as a compiler prints them: place, kind, message."""

from collections.abc import Sequence

from ..text import printable
from .checked import Checked


def findings_text(checked: Sequence[Checked]) -> str:
    """One line a finding, ``file:line:column: kind: message``, control signs left out."""
    lines = (
        f"{file}:{each.line}:{each.column}: {each.kind}: {each.message}"
        for file, findings in checked
        for each in findings
    )
    return "".join(f"{printable(line)}\n" for line in lines)
