"""Where an article says that it has something from."""

from .find import find_attributions

__all__ = ["find_attributions"]
