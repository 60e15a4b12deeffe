"""A title for a story, in words of its reports."""

from collections import Counter, defaultdict

from ..annotate.tokens import tokenize
from ..model import Annotations, NameMention
from .alignment.words import fold, rarity, stem
from .telling import StoryMarks

# Names in a title made of names, and the share of the articles that must tell of each.
_NAMES = 2
_TOLD_BY = 0.5
# Words added to the length of a headline when its words are weighed: keeps a headline of two
# common words from beating a full one.
_EVEN = 4
_LONGEST = 120


def story_title(story: StoryMarks) -> str:
    """The headline that says most of what all the articles tell; else the names most told of;
    else the first words of the first article. Empty only for articles without words."""
    headlines = [m.article.title for m in story.articles if m.article.title]
    if len(headlines) == 1:
        return headlines[0]
    if headlines:
        tellers = _tellers(story)
        count = len(story.articles)
        return max(headlines, key=lambda headline: _says(headline, tellers, count))
    return _names(story) or _first_words(story.articles[0])


def _tellers(story: StoryMarks) -> Counter[str]:
    """In how many articles each stem stands."""
    found: Counter[str] = Counter()
    for marks in story.articles:
        found.update({stem(fold(t.text)) for t in story.tokens[marks.article.id].all if t.is_word})
    return found


def _says(headline: str, tellers: Counter[str], articles: int) -> float:
    stems = {stem(fold(t.text)) for t in tokenize(headline) if t.is_word}
    shared = sum(rarity(s) * (tellers[s] - 1) / articles for s in stems if tellers[s] > 1)
    return shared / (len(stems) + _EVEN)


def _names(story: StoryMarks) -> str:
    told: dict[str, set[str]] = defaultdict(set)
    mentions: Counter[str] = Counter()
    for marks in story.articles:
        for mention in marks.names:
            if mention.by_name and mention.entity and mention.kind in ("person", "organisation"):
                told[_short(mention)].add(marks.article.id)
                mentions[_short(mention)] += 1
    enough = [name for name in told if len(told[name]) >= _TOLD_BY * len(story.articles)]
    enough.sort(key=lambda name: (-len(told[name]), -mentions[name], name))
    return " – ".join(enough[:_NAMES])


def _short(mention: NameMention) -> str:
    """A person's last name; any other name in full."""
    entity = mention.entity or ""
    return entity.split()[-1] if mention.kind == "person" and entity.split() else entity


def _first_words(marks: Annotations) -> str:
    if not marks.sentences:
        return ""
    words = " ".join(marks.article.words(marks.sentences[0]).split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
