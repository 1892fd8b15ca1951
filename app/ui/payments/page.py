"""Payments: every statement line of every card and account, and what can be done with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models.changes import Subject
from app.models.ids import CategoryId, EmployeeId, InstrumentId
from app.models.payment import InstrumentKind, LinkState, PaymentKind, PaymentStatus
from app.models.sighting import Choice
from app.services.search import PAYMENTS
from app.services.views import Filter, ListQuery, ListResult
from app.ui import wording
from app.ui.payments.columns import payment_columns
from app.ui.payments.detail import PaymentDetail
from app.ui.payments.presenter import PaymentChoices, PaymentInFull, PaymentsPresenter
from app.ui.receipts.on_payment import PaymentReceipts
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.filters import Options
from app.ui.shell.list_page import ListPage
from app.ui.shell.places import At
from app.ui.widgets import LinkButton

translate = QCoreApplication.translate
STATES = (
    LinkState.PENDING, LinkState.PARTIAL, LinkState.AUTOMATIC, LinkState.MANUAL, LinkState.IGNORED
)  # fmt: skip


class PaymentsPage(ListPage):
    """The list of payments with the selected one in full."""

    kind = "payments"
    vocabulary = PAYMENTS
    row_subject = Subject.PAYMENTS
    subjects = frozenset(
        {Subject.PAYMENTS, Subject.RECONCILIATIONS, Subject.REFERENCE, Subject.IMPORTS, Subject.NOTES}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("PaymentsPage", "Payments"),
            translate("PaymentsPage", "Search merchant, bank text or amount"),
            payment_columns(),
        )
        self.use_cases.choices_read.connect(self._on_choices)
        self.use_cases.detail_read.connect(self._on_detail)
        for action in (*self._row_actions, self.statements_action):
            self.table.addAction(action)
        self.table.enter_runs_action = False
        self._doubts = LinkButton("", "message-circle-question-mark")
        self._doubts.setObjectName("doubtfulPayments")
        self._doubts.hide()
        self._doubts.clicked.connect(self._on_doubtful)
        self.body.insertWidget(2, self._doubts, 0, Qt.AlignmentFlag.AlignLeft)

    # -- ListPage ------------------------------------------------------------------------------

    def ask(self, query: ListQuery) -> ListResult:
        return self.desk.company.browse.payments(query)

    def fetch(self, ids: Sequence[int]) -> Sequence[object]:
        return self.desk.company.browse.payment_rows(ids)

    def make_detail(self) -> QWidget:
        self.use_cases = PaymentsPresenter(self.desk, self)
        self.create_action = self._action(
            self.tr("Create expense…"), "receipt", "Ctrl+Shift+E", self.create_expenses
        )
        self.create_action.setObjectName("createExpense")
        self.ignore_action = self._action(self.tr("Ignore…"), "eye-off", "Ctrl+Shift+D", self.ignore)
        self.ignore_action.setObjectName("ignorePayment")
        self.restore_action = self._action(self.tr("Restore"), "rotate-ccw", "Ctrl+Shift+R", self.restore)
        self.restore_action.setObjectName("restorePayment")
        self.assign_action = self._action(self.tr("Assign…"), "wallet-cards", "Ctrl+Shift+A", self.assign)
        self.assign_action.setObjectName("assignPayment")
        self.assign_action.setToolTip(self.tr("Say which card or account these payments belong to"))
        self.same_action = self._action(self.tr("Same payment…"), "merge", "Ctrl+Shift+J", self.join)
        self.same_action.setObjectName("samePayment")
        self.same_action.setToolTip(self.tr("The two selected, or this one and the one it may be, are one"))
        self.part_action = self._action(self.tr("Not the same…"), "split", "Ctrl+Shift+K", self.part)
        self.part_action.setObjectName("partPayment")
        self.part_action.setToolTip(self.tr("They are two payments"))
        self.statements_action = self._action(
            self.tr("Statements of its card or account"), "calendar-days", "Ctrl+Shift+T", self.statements
        )
        self.statements_action.setObjectName("paymentStatements")
        self._row_actions = (
            self.create_action,
            self.ignore_action,
            self.restore_action,
            self.assign_action,
            self.same_action,
            self.part_action,
        )
        detail = PaymentDetail(self._row_actions, self.desk)
        self.receipts = PaymentReceipts(self.desk, self)
        detail.receipts_dropped.connect(self._on_receipts)
        detail.expense_chosen.connect(self._on_expense_chosen)
        detail.payment_chosen.connect(self._on_payment_chosen)
        detail.import_chosen.connect(self._on_import_chosen)
        detail.create_wanted.connect(self.create_action.trigger)
        self._shown: PaymentInFull | None = None
        self._asked_choice: Choice | None = None
        return detail

    @Slot(object)
    def _on_receipts(self, paths: list[Path]) -> None:
        if self._shown is not None:
            self.receipts.attach(self._shown.links, paths)

    def show_detail(self, row_id: int | None) -> None:
        assert isinstance(self.detail, PaymentDetail)
        if row_id is None:
            self._shown = None
            self.detail.show_hint()
            self._switch()
        else:
            self.use_cases.read_detail(row_id)

    def show_empty(self, result: ListResult) -> None:
        if result.total:
            self.table.set_empty_text(
                "funnel",
                self.tr("No payment fits these filters"),
                self.tr("Remove a filter above to see more."),
            )
        else:
            self.table.set_empty_text(
                "credit-card",
                self.tr("No payments yet"),
                self.tr("They come from bank and card statements: CSV, Excel or OpenDocument files."),
                self.tr("Import a statement…"),
            )

    def load_options(self) -> None:
        self.use_cases.read_choices()

    def menu_actions(self) -> dict[str, list[QAction]]:
        menus = super().menu_actions()
        edit = [*self._row_actions, self.statements_action, self.find_action]
        return {**menus, "Edit": edit}

    def selection_changed(self, count: int) -> None:
        self._switch()

    # -- what is selected ----------------------------------------------------------------------

    @Slot(object)
    def _on_detail(self, shown: PaymentInFull) -> None:
        self._shown = shown
        assert isinstance(self.detail, PaymentDetail)
        self.detail.show_payment(shown)
        self._switch()

    def _switch(self) -> None:
        several = self.table.is_all_selected or len(self.table.selected_rows()) > 1
        state = self._shown.row.state if self._shown is not None else None
        is_open = state in (LinkState.PENDING, LinkState.AMBIGUOUS)
        can_write = not self.desk.company.info.is_read_only
        has_any = state is not None or several
        self.create_action.setEnabled(can_write and has_any and (several or is_open))
        self.ignore_action.setEnabled(can_write and has_any and (several or is_open))
        self.restore_action.setVisible(several or state == LinkState.IGNORED)
        self.restore_action.setEnabled(can_write and (several or state == LinkState.IGNORED))
        self.ignore_action.setVisible(several or state != LinkState.IGNORED)
        self._switch_joining(can_write=can_write)
        self.assign_action.setEnabled(can_write and has_any)
        self.assign_action.setVisible(several or self._is_unallocated())

    def _pair(self) -> tuple[int, int] | None:
        """Return the two payments that joining would be about; None where that is not clear."""
        selected = [] if self.table.is_all_selected else self.table.selected_ids()
        if len(selected) == 2:
            return selected[0], selected[1]
        if len(selected) > 2 or self._shown is None or not self._shown.history.choices:
            return None
        choice, _ = self._shown.history.choices[0]
        return int(choice.payment_id), int(choice.other_id)

    def _switch_joining(self, *, can_write: bool) -> None:
        has_pair = self._pair() is not None
        is_one = len(self.table.selected_rows()) <= 1 and self._shown is not None
        can_part = is_one and self._shown is not None and self._shown.history.can_part
        self.same_action.setVisible(has_pair)
        self.same_action.setEnabled(can_write and has_pair)
        has_choice = is_one and self._shown is not None and bool(self._shown.history.choices)
        self.part_action.setVisible(can_part or has_choice)
        self.part_action.setEnabled(can_write and (can_part or has_choice))

    def _is_unallocated(self) -> bool:
        if self._shown is None:
            return False
        wanted = self._shown.row.payment.instrument_id
        kinds = {one.id: one.kind for one in self.use_cases.choices.instruments}
        return kinds.get(wanted) is InstrumentKind.UNALLOCATED

    @Slot(object)
    def _on_expense_chosen(self, expense_id: int) -> None:
        self.desk.go(At.EXPENSES, expense_id)

    @Slot(object)
    def _on_payment_chosen(self, payment_id: int) -> None:
        self.show_what(payment_id)

    @Slot(object)
    def _on_import_chosen(self, import_id: int) -> None:
        label = self.tr("Import {number}").format(number=import_id)
        self.presenter.show(ListQuery(filters=(Filter("import", (str(import_id),), label=label),)))

    @Slot()
    def _on_doubtful(self) -> None:
        label = self.tr("May be the same")
        self.presenter.show(ListQuery(filters=(Filter("may_be_same", label=label),)))

    @Slot(object)
    def _on_choices(self, choices: PaymentChoices) -> None:
        self.filters.set_options(
            [
                Options("state", self.tr("Status"), tuple((wording.link_state(s), s.value) for s in STATES)),
                Options(
                    "instrument",
                    self.tr("Card or account"),
                    tuple((one.name, str(one.id)) for one in choices.instruments),
                ),
                Options(
                    "employee", self.tr("Holder"), tuple((one.name, str(one.id)) for one in choices.employees)
                ),
                Options(
                    "status",
                    self.tr("Booking"),
                    tuple((wording.word(PaymentStatus(one)), one) for one in choices.statuses if one),
                ),
                Options(
                    "kind",
                    self.tr("Kind"),
                    tuple((wording.word(PaymentKind(k)), k) for k in choices.kinds if k),
                ),
                Options(
                    "currency",
                    self.tr("Currency"),
                    tuple((code, code) for code in choices.currencies if code),
                ),
            ]
        )
        count = choices.doubtful
        self._doubts.setVisible(bool(count))
        self._doubts.setText(self.tr("%n pair(s) may be one payment: look at them", None, count))
        self._switch()

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def create_expenses(self) -> None:
        """Ask for whom, and make an expense from each selected payment."""
        ids = self.chosen_ids
        if not ids:
            return
        dialog = Ask(
            self.tr("Create %n expense(s)", None, len(ids)),
            self.tr(
                "Each selected payment becomes an expense and is reconciled with it. "
                "Billable and To reimburse stay off; "
                "where the category needs a receipt the expense goes to review."
            ),
            self.tr("Create"),
            self,
        )
        employees: list[tuple[str, object]] = [(self.tr("The holder of the card"), None)]
        employees += [(one.name, one.id) for one in self.use_cases.choices.employees]
        categories: list[tuple[str, object]] = [(self.tr("None yet"), None)]
        categories += [(one.name, one.id) for one in self.use_cases.choices.categories if one.is_active]
        self._employee = forms.choice(employees, name="createEmployee")
        self._category = forms.choice(categories, name="createCategory")
        dialog.form.add(self.tr("Employee"), self._employee)
        dialog.form.add(self.tr("Category"), self._category)
        self._asked_ids = ids
        dialog.accepted.connect(self._on_create)
        dialog.open()

    @Slot()
    def _on_create(self) -> None:
        employee, category = self._employee.currentData(), self._category.currentData()
        self.use_cases.create_expenses(
            self._asked_ids,
            None if employee is None else EmployeeId(employee),
            None if category is None else CategoryId(category),
        )

    @Slot()
    def ignore(self) -> None:
        """Ask why, and set the selected payments aside."""
        ids = self.chosen_ids
        if not ids:
            return
        dialog = Ask(
            self.tr("Ignore %n payment(s)", None, len(ids)),
            self.tr(
                "They stay in this list with your reason and can be restored; they are no longer offered."
            ),
            self.tr("Ignore"),
            self,
        )
        self._reason = forms.line(
            placeholder=self.tr("Such as: settlement of the card, private"), name="ignoreReason"
        )
        dialog.form.add(self.tr("Reason"), self._reason)
        dialog.check = self._has_reason
        self._ask = dialog
        self._asked_ids = ids
        dialog.accepted.connect(self._on_ignore)
        dialog.open()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_reason(self) -> bool:
        return self._ask.require(self._reason, self.tr("Say why; it stays beside the payment."))

    @Slot()
    def _on_ignore(self) -> None:
        self.use_cases.ignore(self._asked_ids, self._reason.text().strip())

    @Slot()
    def restore(self) -> None:
        """Take the selected payments back."""
        if self.chosen_ids:
            self.use_cases.restore(self.chosen_ids)

    @Slot()
    def assign(self) -> None:
        """Ask which card or account the selected payments belong to."""
        ids = self.chosen_ids
        options: list[tuple[str, object]] = [
            (one.name, one.id)
            for one in self.use_cases.choices.instruments
            if one.kind is not InstrumentKind.UNALLOCATED and one.is_active
        ]
        if not ids or not options:
            self.desk.told.emit(self.tr("Add the card or account in Settings first"))
            return
        dialog = Ask(
            self.tr("Assign %n payment(s)", None, len(ids)),
            self.tr("The lines leave Unallocated and belong to this card or account from now on."),
            self.tr("Assign"),
            self,
        )
        self._instrument = forms.choice(options, name="assignInstrument")
        dialog.form.add(self.tr("Card or account"), self._instrument)
        self._asked_ids = ids
        dialog.accepted.connect(self._on_assign)
        dialog.open()

    @Slot()
    def _on_assign(self) -> None:
        self.use_cases.assign(self._asked_ids, InstrumentId(self._instrument.currentData()))

    @Slot()
    def statements(self) -> None:
        """Go to the statements of the shown payment's card or account."""
        if self._shown is None:
            return
        wanted = self._shown.row.payment.instrument_id
        known = (one for one in self.use_cases.choices.instruments if one.id == wanted)
        if (mine := next(known, None)) is not None:
            self.desk.go(At.IMPORT, mine)

    @Slot()
    def join(self) -> None:
        """Ask, and make one payment of two."""
        pair = self._pair()
        if pair is None:
            return
        dialog = Ask(
            self.tr("The same payment"),
            self.tr(
                "The two become one payment with the history of both. Its links, notes and receipts stay; a "
                "pending one takes the amount, day and text of the booked one. Not the same takes it back."
            ),
            self.tr("They are the same"),
            self,
        )
        self._asked_ids = list(pair)
        dialog.accepted.connect(self._on_join)
        dialog.open()

    @Slot()
    def _on_join(self) -> None:
        self.use_cases.join(self._asked_ids[0], self._asked_ids[1])

    @Slot()
    def part(self) -> None:
        """Ask, and make two payments of one; or note that two are not one."""
        if self._shown is None:
            return
        dialog = Ask(
            self.tr("Not the same payment"),
            self.tr(
                "They stay two payments, or become two again, each as its own line says. "
                "You are not asked about them again."
            ),
            self.tr("They are two"),
            self,
        )
        self._asked_ids = [int(self._shown.row.payment.id)]
        self._asked_choice = self._shown.history.choices[0][0] if self._shown.history.choices else None
        dialog.accepted.connect(self._on_part)
        dialog.open()

    @Slot()
    def _on_part(self) -> None:
        if self._asked_choice is not None:
            self.use_cases.keep_apart(int(self._asked_choice.payment_id), int(self._asked_choice.other_id))
        else:
            self.use_cases.part(self._asked_ids[0])
