"""``retold report``: a pile of reports in, dossiers out."""

import argparse
import sys

from ..publish import EXPORT_FORMATS
from ..report import report
from .pipeline import add_pipeline_argument
from .progress import progress_bars
from .summary import print_report

NAME = "report"
HELP = "read reports, find the stories in them, and write a page and a JSON file for each"
DESCRIPTION = (
    "Reads a pile of reports, finds the stories in it, and writes for each story one page and one "
    "JSON file, and an index over the stories."
)


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """What ``retold report`` takes."""
    verb.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, glob, or - for stdin")
    verb.add_argument(
        "--out", default="dossiers", metavar="DIR", help="folder to write into (default: dossiers)"
    )
    verb.add_argument(
        "--export",
        default=(),
        type=_names,
        metavar="FORMATS",
        help=f"write timeline and lineage for other programs too: {','.join(EXPORT_FORMATS)}",
    )
    verb.add_argument(
        "--owners",
        metavar="FILE",
        help="CSV file with the columns outlet,owner: outlets of one owner are one source",
    )
    add_pipeline_argument(verb)


def run(options: argparse.Namespace) -> int:
    """Write the dossiers and print the summary; the exit code."""
    with progress_bars(options.quiet) as progress:
        result = report(
            options.paths,
            options.out,
            options.jobs,
            progress,
            options.export,
            pipeline=options.pipeline,
            owners=options.owners,
        )
    if not options.quiet:
        print_report(result, sys.stdout)
    return 1 if options.strict and result.rejections else 0


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
