"""An article with its time expressions as a TimeML document (TimeML 1.2.1, as in TempEval-3)."""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from ...model import Annotations, Published, Span, TimeExpression
from ..text import clean

_SCHEMA = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"'
)
# A parser turns a bare carriage return into a newline, which would move nothing but change the
# text; the reference keeps it.
_KEPT = {"\r": "&#13;"}
_CREATED = "t0"


def to_timeml(marks: Annotations) -> bytes:
    """The article's text with a TIMEX3 around each time expression, and its date as DCT.

    The text of the element TEXT is the article's, code point for code point, so that offsets hold;
    code points that XML forbids or that turn the direction of reading become U+FFFD. The date is
    as fine as it is known: a day, or the month or year that an inferred interval lies in.
    """
    article = marks.article
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<TimeML {_SCHEMA}>\n\n"
        f"<DOCID>{_escaped(article.id)}</DOCID>\n\n"
        f"<DCT>{_created(marks.published)}</DCT>\n\n"
        f"<TITLE>{_escaped(article.title or '')}</TITLE>\n\n"
        f"<TEXT>{''.join(_text(marks))}</TEXT>\n\n"
        "</TimeML>\n"
    ).encode()


def _created(published: Published | None) -> str:
    value = _value(published)
    how = published.how if published else "unknown"
    return _timex(
        {
            "tid": _CREATED,
            "type": "DATE",
            "value": value,
            "temporalFunction": "false",
            "functionInDocument": "CREATION_TIME",
            "comment": how,
        },
        value,
    )


def _value(published: Published | None) -> str:
    """The finest TIMEX3 date that holds the whole interval; X stands for what is not known."""
    if published is None:
        return "XXXX-XX-XX"
    first, last = published.start.isoformat(), published.end.isoformat()
    if first == last:
        return first
    return next((first[:size] for size in (7, 4) if first[:size] == last[:size]), "XXXX")


def _text(marks: Annotations) -> Iterable[str]:
    """The text in pieces. Expressions do not overlap; if two ever did, the first would stand."""
    text = marks.article.text
    ids = {time.span: f"t{number}" for number, time in enumerate(marks.times, start=1)}
    at = 0
    for time in marks.times:
        if time.span.start < at:
            continue
        yield _escaped(text[at : time.span.start])
        at = time.span.end
        yield _timex(_attributes(time, ids), text[time.span.start : at])
    yield _escaped(text[at:])


def _attributes(time: TimeExpression, ids: Mapping[Span, str]) -> dict[str, str]:
    relative = time.anchor in {"published", "telling"}
    attributes = {
        "tid": ids[time.span],
        "type": time.type,
        "value": time.value,
        "temporalFunction": "true" if relative else "false",
        "functionInDocument": "NONE",
    }
    if time.anchor == "published":
        attributes["anchorTimeID"] = _CREATED
    elif time.anchor_span is not None and time.anchor_span in ids:
        attributes["anchorTimeID"] = ids[time.anchor_span]
    if time.mod:
        attributes["mod"] = time.mod
    return attributes


def _timex(attributes: Mapping[str, str], words: str) -> str:
    told = " ".join(f"{name}={quoteattr(clean(value))}" for name, value in attributes.items())
    return f"<TIMEX3 {told}>{_escaped(words)}</TIMEX3>"


def _escaped(text: str) -> str:
    return escape(clean(text), _KEPT)
