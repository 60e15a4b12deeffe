"""Names of people, bodies, places and offices, and what each mention refers to."""

from collections.abc import Sequence

from ...model import NameMention, Region
from ..document import Document
from .mentions import find_names as find_names

__all__ = ["find_names"]
