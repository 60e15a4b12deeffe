"""Numbers that count or measure something."""

from .find import find_quantities

__all__ = ["find_quantities"]
