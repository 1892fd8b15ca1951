"""Which rows a person has marked, on either side: they become one link (F23, G08)."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Marks(QObject):
    """The marked expenses and payments, in the order of marking; they stay while other rows are looked at."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._expenses: dict[int, None] = {}
        self._payments: dict[int, None] = {}

    def __len__(self) -> int:
        return len(self._expenses) + len(self._payments)

    @property
    def expenses(self) -> list[int]:
        """The ids of the marked expenses."""
        return list(self._expenses)

    @property
    def payments(self) -> list[int]:
        """The ids of the marked payments."""
        return list(self._payments)

    def has_expense(self, id_: int) -> bool:
        """Whether an expense is marked."""
        return id_ in self._expenses

    def has_payment(self, id_: int) -> bool:
        """Whether a payment is marked."""
        return id_ in self._payments

    def toggle(self, *, expense: int | None = None, payment: int | None = None) -> None:
        """Mark a row, or take its mark away."""
        for pile, id_ in ((self._expenses, expense), (self._payments, payment)):
            if id_ is None:
                continue
            if id_ in pile:
                del pile[id_]
            else:
                pile[id_] = None
        self.changed.emit()

    def add(self, *, expenses: Iterable[int] = (), payments: Iterable[int] = ()) -> None:
        """Mark several rows at once."""
        self._expenses.update(dict.fromkeys(expenses))
        self._payments.update(dict.fromkeys(payments))
        self.changed.emit()

    def clear(self) -> None:
        """Take all marks away."""
        if self:
            self._expenses.clear()
            self._payments.clear()
            self.changed.emit()
