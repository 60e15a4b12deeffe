"""Findings of ``retold check`` as text, JSON, SARIF and GitHub annotations."""

from collections.abc import Callable, Sequence

from .checked import Checked
from .github import github_annotations
from .json import findings_json
from .sarif import findings_sarif
from .text import findings_text

__all__ = ["FINDING_FORMATS", "Checked", "write_findings"]

FINDING_FORMATS: dict[str, Callable[[Sequence[Checked]], str]] = {
    "text": findings_text,
    "json": findings_json,
    "sarif": findings_sarif,
    "github": github_annotations,
}


def write_findings(checked: Sequence[Checked], format: str) -> str:
    """The findings in a format, ending with a line end where there is anything; KeyError if the
    format is unknown."""
    return FINDING_FORMATS[format](checked)
