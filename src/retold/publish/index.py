"""The page over all stories of a run, and what could not be read."""

from collections.abc import Sequence
from datetime import date

import msgspec

from ..model import Dossier, Rejection
from ..read import Duplicate
from .dates import say_days
from .jinja import environment
from .summary import summarise
from .text import clip, one_line

_TITLE = 200


class StoryEntry(msgspec.Struct, frozen=True, rename={"first": "from", "last": "to"}):
    """One story in counts, and the files that hold it, as ``report.json`` lists it."""

    id: str
    title: str
    page: str
    json: str
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    first: date | None
    last: date | None
    independent_sources: int
    conflicts: int
    quotations: int
    events: int
    summary: tuple[str, ...]

    @property
    def days(self) -> str:
        """When its reports were printed, nothing where that is not known."""
        return say_days(self.first, self.last) if self.first and self.last else ""


def story_entry(dossier: Dossier, name: str) -> StoryEntry:
    """The entry of a dossier whose files are ``name`` with the endings ``.html`` and ``.json``."""
    story = dossier.story
    return StoryEntry(
        id=story.id,
        title=clip(story.title, _TITLE) or f"Story {one_line(story.id)}",
        page=f"{name}.html",
        json=f"{name}.json",
        articles=story.articles,
        outlets=story.outlets,
        first=story.first,
        last=story.last,
        independent_sources=story.independent_sources,
        conflicts=len(dossier.conflicts),
        quotations=len(dossier.quotations),
        events=len(dossier.events),
        summary=summarise(dossier),
    )


def ordered(entries: Sequence[StoryEntry]) -> list[StoryEntry]:
    """The stories that most reports tell first, then the latest, then by id."""
    by_id = sorted(entries, key=lambda entry: entry.id)
    by_date = sorted(by_id, key=lambda entry: entry.last or date.min, reverse=True)
    return sorted(by_date, key=lambda entry: -len(entry.articles))


def render_index(
    stories: Sequence[StoryEntry],
    rejections: Sequence[Rejection] = (),
    duplicates: Sequence[Duplicate] = (),
) -> str:
    """The index page: the stories, what was rejected and why, what was read once only."""
    entries = ordered(stories)
    return (
        environment()
        .get_template("index.html")
        .render(
            several=[entry for entry in entries if len(entry.articles) > 1],
            single=[entry for entry in entries if len(entry.articles) == 1],
            articles=sum(len(entry.articles) for entry in entries),
            outlets=len({outlet for entry in entries for outlet in entry.outlets}),
            conflicts=sum(entry.conflicts for entry in entries),
            rejections=[
                (one_line(each.path), each.record, one_line(each.reason)) for each in rejections
            ],
            duplicates=[
                (one_line(each.path), each.record, one_line(each.same_as)) for each in duplicates
            ],
        )
    )
