"""What the verbs share that write lines of JSON."""

import argparse
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ..errors import RetoldError
from ..model import Rejection
from .summary import print_rejections


def add_line_arguments(verb: argparse.ArgumentParser, paths: str = "+") -> None:
    """PATHS (as many as argparse's ``nargs`` says) and --out, for verbs that write lines."""
    verb.add_argument(
        "paths", nargs=paths, metavar="PATH", help="file, folder, glob, or - for stdin"
    )
    verb.add_argument(
        "--out", default="-", metavar="FILE", help="file to write (default: standard output)"
    )


def write_lines(out: str, lines: Iterable[bytes]) -> None:
    """Write the lines to a file, which appears whole or not at all, or with ``-`` as they come."""
    if out == "-":
        sys.stdout.flush()
        for line in lines:
            sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
        return
    part = Path(f"{out}.part")
    try:
        with part.open("wb") as file:
            file.writelines(lines)
        part.replace(out)
    except OSError as error:
        raise RetoldError(f"{out}: cannot write ({error.strerror}); name another file") from error
    finally:
        with suppress(OSError):
            part.unlink()


def finish(options: argparse.Namespace, rejections: Iterable[Rejection]) -> int:
    """Tell what was rejected, on standard error; the exit code."""
    rejected = list(rejections)
    if not options.quiet:
        print_rejections(rejected, sys.stderr)
    return 1 if options.strict and rejected else 0
