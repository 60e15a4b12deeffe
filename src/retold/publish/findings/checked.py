"""A draft that was checked."""

from typing import NamedTuple

from ...model import Finding


class Checked(NamedTuple):
    """The name of a draft's file and what was found in it."""

    file: str
    findings: tuple[Finding, ...]
