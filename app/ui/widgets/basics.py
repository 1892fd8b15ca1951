"""Labels, pills and buttons: the smallest parts, all of which follow the theme by themselves."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from app.models.money import Money
from app.ui import fonts, formats, icons, theme
from app.ui.palettes import Tone

PILL_HEIGHT_PX = 20
PILL_PADDING_PX = 8
PILL_ICON_PX = 12


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
            text = self.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, self.contentsRect().width()
            )
        painter.drawText(self.contentsRect(), flags, text)

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


class HairLine(QFrame):
    """A horizontal line between parts of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color(theme.current().border))


class Button(QPushButton):
    """A push button of one of four kinds; see its subclasses.

    Args:
        text: What it does; a verb.
        icon: Name of an icon, or empty.
        parent: The widget it belongs to.
    """

    KIND = ""
    ICON_INK: Tone | str = "muted"

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        if self.KIND:
            self.setProperty("kind", self.KIND)
        self.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if icon:
            self.setIconSize(QSize(16, 16))
            icons.dress(self, icon, self.ICON_INK)
        if not text:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class SecondaryButton(Button):
    """An ordinary button with a border."""


class PrimaryButton(Button):
    """The one main thing to do on a page; blue."""

    KIND = "primary"
    ICON_INK = "on_accent"


class GreenButton(Button):
    """Reconcile, and nothing else."""

    KIND = "green"
    ICON_INK = "on_action"


class GhostButton(Button):
    """Something less important, without a border."""

    KIND = "ghost"


class DangerButton(Button):
    """Something that takes away."""

    KIND = "danger"
    ICON_INK = Tone.RED


class LinkButton(Button):
    """Leads to another place; looks like a link."""

    KIND = "link"
    ICON_INK = "accent_text"


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
