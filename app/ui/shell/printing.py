"""A list on paper: page header with company, list and filters, page n of m; preview before it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from app.ui import fonts

translate = QCoreApplication.translate
TEXT_PT, HEAD_PT, TITLE_PT = 8.0, 8.0, 13.0
PADDING_PT = 3.0
ROW_FACTOR = 1.55
SHARE_MAX = 0.42
"""No column takes more of the width than this while others are cut."""
SAMPLED_ROWS = 400
LANDSCAPE_CHARS = 105
MARGIN_MM = 12.0
INK, MUTED, LINE, STRIPE = "#111827", "#6b7280", "#c4c9d2", "#f4f6f9"


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """One column: its heading, and whether it is aligned to the right."""

    title: str
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class PrintedList:
    """What is printed.

    Attributes:
        company, title: In the page header.
        filters: Search and filters in words; empty where nothing is filtered.
        made: When and by whom, in words.
        note: Said below the header, such as that rows are left out.
    """

    company: str
    title: str
    filters: str
    made: str
    columns: Sequence[PrintedColumn]
    rows: Sequence[Sequence[str]]
    note: str = ""

    @property
    def is_wide(self) -> bool:
        """Whether the rows need the long side of the paper."""
        longest = [len(column.title) for column in self.columns]
        for row in self.rows[:SAMPLED_ROWS]:
            longest = [max(known, len(text)) for known, text in zip(longest, row, strict=True)]
        return sum(longest) > LANDSCAPE_CHARS


def set_up(device: QPagedPaintDevice, what: PrintedList) -> None:
    """Choose A4, upright or across, with the house's margins."""
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape if what.is_wide else QPageLayout.Orientation.Portrait,
        QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
        QPageLayout.Unit.Millimeter,
    )
    device.setPageLayout(layout)


def print_list(device: QPagedPaintDevice, what: PrintedList) -> int:
    """Paint the whole list; returns the number of pages."""
    painter = QPainter(device)
    try:
        return _Painting(painter, device, what).run()
    finally:
        painter.end()


class _Painting:
    """One run over the pages; lengths are in points, which the painter scales."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice, what: PrintedList) -> None:
        self._painter, self._device, self._what = painter, device, what
        area = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        self._width, self._height = area.width(), area.height()
        scale = device.logicalDpiX() / 72
        painter.scale(scale, scale)
        self._text, self._head = _font(TEXT_PT), _font(HEAD_PT, fonts.SEMI_BOLD)
        self._metrics = QFontMetricsF(self._text)
        self._row = TEXT_PT * ROW_FACTOR
        self._widths = self._shared_out()
        self._top = self._header_height()
        body = self._height - self._top - self._row * 1.2 - 2 * self._row
        self._per_page = max(1, int(body // self._row))
        self.pages = max(1, -(-len(what.rows) // self._per_page))

    def run(self) -> int:
        """Paint page after page."""
        for page in range(self.pages):
            if page:
                self._device.newPage()
            self._paint_header()
            start = page * self._per_page
            self._paint_rows(self._what.rows[start : start + self._per_page])
            self._paint_footer(page + 1)
        return self.pages

    def _shared_out(self) -> list[float]:
        """Give each column what its longest texts need, scaled to the paper."""
        heads = QFontMetricsF(self._head)
        wanted = [heads.horizontalAdvance(column.title) for column in self._what.columns]
        for row in self._what.rows[:SAMPLED_ROWS]:
            wanted = [
                max(known, self._metrics.horizontalAdvance(text[:200]))
                for known, text in zip(wanted, row, strict=True)
            ]
        wanted = [one + 2 * PADDING_PT for one in wanted]
        total = sum(wanted)
        if total > self._width:
            most = self._width * SHARE_MAX
            wanted = [min(one, most) for one in wanted]
            total = sum(wanted)
        ratio = self._width / total if total else 1.0
        return [one * (ratio if ratio < 1 or len(wanted) > 1 else 1.0) for one in wanted]

    def _header_height(self) -> float:
        lines = 1 + bool(self._what.filters) + bool(self._what.note)
        return TITLE_PT * 1.6 + lines * self._row + self._row * 0.6

    def _paint_header(self) -> None:
        painter, what = self._painter, self._what
        painter.setPen(QColor(INK))
        painter.setFont(_font(TITLE_PT, fonts.SEMI_BOLD))
        title_box = QRectF(0, 0, self._width, TITLE_PT * 1.5)
        painter.drawText(title_box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, what.title)
        painter.setFont(self._text)
        painter.setPen(QColor(MUTED))
        painter.drawText(title_box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, what.company)
        y = TITLE_PT * 1.6
        for line in (what.made, what.filters, what.note):
            if line:
                text = self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, self._width)
                painter.drawText(QRectF(0, y, self._width, self._row), Qt.AlignmentFlag.AlignVCenter, text)
                y += self._row

    def _paint_rows(self, rows: Sequence[Sequence[str]]) -> None:
        painter = self._painter
        painter.setFont(self._head)
        painter.setPen(QColor(INK))
        y = self._top
        self._paint_cells([column.title for column in self._what.columns], y, QFontMetricsF(self._head))
        y += self._row * 1.2
        painter.setPen(QColor(LINE))
        painter.drawLine(0, round(y - 1), round(self._width), round(y - 1))
        painter.setFont(self._text)
        for place, row in enumerate(rows):
            if place % 2:
                painter.fillRect(QRectF(0, y, self._width, self._row), QColor(STRIPE))
            painter.setPen(QColor(INK))
            self._paint_cells(row, y, self._metrics)
            y += self._row

    def _paint_cells(self, cells: Sequence[str], y: float, metrics: QFontMetricsF) -> None:
        x = 0.0
        for column, width, cell in zip(self._what.columns, self._widths, cells, strict=True):
            room = width - 2 * PADDING_PT
            text = metrics.elidedText(cell, Qt.TextElideMode.ElideRight, room)
            side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
            box = QRectF(x + PADDING_PT, y, room, self._row)
            self._painter.drawText(
                box, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text
            )
            x += width

    def _paint_footer(self, page: int) -> None:
        painter = self._painter
        painter.setFont(self._text)
        painter.setPen(QColor(MUTED))
        box = QRectF(0, self._height - self._row, self._width, self._row)
        said = translate("printing", "Page {page} of {pages}").format(page=page, pages=self.pages)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        rows = translate("printing", "%n row(s)", None, len(self._what.rows))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, rows)


def _font(points: float, weight: QFont.Weight = fonts.REGULAR) -> QFont:
    """Return the house's font with a size in points of the scaled painter."""
    made = QFont(fonts.FAMILY)
    made.setPixelSize(max(1, round(points)))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
