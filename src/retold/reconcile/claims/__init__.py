"""What is told, by whom, and who is silent."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Claim, Telling
from ..alignment import Alignment, cluster_units
from ..independence import Independence
from ..propositions import PartsReader, Proposition, read_propositions
from ..telling import StoryMarks
from .clarity import clearest
from .denials import add_denials
from .joining import Links, joining_links
from .persons import Persons
from .reader import Reader
from .sentences import Sentence
from .silence import Silence, own_stems
from .stance import stance_of
from .substance import Substance

__all__ = ["find_claims"]

# The mean score of the links between the tellings of two claims that are one. A third article may
# so be joined by one strong link to one of two, a fourth by no less than two.
_LINKED = 0.3


def find_claims(
    story: StoryMarks, alignment: Alignment, independence: Independence
) -> tuple[Claim, ...]:
    """The claims of a story: propositions that are told together, with denials of them, and those
    that only one article tells. Most tellers first, then in order of the story."""
    propositions = read_propositions(story, alignment)
    reader, parts = Reader(story), PartsReader(story)
    links = joining_links(propositions, alignment.weights, Persons(story, parts))
    together = list(_groups(story, alignment, propositions, links, reader))
    told = sorted(
        add_denials(together, propositions, alignment.weights, reader),
        key=lambda told: (-len(told), [sentence.unit.index for sentence in told]),
    )
    writer = _Writer(story, alignment, independence, parts)
    return tuple(writer.claim(f"c{number}", each) for number, each in enumerate(told, start=1))


class _Writer:
    """Makes claims of what is told together."""

    def __init__(
        self,
        story: StoryMarks,
        alignment: Alignment,
        independence: Independence,
        parts: PartsReader,
    ) -> None:
        self._story = story
        self._alignment = alignment
        self._independence = independence
        self._silence = Silence(story, alignment)
        self._parts = parts

    def claim(self, id: str, told: Sequence[Sentence]) -> Claim:
        """The claim that some propositions tell."""
        told = sorted(told, key=lambda sentence: sentence.unit.index)
        stems = own_stems([sentence.unit for sentence in told])
        clear = clearest(told, stems, self._alignment.weights)
        # An article whose stance cannot be told is not listed, nor is it silent.
        of_clear = self._parts.read(clear.proposition)
        read = [(each, self._parts.read(each.proposition)) for each in told]
        tellings = tuple(
            Telling(each.span.article, each.span, stance, parts)
            for each, parts in read
            if (stance := stance_of(each, clear, stems, parts, of_clear))
        )
        tellers = {telling.article for telling in tellings}
        units = [self._alignment.units[each.proposition.sentence] for each in told]
        return Claim(
            id=id,
            text=self._story.words(clear.span),
            tellings=tellings,
            independent_sources=self._independence.count(tellers),
            silent=self._silence.silent_on(units, stems),
            single=len(tellers) == 1,
        )


def _groups(
    story: StoryMarks,
    alignment: Alignment,
    propositions: Sequence[Proposition],
    links: Links,
    reader: Reader,
) -> Iterator[list[Sentence]]:
    """What is told together, and single propositions that nothing else is like, if they report."""
    substance = Substance(story, alignment.weights)
    units = tuple(each.unit for each in propositions)
    linked = {index for link in links.loose for index in (link.left, link.right)}
    finer = replace(alignment, units=units, links=links.strong)
    for cluster in cluster_units(finer, _LINKED):
        members = [units[index] for index in cluster]
        if substance.is_told(members, own_stems(members)):
            told = [reader.read(propositions[index]) for index in cluster]
            if not all(sentence.is_comment() for sentence in told):
                yield told
    for proposition in propositions:
        if proposition.unit.index not in linked and substance.stands_alone(proposition.unit):
            sentence = reader.read(proposition)
            if not sentence.is_comment():
                yield [sentence]
