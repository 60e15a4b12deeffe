"""Findings as workflow commands, which GitHub shows beside the lines of a change.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from .checked import Checked


def github_annotations(checked: Sequence[Checked]) -> str:
    """One ``::warning`` command a finding; what would end a command or a property is escaped."""
    return "".join(
        f"::warning file={_property(file)},line={each.line},col={each.column},"
        f"title={_property(f'retold: {each.kind}')}::{_data(each.message)}\n"
        for file, findings in checked
        for each in findings
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
