"""Captions of pictures that stand as a paragraph between others."""

import re

from .dates import FULL_DATE

_LONGEST = 600
"""Characters; agencies keep captions far below this."""
_SHORTEST = 6
"""Words; a shorter line with a date is a dateline, a byline or a time stamp."""

_OPENING = re.compile(
    r"file\s?(?:[-–—:]|photo\b|picture\b|image\b|pic\b)"
    r"|(?:photo|image|picture|caption|pictured)\b\s?[:,]"
    r"|in this [^.]{0,60}\b(?:file )?(?:photo|image|picture|video frame)\b"
    r"|(?:a|an) (?:file|undated|handout|combination|general view|screen ?grab)\b[^.]{0,20}"
    r"(?:photo|picture|image|of|from)\b"
    r"|(?:photo|image|picture) (?:copyright|credit|by|courtesy|shows)\b",
    re.IGNORECASE,
)
_AGENCIES = (
    r"(?:AP|AFP|Reuters|REUTERS|EPA|Getty|UPI|TASS|Xinhua|Bloomberg|PA|AAP|Alamy|Shutterstock|Rex|ANSA|"
    r"Handout|Sipa|ZUMA|Anadolu|NurPhoto|WireImage|Newscom|Press Association|Associated Press)"
)
_CREDIT = re.compile(
    r"\((?:AP |Photo|Photograph|Image|Picture|File)[^()\n]{0,80}\)\s*$"
    r"|\((?:Photo|Image|Picture)s?(?: credit)?(?: by|:| courtesy)[^()\n]{1,120}\)"
    r"|\((?:[^()\n]{1,60}[/|,] ?)?" + _AGENCIES + r"(?: Photo| Images)?(?:/[^()\n]{1,60})?\)\s*$"
    r"|\bREUTERS/[A-Z][^\n]{2,60}$"
    r"|\bAP Photo/[A-Z]"
    r"|(?:[/|]|\bvia ) ?" + _AGENCIES + r"(?: Images| Photo)?(?:/[A-Z][\w .]{2,40})?\.?\s*$"
    r"|\bGetty Images\.?\)?$"
    r"|\b(?:Photo|Photograph|Image|Picture)(?: by|:) [A-Z][^\n.]{2,60}\.?$"
    r"|\bfile photo\b\.?\)?(?: REUTERS[^\n]{0,40})?$"
)
_CREDIT_SIGNS = ("(", "/", "Photo", "photo", "Getty", "Image", "via ")
"""One of these stands in every line that the pattern of credits matches."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIDE = re.compile(
    r"\((?:L|R|C|L-R|left|right|center|centre|pictured|top|bottom)\)|, (?:left|right),"
)
_PRESENT = re.compile(
    r"\b(?:addresses|answers|appears|applauds|arrives|attends|boards|burns|carries|celebrates|checks|"
    r"cheers|cleans|closes|comforts|cries|delivers|departs|drives|embraces|enters|exits|faces|fires|"
    r"flies|gestures|gives|greets|guards|hangs|holds|hugs|introduces|joins|kisses|kneels|laughs|lays|"
    r"leads|leaves|lies|lights|listens|looks|makes|marches|meets|mourns|observes|officiates|"
    r"participates|passes|pauses|performs|places|plays|points|poses|prays|presents|protests|rains|"
    r"raises|reacts|reads|receives|responds|rides|rises|runs|salutes|searches|sells|shakes|shouts|"
    r"shows|signs|sings|sits|smiles|speaks|stands|steps|surveys|takes|talks|testifies|thanks|throws|"
    r"touches|tours|tries|visits|waits|walks|watches|waves|wears|welcomes|wipes|works|"
    r"address|arrive|attend|carry|celebrate|cheer|gather|greet|hold|hug|leave|line|listen|look|march|"
    r"meet|mourn|observe|pass|pose|pray|protest|ride|search|shake|shout|sit|speak|stand|take part|"
    r"talk|wait|walk|watch|wave|are seen|is seen|is pictured|are pictured|is shown|are shown)\b"
)
_PAST_REPORT = re.compile(
    r"\b(?:said|says|told|tells|according to|announced|reported|reportedly|wrote)\b"
)
_FINAL = re.compile(r"[.!?…]['\"”’)\]]*$")
_PLACE = re.compile(r"\b(?:in|at|on|near|outside|of|from|during) (?:the )?[A-Z]")
_SUBJECT = 90
"""Characters in which the present-tense verb must come: captions begin with who is seen."""


def caption(line: str) -> str | None:
    """The rule by which a paragraph is a caption, None if it is none.

    A rule without a photographer's credit asks for a day with its year, a place or a side of the
    picture, one sentence, no reporting verb, and either no full stop or the present tense.
    """
    if len(line) > _LONGEST:
        return None
    if _OPENING.match(line):
        return "opens as a caption"
    if any(sign in line for sign in _CREDIT_SIGNS) and _CREDIT.search(line):
        return "photo credit"
    side = _SIDE.search(line) is not None
    dated = _YEAR.search(line) is not None and FULL_DATE.search(line) is not None
    if not (side or dated) or _has_report(line):
        return None
    present = _PRESENT.search(line, 0, min(len(line), _SUBJECT)) is not None
    if present and side:
        return "side of the picture, present tense"
    if not dated or not _PLACE.search(line):
        return None
    if present and _sentences(line) == 1:
        return "present tense, place and full date"
    return "place and full date without a full stop" if not _FINAL.search(line) else None


def _has_report(line: str) -> bool:
    """Whether the line is too short for a caption, quotes, or tells what somebody said."""
    quoted = "“" in line or '"' in line
    return len(line.split()) < _SHORTEST or quoted or _PAST_REPORT.search(line) is not None


def _sentences(line: str) -> int:
    """Sentences, taken roughly: a full stop before a capital that is no abbreviation's."""
    return 1 + len(re.findall(r"[a-z]{4,}[.!?] [A-Z]", line))
