"""The heading of a TableView: quiet titles, a sort arrow, a hairline."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView

from app.ui import fonts, icons, theme

if TYPE_CHECKING:
    from app.ui.tables.view import TableView

HEIGHT_PX = 30
PADDING_PX = 8
ARROW_PX = 12
FONT_PX = 12
SECTION_MIN_PX = 40


class Header(QHeaderView):
    """Paints its sections itself, so that a style sheet never touches the table."""

    def __init__(self, view: "TableView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._hovered = -1
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(SECTION_MIN_PX)
        self.setMouseTracking(True)
        self.setObjectName("header")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(HEIGHT_PX * self._view.zoom))

    def width_for(self, title: str, *, has_arrow: bool = True) -> int:
        """Return the width that shows a heading whole, with its sort arrow or without."""
        size_px = round(FONT_PX * self._view.zoom)
        words = fonts.metrics(size_px, fonts.SEMI_BOLD).horizontalAdvance(title)
        return words + 2 * round(PADDING_PX * self._view.zoom) + (ARROW_PX + 4 if has_arrow else 1)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        worn, view = theme.current(), self._view
        model = view.model_or_none()
        if model is None or not 0 <= section < len(model.columns):
            return
        column = model.columns[section]
        can_sort = bool(column.key) and column.is_sortable
        painter.fillRect(rect, theme.color(worn.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(worn.border))
        is_sorted = bool(column.key) and column.key == view.sort_key
        is_hot = can_sort and section == self._hovered
        padding = round(PADDING_PX * view.zoom)
        inner = rect.adjusted(padding, 0, -padding, -1)
        size_px = round(FONT_PX * view.zoom)
        painter.setFont(fonts.font(size_px, fonts.SEMI_BOLD))
        painter.setPen(theme.color(worn.text if is_sorted or is_hot else worn.muted))
        metrics = fonts.metrics(size_px, fonts.SEMI_BOLD)
        room = inner.width() - (ARROW_PX + 3 if is_sorted else 0)
        shown = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, int(column.alignment), shown)
        if is_sorted:
            words = metrics.horizontalAdvance(shown)
            right = column.alignment & Qt.AlignmentFlag.AlignRight
            x = inner.right() - words - ARROW_PX - 2 if right else inner.left() + words + 4
            self._paint_arrow(painter, QPointF(x, inner.top() + (inner.height() - ARROW_PX) / 2))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        self._hover(-1)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    def _paint_arrow(self, painter: QPainter, where: QPointF) -> None:
        name = "arrow-down" if self._view.sort_descending else "arrow-up"
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            where, icons.pixmap(name, ARROW_PX, theme.current().accent_text, ratio, stroke=2.6)
        )
