"""What was done during a meeting has the day of the meeting."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from .records import Act


def date_by_meetings(acts: Sequence[Act]) -> tuple[Act, ...]:
    """The acts, with a date for those that are told of "during their meeting" where all dated
    tellings of a meeting of the two give one day."""
    days: dict[tuple[str, ...], dict[str, Act]] = defaultdict(dict)
    for act in acts:
        is_meeting = act.happened and act.mutual and act.entry.kind.event == "CONSULT"
        if is_meeting and act.when is not None and act.when.start == act.when.end:
            days[_pair(act)].setdefault(act.when.edtf, act)
    return tuple(_dated(act, list(days[_pair(act)].values())) for act in acts)


def _dated(act: Act, meetings: Sequence[Act]) -> Act:
    if act.when is not None or not act.at_meeting or not act.happened or len(meetings) != 1:
        return act
    (meeting,) = meetings
    how = f"during the meeting of the two, which is dated by {meeting.how}"
    return replace(act, when=meeting.when, date_span=meeting.date_span, how=how)


def _pair(act: Act) -> tuple[str, ...]:
    return tuple(sorted((act.source.key, act.target.key)))
