"""A company with a folder of lists to sync with, and a window on Reference data."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.posting import Connection
from app.services.posting_views import Finance
from app.services.sync_reference import DataSync
from app.ui import application
from app.ui.main_window import MainWindow
from app.ui.reference.page import ReferencePage
from app.ui.shell.places import At
from tests.ui.shell.conftest import WAIT_MS, settle
from tests.ui.shell.office import Office, a_window, an_office

LISTS = {
    "categories.csv": "Code,Name\n7400,Travel\n7500,Meals\n7600,Software\n",
    "projects.csv": "Code,Name\nP1,Bridge\nP2,Harbour\n",
    "suppliers.csv": "Code,Name\nS1,Rail Co\nS2,Hotel Astoria\n",
    "tax rates.csv": "Code,Name,Rate\nT1,Standard,20\nT5,Reduced,5\n",
}


def write_lists(folder: Path, **changed: str) -> None:
    """Write the lists, or other content for some of them (`categories="..."`)."""
    folder.mkdir(exist_ok=True)
    for name, text in LISTS.items():
        (folder / name).write_text(changed.get(name.removesuffix(".csv"), text), encoding="utf-8")


@dataclass
class Desk:
    """Reference data of one open company."""

    office: Office
    window: MainWindow
    qtbot: QtBot
    folder: Path
    connection: int
    toasts: list[str] = field(default_factory=list)

    @property
    def page(self) -> ReferencePage:
        page = self.window.page(At.REFERENCE)
        assert isinstance(page, ReferencePage)
        return page

    @property
    def sync(self) -> DataSync:
        assert self.window.desk is not None
        return DataSync(self.window.desk.company.place)

    def settle(self) -> None:
        settle(self.qtbot, self.window)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    office = an_office(tmp_path)
    folder = tmp_path / "lists"
    write_lists(folder)
    finance = Finance(office.shop.company.place)
    connection = finance.save_connection(Connection(0, "lists", "Ledger lists", {"folder": str(folder)})).id
    office.shop.company.close()
    application.make(office.program)
    window = a_window(office, tmp_path)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.company_shown, timeout=WAIT_MS):
        window.open_target(office.target)
    settle(qtbot, window)
    made = Desk(office, window, qtbot, folder, connection)
    assert window.desk is not None
    window.desk.told.connect(made.toasts.append)
    window.go(At.REFERENCE)
    made.settle()
    yield made
    window.close()
