"""Reference lists in Settings: cards and accounts, employees, categories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.models.expense import Employee
from app.models.ids import CategoryId, EmployeeId, InstrumentId
from app.models.payment import Instrument, InstrumentKind
from app.models.reference import Category
from app.ui import formats, icons, wording
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.shell.facts import ActionButton
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Strength

translate = QCoreApplication.translate


class ReferenceList(QWidget):
    """A list whose rows are added and edited in a dialog."""

    saved = Signal(object)  # the edited value

    def __init__(
        self,
        title: str,
        columns: Sequence[Column[Any]],
        name: str,
        add_text: str,
        make: Callable[[object], Editor],
    ) -> None:
        super().__init__()
        self._make = make
        self.list = ShortTable(title, columns, name)
        self.list.table.set_empty_text(
            "list",
            translate("lists", "Nothing here yet"),
            translate("lists", "Imports add what they find in files; the button above adds one by hand."),
        )
        self.add_action = self._action(add_text, "plus", self._on_add, f"{name}Add")
        self.edit_action = self._action(translate("lists", "Edit…"), "pencil", self._on_edit, f"{name}Edit")
        self.list.table.row_activated.connect(self._on_edit)
        self.list.table.current_changed.connect(self._on_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def _action(self, text: str, icon: str, run: object, name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.list.table.addAction(action)
        self.list.add_to_head(ActionButton(action))
        return action

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these."""
        self.list.show_rows(rows, [int(row.id) for row in rows])
        self._on_current(self.list.table.current_row())

    @Slot(int)
    def _on_current(self, row: int) -> None:
        self.edit_action.setEnabled(row >= 0)

    @Slot()
    def _on_add(self) -> None:
        self._open(None)

    @Slot()
    def _on_edit(self) -> None:
        if self.list.current() is not None:
            self._open(self.list.current())

    def _open(self, value: object) -> None:
        editor = self._make(value)
        editor.saved.connect(self.saved)
        editor.open()


class Editor(Ask):
    """A dialog that makes one value of its fields."""

    saved = Signal(object)

    def __init__(self, title: str, button: str, parent: QWidget | None, columns: int = 2) -> None:
        super().__init__(title, "", button, parent, columns=columns)
        self.setObjectName("referenceEditor")
        self.accepted.connect(self._tell)

    def value(self) -> object:
        """Return what was entered."""
        return None

    @Slot()
    def _tell(self) -> None:
        self.saved.emit(self.value())


class InstrumentEditor(Editor):
    """A card or bank account."""

    def __init__(
        self, instrument: Instrument | None, people: Sequence[Employee], currency: str, parent: QWidget | None
    ) -> None:
        is_new = instrument is None
        super().__init__(
            translate("lists", "New card or account")
            if is_new
            else translate("lists", "Edit card or account"),
            translate("lists", "Save"),
            parent,
        )
        self._old = instrument or Instrument(InstrumentId(0), InstrumentKind.CARD, "", currency)
        old = self._old
        kinds = (InstrumentKind.CARD, InstrumentKind.BANK_ACCOUNT, InstrumentKind.CASH)
        self.name = forms.line(old.name, self.tr("Visa Dana"), "instrumentName")
        self.kind = forms.choice([(wording.word(kind), kind) for kind in kinds], old.kind, "instrumentKind")
        self.currency = forms.line(old.currency, name="instrumentCurrency")
        self.currency.setMaxLength(3)
        self.last4 = forms.line(old.last4, "4417", "instrumentLast4")
        self.last4.setMaxLength(4)
        self.iban = forms.line(old.iban, name="instrumentIban")
        holders: list[tuple[str, object]] = [(self.tr("Shared"), None)]
        holders += [(one.name, one.id) for one in people]
        self.holder = forms.choice(holders, old.holder_id, "instrumentHolder")
        self.gl = forms.line(old.gl_account, name="instrumentGl")
        self.active = QCheckBox(self.tr("In use"))
        self.active.setChecked(old.is_active)
        self.form.add(self.tr("Name"), self.name, span=2)
        self.form.add(self.tr("Kind"), self.kind)
        self.form.add(self.tr("Currency"), self.currency)
        self.form.add(self.tr("Last four digits"), self.last4, self.tr("Of a card"))
        self.form.add(self.tr("IBAN or account number"), self.iban, self.tr("Of a bank account"))
        self.form.add(self.tr("Holder"), self.holder, self.tr("Whose expenses its payments are"))
        self.form.add(self.tr("Account in the books"), self.gl)
        self.form.add(self.tr("State"), self.active, span=2)
        self.check = self._is_complete

    def _is_complete(self) -> bool:
        code = self.currency.text().strip().upper()
        is_code = len(code) == 3 and code.isalpha() and code.isascii()
        self.form.set_problem(
            self.currency, "" if is_code else self.tr("Use a three-letter code, such as EUR.")
        )
        digits = self.last4.text().strip()
        is_last4 = not digits or (digits.isdigit() and len(digits) == 4)
        self.form.set_problem(self.last4, "" if is_last4 else self.tr("Four digits, or nothing."))
        return self.require(self.name, self.tr("Give it a name.")) and is_code and is_last4

    def value(self) -> Instrument:
        """Return the card or account as entered."""
        return replace(
            self._old,
            kind=InstrumentKind(self.kind.currentData()),
            name=self.name.text().strip(),
            currency=self.currency.text().strip().upper(),
            last4=self.last4.text().strip(),
            iban=self.iban.text().strip().replace(" ", ""),
            holder_id=self.holder.currentData(),
            gl_account=self.gl.text().strip(),
            is_active=self.active.isChecked(),
        )


class EmployeeEditor(Editor):
    """A person who claims expenses or holds cards."""

    def __init__(self, employee: Employee | None, parent: QWidget | None) -> None:
        super().__init__(
            translate("lists", "New employee") if employee is None else translate("lists", "Edit employee"),
            translate("lists", "Save"),
            parent,
        )
        self._old = employee or Employee(EmployeeId(0), "", "")
        self.code = forms.line(self._old.code, name="employeeCode")
        self.name = forms.line(self._old.name, name="employeeName")
        self.form.add(self.tr("Code"), self.code, self.tr("As in your expense tool; it is the key"))
        self.form.add(self.tr("Name"), self.name)
        self.check = self._is_complete

    def _is_complete(self) -> bool:
        has_code = self.require(self.code, self.tr("Enter a code."))
        return self.require(self.name, self.tr("Enter a name.")) and has_code

    def value(self) -> Employee:
        """Return the employee as entered."""
        return replace(self._old, code=self.code.text().strip(), name=self.name.text().strip())


class CategoryEditor(Editor):
    """A kind of cost."""

    def __init__(self, category: Category | None, parent: QWidget | None) -> None:
        super().__init__(
            translate("lists", "New category") if category is None else translate("lists", "Edit category"),
            translate("lists", "Save"),
            parent,
        )
        self._old = category or Category(CategoryId(0), "", "")
        self.reference = forms.line(self._old.reference, name="categoryReference")
        self.name = forms.line(self._old.name, name="categoryName")
        self.receipt = QCheckBox(self.tr("A receipt is required"))
        self.receipt.setChecked(self._old.requires_receipt)
        self.active = QCheckBox(self.tr("In use"))
        self.active.setChecked(self._old.is_active)
        self.form.add(self.tr("Code"), self.reference, self.tr("As in the books; it is the key"))
        self.form.add(self.tr("Name"), self.name)
        self.form.add(
            self.tr("Receipts"), self.receipt, self.tr("Expenses made from payments then go to review")
        )
        self.form.add(self.tr("State"), self.active)
        self.check = self._is_complete

    def _is_complete(self) -> bool:
        has_code = self.require(self.reference, self.tr("Enter a code."))
        return self.require(self.name, self.tr("Enter a name.")) and has_code

    def value(self) -> Category:
        """Return the category as entered."""
        return replace(
            self._old,
            reference=self.reference.text().strip(),
            name=self.name.text().strip(),
            requires_receipt=self.receipt.isChecked(),
            is_active=self.active.isChecked(),
        )


def instrument_columns(holder: Callable[[Instrument], str]) -> list[Column[Instrument]]:
    """Return the columns of the list of cards and accounts."""
    return [
        Column(
            translate("lists", "Name"),
            lambda i: formats.plain_line(i.name),
            key="name",
            strength=Strength.STRONG,
            stretch=True,
            is_sortable=False,
        ),
        Column(
            translate("lists", "Kind"),
            lambda i: wording.word(i.kind),
            key="kind",
            sample="Bank account",
            is_sortable=False,
        ),
        Column(
            translate("lists", "Number"),
            lambda i: i.iban or (f"•• {i.last4}" if i.last4 else ""),
            key="number",
            sample="DE00 0000 0000 0000 0000 00",
            is_sortable=False,
        ),
        Column(
            translate("lists", "Currency"),
            lambda i: i.currency,
            key="currency",
            sample="EUR",
            is_sortable=False,
        ),
        Column(
            translate("lists", "Holder"), holder, key="holder", sample="Dana Whitfield", is_sortable=False
        ),
        Column(
            translate("lists", "Account in the books"),
            lambda i: i.gl_account,
            key="gl",
            sample="100000",
            is_sortable=False,
        ),
        Column(
            translate("lists", "State"),
            _in_use,
            key="active",
            strength=Strength.MUTED,
            sample="Not in use",
            is_sortable=False,
        ),
    ]


def employee_columns() -> list[Column[Employee]]:
    """Return the columns of the list of employees."""
    return [
        Column(
            translate("lists", "Code"), lambda e: e.code, key="code", sample="E-000000", is_sortable=False
        ),
        Column(
            translate("lists", "Name"),
            lambda e: formats.plain_line(e.name),
            key="name",
            stretch=True,
            strength=Strength.STRONG,
            is_sortable=False,
        ),
    ]


def category_columns() -> list[Column[Category]]:
    """Return the columns of the list of categories."""
    return [
        Column(
            translate("lists", "Code"),
            lambda c: c.reference,
            key="reference",
            sample="Office equipment",
            is_sortable=False,
        ),
        Column(
            translate("lists", "Name"),
            lambda c: formats.plain_line(c.name),
            key="name",
            stretch=True,
            strength=Strength.STRONG,
            is_sortable=False,
        ),
        Column(translate("lists", "Receipt"), _receipt, key="receipt", sample="required", is_sortable=False),
        Column(
            translate("lists", "State"),
            _in_use,
            key="active",
            strength=Strength.MUTED,
            sample="Not in use",
            is_sortable=False,
        ),
    ]


def _in_use(row: Instrument | Category) -> str:
    return translate("lists", "In use") if row.is_active else translate("lists", "Not in use")


def _receipt(row: Category) -> str:
    return translate("lists", "Required") if row.requires_receipt else ""
