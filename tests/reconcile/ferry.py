"""An invented story in several tellings, for the tests of alignment, lineage and sources."""

from tests.texts import marks

from retold.model import Annotations

AGENCY = """\
CALDER BAY (Northwire) — The ferry Maren Hale ran aground on a sandbank off Calder Bay on Monday \
with 214 people on board, the harbour authority said.

Lifeboats took off the passengers through the night as the tide fell around the vessel.

Harbour master Edda Quill said the ship had left the marked channel to avoid a drifting barge.

“We had eleven minutes between the first call and the first boat in the water,” Quill told us.

Two members of the crew were treated for bruises at the cottage hospital in Saint Orla.

The operator, Lanmark Lines, cancelled all sailings until inspectors have examined the hull.

A salvage tug is expected to reach the bay from Torvik at high water on Tuesday.
"""

REPRINT = "\n\n".join(
    ["The ferry" + AGENCY.split("The ferry", 1)[1].split("\n\n")[0], *AGENCY.split("\n\n")[1:5]]
)

REWRITE = """\
A passenger ferry with 214 people aboard got stuck on a sandbank off Calder Bay on Monday, port \
officials reported.

All through the night lifeboats carried the passengers ashore while the falling tide left the \
Maren Hale leaning on her side.

The ship had strayed from the marked channel in order to avoid a barge that was drifting, harbour \
master Edda Quill explained.

She put the time between the first call and the first boat in the water at eleven minutes.

Bruises were treated in the cottage hospital at Saint Orla in the case of two members of the crew.

Lanmark Lines, the operator, has called off its sailings until the hull has been examined by \
inspectors.

From Torvik a salvage tug should reach the bay with the high water of Tuesday.
"""

WITNESSES = """\
Travellers described hours of cold and darkness on Tuesday after the Maren Hale came to rest on \
the sands.

“Nobody told us anything until the lights went out,” said Jorun Pell, a teacher on an outing with \
her class.

She spent six hours on the car deck before a trawler picked her up.

Sheep for the spring market were below, and farmers now want to be paid for them.

Records of the shipping court show two fines in five years over missed safety drills.
"""

CAPTION = (
    "The ferry Maren Hale lies on a sandbank off Calder Bay on Monday, March 3, 2031, as seen from "
    "the lighthouse. (Photo by Ilse Brandt)"
)


def agency() -> Annotations:
    """The agency's own report."""
    return marks(AGENCY, "agency", outlet="Northwire", published="2031-03-03")


def reprint(**fields: str) -> Annotations:
    """A reprint without the last paragraphs and the dateline."""
    return marks(REPRINT, "reprint", **{"outlet": "Calder Courier", **fields})


def rewrite(**fields: str) -> Annotations:
    """The agency's report in other words, in the same order."""
    return marks(REWRITE, "rewrite", **{"outlet": "Bay Ledger", **fields})


def witnesses(**fields: str) -> Annotations:
    """A report of its own on the same event."""
    return marks(WITNESSES, "witnesses", **{"outlet": "Strand Post", **fields})
