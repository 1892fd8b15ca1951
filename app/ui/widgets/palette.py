"""Every action by name: the command palette, and the sheet of shortcuts."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import fonts, theme
from app.ui.tables.models import Index
from app.ui.widgets.basics import KeyHint, TextLabel

ROWS_MAX = 60
ROW_PX = 34
WIDTH_PX, HEIGHT_PX = 560, 420
BONUS_START, BONUS_WORD, BONUS_NEXT, COST_GAP = 12.0, 8.0, 5.0, 0.15


def fuzzy_score(query: str, text: str) -> float | None:
    """Rate how well the letters of the query appear in the text, in order.

    Higher is better: letters that begin the text or a word, and letters side by side, count most.

    Returns:
        None where a letter is missing; 0.0 for an empty query.
    """
    wanted, inside = query.casefold().split(), text.casefold()
    total = 0.0
    for word in wanted:
        found = _word_score(word, inside)
        if found is None:
            return None
        total += found
    return total - 0.01 * len(text) if wanted else 0.0


def _word_score(word: str, inside: str) -> float | None:
    best: float | None = None
    start = inside.find(word[0])
    while start >= 0:
        rated = _score_from(word, inside, start)
        if rated is not None and (best is None or rated > best):
            best = rated
        start = inside.find(word[0], start + 1)
    return best


def _score_from(word: str, inside: str, start: int) -> float | None:
    score, before = 0.0, -2
    place = start
    for letter in word:
        place = inside.find(letter, place)
        if place < 0:
            return None
        score += 1.0
        if place == 0:
            score += BONUS_START
        elif not inside[place - 1].isalnum():
            score += BONUS_WORD
        if place == before + 1:
            score += BONUS_NEXT
        elif before >= 0:
            score -= COST_GAP * (place - before - 1)
        before = place
        place += 1
    return score


def ranked(query: str, actions: Iterable[QAction]) -> list[QAction]:
    """Return the enabled, visible actions that fit the query, best first; all, as given, for an empty one."""
    rated = []
    for action in actions:
        if not action.isEnabled() or not action.isVisible() or action.isSeparator() or not action.text():
            continue
        name = clean_text(action)
        score = fuzzy_score(query, f"{name} {action.toolTip() if action.toolTip() != name else ''}".strip())
        if score is not None:
            rated.append((-score, name, action))
    if query.strip():
        rated.sort(key=lambda one: one[:2])
    return [action for _, _, action in rated[:ROWS_MAX]]


def clean_text(action: QAction) -> str:
    """Return an action's name without its mnemonic mark and dots."""
    return action.text().replace("&", "").rstrip("…").rstrip(".")


class CommandPalette(QDialog):
    """Finds an action by some of its letters; Enter runs it. Open it with Ctrl+K."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._actions = list(actions)
        self._field = QLineEdit(self)
        self._field.setObjectName("command")
        self._field.setFont(fonts.font(fonts.Size.TITLE))
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._field.setAccessibleName(self.tr("Command"))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_CommandDelegate(self._list))
        self._list.itemClicked.connect(self._run_item)
        self._none = TextLabel(self.tr("No command has these letters."), "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none)
        self._fill("")
        self._field.setFocus()

    def shown(self) -> list[str]:
        """Return the names in the list, best first."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                row = min(self._list.count() - 1, max(0, self._list.currentRow() + step))
                self._list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run_item(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(worn.surface))
        painter.setPen(theme.color(worn.strong_border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            window = parent.window()
            corner = window.mapToGlobal(QPoint((window.width() - self.width()) // 2, window.height() // 8))
            self.move(corner)

    @Slot(str)
    def _fill(self, query: str) -> None:
        self._list.clear()
        for action in ranked(query, self._actions):
            item = QListWidgetItem(clean_text(action), self._list)
            item.setData(Qt.ItemDataRole.UserRole, action)
            item.setSizeHint(QSize(0, ROW_PX))
            keys = _keys_of(action)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{clean_text(action)}, {keys}" if keys else item.text()
            )
        self._list.setCurrentRow(0)
        self._list.setVisible(self._list.count() > 0)
        self._none.setVisible(self._list.count() == 0)

    @Slot(QListWidgetItem)
    def _run_item(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        action = item.data(Qt.ItemDataRole.UserRole)
        self.close()
        action.trigger()


class _CommandDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        worn = theme.current()
        action: QAction = index.data(Qt.ItemDataRole.UserRole)
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(worn.selected))
            painter.drawRoundedRect(rect, 6, 6)
        image = action.icon().pixmap(QSize(16, 16), painter.device().devicePixelRatio())
        if not action.icon().isNull():
            painter.drawPixmap(rect.left() + 10, rect.top() + (rect.height() - 16) // 2, image)
        painter.setFont(fonts.font())
        painter.setPen(theme.color(worn.text))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(rect.adjusted(36, 0, -120, 0), flags, clean_text(action))
        painter.setPen(theme.color(worn.muted))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(rect.adjusted(0, 0, -12, 0), flags, _keys_of(action))


class ShortcutSheet(QDialog):
    """Every shortcut with what it does, by area. Open it with F1 or Ctrl+/."""

    def __init__(
        self, groups: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None
    ) -> None:
        """List (area, actions); actions without a shortcut are left out."""
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(560, 520)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(20, 12, 20, 20)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        row = 0
        for title, actions in groups:
            with_keys = [action for action in actions if not action.shortcut().isEmpty()]
            if not with_keys:
                continue
            heading = TextLabel(title, "muted", fonts.Size.SMALL, fonts.SEMI_BOLD)
            grid.addWidget(heading, row, 0, 1, 2)
            grid.setRowMinimumHeight(row, 30)
            row += 1
            for action in with_keys:
                label = TextLabel(clean_text(action))
                label.setAccessibleName(f"{clean_text(action)}: {_keys_of(action)}")
                grid.addWidget(label, row, 0)
                grid.addWidget(KeyHint(_keys_of(action)), row, 1, Qt.AlignmentFlag.AlignRight)
                row += 1
        grid.setRowStretch(row, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)


def _keys_of(action: QAction) -> str:
    keys: Sequence[QKeySequence] = action.shortcuts()
    return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
