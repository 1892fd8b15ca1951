"""What runs for a while, at the foot of the window: how far it is, and Cancel (G05)."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.tasks import Task
from app.ui.widgets import ProgressPanel

SHOWN_AFTER_MS = 400


class LongWork(QWidget):
    """Shows one task from 400 ms on until it ends, then goes away."""

    def __init__(self, task: Task, title: str, unit: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("longWork")
        self.panel = ProgressPanel(title, unit)
        self.panel.cancelled.connect(task.cancel)
        task.progressed.connect(self.panel.set_progress)
        task.ended.connect(self._on_ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 10)
        column.addWidget(self.panel)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self._timer.start()

    @Slot()
    def _on_ended(self) -> None:
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(worn.surface))
        painter.fillRect(0, 0, self.width(), 1, theme.color(worn.border))
