"""Writes any list as filtered and sorted, to Excel or CSV (F37)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Generic, TypeVar

from app.models.errors import FileError
from app.models.payment import LinkState
from app.models.protocols import Progress, no_progress
from app.models.statement import ImportRecord
from app.reports.tables import Column, Kind, Value, write_csv, write_table
from app.reports.words import reason, word
from app.services.browse import Browse
from app.services.results import Exported
from app.services.views import ExpenseRow, ListQuery, PaymentRow, ReportRow
from app.services.workplace import Workplace

PAGE_ROWS = 1_000

RowT = TypeVar("RowT")


@dataclass(frozen=True, slots=True)
class Field(Generic[RowT]):
    """One column of an export.

    Attributes:
        key: By which the window gives a translated title.
    """

    key: str
    title: str
    kind: Kind
    width: float
    value: Callable[[RowT], Value]


def _payment_reason(row: PaymentRow) -> str:
    return row.reason_detail if row.state is LinkState.IGNORED else reason(row.reason, row.reason_detail)


PAYMENT_FIELDS: tuple[Field[PaymentRow], ...] = (
    Field("id", "Payment", Kind.COUNT, 10, lambda row: row.payment.id),
    Field("date", "Date", Kind.DAY, 12, lambda row: row.payment.day),
    Field("booked", "Booked", Kind.DAY, 12, lambda row: row.payment.booked_on),
    Field("instrument", "Instrument", Kind.TEXT, 22, lambda row: row.instrument_name),
    Field("employee", "Holder", Kind.TEXT, 20, lambda row: row.employee_name),
    Field("merchant", "Merchant", Kind.TEXT, 28, lambda row: row.payment.merchant),
    Field("descriptor", "Statement text", Kind.TEXT, 44, lambda row: row.payment.descriptor),
    Field("amount", "Amount", Kind.MONEY, 14, lambda row: row.payment.amount),
    Field("currency", "Currency", Kind.TEXT, 9, lambda row: row.payment.amount.currency),
    Field("original", "Original amount", Kind.MONEY, 16, lambda row: row.payment.original),
    Field(
        "original_currency",
        "Original currency",
        Kind.TEXT,
        10,
        lambda row: row.payment.original.currency if row.payment.original else "",
    ),
    Field("kind", "Kind", Kind.TEXT, 12, lambda row: word(row.payment.kind)),
    Field("status", "Bank status", Kind.TEXT, 11, lambda row: word(row.payment.status)),
    Field("state", "State", Kind.TEXT, 12, lambda row: word(row.state)),
    Field("report", "Report", Kind.TEXT, 12, lambda row: row.report_number),
    Field("reason", "Reason", Kind.TEXT, 44, _payment_reason),
    Field("note", "Note", Kind.TEXT, 24, lambda row: row.payment.note),
)


EXPENSE_FIELDS: tuple[Field[ExpenseRow], ...] = (
    Field("id", "Expense", Kind.COUNT, 10, lambda row: row.expense.id),
    Field("date", "Date", Kind.DAY, 12, lambda row: row.expense.spent_on),
    Field("employee", "Employee", Kind.TEXT, 20, lambda row: row.employee_name),
    Field("report", "Report", Kind.TEXT, 12, lambda row: row.report_number),
    Field("merchant", "Merchant", Kind.TEXT, 28, lambda row: row.expense.merchant),
    Field("category", "Category", Kind.TEXT, 20, lambda row: row.expense.category),
    Field("amount", "Claimed", Kind.MONEY, 14, lambda row: row.expense.amount),
    Field("currency", "Currency", Kind.TEXT, 9, lambda row: row.expense.amount.currency),
    Field("booked", "Booked", Kind.MONEY, 14, lambda row: row.expense.booked),
    Field(
        "booked_currency",
        "Booked currency",
        Kind.TEXT,
        9,
        lambda row: row.expense.booked.currency if row.expense.booked else "",
    ),
    Field("paid_by", "Paid by", Kind.TEXT, 16, lambda row: word(row.expense.paid_by)),
    Field("instrument", "Instrument", Kind.TEXT, 22, lambda row: row.instrument_name),
    Field("status", "Status", Kind.TEXT, 12, lambda row: word(row.expense.status)),
    Field("state", "State", Kind.TEXT, 12, lambda row: word(row.state)),
    Field("reason", "Reason", Kind.TEXT, 44, lambda row: reason(row.reason, row.reason_detail)),
    Field("reference", "Reference", Kind.TEXT, 14, lambda row: row.expense.reference),
    Field("receipt", "Receipt", Kind.TEXT, 9, lambda row: "yes" if row.expense.has_receipt else ""),
    Field("note", "Note", Kind.TEXT, 24, lambda row: row.expense.note),
)

REPORT_FIELDS: tuple[Field[ReportRow], ...] = (
    Field("number", "Report", Kind.TEXT, 12, lambda row: row.report.number),
    Field("title", "Title", Kind.TEXT, 30, lambda row: row.report.title),
    Field("employee", "Employee", Kind.TEXT, 20, lambda row: row.employee_name),
    Field("status", "Status", Kind.TEXT, 12, lambda row: word(row.status)),
    Field("expenses", "Expenses", Kind.COUNT, 10, lambda row: row.expense_count),
    *(
        Field(
            state.value,
            word(state),
            Kind.COUNT,
            11,
            lambda row, key=state.value: row.totals.counts[key],  # type: ignore[misc] # the default binds the state
        )
        for state in LinkState
        if state is not LinkState.IGNORED
    ),
)

IMPORT_FIELDS: tuple[Field[ImportRecord], ...] = (
    Field("id", "Import", Kind.COUNT, 10, lambda row: row.id),
    Field("imported_at", "Time (UTC)", Kind.MOMENT, 20, lambda row: row.imported_at),
    Field("imported_by", "By", Kind.TEXT, 16, lambda row: row.imported_by),
    Field("file_name", "File", Kind.TEXT, 40, lambda row: row.file_name),
    Field("format", "Format", Kind.TEXT, 10, lambda row: row.format.value.upper()),
    Field("purpose", "Purpose", Kind.TEXT, 12, lambda row: word(row.purpose)),
    Field("status", "Status", Kind.TEXT, 20, lambda row: word(row.status)),
    Field("rows_read", "Rows read", Kind.COUNT, 11, lambda row: row.rows_read),
    Field("imported", "Imported", Kind.COUNT, 11, lambda row: row.imported),
    Field("repeated", "Repeated", Kind.COUNT, 11, lambda row: row.repeated),
    Field("rejected", "Rejected", Kind.COUNT, 11, lambda row: row.rejected),
    Field("skipped", "Skipped", Kind.COUNT, 11, lambda row: row.skipped),
    Field("linked", "Linked", Kind.COUNT, 11, lambda row: row.linked),
    Field("sha256", "SHA-256", Kind.TEXT, 66, lambda row: row.sha256),
)


def columns_of(fields: Sequence[Field[RowT]], headings: Mapping[str, str]) -> list[Column]:
    """Return the columns of an export, titled as the window has them where it says so."""
    return [Column(headings.get(f.key, f.title), f.kind, f.width) for f in fields]


def values_of(fields: Sequence[Field[RowT]], rows: Iterable[RowT]) -> Iterator[list[Value]]:
    """Yield the cells of each row."""
    for row in rows:
        yield [field.value(row) for field in fields]


def paged(
    ids: Sequence[int], read: Callable[[Sequence[int]], list[RowT]], progress: Progress
) -> Iterator[RowT]:
    """Yield rows page by page, in the order of `ids`."""
    for start in range(0, len(ids), PAGE_ROWS):
        progress(start, len(ids))
        yield from read(ids[start : start + PAGE_ROWS])
    progress(len(ids), len(ids))


@dataclass(frozen=True, slots=True)
class ExportList:
    """Write one list to a file, whole or not at all."""

    place: Workplace
    browse: Browse

    def __call__(
        self,
        kind: str,
        query: ListQuery,
        path: Path,
        *,
        headings: Mapping[str, str] | None = None,
        ids: Iterable[int] | None = None,
        progress: Progress = no_progress,
    ) -> Exported:
        """Write the rows of a list in its order.

        Args:
            kind: `payments`, `expenses`, `reports` or `imports`; the latter two know no query.
            query: Sort, text and filters of the list on screen.
            path: Ends in .xlsx or .csv.
            headings: Field key -> translated column title.
            ids: These rows instead of those of the query, such as a selection or a list of the manager.
            progress: Cancelling leaves no file.

        Raises:
            FileError: The ending is another one, or the file cannot be written.
        """
        suffix = path.suffix.casefold()
        if suffix not in (".xlsx", ".csv"):
            raise FileError(str(path), "a list is written as .xlsx or .csv", "Choose one of these endings")
        chosen = None if ids is None else list(ids)
        columns, rows = self._table(kind, query, chosen, headings or {}, progress)
        count = 0

        def write(stream: IO[bytes]) -> None:
            nonlocal count
            if suffix == ".csv":
                count = write_csv(stream, columns, rows)
            else:
                count = write_table(stream, kind.capitalize(), columns, rows)

        self.place.files.write_atomic(path, write)
        return Exported(path, count, (kind.capitalize(),))

    def _table(
        self,
        kind: str,
        query: ListQuery,
        ids: Sequence[int] | None,
        headings: Mapping[str, str],
        progress: Progress,
    ) -> tuple[list[Column], Iterator[list[Value]]]:
        browse = self.browse
        make = partial(_made, headings=headings)
        match kind:
            case "payments":
                shown = browse.payments(query).ids if ids is None else ids
                return make(PAYMENT_FIELDS, paged(shown, browse.payment_rows, progress))
            case "expenses":
                shown = browse.expenses(query).ids if ids is None else ids
                return make(EXPENSE_FIELDS, paged(shown, browse.expense_rows, progress))
            case "reports":
                wanted = None if ids is None else set(ids)
                reports = [r for r in browse.reports() if wanted is None or r.report.id in wanted]
                return make(REPORT_FIELDS, reports)
            case "imports":
                return make(IMPORT_FIELDS, browse.imports())
            case _:
                raise KeyError(kind)


def _made(
    fields: Sequence[Field[RowT]], rows: Iterable[RowT], *, headings: Mapping[str, str]
) -> tuple[list[Column], Iterator[list[Value]]]:
    return columns_of(fields, headings), values_of(fields, rows)
