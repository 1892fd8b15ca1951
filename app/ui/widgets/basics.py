"""Labels, pills and buttons: the smallest parts, all of which follow the theme by themselves."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from app.models.money import Money
from app.ui import fonts, formats, icons, theme
from app.ui.palettes import Theme, Tone

PILL_HEIGHT_PX = 20
PILL_PADDING_PX = 8
PILL_ICON_PX = 12
BUTTON_HEIGHT_PX = 32
BUTTON_ICON_PX, BUTTON_GAP_PX = 16, 7
RADIUS_PX = 6


class TextLabel(QLabel):
    """Plain text in one of the theme's colours; never reads its text as HTML.

    Args:
        text: What it says.
        ink: Name of a colour of the theme, such as "text", "muted", "red_text".
        size_px: Pixel size.
        weight: Weight of the font.
        parent: The widget it belongs to.
    """

    def __init__(
        self,
        text: str = "",
        ink: str = "text",
        size_px: int = fonts.Size.BODY,
        weight: QFont.Weight = fonts.REGULAR,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(size_px, weight))
        self._ink = ink
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Write in another of the theme's colours."""
        self._ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        worn = theme.current()
        painter.setPen(theme.color(getattr(worn, self._ink) if self.isEnabled() else worn.disabled))
        painter.setFont(self.font())
        flags = int(self.alignment())
        text = self.text()
        if self.wordWrap():
            flags |= int(Qt.TextFlag.TextWordWrap)
        else:
            text = self.shortened(self.contentsRect().width())
        painter.drawText(self.contentsRect(), flags, text)

    def shortened(self, room_px: int) -> str:
        """Return what a line of this width shows of the text."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room_px)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return hint if self.wordWrap() else QSize(min(hint.width(), 24), hint.height())


class IconLabel(QWidget):
    """One icon in one of the theme's colours."""

    def __init__(
        self, name: str, size_px: int = 16, ink: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._size_px, self._ink = name, size_px, ink
        self.setFixedSize(size_px, size_px)

    def set_icon(self, name: str, ink: str = "") -> None:
        """Show another icon, in another colour where one is named."""
        self._name = name
        self._ink = ink or self._ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            code = getattr(theme.current(), self._ink)
            image = icons.pixmap(self._name, self._size_px, code, self.devicePixelRatioF())
            QPainter(self).drawPixmap(0, 0, image)


class Pill(QWidget):
    """A word or a count in a tinted, rounded field, with an optional icon."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.GREY, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon = text, tone, icon
        self.setFont(fonts.font(fonts.Size.SMALL, fonts.SEMI_BOLD))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_text(self, text: str, tone: Tone | None = None) -> None:
        """Say something else, in another tone where one is given."""
        if text == self._text and tone in (None, self._tone):
            return
        self._text = text
        self._tone = self._tone if tone is None else tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self._text)
        image = PILL_ICON_PX + (4 if self._text else 0) if self._icon else 0
        return QSize(max(words + image + 2 * PILL_PADDING_PX, PILL_HEIGHT_PX), PILL_HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.tone_tint(self._tone)))
        painter.drawRoundedRect(QRectF(self.rect()), PILL_HEIGHT_PX / 2, PILL_HEIGHT_PX / 2)
        ink = worn.tone_text(self._tone)
        where = QRectF(self.rect())
        if self._icon:
            image = icons.pixmap(self._icon, PILL_ICON_PX, ink, self.devicePixelRatioF(), stroke=2.4)
            painter.drawPixmap(QPointF(PILL_PADDING_PX, (self.height() - PILL_ICON_PX) / 2), image)
            where.setLeft(PILL_PADDING_PX + PILL_ICON_PX + 4)
            where.setRight(self.width() - PILL_PADDING_PX)
        painter.setPen(theme.color(ink))
        painter.setFont(self.font())
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._text)


class MoneyLabel(TextLabel):
    """An amount with its currency; the label before it is spoken with it."""

    def __init__(
        self,
        label: str,
        value: Money | None = None,
        size_px: int = fonts.Size.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "text", size_px, fonts.SEMI_BOLD, parent)
        self._label = label
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.set_value(value)

    def set_value(self, value: Money | None) -> None:
        """Show this amount; an en dash for none."""
        text = formats.NO_VALUE if value is None else formats.money(value)
        self.setText(text)
        self.setAccessibleName(f"{self._label}: {text}")
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class HairLine(QFrame):
    """A horizontal line between parts of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color(theme.current().border))


class Button(QPushButton):
    """A push button of one of the kinds below, painted whole.

    Args:
        text: What it does; a verb. Empty for an icon alone, which then needs an accessible name.
        icon: Name of an icon, or empty.
        parent: The widget it belongs to.
    """

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(
            QSizePolicy.Policy.Minimum if text else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )

    def set_icon_name(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self._words())
        image = BUTTON_ICON_PX if self._icon else 0
        if not words:
            return QSize(BUTTON_HEIGHT_PX, BUTTON_HEIGHT_PX)
        gap = BUTTON_GAP_PX if image else 0
        return QSize(words + image + gap + 2 * self._padding_px(), BUTTON_HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        hot = self.underMouse() and self.isEnabled()
        fill, line, ink = self._colors(worn, hot) if self.isEnabled() else _off(worn, self._has_frame())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, worn, fill, line)
        words = self._words()
        wide = QFontMetrics(self.font()).horizontalAdvance(words)
        image = BUTTON_ICON_PX if self._icon else 0
        gap = BUTTON_GAP_PX if image and words else 0
        x = max(4.0, (self.width() - wide - image - gap) / 2)
        if image:
            picture = icons.pixmap(self._icon, image, ink, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, (self.height() - image) / 2), picture)
        painter.setPen(theme.color(ink))
        painter.setFont(self.font())
        where = QRectF(x + image + gap, 0, wide + 4, self.height())
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _paint_box(self, painter: QPainter, worn: Theme, fill: str, line: str) -> None:
        painter.setPen(theme.color(line) if line else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)
        if fill or line:
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if line == fill and fill:  # a filled button: the ring needs a gap to be seen
                painter.setPen(QPen(theme.color(worn.surface), 1.5))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)
            painter.setPen(QPen(theme.color(worn.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)

    def _words(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _padding_px(self) -> int:
        return 13

    def _has_frame(self) -> bool:
        return True

    def _colors(self, worn: Theme, hot: bool) -> tuple[str, str, str]:
        """Return fill, border and text; empty for none."""
        fill = worn.track if self.isDown() else worn.raised if hot else worn.surface
        return fill, worn.strong_border if hot else worn.border, worn.text


class SecondaryButton(Button):
    """An ordinary button with a border."""


class PrimaryButton(Button):
    """The one main thing to do on a page; blue."""

    def _colors(self, worn: Theme, hot: bool) -> tuple[str, str, str]:
        fill = worn.accent_hover if hot or self.isDown() else worn.accent
        return fill, fill, worn.on_accent


class GreenButton(Button):
    """Reconcile, and nothing else."""

    def _colors(self, worn: Theme, hot: bool) -> tuple[str, str, str]:
        fill = worn.action_hover if hot or self.isDown() else worn.action
        return fill, fill, worn.on_action


class GhostButton(Button):
    """Something less important, without a border."""

    def _has_frame(self) -> bool:
        return False

    def _colors(self, worn: Theme, hot: bool) -> tuple[str, str, str]:
        return worn.raised if hot else "", "", worn.text if hot else worn.muted


class DangerButton(Button):
    """Something that takes away."""

    def _colors(self, worn: Theme, hot: bool) -> tuple[str, str, str]:
        return worn.red_tint if hot else worn.surface, worn.red_text if hot else worn.border, worn.red_text


class LinkButton(Button):
    """Leads to another place; looks like a link."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 24)

    def _padding_px(self) -> int:
        return 3

    def _has_frame(self) -> bool:
        return False

    def _colors(self, worn: Theme, hot: bool) -> tuple[str, str, str]:
        return "", "", worn.accent_hover if hot else worn.accent_text


def _off(worn: Theme, has_frame: bool) -> tuple[str, str, str]:
    return (worn.sunken, worn.border, worn.disabled) if has_frame else ("", "", worn.disabled)


class ToolButton(QToolButton):
    """An icon that runs an action; its name and shortcut show on hover."""

    def __init__(self, action: QAction, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icons.dress(action, icon, "muted")
        self.setDefaultAction(action)
        self.setIconSize(QSize(18, 18))
        self.setAccessibleName(action.text().replace("&", ""))
        shortcut = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        name = action.text().replace("&", "")
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)


class KeyHint(QLabel):
    """A key in a small frame, beside what it does."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(fonts.Size.SMALL, fonts.MEDIUM))
        self.setContentsMargins(6, 2, 6, 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(worn.strong_border))
        painter.setBrush(theme.color(worn.sunken))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.color(worn.muted))
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
