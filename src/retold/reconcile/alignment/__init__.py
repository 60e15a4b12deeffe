"""Which sentences of a story's articles tell the same, found by what they share that is rare."""

from .align import align, link_units
from .clusters import cluster_units
from .records import Alignment, Link, Unit

__all__ = ["Alignment", "Link", "Unit", "align", "cluster_units", "link_units"]
