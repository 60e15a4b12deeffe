"""JSON files: one article, a list of them, or linked data by schema.org."""

from collections.abc import Iterator

from .decoding import decode
from .fields import draft_record, has_text
from .json_lines import parse_json, read_jsonl
from .limits import Limits
from .lines import stream_of
from .records import Draft, Flaw, UnreadableError

# The keys under which search services, JSON Feed and schema.org's ItemList hold their articles.
_LISTS = ("articles", "items", "entries", "results", "data", "documents", "itemListElement")


def read_json(data: bytes, limits: Limits) -> Iterator[Draft | Flaw]:
    """The article of an object, or those of a list, of a list inside an object, or of the nodes of
    an ``@graph`` that have a text; lines of JSON under the wrong name are read as JSONL."""
    text = decode(data)
    if not text.strip():
        raise UnreadableError("empty")
    try:
        value = parse_json(text)
    except ValueError as reason:
        if not _starts_with_object_line(text):
            raise UnreadableError(str(reason)) from None
        stream = stream_of(text.encode("utf-8", "replace"))
        yield from read_jsonl(stream, limits)
        return
    if isinstance(value, dict) and isinstance(value.get("@graph"), list):
        yield from _read_graph(value["@graph"], limits)
    elif isinstance(value, dict):
        items = None if has_text(value) else _listed(value)
        yield from draft_record(value, None, limits) if items is None else _read_list(items, limits)
    elif isinstance(value, list):
        yield from _read_list(value, limits)
    else:
        raise UnreadableError("no text: the file holds neither an object nor a list")


def _listed(value: dict[str, object]) -> list[object] | None:
    return next((item for key in _LISTS if isinstance(item := value.get(key), list)), None)


def _read_list(items: list[object], limits: Limits) -> Iterator[Draft | Flaw]:
    if not items:
        raise UnreadableError("no text: the list is empty")
    for number, item in enumerate(items, 1):
        inner = item.get("item") if isinstance(item, dict) else None
        record = inner if isinstance(inner, dict) else item
        if isinstance(record, dict):
            yield from draft_record(record, number, limits)
        else:
            yield Flaw("the item is no JSON object", number)


def _read_graph(nodes: list[object], limits: Limits) -> Iterator[Draft | Flaw]:
    articles = [node for node in nodes if isinstance(node, dict) and has_text(node)]
    if not articles:
        raise UnreadableError("no text: no node of the graph has an articleBody")
    for number, node in enumerate(articles, 1):
        yield from draft_record(node, number if len(articles) > 1 else None, limits)


def _starts_with_object_line(text: str) -> bool:
    first, newline, _ = text.lstrip("\ufeff \t\r\n").partition("\n")
    try:
        return bool(newline) and isinstance(parse_json(first), dict)
    except ValueError:
        return False
