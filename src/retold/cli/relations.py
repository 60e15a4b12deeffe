"""``retold relations``: what actors did or said to one another, over time."""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from ..annotate import annotate
from ..annotate.relations.lexicon import Lexicon, extended
from ..engines import LocalEngine
from ..errors import RetoldError
from ..group import group
from ..model import Article, Relation
from ..publish.exports.relations import (
    Row,
    relations_csv,
    relations_json,
    relations_plover,
    rows_of,
    write_parquet,
)
from ..publish.pairs import render_pairs
from ..publish.summary import counted
from ..publish.text import printable
from ..reconcile import reconcile_marks
from ..reconcile.relations.series import Pair, between, named_alike, pairs_of
from ..report import Pile
from .lines import finish, write_lines
from .progress import progress_bars

NAME = "relations"
HELP = "show what actors did or said to one another, in order of when it happened"
DESCRIPTION = (
    "Finds what people and bodies did or said to one another, counts each happening once however"
    " often it was told, and shows each pair over time with its turning points. Exits with 1 when"
    " nothing is found."
)
NOTHING_FOUND = 1


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """What ``retold relations`` takes."""
    verb.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, glob, or - for stdin")
    verb.add_argument(
        "--between",
        nargs=2,
        metavar=("A", "B"),
        help="two actors; a part of a name is enough, all pairs that fit are shown",
    )
    verb.add_argument(
        "--pairs",
        type=_number_of_pairs,
        default=5,
        metavar="N",
        help="without --between: the N pairs with most events (default: 5)",
    )
    verb.add_argument(
        "--format",
        choices=("text", "html", "json", "csv", "parquet", "plover"),
        default="text",
        help="what to print or write (default: text); parquet needs --out; html is one page",
    )
    verb.add_argument(
        "--out", default="-", metavar="FILE", help="file to write (default: standard output)"
    )
    verb.add_argument(
        "--lexicon", type=Path, metavar="FILE", help="entries to add to the lexicon of relations"
    )


def run(options: argparse.Namespace) -> int:
    """Print or write the pairs; the exit code."""
    if options.format == "parquet" and options.out == "-":
        raise RetoldError("parquet cannot be printed; name a file with --out")
    lexicon = extended(options.lexicon) if options.lexicon else None
    with LocalEngine(options.jobs) as engine, progress_bars(options.quiet) as progress:
        pile = Pile(options.paths, engine)
        articles = {article.id: article for article in pile.articles()}
        relations: list[Relation] = []
        stories = group(articles.values(), engine)
        groups = ([articles[id] for id in story.articles] for story in stories)
        told = engine.map_groups(partial(_relations, lexicon=lexicon), groups)
        for number, acts in enumerate(told, 1):
            relations += acts
            progress("comparing", number, len(stories))
    found = pairs_of(named_alike(relations))
    pairs = _chosen(found, options)
    _write(pairs, articles, options)
    if not pairs and not options.quiet:
        print(_nothing(found, options), file=sys.stderr)
    code = finish(options, pile.rejections)
    return code if pairs else NOTHING_FOUND


def _relations(articles: Sequence[Article], lexicon: Lexicon | None) -> tuple[Relation, ...]:
    return reconcile_marks([annotate(each) for each in articles], lexicon=lexicon).relations


def _chosen(pairs: tuple[Pair, ...], options: argparse.Namespace) -> tuple[Pair, ...]:
    if options.between:
        return between(pairs, *options.between)
    return pairs[: options.pairs]


def _number_of_pairs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r}: give a number of pairs, 1 or more")
    return int(text)


def _nothing(pairs: tuple[Pair, ...], options: argparse.Namespace) -> str:
    """What to say where nothing is shown: who else is there."""
    if not pairs:
        return "nothing found that one actor did to another"
    shown = ", ".join(f"{one} – {other}" for one, other in (pair.actors for pair in pairs[:5]))
    return printable(f"nothing found between {' and '.join(options.between)}; pairs found: {shown}")


def _write(
    pairs: Sequence[Pair], articles: dict[str, Article], options: argparse.Namespace
) -> None:
    rows = rows_of([relation for pair in pairs for relation in pair.relations], articles)
    if options.format == "text":
        write_lines(options.out, [_text(pair, articles).encode() for pair in pairs])
    elif options.format == "html":
        write_lines(options.out, [render_pairs(pairs, articles).encode()])
    elif options.format == "json":
        write_lines(options.out, [relations_json(rows)])
    elif options.format == "csv":
        write_lines(options.out, [relations_csv(rows)])
    elif options.format == "plover":
        write_lines(options.out, [relations_plover(rows)])
    else:
        try:
            write_parquet(rows, Path(options.out))
        except OSError as error:
            raise RetoldError(f"{error}; name another file") from error
    sys.stdout.flush()


def _undated(row: Row) -> str:
    return "earlier" if row.earlier else f"by {row.by}" if row.by else "not dated"


def _text(pair: Pair, articles: dict[str, Article]) -> str:
    rows = rows_of(pair.relations, articles)
    lines = [f"{pair.actors[0]} – {pair.actors[1]} · {counted(len(rows), 'event')}"]
    for relation, row in zip(pair.relations, rows, strict=True):
        day = relation.date.edtf if relation.date else _undated(row)
        turn = "↯" if relation in pair.turns else " "
        sources = f"{row.independent_sources} independent"
        doubt = f" ({row.why})" if row.why else ""
        lines.append(f"{turn} {day:<13} {row.source} → {row.target}")
        lines.append(f"    {row.event:<9} {row.score:+5.1f}  “{row.words}” · {sources}{doubt}")
    return "".join(f"{printable(line)}\n" for line in lines) + "\n"
