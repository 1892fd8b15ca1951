"""What the manager asks when it is left: what becomes of staged work."""

from enum import Enum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import fonts
from app.ui.widgets import DangerButton, GhostButton, GreenButton, SecondaryButton, TextLabel

WIDTH_PX = 480


class Leaving(Enum):
    """What becomes of staged work when the manager is left."""

    SAVE = "save"
    KEEP = "keep"
    DISCARD = "discard"
    STAY = "stay"


class LeaveDialog(QDialog):
    """Asks what becomes of staged work; closing it means to stay (F07)."""

    def __init__(self, staged: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leaveDialog")
        self.setWindowTitle(self.tr("Staged work"))
        self.setMinimumWidth(WIDTH_PX)
        self.answer = Leaving.STAY
        title = TextLabel(
            self.tr("%n staged step(s) not saved yet", None, staged),
            "text",
            fonts.Size.TITLE,
            fonts.SEMI_BOLD,
        )
        words = TextLabel(
            self.tr(
                "What you keep staged stays in the company file and is offered again when you come back."
            ),
            "muted",
        )
        words.setWordWrap(True)
        save = GreenButton(self.tr("Save and close"), "check", self)
        save.setDefault(True)
        keep = SecondaryButton(self.tr("Keep staged and leave"), "", self)
        discard = DangerButton(self.tr("Discard"), "", self)
        cancel = GhostButton(self.tr("Cancel"), "", self)
        self._answers: dict[QPushButton, Leaving] = {}
        for button, answer, name in (
            (save, Leaving.SAVE, "saveAndClose"),
            (keep, Leaving.KEEP, "keepStaged"),
            (discard, Leaving.DISCARD, "discard"),
            (cancel, Leaving.STAY, "cancel"),
        ):
            button.setObjectName(name)
            button.clicked.connect(self._on_answer)
            self._answers[button] = answer
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(4)
        layout.addLayout(buttons_row(cancel, discard, keep, save))
        save.setFocus()

    @Slot()
    def _on_answer(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton), "a button answers"
        self.answer = self._answers[button]
        self.accept()


def buttons_row(*buttons: QWidget) -> QHBoxLayout:
    """Lay out the buttons of a dialog, from the middle to the right edge."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
