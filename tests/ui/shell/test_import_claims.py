"""Expense lists in the window: what expenses say before the import, their lines and receipts after it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.models.statement import Purpose
from app.services.import_results import ImportPlan
from app.services.views import ListQuery
from app.ui.expenses.page import ExpensesPage
from app.ui.imports.items import Stage
from app.ui.imports.page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.shell.places import At
from app.ui.tables import ListTableModel
from app.ui.widgets import TextLabel
from tests.ui.shell.conftest import WAIT_MS, found, settle

LIST = (
    "Expense ID,Date,Employee,Merchant,Category,Net,VAT,Amount,Currency,Paid by,Receipt\n"
    "X-71,2026-10-01,Ann Lee,Hilton,Lodging,100.00,20.00,120.00,EUR,Company card,Bills/hilton.PDF\n"
    "X-71,2026-10-01,Ann Lee,Hilton,Meals,20.00,4.00,24.00,EUR,Company card,Bills/hilton.PDF\n"
    "X-72,2026-10-02,Ann Lee,Taxi,Travel,10.00,2.00,12.50,EUR,Own money,gone.png\n"
    "X-74,2026-10-02,Ann Lee,Taxi,Travel,10.00,2.00,12.00,EUR,Own money,../x.pdf\n"
    "X-75,2026-10-03,Ann Lee,Taxi,Travel,20.00,4.00,24.00,EUR,Own money,\n"
    "X-76,2026-10-04,Ann Lee,Taxi,Travel,30.00,6.00,36.00,EUR,Own money,\n"
)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ImportPage:
    """The import page with its history read."""
    window.go(At.IMPORT)
    settle(qtbot, window)
    made = window.page(At.IMPORT)
    assert isinstance(made, ImportPage)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A list with one receipt below its folder."""
    (tmp_path / "bills").mkdir()
    (tmp_path / "bills" / "hilton.pdf").write_bytes(b"%PDF-1.4 bill")
    made = tmp_path / "Expenses of October.csv"
    made.write_text(LIST, encoding="utf-8")
    return made


def previewed(page: ImportPage, qtbot: QtBot, path: Path) -> None:
    page.take((path,))
    stages = (Stage.READY, Stage.ASKING, Stage.KNOWN)
    qtbot.waitUntil(lambda: all(one.stage in stages for one in page.presenter.files), timeout=WAIT_MS)
    (item,) = page.presenter.files
    if item.plan.purpose is not Purpose.EXPENSES:
        page.presenter.set_purpose(item.key, Purpose.EXPENSES)
        qtbot.waitUntil(
            lambda: (
                all(one.stage in stages for one in page.presenter.files)
                and page.presenter.files[0].plan.purpose is Purpose.EXPENSES
            ),
            timeout=WAIT_MS,
        )


@pytest.mark.rule("F32")
@pytest.mark.rule("G03")
def test_a_preview_shows_lines_receipts_and_what_does_not_add_up(
    page: ImportPage, path: Path, qtbot: QtBot
) -> None:
    previewed(page, qtbot, path)
    pane = page.preview
    model = pane.table.model()
    assert isinstance(model, ListTableModel)
    keys = [column.key for column in model.columns]
    assert {"category", "paid", "receipt", "tax"} <= set(keys)
    texts = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    receipts = {row[keys.index("text")]: row[keys.index("receipt")] for row in texts}
    assert receipts["Hilton"] == "Found"
    assert any("Line of row 2" in row for row in texts)
    said = " ".join(pane.sentences)
    assert "1 receipt found" in said
    assert "2 receipts not attached" in said
    assert "12.00, the amount is 12.50" in said


def test_a_split_expense_shows_its_lines_and_can_be_made_whole(
    window: MainWindow, page: ImportPage, path: Path, qtbot: QtBot
) -> None:
    assert window.desk is not None
    company = window.desk.company
    company.import_file(ImportPlan(path, Purpose.EXPENSES))
    window.go(At.EXPENSES)
    settle(qtbot, window)
    expenses = window.page(At.EXPENSES)
    assert isinstance(expenses, ExpensesPage)
    rows = company.browse.expense_rows(company.browse.expenses(ListQuery()).ids)
    hotel = next(row.expense for row in rows if row.expense.source_id == "X-71")
    expenses.show_detail(hotel.id)
    qtbot.waitUntil(lambda: expenses.shown is not None and bool(expenses.shown.lines), timeout=WAIT_MS)
    assert "144.00" in found(expenses, TextLabel, "linesSum").text()
    found(expenses, QPushButton, "removeLines").click()
    qtbot.waitUntil(lambda: company.expense_lines(hotel.id) == (), timeout=WAIT_MS)
