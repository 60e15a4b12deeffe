"""The part of spaCy's objects that is used here; the types hold whether spaCy is there or not."""

from collections.abc import Iterable, Iterator
from typing import Protocol


class SpacyToken(Protocol):
    """A token: ``idx`` is its offset in code points, ``i`` its number in the document."""

    i: int
    idx: int
    text: str
    tag_: str
    dep_: str
    is_space: bool
    head: "SpacyToken"
    left_edge: "SpacyToken"
    right_edge: "SpacyToken"
    children: "Iterator[SpacyToken]"

    def __len__(self) -> int: ...


class SpacySpan(Protocol):
    """A named entity."""

    start_char: int
    end_char: int
    label_: str


class SpacyDoc(Protocol):
    """A parsed text."""

    text: str
    ents: tuple[SpacySpan, ...]

    def __iter__(self) -> Iterator[SpacyToken]: ...
    def __getitem__(self, index: int) -> SpacyToken: ...
    def has_annotation(self, attribute: str) -> bool: ...


class PipeMeta(Protocol):
    """What a component of a pipeline declares."""

    assigns: Iterable[str]


class SpacyPipeline(Protocol):
    """A loaded pipeline (``spacy.language.Language``)."""

    lang: str
    max_length: int
    pipe_names: list[str]

    def pipe(self, texts: Iterable[str], *, batch_size: int) -> Iterator[SpacyDoc]: ...
    def get_pipe_meta(self, name: str) -> PipeMeta: ...
