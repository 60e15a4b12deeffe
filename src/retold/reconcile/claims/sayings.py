"""What an article gives as somebody's words or knowledge, and the verbs that give it."""

import re
from collections.abc import Iterator

from ...annotate.quotes.lexicon import CueVerb, cue_forms
from ...annotate.tokens import tokenize
from ...model import Annotations, Span
from ..cues import cues

# Characters behind a verb that are looked at for a preposition.
_LONGEST_WORD = 20


def given(marks: Annotations) -> Iterator[Span]:
    """What the article gives as somebody's words or knowledge.

    What is called something without marks of quotation is not: "called the mayor to complain" and
    "called the plan a mistake" look alike, and only the second gives words.
    """
    text = marks.article.text
    for each in marks.attributions:
        if each.content and not (each.cue and _only_labels(text[each.cue.start : each.cue.end])):
            yield each.content
    direct = (quote for quote in marks.quotes if quote.kind == "direct")
    yield from (part for quote in direct for part in quote.parts)


def verbs_of_speech(marks: Annotations) -> list[int]:
    """Where verbs such as "said" stand that give words to a speaker, in rising order of offsets.

    Left out are "did not say", "would say", "was told" and participles ("…, saying").
    """
    text = marks.article.text
    # "Agreed to pull out", "urged him to go" and "wrote that week" tell of what was done.
    spoken = {
        quote.cue
        for quote in marks.quotes
        if quote.cue
        and quote.speaker_spans
        and not text.startswith("to ", quote.content.start, quote.content.end)
        and (quote.quoted or len(text[quote.content.start : quote.content.end].split()) > 2)
    }
    return sorted(place for cue in spoken if (place := _verb_in(text, cue)) is not None)


def _verb_in(text: str, cue: Span) -> int | None:
    tokens = list(tokenize(text, cue.start, cue.end))
    words = [token.text.lower() for token in tokens]
    if any((word,) in cues(name) for word in words for name in ("modals", "negations", "copulas")):
        return None
    for token, word in zip(tokens, words, strict=True):
        form = cue_forms().get(word)
        if form and form.shape in ("s", "past") and _speaks(form.verb):
            # "Asked for a pump" tells what was done.
            after = re.match(r"\s+([a-z]+)", text[token.end : token.end + _LONGEST_WORD])
            asked = after and after[1] in form.verb.prepositions
            return None if asked else token.start
    return None


def _speaks(verb: CueVerb) -> bool:
    """Whether the verb may stand beside words in marks and before a clause, as "say" may."""
    return verb.tells and "q" in verb.frames and bool(verb.frames & {"t", "c"})


def _only_labels(cue: str) -> bool:
    forms = [cue_forms()[word] for word in cue.lower().split() if word in cue_forms()]
    return bool(forms) and all(
        "l" in form.verb.frames and not form.verb.frames & {"t", "c"} for form in forms
    )
