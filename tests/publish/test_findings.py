"""Findings in the formats that other programs read."""

import json

import msgspec
import pytest
from jsonschema import Draft202012Validator

from retold.model import Finding, Span, Theirs
from retold.publish.findings import FINDING_FORMATS, Checked, write_findings

MESSAGE = "“24”: reports give another number: 100%: “17”\n(wire)"
FINDING = Finding(
    span=Span("draft", 12, 14),
    kind="number",
    ours="24",
    theirs=(Theirs("17", ("wire",), (Span("wire", 40, 42),), 1),),
    line=2,
    column=3,
    message=MESSAGE,
    score=0.9,
)
CHECKED = [Checked("drafts/a,b: c.md", (FINDING,))]

# What SARIF 2.1.0 (OASIS, 2020, sections 3.13 to 3.30) demands of the properties that are written.
_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
_REGION = {
    "type": "object",
    "properties": {
        "startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
        "charOffset": {"type": "integer", "minimum": 0},
        "charLength": {"type": "integer", "minimum": 0},
        "snippet": _TEXT,
    },
    "additionalProperties": False,
}
_ARTIFACT = {
    "type": "object",
    "properties": {"uri": {"type": "string", "pattern": "^[!-~]*$"}},
    "additionalProperties": False,
}
_PHYSICAL = {
    "type": "object",
    "required": ["artifactLocation"],
    "properties": {"artifactLocation": _ARTIFACT, "region": _REGION},
    "additionalProperties": False,
}
_LOCATION = {
    "type": "object",
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": _TEXT,
        "physicalLocation": _PHYSICAL,
    },
    "additionalProperties": False,
}
_RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": _TEXT,
        "locations": {"type": "array", "items": _LOCATION},
        "relatedLocations": {"type": "array", "items": _LOCATION, "uniqueItems": True},
        "properties": {"type": "object"},
    },
    "additionalProperties": False,
}
_RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}, "shortDescription": _TEXT},
    "additionalProperties": False,
}
_DRIVER = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "version": {"type": "string"},
        "rules": {"type": "array", "items": _RULE, "uniqueItems": True},
    },
    "additionalProperties": False,
}
_RUN = {
    "type": "object",
    "required": ["tool"],
    "properties": {
        "tool": {"type": "object", "required": ["driver"], "properties": {"driver": _DRIVER}},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": _RESULT},
    },
    "additionalProperties": False,
}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": _RUN},
    },
    "additionalProperties": False,
}


def test_json_is_a_list_of_objects() -> None:
    (found,) = json.loads(write_findings(CHECKED, "json"))
    assert found["kind"] == "number"
    assert (found["span"]["start"], found["span"]["end"]) == (12, 14)
    assert found["ours"] == "24"
    assert found["theirs"][0]["value"] == "17"
    assert found["theirs"][0]["articles"] == ["wire"]


@pytest.mark.parametrize("checked", [CHECKED, [Checked("a.txt", ())]])
def test_sarif_is_valid_and_its_rules_are_listed(checked: list[Checked]) -> None:
    log = json.loads(write_findings(checked, "sarif"))
    Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["region"]["startLine"] == 2


def test_github_annotations_are_escaped() -> None:
    line = write_findings(CHECKED, "github")
    assert line.startswith("::warning file=drafts/a%2Cb%3A c.md,line=2,col=3,")
    assert line.count("\n") == 1
    assert "100%25: “17”%0A(wire)" in line


def test_text_names_the_place_and_steers_no_terminal() -> None:
    sly = msgspec.structs.replace(FINDING, message="“\x1b[2J24”: other")
    assert write_findings([Checked("a.md", (sly,))], "text") == (
        "a.md:2:3: number: “ [2J24”: other\n"
    )


def test_of_nothing_every_format_makes_something_readable() -> None:
    nothing = [Checked("a.md", ())]
    assert {name: write_findings(nothing, name) for name in FINDING_FORMATS} | {"sarif": ""} == {
        "text": "",
        "json": "[]\n",
        "sarif": "",
        "github": "",
    }
