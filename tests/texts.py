"""Small builders that tests share: invented articles and their marks."""

from retold.annotate import annotate
from retold.model import Annotations, Article


def article(text: str, id: str = "a", **fields: str) -> Article:
    """An article with the given text; fields as in :class:`retold.model.Article`."""
    return Article(id, text, **fields)


def marks(text: str, id: str = "a", **fields: str) -> Annotations:
    """The marks of an invented article."""
    return annotate(article(text, id, **fields))
