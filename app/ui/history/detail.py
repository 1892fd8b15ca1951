"""One line of the history in full: what it did, row by row, and what of it can be taken back."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.history import EntryState, HistoryDetail, HistoryRow, RowState
from app.ui import fonts, formats
from app.ui.history import words
from app.ui.history.columns import row_columns
from app.ui.shell.facts import DetailPane, Facts, action_row
from app.ui.tables import ListTableModel, TableView
from app.ui.widgets import TextLabel

translate = QCoreApplication.translate
LEFT_PX = 310


class HistoryPane(DetailPane):
    """Shows one line; its buttons run the page's actions."""

    row_chosen = Signal(object)  # HistoryRow

    def __init__(self, actions: tuple[QAction, ...]) -> None:
        super().__init__(
            translate("HistoryPane", "Line"),
            translate("HistoryPane", "Select a line"),
            translate("HistoryPane", "What it did shows here, row by row, with what can be taken back."),
        )
        self.setObjectName("historyDetail")
        self.shown: HistoryDetail | None = None
        self._title = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._title.setWordWrap(True)
        self._verdict = TextLabel("", "muted")
        self._verdict.setObjectName("historyVerdict")
        self._verdict.setWordWrap(True)
        self.facts = Facts()
        self.model: ListTableModel[HistoryRow] = ListTableModel(row_columns(), self)
        self.rows = TableView()
        self.rows.setObjectName("historyRows")
        self.rows.setAccessibleName(self.tr("Rows of this line"))
        self.rows.set_compact(True)
        self.rows.setModel(self.model)
        self.rows.setMinimumHeight(120)
        self.rows.enter_runs_action = False
        self.rows.row_activated.connect(self._on_row)
        self.rows.set_empty_text(
            "list", self.tr("No rows to tell"), self.tr("It changed nothing that is listed row by row.")
        )
        left = QWidget()
        left.setFixedWidth(LEFT_PX)
        box = QVBoxLayout(left)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self._title)
        box.addWidget(self._verdict)
        box.addLayout(action_row(actions))
        box.addWidget(self.facts)
        box.addStretch(1)
        self._count = TextLabel("", "text", fonts.Size.BODY, fonts.SEMI_BOLD)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._count)
        right.addWidget(self.rows, 1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(left)
        both.addLayout(right, 1)
        self.column.addLayout(both, 1)

    def show_line(self, detail: HistoryDetail) -> None:
        """Show a line with its rows."""
        self.shown = detail
        entry = detail.entry
        self.card.set_title(self.tr("Line {number}").format(number=entry.id))
        self._title.setText(f"{words.kind(entry.kind)}: {words.what(entry)}")
        self._verdict.setText(self._said(detail))
        back = self.tr("Line {number}").format(number=entry.reversed_by) if entry.reversed_by else ""
        of = self.tr("Line {number}").format(number=entry.reverses) if entry.reverses else ""
        self.facts.show_facts(
            [
                (self.tr("Time"), formats.moment(entry.made_at)),
                (self.tr("Who"), formats.plain_line(entry.made_by)),
                (self.tr("About"), formats.plain_line(entry.about)),
                (self.tr("Reason"), formats.plain_line(entry.reason)),
                (self.tr("Sums"), words.sums(entry)),
                (self.tr("State"), words.state(entry.state)),
                (self.tr("Takes back"), of),
                (self.tr("Taken back by"), back),
            ]
        )
        self.model.show(detail.rows)
        count = formats.count(detail.total)
        if detail.total > len(detail.rows):
            shown = formats.count(len(detail.rows))
            self._count.setText(self.tr("Rows: the first {shown} of {all}").format(shown=shown, all=count))
        else:
            self._count.setText(self.tr("Rows: {all}").format(all=count))
        self.show_content()

    def _said(self, detail: HistoryDetail) -> str:
        """Say in one or two sentences what taking back would do."""
        if detail.entry.state is EntryState.NONE:
            return self.tr("It changed nothing that could be taken back.")
        if not detail.open and not detail.blocked:
            if detail.done:
                return self.tr("All of it is taken back.")
            return words.obstacle(detail.rows[0].obstacle)[1] if detail.rows else ""
        if not detail.blocked:
            return self.tr("%n row(s) can be taken back.", None, detail.open)
        said = self.tr("{open} of {all} rows can be taken back.").format(
            open=formats.count(detail.open), all=formats.count(detail.total)
        )
        held = next(row for row in detail.rows if row.state is RowState.BLOCKED)
        why, way = words.obstacle(held.obstacle)
        return f"{said} {why}: {way}"

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.row_chosen.emit(self.model.rows[row])
