"""Bars that can be read, clicked and reached by the keyboard: rows from the left, columns from below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import fonts, formats, theme
from app.ui.palettes import Tone
from app.ui.widgets import TextLabel

ROW_PX = 30
COLUMN_PX = 190
LABEL_SHARE = 0.34
BAR_PX = 12
COLUMN_MAX_PX = 46


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart.

    Attributes:
        share: Length of the bar, 0..1 of the longest.
        value: What it stands for, written out.
        more: Further figures for the tool tip.
        what: What is handed over when it is clicked.
    """

    label: str
    share: float
    value: str
    what: object
    tone: Tone = Tone.ACCENT
    more: str = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """One column of a chart: parts from below, as shares that add up to 1 or less."""

    label: str
    value: str
    parts: tuple[tuple[Tone, float], ...]
    what: object
    more: str = ""


class _Mark(QAbstractButton):
    """What rows and columns have in common: a name, a tip, the focus, a click."""

    def __init__(self, name: str, more: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(more)
        self.setToolTip(f"{name}\n{more}" if more else name)

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what shows the mouse and the focus."""
        worn = theme.current()
        if self.hasFocus() or self.underMouse():
            pen = painter.pen()
            pen.setColor(theme.color(worn.focus))
            pen.setWidthF(2.0)
            painter.setPen(pen if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(worn.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)


class RowMark(_Mark):
    """A label, a bar and its value."""

    def __init__(self, bar: Bar, parent: QWidget) -> None:
        super().__init__(f"{bar.label}: {bar.value}", bar.more, parent)
        self.bar = bar
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW_PX)
        self.value_px = fonts.metrics(fonts.Size.BODY, fonts.MEDIUM).horizontalAdvance(bar.value)
        self.room_px = self.value_px

    def sizeHint(self) -> QSize:
        return QSize(280, ROW_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        left, wide = 10.0, self.width() - 20.0
        label_px = wide * LABEL_SHARE
        metrics = fonts.metrics(fonts.Size.BODY)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.font(fonts.Size.BODY))
        painter.setPen(theme.color(worn.text))
        label = metrics.elidedText(
            formats.plain_line(self.bar.label), Qt.TextElideMode.ElideRight, int(label_px)
        )
        painter.drawText(QRectF(left, 0, label_px, self.height()), middle | Qt.AlignmentFlag.AlignLeft, label)
        start = left + label_px + 10
        room = max(20.0, wide - label_px - 20 - self.room_px)
        top = (self.height() - BAR_PX) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.track))
        painter.drawRoundedRect(QRectF(start, top, room, BAR_PX), 3, 3)
        if self.bar.share > 0:
            painter.setBrush(theme.color(worn.tone_fill(self.bar.tone)))
            painter.drawRoundedRect(QRectF(start, top, max(3.0, room * self.bar.share), BAR_PX), 3, 3)
        painter.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        painter.setPen(theme.color(worn.text if self.bar.share else worn.muted))
        box = QRectF(start + room + 10, 0, self.room_px + 1, self.height())
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self.bar.value)


class ColumnMark(_Mark):
    """Parts one above the other, the value above them and the label below."""

    def __init__(self, stack: Stack, parent: QWidget) -> None:
        super().__init__(f"{stack.label}: {stack.value}", stack.more, parent)
        self.stack = stack
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(COLUMN_PX)

    def sizeHint(self) -> QSize:
        return QSize(64, COLUMN_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(38, COLUMN_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        center = Qt.AlignmentFlag.AlignCenter
        painter.setFont(fonts.font(fonts.Size.SMALL, fonts.MEDIUM))
        painter.setPen(theme.color(worn.text))
        painter.drawText(QRectF(0, 4, self.width(), 18), center, self.stack.value)
        painter.setFont(fonts.font(fonts.Size.SMALL))
        painter.setPen(theme.color(worn.muted))
        label = fonts.metrics(fonts.Size.SMALL).elidedText(
            self.stack.label, Qt.TextElideMode.ElideRight, self.width() - 4
        )
        painter.drawText(QRectF(0, self.height() - 24, self.width(), 18), center, label)
        wide = min(float(COLUMN_MAX_PX), self.width() - 12.0)
        left, top, tall = (self.width() - wide) / 2, 26.0, self.height() - 26.0 - 28.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.track))
        painter.drawRect(QRectF(left, top, wide, tall))
        bottom = top + tall
        for tone, share in self.stack.parts:
            if share > 0:
                height = max(1.0, tall * share)
                painter.setBrush(theme.color(worn.tone_fill(tone)))
                painter.drawRect(QRectF(left, bottom - height, wide, height))
                bottom -= height


class Rows(QWidget):
    """Bars below each other."""

    chosen = Signal(object)  # what of the bar that was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(6, 0, 6, 4)
        self._layout.setSpacing(0)
        self.marks: list[RowMark] = []

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Replace what is shown; the values stand below each other."""
        _clear(self._layout, self.marks)
        self.marks = [RowMark(bar, self) for bar in bars]
        room = max((mark.value_px for mark in self.marks), default=0)
        for mark in self.marks:
            mark.room_px = room
            mark.clicked.connect(self._on_clicked)
            self._layout.addWidget(mark)

    @Slot()
    def _on_clicked(self) -> None:
        mark = self.sender()
        if isinstance(mark, RowMark) and mark.bar.what is not None:
            self.chosen.emit(mark.bar.what)


class Columns(QWidget):
    """Stacks beside each other."""

    chosen = Signal(object)  # what of the stack that was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(6, 0, 6, 0)
        self._layout.setSpacing(2)
        self.marks: list[ColumnMark] = []

    def show_stacks(self, stacks: Sequence[Stack]) -> None:
        """Replace what is shown, from the left."""
        _clear(self._layout, self.marks)
        self.marks = [ColumnMark(stack, self) for stack in stacks]
        for mark in self.marks:
            mark.clicked.connect(self._on_clicked)
            self._layout.addWidget(mark)

    @Slot()
    def _on_clicked(self) -> None:
        mark = self.sender()
        if isinstance(mark, ColumnMark):
            self.chosen.emit(mark.stack.what)


class Legend(QWidget):
    """Which colour stands for what; the words carry it for those who cannot tell the colours."""

    def __init__(self, entries: Sequence[tuple[Tone, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 0, 14, 6)
        grid.setHorizontalSpacing(7)
        for place, (tone, words) in enumerate(entries):
            grid.addWidget(_Swatch(tone, self), 0, place * 3)
            grid.addWidget(TextLabel(words, "muted", fonts.Size.SMALL), 0, place * 3 + 1)
            grid.setColumnMinimumWidth(place * 3 + 2, 12)
        grid.setColumnStretch(len(entries) * 3, 1)


class _Swatch(QWidget):
    def __init__(self, tone: Tone, parent: QWidget) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setFixedSize(11, 11)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(theme.current().tone_fill(self._tone)))


def _clear(layout: QVBoxLayout | QHBoxLayout, marks: Sequence[QWidget]) -> None:
    for mark in marks:
        layout.removeWidget(mark)
        mark.deleteLater()
