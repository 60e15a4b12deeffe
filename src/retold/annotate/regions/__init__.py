"""Headings, captions, block quotations, embedded posts, credit lines."""

from .find import find_regions

__all__ = ["find_regions"]
