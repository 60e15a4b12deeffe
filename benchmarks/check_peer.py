"""The peer of check.py: the nearest sentence by TF-IDF, and what of a draft's is not in it.

For each sentence of the draft the sentence of the reports with the highest cosine (scikit-learn,
sublinear term frequency, cosine from 0.3 on); each number, date, name and quoted word of the
draft's that it lacks is a finding, and a word of denial that stands in one of the two alone.
"""

import re
from collections.abc import Iterator

from seeding import DATE, NUMBER, QUOTED, SENTENCE, Seeded
from sklearn.feature_extraction.text import TfidfVectorizer

Found = tuple[str, int, int]

_LEAST = 0.3
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*")
_NOT = re.compile(r"\b(?:not|never|no)\b|n[’']t\b")
_WORD = re.compile(r"\b[a-z]{4,}\b")


def nearest_findings(seeded: Seeded) -> Iterator[Found]:
    """Kind and place of each finding."""
    ours = list(SENTENCE.finditer(seeded.draft.text))
    theirs = [m[0] for other in seeded.against for m in SENTENCE.finditer(other.text)]
    if not ours or not theirs:
        return
    vectors = TfidfVectorizer(sublinear_tf=True).fit_transform([m[0] for m in ours] + theirs)
    likeness = vectors[: len(ours)] @ vectors[len(ours) :].T
    for place, match in enumerate(ours):
        row = likeness[place].toarray()[0]
        best = int(row.argmax())
        if row[best] >= _LEAST:
            yield from _lacking(match, theirs[best])


def _lacking(match: re.Match[str], other: str) -> Iterator[Found]:
    text, start = match[0], match.start()
    for kind, pattern in (("number", NUMBER), ("date", DATE), ("name", _NAME)):
        for each in pattern.finditer(text):
            if each[0] not in other:
                yield kind, start + each.start(), start + each.end()
    for quoted in QUOTED.finditer(text):
        if any(q[1][:12] for q in QUOTED.finditer(other)):
            for word in _WORD.finditer(quoted[1]):
                if word[0] not in other:
                    at = start + quoted.start(1) + word.start()
                    yield "quotation", at, at + len(word[0])
    if bool(denial := _NOT.search(text)) != bool(_NOT.search(other)):
        at, end = denial.span() if denial else (0, len(text))
        yield "polarity", start + at, start + end
