"""``retold annotate``: the marks of each article as lines of JSON."""

import argparse
from collections.abc import Iterator
from functools import partial

from ..annotate import annotate
from ..engines import LocalEngine
from ..model import Article
from ..publish.lines import marks_line
from ..report import Pile, Progress
from .lines import add_line_arguments, finish, write_lines
from .pipeline import add_pipeline_argument
from .progress import progress_bars

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
        write_lines(options.out, _counted(lines, progress))
    return finish(options, pile.rejections)


def _line(article: Article, pipeline: str | None) -> bytes:
    return marks_line(annotate(article, pipeline))


def _counted(lines: Iterator[bytes], progress: Progress) -> Iterator[bytes]:
    for number, line in enumerate(lines, 1):
        yield line
        progress("annotating", number, None)
