"""The sentence above the candidates that does, or leads to, what would make the expense match (G21)."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui import fonts, theme

ROOM_PX = 8
"""Left and right of the text, and below it."""

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class WhyLine(QAbstractButton):
    """A link that may take several lines; Space and Enter click it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whyNot")
        self._is_hot = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        self.hide()

    def say(self, sentence: str, *, leads: bool) -> None:
        """Show a sentence; one that leads nowhere is plain text."""
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self.setEnabled(leads)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.setVisible(bool(sentence))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + ROOM_PX)

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * ROOM_PX), 10_000)
        return self.fontMetrics().boundingRect(room, int(_FLAGS), self.text()).height() + ROOM_PX + 2

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_hot = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_hot = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        worn = theme.current()
        font = QFont(self.font())
        font.setUnderline(self.isEnabled() and (self._is_hot or self.hasFocus()))
        painter.setFont(font)
        ink = worn.muted if not self.isEnabled() else worn.accent_hover if self._is_hot else worn.accent_text
        painter.setPen(theme.color(ink))
        painter.drawText(self.rect().adjusted(ROOM_PX, 0, -ROOM_PX, -2), int(_FLAGS), self.text())
