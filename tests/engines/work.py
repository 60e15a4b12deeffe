"""Functions for workers: they must be importable by name in another process."""

import os
import time

from retold.model import Article


def double(number: int) -> int:
    return 2 * number


def length(article: Article) -> int:
    return len(article.text)


def slower_first(number: int) -> int:
    """The earlier items take longer, so that results come back out of order."""
    time.sleep(0.02 if number < 8 else 0)
    return number


def fail_on_seven(article: Article) -> str:
    if article.id == "seven":
        raise ZeroDivisionError("seven divided by nothing")
    return article.id


def die(article: Article) -> str:
    if article.id == "seven":
        os._exit(3)
    return article.id


def worker(_: int) -> int:
    return os.getpid()
