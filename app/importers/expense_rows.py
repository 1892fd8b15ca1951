"""Turns the rows of a mapped table into expense lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from app.importers.columns import Mapped
from app.importers.layout import Layout
from app.importers.readings import Read
from app.importers.statement_rows import StatementRows
from app.importers.table import Cell, is_blank, text_of
from app.models.money import Money
from app.models.statement import ExpenseLine, StatementLine

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d{1,4})?)\s*%?")
_PLAIN = tuple(
    "employee employee_code report category project department supplier vat_number country paid_by status"
    " to_reimburse billable reference receipt".split()
)


@dataclass
class ExpenseRows:
    """Reads rows one by one; what is no expense is told apart as in a statement."""

    layout: Layout
    mapped: Mapped
    rows: StatementRows
    _used: frozenset[int] = field(default=frozenset(), init=False)

    def __post_init__(self) -> None:
        place = self.mapped.place
        self._plain = {name: at for name in _PLAIN if (at := place(name)) is not None}
        self._instrument_at = next(
            (at for name in ("card", "account") if (at := place(name)) is not None), None
        )
        self._notes_at = self.mapped.columns.get("note", ())
        self._rate_at, self._tax_at = place("tax_rate"), place("tax_amount")
        self._merchant_at = tuple(
            at for name in ("merchant", "counterparty", "supplier") if (at := place(name)) is not None
        )
        self._used = frozenset(at for places in self.mapped.columns.values() for at in places)

    def convert(self, line: StatementLine, cells: Sequence[Cell]) -> ExpenseLine:
        """Make an expense line of what the statement reading found in the same cells."""
        if len(cells) < len(self.layout.titles):
            cells = (*cells, *(None,) * (len(self.layout.titles) - len(cells)))
        plain = {name: text_of(cells[at]) for name, at in self._plain.items()}
        note = " ".join(text for at in self._notes_at if (text := text_of(cells[at])))
        merchant = next((text for at in self._merchant_at if (text := text_of(cells[at]))), "")
        if (
            merchant
            and line.descriptor
            and line.descriptor != merchant
            and not note
            and self.mapped.columns.get("descriptor")
        ):
            note = line.descriptor
        custom = {
            title: text
            for at, title in enumerate(self.layout.titles)
            if at not in self._used and (text := text_of(cells[at])) and not title.startswith("Column ")
        }
        return ExpenseLine(
            row=line.row,
            spent_on=line.purchased_on or line.booked_on,
            amount=line.amount,
            merchant=merchant or line.descriptor,
            tax_rate_ppm=self._rate(cells),
            tax_amount=self._tax(cells, line),
            instrument="" if self._instrument_at is None else text_of(cells[self._instrument_at]),
            note=note,
            custom_fields=custom,
            raw=line.raw,
            notes=line.notes,
            **plain,
        )

    def _rate(self, cells: Sequence[Cell]) -> int | None:
        """Read a tax rate: `21 %`, `21`, or a spreadsheet's 0.21; None for a code or a blank."""
        if self._rate_at is None or is_blank(cell := cells[self._rate_at]):
            return None
        found = _PERCENT.fullmatch(text_of(cell))
        if found is None:
            return None
        try:
            value = Decimal(found[1].replace(",", "."))
        except InvalidOperation:
            return None
        is_fraction = "%" not in text_of(cell) and 0 < value < 1
        return int(value * 1_000_000) if is_fraction else int(value * 10_000)

    def _tax(self, cells: Sequence[Cell], line: StatementLine) -> Money | None:
        if self._tax_at is None or is_blank(cells[self._tax_at]):
            return None
        read: Read = self.rows.reader.amount(cells[self._tax_at], line.amount.currency)
        if read.problem:
            return None
        minor = abs(read.minor) if line.amount.minor >= 0 else -abs(read.minor)
        return Money(minor, line.amount.currency)
