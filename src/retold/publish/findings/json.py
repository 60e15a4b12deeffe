"""Findings as a list of JSON objects."""

from collections.abc import Sequence

import msgspec

from .checked import Checked


def findings_json(checked: Sequence[Checked]) -> str:
    """A JSON list, one object a finding: ``span`` in the draft, ``kind``, ``ours``, ``theirs``, and
    ``line``, ``column``, ``message`` and ``score`` besides."""
    findings = [finding for each in checked for finding in each.findings]
    encoded = msgspec.json.encode(findings, order="deterministic")
    return msgspec.json.format(encoded, indent=2).decode() + "\n"
