"""The words that time expressions are made of, and the classes that they belong to.

A class is what the grammar speaks of ("month", "unit"). A word may belong to several.
"""


def listed(text: str) -> frozenset[str]:
    """The words of a list written with spaces between them."""
    return frozenset(text.split())


MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
# Months that are also words or given names: alone they need a sign that a month is meant.
SHY_MONTHS = frozenset({"march", "april", "may", "june", "august", "jan", "mar", "jun", "dec"})

# Written small, these are other words.
CAPITAL_ONLY = listed("march may august jan mar jun dec sat sun wed mon fri thu est et ist mst")

WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4,
    "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV",
    "evenings": "EV", "night": "NI", "nights": "NI", "noon": "12:00", "midday": "MI",
    "midnight": "24:00", "dawn": "MO", "overnight": "NI", "lunchtime": "MI",
}  # fmt: skip

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "weekend": "WE", "week": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    "fortnight": "FN", "night": "NI", "yr": "Y", "hr": "H", "min": "M", "sec": "S",
}  # fmt: skip
PLURAL_UNITS = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day",
    "weekends": "weekend", "weeks": "week", "months": "month", "quarters": "quarter",
    "years": "year", "decades": "decade", "centuries": "century", "fortnights": "fortnight",
    "nights": "night", "yrs": "yr", "hrs": "hr", "mins": "min", "secs": "sec",
}  # fmt: skip

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
NUMBERS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ONES, 1)},
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    **_TENS,
    **{f"{ten}-{one}": _TENS[ten] + i for ten in _TENS for i, one in enumerate(_ONES, 1)},
}  # fmt: skip

_SMALL_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS: dict[str, int] = {
    **{word: value for value, word in enumerate(_SMALL_ORDINALS, 1)},
    **{f"twenty-{word}": 20 + i for i, word in enumerate(_SMALL_ORDINALS[:9], 1)},
    "thirtieth": 30,
    "thirty-first": 31,
}
FINAL = frozenset({"last", "final"})

DECADE_WORDS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip

# What TIMEX3 calls mod.
PART_OF_PERIOD = {
    "early": "START", "mid": "MID", "late": "END",
    "beginning": "START", "start": "START", "middle": "MID", "end": "END",
    "earlier": "START", "later": "END",
}  # fmt: skip
APPROXIMATE = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX",
    "some": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN", "over": "MORE_THAN",
    "more than": "MORE_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
    "at least": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS",
}  # fmt: skip

REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "right now": "PRESENT_REF", "at present": "PRESENT_REF", "presently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "recently": "PAST_REF", "recent": "PAST_REF",
    "lately": "PAST_REF", "soon": "FUTURE_REF",
}  # fmt: skip
DAYS_FROM_NOW = {"today": 0, "yesterday": -1, "tomorrow": 1}

RECURRING = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M",
    "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biweekly": "P2W",
    "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip

# Words for what lasts one such unit.
LASTING = {
    "hourlong": "hour", "daylong": "day", "nightlong": "night", "weeklong": "week",
    "monthlong": "month", "yearlong": "year", "decadelong": "decade", "centurylong": "century",
}  # fmt: skip

ZONES = listed(
    "utc gmt est edt et cst cdt ct mst mdt mt pst pdt pt bst ist cet cest eet eest aest jst akst "
    "hst"
)

# Plain classes: words of the grammar that have no value of their own.
CLASSES: dict[str, frozenset[str]] = {
    "the": frozenset({"the"}),
    "article": frozenset({"a", "an"}),
    "of": frozenset({"of"}),
    "on": frozenset({"on"}),
    "in": frozenset({"in"}),
    "at": frozenset({"at"}),
    "and": frozenset({"and"}),
    "from": frozenset({"from"}),
    "half": frozenset({"half"}),
    "lasting": frozenset(LASTING),
    "long_word": frozenset({"long"}),
    "stretch": frozenset({"period", "time", "point"}),
    "period": frozenset({"early", "mid", "late"}),
    "period_noun": frozenset({"beginning", "start", "middle", "end"}),
    "comparative": frozenset({"earlier", "later", "early", "late"}),
    "last": frozenset({"last"}),
    "past": frozenset({"past", "last", "previous", "preceding"}),
    "previous": frozenset({"previous", "preceding"}),
    "next": frozenset({"next", "coming"}),
    "following": frozenset({"next", "following", "subsequent", "ensuing"}),
    "this": frozenset({"this"}),
    "current": frozenset({"current"}),
    "that": frozenset({"that"}),
    "past_word": frozenset({"past"}),
    "future_word": frozenset({"future"}),
    "near": frozenset({"near", "foreseeable", "distant", "immediate", "not-too-distant"}),
    "letter_s": frozenset({"s"}),
    "adverb": frozenset({"recently", "soon"}),
    "degree": frozenset({"more", "very", "most"}),
    "same": frozenset({"same"}),
    "these": frozenset({"these"}),
    "recent": frozenset({"recent"}),
    "more": frozenset({"more"}),
    "coming": frozenset({"coming"}),
    "ago": frozenset({"ago"}),
    "earlier": frozenset({"earlier", "previously"}),
    "before": frozenset({"before"}),
    "later": frozenset({"later", "afterward", "afterwards", "thereafter"}),
    "after": frozenset({"after"}),
    "hence": frozenset({"hence"}),
    "now": frozenset({"now", "today"}),
    "every": frozenset({"every", "each", "per"}),
    "other": frozenset({"other"}),
    "times": frozenset({"times", "once", "twice"}),
    "few": frozenset({"few", "several", "couple", "many", "dozens", "some", "numerous"}),
    "tonight": frozenset({"tonight"}),
    "noon": frozenset({"noon", "midday", "midnight"}),
    "fiscal": frozenset({"fiscal", "financial"}),
    "clock_word": frozenset({"o'clock"}),
    "ampm": frozenset({"a.m.", "p.m.", "am", "pm"}),
    "zone_word": frozenset({"eastern", "pacific", "central", "mountain", "moscow", "beijing"}),
    "local": frozenset({"local"}),
    "time_word": frozenset({"time"}),
    "quarter_code": frozenset({"Q1", "Q2", "Q3", "Q4"}),
    "fiscal_code": frozenset(f"FY{year}" for year in range(1990, 2050)),
    "attacks": frozenset({"9/11"}),
    "old": frozenset({"old"}),
    "straight": frozenset({"straight", "consecutive", "full", "whole", "trading", "working",
                           "business", "long"}),
    "hyphen": frozenset({"-", "–"}),
    "dot": frozenset({"."}),
    "comma": frozenset({","}),
    "colon": frozenset({":"}),
    "apostrophe": frozenset({"'", "’", "‘"}),
    "open": frozenset({"("}),
    "close": frozenset({")"}),
}  # fmt: skip

# Words before a bare month or season that show that a time is meant, and before any year.
LEADING = listed(
    "in of since until till by for during before after through between throughout around from "
    "to early late mid last next this"
)
# Signs and words beside a number that show that no year is meant.
NO_YEAR_AFTER = listed("$ £ € ¥ # no number page room flight route highway section article")
NO_YEAR_BEFORE = listed(
    "% percent per people troops soldiers dollars euros pounds miles km kilometers kilometres "
    "feet metres meters acres tons tonnes words pages votes jobs workers employees homes times "
    "men women children members square mph rpm hours days"
)
# Words before "the day" that make it the day of the report: "ended the day at 40".
DAY_OF_REPORT = listed(
    "end ends ended ending finish finishes finished finishing close closes closed closing start "
    "starts started starting begin begins began beginning"
)
LATER_IN = listed("later earlier late early")
# The day and month of these attacks stand for those of one year.
ATTACKS = listed("attacks attack terrorist terror hijackings hijackers")
# What makes "$5 a day" or "40 percent a year" a rate.
RATE = frozenset({"%", "percent", "million", "billion", "thousand", "times", "dollars", "cents"})
