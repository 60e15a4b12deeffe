"""The words that the command line takes."""

import argparse
import os

from ..version import __version__
from . import annotate, archive, check, copies, demo, group, relations, report, trace

VERBS = (report, check, demo, annotate, group, copies, trace, archive, relations)


def parser() -> argparse.ArgumentParser:
    """The parser of ``retold`` with every verb."""
    top = argparse.ArgumentParser(
        prog="retold",
        description="Reads many reports of the same story and shows what stands behind every line.",
        epilog="Exit codes: 0 done; 1 findings of check, nothing found by trace or relations, or"
        " rejections under --strict; 2 bad use.",
    )
    top.add_argument("--version", action="version", version=f"retold {__version__}")
    verbs = top.add_subparsers(title="verbs", metavar="VERB", required=True)
    for verb in VERBS:
        sub = verbs.add_parser(verb.NAME, help=verb.HELP, description=verb.DESCRIPTION)
        verb.add_arguments(sub)
        _add_shared(sub)
        sub.set_defaults(run=verb.run)
    return top


def _add_shared(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--jobs",
        type=_positive,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes to work in (default: one for each processor)",
    )
    verb.add_argument(
        "--quiet", action="store_true", help="print nothing but errors; no progress bars"
    )
    verb.add_argument(
        "--strict", action="store_true", help="exit with 1 when anything was rejected"
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number of at least 1")
    return number
