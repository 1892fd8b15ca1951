"""What an empty list says: an icon, a sentence, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui import fonts
from app.ui.widgets.basics import IconLabel, SecondaryButton, TextLabel

ICON_PX = 28
TEXT_WIDTH_PX = 420


class EmptyState(QWidget):
    """An icon, a sentence, a quieter second line, and an optional button, in the middle."""

    clicked = Signal()  # the button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self._icon = IconLabel("inbox", ICON_PX, "placeholder", self)
        self._sentence = TextLabel("", "muted", fonts.Size.BODY, fonts.MEDIUM, self)
        self._detail = TextLabel("", "placeholder", fonts.Size.BODY, fonts.REGULAR, self)
        self.button = SecondaryButton("", "", self)
        self.button.setObjectName("emptyStateButton")
        self.button.clicked.connect(self.clicked)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(6)
        layout.addStretch(2)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._sentence, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(6)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def set_content(self, icon: str, sentence: str, detail: str = "", button: str = "") -> None:
        """Say this; no icon, second line or button where empty."""
        self._icon.set_icon(icon)
        self._icon.setVisible(bool(icon))
        _say(self._sentence, sentence)
        _say(self._detail, detail)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(f"{sentence} {detail}".strip())

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._sentence.text()


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
