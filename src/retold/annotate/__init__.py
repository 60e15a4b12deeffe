"""From one article to its marks. Each kind of mark has a file of its own."""

from ..model import Annotations, Article
from .attributions import find_attributions
from .names import find_names
from .pipeline import read_with
from .quantities import find_quantities
from .quotes import find_quotes
from .reading import NO_READING
from .regions import find_regions
from .sentences import cut
from .times import find_times

__all__ = ["annotate"]


def annotate(article: Article, pipeline: str | None = None) -> Annotations:
    """All marks of one article, from its text alone. Linear in the length of the text.

    ``pipeline`` names an installed spaCy pipeline to read with besides the rules, by default none.
    RetoldError if it or spaCy is not there, or if it does not find names in English.
    """
    document = cut(article)
    reading = read_with(pipeline, document) if pipeline is not None else NO_READING
    regions = find_regions(document)
    names = find_names(document, regions, reading.names)
    quotes = find_quotes(document, regions, names, reading.predicates)
    attributions = find_attributions(document, regions, names, quotes)
    times, published = find_times(document, regions, names, quotes)
    quantities = find_quantities(document, times)
    return Annotations(
        article=article,
        published=published,
        sentences=document.sentences,
        regions=regions,
        names=names,
        quotes=quotes,
        attributions=attributions,
        times=times,
        quantities=quantities,
    )
