"""MEANTIME (NewsReader, Minard et al. 2016) as running text with its sentences and names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_NO_SPACE_BEFORE = frozenset(", . ; : ! ? ) ] % 's ’s n't ' ”".split())  # noqa: SIM905
_NO_SPACE_AFTER = frozenset("([$£€#“")
_NAMES = frozenset({"NAM", "PRE.NAM"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an entity: code-point offsets, syntactic type ("NAM" is a name, "" is not told),
    and the id and the type (PER, ORG, LOC, PRO, FIN) of the entity, empty where not told."""

    start: int
    end: int
    form: str
    entity: str
    type: str

    @property
    def is_name(self) -> bool:
        """Whether the annotators call it a name."""
        return self.form in _NAMES


@dataclass(frozen=True, slots=True)
class Text:
    """One article: title, date and body joined by spaces, title and date on lines of their own.

    ``sentences`` are half-open; entities are annotated before ``annotated_to``.
    """

    id: str
    text: str
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    annotated_to: int


def load(data: Path) -> list[Text]:
    """The 120 articles, in order of their names; ``data`` is the folder that holds ``dates``."""
    folder = data / "dates" / "intra_cross-doc_annotation"
    return [_read(path) for path in sorted(folder.glob("corpus_*/*.xml"))]


def joined(words: Iterable[str]) -> str:
    """The words of one sentence with usual spacing; marks of quotation become straight ones."""
    text = ""
    inside = opened = False
    for word in words:
        mark = word in ("``", "''", '"')
        closes = mark and inside
        if _spaced(text, word) and not closes and not opened:
            text += " "
        text += '"' if mark else word
        inside, opened = inside != mark, mark and not inside
    return text


def _spaced(text: str, word: str) -> bool:
    return bool(text) and word not in _NO_SPACE_BEFORE and text[-1] not in _NO_SPACE_AFTER


def _read(path: Path) -> Text:
    root = ElementTree.parse(path).getroot()
    text = ""
    places: dict[str, tuple[int, int]] = {}
    sentences: dict[int, tuple[int, int]] = {}
    of_token: dict[str, int] = {}
    for token in root.iter("token"):
        word, number = token.text or "", int(token.get("sentence") or 0)
        if text and number not in sentences:
            text += "\n" if number <= 2 else " "
        elif _spaced(text, word):
            text += " "
        start = len(text)
        text += word
        places[token.get("t_id") or ""] = (start, len(text))
        of_token[token.get("t_id") or ""] = number
        sentences[number] = (sentences.get(number, (start, 0))[0], len(text))
    mentions = tuple(_mentions(root, places))
    names = [mention.end for mention in mentions if mention.is_name]
    last = max(names, default=0)
    annotated_to = min((end for _, end in sentences.values() if end >= last), default=0)
    return Text(path.stem, text, tuple(sentences.values()), mentions, annotated_to)


def _mentions(root: ElementTree.Element, places: dict[str, tuple[int, int]]) -> Iterator[Mention]:
    types = {entity.get("m_id"): entity.get("ent_type") or "" for entity in root.iter("ENTITY")}
    entity_of: dict[str | None, str] = {}
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        for source in link.iter("source"):
            entity_of[source.get("m_id")] = (target.get("m_id") if target is not None else "") or ""
    for mention in root.iter("ENTITY_MENTION"):
        spans = [places[anchor.get("t_id") or ""] for anchor in mention.iter("token_anchor")]
        if spans:
            entity = entity_of.get(mention.get("m_id"), "")
            yield Mention(
                min(start for start, _ in spans),
                max(end for _, end in spans),
                mention.get("syntactic_type") or "",
                entity,
                types.get(entity, ""),
            )
