"""Writes the reconciliation workbook: what is reconciled with what, what is open, and the totals.

The totals of its summary are those of the sheets behind it, and of the lists on screen.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.models.expense import Expense
from app.models.money import Money
from app.models.payment import LinkState
from app.models.protocols import Progress, no_progress
from app.reports.tables import Column, Kind, Sheet, Value, write_workbook
from app.reports.words import word
from app.services.browse import Browse
from app.services.browse_home import (
    AMBIGUOUS,
    BY_COMPANY,
    BY_PERSON,
    EXPECTED,
    OWN_MOVES,
    PENDING,
    UNRECONCILED,
)
from app.services.export_list import (
    EXPENSE_FIELDS,
    IMPORT_FIELDS,
    PAGE_ROWS,
    PAYMENT_FIELDS,
    columns_of,
    paged,
    values_of,
)
from app.services.results import Exported
from app.services.views import DONE_STATES, Filter, LinkRow, ListQuery, ListResult
from app.services.workplace import Workplace
from app.store.rows import WriteOff

LINKED = ListQuery(
    filters=(
        Filter(
            "state",
            tuple(s.value for s in LinkState if s in DONE_STATES or s is LinkState.PARTIAL),
        ),
    )
)

RECONCILED_COLUMNS = (
    Column("Expense", Kind.COUNT, 10),
    Column("Expense date", Kind.DAY, 12),
    Column("Employee", Kind.TEXT, 20),
    Column("Merchant", Kind.TEXT, 28),
    Column("Claimed", Kind.MONEY, 13),
    Column("Currency", Kind.TEXT, 9),
    Column("Booked", Kind.MONEY, 13),
    Column("Payment", Kind.COUNT, 10),
    Column("Payment date", Kind.DAY, 12),
    Column("Instrument", Kind.TEXT, 22),
    Column("Statement text", Kind.TEXT, 40),
    Column("Settled of claim", Kind.MONEY, 15),
    Column("Used of payment", Kind.MONEY, 15),
    Column("Payment currency", Kind.TEXT, 10),
    Column("Origin", Kind.TEXT, 10),
    Column("Probability", Kind.SHARE, 11),
    Column("By", Kind.TEXT, 14),
    Column("At (UTC)", Kind.MOMENT, 20),
    Column("Reason", Kind.TEXT, 28),
)

WRITTEN_OFF_COLUMNS = (
    Column("Expense", Kind.COUNT, 10),
    Column("Expense date", Kind.DAY, 12),
    Column("Merchant", Kind.TEXT, 28),
    Column("Claimed", Kind.MONEY, 13),
    Column("Currency", Kind.TEXT, 9),
    Column("Booked", Kind.MONEY, 13),
    Column("Written off", Kind.MONEY, 13),
    Column("Written off in", Kind.TEXT, 13),
    Column("Cause", Kind.TEXT, 12),
    Column("Account", Kind.TEXT, 16),
    Column("Reason", Kind.TEXT, 32),
    Column("By", Kind.TEXT, 14),
)

SUMMARY_COLUMNS = (
    Column("What", Kind.TEXT, 34),
    Column("Count", Kind.COUNT, 10),
    Column("Total", Kind.MONEY, 16),
    Column("Currency", Kind.TEXT, 10),
    Column("About", Kind.TEXT, 44),
)


@dataclass(frozen=True, slots=True)
class WriteWorkbook:
    """Write the workbook, whole or not at all."""

    place: Workplace
    browse: Browse

    def __call__(self, path: Path, *, progress: Progress = no_progress) -> Exported:
        """Write it; raises FileError where the file cannot be written, as while Excel has it open."""
        browse = self.browse
        lists = {
            "Reconciled": browse.expenses(LINKED),
            "Pending expenses": browse.expenses(PENDING),
            "Unreconciled payments": browse.payments(UNRECONCILED),
            "Ambiguous": browse.expenses(AMBIGUOUS),
        }
        total = sum(len(result.ids) for result in lists.values())
        steps = _Steps(progress, total)
        sheets = [
            Sheet("Summary", SUMMARY_COLUMNS, self._summary(lists)),
            Sheet("Reconciled", RECONCILED_COLUMNS, self._reconciled(lists["Reconciled"].ids, steps)),
            self._expenses("Pending expenses", lists["Pending expenses"], steps),
            Sheet(
                "Unreconciled payments",
                columns_of(PAYMENT_FIELDS, {}),
                values_of(
                    PAYMENT_FIELDS,
                    paged(lists["Unreconciled payments"].ids, browse.payment_rows, steps.tell),
                ),
            ),
            self._expenses("Ambiguous", lists["Ambiguous"], steps),
            Sheet("Written off", WRITTEN_OFF_COLUMNS, self._written_off(lists["Reconciled"].ids)),
            Sheet("Imports", columns_of(IMPORT_FIELDS, {}), values_of(IMPORT_FIELDS, browse.imports())),
        ]
        counts: list[int] = []

        def write(stream: IO[bytes]) -> None:
            counts[:] = write_workbook(stream, sheets)

        self.place.files.write_atomic(path, write)
        return Exported(path, sum(counts), tuple(sheet.title for sheet in sheets))

    def _expenses(self, title: str, result: ListResult, steps: "_Steps") -> Sheet:
        rows = paged(result.ids, self.browse.expense_rows, steps.tell)
        return Sheet(title, columns_of(EXPENSE_FIELDS, {}), values_of(EXPENSE_FIELDS, rows))

    def _summary(self, lists: dict[str, ListResult]) -> Iterator[list[Value]]:
        now = self.place.clock.now()
        yield ["Company", None, None, None, self.place.name]
        yield ["Written (UTC)", None, None, None, now.strftime("%Y-%m-%d %H:%M")]
        yield ["By", None, None, None, self.place.user]
        for title, listing, part in (
            ("Expenses paid by the company", self.browse.expenses, BY_COMPANY),
            ("Expenses paid with own money", self.browse.expenses, BY_PERSON),
            ("Payments", self.browse.payments, EXPECTED),
            ("Settlements and transfers", self.browse.payments, OWN_MOVES),
        ):
            yield []
            for state in LinkState:
                found = listing(ListQuery(filters=(Filter("state", (state.value,)), part)))
                if state is not LinkState.IGNORED or len(found.ids):
                    yield from _lines(f"{title}: {word(state)}", len(found.ids), found.sums)
        yield []
        for title, result in lists.items():
            yield from _lines(f"Sheet {title}", len(result.ids), result.sums)
        yield []
        yield from _lines("Reconciled: booked", *self._booked(lists["Reconciled"].ids))
        yield from _lines("Reconciled: used of payments", *self._used())
        written_off = list(self._differences(lists["Reconciled"].ids))
        sums = Counter[str]()
        for _, one in written_off:
            sums[one.amount.currency] += one.amount.minor
        yield from _lines("Sheet Written off", len(written_off), dict(sorted(sums.items())))

    def _differences(self, ids: Sequence[int]) -> Iterator[tuple[Expense, WriteOff]]:
        """Yield what was written off of reconciled expenses and stands, by expense (F24)."""
        for start in range(0, len(ids), PAGE_ROWS):
            page = ids[start : start + PAGE_ROWS]
            with self.place.database.read() as unit:
                found = unit.write_offs.of_expenses(page)
                expenses = unit.expenses.get([one for one in page if one in found])
            yield from ((expense, one) for expense in expenses for one in found[expense.id])

    def _written_off(self, ids: Sequence[int]) -> Iterator[list[Value]]:
        for expense, one in self._differences(ids):
            yield [
                expense.id,
                expense.spent_on,
                expense.merchant,
                expense.amount,
                expense.amount.currency,
                expense.booked,
                one.amount,
                one.amount.currency,
                one.cause,
                one.gl_account,
                one.reason,
                one.made_by,
            ]

    def _booked(self, ids: Sequence[int]) -> tuple[int, dict[str, int]]:
        """Count and add up what the books carry of reconciled expenses."""
        count, sums = 0, Counter[str]()
        for start in range(0, len(ids), PAGE_ROWS):
            with self.place.database.read() as unit:
                expenses = unit.expenses.get(ids[start : start + PAGE_ROWS])
            for booked in [expense.booked for expense in expenses if expense.booked is not None]:
                count += 1
                sums[booked.currency] += booked.minor
        return count, dict(sorted(sums.items()))

    def _used(self) -> tuple[int, dict[str, int]]:
        """Count the payments that are reconciled, and add up what is reconciled of them."""
        with self.browse.lists.payments() as table:
            mask = table.matching(LINKED)
            whole, left = table.sums(mask), table.sums(mask, "open")
            count = len(table) if mask is None else int(mask.sum())
        return count, {currency: minor - left[currency] for currency, minor in whole.items()}

    def _reconciled(self, ids: Sequence[int], steps: "_Steps") -> Iterator[list[Value]]:
        from app.services.rows import link_rows

        for start in range(0, len(ids), PAGE_ROWS):
            page = ids[start : start + PAGE_ROWS]
            steps.tell(start, len(ids))
            with self.place.database.read() as unit:
                names = self.browse.lists.names(unit)
                expenses = unit.expenses.get(page)
                links = unit.reconciliations.of_expenses(page, live_only=True)
                rows = link_rows(unit, links, names, page)
            by_expense: dict[int, list[LinkRow]] = {}
            for row in rows:
                by_expense.setdefault(row.expense_id, []).append(row)
            for expense in expenses:
                employee = names.employees.get(expense.employee_id, "")
                for row in by_expense.get(expense.id, []):
                    yield _reconciled_cells(expense, row, employee)


def _reconciled_cells(expense: Expense, row: LinkRow, employee: str) -> list[Value]:
    payment = row.payment
    return [
        expense.id,
        expense.spent_on,
        employee,
        expense.merchant,
        expense.amount,
        expense.amount.currency,
        expense.booked,
        payment.id,
        payment.day,
        row.instrument_name,
        payment.descriptor,
        Money(row.expense_minor, expense.amount.currency),
        Money(row.payment_minor, payment.amount.currency),
        payment.amount.currency,
        word(row.origin),
        row.probability,
        row.made_by,
        row.made_at,
        row.reason,
    ]


def _lines(title: str, count: int, sums: Mapping[str, int]) -> Iterator[list[Value]]:
    """Yield one line per currency; the count stands in the first."""
    if not count:
        yield [title, 0, None, None]
    shown: list[Value] = [title, count]
    for currency, minor in sums.items():
        yield [*shown, Money(minor, currency), currency]
        shown = [None, None]


class _Steps:
    """Adds up the progress of several lists that are written one after another."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._before = 0

    def tell(self, done: int, total: int) -> None:
        """Take the progress of one list; the last call of each moves the base on."""
        self._progress(min(self._before + done, self._total), self._total)
        if done == total:
            self._before += total
