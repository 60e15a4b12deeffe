"""Word documents (.docx, ECMA-376), by python-docx."""

import io
import zipfile
from collections.abc import Iterator

from .clean import clean_field
from .fields import checked_text
from .limits import Limits
from .plain import headline_of
from .records import Draft, Flaw, UnreadableError

# Word writes this into a new document where nobody names an author.
_NOBODY = frozenset({"python-docx", "Microsoft Office User"})


def read_word(data: bytes, limits: Limits) -> Iterator[Draft | Flaw]:
    """The one article of a document: its paragraphs and the cells of its tables as blocks apart by
    empty lines; the title and the author from its properties. Changes that are tracked count as
    made; comments, headers, footers and notes are left out."""
    # Loading it takes 0.1 s, which a run without documents is spared.
    from docx import Document
    from docx.table import Table

    _check_size(data, limits)
    try:
        document = Document(io.BytesIO(data))
        blocks = [
            "\n\n".join(cell.text for row in block.rows for cell in row.cells)
            if isinstance(block, Table)
            else block.text
            for block in document.iter_inner_content()
        ]
        properties = document.core_properties
    except Exception as error:
        # The document is anybody's: whatever the reader stumbles over concerns this file alone.
        raise UnreadableError(f"no Word document: {error!r:.80}") from None
    text = checked_text("\n\n".join(filter(None, map(str.strip, blocks))), limits)
    author = properties.author
    yield Draft(
        text=text,
        title=clean_field(properties.title) or headline_of(text),
        byline=None if author in _NOBODY else clean_field(author),
    )


def _check_size(data: bytes, limits: Limits) -> None:
    """UnreadableError if it is no ZIP archive, or would unpack to more than is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as error:
        raise UnreadableError(f"no Word document: {error}") from None
    if size > limits.file_bytes:
        raise UnreadableError(f"too large: over {limits.file_bytes:,} bytes when unpacked")
