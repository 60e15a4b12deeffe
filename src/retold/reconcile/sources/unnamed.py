"""Which mentions of people without a name are of the same people."""

from ...annotate.attributions.describe import head_noun
from ...annotate.tokens import tokenize

# "One of them", "both", "another": people spoken of before.
_TAKEN_UP = frozenset({"them", "those", "these"})
_IRREGULAR = {"people": "person", "women": "woman", "men": "man", "children": "child"}


class Unnamed:
    """Unnamed sources by the noun that describes them: those whom one outlet heard, or one article
    speaks of, and calls by one noun are taken for the same, so that no voice is counted twice.

    "Two engineers" and "the second engineer" are the same, "a person who has seen the letter" is
    not one of them. "One of them" goes with whoever was spoken of last in that article.
    """

    def __init__(self) -> None:
        self._last: dict[str, str] = {}

    def id_of(self, description: str, article: str, through: str | None) -> str:
        """The source id of people so described; descriptions come in the order of the article."""
        words = [token.text.lower() for token in tokenize(description) if token.is_word]
        noun = head_noun(words)
        if (noun is None or noun in _TAKEN_UP) and article in self._last:
            return self._last[article]
        id = f"anonymous-{through or article}-{_singular(noun) if noun else 'source'}"
        self._last[article] = id
        return id


def _singular(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
