"""The drawings as files of their own."""

import re
from xml.etree import ElementTree as Tree

import msgspec
from tests.publish.bridge import DOSSIER, MARKS
from tests.publish.test_page import hostile

from retold.publish.exports import to_svg

SVG = "{http://www.w3.org/2000/svg}"


def test_each_drawing_is_complete_in_itself() -> None:
    files = to_svg(DOSSIER, MARKS)
    assert list(files) == ["timeline", "lineage", "pair-1"]
    for data in files.values():
        picture = Tree.fromstring(data)
        assert picture.tag == f"{SVG}svg"
        (style,) = picture.iter(f"{SVG}style")
        assert style.text
        assert "var(" not in style.text
        assert ".drawing .name" in style.text
        used = {each for shape in picture.iter() for each in shape.get("class", "").split()}
        assert used <= {"drawing", *re.findall(r"\.([a-z_-]+)", style.text)} | {"page", "given"}


def test_nothing_leads_out_of_it() -> None:
    dossier, marks = hostile()
    for data in [*to_svg(DOSSIER, MARKS).values(), *to_svg(dossier, marks).values()]:
        text = data.decode()
        for way in ("href", "<a", "<script", "<image", "url(", "@import"):
            assert way not in text


def test_what_has_nothing_to_draw_has_no_file() -> None:
    heads = tuple(msgspec.structs.replace(head, published=None) for head in DOSSIER.articles)
    bare = msgspec.structs.replace(DOSSIER, articles=heads, events=(), lineage=(), relations=())
    assert to_svg(bare, MARKS) == {}
