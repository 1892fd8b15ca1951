"""One line of a card: a candidate with its key, or a member of a group; large enough to be read at once."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import fonts, formats, theme
from app.ui.palettes import Theme, Tone

ROW_PX = 54
KEY_PX = 24
AMOUNT_PX, DAY_PX, CHANCE_PX = 142, 112, 104
BAR_PX = 92
GAP_PX = 12
NARROW_PX = 620
"""Below this width the share is written without its bar."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a line shows.

    Attributes:
        number: The key that reconciles it, or empty.
        detail: Why, on one quiet line.
        note: What the amount differs by, or empty; `note_tone` says how bad that is.
        chance: 0..1; None where nothing is weighed.
        is_best: Enter takes this one.
    """

    title: str
    detail: str
    day: str
    amount: str
    number: str = ""
    day_note: str = ""
    note: str = ""
    note_tone: Tone = Tone.GREY
    chance: float | None = None
    is_best: bool = False


class LineButton(QAbstractButton):
    """Paints one line; a click chooses it, a double click reconciles it."""

    chosen = Signal(int)
    taken = Signal(int)

    def __init__(self, place: int, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._line = place, line
        self.is_chosen = line.is_best
        self.setObjectName(f"line{place + 1}")
        self.setFixedHeight(ROW_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        can_take = bool(line.number)
        self.setEnabled(can_take or line.chance is None)
        if can_take:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        share = "" if line.chance is None else formats.percent(line.chance, decimals=1)
        parts = (line.number, line.title, line.day, line.amount, line.note, share, line.detail)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(f"{line.title}\n{line.detail}" if line.detail else line.title)
        self.clicked.connect(self._on_clicked)

    @property
    def line(self) -> Line:
        """What it shows."""
        return self._line

    def set_chosen(self, *, is_chosen: bool) -> None:
        """Mark it as the one that Enter takes."""
        self.is_chosen = is_chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, ROW_PX)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self._line.number:
            self.taken.emit(self._place)

    @Slot()
    def _on_clicked(self) -> None:
        if self._line.number:
            self.chosen.emit(self._place)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn, line = theme.current(), self._line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = worn.selected if self.is_chosen else worn.hover if self.underMouse() else worn.surface
        painter.setPen(QPen(theme.color(worn.focus if self.is_chosen else worn.border), 1))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(box, 7, 7)
        left = 12.0
        if line.number:
            self._paint_key(painter, worn, left)
            left += KEY_PX + GAP_PX
        right = self._paint_right(painter, worn)
        room = QRectF(left, 0, max(40.0, right - left - GAP_PX), self.height())
        self._text(painter, worn.text, line.title, room.adjusted(0, 8, 0, -27), is_strong=True)
        self._text(painter, worn.muted, line.detail, room.adjusted(0, 27, 0, -8))

    def _paint_key(self, painter: QPainter, worn: Theme, left: float) -> None:
        box = QRectF(left, (self.height() - KEY_PX) / 2, KEY_PX, KEY_PX)
        painter.setPen(QPen(theme.color(worn.strong_border), 1))
        painter.setBrush(theme.color(worn.raised))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(theme.color(worn.text))
        painter.setFont(fonts.font(fonts.Size.BODY, fonts.SEMI_BOLD))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._line.number)

    def _paint_right(self, painter: QPainter, worn: Theme) -> float:
        """Paint chance, amount and day from the right; returns where the words end."""
        line, right = self._line, self.width() - 14.0
        is_narrow = self.width() < NARROW_PX
        if line.chance is not None:
            wide = 52.0 if is_narrow else CHANCE_PX
            box = QRectF(right - wide, 0, wide, self.height())
            share = formats.percent(line.chance, decimals=1)
            self._text(painter, worn.text, share, box.adjusted(0, 8, 0, -27), is_right=True, is_strong=True)
            if not is_narrow:
                bar = QRectF(box.right() - BAR_PX, 34, BAR_PX, 6)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color(worn.track))
                painter.drawRoundedRect(bar, 3, 3)
                bar.setWidth(max(3.0, BAR_PX * line.chance))
                painter.setBrush(theme.color(worn.accent))
                painter.drawRoundedRect(bar, 3, 3)
            right = box.left() - GAP_PX
        box = QRectF(right - AMOUNT_PX, 0, AMOUNT_PX, self.height())
        has_note = bool(line.note)
        lift = box.adjusted(0, 8, 0, -27) if has_note else box
        self._text(painter, worn.text, line.amount, lift, is_right=True, is_strong=True)
        if has_note:
            ink = worn.tone_text(line.note_tone)
            self._text(painter, ink, line.note, box.adjusted(0, 27, 0, -8), is_right=True)
        right = box.left() - GAP_PX
        box = QRectF(right - DAY_PX, 0, DAY_PX, self.height())
        lift = box.adjusted(0, 8, 0, -27) if line.day_note else box
        self._text(painter, worn.text, line.day, lift, is_right=True)
        if line.day_note:
            self._text(painter, worn.muted, line.day_note, box.adjusted(0, 27, 0, -8), is_right=True)
        return box.left()

    def _text(
        self,
        painter: QPainter,
        ink: str,
        text: str,
        room: QRectF,
        *,
        is_right: bool = False,
        is_strong: bool = False,
    ) -> None:
        weight = fonts.SEMI_BOLD if is_strong else fonts.REGULAR
        painter.setFont(fonts.font(fonts.Size.BODY, weight))
        painter.setPen(theme.color(ink))
        metrics = fonts.metrics(fonts.Size.BODY, weight)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


class Lines(QWidget):
    """The lines of a card, below one another; one of them may be chosen."""

    taken = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("triageLines")
        self._buttons: list[LineButton] = []
        self.chosen = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_lines(self, lines: list[Line]) -> None:
        """Show these; the best one is chosen."""
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [LineButton(place, line, self) for place, line in enumerate(lines)]
        self.chosen = next((place for place, line in enumerate(lines) if line.is_best), -1)
        for button in self._buttons:
            button.chosen.connect(self.choose)
            button.taken.connect(self.taken)
            self._column.addWidget(button)
        self.setVisible(bool(lines))

    @property
    def buttons(self) -> list[LineButton]:
        """The lines as widgets."""
        return self._buttons

    @Slot(int)
    def choose(self, place: int) -> None:
        """Let Enter take this one."""
        if not 0 <= place < len(self._buttons) or not self._buttons[place].line.number:
            return
        self.chosen = place
        for number, button in enumerate(self._buttons):
            button.set_chosen(is_chosen=number == place)
