"""Who says what: direct, mixed and indirect quotation."""

from .find import find_quotes

__all__ = ["find_quotes"]
