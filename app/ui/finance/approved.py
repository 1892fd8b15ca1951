"""Approved: what waits to be posted, by group, with the exact entry of each; exported all or as selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models.posting import FinanceGroup, Posting
from app.models.protocols import Progress
from app.services.export_postings import Choice
from app.services.mending import Spot, Where
from app.services.views import ListQuery, ListResult
from app.ui import formats
from app.ui.finance.columns import approved_columns
from app.ui.finance.entry import EntryPane, EntryPreview
from app.ui.finance.export_dialog import CheckDialog, ExportDialog
from app.ui.finance.list_part import FinanceList
from app.ui.finance.presenter import FinanceContent, FinancePresenter
from app.ui.finance.runner import PostingRunner
from app.ui.shell.places import At
from app.ui.wording.finance import finance_word

translate = QCoreApplication.translate
GROUPS = tuple(FinanceGroup)
SAMPLE = 5


class ApprovedPart(FinanceList):
    """Reimbursable, Reconcilable and Billable (F38)."""

    kind = "approved"
    group = FinanceGroup.REIMBURSABLE

    def __init__(self, presenter: FinancePresenter, runner: PostingRunner) -> None:
        names = [finance_word(group) for group in GROUPS]
        super().__init__(presenter, runner, translate("ApprovedPart", "Approved"), approved_columns(), names)
        for place, name in enumerate(names):
            self.segments.segment(place).setProperty("title", name)
        self.card.set_title(names[0])
        for action in (self.check_action, self.sample_action, self.selected_action):
            self.add_button(action)
        for action in (self.billed_action, self.all_action):
            self.add_button(action, is_main=True)
        presenter.content_read.connect(self._on_content)
        presenter.connection_changed.connect(self._on_connection)
        runner.running_changed.connect(self._switch)
        for action in (self.selected_action, self.billed_action, self.expense_action):
            self.table.addAction(action)
        self._switch()

    # -- FinanceList ---------------------------------------------------------------------------

    def ask(self, query: ListQuery) -> ListResult:
        return self.finance.lists.approved(self.group, query)

    def fetch(self, ids: Sequence[int]) -> Sequence[object]:
        return self.finance.lists.rows(ids)

    def make_detail(self) -> QWidget:
        make = self._action
        self.all_action = make(self.tr("Export all…"), "upload", "Ctrl+Return", self.export_all)
        self.selected_action = make(self.tr("Export selected…"), "upload", "", self.export_selected)
        self.sample_action = make(self.tr("Post a sample of 5…"), "play", "", self.export_sample)
        self.check_action = make(self.tr("Check…"), "list-checks", "F8", self.check)
        self.billed_action = make(self.tr("Mark as Billed"), "check", "Ctrl+Shift+B", self.mark_billed)
        self.expense_action = make(self.tr("Show the expense"), "receipt-text", "", self.show_expense)
        for action, name, tip in (
            (self.all_action, "exportAll", self.tr("Everything under these filters (Ctrl+Enter)")),
            (self.selected_action, "exportSelected", self.tr("The selected expenses")),
            (self.sample_action, "exportSample", self.tr("The first five by day, to try a connection")),
            (self.check_action, "checkMapping", self.tr("List everything that is not mapped yet (F8)")),
            (self.billed_action, "markBilled", self.tr("They can be posted then")),
            (self.expense_action, "showExpense", ""),
        ):
            action.setObjectName(name)
            action.setToolTip(tip)
        pane = EntryPane((self.expense_action,))
        pane.spot_chosen.connect(self._on_spot)
        self._pane = pane
        self._wanted_detail = 0
        return pane

    def show_detail(self, row_id: int | None) -> None:
        if row_id is None:
            self._wanted_detail = 0
            self._pane.shown = None
            self._pane.show_hint()
            self._switch()
            return
        self._wanted_detail = row_id
        connection, finance, lists = self.finance.connection, self.finance.finance, self.finance.lists

        def work(_progress: Progress) -> object:
            rows = lists.rows([row_id])
            if connection is None:
                return EntryPreview(rows[0], None, None)
            made = finance.preview(connection.id, row_id)
            if isinstance(made, Posting):
                return EntryPreview(rows[0], connection, made)
            spots = tuple(finance.spots(connection.id, made))
            return EntryPreview(rows[0], connection, None, made, spots, tuple(finance.value_names(made)))

        self.desk.read(work, self._on_preview)

    def empty_words(self) -> tuple[str, str]:
        if self.group is FinanceGroup.BILLABLE:
            return self.tr("Nothing to bill"), self.tr(
                "Billable expenses stay here until they are marked Billed."
            )
        return (
            self.tr("Nothing approved is waiting"),
            self.tr("Expenses come here when they are marked as approved, under Expenses."),
        )

    def menu_actions(self) -> dict[str, list[QAction]]:
        menus = super().menu_actions()
        own = [
            self.all_action,
            self.selected_action,
            self.sample_action,
            self.check_action,
            self.billed_action,
        ]
        return {**menus, "Edit": [*own, self.expense_action, self.find_action]}

    def selection_changed(self, count: int) -> None:
        self._switch()

    def on_segment(self, place: int) -> None:
        self.group = GROUPS[place]
        self._switch()

    def show_group(self, group: FinanceGroup) -> None:
        """Show another group."""
        self.segments.choose(GROUPS.index(group))
        self._on_segment(GROUPS.index(group))

    # -- what is shown -------------------------------------------------------------------------

    @property
    def pane(self) -> EntryPane:
        """The entry of the selected expense."""
        return self._pane

    @Slot(object)
    def _on_preview(self, shown: EntryPreview) -> None:
        if int(shown.row.row.expense.id) == self._wanted_detail:
            self._pane.show_preview(shown)
            self._switch()

    @Slot(object)
    def _on_content(self, content: FinanceContent) -> None:
        for place, group in enumerate(GROUPS):
            found = content.view.groups[group]
            self.segments.set_text(place, f"{finance_word(group)}  {formats.count(found.count)}")
        self._switch()

    @Slot(object)
    def _on_connection(self, _connection: object) -> None:
        if self.table.current_id() is not None:
            self.show_detail(self.table.current_id())
        self._switch()

    @Slot()
    def _switch(self) -> None:
        can = self.finance.can_write
        has_target = self.finance.connection is not None
        count = len(self.model.ids)
        has_selection = count > 0 and (self.table.is_all_selected or bool(self.table.selected_rows()))
        is_billable = self.group is FinanceGroup.BILLABLE
        self.all_action.setEnabled(can and has_target and count > 0)
        self.selected_action.setEnabled(can and has_target and has_selection)
        self.sample_action.setEnabled(can and has_target and count > 0)
        self.check_action.setEnabled(has_target and count > 0)
        self.billed_action.setEnabled(can and has_selection)
        for action in (self.all_action, self.selected_action, self.sample_action):
            action.setVisible(not is_billable)
        self.billed_action.setVisible(is_billable)
        self.expense_action.setEnabled(self._pane.shown is not None)

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def export_all(self) -> None:
        """State what Export All would take, then post everything under the filters (F39)."""
        self._open_export(tuple(self.model.ids), is_all=True)

    @Slot()
    def export_selected(self) -> None:
        """State what Export Selected would take, then post it; Select all is the query."""
        self._open_export(tuple(self.chosen_ids), is_all=self.table.is_all_selected)

    @Slot()
    def export_sample(self) -> None:
        """Post the first five by day (F82)."""
        self._open_export(tuple(self.model.ids), is_all=True, sample=SAMPLE)

    def _open_export(self, ids: tuple[int, ...], *, is_all: bool, sample: int = 0) -> None:
        connection = self.finance.connection
        if connection is None or not ids:
            return
        told = self.filter_words if is_all else ""
        choice = Choice(expense_ids=ids, group=self.group, sample=sample, told=told)
        dialog = ExportDialog(self.finance, choice, self.presenter.query, is_all=is_all, parent=self)
        dialog.confirmed.connect(self.postings.post)
        dialog.spot_chosen.connect(self._on_spot)
        dialog.open()

    @Slot()
    def check(self) -> None:
        """List everything unmapped under the filters, before the first posting."""
        if self.finance.connection is not None:
            dialog = CheckDialog(self.finance, tuple(self.model.ids), self)
            dialog.spot_chosen.connect(self._on_spot)
            dialog.open()

    @Slot()
    def mark_billed(self) -> None:
        """Mark the selected expenses as billed to their client (F40)."""
        ids = self.chosen_ids
        if ids:
            finance = self.finance.finance
            told = self.tr("%n expense(s) marked as Billed; they can be posted now", None, len(ids))
            self.finance.change(lambda: finance.mark_billed(ids), told)

    @Slot()
    def show_expense(self) -> None:
        """Go to the expense shown."""
        if self._pane.shown is not None:
            self.desk.go(At.EXPENSES, int(self._pane.shown.row.row.expense.id))

    @Slot(object)
    def _on_spot(self, spot: Spot) -> None:
        if spot.where is Where.EXPENSE:
            self.show_expense()
        elif spot.where is Where.RATES:
            self.desk.go(At.REFERENCE, spot.missing_rate or "rates")
        elif spot.where is Where.CONNECTION:
            self.finance.go("connections", self.finance.connection)
        else:
            self.finance.go("mapping", spot)
