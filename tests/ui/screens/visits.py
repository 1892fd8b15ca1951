"""A filled company whose every screen is visited in one order, always the same to the pixel."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from app.ui import fonts, theme, translation
from app.ui.main_window import MainWindow
from app.ui.pictures import SIZE_PX, Album, Quiet
from tests.ui.shell.office import a_window, an_office

Look = Callable[[str, QWidget], None]
"""Is shown each screen: its name and the widget that it fills."""


class Visits(Album):
    """Goes through the screens as the pictures of the guide are taken, and hands each over."""

    def __init__(self, window: MainWindow, look: Look) -> None:
        super().__init__(window, Path(), "")
        self._look = look

    def take(self, name: str, look: str, widget: QWidget | None = None) -> None:
        """Hand over a screen once it is at rest."""
        self._quiet.wait()
        self._look(name, widget or self._window)


@contextmanager
def a_company(folder: Path, *, look: str = "light", language: str = "en") -> Iterator[MainWindow]:
    """Open a filled company in a window of a fixed size, look and language."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    office = an_office(folder)
    office.shop.company.close()
    fonts.load(app)
    installed = translation.install(app, QLocale(language))
    theme.apply(app, look)
    QCursor.setPos(QPoint(0, 0))
    window = a_window(office, folder)
    window.resize(*SIZE_PX)
    window.show()
    quiet = Quiet(window)
    quiet.wait()
    window.open_target(office.target)
    quiet.wait()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        translation.remove(app, installed)
        translation.install(app, QLocale("en"))
        theme.apply(app, "light")
