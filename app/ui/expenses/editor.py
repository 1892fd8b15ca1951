"""The dialog that adds an expense or edits one (G01)."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.models.expense import DRAFT_STATUSES, Expense, PaidBy
from app.models.money import Money
from app.services.results import ExpenseDraft
from app.ui import wording
from app.ui.expenses.presenter import ExpenseChoices
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask

translate = QCoreApplication.translate


class ExpenseEditor(Ask):
    """Asks for everything of one expense; says below each field what is wrong.

    Args:
        expense: The one to edit; None adds one.
        currency: Of the company, proposed for a new one.
    """

    added = Signal(object)  # ExpenseDraft
    edited = Signal(object)  # Expense

    def __init__(
        self,
        choices: ExpenseChoices,
        expense: Expense | None,
        today: date,
        currency: str,
        parent: QWidget | None = None,
    ) -> None:
        is_new = expense is None
        super().__init__(
            translate("ExpenseEditor", "New expense")
            if is_new
            else translate("ExpenseEditor", "Edit expense"),
            "",
            translate("ExpenseEditor", "Add expense")
            if is_new
            else translate("ExpenseEditor", "Save expense"),
            parent,
            columns=2,
        )
        self.setObjectName("expenseEditor")
        self.setMinimumWidth(620)
        self._expense = expense
        self._choices = choices
        self._make_fields(choices, expense, today, currency)
        self._lay_out()
        self.check = self._is_complete
        self.accepted.connect(self._tell)

    def _make_fields(
        self, choices: ExpenseChoices, expense: Expense | None, today: date, currency: str
    ) -> None:
        e = expense
        people: list[tuple[str, object]] = [(one.name, one.id) for one in choices.employees]
        cards: list[tuple[str, object]] = [(self.tr("Not stated"), None)]
        cards += [
            (one.name, one.id)
            for one in choices.instruments
            if one.is_active or (e and e.instrument_id == one.id)
        ]
        kinds: list[tuple[str, object]] = [(self.tr("None yet"), None)]
        kinds += [
            (one.name, one.id)
            for one in choices.categories
            if one.is_active or (e and e.category_id == one.id)
        ]
        payers: list[tuple[str, object]] = [(wording.paid_by(one), one) for one in PaidBy]
        self.employee = forms.choice(people, e.employee_id if e else None, "expenseEmployee")
        self.day = forms.day(e.spent_on if e else today, "expenseDay")
        self.merchant = forms.line(e.merchant if e else "", name="expenseMerchant")
        self.amount = forms.amount(e.amount if e else None, "expenseAmount")
        self.currency = forms.line(e.amount.currency if e else currency, name="expenseCurrency")
        self.currency.setMaxLength(3)
        self.category = forms.choice(kinds, e.category_id if e else None, "expenseCategory")
        self.paid_by = forms.choice(payers, e.paid_by if e else PaidBy.COMPANY_CARD, "expensePaidBy")
        self.instrument = forms.choice(cards, e.instrument_id if e else None, "expenseInstrument")
        self.project = forms.line(e.project if e else "", name="expenseProject")
        self.department = forms.line(e.department if e else "", name="expenseDepartment")
        self.vat = forms.line(e.vat_number if e else "", name="expenseVat")
        self.note = forms.line(e.note if e else "", name="expenseNote")
        self.to_reimburse = QCheckBox(self.tr("To reimburse"))
        self.to_reimburse.setChecked(bool(e and e.to_reimburse))
        self.billable = QCheckBox(self.tr("Billable to a client"))
        self.billable.setChecked(bool(e and e.is_billable))

    def _lay_out(self) -> None:
        form = self.form
        form.add(self.tr("Employee"), self.employee)
        form.add(self.tr("Date"), self.day)
        form.add(self.tr("Merchant"), self.merchant, span=2)
        form.add(self.tr("Amount"), self.amount, self.tr("Below zero for a refund"))
        form.add(self.tr("Currency"), self.currency)
        form.add(self.tr("Paid by"), self.paid_by)
        form.add(self.tr("Card or account"), self.instrument)
        form.add(self.tr("Category"), self.category)
        form.add(self.tr("VAT number"), self.vat)
        form.add(self.tr("Project"), self.project)
        form.add(self.tr("Department"), self.department)
        form.add(self.tr("Note"), self.note, span=2)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.to_reimburse)
        row.addWidget(self.billable)
        row.addStretch(1)
        form.add(self.tr("Afterwards"), both, span=2)
        if self._expense is not None and self._expense.status not in DRAFT_STATUSES:
            status = wording.expense_status(self._expense.status)
            self.sentence.setText(self.tr("This expense is {status}.").format(status=status.lower()))
            self.sentence.show()

    def _is_complete(self) -> bool:
        self.form.clear_problems()
        code = self.currency.text().strip().upper()
        amount = forms.amount_of(self.amount.text(), code)
        if self.employee.currentData() is None:
            self.form.set_problem(self.employee, self.tr("Add an employee in Settings first."))
        if not self.merchant.text().strip():
            self.form.set_problem(self.merchant, self.tr("Say where it was spent."))
        if len(code) != 3 or not code.isalpha() or not code.isascii():
            self.form.set_problem(self.currency, self.tr("Use a three-letter code, such as EUR."))
        elif amount is None:
            self.form.set_problem(
                self.amount, self.tr("Write an amount such as {example}.").format(example="12.50")
            )
        elif amount.minor == 0:
            self.form.set_problem(self.amount, self.tr("An expense is not zero."))
        return not self.form.problems

    @Slot()
    def _tell(self) -> None:
        amount = forms.amount_of(self.amount.text(), self.currency.text().strip().upper())
        assert amount is not None, "checked before"
        if self._expense is None:
            self.added.emit(self._draft(amount))
        else:
            self.edited.emit(self._changed(self._expense, amount))

    def _draft(self, amount: Money) -> ExpenseDraft:
        return ExpenseDraft(
            employee_id=self.employee.currentData(),
            spent_on=forms.day_of(self.day),
            merchant=self.merchant.text().strip(),
            amount=amount,
            category_id=self.category.currentData(),
            project=self.project.text().strip(),
            department=self.department.text().strip(),
            vat_number=self.vat.text().strip(),
            paid_by=PaidBy(self.paid_by.currentData()),
            instrument_id=self.instrument.currentData(),
            to_reimburse=self.to_reimburse.isChecked(),
            is_billable=self.billable.isChecked(),
            note=self.note.text().strip(),
        )

    def _changed(self, expense: Expense, amount: Money) -> Expense:
        category_id = self.category.currentData()
        names = {one.id: one.name for one in self._choices.categories}
        return replace(
            expense,
            employee_id=self.employee.currentData(),
            spent_on=forms.day_of(self.day),
            merchant=self.merchant.text().strip(),
            amount=amount,
            category_id=category_id,
            category=names.get(category_id, expense.category if category_id == expense.category_id else ""),
            project=self.project.text().strip(),
            department=self.department.text().strip(),
            vat_number=self.vat.text().strip(),
            paid_by=PaidBy(self.paid_by.currentData()),
            instrument_id=self.instrument.currentData(),
            to_reimburse=self.to_reimburse.isChecked(),
            is_billable=self.billable.isChecked(),
            note=self.note.text().strip(),
        )
