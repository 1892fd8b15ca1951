"""The application around the window: fonts, colours, language, and what happens to faults.

The window is painted before anything heavy is imported; the company opens after that.
"""

from __future__ import annotations

import logging
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.bootstrap import Program
from app.ui import fonts, icons, theme, translation

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

NAME = "Tieout"

log = logging.getLogger(__name__)


def run(target: str | None) -> int:
    """Open the window and stay until it is closed.

    Args:
        target: A company file or database address, `demo` for the sample company, or None for
            the company opened last.
    """
    program = Program.start()
    app = make(program)
    from app.ui.main_window import MainWindow

    window = MainWindow(program)
    sys.excepthook = _Hook(window)
    window.open_after_paint(target)
    window.show()
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    return code


def make(program: Program) -> QApplication:
    """Make (or find) the application and dress it as the settings say; call before any widget."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        app = existing
    else:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("tieout")
    fonts.load(app)
    language = program.settings.language
    translation.install(app, _locale(language))
    theme.apply(app, program.settings.theme)
    app.setWindowIcon(icons.icon("scale", theme.Tone.ACCENT))
    return app


def _locale(language: str) -> QLocale:
    """Return the person's locale; a system that names none gets English figures with grouping."""
    if language:
        return QLocale(language)
    system = QLocale.system()
    return QLocale(QLocale.Language.English) if system.language() == QLocale.Language.C else system


class _Hook:
    """Shows and logs what nobody expected, then lets the program go on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log.error("unexpected fault", exc_info=(kind, error, trace))
        self._window.show_failure(error)
