"""An invented story for drafts to be held against."""

from retold.model import Article

WIRE = """A gale tore the roof off the grain hall at Arlow on Tuesday and killed 17 people.

"We heard the beams crack and then the whole roof was gone," said Olga Lindqvist, who sells herring.

The hall was built in 1931 and last repaired on March 4, 2019, according to the port's own register.

Mayor Tobias Renner did not attend the meeting that the dockers had called for Friday evening.

The insurers put the damage at 4.2 million crowns and closed the northern quay until further notice.
"""

LEDGER = """A gale tore the roof off Arlow's grain hall on Tuesday, and 17 people were killed.

"We heard the beams crack and then the whole roof was gone," said Olga Lindqvist, a herring seller.

The grain hall, built in 1931, was last repaired on March 4, 2019, the port's register says.

Mayor Tobias Renner did not attend the meeting that the dockers had called for Friday evening.

Insurers put the damage at 4.2 million crowns and closed the northern quay until further notice.
"""


def reports() -> list[Article]:
    """Two reports that agree."""
    return [
        Article("wire", WIRE, outlet="Wick Wire", published="2024-11-07"),
        Article("ledger", LEDGER, outlet="Arlow Ledger", published="2024-11-07"),
    ]


DRAFT = """A gale tore the roof off the grain hall at Arlow on Tuesday and killed 17 people.

"We heard the beams crack and then the whole roof was gone," said Olga Lindqvist, who has a stall.

The hall was built in 1931 and last repaired on March 4, 2019, according to the port's register.

Mayor Tobias Renner did not attend the meeting that the dockers had called for Friday evening.

The insurers put the damage at 4.2 million crowns and closed the northern quay.
"""


def draft(before: str = "", after: str = "") -> Article:
    """The draft, which agrees with both, with words changed."""
    assert before in DRAFT
    text = DRAFT.replace(before, after, 1) if before else DRAFT
    return Article("draft", text, published="2024-11-08")
