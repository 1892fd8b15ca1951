"""A rounded frame around a list: title, count, sum, and the accent border while it has the focus."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui import fonts, formats, theme
from app.ui.palettes import Tone
from app.ui.widgets.basics import Pill, TextLabel

RADIUS_PX = 8
HEAD_PX = 40
BETWEEN_SUMS = "  ·  "


class Card(QWidget):
    """A titled frame; put its content with `set_content`."""

    def __init__(self, title: str, parent: QWidget | None = None, *, tone: Tone = Tone.GREY) -> None:
        """Build an empty card; `tone` colours the count."""
        super().__init__(parent)
        self._has_focus = False
        self._content: QWidget | None = None
        self._title = _Title(title, "text", fonts.Size.BODY, fonts.SEMI_BOLD, self)
        self._count = Pill("", tone, parent=self)
        self._count.hide()
        self._note = _Note("", "muted", fonts.Size.BODY, fonts.REGULAR, self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(8, 0, 12, 0)
        self.head.setSpacing(8)
        self.head.addWidget(self._title)
        self.head.addWidget(self._count)
        self.head.addStretch(1)
        self.head.addWidget(self._note)
        bar = QWidget(self)
        bar.setFixedHeight(HEAD_PX)
        bar.setLayout(self.head)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(2, 1, 2, 7)
        self._body.setSpacing(0)
        self._body.addWidget(bar)
        self.setAccessibleName(title)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a card needs a QApplication"
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def title(self) -> str:
        """The heading."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)
        self._title.updateGeometry()
        self._tell_name()

    def set_count(self, count: int | None, tone: Tone | None = None) -> None:
        """Show how many rows there are; None hides the count."""
        self._count.setVisible(count is not None)
        if count is not None:
            self._count.set_text(formats.count(count), tone)
        self._tell_name()

    def set_note(self, text: str) -> None:
        """Say something short at the right of the heading: a sum, or what the list is for."""
        if text == self._note.text():
            return
        self._note.setText(text)
        self._note.setToolTip(formats.harmless(text))
        self._note.updateGeometry()
        self._tell_name()

    def add_to_head(self, widget: QWidget) -> None:
        """Put a control at the right end of the heading."""
        self.head.addWidget(widget)

    def set_content(self, widget: QWidget) -> None:
        """Fill the card; its border takes the accent while this widget, or a list in it, has the focus."""
        self._body.addWidget(widget, 1)
        self._content = widget

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        content = self._content
        if content is None or now is None or not isValid(content):
            self._set_focused(False)
            return
        is_list_inside = isinstance(now, QAbstractItemView) and content.isAncestorOf(now)
        self._set_focused(now is content or is_list_inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 1.5 if self._has_focus else 1.0
        painter.setPen(QPen(theme.color(worn.focus if self._has_focus else worn.border), width))
        painter.setBrush(theme.color(worn.surface))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), RADIUS_PX, RADIUS_PX)

    def _set_focused(self, has_focus: bool) -> None:
        if has_focus != self._has_focus:
            self._has_focus = has_focus
            self.update()

    @Slot()
    def _tell_name(self) -> None:
        parts = [self._title.text(), "" if self._count.isHidden() else self._count.text, self._note.text()]
        self.setAccessibleName(", ".join(part for part in parts if part))


class _Title(TextLabel):
    """A heading: the sums beside it give way, it never does."""

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _Note(TextLabel):
    """Sums side by side: those without room are counted, none is cut."""

    def shortened(self, room_px: int) -> str:
        parts = self.text().split(BETWEEN_SUMS)
        for count in range(len(parts), 0, -1):
            left_out = [f"+{len(parts) - count}"] if count < len(parts) else []
            text = BETWEEN_SUMS.join([*parts[:count], *left_out])
            if self.fontMetrics().horizontalAdvance(text) <= room_px:
                return text
        return super().shortened(room_px)
