"""What was read, kept in one SQLite file with its revisions, and found again by its words."""

from .file import is_archive
from .store import Added, Archive

__all__ = ["Added", "Archive", "is_archive"]
