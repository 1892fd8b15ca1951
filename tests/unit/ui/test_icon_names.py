"""Every icon that the window names is shipped: a missing one would only show when it is painted."""

import ast
from collections.abc import Iterator
from pathlib import Path

from app.ui import resources

BUTTONS = (
    "PrimaryButton",
    "SecondaryButton",
    "GreenButton",
    "GhostButton",
    "DangerButton",
    "LinkButton",
    "ToolButton",
)
PLACE_OF_ICON = {
    "dress": 1, "pixmap": 0, "icon": 0, "Badge": 0, "Action": 1, "Place": 2, "StatTile": 1, "Pill": 2,
    "IconLabel": 0, "set_empty_text": 0, "set_icon_name": 0, **dict.fromkeys(BUTTONS, 1),
}  # fmt: skip


def named_icons(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = PLACE_OF_ICON.get(called)
        given = [node.args[place]] if place is not None and len(node.args) > place else []
        given += [word.value for word in node.keywords if word.arg == "icon" and place is not None]
        for argument in given:
            for part in ast.walk(argument):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                    yield part.value


def test_every_icon_named_in_the_window_is_shipped() -> None:
    shipped = {path.stem for path in resources.path("icons").glob("*.svg")}
    window = Path(resources.__file__).parent
    missing = {
        f"{path.relative_to(window)}: {name}"
        for path in window.rglob("*.py")
        for name in named_icons(path.read_text(encoding="utf-8"))
        if name not in shipped
    }
    assert missing == set()


def test_the_search_for_icon_names_finds_them() -> None:
    source = "PrimaryButton(self.tr('Import'), 'upload')\nicons.dress(x, 'sun' if a else 'moon')"
    assert list(named_icons(source)) == ["upload", "sun", "moon"]
