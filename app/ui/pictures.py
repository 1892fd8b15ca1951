"""Pictures of every screen, for people without a display and for looking at the layout."""

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    QSettings,
    QTimer,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import DEMO_USER, Program
from app.models.payment import LinkState
from app.models.posting import FinanceGroup, ItemStatus
from app.paths import resource
from app.ui import application, theme
from app.ui.imports.page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.shown import Side
from app.ui.shell.manager import ReconcilePage
from app.ui.shell.places import At

SIZE_PX = (1360, 900)
THEMES = ("light", "dark")
POLL_MS = 20
QUIET_POLLS = 8
WAIT_POLLS_MAX = 1500
NARROW_PX = (1100, 720)
CHOICES_MAX = 40
OLD_ROWS = 6
LAST_MONTH = "* 2026-10.*"
"""Files of the sample company that are dropped together."""

NEWS = (
    "30/10/2026;29/10/2026;CITYCAB DUBLIN;-18,70;EUR;;;**** 4417;4121;IE",
    "31/11/2026;31/11/2026;FLORA LANE FLORIST;-45,00;EUR;;;**** 4417;5992;IE",
    "31/10/2026;30/10/2026;KESTREL COFFEE DUBLIN;-3,80;EUR;;;**** 4417;5814;IE",
)
"""Two purchases that claims wait for, and one on a day that does not exist."""

SETTINGS = (
    "company",
    "appearance",
    "matching",
    "accounts",
    "employees",
    "categories",
    "differences",
    "merchants",
)


class Quiet(QObject):
    """Waits until nothing runs and a few turns of the event loop have passed, at most half a minute."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._loop = QEventLoop(self)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)
        self._quiet = self._polls = 0

    def wait(self) -> None:
        """Return once the window is at rest."""
        self._quiet = self._polls = 0
        self._timer.start()
        self._loop.exec()
        self._timer.stop()

    @Slot()
    def _look(self) -> None:
        window = self._window
        is_busy = window.runner.is_busy or (window.desk is not None and window.desk.runner.is_busy)
        self._quiet = 0 if is_busy else self._quiet + 1
        self._polls += 1
        if self._quiet >= QUIET_POLLS or self._polls >= WAIT_POLLS_MAX:
            self._loop.quit()


class Album:
    """Takes the pictures of one company, in one look after another."""

    def __init__(self, window: MainWindow, folder: Path, suffix: str) -> None:
        self._window = window
        self._folder = folder
        self._suffix = suffix
        self._quiet = Quiet(window)
        self._told_id: int | None = None
        self.written: list[Path] = []

    def take(self, name: str, look: str, widget: QWidget | None = None) -> None:
        """Write one picture, of the window where no widget is given."""
        self._quiet.wait()
        path = self._folder / f"{name}-{look}{self._suffix}.png"
        (widget or self._window).grab().save(str(path))
        self.written.append(path)

    def take_all(self, look: str, statement: Path | None) -> None:
        """Write one picture of every screen of the open company."""
        window = self._window
        for place in (At.HOME, At.EXPENSES, At.PAYMENTS, At.TRENDS, At.HISTORY):
            window.go(place)
            self.take(place.value, look)
        self._take_import(look, statement)
        self._take_reports(look)
        self._take_manager(look)
        self._take_triage(look)
        self._take_finance(look)
        self._take_reference(look)
        window.go(At.SETTINGS)
        for section, name in enumerate(SETTINGS):
            window.page(At.SETTINGS).show_what(section)
            self.take(f"settings-{name}", look)
        self._take_about(look)

    def _take_manager(self, look: str) -> None:
        window = self._window
        window.go(At.RECONCILE)
        self._quiet.wait()
        manager = window.page(At.RECONCILE).findChild(ManagerPage)
        if manager is not None:
            self._choose_expense(manager)
        self.take("reconcile", look)
        window.resize(*NARROW_PX)
        self.take("reconcile-narrow", look)
        window.resize(*SIZE_PX)

    def _take_triage(self, look: str) -> None:
        """Take the first item of triage, and leave it."""
        self._window.go(At.RECONCILE, "triage")
        self._quiet.wait()
        self.take("triage", look)
        page = self._window.page(At.RECONCILE)
        assert isinstance(page, ReconcilePage), "the manager's place"
        page.triage.commands.leave.trigger()
        self._quiet.wait()

    def _choose_expense(self, manager: ManagerPage) -> None:
        """Select the expense that shows most: ambiguous before pending, several payments within tolerance."""
        panel = manager.body.left[Side.PENDING]
        if self._told_id is None:
            rows = [(row, panel.model.held(row)) for row in range(min(panel.model.rowCount(), CHOICES_MAX))]
            known = [(one.state is not LinkState.AMBIGUOUS, row) for row, one in rows if one is not None]
            richness = {row: self._candidates_of(manager, row) for _, row in sorted(known)}
            best = max(richness, key=lambda row: min(2, richness[row]), default=0)  # the first of the best
            self._told_id = panel.model.id_at(best) if richness else None
        if self._told_id is not None:
            panel.view.select_id(self._told_id)
            panel.view.setFocus()

    def _candidates_of(self, manager: ManagerPage, row: int) -> int:
        """Count the payments within tolerance that the manager offers for a pending expense."""
        manager.body.left[Side.PENDING].view.select_row(row)
        self._quiet.wait()
        right = manager.presenter.right
        return 0 if right is None else sum(not one.candidate.outside for one in right.candidates)

    def _take_import(self, look: str, statement: Path | None) -> None:
        self._window.go(At.IMPORT)
        self.take("import", look)
        if statement is not None:
            self._window.go(At.IMPORT, (statement,))
            self.take("import-preview", look)
            page = self._window.page(At.IMPORT)
            assert isinstance(page, ImportPage), "the place is the import page"
            page.preview.tabs.segment(1).click()
            self.take("import-columns", look)
            page.preview.tabs.segment(0).click()
            page.take((*sorted(resource("samples").glob(LAST_MONTH)), statement))
            self.take("import-files", look)
            page.show_start()

    def _take_reports(self, look: str) -> None:
        window = self._window
        window.go(At.REPORTS)
        self.take("reports", look)
        desk = window.desk
        reports = desk.company.browse.reports() if desk is not None else []
        if reports:
            fullest = max(reports, key=lambda row: (row.expense_count, row.report.id))
            window.go(At.REPORTS, int(fullest.report.id))
            self.take("report", look)
        for part in ("confirm", "questions"):
            window.go(At.REPORTS, part)
            self.take(f"reports-{part}", look)

    def _take_finance(self, look: str) -> None:
        """Take every part of Finance, a posting that failed in part, and the question of an export."""
        from app.ui.finance.export_dialog import ExportDialog
        from app.ui.finance.page import PARTS, FinancePage

        window = self._window
        window.go(At.FINANCE)
        self._quiet.wait()
        page = window.page(At.FINANCE)
        assert isinstance(page, FinancePage)
        window.go(At.FINANCE, FinanceGroup.RECONCILABLE)
        self._quiet.wait()
        page.approved.table.select_row(1)  # the first one of the sample has no account yet
        for part in PARTS:
            page.show_what(part)
            self.take(f"finance-{part}", look)
        jobs = page.history.list.model.rows
        failed = next((job for job in jobs if job.counts.get(ItemStatus.FAILED)), None)
        if failed is not None:
            page.show_what(failed)
            self._quiet.wait()
            page.history.view.parts.segment(2).click()
            self.take("finance-job", look)
        page.show_what("approved")
        self._quiet.wait()
        page.approved.export_all()
        self._quiet.wait()
        question = page.findChild(ExportDialog)
        if question is not None:
            self.take("finance-export", look, question)
            question.reject()

    def _take_reference(self, look: str) -> None:
        """Take the lists, the data sync and its history."""
        from app.ui.reference.page import PARTS

        self._window.go(At.REFERENCE)
        for part in PARTS:
            self._window.page(At.REFERENCE).show_what(part)
            self.take(f"reference-{part}", look)

    def _take_about(self, look: str) -> None:
        from app.ui.settings.about import AboutDialog

        about = AboutDialog(self._window)
        about.show()
        self.take("about", look, about)
        about.close()
        about.deleteLater()


def draw_all(
    target: str,
    folder: Path,
    *,
    looks: Sequence[str] = THEMES,
    statement: Path | None = None,
    said: Callable[[str], object] | None = None,
) -> list[Path]:
    """Draw every screen of a company, at the scale that the environment asks for.

    Args:
        target: The company file; it is only looked at.
        folder: Where the PNG files go; made if missing.
        looks: Names of themes.
        statement: A file to show the import preview of.
        said: Told of each look when it is done.

    Returns:
        The pictures written, in order.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as own:
        program = Program.start(config_dir=Path(own))
        program.save_settings(replace(program.settings, last_user=DEMO_USER))
        app = application.make(program)
        state = QSettings(str(Path(own) / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(program, state)
        window.resize(*SIZE_PX)
        scale = round(window.devicePixelRatioF() * 100)
        album = Album(window, folder, f"-{scale}")
        theme.apply(app, looks[0])
        window.show()
        album.take("welcome", looks[0])
        window.opener.open(target)
        Quiet(window).wait()
        for look in looks:
            theme.apply(app, look)
            album.take_all(look, statement)
            if said is not None:
                said(look)
        window.close()
        window.deleteLater()  # now, in order; not whenever the garbage is collected
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return album.written


def draw_sample(target: str, folder: Path) -> None:
    """Draw all screens of the sample company; here, so that a new process can find it."""
    samples = sorted(resource("samples").glob("Visa*.csv"))
    qInstallMessageHandler(_tell_unless_usual)
    with tempfile.TemporaryDirectory() as own:
        statement = overlapping(samples[-1], Path(own)) if samples else None
        draw_all(target, folder, statement=statement)


def _tell_unless_usual(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass Qt's messages on, but for what the offscreen platform says at every window."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def overlapping(statement: Path, folder: Path) -> Path:
    """Write what the bank would give a few days later: old rows, new rows, and one that is broken.

    Args:
        statement: A card's CSV of the sample company, which was imported before.
        folder: Where the new file goes.
    """
    head, *rows = statement.read_text(encoding="utf-8-sig").splitlines()
    path = folder / statement.name.replace(".csv", " to the end.csv")
    path.write_text("\n".join([head, *rows[-OLD_ROWS:], *NEWS]) + "\n", encoding="utf-8-sig")
    return path
