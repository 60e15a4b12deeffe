"""``retold annotate``: the marks of each article as lines of JSON."""

import argparse
from functools import partial

from ..annotate import annotate
from ..engines import LocalEngine
from ..model import Article
from ..publish.lines import marks_line
from ..report import Pile
from .lines import add_line_arguments, finish, write_lines
from .pipeline import add_pipeline_argument
from .progress import counting, progress_bars

NAME = "annotate"
HELP = "write the marks of each article (quotes, names, times ...) as lines of JSON"
DESCRIPTION = "Writes one line of JSON for each article: its id and its marks."


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """What ``retold annotate`` takes."""
    add_line_arguments(verb)
    add_pipeline_argument(verb)


def run(options: argparse.Namespace) -> int:
    """Write the marks; the exit code."""
    with LocalEngine(options.jobs) as engine, progress_bars(options.quiet) as progress:
        pile = Pile(options.paths, engine)
        lines = engine.map(partial(_line, pipeline=options.pipeline), pile.articles())
        write_lines(options.out, counting(lines, progress, "annotating"))
    return finish(options, pile.rejections)


def _line(article: Article, pipeline: str | None) -> bytes:
    return marks_line(annotate(article, pipeline))
