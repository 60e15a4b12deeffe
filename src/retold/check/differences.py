"""What a report has in the place where the draft has something else."""

from dataclasses import dataclass

from ..model import FindingKind, Span
from .evidence import PolarityEvidence, VoiceEvidence, WordingEvidence
from .fact_evidence import FactEvidence

Evidence = FactEvidence | PolarityEvidence | WordingEvidence | VoiceEvidence


@dataclass(frozen=True, slots=True)
class Difference:
    """``ours`` in the draft and ``theirs`` in a report, and what speaks for their being one thing.

    ``key`` is equal where two reports say the same; ``of_place`` for names of places.
    """

    kind: FindingKind
    ours: Span
    theirs: Span
    evidence: Evidence
    key: str
    of_place: bool = False

    def weighed(self) -> dict[str, float]:
        """The evidence by its names, as it is weighed."""
        if isinstance(self.evidence, FactEvidence):
            return self.evidence.weighed()
        return self.evidence._asdict()
