"""Finding one's way: the places at the left, and the head of a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import fonts, formats, icons, theme
from app.ui.palettes import Tone
from app.ui.widgets.basics import TextLabel

NAV_WIDTH_PX, NAV_NARROW_PX = 192, 56
ITEM_HEIGHT_PX = 36
BADGE_MAX = 999


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the side bar.

    Attributes:
        key: Names the place in signals and settings.
        title: The word shown.
        icon: Name of an icon.
        at_end: Stands at the foot of the bar (Settings).
    """

    key: str
    title: str
    icon: str
    at_end: bool = False


class SideNav(QWidget):
    """The places of the window, with badges; Alt+1 to Alt+9 go to the first nine."""

    chosen = Signal(str)  # key

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sideNav")
        self.setAccessibleName(self.tr("Places"))
        self.setFixedWidth(NAV_WIDTH_PX)
        self._group = QButtonGroup(self)
        self._items: dict[str, NavItem] = {}
        self._places = tuple(places)
        self.actions_by_key: dict[str, QAction] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.setSpacing(2)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._top)
        for place in (p for p in places if not p.at_end):
            layout.addWidget(self._item(place))
        layout.addStretch(1)
        for place in (p for p in places if p.at_end):
            layout.addWidget(self._item(place))
        self._add_actions()

    def set_head(self, widget: QWidget) -> None:
        """Put the program's mark or the company's name above the places."""
        self._top.addWidget(widget)
        self._top.addSpacing(8)

    def current(self) -> str:
        """Return the key of the place shown, or an empty text."""
        return next((key for key, item in self._items.items() if item.isChecked()), "")

    def choose(self, key: str) -> None:
        """Mark the place without telling."""
        self._items[key].setChecked(True)

    @Slot(str, int)
    def set_badge(self, key: str, count: int, tone: Tone = Tone.AMBER) -> None:
        """Show a count beside the place; 0 takes it away."""
        self._items[key].set_badge(count, tone)

    def item(self, key: str) -> "NavItem":
        """Return the button of a place."""
        return self._items[key]

    def set_narrow(self, is_narrow: bool) -> None:
        """Show icons only; the words stay in tooltips and for screen readers."""
        self.setFixedWidth(NAV_NARROW_PX if is_narrow else NAV_WIDTH_PX)
        for item in self._items.values():
            item.set_narrow(is_narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(worn.surface))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.color(worn.border))

    def _item(self, place: Place) -> "NavItem":
        item = NavItem(place, self)
        item.clicked.connect(self._on_clicked)
        self._items[place.key] = item
        self._group.addButton(item)
        return item

    def _add_actions(self) -> None:
        for number, place in enumerate(self._places, start=1):
            action = QAction(place.title, self)
            action.setObjectName(f"go.{place.key}")
            action.setData(place.key)
            icons.dress(action, place.icon, "muted")
            if number <= 10 or place.at_end:
                action.setShortcut(QKeySequence(f"Alt+{number % 10}" if number <= 10 else "Ctrl+,"))
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                self._items[place.key].set_keys(keys)
            action.triggered.connect(self._on_action)
            self.addAction(action)
            self.actions_by_key[place.key] = action

    @Slot()
    def _on_clicked(self) -> None:
        item = self.sender()
        if isinstance(item, NavItem):
            self.chosen.emit(item.key)

    @Slot()
    def _on_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.choose(str(action.data()))
            self.chosen.emit(str(action.data()))


class NavItem(QAbstractButton):
    """One place: icon, word, badge."""

    def __init__(self, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self._icon = place.key, place.icon
        self._badge, self._tone, self._is_narrow, self._keys = 0, Tone.AMBER, False, ""
        self.setText(place.title)
        self.setObjectName(f"nav.{place.key}")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, also for a screen reader
        self.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def set_badge(self, count: int, tone: Tone) -> None:
        """Show a count; 0 takes it away."""
        self._badge, self._tone = count, tone
        self._tell()
        self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icon only."""
        self._is_narrow = is_narrow
        self._tell()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Say in the tooltip which keys go here."""
        self._keys = keys
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(120, ITEM_HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(theme.color(worn.accent_tint if self.isChecked() else worn.raised))
            painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(theme.color(worn.focus))
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        ink = worn.accent_text if self.isChecked() else worn.text if self.underMouse() else worn.muted
        x = (self.width() - 18) / 2 if self._is_narrow else 11
        image = icons.pixmap(self._icon, 18, ink, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, (self.height() - 18) / 2), image)
        if not self._is_narrow:
            painter.setPen(theme.color(worn.text if self.isChecked() else ink))
            painter.setFont(self.font())
            painter.drawText(
                box.adjusted(39, 0, -8, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                self.text(),
            )
        if self._badge:
            self._paint_badge(painter, box)

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        worn = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_narrow:
            painter.setBrush(theme.color(worn.tone_text(self._tone)))
            painter.drawEllipse(QRectF(box.right() - 13, 6, 7, 7))
            return
        text = formats.count(self._badge) if self._badge <= BADGE_MAX else f"{BADGE_MAX}+"
        small = fonts.font(fonts.Size.SMALL, fonts.SEMI_BOLD)
        width = max(20.0, QFontMetrics(small).horizontalAdvance(text) + 13.0)
        pill = QRectF(box.right() - width - 7, (box.height() - 18) / 2, width, 18)
        painter.setBrush(theme.color(worn.tone_tint(self._tone)))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setFont(small)
        painter.setPen(theme.color(worn.tone_text(self._tone)))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _tell(self) -> None:
        title = self.text()
        self.setAccessibleName(f"{title}, {formats.count(self._badge)}" if self._badge else title)
        self.setToolTip(f"{title} ({self._keys})" if self._keys else title if self._is_narrow else "")


class PageHeader(QWidget):
    """The head of a page: title, subtitle, and the page's actions at the right."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(title, "text", fonts.Size.HEADING, fonts.SEMI_BOLD, self)
        self._subtitle = TextLabel(subtitle, "muted", fonts.Size.BODY, fonts.REGULAR, self)
        self._subtitle.setVisible(bool(subtitle))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self.actions_layout = QHBoxLayout()
        self.actions_layout.setSpacing(8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addLayout(self.actions_layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Say where one is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(f"{title}, {subtitle}" if subtitle else title)

    def add_widget(self, widget: QWidget) -> None:
        """Put a button, a tile or a field at the right."""
        self.actions_layout.addWidget(widget)
