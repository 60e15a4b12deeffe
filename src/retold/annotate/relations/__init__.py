"""Who did or said what to whom: a lexicon, and a classifier that was trained beside it."""

from .relate import relate

__all__ = ["relate"]
