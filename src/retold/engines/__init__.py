"""Where the stages run."""

from .engine import Engine
from .local import LocalEngine

__all__ = ["Engine", "LocalEngine"]
