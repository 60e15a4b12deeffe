"""The JSON of a dossier and its schema."""

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from tests.publish.bridge import DOSSIER

from retold.model import Dossier
from retold.publish import schema, schema_json, to_json

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "dossier.schema.json"
KEYS = (
    "story articles sources passages lineage quotations events claims conflicts coverage relations "
    "series"
)


def test_the_published_schema_is_current() -> None:
    assert SCHEMA_FILE.read_bytes() == schema_json(), (
        "docs/dossier.schema.json is old; write retold.publish.schema_json() into it"
    )


def test_the_schema_is_a_valid_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_a_dossier_meets_the_schema_and_comes_back_equal() -> None:
    written = to_json(DOSSIER)
    jsonschema.Draft202012Validator(schema()).validate(json.loads(written))
    assert msgspec.json.decode(written, type=Dossier) == DOSSIER


@pytest.mark.parametrize("broken", [{"story": 1}, {"articles": [{"id": "a"}]}])
def test_a_broken_dossier_does_not_meet_it(broken: dict[str, object]) -> None:
    found = {**json.loads(to_json(DOSSIER)), **broken}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(found)


def test_keys_and_spans_are_as_documented() -> None:
    written = to_json(DOSSIER)
    assert written.endswith(b"}\n")
    found = json.loads(written)
    assert list(found) == KEYS.split()
    assert list(found["story"])[-4:] == ["from", "to", "outlets", "independent_sources"]
    assert found["passages"][0]["spans"][0] == {"article": "norrby-0311", "start": 0, "end": 94}
    assert found["quotations"][0]["variants"][1]["edits"] == [
        {"kind": "trimmed", "from": "single", "to": ""}
    ]


def test_the_same_dossier_gives_the_same_bytes() -> None:
    again = msgspec.json.decode(to_json(DOSSIER), type=Dossier)
    assert to_json(again) == to_json(DOSSIER)


def test_half_a_surrogate_pair_is_replaced() -> None:
    head = msgspec.structs.replace(DOSSIER.story, title="half \ud800 pair")
    found = json.loads(to_json(msgspec.structs.replace(DOSSIER, story=head)))
    assert found["story"]["title"] == "half \ufffd pair"
