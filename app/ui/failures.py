"""Shows what failed: an expected failure as a sentence with its remedy; a bug is logged as well."""

import logging

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app.models import errors
from app.ui import formats, wording
from app.ui.widgets.messages import Level, NotificationArea

log = logging.getLogger(__name__)


def log_unexpected(error: BaseException) -> None:
    """Write a fault of our own into the log, with its trace; expected failures are not logged."""
    if not isinstance(error, errors.AppError):
        log.error("a fault of the program", exc_info=error)


def show(parent: QWidget, error: BaseException) -> wording.Said:
    """Say what failed in the window's notifications, or in a message that does not block.

    Args:
        parent: Any widget of the window concerned.
        error: What a task or a call ended with.
    """
    log_unexpected(error)
    said = wording.failure(error)
    area = parent.window().findChild(NotificationArea)
    if isinstance(area, NotificationArea):
        level = Level.INFO if isinstance(error, errors.CancelledError) else Level.ERROR
        area.notify(level, f"{said.title}. {said.text}", said.remedy)
        return said
    box = QMessageBox(parent)
    box.setObjectName("failure")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(said.title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(said.text)
    box.setInformativeText(formats.harmless(said.remedy))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return said


class FailureShower(QObject):
    """Connects to `Task.failed`: shows what failed in the window of its parent widget."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent

    @Slot(object)
    def show(self, error: BaseException) -> None:
        """Say what failed."""
        show(self._widget, error)
