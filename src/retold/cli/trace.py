"""``retold trace``: where words or a quotation appear, and the way from outlet to outlet."""

import argparse
import sys

from ..engines import LocalEngine
from ..publish.lines import trace_json
from ..report import Pile
from ..trace import trace_words
from .lines import finish, write_lines
from .pipeline import add_pipeline_argument
from .progress import counting, progress_bars
from .trace_text import print_trace

NAME = "trace"
HELP = "find where words or a quotation appear, earliest first, and who had them from whom"
DESCRIPTION = (
    "Finds where a sentence, a quotation or a part of one appears, word for word or changed, with"
    " who is said to have said it and the way from one outlet to the next. Exits with 1 when"
    " nothing is found."
)
NOTHING_FOUND = 1


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """What ``retold trace`` takes."""
    verb.add_argument("words", metavar="WORDS", help="the words to look for, in one argument")
    verb.add_argument(
        "--in",
        dest="paths",
        nargs="+",
        required=True,
        metavar="PATH",
        help="file, folder, glob, or - for stdin",
    )
    verb.add_argument(
        "--format", choices=("text", "json"), default="text", help="what to print (default: text)"
    )
    add_pipeline_argument(verb)


def run(options: argparse.Namespace) -> int:
    """Print the places and the path; the exit code."""
    with LocalEngine(options.jobs) as engine, progress_bars(options.quiet) as progress:
        pile = Pile(options.paths, engine)
        articles = counting(pile.articles(), progress, "searching")
        found = trace_words(options.words, articles, engine, options.pipeline)
    if options.format == "json":
        write_lines("-", [trace_json(found)])
    elif not options.quiet:
        print_trace(found, sys.stdout)
    code = finish(options, pile.rejections)
    return code if found.hits else NOTHING_FOUND
