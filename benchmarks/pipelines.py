"""What a spaCy pipeline brings beside the rules: names on MEANTIME, quotations on PolNeAR.

    python benchmarks/pipelines.py --data ../shared/data --pipeline NAME [--split dev]

The figures are those of names.py and quotes.py. The parts of the parse are added one after the
other: names, then subjects as sources, then clauses that no rule has found.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from meantime import Text, load
from names import ours, score
from polnear import Annotated, Triple, read
from quotes import scored, table, triples_of

from retold.annotate.document import Document
from retold.annotate.names import find_names
from retold.annotate.pipeline import read_with
from retold.annotate.quotes import find_quotes
from retold.annotate.reading import NO_READING, Reading
from retold.annotate.regions import find_regions
from retold.annotate.sentences import cut
from retold.model import Article

Finder = Callable[[str], tuple[list[Triple], float]]
_FIGURES = ("span P", "span R", "span F1", "kind", "link P", "link R", "seconds")


def names_table(texts: Sequence[Text], pipeline: str) -> str:
    """Names by rule alone and with the pipeline."""
    rows = [("", *_FIGURES), ("---", *("---" for _ in _FIGURES))]
    for label, name in (("rules", None), (f"with {pipeline}", pipeline)):
        began = time.perf_counter()
        found = ours(texts, name)
        values = [*score(texts, found, errors=False), time.perf_counter() - began]
        rows.append((label, *(f"{value:.1f}" for value in values)))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def quotes_table(gold: Sequence[Annotated], pipeline: str) -> str:
    """Quotations by rule, and with more and more of what the pipeline reads."""
    documents = {each.text: cut(Article("a", each.text)) for each in gold}
    readings = {text: read_with(pipeline, each) for text, each in documents.items()}
    steps: tuple[tuple[str, Callable[[Reading], Reading]], ...] = (
        ("rules", lambda reading: NO_READING),
        ("+ names", lambda reading: Reading(names=reading.names)),
        ("+ subjects", _without_clauses),
        ("+ clauses", lambda reading: reading),
    )

    def finder(part: Callable[[Reading], Reading]) -> Finder:
        return lambda text: _triples(documents[text], part(readings[text]))

    return table([scored(name, gold, finder(part)) for name, part in steps])


def _without_clauses(reading: Reading) -> Reading:
    subjects = tuple(each._replace(clause=None) for each in reading.predicates)
    return Reading(reading.names, subjects)


def _triples(document: Document, reading: Reading) -> tuple[list[Triple], float]:
    regions = find_regions(document)
    names = find_names(document, regions, reading.names)
    began = time.process_time()
    quotes = find_quotes(document, regions, names, reading.predicates)
    return triples_of(quotes), time.process_time() - began


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="the folder with dates/, quotes/")
    parser.add_argument("--pipeline", required=True, help="as retold report takes it")
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    options = parser.parse_args()
    read_with(options.pipeline, cut(Article("warm", "Ann Lee said it was warm.")))
    print(f"MEANTIME\n\n{names_table(load(options.data), options.pipeline)}\n")
    gold = list(read(options.data, options.split))
    print(f"PolNeAR {options.split}\n\n{quotes_table(gold, options.pipeline)}")


if __name__ == "__main__":
    main()
