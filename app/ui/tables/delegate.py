"""Paints the cells of a TableView; everything it needs is drawn or laid out once and kept."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QStaticText
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.ui import fonts, formats, theme
from app.ui.palettes import Theme, Tone
from app.ui.tables.columns import Action, Column, Kind, Strength
from app.ui.tables.models import PLACEHOLDER, Index
from app.ui.tables.painting import BAR_WIDTH_PX, DISC_PX, Painted

if TYPE_CHECKING:
    from app.ui.tables.view import TableView

PADDING_PX = 8
FOCUS_BAR_PX = 3
WORD_MIN_PX = 28
GOOD_SHARE, FAIR_SHARE = 0.85, 0.5
BODY_PX = int(fonts.Size.BODY)


class CellDelegate(QStyledItemDelegate):
    """Paints every kind of cell; the view it belongs to tells what is hovered."""

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view = view
        self.painted = Painted()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, worn, painted = self._view, theme.current(), self.painted
        painted.check(worn, painter.device().devicePixelRatio(), view.zoom)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row_number, column_number = index.row(), index.column()
        is_selected = bool(state & QStyle.StateFlag.State_Selected) or view.is_all_selected
        self._paint_ground(painter, rect, worn, row_number, column_number, is_selected)
        model = view.table_model()
        column = model.columns[column_number]
        row = model.row_at(row_number)
        if row is None:
            self._paint_text(painter, rect, column, PLACEHOLDER, worn.muted, Strength.MUTED)
            return
        kind = column.kind
        if kind is Kind.ACTION:
            self._paint_action(painter, rect, column, row, row_number, is_selected)
        elif kind is Kind.STATUS:
            self._paint_status(painter, rect, column, row, worn)
        elif kind is Kind.SCORE:
            self._paint_score(painter, rect, column, row, worn)
        elif kind is Kind.CHIP:
            self._paint_chip(painter, rect, column, row)
        else:
            strength = column.strength_of(row)
            tone = column.tone(row) if column.tone is not None else None
            ink = _ink(worn, strength) if tone is None else worn.tone_text(tone)
            self._paint_text(painter, rect, column, column.text(row), ink, strength)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = self._view.table_model()
        row = model.row_at(index.row())
        column = model.columns[index.column()]
        text = PLACEHOLDER if row is None else column.text(row)
        return QSize(self.width_for(column, text), self._view.verticalHeader().defaultSectionSize())

    def width_for(self, column: Column[Any], text: str) -> int:
        """Return the width that a column needs to show this text whole."""
        painted = self.painted
        strong = column.kind in (Kind.AMOUNT, Kind.SCORE) or column.strength is Strength.STRONG
        weight = fonts.SEMI_BOLD if strong else fonts.REGULAR
        words = fonts.metrics(painted.px(BODY_PX), weight).horizontalAdvance(text) + 2
        padding = 2 * painted.px(PADDING_PX)
        if column.kind is Kind.STATUS:
            return padding + painted.px(DISC_PX) + (0 if column.icon_only else painted.px(7) + words)
        if column.kind is Kind.SCORE:
            return padding + painted.px(BAR_WIDTH_PX) + painted.px(8) + words
        if column.kind is Kind.ACTION:
            return padding // 2 + painted.button_size(text, "link").width()
        if column.kind is Kind.CHIP:
            return padding + painted.chip_size(text, "x", 10_000).width()
        return padding + words

    def action_rect(self, index: Index) -> QRect:
        """Return where a row's inline button is, in the viewport; empty where it has none."""
        view = self._view
        action = self.action_at(index)
        if action is None:
            return QRect()
        cell = view.visualRect(index)
        size = self.painted.button_size(action.label, action.icon)
        return QRect(
            cell.left() + self.painted.px(2),
            cell.top() + (cell.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def action_at(self, index: Index) -> Action | None:
        """Return the inline button of a cell, or None."""
        if not index.isValid():
            return None
        model = self._view.table_model()
        column = model.columns[index.column()]
        if column.kind is not Kind.ACTION or column.action is None:
            return None
        row = model.row_at(index.row())
        return None if row is None else column.action(row)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), formats.harmless(self.tooltip_of(index)), view.viewport())
        return True

    def tooltip_of(self, index: Index) -> str:
        """Return what hovering says: the column's own words, or the text where it is cut."""
        model = self._view.table_model()
        column = model.columns[index.column()]
        row = model.row_at(index.row())
        if row is None:
            return ""
        if column.tooltip is not None:
            return column.tooltip(row)
        text = column.text(row)
        is_cut = self.width_for(column, text) > self._view.columnWidth(index.column())
        return text if is_cut or column.icon_only else ""

    def _paint_ground(
        self, painter: QPainter, rect: QRect, worn: Theme, row: int, column: int, is_selected: bool
    ) -> None:
        view = self._view
        is_active = view.is_active
        if is_selected:
            painter.fillRect(rect, theme.color(worn.selected if is_active else worn.selected_idle))
        elif row == view.hovered_row:
            painter.fillRect(rect, theme.color(worn.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(worn.hairline))
        if is_active and row == view.focused_row:
            if view.is_first_column(column):
                painter.fillRect(
                    rect.left(), rect.top(), FOCUS_BAR_PX, rect.height(), theme.color(worn.focus)
                )
            if not is_selected:
                painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color(worn.focus))
                painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(worn.focus))

    def _paint_text(
        self, painter: QPainter, rect: QRect, column: Column[Any], text: str, ink: str, strength: Strength
    ) -> None:
        painted = self.painted
        padding = painted.px(PADDING_PX)
        strong = strength is Strength.STRONG
        weight = _STRONG_WEIGHT[column.kind] if strong else fonts.REGULAR
        size_px = painted.px(BODY_PX)
        static, width, _ = painted.text(text, rect.width() - 2 * padding, (size_px, int(weight)))
        right = column.kind in _RIGHT
        x = rect.right() + 1 - padding - width if right else rect.left() + padding
        self._draw(painter, static, x, rect, ink, size_px, weight)

    def _draw(
        self,
        painter: QPainter,
        static: QStaticText,
        x: int,
        rect: QRect,
        ink: str,
        size_px: int,
        weight: QFont.Weight,
    ) -> None:
        painter.setPen(theme.color(ink))
        painter.setFont(fonts.font(size_px, weight))
        height = fonts.metrics(size_px, weight).height()
        painter.drawStaticText(QPointF(x, rect.top() + (rect.height() - height) // 2), static)

    def _paint_status(
        self, painter: QPainter, rect: QRect, column: Column[Any], row: object, worn: Theme
    ) -> None:
        painted = self.painted
        badge = column.badge(row) if column.badge is not None else None
        x = rect.left() + painted.px(PADDING_PX)
        if badge is not None and badge.icon:
            edge = painted.px(DISC_PX)
            painter.drawPixmap(
                x, rect.top() + (rect.height() - edge) // 2, painted.disc(badge.icon, badge.tone)
            )
            x += edge + painted.px(7)
        if column.icon_only:
            return
        size_px = painted.px(BODY_PX)
        room = rect.right() - painted.px(PADDING_PX) - x
        if room < painted.px(WORD_MIN_PX):  # half a word says less than the icon alone
            return
        static, _, _ = painted.text(column.text(row), room, (size_px, int(fonts.REGULAR)))
        ink = worn.muted if badge is None else worn.tone_text(badge.tone)
        self._draw(painter, static, x, rect, ink, size_px, fonts.REGULAR)

    def _paint_score(
        self, painter: QPainter, rect: QRect, column: Column[Any], row: object, worn: Theme
    ) -> None:
        share = column.share(row) if column.share is not None else None
        if share is None:
            self._paint_text(painter, rect, column, column.text(row), worn.muted, Strength.MUTED)
            return
        painted = self.painted
        own = column.tone(row) if column.tone is not None else None
        tone = own if own is not None else tone_of_share(share)
        bar = painted.bar(share, tone)
        x = rect.left() + painted.px(PADDING_PX)
        height = round(bar.height() / bar.devicePixelRatio())
        size_px = painted.px(BODY_PX)
        text = column.text(row) or formats.percent(share)
        static, width, _ = painted.text(text, 10_000, (size_px, int(fonts.SEMI_BOLD)))
        needed = painted.px(BAR_WIDTH_PX) + painted.px(8) + width + 2 * painted.px(PADDING_PX)
        if needed > rect.width():  # the number matters more than its picture
            self._draw(painter, static, x, rect, worn.text, size_px, fonts.SEMI_BOLD)
            return
        painter.drawPixmap(x, rect.top() + (rect.height() - height) // 2, bar)
        ink = worn.text if tone is not Tone.GREY else worn.muted
        left = x + painted.px(BAR_WIDTH_PX) + painted.px(8)
        right = max(left, rect.right() + 1 - painted.px(PADDING_PX) - width)
        self._draw(painter, static, right, rect, ink, size_px, fonts.SEMI_BOLD)

    def _paint_chip(self, painter: QPainter, rect: QRect, column: Column[Any], row: object) -> None:
        text = column.text(row)
        if not text:
            return
        painted = self.painted
        badge = column.badge(row) if column.badge is not None else None
        icon, tone = (badge.icon, badge.tone) if badge is not None else ("", Tone.GREY)
        padding = painted.px(PADDING_PX)
        picture = painted.chip(text, icon, tone, rect.width() - 2 * padding)
        height = round(picture.height() / picture.devicePixelRatio())
        painter.drawPixmap(rect.left() + padding, rect.top() + (rect.height() - height) // 2, picture)

    def _paint_action(
        self,
        painter: QPainter,
        rect: QRect,
        column: Column[Any],
        row: object,
        row_number: int,
        is_selected: bool,
    ) -> None:
        action = column.action(row) if column.action is not None else None
        if action is None:
            return
        view, painted = self._view, self.painted
        filled = action.is_best or is_selected or row_number == view.hovered_row
        picture = painted.button(
            action.label, action.icon, action.tone, filled=filled, hot=row_number == view.hovered_action_row
        )
        height = round(picture.height() / picture.devicePixelRatio())
        painter.drawPixmap(rect.left() + painted.px(2), rect.top() + (rect.height() - height) // 2, picture)


_RIGHT = (Kind.AMOUNT, Kind.NUMBER)
_STRONG_WEIGHT = dict.fromkeys(Kind, fonts.MEDIUM) | {
    Kind.AMOUNT: fonts.SEMI_BOLD,
    Kind.NUMBER: fonts.SEMI_BOLD,
}


def tone_of_share(share: float) -> Tone:
    """Return the usual colour of a probability: green, amber, grey for weak."""
    if share >= GOOD_SHARE:
        return Tone.GREEN
    return Tone.AMBER if share >= FAIR_SHARE else Tone.GREY


def _ink(worn: Theme, strength: Strength) -> str:
    return worn.muted if strength is Strength.MUTED else worn.text
