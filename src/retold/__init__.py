"""Retold reads many reports of one story and shows what stands behind every line."""

__version__ = "0.1.0"
