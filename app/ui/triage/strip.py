"""Asks for one word: why a difference is accepted, or why a payment is no expense; a digit answers."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.shell.facts import FlowRow
from app.ui.widgets import GhostButton, PrimaryButton, SecondaryButton, TextLabel


class Strip(QWidget):
    """A sentence and numbered answers; the proposed one is filled, Enter takes it."""

    answered = Signal(object)  # the key of the answer
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("triageStrip")
        self._words = TextLabel("", "text")
        self._words.setObjectName("stripWords")
        self._words.setWordWrap(True)
        self._row = FlowRow()
        self._buttons: dict[QPushButton, object] = {}
        self._keys: list[object] = []
        self._proposed: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(self._row)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return not self.isHidden()

    @property
    def answers(self) -> Sequence[object]:
        """The keys of the answers, in the order of their digits."""
        return tuple(self._keys)

    @property
    def proposed(self) -> object:
        """What Enter answers."""
        return self._proposed

    def ask(self, sentence: str, answers: Sequence[tuple[object, str]], proposed: object) -> None:
        """Ask; `answered` or `cancelled` follows."""
        self._clear()
        self._words.setText(sentence)
        self._keys = [key for key, _ in answers]
        self._proposed = proposed
        for number, (key, text) in enumerate(answers, start=1):
            is_proposed = key == proposed
            label = f"{number}  {text}" + ("  ↵" if is_proposed else "")
            button = PrimaryButton(label) if is_proposed else SecondaryButton(label)
            self._add(button, f"answer{number}", key)
        cancel = GhostButton(self.tr("Cancel (Esc)"))
        cancel.setObjectName("cancelStrip")
        cancel.clicked.connect(self.cancel)
        self._buttons[cancel] = None
        self._row.addWidget(cancel)
        self.setAccessibleName(sentence)
        self.show()

    def _add(self, button: QPushButton, name: str, key: object) -> None:
        button.setObjectName(name)
        button.clicked.connect(self._on_clicked)
        self._buttons[button] = key
        self._row.addWidget(button)

    def take(self, place: int | None = None) -> None:
        """Answer with the one in this place, from 0; None for the proposed one."""
        key = self._proposed if place is None else None
        if place is not None and 0 <= place < len(self._keys):
            key = self._keys[place]
        if key is not None:
            self.close_strip()
            self.answered.emit(key)

    @Slot()
    def cancel(self) -> None:
        """Answer nothing."""
        self.close_strip()
        self.cancelled.emit()

    def close_strip(self) -> None:
        """Ask no longer."""
        self.hide()
        self._clear()

    def _clear(self) -> None:
        while self._row.count():
            self._row.takeAt(0)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = {}
        self._keys = []

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and (key := self._buttons.get(button)) is not None:
            self.close_strip()
            self.answered.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(worn.strong_border))
        painter.setBrush(theme.color(worn.amber_tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
