"""From articles to stories: what belongs together, by what is shared that is rare."""

from .query import Batch, PairQuery, Pairs
from .signature import Signature, signature
from .stories import group, group_signatures

__all__ = ["Batch", "PairQuery", "Pairs", "Signature", "group", "group_signatures", "signature"]
