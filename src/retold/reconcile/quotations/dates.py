"""Which variant was printed first, where the dates tell."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from ...model import Published
from ..telling import StoryMarks

_Window = tuple[datetime, datetime]


def earliest(story: StoryMarks, printed_by: Sequence[Sequence[str]]) -> int | None:
    """The index of the variant, given by the articles that print it, that was printed before all
    others; None where the date of one is not known or they leave it open, as with two of one day. A
    date inferred from an article's text is a guess of when it was printed, and says nothing."""
    windows = {
        index: window
        for index, articles in enumerate(printed_by)
        if (window := _first_printed(story, articles)) is not None
    }
    if len(windows) < len(printed_by):
        return None
    for index, (_, latest) in windows.items():
        if all(latest < start for other, (start, _) in windows.items() if other != index):
            return index
    return None


def _first_printed(story: StoryMarks, articles: Sequence[str]) -> _Window | None:
    """The first and the last moment at which the first of the articles can have come out."""
    windows = [
        _window(published)
        for article in articles
        if (published := story.of(article).published) is not None and published.how != "inferred"
    ]
    if not windows:
        return None
    return min(start for start, _ in windows), min(end for _, end in windows)


def _window(published: Published) -> _Window:
    """The moments an article can have come out at; a time of day without a zone is read as UTC."""
    if len(published.value) > len("2025-11-21"):
        try:
            moment = datetime.fromisoformat(published.value)
        except ValueError:
            pass
        else:
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            return moment, moment
    return (
        datetime.combine(published.start, time.min, UTC),
        datetime.combine(published.end, time.max, UTC),
    )
