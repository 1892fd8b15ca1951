"""What the lists of Finance share: segments and buttons above, filters, the table, a pane."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from app.models.changes import Subject
from app.models.payment import LinkState
from app.models.protocols import Progress
from app.services.views import ListResult
from app.ui import wording
from app.ui.expenses.presenter import ExpenseChoices, ExpensesPresenter
from app.ui.finance.buttons import FollowingButton, IconButton, MainButton
from app.ui.finance.presenter import FinancePresenter
from app.ui.finance.runner import PostingRunner
from app.ui.shell.facts import FlowRow
from app.ui.shell.filters import Options
from app.ui.shell.list_page import ListPage
from app.ui.tables import Column
from app.ui.widgets import SegmentedControl

STATES = (LinkState.PENDING, LinkState.AMBIGUOUS, LinkState.PARTIAL, LinkState.AUTOMATIC, LinkState.MANUAL)


class FinanceList(ListPage):
    """A list of expenses in Finance."""

    subjects = frozenset(
        {
            Subject.EXPENSES,
            Subject.RECONCILIATIONS,
            Subject.REFERENCE,
            Subject.IMPORTS,
            Subject.ATTACHMENTS,
            Subject.REPORTS,
            Subject.POSTINGS,
        }
    )

    def __init__(
        self,
        presenter: FinancePresenter,
        runner: PostingRunner,
        title: str,
        columns: Sequence[Column[Any]],
        segments: Sequence[str],
    ) -> None:
        self.finance = presenter
        self.postings = runner
        super().__init__(
            presenter.desk,
            title,
            QCoreApplication.translate("ListPart", "Search merchant, employee, category or amount"),
            columns,
        )
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.removeWidget(self.header)
        self.header.hide()
        self.segments = SegmentedControl(segments, title)
        self.segments.setObjectName(f"{self.kind}Segments")
        self.segments.chosen.connect(self._on_segment)
        self._choices = ExpensesPresenter(presenter.desk, self)
        self._choices.choices_read.connect(self._on_choices)
        self.bar = FlowRow(right_from=1)
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.bar.addWidget(self.segments)
        self.body.insertLayout(0, self.bar)
        self.export_action.setObjectName("exportFinanceList")
        self.bar.addWidget(IconButton(self.export_action, "download"))

    def add_button(self, action: QAction, *, is_main: bool = False) -> None:
        """Put a button of an action at the right end of the bar."""
        self.bar.addWidget(MainButton(action) if is_main else FollowingButton(action))

    def load_options(self) -> None:
        self._choices.read_choices()

    def show_empty(self, result: ListResult) -> None:
        if result.total:
            self.table.set_empty_text(
                "funnel",
                self.tr("No expense fits these filters"),
                self.tr("Remove a filter above to see more."),
            )
        else:
            self.table.set_empty_text("book-open-check", *self.empty_words())

    def empty_words(self) -> tuple[str, str]:
        """Say what an empty list means and what to do."""
        return self.tr("Nothing here"), ""

    def export(self) -> None:
        """Ask for a file and write the list as it is filtered and sorted (F37)."""
        name = f"{self.desk.company.info.name} {self.card.title}.xlsx"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export this list"), str(Path.home() / name), self.tr("Excel (*.xlsx);;CSV (*.csv)")
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write the rows shown, in their order."""
        ids, query, company = list(self.model.ids), self.presenter.query, self.desk.company

        def work(progress: Progress) -> object:
            return company.export_list("expenses", query, path, ids=ids, progress=progress)

        title = self.tr("Writing {file}").format(file=path.name)
        self.desk.run_long(title, self.tr("rows"), work, self._on_exported, writes=False)

    @property
    def filter_words(self) -> str:
        """The search and the filters in words, as the chips say them."""
        chips = [chip.text() for chip in self.filters.chips]
        return " · ".join(part for part in (self.presenter.query.text, *chips) if part)

    def on_segment(self, place: int) -> None:
        """Show another segment."""

    @Slot(int)
    def _on_segment(self, place: int) -> None:
        self.on_segment(place)
        self.card.set_title(self.segments.segment(place).property("title") or self.card.title)
        self.table.set_all_selected(False)
        self.presenter.reload()

    @Slot(object)
    def _on_choices(self, choices: ExpenseChoices) -> None:
        reports = tuple(
            (f"{one.report.number} {one.report.title}".strip(), str(one.report.id)) for one in choices.reports
        )
        self.filters.set_options(
            [
                Options(
                    "employee",
                    self.tr("Employee"),
                    tuple((one.name, str(one.id)) for one in choices.employees),
                ),
                Options(
                    "instrument",
                    self.tr("Card or account"),
                    tuple((one.name, str(one.id)) for one in choices.instruments),
                ),
                Options("category", self.tr("Category"), tuple((n, n) for n in choices.category_names if n)),
                Options("report", self.tr("Report"), reports),
                Options(
                    "state", self.tr("Reconciled"), tuple((wording.link_state(s), s.value) for s in STATES)
                ),
                Options("currency", self.tr("Currency"), tuple((c, c) for c in choices.currencies if c)),
            ]
        )
