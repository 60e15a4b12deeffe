"""Lines around an article that tell nothing of its story: credits, copyright, invitations."""

import re

from ...model import RegionKind

_LONGEST = 400
"""Characters; a longer paragraph holds reporting too, whatever it begins or ends with."""

_CREDIT = re.compile(
    r"\(?(?:additional |with )?(?:reporting|writing|editing) by\b"
    r"|\(?compiled by\b"
    r"|by [A-Z][^\n.!?]{2,60}$"
    r"|(?:this|the) (?:article|story|report|piece) (?:was )?(?:first|originally) "
    r"(?:appeared|published|ran)\b"
    r"|(?:©|\(c\)|copyright ©?)\s?(?:19|20)\d\d\b"
    r"|(?:©|copyright) [^\n]{1,60}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:reporting )?(?:to|for) (?:this|the) (?:report|story|article|piece)\b"
    r"|\bcontributed reporting\b|\bcontributed from [A-Z]",
)
_BYLINE = re.compile(r"(?:By|BY) [A-Z][^\n.!?:;]{2,80}$")

_BOILERPLATE = re.compile(
    r"(?:advertisement|sponsored content|promoted stories|recommended stories)\b.{0,40}$"
    r"|(?:story|article) continue[sd] (?:below|after)\b|slideshow\b|listen to (?:this )?article\b"
    r"|support [\w’']{1,20} (?:explanatory )?journalism\b|watch the latest\b"
    r"|(?:please )?(?:sign up|subscribe|register) (?:here|now|today|for|to|with)\b"
    r"|(?:please )?click (?:here|on the|to|through)\b"
    r"|(?:read|see|watch|learn|find out) (?:more|also|next|the full|it here)\b"
    r"|more (?:from|on|about|coverage|stories)\b[^.]{0,120}:?$"
    r"|related (?:stories|story|articles?|content|coverage|links?|topics?)\b"
    r"|(?:related|see also|read also|also read|must read|recommended|don[’']t miss|read more|watch|"
    r"listen|video|photos|gallery|slideshow|trending)\s?:"
    r"|(?:please )?(?:follow|like|find|join|connect with) (?:us|me|him|her|[A-Z@][\w .@]{1,40}) on "
    r"(?:twitter|facebook|instagram|x|social|linkedin|telegram|google)\b"
    r"|(?:please )?(?:share|tweet|email|print|comment) (?:this|on this|your)\b[^.]{0,80}\.?$"
    r"|(?:download|get) (?:the|our) [^.]{0,40}(?:app|newsletter|podcast)\b"
    r"|get (?:the latest|breaking news|our)\b[^.]{0,120}(?:inbox|newsletter|alerts?|email)"
    r"|(?:view|show|hide|load|leave|post|read) (?:all )?(?:\d+ )?comments?\b"
    r"|continue reading\b|skip (?:to|advertisement)\b|loading\b.{0,10}$|back to top$"
    r"|(?:we|this (?:site|website|page)) uses? cookies\b"
    r"|support (?:our|independent) journalism\b"
    r"|have (?:a|you) (?:tip|news tip|got a tip)\b"
    r"|the views expressed (?:in|here|by)\b|the opinions expressed\b"
    r"|this (?:material|content) may not be\b",
    re.IGNORECASE,
)
_RIGHTS = ("all rights reserved", "may not be published, broadcast")


def furniture(line: str) -> tuple[RegionKind, str] | None:
    """The kind of region of a line that is no reporting and the rule that says so; None otherwise.

    >>> furniture("Sign up for our newsletter")
    ('boilerplate', 'invitation or link')
    """
    if len(line) > _LONGEST:
        return None
    low = line.lower()
    if any(phrase in low for phrase in _RIGHTS):
        return "boilerplate", "copyright notice"
    if _CREDIT.match(line) and (line[0] in "(©C" or _BYLINE.match(line) or not line[0].islower()):
        return "credit", "credit line"
    if "contribut" in line and _CONTRIBUTED.search(line):
        return "credit", "contribution"
    if _BOILERPLATE.match(line):
        return "boilerplate", "invitation or link"
    return None
