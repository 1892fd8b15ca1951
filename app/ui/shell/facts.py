"""One thing in full at the side of a list: labelled facts, sections, buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui import fonts
from app.ui.shell.key_hints import with_keys
from app.ui.widgets import EmptyState, HairLine, SecondaryButton, TextLabel
from app.ui.widgets.card import Card

LABEL_PX = 108
FLOW_GAP_PX = 8


class Facts(QWidget):
    """Label and value pairs; empty values are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(12)
        self._layout.setVerticalSpacing(6)
        self._layout.setColumnMinimumWidth(0, LABEL_PX)
        self._layout.setColumnStretch(1, 1)
        self._shown: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def shown(self) -> list[tuple[str, str]]:
        """What is shown, in order."""
        return list(self._shown)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Replace what is shown."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = [(label, value) for label, value in facts if value]
        for row, (label, value) in enumerate(self._shown):
            name = TextLabel(label, "muted")
            name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            text = TextLabel(value, "text")
            text.setWordWrap(True)
            text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            text.setAccessibleName(f"{label}: {value}")
            self._layout.addWidget(name, row, 0)
            self._layout.addWidget(text, row, 1)


class DetailPane(QStackedWidget):
    """The frame of one thing in full; a hint while nothing is selected."""

    def __init__(self, title: str, hint: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = EmptyState()
        self.empty.set_content("list", hint, detail)
        hinted = Card(title)
        hinted.set_content(self.empty)
        self.card = Card(title)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(14, 2, 14, 10)
        self.column.setSpacing(12)
        inside = QWidget()
        inside.setLayout(self.column)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.card.set_content(scroll)
        self.addWidget(hinted)
        self.addWidget(self.card)

    def show_hint(self) -> None:
        """Show that nothing is selected."""
        self.setCurrentIndex(0)

    def show_content(self) -> None:
        """Show the thing itself."""
        self.setCurrentIndex(1)

    def add_section(self, title: str, widget: QWidget) -> TextLabel:
        """Add a titled part below a line; returns its title."""
        heading = TextLabel(title, "text", fonts.Size.BODY, fonts.SEMI_BOLD)
        self.column.addWidget(HairLine())
        self.column.addWidget(heading)
        self.column.addWidget(widget)
        return heading


def big_amount(text: str) -> TextLabel:
    """Return an amount in large figures."""
    return TextLabel(text, "text", fonts.Size.HEADING, fonts.SEMI_BOLD)


class ActionButton(SecondaryButton):
    """A button that runs an action, is switched with it, and is hidden while the action is invisible."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(action.text().replace("&", ""), "", parent)
        self._action = action
        self.setObjectName(f"button_{action.objectName()}")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setVisible(self._action.isVisible())
        self.setToolTip(with_keys(self._action.toolTip(), self._action))


class FlowRow(QLayout):
    """Lays widgets out like words: the next line begins where the room ends; hidden ones take none.

    Args:
        right_from: Place of the first widget that stands at the right end of its line, with those after it.
    """

    def __init__(self, right_from: int | None = None) -> None:
        super().__init__()
        self._right_from = right_from
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), is_real=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, is_real=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _lay_out(self, rect: QRect, *, is_real: bool) -> int:
        y = rect.top()
        for line in self._lines(rect.width()):
            tall = max(size.height() for _place, size in line)
            if is_real:
                self._place_line(line, rect, y, tall)
            y += tall + FLOW_GAP_PX
        return max(0, y - FLOW_GAP_PX - rect.top())

    def _lines(self, wide: int) -> list[list[tuple[int, QSize]]]:
        """Return the places of the items that are shown, line by line, with their sizes."""
        lines: list[list[tuple[int, QSize]]] = []
        x = 0
        for place, item in enumerate(self._items):
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if not lines or x + size.width() > wide:
                lines.append([])
                x = 0
            lines[-1].append((place, size))
            x += size.width() + FLOW_GAP_PX
        return lines

    def _place_line(self, line: list[tuple[int, QSize]], rect: QRect, y: int, tall: int) -> None:
        used = sum(size.width() for _place, size in line) + FLOW_GAP_PX * (len(line) - 1)
        x, spare = rect.left(), max(0, rect.width() - used)
        for place, size in line:
            if self._right_from is not None and place >= self._right_from:
                x, spare = x + spare, 0
            top = y + (tall - size.height()) // 2
            self._items[place].setGeometry(QRect(x, top, size.width(), size.height()))
            x += size.width() + FLOW_GAP_PX


def action_row(actions: Sequence[QAction]) -> FlowRow:
    """Return buttons of these actions, side by side, on further lines where the room ends."""
    row = FlowRow()
    for action in actions:
        row.addWidget(ActionButton(action))
    return row
