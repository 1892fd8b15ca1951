"""Notices that lead somewhere: what needs a person is said, with a link to where it can be done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.ui.shell.desk import Desk, Notice
from app.ui.widgets.messages import Level, NotificationArea, Toast


class Notices(QObject):
    """Shows the notices of one open company; lives as long as its desk."""

    def __init__(self, desk: Desk, area: NotificationArea) -> None:
        super().__init__(desk)
        self._desk = desk
        self._area = area
        desk.warned.connect(self._on_warned)

    @Slot(object)
    def _on_warned(self, notice: Notice) -> None:
        toast = self._area.notify(Level.ERROR, notice.sentence, notice.remedy, notice.action)
        _Link(toast, self._desk, notice)


class _Link(QObject):
    """The link of one notice; goes with it."""

    def __init__(self, toast: Toast, desk: Desk, notice: Notice) -> None:
        super().__init__(toast)
        self._desk = desk
        self._notice = notice
        toast.action_clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        if not self._desk.is_closed:
            self._desk.go(self._notice.place, self._notice.what)
