"""Receipts dropped on a payment: they belong to its expense, so they are attached there (G03)."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.services.views import LinkRow
from app.ui import formats
from app.ui.receipts.presenter import ReceiptsPresenter
from app.ui.shell.desk import Desk, Notice
from app.ui.shell.dialogs import Ask
from app.ui.shell.forms import choice


class PaymentReceipts(QObject):
    """Finds the expense that a payment's receipts go to; asks where there are several."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._paths: list[Path] = []
        self.presenter = ReceiptsPresenter(desk, self)

    def attach(self, links: Sequence[LinkRow], paths: Sequence[Path]) -> None:
        """Attach files to the expense of these links."""
        live = {int(link.expense_id): link for link in links if not link.is_reversed}
        if not live:
            self._desk.warned.emit(
                Notice(
                    self.tr("This payment has no expense yet, so there is nothing to attach a receipt to"),
                    self.tr("Create its expense, or reconcile it, then drop the file again."),
                )
            )
        elif len(live) == 1:
            self.presenter.attach(next(iter(live)), paths)
        else:
            self._ask(list(live.values()), paths)

    def _ask(self, links: Sequence[LinkRow], paths: Sequence[Path]) -> None:
        self._paths = list(paths)
        self.dialog = dialog = Ask(
            self.tr("Whose receipt is it?"),
            self.tr("The payment settles several expenses."),
            self.tr("Attach"),
            self._page,
        )
        options = [(self._named(link), int(link.expense_id)) for link in links]
        self._choice = choice(options, options[0][1], "receiptExpense")
        dialog.form.add(self.tr("Expense"), self._choice)
        dialog.accepted.connect(self._on_chosen)
        dialog.open()

    def _named(self, link: LinkRow) -> str:
        expense = link.expense
        assert expense is not None, "links of a payment carry their expense"
        facts = (formats.day(expense.spent_on), formats.plain_line(expense.merchant))
        return "  ·  ".join((*facts, formats.money(expense.amount)))

    @Slot()
    def _on_chosen(self) -> None:
        self.presenter.attach(int(self._choice.currentData()), self._paths)
