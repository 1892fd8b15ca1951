"""The main window: places at the left, the page of each at the right, one company at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models import errors
from app.models.changes import Changes
from app.models.protocols import Progress
from app.ui.finance.badge import FinanceBadge
from app.ui.reference.daily import DailySyncWatch
from app.ui.shell.company_dialogs import CompanyDialogs
from app.ui.shell.desk import Desk
from app.ui.shell.list_output import ListOutput
from app.ui.shell.long_work import LongWork
from app.ui.shell.menus import Menus
from app.ui.shell.naming import NamingWatch
from app.ui.shell.notices import Notices
from app.ui.shell.opening import SAMPLE, CompanyOpener
from app.ui.shell.places import At, places
from app.ui.shell.status import StatusTexts
from app.ui.shell.waiting import WaitingPage
from app.ui.tasks import Task, TaskRunner
from app.ui.widgets.messages import Level, NotificationArea
from app.ui.widgets.navigation import SideNav

if TYPE_CHECKING:
    from app.bootstrap import Company, Program
    from app.ui.company.welcome import WelcomePage
    from app.ui.shell.page import Page

SIZE_PX = (1320, 840)
SIZE_MIN_PX = (920, 600)
NARROW_BELOW_PX = 1120

WARM_AFTER_MS = 50
"""Time to paint the figures before the store and the lists are loaded."""
PRELOAD_AFTER_MS = 800


class MainWindow(QMainWindow):
    """Shows one company's places, or the welcome page; the heavy parts are imported after the first paint."""

    painted = Signal()  # once, after the first paint
    company_shown = Signal()  # Home shows the figures of a company that was opened

    def __init__(self, program: Program, settings: QSettings | None = None) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Tieout")
        self.setAcceptDrops(True)
        self.program = program
        self.desk: Desk | None = None
        self.runner = TaskRunner(self)
        self.opener = CompanyOpener(program, self.runner, self)
        self.opener.started.connect(self._on_opening)
        self.opener.opened.connect(self._on_opened)
        self.opener.failed.connect(self._on_not_opened)
        self._dialogs = CompanyDialogs(program, self.opener, self)
        self._window_state = settings if settings is not None else QSettings()
        self._is_narrow = str(self._window_state.value("narrow", "0")) == "1"
        self._target: str | None = None
        self._is_painted = False
        self._pages: dict[At, Page] = {}
        self._preload_timer = QTimer(self)
        self._preload_timer.setSingleShot(True)
        self._preload_timer.setInterval(PRELOAD_AFTER_MS)
        self._preload_timer.timeout.connect(self._preload)
        self.company_shown.connect(self._preload_timer.start)
        self._welcome: WelcomePage | None = None
        self._came_from = At.HOME
        self._at = At.HOME
        self._nav = SideNav(places(), self)
        self._nav.chosen.connect(self._on_place_chosen)
        self._stack = QStackedWidget(self)
        self._waiting = WaitingPage(self)
        self.opener.progressed.connect(self._waiting.set_progress)
        self._stack.addWidget(self._waiting)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        row.addLayout(self._column, 1)
        self.setCentralWidget(middle)
        self._status = StatusTexts(self.statusBar())
        self.output = ListOutput(self, self._window_state)
        self.menus = Menus(self)
        self.notices = NotificationArea(self)
        self._restore()
        self._show_company(None)

    # -- starting ------------------------------------------------------------------------------

    def open_after_paint(self, target: str | None) -> None:
        """Open this once the window has been painted; None is the company of last time, else the welcome."""
        self._target = target if target is not None else self._last_target()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._on_painted)

    @Slot()
    def _on_painted(self) -> None:
        self.painted.emit()
        if self._target:
            self.opener.open(self._target)
        elif self.desk is None and not self.opener.is_busy:
            self._show_welcome()

    def _last_target(self) -> str | None:
        if not self.program.settings.opens_last:
            return None
        recent = self.program.recent()
        return recent[0].path if recent and recent[0].exists else None

    # -- one company ---------------------------------------------------------------------------

    @Slot(str)
    def _on_opening(self, what: str) -> None:
        if self._welcome is not None:
            self._welcome.clear_problem()
        self._waiting.say(self.tr("Opening {name}…").format(name=what))
        self._stack.setCurrentWidget(self._waiting)

    @Slot(object)
    def _on_opened(self, company: Company) -> None:
        if not self.close_company():
            company.close()
            return
        self._show_company(company)
        self._tell_when_shown(self.page(At.HOME))
        self.go(At.HOME)
        self.menus.show_recent(self.program.recent())

    def _tell_when_shown(self, home: Page) -> None:
        from app.ui.home.page import HomePage

        assert isinstance(home, HomePage)
        home.shown.connect(self._on_home_shown, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _on_home_shown(self) -> None:
        self.company_shown.emit()
        QTimer.singleShot(WARM_AFTER_MS, self, self._warm)
        self.menus.offer_tour()

    @Slot()
    def _warm(self) -> None:
        """Load what the first list will need while the person reads the figures."""
        if self.desk is None:
            return
        browse = self.desk.company.browse

        def work(_progress: Progress) -> None:
            browse.warm()

        self.desk.read(work, None)
        self._badge.read()
        self._daily.start()
        self._naming = NamingWatch(self.desk)
        self._naming.start()

    @Slot()
    def _preload(self) -> None:
        if self.desk is not None:
            from app.ui.shell.pages import preload

            self.desk.read(preload, None)

    @Slot(object, str)
    def _on_not_opened(self, error: Exception, target: str) -> None:
        from app.ui import wording

        said = wording.failure(error)
        if self.desk is not None:
            self.go(self._at)
            self.notices.notify(Level.ERROR, f"{said.title}. {said.text}", said.remedy)
            return
        self._show_welcome()
        assert self._welcome is not None
        self._welcome.show_problem(
            f"{said.title}. {said.text}",
            said.remedy,
            target=target,
            offers_read_only=isinstance(error, errors.FileInUseError),
        )

    def _show_company(self, company: Company | None) -> None:
        self.menus.set_company_open(company is not None)
        self._nav.setVisible(company is not None)
        if company is None:
            self.setWindowTitle("Tieout")
            self._status.clear()
            return
        info = company.info
        self.desk = Desk(self.program, company, TaskRunner(self), self._window_state, self)
        self.desk.failed.connect(self.show_failure)
        self.desk.told.connect(self._on_told)
        self.desk.long_started.connect(self._on_long_started)
        self.desk.place_wanted.connect(self._on_place_wanted)
        self.desk.runner.busy_changed.connect(self._on_busy)
        self._badge = FinanceBadge(self.desk)
        self._badge.counted.connect(self._nav.set_badge)
        self._daily = DailySyncWatch(self.desk)
        self._daily.counted.connect(self._nav.set_badge)
        Notices(self.desk, self.notices)
        read_only = self.tr(" (read-only)") if info.is_read_only else ""
        self.setWindowTitle(f"{info.name}{read_only} – Tieout")
        self._status.show_company(info)

    def close_company(self) -> bool:
        """Close the open company; False where the person wants to stay with staged work."""
        if self.desk is None:
            return True
        if any(not page.may_leave() for page in self._pages.values()):
            return False
        for page in self._pages.values():
            page.save_state()
        desk, self.desk = self.desk, None
        desk.is_closed = True
        desk.runner.close()
        self._stack.setCurrentWidget(self._waiting)  # or Qt would show one page after the other
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self.menus.set_page_actions({})
        for place in At:
            self._nav.set_badge(place, 0)
        desk.company.close()
        desk.deleteLater()
        self._show_company(None)
        return True

    # -- places --------------------------------------------------------------------------------

    @property
    def at(self) -> At:
        """Which place is shown."""
        return self._at

    def page(self, place: At) -> Page:
        """Return the page of a place, made when first asked for."""
        assert self.desk is not None, "no company is open"
        if place not in self._pages:
            from app.ui.shell.pages import make_page

            page = make_page(place, self.desk)
            self._pages[place] = page
            self._stack.addWidget(page)
            page.actions_changed.connect(self._on_page_actions)
            if place is At.RECONCILE:
                self._listen_to_manager(page)
        return self._pages[place]

    def _listen_to_manager(self, page: Page) -> None:
        from app.ui.shell.manager import ReconcilePage

        assert isinstance(page, ReconcilePage)
        page.left.connect(self._on_manager_left)
        page.staged_count_changed.connect(self._on_staged)
        page.message.connect(self._on_told_quietly)

    @Slot()
    def _on_page_actions(self) -> None:
        if self.desk is not None and self._at in self._pages:
            self.menus.set_page_actions(self._pages[self._at].menu_actions())

    def place_action(self, place: At) -> QAction:
        """Return the action that goes to a place, with its shortcut."""
        return self._nav.actions_by_key[place]

    def go(self, place: At, what: object = None) -> None:
        """Show a place, and there `what` was asked for."""
        if self.desk is None:
            return
        page = self.page(place)
        if place is not self._at and self._at is not At.RECONCILE:
            self._came_from = self._at
        self._at = place
        self._nav.choose(place)
        page.load()
        if what is not None:
            page.show_what(what)
        self._stack.setCurrentWidget(page)
        self.menus.set_page_actions(page.menu_actions())
        page.focus_first()

    @Slot(str)
    def _on_place_chosen(self, key: str) -> None:
        self.go(At(key))

    @Slot(str, object)
    def _on_place_wanted(self, key: str, what: object) -> None:
        self.go(At(key), what)

    @Slot(object)
    def _on_manager_left(self, changes: Changes) -> None:
        if self.desk is not None:
            self.desk.announce(changes)
            if self._at is At.RECONCILE:
                self.go(self._came_from)

    @Slot(int)
    def _on_staged(self, count: int) -> None:
        self._nav.set_badge(At.RECONCILE, count)

    # -- telling -------------------------------------------------------------------------------

    @Slot(object)
    def show_failure(self, error: BaseException) -> None:
        """Say what went wrong and what to do about it."""
        from app.ui import failures, wording

        failures.log_unexpected(error)
        said = wording.failure(error)
        self.notices.notify(Level.ERROR, f"{said.title}. {said.text}", said.remedy)

    @Slot(str)
    def _on_told(self, sentence: str) -> None:
        self.notices.notify(Level.SUCCESS, sentence)

    @Slot(object, str, str)
    def _on_long_started(self, task: Task, title: str, unit: str) -> None:
        self._column.addWidget(LongWork(task, title, unit, self))

    @Slot(str)
    def _on_told_quietly(self, sentence: str) -> None:
        self.statusBar().showMessage(sentence, 12_000)

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        if self.desk is not None:
            self._status.show_busy(is_busy)

    # -- wishes of the menu --------------------------------------------------------------------

    @Slot()
    def new_company(self) -> None:
        """Ask for a new company and make it."""
        self._dialogs.ask_new()

    @Slot()
    def open_company(self) -> None:
        """Ask for a company file and open it."""
        self._dialogs.ask_file()

    @Slot()
    def open_sample(self) -> None:
        """Open the sample company; made at the first time."""
        if self.desk is not None and self.desk.company.info.target == str(self.program.demo_target()):
            self._on_told_quietly(self.tr("The sample company is open already"))
            return
        self.opener.open(SAMPLE)

    @Slot(str)
    def open_target(self, target: str) -> None:
        """Open this company file or database."""
        self.opener.open(target)

    @Slot(str)
    def _open_read_only(self, target: str) -> None:
        self.opener.open(target, is_read_only=True)

    @Slot()
    def leave_company(self) -> None:
        """Close the company and go back to the welcome page."""
        if self.close_company():
            self._show_welcome()

    @Slot()
    def import_files(self) -> None:
        """Go to Import and ask for files."""
        self.go(At.IMPORT, "choose")

    def _show_welcome(self) -> None:
        if self._welcome is None:
            from app.ui.company.welcome import WelcomePage

            self._welcome = WelcomePage(self)
            self._welcome.new_wanted.connect(self.new_company)
            self._welcome.open_wanted.connect(self.open_company)
            self._welcome.sample_wanted.connect(self.open_sample)
            self._welcome.recent_chosen.connect(self.open_target)
            self._welcome.read_only_wanted.connect(self._open_read_only)
            self._stack.addWidget(self._welcome)
        recent = self.program.recent()
        self._welcome.show_recent(recent)
        self.menus.show_recent(recent)
        self._stack.setCurrentWidget(self._welcome)
        self._welcome.new_button.setFocus()

    # -- window --------------------------------------------------------------------------------

    @Slot(bool)
    def set_narrow(self, is_narrow: bool) -> None:
        """Show the places as icons alone; a small window does so by itself."""
        self._is_narrow = is_narrow
        self._window_state.setValue("narrow", int(is_narrow))
        self._nav.set_narrow(is_narrow or self.width() < NARROW_BELOW_PX)

    @property
    def is_narrow(self) -> bool:
        """Whether the person wants the places as icons alone."""
        return self._is_narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._nav.set_narrow(self._is_narrow or self.width() < NARROW_BELOW_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.output.take_key(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        company = next((path for path in paths if path.endswith(".tieout")), None)
        if company is not None:
            self.opener.open(company)
        elif paths and self.desk is not None:
            self.go(At.IMPORT, tuple(Path(path) for path in paths))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_company():
            event.ignore()
            return
        self._window_state.setValue("geometry", self.saveGeometry())
        self.runner.close()
        event.accept()

    def _restore(self) -> None:
        self.setMinimumSize(*SIZE_MIN_PX)
        geometry = self._window_state.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(*SIZE_PX)
