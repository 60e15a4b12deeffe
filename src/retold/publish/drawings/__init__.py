"""Inline SVG, drawn by our own code: no script, no style attribute, colours from the sheet."""
