"""``retold archive``: keep articles, and their revisions, in one file."""

import argparse

from ..archive import Added, Archive
from ..engines import LocalEngine
from ..publish.summary import counted
from ..report import Pile
from .lines import finish
from .progress import counting, progress_bars

NAME = "archive"
HELP = "keep articles and their revisions in one file, to check drafts against"
DESCRIPTION = (
    "Adds articles to an archive, one SQLite file. What is there already is kept once; an article "
    "that was changed since is kept as a revision."
)


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """What ``retold archive`` takes."""
    verb.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, glob, or - for stdin")
    verb.add_argument(
        "--to", required=True, metavar="FILE", help="the archive; made where there is none"
    )


def run(options: argparse.Namespace) -> int:
    """Add the articles and print what became of them; the exit code."""
    with LocalEngine(options.jobs) as engine, progress_bars(options.quiet) as progress:
        pile = Pile(options.paths, engine)  # before the archive is made: there may be no file
        with Archive(options.to) as archive:
            added = archive.add(counting(pile.articles(), progress, "archiving"))
            held = len(archive)
    if not options.quiet:
        print(f"{_told(added)}; {options.to} holds {counted(held, 'article')}")
    return finish(options, pile.rejections)


def _told(added: Added) -> str:
    read = added.new + added.revised + added.known
    parts = [f"{counted(read, 'article')} read", f"{added.new:,} new"]
    if added.revised:
        parts.append(f"{added.revised:,} revised")
    if added.known:
        parts.append(f"{added.known:,} known")
    return ", ".join(parts)
