"""From articles to stories and copies: what belongs together, by what is shared that is rare."""

from .copies import Overlap, find_copies, overlaps
from .query import Columns, PairQuery, Pairs
from .signature import Signature, signature
from .stories import group, group_signatures

__all__ = [
    "Columns",
    "Overlap",
    "PairQuery",
    "Pairs",
    "Signature",
    "find_copies",
    "group",
    "group_signatures",
    "overlaps",
    "signature",
]
