"""Names of the files that a run writes."""

import re
from hashlib import sha256

_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}\Z")
_RESERVED = frozenset({"index", "report"})


def file_name(id: str) -> str:
    """A file name, without an ending, that is safe on every system, whatever the id."""
    if _SAFE_NAME.match(id) and id.lower() not in _RESERVED:
        return id
    return f"s{sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"
