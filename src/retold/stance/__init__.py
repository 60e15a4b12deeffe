"""How a text stands to a claim."""

from .judge import StanceReading, TextStance, judge

__all__ = ["StanceReading", "TextStance", "judge", "stance"]


def stance(claim: str, text: str) -> TextStance:
    """Whether a text agrees with a claim, disagrees, discusses it, or is unrelated to it.

    :func:`retold.stance.judge` gives the sentences and the reason, too.
    """
    return judge(claim, text).stance
