"""Reports: the list of expense reports, and one report as its approver sees it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.models.changes import Changes, Subject
from app.models.ids import ReportId
from app.models.money import Money
from app.models.payment import LinkState
from app.models.protocols import Progress
from app.services.results import Scope
from app.services.views import OPEN_STATES, ReportRow
from app.ui import formats, icons, wording
from app.ui.reports.view import ReportContent, ReportPane
from app.ui.shell import marks
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.shell.places import At
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import PageHeader, SearchBox

CLAIMED = "1,000.00 EUR  ·  1,000.00 GBP"


class ReportsPage(Page):
    """A list of reports; Enter opens one, Escape or Back returns."""

    subjects = frozenset(
        {Subject.REPORTS, Subject.EXPENSES, Subject.RECONCILIATIONS, Subject.REFERENCE, Subject.IMPORTS}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("reportsPage")
        self.body.setContentsMargins(0, 0, 0, 0)
        self._rows: list[ReportRow] = []
        self._report_id: ReportId | None = None
        self.list = ShortTable(self.tr("Expense reports"), self._columns(), "reportsTable", orders=_ORDERS)
        self.list.table.row_activated.connect(self._on_activated)
        self.list.table.empty_action.connect(self._on_empty_action)
        self.search = SearchBox(self.tr("Search number, title or employee"))
        self.search.setMinimumWidth(320)
        self.search.search_changed.connect(self._on_search)
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        self.header = PageHeader(self.tr("Reports"))
        column.addWidget(self.header)
        column.addWidget(self.search, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        self.view = ReportPane(desk.company.info.currency)
        self.view.back_wanted.connect(self.show_list)
        self.view.manager_wanted.connect(self._on_manager)
        self.view.expense_chosen.connect(self._on_expense)
        self.stack = QStackedWidget()
        self.stack.addWidget(listing)
        self.stack.addWidget(self.view)
        self.body.addWidget(self.stack)
        self._actions()

    def _actions(self) -> None:
        self.back_action = QAction(self.tr("Back to all reports"), self)
        self.back_action.setShortcuts([QKeySequence("Escape"), QKeySequence("Alt+Left")])
        self.back_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.back_action.triggered.connect(self.show_list)
        self.reconcile_action = QAction(self.tr("Reconcile this report"), self)
        self.reconcile_action.setShortcut(QKeySequence("Ctrl+R"))
        self.reconcile_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.reconcile_action.triggered.connect(self._on_reconcile)
        icons.dress(self.back_action, "chevron-left")
        icons.dress(self.reconcile_action, "arrow-left-right")
        self.addAction(self.back_action)
        self.addAction(self.reconcile_action)
        self.back_action.setEnabled(False)

    def _columns(self) -> list[Column[ReportRow]]:
        return [*self._name_columns(), *self._state_columns(), *self._sum_columns()]

    def _name_columns(self) -> list[Column[ReportRow]]:
        return [
            Column(self.tr("Report"), _name, key="number", stretch=True, strength=Strength.STRONG),
            Column(
                self.tr("Employee"),
                lambda r: formats.plain_line(r.employee_name),
                key="employee",
                sample="Dana Whitfield",
            ),
            Column(
                self.tr("Submitted"),
                lambda r: formats.day(r.report.submitted_on),
                key="date",
                kind=Kind.DATE,
                can_hide=True,
                sample="00 Mmm 0000",
            ),
            Column(
                self.tr("Status"),
                lambda r: wording.expense_status(r.status),
                key="status",
                kind=Kind.STATUS,
                badge=lambda r: marks.expense_status(r.status),
                sample="To submit",
            ),
        ]

    def _state_columns(self) -> list[Column[ReportRow]]:
        return [
            Column(
                self.tr("Pending"),
                _count_of(LinkState.PENDING, LinkState.AMBIGUOUS, LinkState.PARTIAL),
                key="pending",
                kind=Kind.NUMBER,
                sample="0,000",
            ),
            Column(
                self.tr("Automatic"),
                _count_of(LinkState.AUTOMATIC),
                key="automatic",
                kind=Kind.NUMBER,
                strength=Strength.MUTED,
                sample="0,000",
            ),
            Column(
                self.tr("Manual"),
                _count_of(LinkState.MANUAL),
                key="manual",
                kind=Kind.NUMBER,
                strength=Strength.MUTED,
                sample="0,000",
            ),
            Column(
                self.tr("Expenses"),
                lambda r: formats.count(r.expense_count),
                key="count",
                kind=Kind.NUMBER,
                strength=Strength.MUTED,
                sample="0,000",
            ),
        ]

    def _sum_columns(self) -> list[Column[ReportRow]]:
        currency = self.desk.company.info.currency
        booked_tip = self.tr("What was paid; claims in {currency} count until they are reconciled").format(
            currency=currency
        )

        def sums(row: ReportRow) -> str:
            return formats.sums(Money(minor, code) for code, minor in sorted(row.sums.items()))

        return [
            Column(
                self.tr("Claimed"),
                sums,
                key="claimed",
                kind=Kind.NUMBER,
                strength=Strength.MUTED,
                sample=CLAIMED,
            ),
            Column(
                self.tr("Booked, {currency}").format(currency=currency),
                lambda r: formats.amount(r.booked_minor, currency),
                key="booked",
                kind=Kind.AMOUNT,
                sample="10,000.00",
                tooltip=lambda _r: booked_tip,
            ),
        ]

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read the list again, and the report that is open."""
        browse = self.desk.company.browse

        def work(_progress: Progress) -> object:
            return browse.reports()

        self.desk.read(work, self._on_reports)
        if self._report_id is not None:
            self.open_report(self._report_id)

    def show_what(self, what: object) -> None:
        """Open the report with this id."""
        if isinstance(what, int):
            self.open_report(ReportId(what))

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer the ways out of and on from a report."""
        return {"View": [self.back_action], "Edit": [self.reconcile_action]}

    def focus_first(self) -> None:
        """Put the keyboard in the list that is shown."""
        (self.list.table if self._report_id is None else self.view.company_paid.table).setFocus()

    # -- one report ----------------------------------------------------------------------------

    def open_report(self, report_id: ReportId) -> None:
        """Read a report and show it."""
        self._report_id = report_id
        browse = self.desk.company.browse

        def work(_progress: Progress) -> object:
            view = browse.report(report_id)
            return ReportContent(
                view,
                tuple(browse.expense_rows(view.sections[0])),
                tuple(browse.expense_rows(view.sections[1])),
            )

        self.desk.read(work, self._on_report)

    @Slot()
    def show_list(self) -> None:
        """Go back to all reports."""
        self._report_id = None
        self.back_action.setEnabled(False)
        self.stack.setCurrentIndex(0)
        self.list.table.setFocus()

    @Slot(object)
    def _on_reports(self, rows: list[ReportRow]) -> None:
        self._rows = rows
        self._on_search(self.search.text())
        self.list.table.set_empty_text(
            "file-text",
            self.tr("No expense reports yet"),
            self.tr("They come with an expense list that names a report for each expense."),
            self.tr("Import an expense list…"),
        )

    @Slot(str)
    def _on_search(self, text: str) -> None:
        words = text.casefold().split()
        shown = [
            row
            for row in self._rows
            if all(
                w in f"{row.report.number} {row.report.title} {row.employee_name}".casefold() for w in words
            )
        ]
        self.list.show_rows(shown, [int(row.report.id) for row in shown])

    @Slot(object)
    def _on_report(self, content: ReportContent) -> None:
        if content.view.report.id != self._report_id:
            return
        was_list = self.stack.currentIndex() == 0
        self.view.show_report(content)
        self.back_action.setEnabled(True)
        self.stack.setCurrentIndex(1)
        if was_list and self.isVisible():
            self.view.company_paid.table.setFocus()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        self.open_report(ReportId(self.list.model.id_at(row)))

    @Slot()
    def _on_empty_action(self) -> None:
        self.desk.go(At.IMPORT, "choose")

    @Slot()
    def _on_reconcile(self) -> None:
        report_id = self._report_id
        if report_id is None and self.list.current() is not None:
            report_id = self.list.current().report.id
        if report_id is not None:
            self._on_manager(report_id)

    @Slot(object)
    def _on_manager(self, report_id: ReportId) -> None:
        self.desk.go(At.RECONCILE, Scope("report", report_id))

    @Slot(object)
    def _on_expense(self, expense_id: int) -> None:
        self.desk.go(At.EXPENSES, expense_id)


_ORDERS: dict[str, Callable[[ReportRow], object]] = {
    "number": lambda r: r.report.number,
    "employee": lambda r: r.employee_name.casefold(),
    "date": lambda r: r.report.submitted_on or date.min,
    "pending": lambda r: sum(r.totals.counts.get(state, 0) for state in OPEN_STATES),
    "count": lambda r: r.expense_count,
    "booked": lambda r: r.booked_minor,
}


def _name(row: ReportRow) -> str:
    names = dict.fromkeys((row.report.number, formats.plain_line(row.report.title)))
    return " · ".join(name for name in names if name)


def _count_of(*states: LinkState) -> Callable[[ReportRow], str]:
    def text(row: ReportRow) -> str:
        count = sum(row.totals.counts.get(state, 0) for state in states)
        return formats.count(count) if count else formats.NO_VALUE

    return text
