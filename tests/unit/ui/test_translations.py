"""The languages of the window: every text can be found, and is translated in full."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
sys.path.append(str(ROOT / "packaging"))

import translate as tool  # noqa: E402 -- it stands beside the package, not in it

SPEAKING = ("tr", "translate")


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls that translate a text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in SPEAKING and node.args:
                yield node


def lost(source: str) -> Iterator[str]:
    """Yield what Qt's lupdate would not find again in a module."""
    tree = ast.parse(source)
    inside = {id(call) for text in ast.walk(tree) if isinstance(text, ast.JoinedStr) for call in calls(text)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named = (
                node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            )
            owner = ast.unparse(node.value)
            if named in SPEAKING and owner != "QCoreApplication.translate":
                yield f"line {node.lineno}: {ast.unparse(node)} takes the context away"
    for call in calls(tree):
        said = ast.unparse(call.func)
        if said.endswith(".tr") and said != "self.tr":
            yield f"line {call.lineno}: {said} has another class as its context"
        if id(call) in inside:
            yield f"line {call.lineno}: a text inside an f-string is not found"
        text = call.args[0] if said.endswith("tr") else call.args[1] if len(call.args) > 1 else None
        if said.split(".")[-1] in SPEAKING and not (
            isinstance(text, ast.Constant) and isinstance(text.value, str)
        ):
            yield f"line {call.lineno}: {ast.unparse(call)[:80]} is no plain text"


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "app" / "ui").rglob("*.py")),
    ids=lambda path: str(path.relative_to(ROOT / "app" / "ui")),
)
def test_every_text_can_be_collected(path: Path) -> None:
    if path.name == "translation.py":
        return  # it is the translator
    assert list(lost(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("code", tool.LANGUAGES)
def test_every_text_is_translated(code: str, tmp_path: Path) -> None:
    kept = tool.SOURCES / f"tieout_{code}.ts"
    fresh = tmp_path / kept.name
    fresh.write_bytes(kept.read_bytes())
    tool.collect(code, fresh)
    assert list(tool.faults(code, fresh)) == []


@pytest.mark.parametrize("code", tool.LANGUAGES)
def test_the_program_reads_what_was_translated(code: str, tmp_path: Path) -> None:
    made = tmp_path / f"tieout_{code}.qm"
    tool.compile_(tool.SOURCES / f"tieout_{code}.ts", made)
    assert made.read_bytes() == (tool.COMPILED / made.name).read_bytes()


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("{count} rows", ["{number} Zeilen"]),
        ("%n row(s)", ["eine Zeile", "viele Zeilen"]),
        ("&File", ["Datei"]),
        ("Open…", ["Öffnen"]),
        (" and", ["und"]),
        ("Date:", ["Datum"]),
    ],
)
def test_what_a_translation_lost_is_named(text: str, forms: list[str]) -> None:
    assert list(tool.problems(text, forms))


def test_a_right_translation_is_no_problem() -> None:
    assert (
        list(tool.problems("%n row(s) of {total}…", ["eine Zeile von {total}…", "%n Zeilen von {total}…"]))
        == []
    )
    assert list(tool.problems("&File", ["&Datei"])) == []
