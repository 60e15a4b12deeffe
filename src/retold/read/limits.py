"""How much is read before a file or a record counts as too large."""

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """Bounds on what is taken into memory.

    ``file_bytes``: the largest decompressed file of a format that is read whole, and the largest
    line of one that is read line by line (JSONL, CSV), whose files may be of any length.
    ``text_characters``: the longest text of one article, in code points; a long newspaper page has
    10,000, a long novel a million, and the marks of a million quotation marks take some 350 MB.
    ``swell``: how many times larger than its archive a file may grow once it is past
    ``file_bytes``; text compresses 3- to 30-fold, an archive that is made to fill a disk
    1,000-fold. ``page_elements``: the most elements of one web page; a long live blog has some
    20,000, and the extractor can take eight seconds over 50,000.
    """

    file_bytes: int = 50_000_000
    text_characters: int = 1_000_000
    swell: int = 200
    page_elements: int = 50_000
