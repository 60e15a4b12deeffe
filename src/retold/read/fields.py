"""From a record of named values (JSON, CSV, front matter) to a draft."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from ..model import Published
from .clean import clean_field, clean_id, clean_text
from .dates import parse_published
from .limits import Limits
from .markup import fragment_text
from .records import Draft, Flaw, UnreadableError

# Retold's own key comes first; then those of schema.org's NewsArticle, JSON Feed, news search
# services and common corpora. Compared in lower case, without anything but letters and digits.
_KEYS = {
    "id": ("id", "uid", "guid", "articleid", "docid"),
    "outlet": ("outlet", "publisher", "source", "sitename", "site", "newspaper", "publication"),
    "url": ("url", "link", "canonicalurl", "mainentityofpage", "uri"),
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors", "creator"),
    "published": (
        "published",
        "date",
        "datepublished",
        "publishedat",
        "publisheddate",
        "publisheddatetime",
        "publicationdate",
        "publishdate",
        "pubdate",
    ),
    "language": ("language", "lang", "inlanguage"),
}
_TEXT_KEYS = (
    "text",
    "body",
    "articlebody",
    "content",
    "contenttext",
    "maintext",
    "fulltext",
    "article",
)
_MARKUP_KEY = "contenthtml"
_LONGEST_LIST = 100


def draft_record(
    record: Mapping[str, object], number: int | None, limits: Limits
) -> Iterator[Draft | Flaw]:
    """The draft of one record, with a flaw before it where its date cannot be understood; a flaw
    alone where it has no text."""
    values = {_plain_key(key): value for key, value in record.items()}
    try:
        text = checked_text(_text(values), limits)
    except UnreadableError as reason:
        yield Flaw(str(reason), number)
        return
    url = clean_field(_first(values, "url"))
    published: Published | None = None
    if written := _first(values, "published"):
        try:
            published = parse_published(clean_text(written))
        except ValueError as reason:
            yield Flaw(f"{reason} (the article is kept, without a date)", number)
    yield Draft(
        text=text,
        record=number,
        id=clean_id(clean_text(_first(values, "id") or "")),
        outlet=clean_field(_first(values, "outlet")) or host_of(url),
        url=url,
        title=clean_field(_first(values, "title")),
        byline=clean_field(_first(values, "byline")),
        published=published,
        language=clean_field(_first(values, "language")),
    )


def checked_text(text: str, limits: Limits) -> str:
    """The text as it is kept; UnreadableError if it is empty or too long."""
    if not text.strip():
        raise UnreadableError("no text")
    if len(text) > limits.text_characters:
        raise UnreadableError(f"too long: the text has over {limits.text_characters:,} characters")
    return clean_text(text)


def has_text(record: Mapping[str, object]) -> bool:
    """Whether the record has a text under one of the known keys."""
    return bool(_text({_plain_key(key): value for key, value in record.items()}).strip())


def host_of(url: str | None) -> str | None:
    """The host of a web address, without "www.", as a stand-in for an outlet's name."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _plain_key(key: str) -> str:
    return "".join(character for character in key.lower() if character.isalnum())


def _text(values: Mapping[str, object]) -> str:
    for key in _TEXT_KEYS:
        value = values.get(key)
        if isinstance(value, str) and value.strip():
            return value
    markup = values.get(_MARKUP_KEY)
    return fragment_text(markup) if isinstance(markup, str) else ""


def _first(values: Mapping[str, object], field: str) -> str | None:
    found = (_as_string(values.get(key)) for key in _KEYS[field])
    return next((value for value in found if value), None)


def _as_string(value: object) -> str:
    """A value on one line: a list joined by commas, a person or a publisher by its name."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_one(item) for item in value[:_LONGEST_LIST])))
    return _one(value)


def _one(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or value.get("title")
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).strip()
