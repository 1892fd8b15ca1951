"""Buttons say the keys of what they do: the shortcut stands in the tooltip of every button of an action."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

DOTS = "…"


def keys_of(action: QAction) -> str:
    """Return an action's shortcut as this system writes it; empty for none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def with_keys(text: str, action: QAction) -> str:
    """Return a tooltip with the action's shortcut behind it, once."""
    keys = keys_of(action)
    if not keys or keys in text or text.rstrip().endswith(")"):
        return text
    words = text or action.text().replace("&", "").rstrip(DOTS)
    return f"{words} ({keys})"


def show_keys(inside: QWidget, actions: Iterable[QAction]) -> None:
    """Put shortcuts into the tooltips of buttons that are called as one of the actions."""
    by_text = {action.text().replace("&", ""): action for action in actions if keys_of(action)}
    for button in inside.findChildren(QAbstractButton):
        action = by_text.get(button.text().replace("&", "") or button.accessibleName())
        if action is not None and not button.isCheckable():
            button.setToolTip(with_keys(button.toolTip(), action))
