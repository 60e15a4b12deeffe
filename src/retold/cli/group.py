"""``retold group``: the stories of a pile as lines of JSON."""

import argparse
from collections.abc import Callable, Iterable, Iterator

from ..archive import Archive, is_archive
from ..engines import LocalEngine
from ..errors import RetoldError
from ..group import Signature, group_signatures, signature
from ..model import Article
from ..publish.lines import story_line
from ..report import Pile
from .lines import add_line_arguments, finish, write_lines
from .progress import counting, progress_bars

Signed = Callable[[Iterable[Article]], Iterable[Signature]]

NAME = "group"
HELP = "write the stories (which articles report the same) as lines of JSON"
DESCRIPTION = (
    "Writes one line of JSON for each story: its articles and what joins them. With an archive,"
    " articles can be added a few at a time; the stories are those of all of them at once."
)


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """What ``retold group`` takes."""
    add_line_arguments(verb, paths="*")
    verb.add_argument(
        "--archive",
        metavar="FILE",
        help="add the articles to an archive and group all that it holds; only what is new is read",
    )


def run(options: argparse.Namespace) -> int:
    """Write the stories; the exit code."""
    if not options.paths and not options.archive:
        raise RetoldError("nothing to group; give PATHS, or an archive with --archive FILE")
    with LocalEngine(options.jobs) as engine, progress_bars(options.quiet) as progress:
        pile = Pile(options.paths, engine) if options.paths else None
        articles = pile.articles() if pile else ()

        def signed(articles: Iterable[Article]) -> Iterator[Signature]:
            return counting(engine.map(signature, articles), progress, "reading")

        if options.archive:
            signatures = _archived(options.archive, articles, signed)
        else:
            signatures = signed(articles)
        stories = group_signatures(signatures, engine)
    write_lines(options.out, map(story_line, stories))
    return finish(options, pile.rejections if pile else ())


def _archived(path: str, articles: Iterable[Article], signed: Signed) -> Iterable[Signature]:
    """The articles added to an archive; the signatures of all that it holds then."""
    if not articles and not is_archive(path):
        raise RetoldError(f"{path}: is no archive; give PATHS to make one of")
    with Archive(path) as archive:
        archive.add(articles)
        return archive.signatures(signed)
