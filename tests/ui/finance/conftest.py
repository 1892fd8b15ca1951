"""A company with approved expenses, two connections to folders, and a window on its Finance area."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.expense import ExpenseStatus
from app.models.ids import ExpenseId
from app.models.posting import Connection, Page, Subject
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from app.services.views import ListQuery
from app.ui import application
from app.ui.finance.page import FinancePage
from app.ui.main_window import MainWindow
from app.ui.shell.places import At
from tests.ui.shell.conftest import WAIT_MS, settle
from tests.ui.shell.office import Office, a_window, an_office

UNMAPPED = ("Hotel", "Software")
CARD_PAID, OWN_PAID = 20, 2
POPUP = "^This plugin does not support (raise|grabbing|propagateSizeHints)"
"""What the offscreen platform says when codes are offered in a list of their own."""


@dataclass
class Desk:
    """The Finance area of one open company.

    Attributes:
        ids: Of all expenses in order; the first twenty are approved and paid by card, 24 and 25 by the
            employee.
        ledger: Id of the CSV connection, in which Hotel and Software are not mapped.
        plain: Id of the Beancount connection, in which nothing is mapped.
    """

    office: Office
    window: MainWindow
    qtbot: QtBot
    books: Path
    ids: list[int]
    ledger: int
    plain: int
    toasts: list[str] = field(default_factory=list)

    @property
    def page(self) -> FinancePage:
        page = self.window.page(At.FINANCE)
        assert isinstance(page, FinancePage)
        return page

    @property
    def finance(self) -> Finance:
        assert self.window.desk is not None
        return Finance(self.window.desk.company.place)

    def settle(self) -> None:
        """Wait until nothing runs; postings start further tasks, so look twice."""
        settle(self.qtbot, self.window)
        self.qtbot.waitUntil(lambda: not self.page.postings.running, timeout=WAIT_MS)
        settle(self.qtbot, self.window)

    def do(self, step: Callable[[], object]) -> None:
        """Do something and wait for what follows."""
        step()
        self.settle()

    @property
    def said(self) -> list[str]:
        """What notifications say now."""
        return [toast.sentence for toast in self.window.notices.toasts]


def fill(office: Office, books: Path) -> tuple[list[int], int, int]:
    """Approve expenses and connect two folders; return ids of expenses and of the connections."""
    company = office.shop.company
    ids = [int(id_) for id_ in company.browse.expenses(ListQuery(sort="id", is_descending=False)).ids]
    approved = [ExpenseId(id_) for id_ in (*ids[:CARD_PAID], *ids[24 : 24 + OWN_PAID])]
    company.set_expense_status(approved, ExpenseStatus.APPROVED)
    books.mkdir()
    finance = Finance(company.place)
    ledger = finance.save_connection(Connection(0, "csv", "Ledger", {"folder": str(books)})).id
    plain = finance.save_connection(Connection(0, "beancount", "Plain text", {"folder": str(books)})).id
    rows = [
        MappingRow(page, Subject.CATEGORY, one.reference, f"6{one.reference[1:]}")
        for page in Page
        for one in company.browse.categories()
        if one.name not in UNMAPPED
    ]
    cards = company.browse.instruments()
    rows += [MappingRow(page, Subject.INSTRUMENT, str(one.id), "1240") for page in Page for one in cards]
    rows += [MappingRow(page, Subject.EMPLOYEE, "E1", "2100") for page in Page]
    finance.set_mappings(ledger, rows)
    return ids, ledger, plain


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The Finance area, just opened."""
    office = an_office(tmp_path)
    books = tmp_path / "books"
    ids, ledger, plain = fill(office, books)
    office.shop.company.close()
    application.make(office.program)
    window = a_window(office, tmp_path)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.company_shown, timeout=WAIT_MS):
        window.open_target(office.target)
    settle(qtbot, window)
    made = Desk(office, window, qtbot, books, ids, ledger, plain)
    window.go(At.FINANCE)
    made.settle()
    yield made
    qtbot.waitUntil(lambda: window.desk is None or not made.page.postings.running, timeout=WAIT_MS)
    window.close()
