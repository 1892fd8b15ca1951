"""Reference data: the lists, Data Sync, and the history of its runs (SPEC §7)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from app.models.changes import Changes, Subject
from app.models.sync import SyncPart, SyncRun
from app.ui import failures, wording
from app.ui.reference.lists import ListsPart
from app.ui.reference.plan_dialog import PlanDialog
from app.ui.reference.plan_view import PlanView
from app.ui.reference.presenter import SyncContent, SyncPresenter
from app.ui.reference.rates import RatesPart
from app.ui.reference.runs import RunsPart
from app.ui.reference.setup import SetupPart
from app.ui.shell import forms
from app.ui.shell.desk import Desk, Notice
from app.ui.shell.page import Page
from app.ui.widgets import PageHeader, SegmentedControl, TextLabel

PARTS = ("lists", "sync", "runs", "rates")
CONNECTION_PX = 190
HEAD_PX = 36


class ReferencePage(Page):
    """Categories, projects, departments, tax rates and suppliers, and where they come from."""

    subjects = frozenset({Subject.REFERENCE, Subject.SETTINGS, Subject.POSTINGS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("referencePage")
        self.presenter = SyncPresenter(desk, self)
        self._is_filling = False
        self._agreed: frozenset[SyncPart] = frozenset()
        self._plan: PlanDialog | None = None
        self._names = [
            self.tr("Lists"),
            self.tr("Data Sync"),
            self.tr("Sync history"),
            self.tr("Exchange rates"),
        ]
        self.sections = SegmentedControl(self._names, self.tr("Reference data"))
        self.sections.setObjectName("referenceSections")
        self.sections.chosen.connect(self._on_section)
        self.header = PageHeader(self.tr("Reference data"))
        self.header.setMinimumHeight(HEAD_PX)
        self._from = TextLabel(self.tr("Sync with"), "muted")
        self.connection = forms.choice([], None, "syncConnection")
        self.connection.setAccessibleName(self.tr("Sync with"))
        self.connection.setMinimumWidth(CONNECTION_PX)
        self.connection.currentIndexChanged.connect(self._on_connection)
        for widget in (self._from, self.connection):
            self.header.actions_layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.lists = ListsPart(self.presenter)
        self.setup = SetupPart(self.presenter)
        self.runs = RunsPart(self.presenter)
        self.rates = RatesPart(self.presenter)
        self._parts: tuple[Page, ...] = (self.lists, self.setup, self.runs, self.rates)
        self.stack = QStackedWidget()
        for part in self._parts:
            self.stack.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.sections)
        row.addStretch(1)
        self.body.addWidget(self.header)
        self.body.addLayout(row)
        self.body.addWidget(self.stack, 1)
        presenter = self.presenter
        presenter.content_read.connect(self._on_content)
        presenter.planned.connect(self._on_planned)
        presenter.plan_failed.connect(self._on_plan_failed)
        presenter.part_wanted.connect(self.show_part)
        self._show_connection()

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read what is set up again; the part shown reads its own rows."""
        self.presenter.read()

    def show_what(self, what: object) -> None:
        """Show a part by name, the list of a kind, a run, or the missing rate of a currency and day."""
        if isinstance(what, SyncRun):
            self.show_part("runs", what)
        elif isinstance(what, SyncPart):
            self.show_part("lists", what)
        elif isinstance(what, tuple):
            self.show_part("rates", what)
        elif isinstance(what, str) and what in PARTS:
            self.show_part(what)

    @Slot(str, object)
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

    # -- parts ---------------------------------------------------------------------------------

    @Slot(int)
    def _on_section(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self._show_connection()
        self.actions_changed.emit()
        if PARTS[place] == "sync":
            self.setup.reload(None)

    @Slot(object)
    def _on_content(self, content: SyncContent) -> None:
        count = len(content.badges)
        self.sections.set_text(1, f"{self._names[1]}  {count}" if count else self._names[1])
        self._is_filling = True
        self.connection.clear()
        for one in content.connections:
            self.connection.addItem(one.name, one.id)
        if content.setup is not None:
            forms.select(self.connection, content.setup.connection.id)
        self._is_filling = False
        self._show_connection()

    def _show_connection(self) -> None:
        is_shown = PARTS[self.sections.current()] == "sync" and self.connection.count() > 0
        self._from.setVisible(is_shown)
        self.connection.setVisible(is_shown)

    @Slot()
    def _on_connection(self) -> None:
        if not self._is_filling and self.connection.currentData() is not None:
            self.presenter.choose(int(self.connection.currentData()))

    # -- plan ----------------------------------------------------------------------------------

    @Slot(object)
    def _on_planned(self, view: PlanView) -> None:
        self._plan = PlanDialog(view, self._agreed, self.desk, self)
        self._agreed = frozenset()
        self._plan.apply_wanted.connect(self.presenter.apply)
        self._plan.again_wanted.connect(self._on_again)
        self._plan.open()

    @Slot(object)
    def _on_again(self, agreed: frozenset[SyncPart]) -> None:
        self._agreed = agreed
        self.presenter.plan(agreed)

    @Slot(object)
    def _on_plan_failed(self, error: Exception) -> None:
        failures.log_unexpected(error)
        said = wording.failure(error)
        self.desk.warned.emit(
            Notice(self.tr("The plan could not be made. {why}").format(why=said.text), said.remedy)
        )
