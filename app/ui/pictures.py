"""Pictures of every screen, for people without a display and for looking at the layout."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import DEMO_USER, Program
from app.paths import resource
from app.ui import application, theme
from app.ui.main_window import MainWindow
from app.ui.shell.places import At
from app.ui.tables import TableView

SIZE_PX = (1360, 860)
THEMES = ("light", "dark")
POLL_MS = 20
QUIET_POLLS = 8
WAIT_POLLS_MAX = 1500
SETTINGS = ("company", "appearance", "matching", "accounts", "employees", "categories")


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
        for place in (At.HOME, At.EXPENSES, At.PAYMENTS):
            window.go(place)
            self.take(place.value, look)
        self._take_import(look, statement)
        self._take_reports(look)
        window.go(At.RECONCILE)
        self._quiet.wait()
        table = _first_filled(window.page(At.RECONCILE))
        if table is not None:
            table.select_row(0)
            table.setFocus()
        self.take("reconcile", look)
        window.go(At.SETTINGS)
        for section, name in enumerate(SETTINGS):
            window.page(At.SETTINGS).show_what(section)
            self.take(f"settings-{name}", look)
        self._take_about(look)

    def _take_import(self, look: str, statement: Path | None) -> None:
        self._window.go(At.IMPORT)
        self.take("import", look)
        if statement is not None:
            self._window.go(At.IMPORT, (statement,))
            self.take("import-preview", look)

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


def _first_filled(page: QWidget) -> TableView | None:
    tables = [table for table in page.findChildren(TableView) if table.isVisible()]
    return next((table for table in tables if table.table_model().rowCount()), None)


def draw_sample(target: str, folder: Path) -> None:
    """Draw all screens of the sample company; here, so that a new process can find it."""
    samples = sorted(path for path in resource("samples").glob("*") if path.suffix in (".csv", ".xlsx"))
    draw_all(target, folder, statement=samples[-1] if samples else None)
