"""``retold copies``: the pairs of articles that share passages as lines of JSON."""

import argparse

from ..annotate.regions import region_of_line
from ..engines import LocalEngine
from ..group import find_copies
from ..publish.lines import copies_line
from ..report import Pile
from .lines import add_line_arguments, finish, write_lines
from .progress import counting, progress_bars

NAME = "copies"
HELP = "write the pairs of articles that share passages, as lines of JSON"
DESCRIPTION = "Writes one line of JSON for each two articles that share a run of rare words."
add_arguments = add_line_arguments


def run(options: argparse.Namespace) -> int:
    """Write the pairs; the exit code."""
    with LocalEngine(options.jobs) as engine, progress_bars(options.quiet) as progress:
        pile = Pile(options.paths, engine)
        articles = counting(pile.articles(), progress, "reading")
        pairs = find_copies(articles, engine, region_of_line)
    write_lines(options.out, map(copies_line, pairs))
    return finish(options, pile.rejections)
