"""A newsroom with wider habits than the benchmark's, so that weights do not learn one newsroom's.

Each family draws how often every operation happens in it, how much goes back to the first telling,
and whether and where a credit stands. Beside the benchmark's operations:

========== ========================================================================================
insert     paragraphs of other matter stand between those of the report
nudge      single words are left out, replaced by others, or put in
lead       the report opens anew
join       paragraphs are put together, or cut at sentences
thanks     a line at the end names the agency
drop       paragraphs here and there are left out
========== ========================================================================================
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsroom import _SENTENCE_END, AGENCY, Newsroom, Operation, Telling, merge

_RATES = (0.0, 0.0, 0.2, 0.5)
_SCALES = (0.2, 0.6, 1.0, 1.3)
# How often a family has two originals, and how often a second report is taken in whole.
_TWO_ORIGINALS = 0.15
_WHOLE = 0.2
_NUDGED = (0.01, 0.03, 0.08)


@dataclass
class WiderNewsroom(Newsroom):
    """Grows families whose habits differ from one to the next."""

    _habits: list[tuple[str, float, Operation]] = field(default_factory=list)
    _merging: float = 0.0

    def family(self, base: str, size: int, other: str = "") -> list[Telling]:
        """``size`` tellings that go back to the base text, the root first; in some families one
        more that is the other text, if any of the others has matter of it."""
        rng = random.Random(self.seed)
        paragraphs = base.split("\n\n")
        base = "\n\n".join(paragraphs[: max(4, round(len(paragraphs) * rng.uniform(0.3, 1.5)))])
        first_hand = rng.uniform(0.2, 0.8)
        self._merging = rng.choice([0.0, 0.1, 0.2])
        self._habits = [
            (name, min(0.95, chance * rng.choice(_SCALES)), operation)
            for name, chance, operation in self._operations()
        ]
        own: list[tuple[str, Operation]] = [
            ("insert", self._insert),
            ("nudge", self._nudge),
            ("lead", self._lead),
            ("join", join),
            ("thanks", thanks),
            ("drop", drop),
        ]
        self._habits += [(name, rng.choice(_RATES), operation) for name, operation in own]
        credited = [f"CALDER BAY ({AGENCY}) — {base}", base, f"{base}\n\n({AGENCY})"]
        tellings = [Telling("t0", rng.choice(credited), hour=0)]
        if other and rng.random() < _TWO_ORIGINALS:
            tellings.append(Telling("t1", other, hour=rng.randint(0, 10)))
            self._merging = 0.5
        for number in range(len(tellings), size + len(tellings) - 1):
            parent = tellings[0] if rng.random() < first_hand else rng.choice(tellings)
            tellings.append(self._retell(parent, tellings, number, rng))
        used = {parent for t in tellings for parent in t.parents}
        return [t for t in tellings if t.parents or t.id == "t0" or t.id in used]

    def _retell(
        self, parent: Telling, tellings: Sequence[Telling], number: int, rng: random.Random
    ) -> Telling:
        paragraphs = [p for p in parent.text.split("\n\n") if p.strip()]
        parents = [parent]
        if rng.random() < self._merging and len(tellings) > 1:
            parents.append(rng.choice([t for t in tellings if t is not parent]))
            more = parents[1].text.split("\n\n")
            whole = rng.random() < _WHOLE
            paragraphs = [*paragraphs, *more] if whole else merge(paragraphs, more, rng)
        did = []
        for name, chance, operation in self._habits:
            if rng.random() < chance:
                paragraphs = operation(paragraphs, rng)
                did.append(name)
        hour = max(p.hour for p in parents) + rng.randint(1, 20)
        text = "\n\n".join(paragraphs)
        return Telling(f"t{number}", text, hour, tuple(p.id for p in parents), tuple(did))

    def _insert(self, paragraphs: list[str], rng: random.Random) -> list[str]:
        mixed = list(paragraphs)
        for _ in range(min(len(self.foreign), rng.randint(1, 3))):
            mixed.insert(rng.randint(0, len(mixed)), self.foreign.pop())
        return mixed

    def _lead(self, paragraphs: list[str], rng: random.Random) -> list[str]:
        if not self.foreign:
            return paragraphs
        fresh = self.foreign.pop().split()[: rng.randint(8, 30)]
        kept = paragraphs[0].split()[-rng.randint(1, 8) :]
        return [" ".join([*fresh, *kept]), *paragraphs[rng.choice([0, 1, 1]) :]]

    def _nudge(self, paragraphs: list[str], rng: random.Random) -> list[str]:
        rate = rng.choice(_NUDGED)
        pool = " ".join(self.foreign[-6:] or ["the of and"]).split()

        def nudged(word: str) -> list[str]:
            if rng.random() > rate:
                return [word]
            return rng.choice([[], [rng.choice(pool)], [word, rng.choice(pool)]])

        return [
            " ".join(new for word in p.split(" ") for new in nudged(word)) or p for p in paragraphs
        ]


def join(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Put paragraphs together, or cut them at sentences."""
    if rng.random() < 0.5:
        return [
            s for p in paragraphs for s in (_SENTENCE_END.split(p) if rng.random() < 0.5 else [p])
        ]
    joined = paragraphs[:1]
    for paragraph in paragraphs[1:]:
        if rng.random() < 0.4:
            joined[-1] += " " + paragraph
        else:
            joined.append(paragraph)
    return joined


def thanks(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Name the agency at the end."""
    lines = [f"({AGENCY})", f"With reporting by {AGENCY}.", f"Reporting by {AGENCY}."]
    return [*paragraphs, rng.choice(lines)]


def drop(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Leave paragraphs out, but the first."""
    return [p for place, p in enumerate(paragraphs) if place == 0 or rng.random() > 0.25]
