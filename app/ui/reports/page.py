"""Reports: the list of expense reports, and one report as its approver sees it."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.changes import Changes, Subject
from app.models.ids import ReportId
from app.models.note import RowKind
from app.models.protocols import Progress
from app.services.approvals import Step
from app.services.results import Exported, Scope
from app.services.views import Filter, ListQuery, ReportRow
from app.ui import formats, icons
from app.ui.claims.steps import Steps, may_start
from app.ui.receipts.presenter import ReceiptsPresenter
from app.ui.reports import listing
from app.ui.reports.questions import QuestionsPane
from app.ui.reports.standing import Standing
from app.ui.reports.to_confirm import ToConfirm
from app.ui.reports.view import ReportContent, ReportPane
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.shell.places import At
from app.ui.shell.tables import ShortTable
from app.ui.widgets import PageHeader, SearchBox, SegmentedControl

TABS = ("reports", "confirm", "questions")
REPORT_STEPS = (Step.SUBMIT, Step.APPROVE, Step.REJECT, Step.SEND_BACK)


class ReportsPage(Page):
    """A list of reports; Enter opens one, Escape or Back returns."""

    subjects = frozenset(
        {
            Subject.REPORTS,
            Subject.EXPENSES,
            Subject.RECONCILIATIONS,
            Subject.REFERENCE,
            Subject.IMPORTS,
            Subject.NOTES,
            Subject.ATTACHMENTS,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("reportsPage")
        self.body.setContentsMargins(0, 0, 0, 0)
        self._rows: list[ReportRow] = []
        self._report_id: ReportId | None = None
        columns = listing.columns(desk.company.info.currency)
        self.list = ShortTable(self.tr("Expense reports"), columns, "reportsTable", orders=listing.ORDERS)
        self.list.table.row_activated.connect(self._on_activated)
        self.list.table.empty_action.connect(self._on_empty_action)
        self.search = SearchBox(self.tr("Search number, title or employee"))
        self.search.setMinimumWidth(320)
        self.search.search_changed.connect(self._on_search)
        self.steps = Steps(desk, self)
        self.receipts = ReceiptsPresenter(desk, self)
        self.view = ReportPane(desk.company.info.currency)
        self.view.back_wanted.connect(self.show_list)
        self.view.manager_wanted.connect(self._on_manager)
        self.view.expense_chosen.connect(self._on_expense)
        self.view.list_wanted.connect(self._on_list_wanted)
        self.view.receipts_dropped.connect(self._on_receipts_dropped)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._make_listing())
        self.stack.addWidget(self.view)
        self.body.addWidget(self.stack)
        self._actions()

    def _make_listing(self) -> QWidget:
        desk = self.desk
        self.header = PageHeader(self.tr("Reports"))
        self.tabs = SegmentedControl(
            [self.tr("Reports"), self.tr("Links to confirm"), self.tr("Questions")], self.tr("What to show")
        )
        self.tabs.setObjectName("reportTabs")
        self.tabs.chosen.connect(self.show_tab)
        self.standing = Standing(desk)
        reports = QWidget()
        inner = QVBoxLayout(reports)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        line = QHBoxLayout()
        line.addWidget(self.search)
        line.addStretch(1)
        line.addWidget(self.standing)
        inner.addLayout(line)
        inner.addWidget(self.list, 1)
        self.to_confirm = ToConfirm(desk)
        self.to_confirm.expense_chosen.connect(self._on_expense)
        self.to_confirm.counted.connect(self._on_to_confirm)
        self.questions = QuestionsPane(desk)
        self.questions.row_chosen.connect(self._on_question_row)
        self.questions.counted.connect(self._on_questions)
        self.inner = QStackedWidget()
        for pane in (reports, self.to_confirm, self.questions):
            self.inner.addWidget(pane)
        listing_page = QWidget()
        column = QVBoxLayout(listing_page)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.inner, 1)
        return listing_page

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
        self.document_action = QAction(self.tr("Report as PDF or Excel…"), self)
        self.document_action.setShortcut(QKeySequence("Ctrl+Shift+E"))
        self.document_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.document_action.triggered.connect(self.write_document)
        icons.dress(self.document_action, "printer")
        self.addAction(self.document_action)
        self.step_actions = [self.steps.action(step, of_report=True) for step in REPORT_STEPS]
        for action in self.step_actions:
            action.triggered.connect(self._on_step)
            action.setEnabled(False)
            self.addAction(action)
        self.view.add_actions([*self.step_actions, self.document_action])

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read the list again, and the report that is open."""
        browse = self.desk.company.browse

        def work(_progress: Progress) -> object:
            return browse.reports()

        self.desk.read(work, self._on_reports)
        self.standing.reload()
        self.to_confirm.reload()
        self.questions.reload()
        if self._report_id is not None:
            self.open_report(self._report_id)

    def show_what(self, what: object) -> None:
        """Open the report with this id, or a tab by its name: reports, confirm, questions."""
        if isinstance(what, int):
            self.open_report(ReportId(what))
        elif what in TABS:
            self.show_list()
            self.tabs.choose(TABS.index(str(what)))
            self.show_tab()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer the ways out of and on from a report."""
        return {
            "File": [self.document_action],
            "View": [self.back_action],
            "Edit": [self.reconcile_action, *self.step_actions, self.to_confirm.confirm_action],
        }

    def focus_first(self) -> None:
        """Put the keyboard in the list that is shown."""
        (self.list.table if self._report_id is None else self.view.company_paid.table).setFocus()

    @Slot()
    def show_tab(self) -> None:
        """Show the pane of the chosen tab."""
        self.inner.setCurrentIndex(self.tabs.current())

    @Slot(int)
    def _on_to_confirm(self, count: int) -> None:
        text = self.tr("Links to confirm")
        self.tabs.set_text(1, f"{text} ({formats.count(count)})" if count else text)

    @Slot(int)
    def _on_questions(self, count: int) -> None:
        text = self.tr("Questions")
        self.tabs.set_text(2, f"{text} ({formats.count(count)})" if count else text)

    # -- one report ----------------------------------------------------------------------------

    def open_report(self, report_id: ReportId) -> None:
        """Read a report and show it."""
        self._report_id = report_id
        browse = self.desk.company.browse

        def work(_progress: Progress) -> object:
            view = browse.report(report_id)
            missing = (Filter("report", (str(report_id),)), Filter("missing_receipt"))
            return ReportContent(
                view,
                tuple(browse.expense_rows(view.sections[0])),
                tuple(browse.expense_rows(view.sections[1])),
                len(browse.expenses(ListQuery(filters=missing)).ids),
            )

        self.desk.read(work, self._on_report)

    @Slot()
    def show_list(self) -> None:
        """Go back to all reports."""
        self._report_id = None
        self.back_action.setEnabled(False)
        for action in self.step_actions:
            action.setEnabled(False)
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
        self._switch_steps(content)
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

    @Slot(object)
    def _on_list_wanted(self, query: object) -> None:
        self.desk.go(At.EXPENSES, query)

    @Slot(object, object)
    def _on_question_row(self, kind: object, row_id: int) -> None:
        self.desk.go(At.EXPENSES if kind == RowKind.EXPENSE else At.PAYMENTS, row_id)

    # -- what is done with a report --------------------------------------------------------------

    def _switch_steps(self, content: ReportContent) -> None:
        rows = [*content.company_paid, *content.own_money]
        can_write = not self.desk.company.info.is_read_only
        for action in self.step_actions:
            leads_on = any(
                may_start(Step(action.data()), row.expense.status) and not row.is_posted for row in rows
            )
            action.setEnabled(can_write and leads_on)
            action.setVisible(leads_on)

    @Slot()
    def _on_step(self) -> None:
        action, content = self.sender(), self.view.content
        assert isinstance(action, QAction)
        if self._report_id is None or content is None:
            return
        rows = [*content.company_paid, *content.own_money]
        ids = [int(row.expense.id) for row in rows if may_start(Step(action.data()), row.expense.status)]
        self.steps.take_report(Step(action.data()), self._report_id, ids)

    @Slot(object, object)
    def _on_receipts_dropped(self, expense_id: int, paths: object) -> None:
        assert isinstance(paths, list), "paths of a drop"
        self.receipts.attach(expense_id, paths)

    @Slot()
    def write_document(self) -> None:
        """Ask for a file and write the report as PDF or Excel; without a report open, the list."""
        row = self.list.current()
        report_id = self._report_id or (row.report.id if row is not None else None)
        if report_id is None:
            return
        number = next((one.report.number for one in self._rows if one.report.id == report_id), "")
        what = self.tr("Report")
        name = f"{self.desk.company.info.name} - {what} {number}.pdf".replace("/", "-")
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Report as PDF or Excel"),
            str(Path.home() / name),
            self.tr("PDF (*.pdf);;Excel (*.xlsx)"),
        )
        if path:
            self.write_to(report_id, Path(path))

    def write_to(self, report_id: ReportId, path: Path) -> None:
        """Write a report to this file."""
        company = self.desk.company

        def work(_progress: Progress) -> object:
            return company.write_report(report_id, path)

        self.desk.read(work, self._on_written)

    @Slot(object)
    def _on_written(self, done: Exported) -> None:
        self.desk.told.emit(self.tr("The report is in {file}").format(file=done.path.name))
