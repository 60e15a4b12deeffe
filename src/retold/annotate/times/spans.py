"""The grammar of dates counted from another, of durations, of sets, of past, present and future."""

from . import words
from .dates import PERIOD, period_of
from .meaning import Base, Calendar, Fixed, Meaning, Shift
from .patterns import Parts, Rule, rule

_AMOUNT = "approx:q? (num:n | article? few:few of? | article:one)"
_MANY = "(approx:q? num:n | article? few:few of?)"
_UNIT = "(unit:u | units:us)"
_STOP = ">(comma | dot | close | and | open)"
# "In the next year" is a stretch of time, "the next year" the one after the one told.
_STRETCHES = frozenset({"week", "month", "quarter", "year", "decade", "century"})
_WITHIN = frozenset({"in", "over", "for", "within", "during"})
# Larger numbers of units are geology, not news.
_MOST_UNITS = 3000


def _unit(parts: Parts) -> str:
    word = parts.first("u", "us", "u2") or ""
    word = words.PLURAL_UNITS.get(word, word)
    return {"yr": "year", "hr": "hour", "min": "minute", "sec": "second"}.get(word, word)


def _amount(parts: Parts) -> float | None:
    """How many; None for "several", "few" and no number at all."""
    if number := parts.get("n"):
        return words.NUMBERS.get(number) or float(number.replace(",", ""))
    return 1 if parts.get("one") else None


def _counted(parts: Parts, base: Base, sign: int) -> Meaning | None:
    """Two weeks ago, a year earlier, several days later."""
    amount = _amount(parts)
    unit = _unit(parts)
    if parts.get("half"):
        return Fixed("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if amount is None or amount != int(amount) or not 0 < amount <= _MOST_UNITS:
        return Shift(unit, None, base, sign, words.APPROXIMATE.get(parts.get("q") or ""))
    mod = words.APPROXIMATE.get(parts.get("q") or "")
    return Shift(unit, sign * int(amount), base, sign, mod)


def _ago(parts: Parts) -> Meaning | None:
    return _counted(parts, "published", -1)


def _from_now(parts: Parts) -> Meaning | None:
    return _counted(parts, "published", 1)


def _earlier(parts: Parts) -> Meaning | None:
    return _counted(parts, "telling", -1)


def _later(parts: Parts) -> Meaning | None:
    return _counted(parts, "telling", 1)


def _day_named(parts: Parts) -> Meaning | None:
    """Today, yesterday evening, tonight, this morning, last night."""
    part = parts.get("p")
    clock = f"T{words.PARTS[part]}" if part else ""
    if day := parts.get("t"):
        before = parts.neighbour(-1)
        name = (
            parts.lexed.pieces[parts.begin].text.istitle() and before and before.text[0].isupper()
        )
        if name:
            return None  # the name of a newspaper or a programme
        return Shift("day", words.DAYS_FROM_NOW[day], "published", clock=clock)
    if parts.get("tonight"):
        return Shift("day", 0, "published", clock="TNI")
    if parts.get("past"):
        return Shift("day", -1, "published", clock=clock)
    if parts.get("that") or parts.get("same"):
        return Shift("day", 0, "telling", clock=clock)
    if parts.get("fut"):
        return Shift("day", 1, "telling", clock=clock)
    return Shift("day", 0, "published", clock=clock)


def _unit_named(parts: Parts) -> Meaning | None:
    """Last week, next year, this month; with "the", the next and the previous of the telling."""
    unit = _unit(parts)
    if unit in {"second", "minute", "hour"} or (unit == "night" and not parts.get("that")):
        return None
    if unit == "day" and (parts.get("last") or parts.get("now")):
        return None
    mod = period_of(parts) or words.PART_OF_PERIOD.get(parts.get("comp") or "")
    if parts.get("last"):
        return Shift(unit, -1, "published", mod=mod)
    if parts.get("now"):
        return Shift(unit, 0, "published", mod=mod)
    base: Base = "telling" if parts.get("the") or unit == "day" else "published"
    if parts.get("fut"):
        if parts.get("the") and unit in _STRETCHES and parts.word(-1) in _WITHIN:
            return Fixed("DURATION", _period_value(1, unit))
        word = parts.named["fut"]
        return Shift(unit, 1, base if word in {"next", "coming"} else "telling", mod=mod)
    if parts.get("past"):
        return Shift(unit, -1, "telling", mod=mod)
    return _night(parts) if unit == "night" else Shift(unit, 0, "telling", mod=mod)


def _night(parts: Parts) -> Meaning:
    return Shift("day", 0, "telling", clock="TNI")


def _unit_of_report(parts: Parts) -> Meaning | None:
    """The weekend; the day, quarter or year that a report is about ("ended the day at 40")."""
    unit, before, following = _unit(parts), parts.word(-1), parts.word(1)
    if following in {"of", "before", "after"}:
        return None
    if unit == "weekend":
        return Shift(unit, 0, "published", sign=-1)
    if unit == "day" and (
        before in words.DAY_OF_REPORT or (before == "in" and parts.word(-2) in words.LATER_IN)
    ):
        return Shift(unit, 0, "lately")
    closes = not following or following in {",", ".", ";", ")"}
    if unit in {"day", "quarter", "year"} and before == "for" and closes:
        return Shift(unit, 0, "lately")
    return Shift(unit, 0, "lately") if unit == "quarter" and before == "in" and closes else None


def _current(parts: Parts) -> Meaning | None:
    """The current quarter."""
    unit = _unit(parts)
    if unit not in {"week", "month", "quarter", "year", "decade", "century"}:
        return None
    return Shift(unit, 0, "published")


def _year_before(parts: Parts) -> Meaning | None:
    """The same period last year, this time a year ago, the year-ago quarter."""
    if _unit(parts) != "year":
        return None
    within = parts.get("x")
    if within == "quarter" and parts.get("joined"):
        return Shift("quarter", -4, "telling")
    if within == "month" and not parts.get("joined"):
        return Shift("month", -12, "published")
    return Shift("year", -1, "published")


def _end_of_unit(parts: Parts) -> Meaning | None:
    """Year-end."""
    unit = _unit(parts)
    if parts.get("mod") != "end" or unit not in {"month", "quarter", "year"}:
        return None
    if year := parts.get("y"):
        return Calendar(year=int(year), mod="END") if unit == "year" else None
    return Shift(unit, 0, "published", mod="END")


def _lasting(parts: Parts) -> Meaning | None:
    """Weeklong, hour-long, decades-long; a quarter-century."""
    if word := parts.get("l"):
        return Fixed("DURATION", _period_value(1, words.LASTING[word]))
    unit = _unit(parts)
    if part := parts.get("q"):
        return Fixed("DURATION", "P25Y") if (part, unit) == ("quarter", "century") else None
    return Fixed("DURATION", _period_value(None if parts.get("us") else 1, unit))


def _half_unit(parts: Parts) -> Meaning | None:
    halves = {"century": "P50Y", "decade": "P5Y", "year": "P6M", "hour": "PT30M", "day": "PT12H"}
    value = halves.get(_unit(parts))
    return Fixed("DURATION", value) if value else None


_DURATION_CODES = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "weekend": "{}WE",
    "week": "{}W", "month": "{}M", "quarter": "{}Q", "year": "{}Y", "decade": "{}DE",
    "century": "{}CE", "fortnight": "{}FN", "night": "{}NI",
}  # fmt: skip


def _period_value(amount: float | None, unit: str) -> str:
    """The ISO 8601 duration, in years for decades and centuries, X for an unknown number."""
    if amount is not None and unit in {"decade", "century", "fortnight"}:
        factor, unit = {"decade": (10, "year"), "century": (100, "year"), "fortnight": (2, "week")}[
            unit
        ]
        amount *= factor
    shown = "X" if amount is None else f"{amount:g}"
    return "P" + _DURATION_CODES[unit].format(shown)


def _duration(parts: Parts) -> Meaning | None:
    """Two years, a six-month, several days, the past three months."""
    amount = _amount(parts)
    if amount is not None and amount > 10_000_000:
        return None
    if parts.get("half") and amount is not None:
        amount += 0.5
    if parts.get("few") and parts.get("u"):
        return None  # "some day"
    if parts.get("one") and _is_rate(parts):
        return Fixed("SET", _period_value(1, _unit(parts)))
    if _unit(parts) in {"second", "quarter"} and not (parts.get("n") and parts.get("us")):
        return None  # "a second", "about a quarter" count things, not time
    return Fixed("DURATION", _period_value(amount, _unit(parts)), _approx(parts))


def _approx(parts: Parts) -> str | None:
    return words.APPROXIMATE.get(parts.get("q") or "")


def _is_rate(parts: Parts) -> bool:
    before = parts.word(-1)
    return before in words.RATE or before in words.PLURAL_UNITS or before[:1].isdigit()


def _single_past(parts: Parts) -> Meaning | None:
    """The past year: a duration of one."""
    unit = _unit(parts)
    return None if unit in {"weekend", "night"} else Fixed("DURATION", _period_value(1, unit))


def _bare_units(parts: Parts) -> Meaning | None:
    """Years, decades: so many that nobody counted them."""
    unit = _unit(parts)
    if unit in {"quarter", "second", "night", "weekend"} or parts.word(1) == "old":
        return None
    before = parts.word(-1)
    if before in {"-", "million", "billion", "thousand", "hundred"} or before[:1].isdigit():
        return None
    return Fixed("DURATION", _period_value(None, unit))


def _every(parts: Parts) -> Meaning | None:
    if weekday := parts.first("w", "ws"):
        return Fixed("SET", f"XXXX-WXX-{words.WEEKDAYS[weekday.removesuffix('s')]}")
    if part := parts.get("p"):
        named = words.PARTS[part]
        return Fixed("SET", f"XXXX-XX-XXT{named}")
    amount = 2 if parts.get("other") else _amount(parts) or 1
    return Fixed("SET", _period_value(amount, _unit(parts)))


def _recurring(parts: Parts) -> Meaning | None:
    piece = parts.lexed.pieces[parts.begin]
    if piece.text[0].isupper() and parts.word(-1):
        return None  # part of a name
    return Fixed("SET", words.RECURRING[piece.text.lower()])


def _reference(parts: Parts) -> Meaning | None:
    word, following = parts.named["r"].replace("\u00a0", " "), parts.neighbour(1)
    if word == "soon" and (parts.word(-1) == "as" or parts.word(1) in {"after", "as"}):
        return None
    if following is not None and following.text in {"-", "‑"}:
        end = parts.lexed.pieces[parts.end - 1].end
        if following.start == end:
            return None  # "the now-closed plant"
    return Fixed("DATE", words.REFERENCES[word])


def _recent(_: Parts) -> Meaning:
    return Fixed("DATE", "PAST_REF")


def _coming(_: Parts) -> Meaning:
    return Fixed("DATE", "FUTURE_REF")


def _these_days(_: Parts) -> Meaning:
    return Fixed("DATE", "PRESENT_REF")


SPAN_RULES: tuple[Rule, ...] = (
    rule("comparative:mod? today:t part:p?", _day_named),
    rule("comparative:mod? (tonight:tonight | this part:p | last:past part:p)", _day_named),
    rule("(that:that | the same:same | that same:same2) part:p", _day_named),
    rule("the following:fut part:p", _day_named),
    rule(f"({PERIOD} | comparative:comp)? (last:last | this:now | next:fut) unit:u", _unit_named),
    rule(f"{PERIOD}? the:the (previous:past | following:fut) unit:u", _unit_named),
    rule(f"({PERIOD} | comparative:comp)? (that same? | the same) unit:u", _unit_named),
    rule("that:that unit:u", _unit_named),
    rule("this past:last unit:u", _unit_named),
    rule("the period_noun:mod of the:now unit:u", _unit_named),
    rule("the:the unit:u", _unit_of_report),
    rule("the? current unit:u", _current),
    rule(
        "(the same | this) (stretch | unit:x)"
        " (of? the? last unit:u | article unit:u (ago | earlier) | of the previous unit:u)",
        _year_before,
    ),
    rule("the? unit:u hyphen:joined (ago | earlier) (stretch | unit:x)?", _year_before),
    rule("unit:u hyphen period_noun:mod year:y?", _end_of_unit),
    rule("lasting:l", _lasting),
    rule("(unit:u | units:us) hyphen long_word", _lasting),
    rule("article? unit:q hyphen unit:u", _lasting),
    rule(f"{_AMOUNT} {_UNIT} ago", _ago),
    rule("article:one unit:u and article half:half ago", _ago),
    rule("half:half article unit:u ago", _ago),
    rule("units:us ago", _ago),
    rule(f"{_AMOUNT} {_UNIT} (from now | hence)", _from_now),
    rule(f"{_AMOUNT} {_UNIT} (earlier | before {_STOP})", _earlier),
    rule(f"{_AMOUNT} {_UNIT} (later | after {_STOP})", _later),
    rule(f"units:us (earlier | before {_STOP})", _earlier),
    rule(f"units:us (later | after {_STOP})", _later),
    rule(f"the:one unit:u before {_STOP}", _earlier),
    rule(f"the:one unit:u after {_STOP}", _later),
    rule(
        "(the? | this) (past | next) (approx:q? num:n | article? few:few of?) straight? units:us",
        _duration,
    ),
    rule("the past unit:u", _single_past),
    rule(f"{_AMOUNT} straight? hyphen? {_UNIT} !(hyphen? old)", _duration),
    rule("approx:q? num:n and article half:half units:us", _duration),
    rule("article:one unit:u and article half:half", _duration),
    rule("half (article | hyphen) unit:u", _half_unit),
    rule("units:us", _bare_units),
    rule(f"every (other:other | num:n)? {_UNIT}", _every),
    rule("every weekday:w", _every),
    rule("every part:p", _every),
    rule("weekdays:ws", _every),
    rule("(num | few)? times (article | every) unit:u", _every),
    rule("recurring", _recurring),
    rule("reference:r", _reference),
    rule("degree adverb:r", _reference),
    rule("the past_word !(num | few | article | units | unit | approx)", _recent),
    rule("the near? future_word", _coming),
    rule("more? recent units", _recent),
    rule("the? coming units", _coming),
    rule("these units", _these_days),
)
