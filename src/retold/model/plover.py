"""The event types of PLOVER (Open Event Data Alliance 2018) and their quadrants."""

from typing import Literal

Quadrant = Literal[
    "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"
]

QUADRANTS: dict[str, Quadrant] = {
    "AGREE": "verbal cooperation",
    "CONSULT": "verbal cooperation",
    "SUPPORT": "verbal cooperation",
    "COOPERATE": "material cooperation",
    "AID": "material cooperation",
    "YIELD": "material cooperation",
    "REQUEST": "verbal conflict",
    "ACCUSE": "verbal conflict",
    "REJECT": "verbal conflict",
    "THREATEN": "verbal conflict",
    "PROTEST": "material conflict",
    "SANCTION": "material conflict",
    "MOBILIZE": "material conflict",
    "COERCE": "material conflict",
    "ASSAULT": "material conflict",
}
"""The quadrant of each root event type. PLOVER of 2018 calls REQUEST also DEMAND, ACCUSE also
DISAPPROVE or INVESTIGATE, YIELD also CONCEDE or RETREAT, and ASSAULT also FIGHT."""
