"""Rules of the house that no linter knows."""

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from functools import partial
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

REPOSITORY = Path(__file__).parents[2]
MODULE_LINES_MAX = 500
FUNCTION_LINES_MAX = 60
MACHINE_PATH = re.compile(r"(?<![\w.$}*])/(work|root|home/\w+|Users/\w+)/(?!\.\.)")
ADDRESS = re.compile(r"://|--(extra-)?index-url|--find-links|^-[if]\b|\sfile:", re.MULTILINE)


def tracked() -> list[Path]:
    """The files that are kept; in a tree without git, everything but what is made there."""
    git = shutil.which("git")
    if git and (REPOSITORY / ".git").exists():
        command = [git, "-c", f"safe.directory={REPOSITORY}", "ls-files", "-z"]
        listed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True).stdout.decode(
            "utf-8"
        )
        files = [REPOSITORY / name for name in listed.split("\0") if name]
    else:
        ignored = [
            line.strip("/") for line in (REPOSITORY / ".gitignore").read_text(encoding="utf-8").splitlines()
        ]
        found = (file.relative_to(REPOSITORY) for file in REPOSITORY.rglob("*"))
        kept = [
            file for file in found if not any(fnmatch(p, i) for p in file.parts for i in [".git", *ignored])
        ]
        files = [REPOSITORY / file for file in kept]
    return [file for file in files if file.is_file()]


def modules(*folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (REPOSITORY / folder).rglob("*.py"))


def lines_of(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


class Bell(QObject):
    rung = Signal(bool)


REFERENCES_COUNTED = sys.version_info < (3, 12)  # later Pythons never free None, True and False
CALLS = 300
SLACK = 60


@pytest.mark.skipif(not REFERENCES_COUNTED, reason="None, True and False are immortal from Python 3.12 on")
@pytest.mark.parametrize("value", [None, True, False], ids=str)
def test_qt_keeps_the_references_of_python_constants(qtbot: QtBot, value: bool | None) -> None:
    widget, bell = QWidget(), Bell()
    qtbot.addWidget(widget)
    heard: list[bool] = []
    bell.rung.connect(heard.append)
    calls: dict[bool | None, Callable[[], object]] = {
        None: widget.update,
        True: partial(bell.rung.emit, True),
        False: partial(bell.rung.emit, False),
    }
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        calls[value]()
    heard.clear()
    assert sys.getrefcount(value) > before - SLACK, "this PySide6 drops references: see docs/adr/0005"


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    found = []
    for file in tracked():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:  # a picture, a font, a sample in another encoding
            text = file.read_bytes().decode("latin-1")
        found += [f"{file.relative_to(REPOSITORY)}: {hit.group()}" for hit in MACHINE_PATH.finditer(text)]
    assert found == []


def test_the_lock_pins_every_package_by_hash_and_says_nothing_about_where_it_comes_from() -> None:
    text = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")
    assert ADDRESS.search(text) is None
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 30
    assert [
        entry for entry in entries if not re.match(r"[\w.-]+==\S+", entry) or "--hash=sha256:" not in entry
    ] == []


def test_the_listed_licences_are_those_of_the_locked_packages() -> None:
    listing = json.loads((REPOSITORY / "resources/licences/third_party.json").read_text(encoding="utf-8"))
    listed = {(re.sub(r"[-_.]+", "-", part["name"]).lower(), part["version"]) for part in listing["parts"]}
    lock = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")
    assert {part for part in listed if part[1]} <= set(
        re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE)
    )
    needed = {
        re.split(r"[^\w.-]", line)[0].lower()
        for line in metadata.requires("tieout") or ()
        if "extra ==" not in line
    }
    assert needed <= {name for name, _version in listed}, "run `python packaging/licences.py`"
    assert all(part["texts"] and set(part["texts"]) <= set(listing["texts"]) for part in listing["parts"])


def test_a_module_fits_in_a_head() -> None:
    too_long = {
        str(file.relative_to(REPOSITORY)): lines_of(file)
        for file in modules("app", "tests", "benchmarks")
        if lines_of(file) > MODULE_LINES_MAX
    }
    assert too_long == {}


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def test_a_function_fits_on_a_screen() -> None:
    too_long = {
        f"{file.relative_to(REPOSITORY)}:{function.lineno} {function.name}": length
        for file in modules("app")
        for function in functions(file)
        if (length := (function.end_lineno or function.lineno) - function.lineno + 1) > FUNCTION_LINES_MAX
    }
    assert too_long == {}


def test_the_models_need_nothing_but_the_standard_library() -> None:
    foreign = []
    for file in modules("app/models"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and node.level == 0 else []
            foreign += [
                f"{file.name}: {name}"
                for name in names
                if name.split(".")[0] not in sys.stdlib_module_names
                and not f"{name}.".startswith("app.models.")
            ]
    assert foreign == []


def test_an_exception_to_a_check_names_its_code_and_its_reason() -> None:
    bare = re.compile(r"#\s*type: ignore(?!\[[\w-]+(, ?[\w-]+)*\])|#\s*noqa(?!: ?[A-Z]+\d+)")
    unexplained = re.compile(r"#\s*(type: ignore\[[\w, -]+\]|noqa: ?[A-Z]+\d+(, ?[A-Z]+\d+)*)\s*$")
    found = [
        f"{file.relative_to(REPOSITORY)}:{number}"
        for file in modules("app")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line) or unexplained.search(line)
    ]
    assert found == []


def test_every_package_of_the_program_says_what_belongs_in_it() -> None:
    silent = [
        str(folder.relative_to(REPOSITORY))
        for folder in {file.parent for file in modules("app")}
        if not (folder / "__init__.py").exists()
        or not (folder / "__init__.py").read_text(encoding="utf-8").strip()
    ]
    assert silent == []
