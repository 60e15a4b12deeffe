"""The version, where every part of Retold can read it."""

__version__ = "0.1.0"
