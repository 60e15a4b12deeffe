"""Imports run one way: a stage knows nothing of the stages after it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import retold

PACKAGE = Path(retold.__file__).parent

# Each room, a folder or a file of its own, and the rooms that it may import from.
BASE = {"errors", "ranges", "version"}
STAGES = BASE | {"model", "read", "annotate", "group", "reconcile"}
RUNNING = STAGES | {"engines", "archive", "publish"}
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "ranges": set(),
    "version": set(),
    "model": set(),
    "read": BASE | {"model"},
    "annotate": BASE | {"model"},
    "group": BASE | {"model"},
    # Reconciling an article that nobody has annotated yet needs the annotators.
    "reconcile": BASE | {"model", "annotate"},
    # A claim and a text are compared by words as grouping and reconciling weigh them.
    "stance": BASE | {"model", "group", "reconcile"},
    "engines": STAGES,
    "archive": STAGES,
    "publish": STAGES,
    "example": BASE,
    "trace": RUNNING,
    "check": RUNNING,
    "report": RUNNING,
    "web": RUNNING | {"report", "trace", "check"},
    "cli": RUNNING | {"report", "trace", "check", "web", "example"},
}
# The front doors: what they offer comes from everywhere.
DOORS = {"__init__.py", "__main__.py"}


def modules() -> list[Path]:
    doors = {PACKAGE / door for door in DOORS}
    return sorted(path for path in PACKAGE.rglob("*.py") if path not in doors)


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    """The rooms of Retold that a file imports from, inside functions too."""
    package = ["retold", *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            names = [base + (node.module or "").split(".") if node.module else base]
            if names == [["retold"]]:
                names = [["retold", alias.name] for alias in node.names]
        else:
            continue
        yield from (name[1] for name in names if name[0] == "retold" and len(name) > 1)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_from_the_rooms_before_it(path: Path) -> None:
    room = room_of(path)
    assert room in ROOMS, f"say in this test what {room!r} may import"
    stray = set(imported_rooms(path)) - ROOMS[room] - {room}
    assert not stray, f"{room} must not import from {sorted(stray)}"


def test_every_way_to_import_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    (tmp_path / "group").mkdir()
    file = tmp_path / "group" / "stories.py"
    file.write_text(
        "import retold.read\n"
        "from retold import publish\n"
        "from retold.web.pages import page\n"
        "from .. import archive\n"
        "from ..cli import main\n"
        "from .words import runs_of\n"
        "def later():\n    from ..engines.local import LocalEngine\n"
    )
    found = set(imported_rooms(file))
    assert found == {"read", "publish", "web", "archive", "cli", "engines", "group"}


def test_the_order_of_rooms_has_no_circle() -> None:
    done: set[str] = set()
    while len(done) < len(ROOMS):
        ready = {room for room, before in ROOMS.items() if room not in done and before <= done}
        assert ready, f"{sorted(set(ROOMS) - done)} import one another in a circle"
        done |= ready
