"""One expense report as a document: PDF to sign and file, Excel to work on (G17, F09)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from app.models.errors import FileError
from app.models.ids import ReportId
from app.models.money import Money
from app.models.payment import LinkState
from app.reports.words import word
from app.services.browse import Browse
from app.services.export_list import EXPENSE_FIELDS, columns_of, values_of
from app.services.results import Exported
from app.services.views import ExpenseRow, ReportView
from app.services.workplace import Workplace

if TYPE_CHECKING:
    from app.reports.pdf import PdfDocument, PdfTable

STATES = (LinkState.PENDING, LinkState.PARTIAL, LinkState.AMBIGUOUS, LinkState.AUTOMATIC, LinkState.MANUAL)
_Write = Callable[[IO[bytes]], None]
NON_REFUNDABLE, REFUNDABLE = "Non-refundable expenses", "Refundable expenses"


@dataclass(frozen=True, slots=True)
class WriteReport:
    """Write one report with its two sections and its reconciliation summary."""

    place: Workplace
    browse: Browse

    def __call__(self, report_id: ReportId, path: Path) -> Exported:
        """Write it, whole or not at all; the ending decides: .pdf or .xlsx.

        Raises FileError for another ending or where the file cannot be written, NotFoundError.
        """
        suffix = path.suffix.casefold()
        if suffix not in (".pdf", ".xlsx"):
            raise FileError(str(path), "a report is written as .pdf or .xlsx", "Choose one of these endings")
        view = self.browse.report(report_id)
        sections = tuple(self.browse.expense_rows(ids) for ids in view.sections)
        write = self._pdf(view, sections) if suffix == ".pdf" else self._workbook(view, sections)
        self.place.files.write_atomic(path, write)
        return Exported(path, sum(len(rows) for rows in sections), (NON_REFUNDABLE, REFUNDABLE))

    def _pdf(self, view: ReportView, sections: Sequence[Sequence[ExpenseRow]]) -> _Write:
        from app.reports.pdf import write_pdf

        document = self._document(view, sections)

        def write(stream: IO[bytes]) -> None:
            write_pdf(stream, document)

        return write

    def _document(self, view: ReportView, sections: Sequence[Sequence[ExpenseRow]]) -> "PdfDocument":
        from app.reports.pdf import PdfDocument

        report, summary = view.report, view.summary
        day = report.submitted_on.isoformat() if report.submitted_on else ""
        status = word(view.status)
        booked = amount(summary.booked_minor, self.place.currency)
        missing = amounts(summary.unbooked)
        facts = [
            ("Employee", view.employee.name),
            ("Status", f"{status}, submitted {day}" if day else status),
            ("Claimed", amounts(summary.claimed)),
            ("In the books", f"{booked}, without {missing}" if missing else booked),
            ("Non-refundable", amounts(summary.non_refundable)),
            ("To pay back", amounts(summary.refundable)),
        ]
        title = " · ".join(dict.fromkeys(text for text in (report.number, report.title) if text))
        return PdfDocument(
            f"Expense report {title}",
            self.place.name,
            facts,
            (
                _section(NON_REFUNDABLE, sections[0], summary.non_refundable, has_state=True),
                _section(REFUNDABLE, sections[1], summary.refundable, has_state=False),
                _summary(view),
            ),
            footer=f"{self.place.name}  ·  {title}  ·  {self.place.clock.today().isoformat()}",
            is_landscape=True,
        )

    def _workbook(self, view: ReportView, sections: Sequence[Sequence[ExpenseRow]]) -> _Write:
        from app.reports.tables import Column, Kind, Sheet, write_workbook

        columns = columns_of(EXPENSE_FIELDS, {})
        summary = [Column("Reconciled", Kind.TEXT, 16), Column("Expenses", Kind.COUNT, 11)]
        summary += [Column("Claimed", Kind.MONEY, 16), Column("Currency", Kind.TEXT, 9)]
        rows = [
            [word(state), view.totals.counts.get(state, 0) if first else None, Money(minor, code), code]
            for state in STATES
            for first, (code, minor) in _numbered(view.totals.sums.get(state, {}))
        ]
        sheets = [
            Sheet(NON_REFUNDABLE, columns, values_of(EXPENSE_FIELDS, sections[0])),
            Sheet(REFUNDABLE, columns, values_of(EXPENSE_FIELDS, sections[1])),
            Sheet("Reconciliation", summary, rows),
        ]

        def write(stream: IO[bytes]) -> None:
            write_workbook(stream, sheets)

        return write


def _numbered(sums: Mapping[str, int]) -> list[tuple[bool, tuple[str, int]]]:
    return [(place == 0, pair) for place, pair in enumerate(sorted(sums.items()))]


def _section(
    title: str, rows: Sequence[ExpenseRow], sums: Mapping[str, int], *, has_state: bool
) -> "PdfTable":
    from app.reports.pdf import PdfColumn, PdfTable

    columns = [PdfColumn("Reconciled", 9)] if has_state else []
    columns += [
        PdfColumn("Date", 8),
        PdfColumn("Merchant", 20),
        PdfColumn("Category", 14),
        PdfColumn("Paid with", 14),
        PdfColumn("Status", 9),
        PdfColumn("Receipt", 6),
        PdfColumn("Claimed", 12, is_number=True),
        PdfColumn("Booked", 12, is_number=True),
    ]
    listed = [[word(row.state)] * has_state + _cells(row) for row in rows]
    total = ["Total", *[""] * (len(columns) - 3), amounts(sums), ""]
    note = f"{len(rows)}"
    return PdfTable(title, columns, listed, note, total, "None in this report")


def _cells(row: ExpenseRow) -> list[str]:
    one = row.expense
    return [
        one.spent_on.isoformat(),
        one.merchant,
        one.category,
        row.instrument_name or word(one.paid_by),
        word(one.status),
        "yes" if one.has_receipt else "",
        amount(one.amount.minor, one.amount.currency),
        amount(one.booked.minor, one.booked.currency) if one.booked else "",
    ]


def _summary(view: ReportView) -> "PdfTable":
    from app.reports.pdf import PdfColumn, PdfTable

    columns = [PdfColumn("Reconciled", 3), PdfColumn("Expenses", 2, is_number=True)]
    columns.append(PdfColumn("Claimed", 6, is_number=True))
    totals = view.totals
    rows = [
        [word(state), str(totals.counts.get(state, 0)), amounts(totals.sums.get(state, {}))]
        for state in STATES
        if totals.counts.get(state, 0) or state is not LinkState.PARTIAL
    ]
    count = str(sum(totals.counts.get(state, 0) for state in STATES))
    return PdfTable(
        "Reconciliation", columns, rows, "", ["Total", count, amounts(view.summary.non_refundable)]
    )


def amount(minor: int, currency: str) -> str:
    """Write an amount for a document: grouped, with its currency."""
    return f"{Money(minor, currency).decimal:,f} {currency}"


def amounts(sums: Mapping[str, int]) -> str:
    """Write amounts in several currencies side by side; `0` where there is none."""
    return "  ·  ".join(amount(minor, code) for code, minor in sorted(sums.items()) if minor) or "0"
