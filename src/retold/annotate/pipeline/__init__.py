"""The optional deeper reading: names and clauses from a spaCy pipeline that the user names."""

from .read import read_with

__all__ = ["read_with"]
