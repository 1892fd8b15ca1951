"""Expenses: what people say they spent, one of them in full, and what can be done with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from app.models.changes import Subject
from app.models.expense import Expense, ExpenseStatus, PaidBy
from app.models.payment import LinkState
from app.services.approvals import Step
from app.services.results import ExpenseDraft, Scope
from app.services.views import Filter, ListQuery, ListResult
from app.ui import formats, wording
from app.ui.claims.merging import MergeFacts, Merging
from app.ui.claims.steps import Steps, may_start
from app.ui.expenses.columns import expense_columns
from app.ui.expenses.detail import ExpenseDetail
from app.ui.expenses.editor import ExpenseEditor
from app.ui.expenses.presenter import ExpenseChoices, ExpenseInFull, ExpensesPresenter
from app.ui.receipts.dialog import ReceiptDialog
from app.ui.receipts.dropping import SUFFIXES
from app.ui.receipts.presenter import ReceiptsPresenter
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.filters import Options
from app.ui.shell.list_page import ListPage
from app.ui.shell.places import At
from app.ui.widgets import SecondaryButton

translate = QCoreApplication.translate
STATES = (
    LinkState.PENDING, LinkState.AMBIGUOUS, LinkState.PARTIAL, LinkState.AUTOMATIC, LinkState.MANUAL
)  # fmt: skip
PICTURE_PX = 900


class ExpensesPage(ListPage):
    """The list of expenses with the selected one in full."""

    kind = "expenses"
    row_subject = Subject.EXPENSES
    subjects = frozenset(
        {
            Subject.EXPENSES,
            Subject.RECONCILIATIONS,
            Subject.REFERENCE,
            Subject.IMPORTS,
            Subject.ATTACHMENTS,
            Subject.REPORTS,
            Subject.NOTES,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("ExpensesPage", "Expenses"),
            translate("ExpensesPage", "Search merchant, employee, category or amount"),
            expense_columns(),
        )
        self.use_cases.choices_read.connect(self._on_choices)
        self.use_cases.detail_read.connect(self._on_detail)
        for action in self._row_actions:
            self.table.addAction(action)
        self.table.take_files(SUFFIXES)
        self.table.files_dropped.connect(self._on_row_drop)
        self.table.enter_runs_action = False
        self.table.row_activated.connect(self._on_activated)
        add = SecondaryButton(self.tr("New expense…"), "plus")
        add.setObjectName("newExpense")
        add.clicked.connect(self.add)
        self.header.add_widget(add)

    # -- ListPage ------------------------------------------------------------------------------

    def ask(self, query: ListQuery) -> ListResult:
        return self.desk.company.browse.expenses(query)

    def fetch(self, ids: Sequence[int]) -> Sequence[object]:
        return self.desk.company.browse.expense_rows(ids)

    def make_detail(self) -> QWidget:
        self.use_cases = ExpensesPresenter(self.desk, self)
        make = self._action
        self.add_action = make(self.tr("New expense…"), "plus", "Ctrl+Shift+N", self.add)
        self.reconcile_action = make(self.tr("Reconcile…"), "arrow-left-right", "Ctrl+R", self.reconcile)
        self.reconcile_action.setObjectName("reconcileExpense")
        self.reconcile_action.setToolTip(
            self.tr("Open the Reconciliation Manager on this report or employee")
        )
        self.edit_action = make(self.tr("Edit…"), "pencil", "F2", self.edit)
        self.edit_action.setObjectName("editExpense")
        self.unlink_action = make(self.tr("Unreconcile…"), "unlink", "Ctrl+U", self.unreconcile)
        self.unlink_action.setObjectName("unreconcileExpense")
        self.attach_action = make(self.tr("Attach receipt…"), "paperclip", "Ctrl+Shift+P", self.attach)
        self.attach_action.setObjectName("attachReceipt")
        self.delete_action = make(self.tr("Delete…"), "trash-2", "Del", self.delete)
        self.delete_action.setObjectName("deleteExpense")
        self._make_claims()
        self._row_actions: tuple[QAction, ...] = (
            self.reconcile_action,
            self.edit_action,
            self.unlink_action,
            self.attach_action,
            *self.status_actions,
            self.asked_action,
            self.merge_action,
            self.delete_action,
        )
        detail = ExpenseDetail(
            (
                self.reconcile_action,
                self.unlink_action,
                self.edit_action,
                self.attach_action,
                *self.status_actions,
            ),
            self.desk,
        )
        detail.payment_chosen.connect(self._on_payment_chosen)
        detail.picture_wanted.connect(self._on_picture_wanted)
        detail.receipts_dropped.connect(self._on_receipts)
        detail.receipts_wanted.connect(self.look_at_receipts)
        detail.merging.wanted.connect(self.merging.ask)
        detail.merging.undo_wanted.connect(self.merging.undo)
        self.merging.offers_read.connect(self._on_offers)
        detail.lines.removal_wanted.connect(self._on_lines_removal)
        self.use_cases.picture_read.connect(detail.show_picture)
        self._pane = detail
        return detail

    def _make_claims(self) -> None:
        """Make what goes beyond the row itself: asking, merging, the steps to approval."""
        make = self._action
        self.asked_action = make(
            self.tr("Ask…"), "message-circle-question-mark", "Ctrl+Shift+Q", self.ask_about
        )
        self.asked_action.setObjectName("askExpense")
        self.merge_action = make(self.tr("Merge with a draft…"), "merge", "Ctrl+Shift+M", self.merge)
        self.merge_action.setObjectName("mergeExpense")
        self.steps = Steps(self.desk, self)
        self.merging = Merging(self.desk, self)
        self.receipts = ReceiptsPresenter(self.desk, self)
        self.status_actions = [self.steps.action(step) for step in Step]
        for action in self.status_actions:
            action.triggered.connect(self._on_step)
            self.addAction(action)

    def show_detail(self, row_id: int | None) -> None:
        if row_id is None:
            self._pane.shown = None
            self._pane.show_hint()
            self._switch()
        else:
            self.use_cases.read_detail(row_id)

    def show_empty(self, result: ListResult) -> None:
        if result.total:
            self.table.set_empty_text(
                "funnel",
                self.tr("No expense fits these filters"),
                self.tr("Remove a filter above to see more."),
            )
        else:
            self.table.set_empty_text(
                "receipt-text",
                self.tr("No expenses yet"),
                self.tr("Import a list from your expense tool, add one by hand, or make them from payments."),
                self.tr("Import an expense list…"),
            )

    def load_options(self) -> None:
        self.use_cases.read_choices()

    def menu_actions(self) -> dict[str, list[QAction]]:
        menus = super().menu_actions()
        return {**menus, "Edit": [self.add_action, *self._row_actions, self.find_action]}

    def selection_changed(self, count: int) -> None:
        self._switch()

    # -- what is selected ----------------------------------------------------------------------

    @property
    def shown(self) -> ExpenseInFull | None:
        """The expense in the pane."""
        return self._pane.shown

    @Slot(object)
    def _on_detail(self, shown: ExpenseInFull) -> None:
        self._pane.show_expense(shown)
        self.merging.read(int(shown.row.expense.id))
        self._switch()

    @Slot(object)
    def _on_offers(self, facts: MergeFacts) -> None:
        if self.shown is not None and self.shown.row.expense.id == facts.expense_id:
            self._pane.merging.show_facts(facts)
            self._switch()

    def _switch(self) -> None:
        can_write = not self.desk.company.info.is_read_only
        shown = self.shown
        several = self.table.is_all_selected or len(self.table.selected_rows()) > 1
        has_one = shown is not None and not several
        has_any = shown is not None
        is_free = shown is not None and not shown.row.is_posted
        live = [link for link in shown.related if not link.is_reversed] if shown is not None else []
        self.add_action.setEnabled(can_write)
        self.reconcile_action.setEnabled(has_any and is_free)
        self.edit_action.setEnabled(can_write and has_one and is_free)
        self.attach_action.setEnabled(can_write and has_one)
        self.delete_action.setEnabled(can_write and has_any and is_free)
        self.unlink_action.setVisible(bool(live))
        self.unlink_action.setEnabled(can_write and has_one and bool(live))
        self.asked_action.setEnabled(can_write and has_any)
        can_merge = shown is not None and bool(self._pane.merging.offers)
        self.merge_action.setEnabled(can_write and has_one and is_free and can_merge)
        for action in self.status_actions:
            fits = several or (shown is not None and may_start(Step(action.data()), shown.row.expense.status))
            action.setVisible(fits)
            action.setEnabled(can_write and has_any and is_free and fits)

    @Slot(object)
    def _on_payment_chosen(self, payment_id: int) -> None:
        self.desk.go(At.PAYMENTS, payment_id)

    @Slot(object)
    def _on_picture_wanted(self, info: object) -> None:
        assert self.shown is not None
        self.use_cases.read_picture(self.shown.receipts[0], PICTURE_PX)

    @Slot(object)
    def _on_receipts(self, paths: list[Path]) -> None:
        if self.shown is not None:
            self.receipts.attach(self.shown.row.expense.id, paths)

    @Slot(object, object)
    def _on_row_drop(self, expense_id: int, paths: object) -> None:
        assert isinstance(paths, list), "paths of a drop"
        self.receipts.attach(expense_id, paths)

    @Slot()
    def look_at_receipts(self) -> None:
        """Show the receipts of the expense shown in large."""
        if self.shown is not None:
            expense = self.shown.row.expense
            title = f"{formats.plain_line(expense.merchant)}  ·  {formats.money(expense.amount)}"
            ReceiptDialog(self.desk, int(expense.id), title, self).open()

    @Slot()
    def _on_lines_removal(self) -> None:
        if self.shown is not None:
            self.use_cases.remove_lines(self.shown.row.expense.id)

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        if self.edit_action.isEnabled():
            self.edit()

    @Slot(object)
    def _on_choices(self, choices: ExpenseChoices) -> None:
        statuses = tuple((wording.expense_status(one), one.value) for one in ExpenseStatus)
        reports = tuple(
            (f"{one.report.number} {one.report.title}".strip(), str(one.report.id)) for one in choices.reports
        )
        self.filters.set_options(
            [
                Options(
                    "state", self.tr("Reconciled"), tuple((wording.link_state(s), s.value) for s in STATES)
                ),
                Options("status", self.tr("Status"), statuses),
                Options(
                    "employee",
                    self.tr("Employee"),
                    tuple((one.name, str(one.id)) for one in choices.employees),
                ),
                Options(
                    "instrument",
                    self.tr("Card or account"),
                    tuple((one.name, str(one.id)) for one in choices.instruments),
                ),
                Options(
                    "paid_by", self.tr("Paid by"), tuple((wording.paid_by(one), one.value) for one in PaidBy)
                ),
                Options(
                    "category",
                    self.tr("Category"),
                    tuple((name, name) for name in choices.category_names if name),
                ),
                Options("report", self.tr("Report"), reports),
                Options(
                    "currency",
                    self.tr("Currency"),
                    tuple((code, code) for code in choices.currencies if code),
                ),
            ],
            [
                (
                    self.tr("Required receipt missing"),
                    Filter("missing_receipt", label=self.tr("Receipt missing")),
                )
            ],
        )

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Ask for a new expense."""
        self._open_editor(None)

    @Slot()
    def edit(self) -> None:
        """Edit the expense shown."""
        if self.shown is not None:
            self._open_editor(self.shown)

    def _open_editor(self, shown: ExpenseInFull | None) -> None:
        expense = shown.row.expense if shown is not None else None
        currency = self.desk.company.info.currency
        editor = ExpenseEditor(self.use_cases.choices, expense, self.desk.today, currency, self)
        editor.added.connect(self._on_added)
        editor.edited.connect(self._on_edited)
        editor.open()
        editor.merchant.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_added(self, draft: ExpenseDraft) -> None:
        self.use_cases.add(draft)

    @Slot(object)
    def _on_edited(self, changed: Expense) -> None:
        self.use_cases.edit(changed)

    @Slot()
    def reconcile(self) -> None:
        """Open the manager on the report of the expense shown, else on its employee."""
        if self.shown is None:
            return
        expense = self.shown.row.expense
        scope = (
            Scope("report", expense.report_id)
            if expense.report_id
            else Scope("employee", expense.employee_id)
        )
        self.desk.go(At.RECONCILE, scope)

    @Slot()
    def attach(self) -> None:
        """Ask for receipts and attach them."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Attach receipts"),
            str(Path.home()),
            self.tr("Receipts (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)"),
        )
        if paths:
            self._on_receipts([Path(path) for path in paths])

    @Slot()
    def _on_step(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        if self.chosen_ids:
            self.steps.take(Step(action.data()), self.chosen_ids)

    @Slot()
    def ask_about(self) -> None:
        """Ask the cardholders about the selected expenses."""
        if self.chosen_ids:
            self._pane.notes.ask_about(self.chosen_ids)

    @Slot()
    def merge(self) -> None:
        """Merge the expense shown with a draft of the same cost (F25)."""
        if self._pane.merging.offers:
            self.merging.ask(self._pane.merging.offers)

    @Slot()
    def unreconcile(self) -> None:
        """Ask why, and take the links of the expense shown back (F22)."""
        if self.shown is None:
            return
        self._links = [
            link.reconciliation_id
            for link in self.shown.related
            if not link.is_reversed and link.reconciliation_id is not None
        ]
        dialog = Ask(
            self.tr("Unreconcile this expense"),
            self.tr(
                "The expense and its payments become open again, as they were. The link stays in the history."
            ),
            self.tr("Unreconcile"),
            self,
        )
        self._reason = forms.line(placeholder=self.tr("Optional"), name="unreconcileReason")
        dialog.form.add(self.tr("Reason"), self._reason)
        dialog.accepted.connect(self._on_unreconcile)
        dialog.open()

    @Slot()
    def _on_unreconcile(self) -> None:
        self.use_cases.unreconcile(self._links, self._reason.text().strip())

    @Slot()
    def delete(self) -> None:
        """Ask, and take the selected drafts out of the lists."""
        ids = self.chosen_ids
        if not ids:
            return
        dialog = Ask(
            self.tr("Delete %n expense(s)", None, len(ids)),
            self.tr("They leave the lists; the audit trail keeps them. Reconciled ones are refused."),
            self.tr("Delete"),
            self,
            dangerous=True,
        )
        self._reason = forms.line(placeholder=self.tr("Optional"), name="deleteReason")
        dialog.form.add(self.tr("Reason"), self._reason)
        self._asked_ids = ids
        dialog.accepted.connect(self._on_delete)
        dialog.open()

    @Slot()
    def _on_delete(self) -> None:
        self.use_cases.delete(self._asked_ids, self._reason.text().strip())
