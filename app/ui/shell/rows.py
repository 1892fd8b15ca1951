"""A row that leads somewhere: icon, words, a quiet second line, something at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import fonts, icons, theme
from app.ui.palettes import Tone

TALL_PX, LOW_PX, LINE_PX = 52, 40, 16
DISC_PX = 28


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row says.

    Attributes:
        icon: Name of an icon, in a tinted disc.
        title: The main words.
        detail: Quiet lines below, or empty.
        right: What stands at the right: a count, a date.
        key: What choosing the row tells.
        name: Spoken instead of the words, where those are not enough.
    """

    icon: str
    title: str
    detail: str = ""
    right: str = ""
    tone: Tone = Tone.GREY
    key: object = None
    name: str = ""
    is_enabled: bool = True
    is_right_strong: bool = False


class RowButton(QAbstractButton):
    """One such row, to be clicked or chosen with the keyboard."""

    chosen = Signal(object)  # key

    def __init__(self, text: RowText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        lines = text.detail.count("\n")
        self.setFixedHeight(TALL_PX + LINE_PX * lines if text.detail else LOW_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setEnabled(text.is_enabled)
        spoken = ", ".join(part for part in (text.right, text.title, text.detail) if part)
        self.setAccessibleName(text.name or spoken)
        self.clicked.connect(self._on_clicked)

    @property
    def said(self) -> RowText:
        """What the row says."""
        return self._text

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._text.key)

    def sizeHint(self) -> QSize:
        return QSize(260, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        worn, said = theme.current(), self._text
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            pen = painter.pen()
            pen.setColor(theme.color(worn.focus))
            pen.setWidthF(2.0)
            painter.setPen(pen if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(worn.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.tone_tint(said.tone)))
        painter.drawEllipse(QRectF(10, middle - DISC_PX / 2, DISC_PX, DISC_PX))
        ink = worn.tone_text(said.tone) if self.isEnabled() else worn.disabled
        painter.drawPixmap(
            QPointF(16, middle - 8), icons.pixmap(said.icon, 16, ink, self.devicePixelRatioF())
        )
        right = self._paint_right(painter, middle)
        room = right - 50 - 12
        below = self.width() - 50 - 36  # lines of detail run on below what stands at the right
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.color(worn.text if self.isEnabled() else worn.disabled))
        painter.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        title = _cut(said.title, room, fonts.Size.BODY)
        top = QRectF(50, 7, room, 20) if said.detail else QRectF(50, 0, room, self.height())
        painter.drawText(top, left, title)
        if said.detail:
            painter.setPen(theme.color(worn.muted))
            painter.setFont(fonts.font(fonts.Size.SMALL))
            for place, detail in enumerate(said.detail.split("\n")):
                where = QRectF(50, 27 + LINE_PX * place, below, 17)
                painter.drawText(where, left, _cut(detail, below, fonts.Size.SMALL))

    def _paint_right(self, painter: QPainter, middle: float) -> float:
        worn, said = theme.current(), self._text
        edge = self.width() - 12.0
        if self.isEnabled():
            edge -= 16
            image = icons.pixmap("chevron-right", 16, worn.placeholder, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(edge, middle - 8), image)
            edge -= 8
        if not said.right:
            return edge
        weight = fonts.SEMI_BOLD if said.is_right_strong else fonts.REGULAR
        size = fonts.Size.TITLE if said.is_right_strong else fonts.Size.BODY
        wide = fonts.metrics(size, weight).horizontalAdvance(said.right)
        painter.setFont(fonts.font(size, weight))
        painter.setPen(theme.color(worn.text if said.is_right_strong else worn.muted))
        painter.drawText(
            QRectF(edge - wide, 7 if said.detail else 0, wide + 1, 20 if said.detail else self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            said.right,
        )
        return edge - wide


def _cut(text: str, room: float, size: fonts.Size) -> str:
    return fonts.metrics(size, fonts.MEDIUM).elidedText(text, Qt.TextElideMode.ElideRight, int(room))


class RowList(QWidget):
    """Rows under one another."""

    chosen = Signal(object)  # key of the row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(6, 0, 6, 2)
        self._layout.setSpacing(0)
        self._rows: list[RowButton] = []

    @property
    def rows(self) -> list[RowButton]:
        """What is listed, from the top."""
        return list(self._rows)

    def show_rows(self, texts: list[RowText]) -> None:
        """Replace what is listed."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        self._rows = [RowButton(text, self) for text in texts]
        for row in self._rows:
            row.chosen.connect(self.chosen)
            self._layout.addWidget(row)
