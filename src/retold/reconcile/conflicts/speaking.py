"""One utterance that articles give to different speakers."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from ...model import Conflict, Quotation, Side, Span, hull
from ..independence import Independence
from ..telling import StoryMarks
from .spellings import Spellings, found_in

# Wordings that are looked for in one another; the same wording is seen in any number of them.
_MOST_WORDINGS = 40


def speaker_conflicts(
    quotation: Quotation, story: StoryMarks, independence: Independence
) -> Iterable[Conflict]:
    """The speakers of one quotation, where its reports name two persons beside the words. Of 36
    conflicts in 400 stories that counted "he said" too, nearly all were readings of the "he".

    Where a report names the other speaker in the words or in their sentence, somebody reads, quotes
    or denies in another's name ("Brandt quotes Varga as saying", "reading a statement from Varga"),
    and both are right. So may be who say much the same in other words: the wording of one is all
    in that of the other. The spans of a side run over the words and the name."""
    by: dict[str, list[Span]] = {}
    spellings = Spellings()
    names: dict[str, str] = {}
    said: dict[str, set[str]] = defaultdict(set)
    for variant in quotation.variants:
        for span in variant.spans:
            for name, named in _named(span, story):
                key = spellings.first(last_word(name))
                by.setdefault(key, []).append(hull((span, named)))
                names.setdefault(key, name)
                said[f" {plain(variant.text)} "].add(key)
    told = _of_one_wording(said)
    by = {key: spans for key, spans in by.items() if key in told}
    if len(by) < 2 or any(
        not found_in(by, plain(_around(span, story))) <= {key}
        for key, spans in by.items()
        for span in spans
    ):
        return
    ranked = sorted(by, key=lambda key: (-len({span.article for span in by[key]}), names[key]))
    yield Conflict(
        id="",
        kind="speaker",
        subject=quotation.variants[0].text,
        sides=tuple(_side(names[key], by[key], independence) for key in ranked),
        why="The same words are given to different speakers.",
        about=quotation.id,
    )


def _of_one_wording(said: Mapping[str, Set[str]]) -> set[str]:
    """The speakers by wording who have all words of a wording of another's: it stands in theirs, or
    theirs in it."""
    found: set[str] = set()
    for speakers in said.values():
        if len(speakers) > 1:
            found |= speakers
    for one, other in combinations(sorted(said, key=len)[:_MOST_WORDINGS], 2):
        if one in other and len(said[one] | said[other]) > 1:
            found |= said[one] | said[other]
    return found


def _named(span: Span, story: StoryMarks) -> Iterator[tuple[str, Span]]:
    """The person whom an article names as the speaker in the sentences that the words stand in, or
    in the one before, which a quotation in two pieces begins with."""
    sentences = _sentences(span, story, before=1)
    for quote in story.quotes_at(span):
        if quote.speaker is None:
            continue
        last = last_word(quote.speaker)
        for named in quote.speaker_spans:
            inside = any(sentence.contains(named) for sentence in sentences)
            if inside and last in plain(story.words(named)).split():
                if quote.speaker in story.persons[span.article]:
                    yield quote.speaker, named
                return


def _around(span: Span, story: StoryMarks) -> str:
    return story.words(hull((span, *_sentences(span, story))))


def _sentences(span: Span, story: StoryMarks, before: int = 0) -> Sequence[Span]:
    """The sentences that a span touches, and so many before."""
    sentences = story.of(span.article).sentences
    first = bisect_right(sentences, span.start, key=lambda each: each.start) - 1
    last = bisect_left(sentences, span.end, key=lambda each: each.start)
    return sentences[max(0, first - before) : last]


def _side(value: str, spans: Sequence[Span], independence: Independence) -> Side:
    return Side(value, tuple(spans), independence.count(span.article for span in spans))


def last_word(name: str) -> str:
    """The last word of a name in comparable form, empty for none."""
    words = plain(name).split()
    return words[-1] if words else ""


def plain(name: str) -> str:
    """Words without case, accents, possessive endings and signs."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("’s", "").replace("'s", ""))
    return "".join(sign for sign in bare if sign.isalnum() or sign.isspace() or sign in "-'")
