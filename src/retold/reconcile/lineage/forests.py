"""How likely each article has it from each other one, over all forests that there can be.

The weight of a forest is the product of the weights of its edges. The sums over all of them are
determinants (Tutte's matrix-tree theorem), with one root (Koo, Globerson, Carreras and Collins,
EMNLP 2007) or with any number (Smith and Smith, EMNLP 2007). One root stands for a family whose
first telling is here; several for one whose tellings go back to a source that is not here. Which of
the two it is, is summed over too.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]

# From this probability on a source is held to be missing.
_MISSING = 0.5
# Log weights this far below an article's heaviest count as much as this, so that numbers stay in
# range.
_FLOOR = -30.0
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Chances:
    """Probabilities: of each edge (child, parent), of each article to be the one root, and to be a
    root while the source of all is missing, and that it is. ``total`` is the logarithm of the
    weight of all forests."""

    edges: Mapping[tuple[int, int], float]
    firsts: Sequence[float]
    sisters: Sequence[float]
    missing: float
    total: float

    @property
    def roots(self) -> list[float]:
        """The probability of each article to be a root."""
        return [one + many for one, many in zip(self.firsts, self.sisters, strict=True)]


def forests(
    edges: Mapping[tuple[int, int], float],
    firsts: Sequence[float],
    sisters: Sequence[float],
    missing: float,
    digits: int = _DIGITS,
) -> Chances:
    """The probabilities over all forests of articles 0, 1, …, in cubic time.

    ``edges`` are log weights by (child, parent), ``firsts`` of each article as the one root,
    ``sisters`` as a root where there may be several, ``missing`` the log odds that there may be,
    before any forest is looked at. Probabilities are rounded to ``digits``, lest the last bits of a
    processor decide between equal ones.
    """
    size = len(firsts)
    scores = np.full((size, size), -np.inf)
    for pair, score in edges.items():
        scores[pair] = score
    tops = np.maximum(scores.max(axis=1), np.maximum(firsts, sisters))
    weights = np.exp(np.maximum(scores - tops[:, None], _FLOOR)) * np.isfinite(scores)
    first, sister = (
        np.exp(np.maximum(np.asarray(roots) - tops, _FLOOR)) for roots in (firsts, sisters)
    )
    sums = np.diag(weights.sum(axis=1)) - weights
    one, many = sums.copy(), sums + np.diag(sister)
    one[:, 0] = first
    (log_one, inverse_one), (log_many, inverse_many) = _inverted(one), _inverted(many)
    share = 1 / (1 + math.exp(min(700.0, log_one - log_many - missing)))
    several = np.diag(inverse_many)[:, None] - inverse_many.T
    # The first column holds the roots, so that no edge of the first article stands in it.
    columns = np.arange(size) > 0
    single = (np.diag(inverse_one) * columns)[:, None] - inverse_one.T * columns[None, :]
    found = weights * (share * several + (1 - share) * single)
    chance_first = (1 - share) * first * inverse_one[0]
    chance_sister = share * sister * np.diag(inverse_many)
    return Chances(
        {pair: round(float(found[pair]), digits) for pair in edges},
        [round(float(chance), digits) for chance in chance_first],
        [round(float(chance), digits) for chance in chance_sister],
        share,
        float(tops.sum() + np.logaddexp(log_one, log_many + missing)),
    )


def likeliest(chances: Chances) -> list[int | None]:
    """For each article its parent, None for a root: the likeliest edges first, none that closes a
    circle. Of equally likely ones that of the earlier parent.

    Unless it is likelier that a source is missing there is one root, but for articles that have no
    edge. Parents that have nothing in common do not exclude one another, for a child may have put
    both together: no source is missed where it is likelier that the child has it from such two.
    """
    likely = chances.roots
    size = len(likely)
    parents: dict[int, int | None] = {}
    roots = [(c, chance) for c, chance in enumerate(likely) if chance >= _put_together(c, chances)]
    if chances.missing < _MISSING:
        parents[max(range(size), key=lambda place: (likely[place], -place))] = None
        roots = []
    options: list[tuple[float, int, int, int | None]] = sorted(
        [(-chance, root, root, None) for root, chance in roots]
        + [(-chance, p, c, p) for (c, p), chance in chances.edges.items()],
        key=lambda option: option[:3],
    )
    for _, _, child, parent in options:
        if child not in parents and not _leads(parent, child, parents):
            parents[child] = parent
    return [parents.get(place) for place in range(size)]


def _put_together(child: int, chances: Chances) -> float:
    """How likely a child has it from one of two that have nothing in common; 0 without such."""
    parents = [(p, chance) for (c, p), chance in chances.edges.items() if c == child]
    return max(
        (
            one + other
            for (p, one), (q, other) in combinations(parents, 2)
            if (p, q) not in chances.edges and (q, p) not in chances.edges
        ),
        default=0.0,
    )


def _leads(start: int | None, wanted: int, parents: Mapping[int, int | None]) -> bool:
    while start is not None:
        if start == wanted:
            return True
        start = parents.get(start)
    return False


def _inverted(matrix: Matrix) -> tuple[float, Matrix]:
    """The logarithm of the determinant and the inverse; -inf and zeros where there is none."""
    sign, log = np.linalg.slogdet(matrix)
    if sign <= 0 or not np.isfinite(log):
        return -math.inf, np.zeros_like(matrix)
    inverse = np.linalg.inv(matrix).astype(np.float64)
    return float(log), inverse
