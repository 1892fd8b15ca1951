"""The page while a company opens: what is going on, and how far it is."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.ui import fonts
from app.ui.widgets.basics import TextLabel

BAR_PX = 280
STEPS = 1000


class WaitingPage(QWidget):
    """A sentence and a bar, in the middle; empty until something is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waiting")
        self._sentence = TextLabel("", "muted", fonts.Size.TITLE)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_PX)
        self._bar.hide()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addSpacing(10)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, sentence: str) -> None:
        """Say what is going on; the bar begins again."""
        self._sentence.setText(sentence)
        self._bar.setAccessibleName(sentence)
        self._bar.setRange(0, 0)
        self._bar.show()

    @Slot(object, object)
    def set_progress(self, done: int, total: int) -> None:
        """Show how far it is; `total` 0 = unknown."""
        self._bar.setRange(0, STEPS if total else 0)
        if total:
            self._bar.setValue(STEPS * done // total)
