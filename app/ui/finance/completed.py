"""Completed: locked, with what became of each expense; sent back, or retried (F46, F48, F80)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models.errors import BlockedError
from app.models.posting import RETRY_STATUSES, ItemStatus
from app.models.protocols import Progress
from app.services.finance_lists import CompletedKind, FinanceRow
from app.services.mending import Spot, Where
from app.services.posting_history import ItemInFull
from app.services.views import ListQuery, ListResult
from app.ui import formats
from app.ui.finance.columns import completed_columns
from app.ui.finance.item import ItemPane
from app.ui.finance.list_part import FinanceList
from app.ui.finance.presenter import FinanceContent, FinancePresenter, Retries
from app.ui.finance.runner import PostingRunner
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.shell.places import At
from app.ui.wording.finance import completed_kind

translate = QCoreApplication.translate
KINDS = tuple(CompletedKind)
POSTED = frozenset({ItemStatus.SUCCESSFUL, ItemStatus.PENDING, ItemStatus.IN_PROGRESS, ItemStatus.UNKNOWN})


class CompletedPart(FinanceList):
    """Everything that was sent to be posted, with its state."""

    kind = "completed"
    shown_kind = CompletedKind.ALL

    def __init__(self, presenter: FinancePresenter, runner: PostingRunner) -> None:
        names = [completed_kind(kind) for kind in KINDS]
        super().__init__(
            presenter, runner, translate("CompletedPart", "Completed"), completed_columns(), names
        )
        for place, name in enumerate(names):
            self.segments.segment(place).setProperty("title", name)
        self.card.set_title(names[0])
        self.add_button(self.incomplete_action)
        self.add_button(self.retry_action)
        self.add_button(self.retry_all_action, is_main=True)
        for action in (self.retry_action, self.incomplete_action, self.expense_action):
            self.table.addAction(action)
        presenter.content_read.connect(self._on_content)
        self._switch()

    # -- FinanceList ---------------------------------------------------------------------------

    def ask(self, query: ListQuery) -> ListResult:
        return self.finance.lists.completed(self.shown_kind, query)

    def fetch(self, ids: Sequence[int]) -> Sequence[object]:
        return self.finance.lists.rows(ids)

    def make_detail(self) -> QWidget:
        make = self._action
        self.incomplete_action = make(self.tr("Mark as Incomplete…"), "undo-2", "Ctrl+Shift+I", self.reopen)
        self.incomplete_action.setObjectName("markIncomplete")
        self.incomplete_action.setToolTip(self.tr("Back to Approved; refused once it is posted"))
        self.retry_action = make(self.tr("Retry selected"), "rotate-ccw", "", self.retry_selected)
        self.retry_action.setObjectName("retrySelected")
        self.retry_all_action = make(self.tr("Retry all"), "rotate-ccw", "", self.retry_all)
        self.retry_all_action.setObjectName("retryAll")
        self.expense_action = make(self.tr("Show the expense"), "receipt-text", "", self.show_expense)
        self.expense_action.setObjectName("showCompletedExpense")
        pane = ItemPane((self.expense_action,))
        pane.spot_chosen.connect(self._on_spot)
        pane.job_chosen.connect(self._on_job)
        self._pane = pane
        self._current: int | None = None
        return pane

    def show_detail(self, row_id: int | None) -> None:
        self._current = row_id
        self._pane.shown = None
        if row_id is None:
            self._pane.show_hint()
            self._switch()
            return
        finance, lists = self.finance.finance, self.finance.lists

        def work(_progress: Progress) -> object:
            [row] = lists.rows([row_id])
            return row, finance.records.item(row.item.id) if row.item is not None else None

        self.desk.read(work, self._on_item)

    def empty_words(self) -> tuple[str, str]:
        if self.shown_kind is CompletedKind.RETRY:
            return self.tr("Nothing to retry"), self.tr("Expenses whose posting failed are listed here.")
        return self.tr("Nothing is completed yet"), self.tr(
            "What is exported moves here at once, and is locked."
        )

    def menu_actions(self) -> dict[str, list[QAction]]:
        menus = super().menu_actions()
        own = [self.retry_all_action, self.retry_action, self.incomplete_action, self.expense_action]
        return {**menus, "Edit": [*own, self.find_action]}

    def selection_changed(self, count: int) -> None:
        self._switch()

    def on_segment(self, place: int) -> None:
        self.shown_kind = KINDS[place]

    def show_kind(self, kind: CompletedKind) -> None:
        """Show one part of Completed."""
        self.segments.choose(KINDS.index(kind))
        self._on_segment(KINDS.index(kind))

    # -- what is shown -------------------------------------------------------------------------

    @property
    def pane(self) -> ItemPane:
        """The selected expense's last posting."""
        return self._pane

    @Slot(object)
    def _on_item(self, answer: tuple[FinanceRow, ItemInFull | None]) -> None:
        row, item = answer
        if int(row.row.expense.id) != self._current:
            return
        if item is None:
            self._pane.show_hint()
        else:
            self._pane.show_item(item)
        self._switch()

    @Slot(object)
    def _on_content(self, _content: FinanceContent) -> None:
        lists = self.finance.lists

        def work(_progress: Progress) -> object:
            return lists.completed_counts()

        self.desk.read(work, self._on_counts)

    @Slot(object)
    def _on_counts(self, counts: dict[CompletedKind, int]) -> None:
        for place, kind in enumerate(KINDS):
            self.segments.set_text(place, f"{completed_kind(kind)}  {formats.count(counts[kind])}")
        self._retry_count = counts[CompletedKind.RETRY]
        self._switch()

    _retry_count = 0

    def _switch(self) -> None:
        can = self.finance.can_write
        count = len(self.model.ids)
        has_selection = count > 0 and (self.table.is_all_selected or bool(self.table.selected_rows()))
        shown = self._pane.shown
        is_several = self.table.is_all_selected or len(self.table.selected_rows()) > 1
        is_free = shown is None or is_several or shown.row.item.status not in POSTED
        is_failed = is_several or (shown is not None and shown.row.item.status in RETRY_STATUSES)
        self.incomplete_action.setEnabled(can and has_selection and is_free)
        self.retry_action.setEnabled(can and has_selection and is_failed)
        self.retry_all_action.setEnabled(can and self._retry_count > 0)
        self.expense_action.setEnabled(has_selection)

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def retry_selected(self) -> None:
        """Send the failed ones of the selection again (F46)."""
        self._retry(self.chosen_ids)

    @Slot()
    def retry_all(self) -> None:
        """Send everything that failed again."""
        self._retry(None)

    def _retry(self, chosen: list[int] | None) -> None:
        lists, presenter = self.finance.lists, self.finance

        def work(_progress: Progress) -> object:
            ids = list(lists.completed(CompletedKind.RETRY, ListQuery(sort="id", is_descending=False)).ids)
            wanted = ids if chosen is None else sorted(set(ids) & set(chosen))
            rows = lists.rows(wanted)
            return presenter.read_jobs(row.item for row in rows if row.item is not None)

        self.desk.read(work, self._on_retry)

    @Slot(object)
    def _on_retry(self, retries: list[Retries]) -> None:
        if not retries:
            error = BlockedError("F46", "None of them has failed", "Choose failed ones, under Retry")
            self.desk.failed.emit(error)
        for one in retries:
            self.postings.retry(one.connection, one.jobs)

    @Slot()
    def reopen(self) -> None:
        """Ask, and send the selected expenses back to Approved (F80)."""
        ids = self.chosen_ids
        if not ids:
            return
        dialog = Ask(
            self.tr("Mark %n expense(s) as Incomplete", None, len(ids)),
            self.tr("They go back to Approved and can be edited. What is posted, or may be, is refused."),
            self.tr("Mark as Incomplete"),
            self,
        )
        self._reason = forms.line(placeholder=self.tr("Optional"), name="incompleteReason")
        dialog.form.add(self.tr("Reason"), self._reason)
        self._asked = ids
        dialog.accepted.connect(self._on_reopen)
        dialog.open()

    @Slot()
    def _on_reopen(self) -> None:
        finance, ids, reason = self.finance.finance, self._asked, self._reason.text().strip()
        told = self.tr("%n expense(s) are back in Approved", None, len(ids))
        self.finance.change(lambda: finance.mark_incomplete(ids, reason=reason), told)

    @Slot()
    def show_expense(self) -> None:
        """Go to the expense shown."""
        if self._current is not None:
            self.desk.go(At.EXPENSES, self._current)

    @Slot(object)
    def _on_job(self, job_id: int) -> None:
        self.finance.go("history", job_id)

    @Slot(object)
    def _on_spot(self, spot: Spot) -> None:
        if spot.where is Where.EXPENSE:
            self.show_expense()
        elif spot.where is Where.RATES:
            self.desk.go(At.REFERENCE, spot.missing_rate or "rates")
        elif spot.where is Where.CONNECTION:
            self.finance.go("connections")
        else:
            self.finance.go("mapping", spot)
