"""Headings, captions, block quotations, embedded posts, credit lines."""

from .find import find_regions, region_of_line

__all__ = ["find_regions", "region_of_line"]
