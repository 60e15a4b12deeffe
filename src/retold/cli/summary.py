"""What a run prints at its end."""

from collections.abc import Sequence
from typing import TextIO

from ..model import Rejection
from ..publish import StoryEntry
from ..publish.summary import counted, shorten
from ..report import Report

MOST_STORIES = 12
MOST_REJECTIONS = 20
LONGEST_PATH = 400


def print_report(result: Report, out: TextIO) -> None:
    """Counts, the stories that several articles tell, what was rejected, where the page lies."""
    several = [story for story in result.stories if len(story.articles) > 1]
    print(_counts(result, several), file=out)
    for story in several[:MOST_STORIES]:
        print("\n".join(story.summary), file=out)
    if len(several) > MOST_STORIES:
        rest = counted(len(several) - MOST_STORIES, "more story")
        print(f"… {rest} of several articles in the index", file=out)
    for duplicate in result.duplicates[:MOST_REJECTIONS]:
        print(f"read once: {_path(duplicate.path)} is {shorten(duplicate.same_as)}", file=out)
    print_rejections(result.rejections, out)
    print(result.index, file=out)


def print_rejections(rejections: Sequence[Rejection], out: TextIO) -> None:
    """One line for each thing that could not be read."""
    for each in rejections[:MOST_REJECTIONS]:
        record = f", record {each.record}" if each.record else ""
        print(f"rejected: {_path(each.path)}{record}: {shorten(each.reason, 200)}", file=out)
    if len(rejections) > MOST_REJECTIONS:
        print(f"… {len(rejections) - MOST_REJECTIONS:,} more rejections", file=out)


def _path(path: str) -> str:
    return shorten(path, LONGEST_PATH)


def _counts(result: Report, several: Sequence[StoryEntry]) -> str:
    outlets = {outlet for story in result.stories for outlet in story.outlets}
    parts = [
        f"{counted(result.articles, 'article')} read",
        f"{len(result.rejections):,} rejected",
        counted(len(result.stories), "story"),
    ]
    if result.duplicates:
        parts.insert(1, f"{len(result.duplicates):,} read once only")
    if len(several) < len(result.stories):
        parts[-1] += f" ({len(several):,} told more than once)"
    if outlets:
        parts.append(counted(len(outlets), "outlet"))
    parts.append(counted(sum(story.conflicts for story in result.stories), "conflict"))
    return ", ".join(parts)
