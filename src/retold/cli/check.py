"""``retold check``: hold a draft against reports."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import get_args

from ..archive import Archive, is_archive
from ..check import Reports
from ..check.source import in_source
from ..engines import Engine, LocalEngine
from ..errors import RetoldError
from ..model import Article, Finding, FindingKind
from ..publish.findings import FINDING_FORMATS, Checked, write_findings
from ..publish.summary import counted
from ..read import read
from ..read.decoding import decode
from ..read.formats import Format, format_of
from ..read.plain import plain_line_ends
from ..read.records import UnreadableError
from ..report import Pile
from .lines import finish
from .pipeline import add_pipeline_argument
from .progress import counting, progress_bars
from .watching import saves

NAME = "check"
HELP = "find where a draft disagrees with what was reported"
DESCRIPTION = (
    "Holds a draft against reports, or an archive of them, and lists what it tells otherwise:"
    " dates, numbers, names, words of quotations, speakers, and what it says is not so. Exits with"
    " 1 when there are findings."
)
CLEAN, FINDINGS = 0, 1
# What an editor opens as the signs that stand in it.
_PLAIN: frozenset[Format | None] = frozenset({"text", "markdown", "html"})
KINDS: tuple[FindingKind, ...] = get_args(FindingKind)


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """What ``retold check`` takes."""
    verb.add_argument(
        "drafts", nargs="+", metavar="DRAFT", help="the draft: a file, or - for stdin"
    )
    verb.add_argument(
        "--against",
        nargs="+",
        required=True,
        metavar="PATH",
        help="reports: files, folders, globs, or one archive of `retold archive`",
    )
    verb.add_argument(
        "--format",
        choices=tuple(FINDING_FORMATS),
        default="text",
        help="what to print (default: text)",
    )
    verb.add_argument(
        "--fail-on",
        type=_kinds,
        default=frozenset(KINDS),
        metavar="KIND[,KIND]",
        help=f"exit with 1 for these kinds alone, of: {', '.join(KINDS)} (default: any)",
    )
    verb.add_argument(
        "--advice",
        action="store_true",
        help="say too what is told without its source, and what one report alone tells",
    )
    verb.add_argument(
        "--watch", action="store_true", help="check again whenever the draft is saved"
    )
    add_pipeline_argument(verb)


def run(options: argparse.Namespace) -> int:
    """Print the findings; the exit code."""
    if options.watch and (options.drafts == ["-"] or len(options.drafts) > 1):
        raise RetoldError("--watch needs one file that is saved; give a single draft")
    with ExitStack() as stack:
        engine = stack.enter_context(LocalEngine(options.jobs))
        reports = Reports(_against(options, engine, stack), engine, options.pipeline)
        code = _check(options, reports)
        for _ in saves(Path(options.drafts[0])) if options.watch else ():
            try:
                code = _check(options, reports)
            except RetoldError as error:  # half saved: the next save is looked at again
                print(f"retold: {error}", file=sys.stderr)
    return code


def _check(options: argparse.Namespace, reports: Reports) -> int:
    checked = []
    for path in options.drafts:
        draft = _read_draft(path)
        found = _placed(path, draft, reports.check(draft, options.advice))
        checked.append(Checked("stdin" if path == "-" else path, tuple(found)))
    sys.stdout.write(write_findings(checked, options.format))
    sys.stdout.flush()
    findings = [finding for each in checked for finding in each.findings]
    if options.format == "text" and not options.quiet:
        print(_summary(findings), file=sys.stderr)
    return FINDINGS if any(each.kind in options.fail_on for each in findings) else CLEAN


def _against(
    options: argparse.Namespace, engine: Engine, stack: ExitStack
) -> Sequence[Article] | Archive:
    """The archive, or the articles in the files; what was rejected is told."""
    paths: list[str] = options.against
    if len(paths) == 1 and is_archive(paths[0]):
        return stack.enter_context(Archive(paths[0]))
    with progress_bars(options.quiet) as progress:
        pile = Pile(paths, engine)
        articles = list(counting(pile.articles(), progress, "reading"))
    if finish(options, pile.rejections):
        raise RetoldError("some reports could not be read, and --strict was given")
    return articles


def _read_draft(path: str) -> Article:
    """The one article in the draft's file; RetoldError if there is none or more."""
    reasons: list[str] = []
    found = list(read([path], lambda rejection: reasons.append(rejection.reason)))
    if reasons or not found:
        raise RetoldError(f"{path}: {reasons[0] if reasons else 'there is no text in it'}")
    if len(found) > 1:
        raise RetoldError(f"{path}: holds {len(found)} articles; give one draft")
    return found[0]


def _placed(path: str, draft: Article, found: Sequence[Finding]) -> Sequence[Finding]:
    """The findings where they stand in the draft's file, if that is one of plain signs: an editor
    opens the file, not the text that was read from it."""
    if path == "-" or format_of(path) not in _PLAIN or not found:
        return found
    try:
        source = decode(Path(path).read_bytes())
    except (OSError, UnreadableError):
        return found
    return tuple(in_source(found, draft.text, plain_line_ends(source)))


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "no findings"
    kinds = sorted({each.kind for each in findings})
    counts = ", ".join(f"{kind} {sum(e.kind == kind for e in findings)}" for kind in kinds)
    return f"{counted(len(findings), 'finding')}: {counts}"


def _kinds(text: str) -> frozenset[str]:
    kinds = frozenset(text.split(","))
    if unknown := sorted(kinds.difference(KINDS)):
        raise argparse.ArgumentTypeError(
            f"{unknown[0]!r} is no kind of finding; choose from {', '.join(KINDS)}"
        )
    return kinds
