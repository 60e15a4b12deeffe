"""From a dossier to pages and JSON."""

from .dossier_json import schema, schema_json, to_json
from .exports import EXPORT_FORMATS, Export, ExportFormat, export_formats, export_story
from .index import StoryEntry, render_index, story_entry
from .limits import Limits
from .page import render_story
from .write import ReportWriter, StoryFiles, render_files

__all__ = [
    "EXPORT_FORMATS",
    "Export",
    "ExportFormat",
    "Limits",
    "ReportWriter",
    "StoryEntry",
    "StoryFiles",
    "export_formats",
    "export_story",
    "render_files",
    "render_index",
    "render_story",
    "schema",
    "schema_json",
    "story_entry",
    "to_json",
]
