"""A dossier as JSON, and the JSON Schema that every such file meets."""

import re
from typing import Any

import msgspec

from ..model import Dossier

_SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Sphinx roles and literals of the docstrings, which the schema takes its descriptions from.
_ROLE = re.compile(r":\w+:`~?([^`]+)`|``([^`]+)``")


def to_json(dossier: Dossier) -> bytes:
    """The dossier as UTF-8 JSON; see :func:`canonical`."""
    return canonical(dossier)


def canonical(record: object) -> bytes:
    """A record, or a list of them, as UTF-8 JSON: keys in the record's order, indented by two, a
    newline at the end.

    The same record gives the same bytes. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD:
    one code point for one, so that every offset still holds.
    """
    try:
        compact = msgspec.json.encode(record)
    except UnicodeEncodeError:
        compact = msgspec.json.encode(_without_surrogates(msgspec.to_builtins(record)))
    return msgspec.json.format(compact, indent=2) + b"\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a dossier."""
    made = msgspec.json.schema(Dossier)
    for definition in made["$defs"].values():
        if "description" in definition:
            definition["description"] = _plain(definition["description"])
    return {"$schema": _SCHEMA_DIALECT, "title": "Retold dossier", **made}


def schema_json() -> bytes:
    """The schema as it lies in ``docs/dossier.schema.json``."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2) + b"\n"


def _plain(description: str) -> str:
    return _ROLE.sub(lambda m: m.group(1) or m.group(2), " ".join(description.split()))


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return re.sub("[\ud800-\udfff]", "\ufffd", value)
    if isinstance(value, dict):
        return {key: _without_surrogates(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_surrogates(each) for each in value]
    return value
