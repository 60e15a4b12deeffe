"""Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read."""

from collections.abc import Sequence
from urllib.parse import quote

import msgspec

from ...model import Finding, FindingKind
from ...version import __version__
from .checked import Checked

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_RULES: dict[FindingKind, str] = {
    "date": "Reports date it otherwise.",
    "number": "Reports give another number.",
    "name": "Reports name another person or place.",
    "quotation": "Reports quote other words.",
    "speaker": "Reports give the words to somebody else.",
    "polarity": "The draft says it is so and reports say it is not, or the other way round.",
    "inside": "The draft's own dates do not agree.",
    "unsourced": "The reports say who told it; the draft does not.",
    "single_source": "One report alone tells it.",
}
_ADVICE = frozenset({"unsourced", "single_source"})


def findings_sarif(checked: Sequence[Checked]) -> str:
    """A SARIF log of one run. Columns count code points; the reports' words are related places."""
    run = {
        "tool": {
            "driver": {
                "name": "retold",
                "version": __version__,
                "rules": [
                    {"id": kind, "shortDescription": {"text": text}}
                    for kind, text in _RULES.items()
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, file) for file, findings in checked for each in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _result(finding: Finding, file: str) -> dict[str, object]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "snippet": {"text": finding.ours},
    }
    where = {"artifactLocation": {"uri": quote(file)}, "region": region}
    return {
        "ruleId": finding.kind,
        "ruleIndex": list(_RULES).index(finding.kind),
        "level": "note" if finding.kind in _ADVICE else "warning",
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": where}],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": f"“{side.value}” in {span.article}"},
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(span.article)},
                    "region": {"charOffset": span.start, "charLength": len(span)},
                },
            }
            for number, (side, span) in enumerate(
                ((side, span) for side in finding.theirs for span in side.spans), 1
            )
        ],
        "properties": {"score": finding.score},
    }
