"""Where an import begins: a place to drop files on, and the history of what came in (F35)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.models.continuity import Timeline
from app.models.statement import ImportRecord
from app.ui import fonts, formats, icons, theme, wording
from app.ui.imports.statements import StatementsPane
from app.ui.shell import marks
from app.ui.shell.facts import ActionButton
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import IconLabel, PrimaryButton, SegmentedControl, TextLabel

DROP_PX = 150
STATEMENTS_TAB, UNALLOCATED_TAB, LAYOUTS_TAB = 1, 2, 3


class DropZone(QWidget):
    """A dashed field for files; a button does the same."""

    dropped = Signal(object)  # tuple of Path
    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        self.setFixedHeight(DROP_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._is_over = False
        self.button = PrimaryButton(self.tr("Choose files…"), "folder-open")
        self.button.setObjectName("chooseFiles")
        self.button.clicked.connect(self.choose_wanted)
        title = TextLabel(
            self.tr("Drop statements and expense lists here"), "text", fonts.Size.TITLE, fonts.SEMI_BOLD
        )
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        about = TextLabel(
            self.tr(
                "Up to 200 files, folders or archives: CSV, Excel, OFX, QIF, MT940, CAMT, BAI2, Norma 43. "
                "What a file is, is found from its content."
            ),
            "muted",
        )
        about.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(IconLabel("arrow-down-to-line", 24, "accent_text"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(theme.color(worn.accent if self._is_over else worn.strong_border))
        pen.setWidthF(1.5)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color(worn.accent_tint if self._is_over else worn.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _set_over(self, is_over: bool) -> None:
        self._is_over = is_over
        self.update()


class StartPane(QWidget):
    """The drop zone and the history below it."""

    dropped = Signal(object)  # tuple of Path
    choose_wanted = Signal()
    undo_wanted = Signal(object)  # ImportRecord
    rows_wanted = Signal(object)  # ImportRecord
    open_wanted = Signal(object)  # ImportRecord, to look at its rows by fate

    def __init__(self, unallocated: QWidget, layouts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone = DropZone()
        self.zone.dropped.connect(self.dropped)
        self.zone.choose_wanted.connect(self.choose_wanted)
        self.history = ShortTable(self.tr("Import history"), self._columns(), "importHistory")
        self.history.table.set_empty_text(
            "history",
            self.tr("Nothing imported yet"),
            self.tr("Each import is listed here with its counts, and can be undone as a whole."),
        )
        self.history.table.row_activated.connect(self._on_activated)
        self.history.table.current_changed.connect(self._on_current)
        self._make_actions()
        self._why = TextLabel("", "muted")
        self._why.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._why, 1)
        past = QWidget()
        box = QVBoxLayout(past)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.history, 1)
        box.addLayout(row)
        self.statements = StatementsPane()
        self.statements.choose_wanted.connect(self.choose_wanted)
        self._views = QStackedWidget()
        self._views.addWidget(past)
        self._views.addWidget(self.statements)
        self._views.addWidget(unallocated)
        self._views.addWidget(layouts)
        self.tabs = SegmentedControl(
            [self.tr("Imports"), self.tr("Statements"), self.tr("Unallocated"), self.tr("Layouts")],
            self.tr("What is listed"),
        )
        self.tabs.setObjectName("startTabs")
        self.tabs.chosen.connect(self._views.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.zone)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._views, 1)
        self._on_current(-1)

    def _make_actions(self) -> None:
        self.undo_action = QAction(self.tr("Undo this import…"), self)
        self.undo_action.setObjectName("undoImport")
        self.undo_action.setShortcut(QKeySequence("Ctrl+Shift+Z"))
        self.undo_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.undo_action.triggered.connect(self._on_undo)
        self.open_action = QAction(self.tr("Open"), self)
        self.open_action.setObjectName("openImport")
        self.open_action.triggered.connect(self._on_open)
        icons.dress(self.open_action, "file-text")
        self.rows_action = QAction(self.tr("Show its payments"), self)
        self.rows_action.setObjectName("showImportRows")
        self.rows_action.triggered.connect(self._on_rows)
        icons.dress(self.undo_action, "undo-2")
        icons.dress(self.rows_action, "list")
        self.addAction(self.undo_action)
        for action in (self.open_action, self.rows_action, self.undo_action):
            self.history.table.addAction(action)
            self.history.add_to_head(ActionButton(action))

    def _columns(self) -> list[Column[ImportRecord]]:
        return [*self._first_columns(), *self._last_columns()]

    def _first_columns(self) -> list[Column[ImportRecord]]:
        return [
            Column(
                self.tr("Result"),
                lambda r: wording.word(r.status),
                key="status",
                kind=Kind.STATUS,
                badge=lambda r: marks.outcome(r.status),
                sample="Partially processed",
                is_sortable=False,
            ),
            Column(
                self.tr("File"),
                lambda r: formats.plain_line(r.file_name),
                key="file",
                strength=Strength.STRONG,
                stretch=True,
                is_sortable=False,
            ),
            Column(
                self.tr("What"),
                lambda r: wording.word(r.purpose),
                key="purpose",
                strength=Strength.MUTED,
                sample="Expense list",
                is_sortable=False,
            ),
            Column(
                self.tr("When"),
                lambda r: formats.moment(r.imported_at),
                key="at",
                kind=Kind.DATE,
                sample="00 Mmm 0000, 00:00",
                is_sortable=False,
            ),
        ]

    def _last_columns(self) -> list[Column[ImportRecord]]:
        return [
            Column(
                self.tr("Who"),
                lambda r: formats.plain_line(r.imported_by),
                key="by",
                strength=Strength.MUTED,
                can_hide=True,
                sample="Dana W.",
                is_sortable=False,
            ),
            *(
                Column(
                    title,
                    _number(field),
                    key=field,
                    kind=Kind.NUMBER,
                    sample="00,000",
                    is_sortable=False,
                    strength=Strength.NORMAL if field == "imported" else Strength.MUTED,
                )
                for title, field in (
                    (self.tr("Read"), "rows_read"),
                    (self.tr("New"), "imported"),
                    (self.tr("Known"), "repeated"),
                    (self.tr("Rejected"), "rejected"),
                    (self.tr("Skipped"), "skipped"),
                    (self.tr("Reconciled"), "linked"),
                )
            ),
        ]

    @Slot(object)
    def show_history(self, records: list[ImportRecord]) -> None:
        """List these imports, the latest first."""
        self.history.show_rows(records, [int(record.id) for record in records])
        self._on_current(self.history.table.current_row())

    def show_tab(self, place: int) -> None:
        """Show the imports (0) or the statements of each card and account (1)."""
        self.tabs.choose(place)
        self._views.setCurrentIndex(place)

    @Slot(object)
    def show_statements(self, lines: list[Timeline]) -> None:
        """Take the statements in order; the tab says how many findings need somebody."""
        self.statements.show_lines(lines)
        count = self.statements.faults
        title = self.tr("Statements")
        more = self.tr("%n to look at", None, count) if count else ""
        self.tabs.set_text(1, f"{title} · {more}" if more else title)

    @Slot(int)
    def show_unallocated(self, count: int) -> None:
        """Say on the tab how many lines wait for their card or account."""
        many = f" ({formats.count(count)})" if count else ""
        self.tabs.set_text(UNALLOCATED_TAB, self.tr("Unallocated") + many)

    def select_import(self, import_id: int) -> None:
        """Make this import the current one."""
        self.show_tab(0)
        self.history.table.select_id(import_id)
        self.history.table.setFocus()

    @Slot(int)
    def _on_current(self, row: int) -> None:
        record = self.history.current() if row >= 0 else None
        self.undo_action.setEnabled(record is not None and record.can_undo)
        self.rows_action.setEnabled(record is not None and record.imported > 0)
        self.open_action.setEnabled(record is not None)
        why = ""
        if record is not None and not record.can_undo and record.undo_blocked_by:
            why = self.tr("This import cannot be undone now. {why}").format(
                why=wording.undo_blocked(record.undo_blocked_by)
            )
        self._why.setText(why)
        self._why.setVisible(bool(why))

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        self._on_open()

    @Slot()
    def _on_open(self) -> None:
        if self.open_action.isEnabled():
            self.open_wanted.emit(self.history.current())

    @Slot()
    def _on_rows(self) -> None:
        if self.rows_action.isEnabled():
            self.rows_wanted.emit(self.history.current())

    @Slot()
    def _on_undo(self) -> None:
        self.undo_wanted.emit(self.history.current())


def _number(field: str) -> Callable[[ImportRecord], str]:
    def text(record: ImportRecord) -> str:
        return formats.count(int(getattr(record, field)))

    return text
