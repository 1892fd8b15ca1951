"""The months of the books: how much of each is reconciled, and a way to what is open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from app.ui import fonts, formats, icons, theme

if TYPE_CHECKING:
    from app.services.views import MonthState

COLUMNS = 6
CELL_PX = 72


class MonthCell(QAbstractButton):
    """One month: its name, a bar of what is reconciled, what is open in words."""

    month_chosen = Signal(int, int)  # year, month

    def __init__(self, state: MonthState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._name = formats.month(date(state.year, state.month, 1))
        self.setObjectName(f"month_{state.year}_{state.month:02d}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CELL_PX)
        self.setAccessibleName(f"{self._name}: {self.said}")
        sums = [formats.money_of(minor, currency) for currency, minor in sorted(state.open_sums.items())]
        self.setToolTip("\n".join([f"{self._name}: {self.said}", *sums]))
        self.clicked.connect(self._on_clicked)

    @property
    def open_count(self) -> int:
        """Expenses of the month that are not reconciled."""
        return self._state.expenses - self._state.reconciled_expenses

    @property
    def said(self) -> str:
        """Where the month stands, in words."""
        state = self._state
        if not state.expenses:
            return self.tr("%n payment(s) only", None, state.payments)
        if not self.open_count:
            return self.tr("all {all} reconciled").format(all=formats.count(state.expenses))
        return self.tr("{open} of {all} open").format(
            open=formats.count(self.open_count), all=formats.count(state.expenses)
        )

    @Slot()
    def _on_clicked(self) -> None:
        self.month_chosen.emit(self._state.year, self._state.month)

    def sizeHint(self) -> QSize:
        return QSize(118, CELL_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn, state = theme.current(), self._state
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(theme.color(worn.focus if self.hasFocus() else worn.border))
        pen.setWidthF(2.0 if self.hasFocus() else 1.0)
        painter.setPen(pen)
        painter.setBrush(theme.color(worn.hover if self.underMouse() else worn.surface))
        edge = pen.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 7, 7)
        left, wide = 12.0, self.width() - 24.0
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.color(worn.text))
        painter.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        painter.drawText(QRectF(left, 9, wide, 18), flags, self._name)
        if state.expenses and not self.open_count:
            image = icons.pixmap("circle-check", 16, worn.muted, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - 28, 10), image)
        share = state.reconciled_expenses / state.expenses if state.expenses else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.track))
        painter.drawRoundedRect(QRectF(left, 33, wide, 5), 2.5, 2.5)
        if share:
            painter.setBrush(theme.color(worn.accent))
            painter.drawRoundedRect(QRectF(left, 33, max(5.0, wide * share), 5), 2.5, 2.5)
        painter.setPen(theme.color(worn.muted))
        painter.setFont(fonts.font(fonts.Size.SMALL))
        metrics = fonts.metrics(fonts.Size.SMALL)
        text = metrics.elidedText(self.said, Qt.TextElideMode.ElideRight, int(wide))
        painter.drawText(QRectF(left, 45, wide, 18), flags, text)


class MonthGrid(QWidget):
    """The last twelve months that hold anything, oldest first."""

    month_chosen = Signal(int, int)  # year, month

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("months")
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(12, 0, 12, 8)
        self._layout.setSpacing(8)
        self._cells: list[MonthCell] = []
        for column in range(COLUMNS):
            self._layout.setColumnStretch(column, 1)

    @property
    def cells(self) -> list[MonthCell]:
        """What is shown, oldest first."""
        return list(self._cells)

    def show_months(self, months: tuple[MonthState, ...]) -> None:
        """Replace what is shown."""
        for cell in self._cells:
            self._layout.removeWidget(cell)
            cell.deleteLater()
        self._cells = [MonthCell(state, self) for state in months]
        for place, cell in enumerate(self._cells):
            cell.month_chosen.connect(self.month_chosen)
            self._layout.addWidget(cell, place // COLUMNS, place % COLUMNS)
