"""The grammar of calendar dates."""

from dataclasses import replace
from datetime import date

from . import words
from .clock import CLOCK, ZONE, clock_of
from .meaning import Calendar, Direction, Meaning, Shift
from .patterns import Parts, Rule, rule

_LONG_DAY = "(weekday:w | short_weekday:w dot?)"
PERIOD = "(the? period:mod (hyphen | in | on)? | the? period_noun:mod of)"
_MONTH_DAY = "month:m dot? the? day:d (comma? year:y)?"
_DAY_MONTH = "(day:d | day_ordinal:d of) month:m (dot? comma? year:y)?"
_ISO_MONTH = "year:y hyphen month_number:mn hyphen"
_WHICH = "(last:past | next:fut | this:now)"
_ON_DAY = f"(weekday:w | today:t | weekday:w comma {_MONTH_DAY})"

# The lowest year read from a bare number; before it, four digits are more often a count.
FIRST_BARE_YEAR = 1500
_LAST_BARE_YEAR = 2100
# Two-digit years up to this one are of this century (POSIX strptime's rule).
_PIVOT = 68


def _calendar(parts: Parts) -> Calendar:
    """A date from whatever named pieces the rule found."""
    day = parts.first("d")
    year = parts.get("y")
    return Calendar(
        year=int(year) if year else None,
        month=words.MONTHS.get(parts.first("m", "mn") or ""),
        day=ordinal(day) if day else None,
        weekday=_weekday(parts.first("w")),
        season=words.SEASONS.get(parts.get("s") or ""),
        fiscal="FY" if parts.get("fy") else "",
        clock=clock_of(parts),
        direction=_direction(parts),
        mod=period_of(parts),
    )


def _weekday(word: str | None) -> int | None:
    return words.WEEKDAYS.get(word or "") or words.SHORT_WEEKDAYS.get(word or "")


def ordinal(text: str) -> int:
    """The number that "21", "21st" or "twenty-first" stands for."""
    if text.isdigit():
        return int(text)
    return words.ORDINALS.get(text) or int(text[:-2])


def period_of(parts: Parts) -> str | None:
    """The TIMEX3 mod of "early", "the end of"."""
    word = parts.first("mod", "mod2")
    return words.PART_OF_PERIOD[word] if word else None


def _direction(parts: Parts) -> Direction | None:
    if parts.get("past"):
        return "last"
    if parts.get("fut"):
        return "next"
    return "this" if parts.get("now") else None


def _known_day(parts: Parts) -> Meaning | None:
    """A day of a month, declined where the calendar has none."""
    found = _calendar(parts)
    if (found.month, found.day, found.year) == (9, 11, None) and parts.word(1) in words.ATTACKS:
        found = replace(found, year=2001)
    try:
        date(found.year or 2000, found.month or 1, found.day or 1)
    except ValueError:
        return None
    return found


def _day_of_clock(parts: Parts) -> Meaning | None:
    """A time with its day: a weekday, "today", a date, or none."""
    clock = clock_of(parts)
    if not clock:
        return None
    today = parts.get("t")
    if today:
        return Shift("day", words.DAYS_FROM_NOW[today], "published", clock=clock)
    if parts.get("w") or parts.get("m"):
        return _known_day(parts)
    return Shift("day", 0, "published", clock=clock)


def _bare_month(parts: Parts) -> Meaning | None:
    """A month alone; those that are also words or names need a word that leads to a time."""
    month = parts.get("m") or ""
    if parts.word(-1)[:1].isdigit():
        return None  # "31 February" is no day and not the month either
    if month in words.SHY_MONTHS and not (parts.get("mod") or parts.get("mod2")):
        following = parts.neighbour(1)
        range_end = parts.word(-1) == "and" and parts.word(-2) in words.MONTHS
        if parts.word(-1) not in words.LEADING and not _direction(parts) and not range_end:
            return None
        if following and following.text[0].isupper() and following.text[0].isalpha():
            return None
    return _calendar(parts)


def _bare_year(parts: Parts) -> Meaning | None:
    """A year alone, unless the words beside it show a count or a part number."""
    year = int(parts.get("y") or 0)
    if not FIRST_BARE_YEAR <= year <= _LAST_BARE_YEAR:
        return None
    before, after = parts.word(-1), parts.word(1)
    if before in words.NO_YEAR_AFTER or after in words.NO_YEAR_BEFORE:
        return None
    if after in {"-", "/"} and parts.word(2).isdigit() and len(parts.word(2)) < 4:
        return None
    leading = before in words.LEADING or bool(parts.get("mod")) or before in {"(", "–", "-"}
    if (year < 1800 or year % 1000 == 0) and not leading:
        return None
    if before.isalnum() and not before.islower() and not leading and year % 100 == 0:
        return None
    return _calendar(parts)


def _iso(parts: Parts) -> Meaning | None:
    clock = parts.get("dt")
    year, month = int(parts.get("y") or 0), int(parts.get("mn") or 0)
    day = int(clock[:2]) if clock else int(parts.get("d") or 0)
    time = ""
    if clock:
        minutes = parts.get("mi")
        time = f"T{clock[3:]}" + (f":{minutes[:2]}" if minutes and minutes[:2].isdigit() else "")
    return _checked(year, month, day, time)


def _slashed(parts: Parts) -> Meaning | None:
    """3/25/2013 is American; where the first number is no month, or signs are dots, British."""
    text = parts.get("sl") or ""
    numbers = text.replace(".", "/").split("/")
    one, two, three = (int(number) for number in numbers)
    if len(numbers[0]) == 4:
        return _checked(one, two, three)
    if len(numbers[2]) not in {2, 4} or len(numbers[0]) > 2:
        return None
    if len(numbers[2]) == 2:
        if "." in text:
            return None
        three += 2000 if three <= _PIVOT else 1900
    if "." in text or one > 12:
        one, two = two, one
    return _checked(three, one, two)


def _checked(year: int, month: int, day: int, clock: str = "") -> Meaning | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Calendar(year=year, month=month, day=day, clock=clock)


def _decade(parts: Parts) -> Meaning | None:
    long, short, word = parts.get("dec"), parts.get("sd"), parts.get("dw")
    if long and long[2] == "0" and long < "2":
        return Calendar(century=long[:2], mod=period_of(parts))  # the 1800s
    if long:
        digits = long[:3]
    elif short:
        digits = f"19{short[0]}" if short[0] > "2" else f"20{short[0]}"
    else:
        digits = f"19{words.DECADE_WORDS[word or 'nineties']}"
    return Calendar(decade=digits, mod=period_of(parts))


def _decade_possessive(parts: Parts) -> Meaning | None:
    """The 1980's."""
    year = parts.named["y"]
    return Calendar(decade=year[:3], mod=period_of(parts)) if year.endswith("0") else None


def _ordinal_unit(parts: Parts) -> Meaning | None:
    """The third quarter, the 19th century, the last week of March, the first half of 2013."""
    unit = words.PLURAL_UNITS.get(parts.get("u") or "", parts.get("u")) or "half"
    last = parts.get("fin") is not None
    count = -1 if last else ordinal(parts.get("o") or "1")
    year = int(parts.get("y") or 0) or None
    fiscal = "FY" if parts.get("fy") else ""
    within = None
    if which := parts.first("past", "fut", "now"):
        amount = -1 if parts.get("past") else 1 if which in {"next", "coming"} else 0
        within = Shift("year", amount, "published")
    if unit == "quarter":
        count = 4 if last and (year or within) else count
        if not 1 <= count <= 4:
            return None
        return Calendar(quarter=count, year=year, within=within, fiscal="FY" if fiscal else "")
    if unit == "half" and 1 <= count <= 2:
        return Calendar(half=count, year=year, within=within)
    if unit == "century" and 1 <= count <= 30 and not parts.get("m"):
        return Calendar(century=f"{count - 1:02d}", mod=period_of(parts))
    if unit == "week" and parts.get("m") and -1 <= count <= 5:
        return Calendar(week=count, month=words.MONTHS[parts.named["m"]], year=year)
    return None


def _quarter_code(parts: Parts) -> Meaning | None:
    """Q1 2013."""
    year = parts.get("y")
    return Calendar(quarter=int(parts.named["qc"][1]), year=int(year) if year else None)


def _fiscal_code(parts: Parts) -> Meaning | None:
    """FY2013."""
    return Calendar(year=int(parts.named["fc"][2:]), fiscal="FY")


def _holiday(parts: Parts) -> Meaning | None:
    name = parts.named["hol"].replace("’", "'").replace("\u00a0", " ")
    year = parts.get("y")
    return Calendar(
        holiday=name, year=int(year) if year else None, direction=_direction(parts),
        clock="TNI" if parts.get("n") else "",
    )  # fmt: skip


def _season(parts: Parts) -> Meaning | None:
    """A season with its year, or led to: "fall" and "spring" are also verbs."""
    lone = not (parts.get("y") or _direction(parts) or parts.get("mod"))
    word = parts.lexed.pieces[parts.groups["s"]].text
    if lone and word[0].isupper() and parts.word(-1):
        return None  # part of a name: the Summer Games
    if lone and parts.word(-1) not in {"the", "in", "since", "until", "during", "by", "this"}:
        return None
    if (
        lone
        and (parts.get("s") in {"fall", "spring"})
        and parts.word(-1) != "in"
        and not (parts.word(-1) == "the" and parts.word(-2) in words.LEADING)
    ):
        return None
    return _calendar(parts)


def _season_of_year(parts: Parts) -> Meaning:
    """The spring of last year."""
    amount = -1 if parts.get("past") else 1 if parts.get("fut") else 0
    within = Shift("year", amount, "published")
    return Calendar(season=words.SEASONS[parts.named["s"]], within=within)


def _hours_of(parts: Parts) -> Meaning | None:
    """The early hours of Monday: its morning; the late ones, its night."""
    day = _known_day(parts)
    if parts.get("us") != "hours" or not isinstance(day, Calendar):
        return None
    return replace(day, clock="TMO" if day.mod == "START" else "TNI")


def _of_attacks(_: Parts) -> Meaning:
    return Calendar(year=2001, month=9, day=11)


DATE_RULES: tuple[Rule, ...] = (
    rule(f"({_LONG_DAY} comma?)? {_MONTH_DAY}", _known_day),
    rule(f"{_LONG_DAY} comma? the? {_DAY_MONTH}", _known_day),
    rule(f"the? {_DAY_MONTH}", _known_day),
    rule(f"{PERIOD}? month:m dot? (comma | of)? year:y !(hyphen? units)", _calendar),
    rule(f"{PERIOD}? month:m", _bare_month),
    rule(f"{PERIOD}? {_WHICH} month:m", _bare_month),
    rule(f"{_ISO_MONTH} day:d", _iso),
    rule(
        "year:y hyphen month_number:mn hyphen day_t_hour:dt (colon (clock:mi | digits:mi))?", _iso
    ),
    rule("slashed:sl", _slashed),
    rule(f"{PERIOD}? year:y", _bare_year),
    rule(f"the? {PERIOD}? (decade:dec | apostrophe short_decade:sd)", _decade),
    rule(f"(the {PERIOD}? | {PERIOD}) short_decade:sd", _decade),
    rule(f"the? {PERIOD}? year:y apostrophe letter_s", _decade_possessive),
    rule(f"the {PERIOD}? decade_word:dw", _decade),
    rule("(the | this)? season:s of (last:past | next:fut | this:now) unit", _season_of_year),
    rule(f"(the? {PERIOD}? season:s of? year:y | {_WHICH} season:s | {PERIOD}? season:s)", _season),
    rule("(last:past | next:fut | this:now)? holiday:hol (comma? year:y)?", _holiday),
    rule("attacks", _of_attacks),
    rule(f"{PERIOD}? {_WHICH}? weekday:w", _calendar),
    rule(f"{PERIOD}? {_WHICH}? weekday:w part:p", _calendar),
    rule(f"the? part:p of {_LONG_DAY}? comma? {_MONTH_DAY}", _known_day),
    rule(f"the? part:p of {_DAY_MONTH}", _known_day),
    rule(
        f"the period:mod units:us of ({_LONG_DAY} (comma {_MONTH_DAY})? | {_MONTH_DAY})", _hours_of
    ),
    rule(f"{PERIOD}? the? fiscal:fy unit? year:y", _calendar),
    rule(f"{PERIOD}? the? year:y fiscal:fy unit", _calendar),
    rule("fiscal_code:fc", _fiscal_code),
    rule("quarter_code:qc (of? year:y)?", _quarter_code),
    rule(
        f"the? {PERIOD}? fiscal? (ordinal:o | final:fin) hyphen? (unit:u | half)"
        " (of? fiscal:fy? unit? year:y | of the? (past:past | next:fut | this:now) unit"
        " | of month:m (dot? comma? year:y)?)?",
        _ordinal_unit,
    ),
    rule(f"{CLOCK} {ZONE}? (comma? on? {_ON_DAY})?", _day_of_clock),
    rule(f"{_ON_DAY} comma? at? {CLOCK} {ZONE}?", _day_of_clock),
    rule(f"<at clock:c {ZONE}? (comma? on? {_ON_DAY})?", _day_of_clock),
)
