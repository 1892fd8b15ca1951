"""The curve of a rehearsal: what is matched by itself against how much of it would be wrong."""

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.services.rehearsals import CurvePoint
from app.ui import fonts, formats, theme
from app.ui.palettes import Theme

HEIGHT_PX = 210
LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 54, 18, 14, 40
DOT_PX, REACH_PX = 5.0, 24.0
ERRORS = (0.1, 1.0, 10.0, 100.0, 1_000.0)
"""Marks of the lower axis, wrong in 10,000; it is logarithmic, and what is less stands at its left end."""


class CurvePlot(QWidget):
    """Points of a curve; one is chosen by a click or with the arrow keys."""

    chosen = Signal(object)  # CurvePoint

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rehearsalCurve")
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._points: tuple[CurvePoint, ...] = ()
        self._of = 1
        self._at: int | None = None
        self._budget = 0.0

    def show_curve(self, points: Sequence[CurvePoint], of: int) -> None:
        """Show these points; `of` is how many expenses people decided."""
        self._points, self._of, self._at = tuple(points), max(of, 1), None
        self._tell()

    def choose(self, point: CurvePoint | None, budget_per_10k: float) -> None:
        """Mark a point, and the budget as a line."""
        self._at = None if point is None else self._points.index(point)
        self._budget = budget_per_10k
        self._tell()

    def _tell(self) -> None:
        if self._at is None:
            self.setAccessibleName(self.tr("Matched share by estimated error"))
        else:
            self.setAccessibleName(self._words(self._points[self._at]))
        self.update()

    def _words(self, point: CurvePoint) -> str:
        text = self.tr("Threshold {threshold}: {share} matched, {error} wrong in 10,000 estimated")
        return text.format(
            threshold=formats.percent(point.threshold, decimals=2),
            share=formats.percent(point.matched / self._of, decimals=1),
            error=f"{point.error_per_10k:.1f}",
        )

    def sizeHint(self) -> QSize:
        return QSize(520, HEIGHT_PX)

    # -- geometry ------------------------------------------------------------------------------

    def _low(self) -> float:
        """Return the lowest share that the left axis shows: it begins near the points."""
        least = min((one.matched / self._of for one in self._points), default=0.0)
        return max(0.0, math.floor((least - 0.02) * 20) / 20)

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT_PX, TOP_PX, -RIGHT_PX, -BOTTOM_PX)

    def _x(self, per_10k: float) -> float:
        box, low, high = self._box(), math.log10(ERRORS[0]), math.log10(ERRORS[-1])
        at = math.log10(min(max(per_10k, ERRORS[0]), ERRORS[-1]))
        return box.left() + box.width() * (at - low) / (high - low)

    def _place(self, point: CurvePoint) -> QPointF:
        box, low = self._box(), self._low()
        share = (point.matched / self._of - low) / max(1.0 - low, 1e-9)
        return QPointF(self._x(point.error_per_10k), box.bottom() - box.height() * min(1.0, max(0.0, share)))

    def _near(self, where: QPointF) -> int | None:
        """Return the place of the point nearest to the mouse, within reach."""
        best, reach = None, REACH_PX
        for number, point in enumerate(self._points):
            off = self._place(point) - where
            apart = math.hypot(off.x(), off.y())
            if apart < reach:
                best, reach = number, apart
        return best

    # -- mouse and keys ------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position())
        if near is not None:
            self.chosen.emit(self._points[near])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position())
        if near is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), self._words(self._points[near]), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._points:
            super().keyPressEvent(event)
            return
        now = -1 if self._at is None else self._at
        self.chosen.emit(self._points[min(len(self._points) - 1, max(0, now + step))])

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(worn.focus if self.hasFocus() else worn.border))
        painter.setBrush(theme.color(worn.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_axes(painter, worn)
        self._paint_curve(painter, worn)

    def _paint_axes(self, painter: QPainter, worn: Theme) -> None:
        box, low = self._box(), self._low()
        painter.setFont(fonts.font(fonts.Size.SMALL))
        for number in range(5):
            share = low + (1.0 - low) * number / 4
            y = box.bottom() - box.height() * number / 4
            painter.setPen(theme.color(worn.hairline))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(theme.color(worn.muted))
            room = QRectF(4, y - 8, LEFT_PX - 12, 16)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(right), formats.percent(share, decimals=1))
        for mark in ERRORS:
            x = self._x(mark)
            painter.setPen(theme.color(worn.hairline))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.setPen(theme.color(worn.muted))
            text = formats.count(int(mark)) if mark >= 1 else f"{mark:.1f}"
            first = mark == ERRORS[0]
            room = QRectF(x - 30, box.bottom() + 4, 60, 16)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), f"≤ {text}" if first else text)
        room = QRectF(box.left(), box.bottom() + 20, box.width(), 16)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.tr("estimated wrong in 10,000 links"))

    def _paint_curve(self, painter: QPainter, worn: Theme) -> None:
        box = self._box()
        if self._budget > 0:
            painter.setPen(QPen(theme.color(worn.amber_text), 1.5, Qt.PenStyle.DashLine))
            x = self._x(self._budget)
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        places = [self._place(point) for point in self._points]
        painter.setPen(QPen(theme.color(worn.accent), 2))
        for start, stop in pairwise(places):
            painter.drawLine(start, stop)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.accent))
        for place in places:
            painter.drawEllipse(place, DOT_PX - 1, DOT_PX - 1)
        if self._at is not None:
            painter.setBrush(theme.color(worn.action))
            painter.drawEllipse(places[self._at], DOT_PX + 3, DOT_PX + 3)
