"""Figures one can click, and the month as a strip of days."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from app.ui import fonts, formats, icons, theme
from app.ui.palettes import Tone

TILE_HEIGHT_PX = 84
DAY_HEIGHT_PX, DAY_GAP_PX, DAY_MAX_PX = 30, 3, 34
HEAT_STEPS = 4


class StatTile(QAbstractButton):
    """A number, what it counts, and the rows behind it on a click.

    Args:
        label: What the number counts.
        icon: Name of an icon, or empty.
        tone: The colour of the icon's field.
        parent: The widget it belongs to.
        compact: The small form for a page's head: number above label, no frame.
    """

    def __init__(
        self,
        label: str,
        icon: str = "",
        tone: Tone = Tone.GREY,
        parent: QWidget | None = None,
        *,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._label, self._icon, self._tone, self._is_compact = label, icon, tone, compact
        self._note = ""
        self.setText(formats.NO_VALUE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed if compact else policy.Expanding, policy.Fixed)
        self._tell()

    def set_value(self, text: str, note: str = "", tone: Tone | None = None) -> None:
        """Show this number; `note` is a quiet second line, such as a sum."""
        if (text, note, tone or self._tone) == (self.text(), self._note, self._tone):
            return
        self.setText(text)
        self._note = note
        self._tone = self._tone if tone is None else tone
        self._tell()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._is_compact:
            number = fonts.metrics(18, fonts.SEMI_BOLD).horizontalAdvance(self.text())
            label = fonts.metrics(fonts.Size.SMALL).horizontalAdvance(self._label)
            return QSize(max(number, label) + 20, 44)
        return QSize(180, TILE_HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._is_compact else QSize(140, TILE_HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_compact:
            self._paint_compact(painter)
        else:
            self._paint_whole(painter)

    def _paint_frame(self, painter: QPainter, radius: float, *, framed: bool) -> None:
        worn = theme.current()
        hot = self.underMouse() and self.isEnabled()
        pen = painter.pen()
        line = worn.focus if self.hasFocus() else worn.strong_border if hot else worn.border
        pen.setColor(theme.color(line))
        pen.setWidthF(2.0 if self.hasFocus() else 1.0)
        painter.setPen(pen if framed or self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.raised if hot and not framed else worn.surface))
        edge = pen.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)

    def _paint_compact(self, painter: QPainter) -> None:
        worn = theme.current()
        if self.hasFocus() or self.underMouse():
            self._paint_frame(painter, 6, framed=False)
        box = QRectF(self.rect()).adjusted(8, 2, -8, -2)
        painter.setFont(fonts.font(18, fonts.SEMI_BOLD))
        painter.setPen(theme.color(worn.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.text())
        painter.setFont(fonts.font(fonts.Size.SMALL))
        painter.setPen(theme.color(worn.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self._label)

    def _paint_whole(self, painter: QPainter) -> None:
        worn = theme.current()
        self._paint_frame(painter, 8, framed=True)
        box = QRectF(self.rect()).adjusted(16, 12, -14, -12)
        left = Qt.AlignmentFlag.AlignLeft
        painter.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        painter.setPen(theme.color(worn.muted))
        painter.drawText(box, left | Qt.AlignmentFlag.AlignTop, self._label)
        painter.setFont(fonts.font(fonts.Size.FIGURE, fonts.SEMI_BOLD))
        painter.setPen(theme.color(worn.text))
        painter.drawText(box.adjusted(0, 0, 0, 4), left | Qt.AlignmentFlag.AlignBottom, self.text())
        if self._note:
            width = fonts.metrics(fonts.Size.FIGURE, fonts.SEMI_BOLD).horizontalAdvance(self.text())
            metrics = fonts.metrics(fonts.Size.BODY)
            room = int(box.width()) - width - 10
            painter.setFont(fonts.font(fonts.Size.BODY))
            painter.setPen(theme.color(worn.muted))
            note = metrics.elidedText(self._note, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box.adjusted(width + 10, 0, 0, -1), left | Qt.AlignmentFlag.AlignBottom, note)
        if self._icon:
            edge = 28.0
            disc = QRectF(box.right() - edge, box.top() - 2, edge, edge)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(worn.tone_tint(self._tone)))
            painter.drawEllipse(disc)
            image = icons.pixmap(self._icon, 16, worn.tone_text(self._tone), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(disc.left() + 6, disc.top() + 6), image)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._label}: {self.text()}")
        self.setAccessibleDescription(self._note)
        self.setToolTip(formats.harmless(self._note))


class MonthStrip(QWidget):
    """One month as a row of days, darker where more is open; arrow keys move, Enter chooses."""

    day_chosen = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: list[date] = []
        self._open: Mapping[date, int] = {}
        self._current = 0
        self._hovered = -1
        self.setAccessibleName(self.tr("Open items by day"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_month(self, month: date, open_by_day: Mapping[date, int]) -> None:
        """Show the month of this date; `open_by_day` counts the open items of its days."""
        first = month.replace(day=1)
        after = (first + timedelta(days=32)).replace(day=1)
        self._days = [first + timedelta(days=n) for n in range((after - first).days)]
        self._open = open_by_day
        self._current = min(self._current, len(self._days) - 1)
        total = sum(open_by_day.get(one, 0) for one in self._days)
        self.setAccessibleName(self.tr("{}: {} open").format(formats.month(first), formats.count(total)))
        self._tell()
        self.update()

    def day_rect(self, place: int) -> QRectF:
        """Return where a day is painted; `place` from 0."""
        step = min((self.width() + DAY_GAP_PX) / max(1, len(self._days)), DAY_MAX_PX + DAY_GAP_PX)
        return QRectF(place * step, 16, step - DAY_GAP_PX, DAY_HEIGHT_PX)

    def sizeHint(self) -> QSize:
        return QSize(31 * (26 + DAY_GAP_PX), DAY_HEIGHT_PX + 17)

    def minimumSizeHint(self) -> QSize:
        return QSize(31 * (17 + DAY_GAP_PX), DAY_HEIGHT_PX + 17)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        busiest = max((self._open.get(one, 0) for one in self._days), default=0)
        small = fonts.font(fonts.Size.SMALL, fonts.MEDIUM)
        painter.setFont(small)
        for place, one in enumerate(self._days):
            box = self.day_rect(place)
            count = self._open.get(one, 0)
            if one.weekday() == 0 or place == 0:
                painter.setPen(theme.color(worn.placeholder))
                top = QRectF(box.left(), 0, 60, 14)
                painter.drawText(top, Qt.AlignmentFlag.AlignLeft, str(one.day))
            painter.setPen(Qt.PenStyle.NoPen)
            fill = theme.color(worn.raised if one.weekday() < 5 else worn.hover)
            if count:
                fill = _heat(worn.amber_tint, worn.heat, -(-HEAT_STEPS * count // busiest))
            painter.setBrush(fill)
            painter.drawRoundedRect(box, 5, 5)
            if count and box.width() > QFontMetrics(small).horizontalAdvance(formats.count(count)) + 2:
                painter.setPen(theme.color(worn.on_heat))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, formats.count(count))
            if place == self._hovered or (self.hasFocus() and place == self._current):
                pen = painter.pen()
                pen.setStyle(Qt.PenStyle.SolidLine)
                pen.setColor(theme.color(worn.focus))
                pen.setWidthF(2)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        key = Qt.Key(event.key())
        if key in steps and self._days:
            self._current = min(len(self._days) - 1, max(0, self._current + steps[key]))
            self._tell()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._days:
            self.day_chosen.emit(self._days[self._current])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place != self._hovered:
            self._hovered = place
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place >= 0:
            self._current = place
            self._tell()
            self.day_chosen.emit(self._days[place])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            if place >= 0:
                QToolTip.showText(event.globalPos(), self._sentence(place), self)
                return True
        return super().event(event)

    def _place_at(self, point: QPointF) -> int:
        return next((p for p in range(len(self._days)) if self.day_rect(p).contains(point)), -1)

    def _sentence(self, place: int) -> str:
        one = self._days[place]
        return self.tr("{}: {} open").format(formats.day(one), formats.count(self._open.get(one, 0)))

    def _tell(self) -> None:
        self.setAccessibleDescription(self._sentence(self._current) if self._days else "")


@lru_cache(maxsize=64)
def _heat(coolest: str, hottest: str, step: int) -> QColor:
    low, high, share = theme.color(coolest), theme.color(hottest), (step - 1) / (HEAT_STEPS - 1)
    parts = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    return QColor(*(round(first + (last - first) * share) for first, last in parts))
