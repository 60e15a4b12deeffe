"""Names of people, bodies, places and offices, and what each mention refers to."""

from .gender import genders
from .mentions import find_names

__all__ = ["find_names", "genders"]
