"""Searching and filtering: the search box, filter chips, and a choice of a few."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.ui import fonts, icons, theme

DEBOUNCE_MS = 40
ICON_PX = 16
CHIP_HEIGHT_PX = 30
CHIP_PADDING_PX = 12
CROSS_PX = 14
SEARCH_CHARS_MAX = 400


class SearchBox(QLineEdit):
    """A field that searches while one types, 40 ms after the last key; Escape empties it."""

    search_changed = Signal(str)  # the text, once typing has paused

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMaxLength(SEARCH_CHARS_MAX)
        self.setFont(fonts.font())
        self.setTextMargins(ICON_PX + 6, 0, 22, 0)
        self.setMinimumWidth(240)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._tell)
        self._told = ""
        self._clear = _Cross(self)
        self._clear.setAccessibleName(self.tr("Clear search"))
        self._clear.clicked.connect(self.reset)
        self._clear.hide()
        self.textChanged.connect(self._on_text)

    @Slot()
    def reset(self) -> None:
        """Empty the field and search at once."""
        self.clear()
        self._tell()

    @Slot()
    def search_now(self) -> None:
        """Search for what stands there without waiting for the next key."""
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.reset()
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge = self._clear.sizeHint().width()
        self._clear.setGeometry(self.width() - edge - 5, (self.height() - edge) // 2, edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        image = icons.pixmap("search", ICON_PX, theme.current().placeholder, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(9, (self.height() - ICON_PX) / 2), image)

    @Slot()
    def _on_text(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self._timer.start()

    @Slot()
    def _tell(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.search_changed.emit(text)


class _Cross(QAbstractButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        return QSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        code = worn.text if self.underMouse() else worn.placeholder
        painter = QPainter(self)
        painter.drawPixmap(QPointF(3, 3), icons.pixmap("x", CROSS_PX, code, self.devicePixelRatioF()))


class FilterChip(QAbstractButton):
    """A filter as a small rounded button: switched on and off, or taken away by its cross.

    Args:
        text: What is filtered by: "Missing receipt", "Over 200.00".
        parent: The widget it belongs to.
        removable: Shows a cross; Delete and Backspace do the same.
    """

    removed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None, *, removable: bool = False) -> None:
        super().__init__(parent)
        self._is_removable = removable
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(removable)
        self.setFont(fonts.font(fonts.Size.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Filter: {}").format(text))

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        cross = CROSS_PX + 6 if self._is_removable else 0
        return QSize(words + cross + 2 * CHIP_PADDING_PX, CHIP_HEIGHT_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_removable and event.position().x() > self.width() - CHIP_PADDING_PX - CROSS_PX - 3:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        hot = self.underMouse() and self.isEnabled()
        line = (
            worn.focus
            if self.hasFocus()
            else worn.accent
            if on
            else worn.strong_border
            if hot
            else worn.border
        )
        pen = painter.pen()
        pen.setColor(theme.color(line))
        pen.setWidthF(2.0 if self.hasFocus() else 1.0)
        painter.setPen(pen)
        painter.setBrush(theme.color(worn.accent_tint if on else worn.raised if hot else worn.surface))
        edge = pen.widthF() / 2
        radius = (CHIP_HEIGHT_PX - 1) / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)
        ink = worn.accent_text if on else worn.muted
        painter.setPen(theme.color(ink if self.isEnabled() else worn.disabled))
        painter.setFont(self.font())
        where = QRectF(self.rect()).adjusted(CHIP_PADDING_PX, 0, -CHIP_PADDING_PX, 0)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._is_removable:
            image = icons.pixmap("x", CROSS_PX, ink, self.devicePixelRatioF())
            painter.drawPixmap(
                QPointF(self.width() - CHIP_PADDING_PX - CROSS_PX + 2, (self.height() - CROSS_PX) / 2), image
            )


class SegmentedControl(QWidget):
    """A choice of a few, side by side; arrow keys move it."""

    chosen = Signal(int)  # place of the choice

    def __init__(self, choices: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        """Build it with the first choice chosen; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        for place, choice in enumerate(choices):
            button = _Segment(choice, self)
            self._group.addButton(button, place)
            layout.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def current(self) -> int:
        """Return the place of the choice."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Choose without telling."""
        self._group.button(place).setChecked(True)

    def segment(self, place: int) -> QAbstractButton:
        """Return the button of one choice."""
        return self._group.button(place)

    def set_text(self, place: int, text: str) -> None:
        """Change the words of one choice, such as its count."""
        button = self._group.button(place)
        button.setText(text)
        button.setAccessibleName(text)
        button.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.track))
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)


class _Segment(QAbstractButton):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, also for a screen reader
        self.setAccessibleName(text)
        self.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 24, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.color(worn.surface))
            painter.drawRoundedRect(box, 5, 5)
        if self.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(theme.color(worn.focus))
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        ink = worn.text if self.isChecked() or self.underMouse() else worn.muted
        painter.setPen(theme.color(ink if self.isEnabled() else worn.disabled))
        painter.setFont(self.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
