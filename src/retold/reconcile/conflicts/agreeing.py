"""Whether two numbers can both be right, hedges and rounding allowed for."""

import math

import msgspec

from ...model import Quantity

# "About 50" is not at odds with what lies within a fifth of it, and no number that is rounded
# stands for one farther off: 100 is not 135.
_ABOUT = 0.2


def is_hedged_alike(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers can both be right for no other reason than that they have one open hedge:
    "more than 600" and "more than 810"."""
    return (
        left.hedge == right.hedge
        and left.hedge in {"more_than", "less_than", "at_most"}
        and not may_agree(
            msgspec.structs.replace(left, hedge=None), msgspec.structs.replace(right, hedge=None)
        )
    )


def may_agree(left: Quantity, right: Quantity) -> bool:
    """Whether one number can lie behind both: 12 and "at least 10", 48 and "about 50"."""
    low, high = _range(left)
    other_low, other_high = _range(right)
    return low <= other_high and other_low <= high


def _range(quantity: Quantity) -> tuple[float, float]:
    value, slack = quantity.value, _slack(quantity)
    if quantity.hedge in {"at_least", "more_than"}:
        return value - slack, math.inf
    if quantity.hedge in {"at_most", "less_than"}:
        return -math.inf, value + slack
    if quantity.hedge == "about":
        slack = max(slack, abs(value) * _ABOUT)
    return value - slack, value + slack


def _slack(quantity: Quantity) -> float:
    """Half of the last digit that a round or measured number shows; a small count is exact."""
    value = abs(quantity.value)
    if value == 0:
        return 0.0
    if value != int(value):
        decimals = len(f"{value:.6f}".rstrip("0").partition(".")[2])
        return 0.5 * 10.0**-decimals
    if value < 100 or quantity.unit == "%":
        return 0.5 if quantity.unit else 0.0
    place = 1
    while value % (place * 10) == 0:
        place *= 10
    return min(place / 2, value * _ABOUT) if place > 1 else 0.0
