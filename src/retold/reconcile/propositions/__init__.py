"""What propositions the sentences of a story tell, and what each says of whom."""

from .parts import PartsReader
from .read import Proposition, read_propositions

__all__ = ["PartsReader", "Proposition", "read_propositions"]
