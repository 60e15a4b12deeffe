"""From articles to stories: what belongs together, by what is shared that is rare."""

from .query import PairQuery, Pairs, Row
from .signature import Signature, signature
from .stories import group, group_signatures

__all__ = ["PairQuery", "Pairs", "Row", "Signature", "group", "group_signatures", "signature"]
