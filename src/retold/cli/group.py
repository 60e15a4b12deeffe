"""``retold group``: the stories of a pile as lines of JSON."""

import argparse

from ..engines import LocalEngine
from ..group import group_signatures, signature
from ..publish.lines import story_line
from ..report import Pile
from .lines import add_line_arguments, finish, write_lines
from .progress import counting, progress_bars

NAME = "group"
HELP = "write the stories (which articles report the same) as lines of JSON"
DESCRIPTION = "Writes one line of JSON for each story: its articles and what joins them."
add_arguments = add_line_arguments


def run(options: argparse.Namespace) -> int:
    """Write the stories; the exit code."""
    with LocalEngine(options.jobs) as engine, progress_bars(options.quiet) as progress:
        pile = Pile(options.paths, engine)
        signatures = counting(engine.map(signature, pile.articles()), progress, "reading")
        stories = group_signatures(signatures, engine)
    write_lines(options.out, map(story_line, stories))
    return finish(options, pile.rejections)
