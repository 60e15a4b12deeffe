"""The words that quotation is recognised by, read once from the package's data files."""

from dataclasses import dataclass
from functools import cache
from importlib import resources

_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that reports: ``lemma``, a particle such as "out" or "", and its frames.

    The letters of ``frames`` are explained at the head of ``data/cue_verbs.txt``;
    ``prepositions`` are those that may stand before the content.
    """

    lemma: str
    particle: str
    frames: frozenset[str]
    prepositions: frozenset[str]

    @property
    def tells(self) -> bool:
        """Whether it reports words, not only a thought, a wish or an attitude."""
        return bool(self.frames & {"q", "c", "t"}) and "m" not in self.frames


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One inflected form of cue verbs. ``shape``: base, s, past or ing."""

    verb: CueVerb
    shape: str


def lines_of(name: str) -> list[str]:
    """The lines of a data file that are neither empty nor comments."""
    path = resources.files("retold") / "annotate" / "data" / name
    text = path.read_text("utf-8")
    stripped = (line.strip() for line in text.splitlines())
    return [line for line in stripped if line and not line.startswith("#")]


@cache
def cue_forms() -> dict[str, VerbForm]:
    """Every inflected form of every cue verb, in lower case. Where two verbs share a form
    ("found", "saw"), the first in the file has it."""
    forms: dict[str, VerbForm] = {}
    for line in lines_of("cue_verbs.txt"):
        words, _, frames = line.partition("|")
        base, *irregular = words.split()
        base, _, particle = base.partition("+")
        letters = frames.split()
        verb = CueVerb(
            base,
            particle,
            frozenset(letter for letter in letters if not letter.startswith("@")),
            frozenset(letter[1:] for letter in letters if letter.startswith("@")),
        )
        for form, shape in _inflect(base, irregular):
            forms.setdefault(form, VerbForm(verb, shape))
    return forms


def _inflect(base: str, irregular: list[str]) -> list[tuple[str, str]]:
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in _VOWELS:
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    elif base.endswith(("s", "sh", "ch", "x")):
        third, past = base + "es", base + "ed"
    else:
        third, past = base + "s", stem + "ed"
    ings = [form for form in irregular if form.endswith("ing") and form != base]
    pasts = [form for form in irregular if form not in ings]
    found = [(base, "base"), (third, "s")]
    found += [(form, "past") for form in pasts or [past]]
    found += [(form, "ing") for form in ings or [stem + "ing"]]
    return found


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a data file that lists one a line, in lower case."""
    return frozenset(line.lower() for line in lines_of(name))


def closed_class(name: str) -> frozenset[str]:
    """The words of one class of ``data/closed_classes.txt``; KeyError if it has none so named."""
    return _classes("closed_classes.txt")[name]


def source_nouns(name: str) -> frozenset[str]:
    """The words of one class of ``data/source_nouns.txt``; KeyError if it has none so named."""
    return _classes("source_nouns.txt")[name]


@cache
def _classes(file: str) -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for line in lines_of(file):
        name, _, words = line.partition(":")
        classes.setdefault(name, set()).update(words.split())
    return {name: frozenset(words) for name, words in classes.items()}
