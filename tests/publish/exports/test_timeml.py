"""Articles as TimeML documents, read back by lxml."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.publish.exports.stories import HOSTILE
from tests.texts import article, marks

from retold.annotate import annotate
from retold.model import Article, DateSource, Published
from retold.publish.exports import to_timeml
from retold.publish.text import clean

TEXT = (
    "The ferry sank on 3 June 2024, off Tarn & Skarn.\r\nThe next day divers went down; "
    "they had left in early May 2024. It took two weeks, said Ilse Varga on Thursday."
)


def parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False))


def words(root: etree._Element) -> str:
    return "".join(root.find("TEXT").itertext())


def test_the_text_is_there_code_point_for_code_point_with_its_expressions() -> None:
    read = marks(TEXT, "a/1", published="2024-06-07", title="A <b>ferry</b>")
    root = parsed(to_timeml(read))
    assert words(root) == TEXT
    assert root.findtext("DOCID") == "a/1"
    assert root.findtext("TITLE") == "A <b>ferry</b>"
    found = root.findall("TEXT/TIMEX3")
    assert [each.text for each in found] == [read.article.words(t.span) for t in read.times]
    assert [each.get("value") for each in found] == [t.value for t in read.times]
    by_words = {each.text: each for each in found}
    assert by_words["two weeks"].get("type") == "DURATION"
    assert by_words["early May 2024"].get("mod") == "START"
    assert by_words["3 June 2024"].get("temporalFunction") == "false"
    first = by_words["3 June 2024"].get("tid")
    assert by_words["The next day"].get("anchorTimeID") == first
    assert by_words["Thursday"].get("anchorTimeID") == "t0"
    assert len({each.get("tid") for each in found} | {"t0"}) == len(found) + 1


def dated(start: date, end: date, how: DateSource) -> Published:
    return Published(start.isoformat(), start, end, "day", how)


@pytest.mark.parametrize(
    ("published", "value", "how"),
    [
        (None, "XXXX-XX-XX", "unknown"),
        (dated(date(2024, 6, 7), date(2024, 6, 7), "given"), "2024-06-07", "given"),
        (dated(date(2024, 6, 1), date(2024, 6, 30), "page"), "2024-06", "page"),
        (dated(date(2024, 6, 20), date(2024, 7, 20), "inferred"), "2024", "inferred"),
        (dated(date(2024, 12, 20), date(2025, 1, 20), "inferred"), "XXXX", "inferred"),
    ],
)
def test_the_date_of_creation_is_as_fine_as_it_is_known(
    published: Published | None, value: str, how: str
) -> None:
    created = parsed(to_timeml(annotate(Article("a", "It rained.", published=published)))).find(
        "DCT/TIMEX3"
    )
    assert created.get("value") == created.text == value
    assert created.get("functionInDocument") == "CREATION_TIME"
    assert created.get("comment") == how


def test_hostile_words_stay_words() -> None:
    read = marks(HOSTILE, HOSTILE, title=HOSTILE)
    root = parsed(to_timeml(read))
    assert words(root) == clean(HOSTILE)
    assert root.findtext("DOCID") == root.findtext("TITLE") == clean(HOSTILE)
    assert {each.tag for each in root.iter()} <= {
        *("TimeML", "DOCID", "DCT", "TITLE", "TEXT", "TIMEX3"),
    }


@given(st.text(st.characters(exclude_categories=()), min_size=1), st.integers(1, 9))
def test_every_text_is_valid_xml_that_keeps_its_offsets(text: str, day: int) -> None:
    text = f"{text} On {day} May 2031 {text}"
    read = annotate(article(text))
    root = parsed(to_timeml(read))
    assert words(root) == clean(text)
    assert len(root.findall("TEXT/TIMEX3")) == len(read.times)
