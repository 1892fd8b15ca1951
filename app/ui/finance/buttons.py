"""Buttons that are as their action is: words, tooltip, on or off, shown or hidden."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.ui.shell.key_hints import with_keys
from app.ui.widgets import GhostButton, PrimaryButton, SecondaryButton


class FollowingButton(SecondaryButton):
    """An ordinary button of an action."""

    def __init__(self, action: QAction) -> None:
        super().__init__("")
        _Follower(self, action)


class MainButton(PrimaryButton):
    """The main button of a page, of an action."""

    def __init__(self, action: QAction) -> None:
        super().__init__("")
        _Follower(self, action)


class IconButton(GhostButton):
    """A small button of an action: its icon, with the words in the tooltip."""

    def __init__(self, action: QAction, icon: str) -> None:
        super().__init__("", icon)
        _Follower(self, action, has_words=False)


class _Follower(QObject):
    """Keeps one button as its action is; lives as long as the button."""

    def __init__(
        self,
        button: SecondaryButton | PrimaryButton | GhostButton,
        action: QAction,
        *,
        has_words: bool = True,
    ) -> None:
        super().__init__(button)
        self._button = button
        self._action = action
        self._has_words = has_words
        if action.objectName():
            button.setObjectName(f"button_{action.objectName()}")
        button.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        button, action = self._button, self._action
        words = action.text().replace("&", "")
        if self._has_words and button.text() != words:
            button.setText(words)
            button.updateGeometry()
        button.setAccessibleName(words)
        told = action.toolTip() if action.toolTip() != action.text() or not self._has_words else ""
        button.setToolTip(with_keys(told, action))
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())
