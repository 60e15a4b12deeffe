"""``retold demo``: a report on the invented story that comes with Retold."""

import argparse

from ..example import ARTICLES
from . import report

NAME = "demo"
HELP = "the same for the invented story that comes with Retold"
DESCRIPTION = "Reports on the invented story that comes with Retold."


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """What ``retold demo`` takes."""
    verb.add_argument(
        "--out",
        default="demo-dossiers",
        metavar="DIR",
        help="folder to write into (default: demo-dossiers)",
    )
    verb.set_defaults(paths=[str(ARTICLES)], export=(), pipeline=None, owners=None)


def run(options: argparse.Namespace) -> int:
    """As ``retold report`` on the example."""
    return report.run(options)
