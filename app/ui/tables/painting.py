"""Pictures of the small things in cells (discs, bars, chips, buttons), drawn once and kept."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QStaticText, QTextOption

from app.ui import fonts, icons, theme
from app.ui.palettes import Theme, Tone

PIXMAPS_MAX = 1024
TEXTS_MAX = 8192
DISC_PX = 22
DISC_ICON_PX = 14
BAR_WIDTH_PX, BAR_HEIGHT_PX = 52, 6
CHIP_HEIGHT_PX = 20
CHIP_PADDING_PX = 8
BUTTON_HEIGHT_PX = 25
BUTTON_PADDING_PX = 9
BUTTON_ICON_PX = 14
GAP_PX = 5
ELLIPSIS = "…"

TextStyle = tuple[int, int]
"""Pixel size and weight; the key of a font."""


class Painted:
    """Keeps what was drawn for one theme, zoom and device pixel ratio; forgets all when one changes."""

    def __init__(self) -> None:
        self.zoom = 1.0
        self.theme: Theme = theme.current()
        self.ratio = 1.0
        self._pixmaps: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._texts: OrderedDict[tuple[str, int, TextStyle], tuple[QStaticText, int, bool]] = OrderedDict()

    def check(self, worn: Theme, ratio: float, zoom: float) -> None:
        """Start afresh when what pictures depend on has changed."""
        if worn is not self.theme or ratio != self.ratio or zoom != self.zoom:
            self._pixmaps.clear()
            if zoom != self.zoom or ratio != self.ratio:
                self._texts.clear()
            self.theme, self.ratio, self.zoom = worn, ratio, zoom

    def px(self, length: float) -> int:
        """Return a length at the table's zoom."""
        return round(length * self.zoom)

    def text(self, text: str, room_px: int, style: TextStyle) -> tuple[QStaticText, int, bool]:
        """Return the text laid out in this room: what to draw, its width, whether it was cut."""
        key = (text, room_px, style)
        found = self._texts.get(key)
        if found is None:
            found = self._laid_out(text, room_px, style)
            self._texts[key] = found
            if len(self._texts) > TEXTS_MAX:
                self._texts.popitem(last=False)
        return found

    def disc(self, icon: str, tone: Tone) -> QPixmap:
        """Return a status icon in its tinted disc."""
        return self._kept(("disc", icon, tone), lambda: self._draw_disc(icon, tone))

    def bar(self, share: float, tone: Tone) -> QPixmap:
        """Return a score bar; full only for a share of 1."""
        filled = self.px(BAR_WIDTH_PX) if share >= 1 else int(share * (self.px(BAR_WIDTH_PX) - 1))
        return self._kept(("bar", filled, tone), lambda: self._draw_bar(filled, tone))

    def chip(self, text: str, icon: str, tone: Tone, room_px: int) -> QPixmap:
        """Return the text in a tinted pill, cut to the room."""
        return self._kept(
            ("chip", text, icon, tone, room_px), lambda: self._draw_chip(text, icon, tone, room_px)
        )

    def button(self, label: str, icon: str, tone: Tone, *, filled: bool, hot: bool) -> QPixmap:
        """Return an inline button; `hot` while the mouse is over it."""
        key = ("button", label, icon, tone, filled, hot)
        return self._kept(key, lambda: self._draw_button(label, icon, tone, filled=filled, hot=hot))

    def button_size(self, label: str, icon: str) -> QSize:
        """Return how large the inline button is, in device-independent pixels."""
        words = fonts.metrics(self.px(12), fonts.SEMI_BOLD).horizontalAdvance(label)
        image = self.px(BUTTON_ICON_PX + GAP_PX) if icon else 0
        return QSize(words + image + 2 * self.px(BUTTON_PADDING_PX), self.px(BUTTON_HEIGHT_PX))

    def chip_size(self, text: str, icon: str, room_px: int) -> QSize:
        """Return how large the pill is, in device-independent pixels."""
        words = fonts.metrics(self.px(fonts.Size.SMALL), fonts.SEMI_BOLD).horizontalAdvance(text)
        image = self.px(12 + 4) if icon else 0
        width = words + image + 2 * self.px(CHIP_PADDING_PX)
        return QSize(max(0, min(width, room_px)), self.px(CHIP_HEIGHT_PX))

    def _laid_out(self, text: str, room_px: int, style: TextStyle) -> tuple[QStaticText, int, bool]:
        weight = QFont.Weight(style[1])
        metrics = fonts.metrics(style[0], weight)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room_px))
        static = QStaticText(shown)
        static.setTextFormat(Qt.TextFormat.PlainText)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        static.setTextOption(option)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=fonts.font(style[0], weight))
        return static, metrics.horizontalAdvance(shown), shown != text

    def _kept(self, key: tuple[object, ...], draw: Callable[[], QPixmap]) -> QPixmap:
        found = self._pixmaps.get(key)
        if found is None:
            found = draw()
            self._pixmaps[key] = found
            if len(self._pixmaps) > PIXMAPS_MAX:
                self._pixmaps.popitem(last=False)
        return found

    def _canvas(self, size: QSize | QSizeF) -> tuple[QPixmap, QPainter]:
        pixmap = QPixmap(round(size.width() * self.ratio), round(size.height() * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        return pixmap, painter

    def _draw_disc(self, icon: str, tone: Tone) -> QPixmap:
        edge = self.px(DISC_PX)
        pixmap, painter = self._canvas(QSize(edge, edge))
        painter.setBrush(theme.color(self.theme.tone_tint(tone)))
        painter.drawEllipse(QRectF(0, 0, edge, edge))
        inner = self.px(DISC_ICON_PX)
        image = icons.pixmap(icon, inner, self.theme.tone_text(tone), self.ratio, stroke=2.2)
        offset = (edge - inner) / 2
        painter.drawPixmap(QPointF(offset, offset), image)
        painter.end()
        return pixmap

    def _draw_bar(self, filled: int, tone: Tone) -> QPixmap:
        width, height = self.px(BAR_WIDTH_PX), self.px(BAR_HEIGHT_PX)
        pixmap, painter = self._canvas(QSize(width, height))
        radius = height / 2
        painter.setBrush(theme.color(self.theme.track))
        painter.drawRoundedRect(QRectF(0, 0, width, height), radius, radius)
        if filled > 0:
            painter.setBrush(theme.color(self.theme.tone_fill(tone)))
            painter.drawRoundedRect(QRectF(0, 0, max(filled, height), height), radius, radius)
        painter.end()
        return pixmap

    def _draw_chip(self, text: str, icon: str, tone: Tone, room_px: int) -> QPixmap:
        size = self.chip_size(text, icon, room_px)
        pixmap, painter = self._canvas(size.expandedTo(QSize(1, 1)))
        painter.setBrush(theme.color(self.theme.tone_tint(tone)))
        radius = size.height() / 2
        painter.drawRoundedRect(QRectF(QPointF(0, 0), QSizeF(size)), radius, radius)
        x = self.px(CHIP_PADDING_PX)
        ink = self.theme.tone_text(tone)
        if icon:
            edge = self.px(12)
            painter.drawPixmap(
                QPointF(x, (size.height() - edge) / 2), icons.pixmap(icon, edge, ink, self.ratio, stroke=2.4)
            )
            x += self.px(12 + 4)
        self._words(
            painter, text, QRectF(x, 0, size.width() - x - self.px(CHIP_PADDING_PX), size.height()), ink, 11
        )
        painter.end()
        return pixmap

    def _draw_button(self, label: str, icon: str, tone: Tone, *, filled: bool, hot: bool) -> QPixmap:
        size = self.button_size(label, icon)
        pixmap, painter = self._canvas(size)
        ink, fill, line = self._button_colors(tone, filled=filled, hot=hot)
        painter.setBrush(fill)
        if line is not None:
            painter.setPen(QPen(line, 1))
        painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 5, 5)
        x = self.px(BUTTON_PADDING_PX)
        if icon:
            edge = self.px(BUTTON_ICON_PX)
            painter.drawPixmap(
                QPointF(x, (size.height() - edge) / 2), icons.pixmap(icon, edge, ink, self.ratio)
            )
            x += self.px(BUTTON_ICON_PX + GAP_PX)
        self._words(painter, label, QRectF(x, 0, size.width() - x, size.height()), ink, 12)
        painter.end()
        return pixmap

    def _button_colors(self, tone: Tone, *, filled: bool, hot: bool) -> tuple[str, QColor, QColor | None]:
        worn = self.theme
        if tone is Tone.GREEN and filled:
            return worn.on_action, theme.color(worn.action_hover if hot else worn.action), None
        ink = worn.green_text if tone is Tone.GREEN else worn.tone_text(tone)
        fill = theme.color(worn.raised if hot else worn.surface)
        return ink, fill, theme.color(worn.strong_border if hot or filled else worn.border)

    def _words(self, painter: QPainter, text: str, where: QRectF, ink: str, size_px: int) -> None:
        style_font = fonts.font(self.px(size_px), fonts.SEMI_BOLD)
        painter.setFont(style_font)
        painter.setPen(theme.color(ink))
        metrics = fonts.metrics(self.px(size_px), fonts.SEMI_BOLD)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()) + 1)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
