"""Runs in a peer's environment: JSON strings in, one a line; the sentences of two peers out."""

import json
import sys
import time
from collections.abc import Callable

import blingfire
import pysbd


def main() -> None:
    """Print, for each peer, the sentences of each text and the seconds that they took."""
    texts = [json.loads(line) for line in sys.stdin]
    segmenter = pysbd.Segmenter(language="en", clean=False)
    tools: dict[str, Callable[[str], list[str]]] = {
        "pysbd": segmenter.segment,
        "blingfire": lambda text: blingfire.text_to_sentences(text).split("\n"),
    }
    answer = {}
    for name, tool in tools.items():
        tool(texts[0])
        started = time.perf_counter()
        found = [tool(text) for text in texts]
        answer[name] = found, time.perf_counter() - started
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
