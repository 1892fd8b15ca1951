"""Connections: which accounting systems and files this company posts to, and whether they answer (F78)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence

from app.models.changes import Changes, Subject
from app.models.errors import ConnectorError
from app.models.posting import Connection, ConnectorFacts
from app.models.protocols import Progress
from app.services.connection_secrets import KeepSecret
from app.services.connections import TestResult
from app.services.posting_views import Finance
from app.ui import formats, icons, wording
from app.ui.finance import fetch as fetching
from app.ui.finance import marks
from app.ui.finance.buttons import FollowingButton
from app.ui.finance.connection_editor import ConnectionEditor
from app.ui.finance.presenter import FinanceContent, FinancePresenter
from app.ui.shell.desk import Notice
from app.ui.shell.page import Page
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.wording.finance import connection_status, failure_sentence, finance_word

translate = QCoreApplication.translate
TESTED = Changes(frozenset({Subject.REFERENCE}))


@dataclass(frozen=True, slots=True)
class Tested:
    """A connection that was stored or tested, and what the test found."""

    connection: Connection
    result: TestResult
    changes: Changes = TESTED


class ConnectionsPart(Page):
    """The list of connections."""

    subjects = frozenset({Subject.REFERENCE})

    def __init__(self, presenter: FinancePresenter) -> None:
        super().__init__(presenter.desk)
        self.setObjectName("connectionsPart")
        self.finance = presenter
        self.body.setContentsMargins(0, 0, 0, 0)
        self.editor: ConnectionEditor | None = None
        self._make_actions()
        orders: dict[str, Callable[[Connection], object]] = {
            "name": lambda one: one.name.casefold(),
            "system": lambda one: one.system,
            "status": lambda one: one.status,
        }
        self.list = ShortTable(self.tr("Connections"), self._columns(), "connectionsTable", orders=orders)
        self.list.table.set_sort("name", descending=False)
        self.list.table.row_activated.connect(self.edit)
        self.list.table.current_changed.connect(self._on_current)
        self.list.table.empty_action.connect(self.add)
        self.list.table.set_empty_text(
            "plug",
            self.tr("No connection yet"),
            self.tr("Connect an accounting system, or a folder that files are written to."),
            self.tr("New connection…"),
        )
        for action in (
            self.fetch_action,
            self.switch_action,
            self.test_action,
            self.edit_action,
            self.add_action,
        ):
            self.list.add_to_head(FollowingButton(action))
        for action in (self.test_action, self.edit_action, self.switch_action):
            self.list.table.addAction(action)
        self.body.addWidget(self.list, 1)
        presenter.content_read.connect(self._on_content)

    def _make_actions(self) -> None:
        make = self._action
        self.add_action = make(self.tr("New connection…"), "plus", "Ctrl+Shift+N", self.add, "newConnection")
        self.edit_action = make(self.tr("Edit…"), "pencil", "F2", self.edit, "editConnection")
        self.test_action = make(self.tr("Test"), "plug-zap", "F9", self.test, "testConnection")
        self.test_action.setToolTip(self.tr("Prove that it answers, as the check before a posting does (F9)"))
        self.fetch_action = make(self.tr("Fetch…"), "download", "", self.fetch, "fetchExpenses")
        self.fetch_action.setVisible(False)
        self.switch_action = make(self.tr("Switch off"), "pause", "", self.switch, "switchConnection")

    def _action(self, text: str, icon: str, keys: str, run: object, name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _columns(self) -> list[Column[Connection]]:
        return [
            Column(
                self.tr("Name"),
                lambda one: formats.plain_line(one.name),
                key="name",
                strength=Strength.STRONG,
                sample="Demo Trading Ltd",
            ),
            Column(self.tr("System"), self._system, key="system", sample="QuickBooks Desktop (IIF)"),
            Column(
                self.tr("Status"),
                self._status,
                key="status",
                kind=Kind.STATUS,
                badge=lambda one: marks.connection_status(one.status if one.is_active else ""),
                sample=translate("connection", "Setting not valid"),
            ),
            Column(
                self.tr("Tested"),
                lambda one: formats.moment(one.tested_at) if one.tested_at else formats.NO_VALUE,
                key="tested",
                kind=Kind.DATE,
                sample="00 Mmm 0000, 00:00",
            ),
            Column(
                self.tr("Where"),
                self._where,
                key="where",
                stretch=True,
                strength=Strength.MUTED,
                is_sortable=False,
            ),
            Column(
                self.tr("Post as"),
                lambda one: self.tr("Final") if one.settings.get("final") == "yes" else self.tr("Draft"),
                key="mode",
                strength=Strength.MUTED,
                can_hide=True,
                sample=translate("connection", "Draft"),
                is_sortable=False,
            ),
            Column(
                self.tr("Closed period"),
                lambda one: finance_word(one.settings.get("strategy", "none")),
                key="strategy",
                strength=Strength.MUTED,
                can_hide=True,
                sample=translate("connection", "No adjustment: it fails"),
                is_sortable=False,
            ),
        ]

    def _system(self, one: Connection) -> str:
        facts = self.finance.facts_of(one.system)
        return facts.title if facts is not None else one.system

    def _status(self, one: Connection) -> str:
        return connection_status(one.status) if one.is_active else self.tr("Switched off")

    def _where(self, one: Connection) -> str:
        parts = (one.settings.get("folder") or one.settings.get("url", ""), one.settings.get("company", ""))
        return formats.plain_line("  ·  ".join(part for part in parts if part))

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Show what the presenter read; it reads again when something changed."""
        if self.finance.content is not None:
            self._on_content(self.finance.content)

    def show_what(self, what: object) -> None:
        """Edit a Connection, or ask for a new one."""
        if isinstance(what, Connection):
            self.list.table.select_id(what.id)
            self.edit()
        elif what == "new":
            self.add()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer what can be done with connections."""
        return {
            "Edit": [
                self.add_action,
                self.edit_action,
                self.test_action,
                self.fetch_action,
                self.switch_action,
            ]
        }

    def focus_first(self) -> None:
        """Put the keyboard in the list."""
        self.list.table.setFocus()

    @Slot(object)
    def _on_content(self, content: FinanceContent) -> None:
        self.list.show_rows(content.connections, [one.id for one in content.connections])
        self._on_current(self.list.table.current_row())

    @Slot(int)
    def _on_current(self, _row: int) -> None:
        one, can = self.current, self.finance.can_write
        self.add_action.setEnabled(can)
        self.edit_action.setEnabled(can and one is not None)
        self.test_action.setEnabled(can and one is not None)
        self.switch_action.setEnabled(can and one is not None)
        source = self.source
        self.fetch_action.setVisible(source is not None)
        self.fetch_action.setEnabled(can and bool(self.finance.targets))
        if source is not None:
            self.fetch_action.setText(self.tr("Fetch from {name}…").format(name=source.name))
        is_off = one is not None and not one.is_active
        self.switch_action.setText(self.tr("Switch on") if is_off else self.tr("Switch off"))

    @property
    def current(self) -> Connection | None:
        """The selected connection."""
        found: Connection | None = self.list.current()
        return found

    @property
    def source(self) -> Connection | None:
        """The expense tool to fetch from: the selected one, else the first."""
        tools = [one for one in self.finance.connections if one.is_active and self._is_tool(one)]
        return self.current if self.current in tools else next(iter(tools), None)

    def _is_tool(self, one: Connection) -> bool:
        facts = self.finance.facts_of(one.system)
        return facts is not None and facts.is_source

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Ask for a new connection."""
        self._open(None)

    @Slot()
    def edit(self) -> None:
        """Edit the selected connection."""
        if self.current is not None:
            self._open(self.current)

    def _open(self, old: Connection | None) -> None:
        systems: tuple[ConnectorFacts, ...] = self.finance.content.systems if self.finance.content else ()
        known = [facts for facts in systems if old is None or facts.system == old.system]
        if not known:
            return
        self.editor = ConnectionEditor(old, known, self)
        self.editor.wanted.connect(self._on_wanted)
        self.editor.finished.connect(self._on_closed)
        self.editor.open()
        self.editor.name.setFocus()

    @Slot(int)
    def _on_closed(self, _answer: int) -> None:
        self.editor = None

    @Slot(object, str)
    def _on_wanted(self, wanted: Connection, secret: str) -> None:
        finance, place = self.finance.finance, self.desk.company.place

        def work(_progress: Progress) -> object:
            saved = finance.save_connection(wanted)
            if secret:
                KeepSecret(place)(saved.id, secret)
            return _tested(finance, saved.id)

        self.desk.run_outside(work, self._on_stored, self._on_not_stored)

    @Slot(object)
    def _on_stored(self, tested: Tested) -> None:
        if self.editor is not None:
            self.editor.stored()
        self.finance.choose(tested.connection.id)
        self._tell(tested)

    @Slot(object)
    def _on_not_stored(self, error: Exception) -> None:
        if self.editor is None:
            self.desk.failed.emit(error)
            return
        if isinstance(error, ConnectorError):
            self.editor.refuse(failure_sentence(error.failure), "")
        else:
            said = wording.failure(error)
            self.editor.refuse(said.text, said.remedy)

    @Slot()
    def test(self) -> None:
        """Test the selected connection; sends nothing that it keeps (F50, F78)."""
        one = self.current
        if one is None:
            return
        finance = self.finance.finance
        self.test_action.setEnabled(False)

        def work(_progress: Progress) -> object:
            return _tested(finance, one.id)

        title = self.tr("Testing {name}").format(name=one.name)
        self.desk.run_outside(work, self._on_tested, title=title)

    @Slot(object)
    def _on_tested(self, tested: Tested) -> None:
        self._on_current(self.list.table.current_row())
        self._tell(tested)

    def _tell(self, tested: Tested) -> None:
        name, result = tested.connection.name, tested.result
        if result.failure is not None:
            said = self.tr("{name} does not answer as it should").format(name=name)
            self.desk.warned.emit(
                Notice(
                    said, failure_sentence(result.failure), self.tr("Edit it"), "finance", tested.connection
                )
            )
            return
        report = result.report
        parts = [part for part in ((report.company, report.detail) if report is not None else ()) if part]
        said = self.tr("{name} is connected").format(name=name)
        self.desk.told.emit(": ".join([said, ", ".join(parts)]) if parts else said)

    @Slot()
    def fetch(self) -> None:
        """Ask where to post what waits in the expense tool (F79)."""
        source = self.source
        if source is not None and self.finance.targets:
            dialog = fetching.FetchDialog(self.finance, source, self)
            dialog.confirmed.connect(self._on_fetch)
            dialog.open()

    @Slot(object, object)
    def _on_fetch(self, source: Connection, target: Connection) -> None:
        place, browse = self.desk.company.place, self.desk.company.browse
        self.fetch_action.setEnabled(False)

        def work(progress: Progress) -> object:
            done = fetching.fetch(place, source, target, progress)
            browse.refresh(done.changes)
            return done

        title, unit = fetching.title(source), self.tr("exports")
        task = self.desk.run_outside(work, self._on_fetched, title=title, unit=unit)
        task.ended.connect(self._on_fetch_ended)

    @Slot()
    def _on_fetch_ended(self) -> None:
        self._on_current(self.list.table.current_row())

    @Slot(object)
    def _on_fetched(self, fetched: fetching.Fetched) -> None:
        said = fetching.told(fetched)
        if isinstance(said, Notice):
            self.desk.warned.emit(said)
        else:
            self.desk.told.emit(said)
        if fetched.job is not None:
            self.finance.go("history", fetched.job)

    @Slot()
    def switch(self) -> None:
        """Switch the selected connection off, or on again; what was posted stays."""
        one = self.current
        if one is not None:
            finance, changed = self.finance.finance, replace(one, is_active=not one.is_active)
            self.finance.change(lambda: finance.save_connection(changed), self.tr("Saved"))


def _tested(finance: Finance, connection_id: int) -> Tested:
    """Test a connection and read it again."""
    result = finance.test_connection(connection_id)
    [connection] = [one for one in finance.connections() if one.id == connection_id]
    return Tested(connection, result)
