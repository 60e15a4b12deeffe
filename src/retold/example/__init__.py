"""The invented story that comes with Retold: twelve articles, and the truth about them."""

from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
TRUTH = Path(__file__).parent / "truth.json"

__all__ = ["ARTICLES", "TRUTH"]
