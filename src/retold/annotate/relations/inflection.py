"""From the form of a word to the base forms that it may be of."""

from functools import lru_cache

_IRREGULAR = {
    form: base
    for base, forms in {
        "say": "said",
        "be": "is are was were been being am",
        "meet": "met",
        "give": "gave given",
        "take": "took taken",
        "send": "sent",
        "lend": "lent",
        "withdraw": "withdrew withdrawn",
        "hold": "held",
        "speak": "spoke spoken",
        "strike": "struck",
        "shoot": "shot",
        "seek": "sought",
        "break": "broke broken",
        "withhold": "withheld",
        "find": "found",
        "bring": "brought",
        "fight": "fought",
        "overthrow": "overthrew overthrown",
        "leave": "left",
        "lay": "laid",
        "free": "freed",
        "go": "went gone",
        "fly": "flew flown",
        "forgive": "forgave forgiven",
        "freeze": "froze frozen",
        "come": "came",
        "make": "made",
        "keep": "kept",
        "beat": "beaten",
        "blow": "blew blown",
        "stand": "stood",
        "tell": "told",
        "build": "built",
        "retake": "retook retaken",
        "overrun": "overran",
        "sit": "sat",
        "pay": "paid",
        "run": "ran",
        "show": "shown",
        "sue": "suing",
        "begin": "began begun",
        "let": "letting",
        "deny": "denied",
        "beg": "begging begged",
        "win": "won",
        "undertake": "undertook undertaken",
        "swear": "swore sworn",
        "shake": "shook",
        "tear": "tore torn",
    }.items()
    for form in forms.split()
}
_SUFFIXES = (
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("es", ""),
    ("s", ""),
)
_SHORTEST = 3


@lru_cache(maxsize=1 << 14)
def base_forms(word: str) -> tuple[str, ...]:
    """The word itself and what it may be inflected from, in lower case.

    Candidates, not words of English: "using" gives "us" beside "use". Whoever asks looks them up
    in a list of base forms.
    """
    if word in _IRREGULAR:
        return (word, _IRREGULAR[word])
    found = [word]
    for ending, base in _SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) + len(base) >= _SHORTEST:
            stem = word[: len(word) - len(ending)] + base
            found.append(stem)
            if not base and stem[-1] == stem[-2:-1] and ending in {"ing", "ed"}:
                found.append(stem[:-1])
    return tuple(found)
