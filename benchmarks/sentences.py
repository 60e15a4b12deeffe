"""Sentences against the boundaries of MEANTIME and ECB+.

    python benchmarks/sentences.py --data ../shared/data [--peers PYTHON]

Both sets cut their texts into sentences before the annotation; the words are put together again
with usual spacing, the body of an article as one paragraph, and a tool must find the cuts. A cut
is right where it falls between the same two words; the last of an article is not counted.

``--peers`` names the Python of an environment with pysbd and blingfire (benchmarks/
sentences_peers.py runs there).
"""

import argparse
import json
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree

from meantime import joined
from nupunkt import sent_spans

from retold.annotate.sentences import cut
from retold.model import Article

Case = tuple[str, frozenset[int]]
"""A text and the places of its cuts: numbers of characters before them, spaces not counted."""


def load(data: Path) -> dict[str, list[Case]]:
    """The texts of both sets, in order of their names."""
    meantime = data / "dates" / "intra_cross-doc_annotation"
    ecb = data / "events" / "ecbplus"
    return {
        "MEANTIME": [_case(path) for path in sorted(meantime.glob("*/*.xml"))],
        "ECB+": [_case(path) for path in sorted(ecb.rglob("*.xml"))],
    }


def _case(path: Path) -> Case:
    sentences: dict[int, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):
        sentences.setdefault(int(token.get("sentence") or 0), []).append(token.text or "")
    texts = [joined(words) for _, words in sorted(sentences.items())]
    return " ".join(texts), _cuts(texts)


def _cuts(pieces: Iterable[str]) -> frozenset[int]:
    cuts, length = [], 0
    for piece in pieces:
        length += sum(not character.isspace() for character in piece)
        cuts.append(length)
    return frozenset(cuts[:-1])


def ours(text: str) -> list[str]:
    """Our sentences."""
    return [text[span.start : span.end] for span in cut(Article("a", text)).sentences]


def nupunkt_alone(text: str) -> list[str]:
    """nupunkt's sentences without the repairs."""
    return [text[start:end] for start, end in sent_spans(text)]


def score(cases: Sequence[Case], found: Sequence[Sequence[str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the cuts, from 0 to 100."""
    right = gold = told = 0
    for (_, cuts), pieces in zip(cases, found, strict=True):
        mine = _cuts(pieces)
        right, gold, told = right + len(mine & cuts), gold + len(cuts), told + len(mine)
    precision, recall = right / told, right / gold
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def timed(tool: Callable[[str], list[str]], cases: Sequence[Case]) -> tuple[list[list[str]], float]:
    """What a tool finds in each text, and its seconds."""
    tool(cases[0][0])
    started = time.perf_counter()
    found = [tool(text) for text, _ in cases]
    return found, time.perf_counter() - started


def peers(python: str, cases: Sequence[Case]) -> dict[str, tuple[list[list[str]], float]]:
    """What the peers find, by their names, and their seconds."""
    script = Path(__file__).with_name("sentences_peers.py")
    lines = "".join(json.dumps(text) + "\n" for text, _ in cases)
    done = subprocess.run(
        [python, str(script)], input=lines, capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    return {name: (found, seconds) for name, (found, seconds) in answer.items()}


def main() -> None:
    """Print a table for each set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--peers", metavar="PYTHON")
    options = parser.parse_args()
    for name, cases in load(options.data).items():
        rows = {"retold": timed(ours, cases), "nupunkt": timed(nupunkt_alone, cases)}
        if options.peers:
            rows.update(peers(options.peers, cases))
        total = sum(len(cuts) for _, cuts in cases)
        print(f"{name}: {len(cases)} texts, {total:,} cuts")
        print(f"{'':10} {'P':>6} {'R':>6} {'F1':>6} {'s':>6}")
        for tool, (found, seconds) in rows.items():
            values = " ".join(f"{value:6.1f}" for value in score(cases, found))
            print(f"{tool:10} {values} {seconds:6.2f}")


if __name__ == "__main__":
    main()
