"""Finance: Approved, Completed, Posting History, Mapping, Connections, and where postings go (F38)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QStackedWidget

from app.models.changes import Changes, Subject
from app.models.posting import Connection, ExportJob, FinanceGroup
from app.services.mending import Spot
from app.ui import formats
from app.ui.finance import marks
from app.ui.finance.approved import ApprovedPart
from app.ui.finance.completed import CompletedPart
from app.ui.finance.connections import ConnectionsPart
from app.ui.finance.history import HistoryPart
from app.ui.finance.mapping import MappingPart
from app.ui.finance.presenter import FinanceContent, FinancePresenter, Go
from app.ui.finance.runner import PostingRunner
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.widgets import PageHeader, Pill, SegmentedControl, TextLabel
from app.ui.wording.finance import connection_status

PARTS = ("approved", "completed", "history", "mapping", "connections")
WITH_TARGET = frozenset({"approved", "mapping"})
TARGET_PX = 190
HEAD_PX = 36


class FinancePage(Page):
    """What is approved goes to the books from here, and everything about it is told here."""

    subjects = frozenset(
        {Subject.EXPENSES, Subject.REPORTS, Subject.POSTINGS, Subject.REFERENCE, Subject.IMPORTS}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("financePage")
        self.presenter = FinancePresenter(desk, self)
        self.postings = PostingRunner(desk, self)
        self.presenter.content_read.connect(self._on_content)
        self.presenter.connection_changed.connect(self._on_connection)
        self.presenter.part_wanted.connect(self._on_part_wanted)
        self.postings.recorded.connect(self._on_recorded)
        self._is_filling = False
        self._names = [
            self.tr("Approved"),
            self.tr("Completed"),
            self.tr("Posting History"),
            self.tr("Mapping"),
            self.tr("Connections"),
        ]
        self.sections = SegmentedControl(self._names, self.tr("Finance"))
        self.sections.setObjectName("financeSections")
        self.sections.chosen.connect(self._on_section)
        self.header = PageHeader(self.tr("Finance"))
        self.header.setMinimumHeight(HEAD_PX)
        self._build_target()
        self.approved = ApprovedPart(self.presenter, self.postings)
        self.completed = CompletedPart(self.presenter, self.postings)
        self.history = HistoryPart(self.presenter, self.postings)
        self.mapping = MappingPart(self.presenter, self.postings)
        self.connections = ConnectionsPart(self.presenter)
        self._parts: tuple[Page, ...] = (
            self.approved,
            self.completed,
            self.history,
            self.mapping,
            self.connections,
        )
        self.stack = QStackedWidget()
        for part in self._parts:
            self.stack.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.sections)
        row.addStretch(1)
        self.body.addWidget(self.header)
        self.body.addLayout(row)
        self.body.addWidget(self.stack, 1)

    def _build_target(self) -> None:
        self._target_label = TextLabel(self.tr("Post to"), "muted")
        self.target = forms.choice([], None, "financeTarget")
        self.target.setAccessibleName(self.tr("Post to"))
        self.target.setMinimumWidth(TARGET_PX)
        self.target.currentIndexChanged.connect(self._on_target)
        self.target_state = Pill("")
        for widget in (self._target_label, self.target, self.target_state):
            self.header.actions_layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read the figures again; the part shown reads its own rows."""
        self.presenter.read()

    def show_what(self, what: object) -> None:
        """Show a part by name, a group of Approved, a job, a place to mend, or a connection."""
        if isinstance(what, Go):
            self._on_part_wanted(what)
        elif isinstance(what, ExportJob):
            self.show_part("history", what)
        elif isinstance(what, Spot):
            self.show_part("mapping", what)
        elif isinstance(what, Connection):
            self.show_part("connections", what)
        elif isinstance(what, FinanceGroup):
            self.show_part("approved")
            self.approved.show_group(what)
        elif isinstance(what, str) and what in PARTS:
            self.show_part(what, "list" if what == "history" else None)

    def show_part(self, name: str, what: object = None) -> None:
        """Show a part, and `what` in it."""
        place = PARTS.index(name)
        self.sections.choose(place)
        self._on_section(place)
        if what is not None:
            self._parts[place].show_what(what)

    @property
    def part(self) -> Page:
        """The part shown."""
        return self._parts[self.sections.current()]

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the actions of the part shown."""
        return self.part.menu_actions()

    def focus_first(self) -> None:
        """Put the keyboard in the part shown."""
        self.part.focus_first()

    def save_state(self) -> None:
        """Keep how the tables were left."""
        for part in self._parts:
            part.save_state()

    def may_leave(self) -> bool:
        """Ask while a posting runs: what was sent stays, the rest goes on another time (F54)."""
        running = self.postings.running
        if not running:
            return True
        question = QMessageBox(self)
        question.setObjectName("postingRuns")
        question.setIcon(QMessageBox.Icon.Question)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWindowTitle(self.tr("A posting is running"))
        question.setText(self.tr("The posting to {names} is not finished.").format(names=", ".join(running)))
        question.setInformativeText(
            self.tr(
                "It stops after the expense that is being sent. What was sent stays; the rest goes on "
                "when you continue it, and nothing is posted twice."
            )
        )
        stop = question.addButton(self.tr("Stop it and close"), QMessageBox.ButtonRole.AcceptRole)
        stay = question.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(stay)
        question.exec()
        may = question.clickedButton() is stop
        question.deleteLater()
        return may

    # -- parts ---------------------------------------------------------------------------------

    @Slot(int)
    def _on_section(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self._show_target()
        self.actions_changed.emit()

    @Slot(object)
    def _on_part_wanted(self, go: Go) -> None:
        self.show_part(go.part, go.what)

    @Slot(object)
    def _on_content(self, content: FinanceContent) -> None:
        view = content.view
        approved = sum(found.count for found in view.groups.values())
        waiting = view.failed_jobs + view.open_jobs
        counts = (approved, 0, waiting, 0, 0)
        for place, (name, count) in enumerate(zip(self._names, counts, strict=True)):
            self.sections.set_text(place, f"{name}  {formats.count(count)}" if count else name)
        self._fill_targets()

    def _fill_targets(self) -> None:
        self._is_filling = True
        self.target.clear()
        for one in self.presenter.targets:
            self.target.addItem(one.name, one.id)
        chosen = self.presenter.connection
        if chosen is not None:
            forms.select(self.target, chosen.id)
        self._is_filling = False
        self._show_target()

    @Slot(object)
    def _on_connection(self, connection: Connection | None) -> None:
        if connection is not None:
            self._is_filling = True
            forms.select(self.target, connection.id)
            self._is_filling = False
        self._show_target()

    def _show_target(self) -> None:
        connection = self.presenter.connection
        is_shown = PARTS[self.sections.current()] in WITH_TARGET and connection is not None
        for widget in (self._target_label, self.target, self.target_state):
            widget.setVisible(is_shown)
        if connection is not None:
            badge = marks.connection_status(connection.status)
            self.target_state.set_text(connection_status(connection.status), badge.tone)

    @Slot()
    def _on_target(self) -> None:
        if not self._is_filling and self.target.currentData() is not None:
            self.presenter.choose(int(self.target.currentData()))

    @Slot(object)
    def _on_recorded(self, job: ExportJob) -> None:
        self.show_part("history", job)
