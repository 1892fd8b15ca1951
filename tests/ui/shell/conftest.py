"""A filled company and a window on it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui import application
from app.ui.main_window import MainWindow
from tests.ui.shell.office import Office, a_window, an_office

WAIT_MS = 20_000


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Office:
    """A program with one filled company, which is closed: windows open it themselves."""
    made = an_office(tmp_path)
    made.shop.company.close()
    application.make(made.program)
    return made


@pytest.fixture
def window(office: Office, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window with the company open and Home on screen."""
    made = a_window(office, tmp_path)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.company_shown, timeout=WAIT_MS):
        made.open_target(office.target)
    settle(qtbot, made)
    yield made
    made.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing runs and its answers have arrived."""

    def rests() -> bool:
        return not window.runner.is_busy and (window.desk is None or not window.desk.runner.is_busy)

    qtbot.waitUntil(rests, timeout=WAIT_MS)
    qtbot.wait(1)  # what the last answer asked for begins
    qtbot.waitUntil(rests, timeout=WAIT_MS)


WidgetT = TypeVar("WidgetT", bound=QWidget)


def found(parent: QWidget, kind: type[WidgetT], name: str = "") -> WidgetT:
    """Return the widget of this kind and name inside another; it must be there."""
    widget = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(widget, kind), f"no {kind.__name__} {name}"
    return widget
