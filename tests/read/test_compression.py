"""Archives: each format in each of them, broken ones, and bombs."""

import gzip
import io
import json
import lzma
import tracemalloc
from pathlib import Path

import pytest
import zstandard

from retold.read import Limits

from .files import BODY, PACKERS, Outcome, only, sole_reason, write
from .test_feed import RSS
from .test_page import page

CONTENTS = {
    "a.txt": BODY,
    "a.md": BODY,
    "a.html": page(),
    "a.jsonl": json.dumps({"text": BODY}),
    "a.json": json.dumps([{"text": BODY}]),
    "a.csv": "id,text\n1,The sluice was shut.\n",
    "a.rss": RSS,
}


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize("name", CONTENTS)
def test_packed_file_reads_like_the_plain_one(tmp_path: Path, name: str, suffix: str) -> None:
    content = CONTENTS[name].encode()
    plain = Outcome(write(tmp_path / "plain", name, content))
    packed = Outcome(write(tmp_path / "packed", name + suffix, PACKERS[suffix](content)))
    assert plain.articles
    assert packed.articles == plain.articles
    assert packed.reasons == plain.reasons


@pytest.mark.parametrize("suffix", PACKERS)
def test_archives_one_after_the_other(tmp_path: Path, suffix: str) -> None:
    pack = PACKERS[suffix]
    path = write(tmp_path, "a.txt" + suffix, pack(b"The first half, ") + pack(b"the second."))
    assert only(path).text == "The first half, the second."


@pytest.mark.parametrize("suffix", PACKERS)
def test_archive_is_known_by_its_first_bytes(tmp_path: Path, suffix: str) -> None:
    assert only(write(tmp_path, "a.txt", PACKERS[suffix](BODY.encode()))).text == BODY


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize("keep", [0.3, 0.95])
def test_archive_cut_short(tmp_path: Path, suffix: str, keep: float) -> None:
    packed = PACKERS[suffix]((BODY * 500).encode())
    path = write(tmp_path, "a.txt" + suffix, packed[: int(keep * len(packed))])
    assert sole_reason(path).startswith("broken archive: ")


@pytest.mark.parametrize("suffix", PACKERS)
def test_name_of_an_archive_and_none_inside(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path, "a.txt" + suffix, BODY)
    assert sole_reason(path).startswith("broken archive: it is named as ")


@pytest.mark.parametrize("suffix", PACKERS)
def test_damaged_archive(tmp_path: Path, suffix: str) -> None:
    packed = bytearray(PACKERS[suffix](BODY.encode()))
    for place in range(len(packed) // 2, len(packed)):
        packed[place] ^= 0xFF
    assert sole_reason(write(tmp_path, "a.txt" + suffix, bytes(packed))).startswith(
        "broken archive"
    )


@pytest.mark.parametrize("suffix", PACKERS)
def test_lines_before_the_damage_are_kept(tmp_path: Path, suffix: str) -> None:
    lines = b"".join(
        json.dumps({"id": str(n), "text": f"{BODY} {n * 7919 % 10007}"}).encode() + b"\n"
        for n in range(4_000)
    )
    packed = PACKERS[suffix](lines)
    outcome = Outcome(write(tmp_path, "a.jsonl" + suffix, packed[: len(packed) // 2]))
    assert outcome.ids == [str(n) for n in range(len(outcome.ids))]
    assert len(outcome.ids) > 100
    assert outcome.reasons[-1].startswith("broken archive")


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.csv"])
def test_bomb_is_refused_before_it_fills_the_memory(tmp_path: Path, name: str, suffix: str) -> None:
    path = write(tmp_path, name + suffix, PACKERS[suffix](b"text " * 6_000_000))
    tracemalloc.start()
    try:
        reason = sole_reason(path, Limits(file_bytes=1_000_000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert reason.startswith("too large")
    assert peak < 20_000_000


def test_bomb_of_empty_lines(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl.xz", lzma.compress(b"\n" * 5_000_000))
    assert sole_reason(path, Limits(file_bytes=1_000_000)) == (
        "too large: it grows more than 200-fold when decompressed"
    )


def test_lines_may_add_up_to_more_than_the_limit_of_a_file(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"{BODY} {n}"}) + "\n" for n in range(200))
    path = write(tmp_path, "a.jsonl.gz", gzip.compress(lines.encode()))
    assert len(Outcome(path, Limits(file_bytes=2_000)).articles) == 200


def test_frame_of_unknown_length_cut_short(tmp_path: Path) -> None:
    out = io.BytesIO()
    writer = zstandard.ZstdCompressor().stream_writer(out, closefd=False)
    writer.write(BODY.encode())
    writer.flush(zstandard.FLUSH_BLOCK)
    path = write(tmp_path, "a.txt.zst", out.getvalue())
    assert sole_reason(path) == "broken archive: the last Zstandard frame is cut short"
