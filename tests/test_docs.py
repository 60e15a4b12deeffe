"""The documentation is run: what it shows is what Retold prints."""

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from retold.cli import main
from retold.cli.arguments import VERBS, parser
from retold.example import ARTICLES

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[tuple[str, str]]:
    """(page, text) of every fenced block of a language."""
    return [
        (page.name, text)
        for page in PAGES
        for kind, text in FENCE.findall(page.read_text())
        if kind == language
    ]


@pytest.fixture
def playground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that has the bundled example where the documentation says it lies."""
    shutil.copytree(ARTICLES, tmp_path / ARTICLES.relative_to(ROOT))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("page", "text"), blocks("console"))
def test_console_blocks_print_what_they_show(page: str, text: str, playground: Path) -> None:
    for command, expected in _sessions(text):
        words = shlex.split(command)
        assert words[0] == "retold", f"{page}: only retold is run here, not {words[0]}"
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            main(words[1:])
        assert _matches(expected, printed.getvalue()), (
            f"{page}: {command} printed\n{printed.getvalue()}\nnot\n{expected}"
        )


@pytest.mark.parametrize(("page", "text"), blocks("python"))
def test_python_blocks_run(page: str, text: str, playground: Path) -> None:
    exec(compile(text, page, "exec"), {})


def test_every_verb_and_option_is_documented() -> None:
    manual = (ROOT / "docs" / "cli.md").read_text()
    for verb in VERBS:
        assert f"## retold {verb.NAME}" in manual, f"docs/cli.md has no part on {verb.NAME}"
    options = set()
    for action in parser()._subparsers._group_actions[0].choices.values():  # type: ignore[union-attr]
        options |= {word for each in action._actions for word in each.option_strings}
    missing = sorted(o for o in options if o.startswith("--") and f"`{o}" not in manual)
    assert not missing, f"docs/cli.md does not speak of {missing}"


def test_commands_for_the_reader_name_files_that_exist() -> None:
    for page, text in blocks("sh"):
        for path in re.findall(r"\b(?:benchmarks|docs|examples|training)/[\w./-]+\.\w+", text):
            assert (ROOT / path).exists(), f"{page} names {path}, which is not there"


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def _sessions(text: str) -> list[tuple[str, str]]:
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    return [(part.split("\n", 1)[0], part.split("\n", 1)[1]) for part in parts]


def _matches(expected: str, printed: str) -> bool:
    """As in doctest with ELLIPSIS: `...` stands for anything."""
    pattern = ".*".join(re.escape(piece.strip()) for piece in expected.split("..."))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None
