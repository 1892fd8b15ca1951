"""Statements of each card in order, gaps between them, and payments that were pending, in a real window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.continuity import Break
from app.services.import_results import ImportPlan
from app.ui.imports.page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.shell.places import At
from tests.ui.shell.conftest import settle

HEAD = "Date,Description,Amount,Currency,Balance\n"
MARCH = "2026-03-02,POWER COMPANY,-10.00,EUR,1214.10\n2026-03-31,RENT,-10.00,EUR,1204.10\n"
APRIL = "2026-04-03,SHOP,-20.00,EUR,1160.00\n2026-04-20,SHOP,-1.00,EUR,1159.00\n"
OVER = "2026-04-20,SHOP,-1.00,EUR,1159.00\n2026-04-25,BAR,-9.00,EUR,1150.00\n"


def a_file(folder: Path, name: str, rows: str) -> Path:
    """Write a bank statement with running balances."""
    path = folder / name
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> ImportPage:
    """The import page of a company with three statements of one account, one of them missing."""
    assert window.desk is not None
    company = window.desk.company
    for name, rows in (("march.csv", MARCH), ("april.csv", APRIL), ("april 2.csv", OVER)):
        path = a_file(tmp_path, name, rows)
        preview = company.import_preview(ImportPlan(path))
        chosen = {one.key: one.instrument.id for one in preview.statements}
        if name != "march.csv":
            mine = next(one.id for one in company.browse.instruments() if one.name == "march")
            chosen = dict.fromkeys(chosen, mine)
        company.import_file(ImportPlan(path, instruments=chosen))
    window.go(At.IMPORT)
    settle(qtbot, window)
    made = window.page(At.IMPORT)
    assert isinstance(made, ImportPage)
    return made


@pytest.mark.rule("G15")
def test_the_gap_between_two_statements_is_shown_with_both_balances(
    page: ImportPage, window: MainWindow, qtbot: QtBot
) -> None:
    start = page.start
    assert "1 to look at" in start.tabs.segment(1).text()
    start.tabs.segment(1).click()
    settle(qtbot, window)
    pane = start.statements
    kinds = [row.finding.kind if row.finding else None for row in pane.rows.model.rows]
    assert kinds == [None, Break.MONEY, None, Break.OVERLAP, None]
    assert pane.rows.current().finding.kind is Break.MONEY
    said = pane.said.text().replace("\u00a0", " ")
    assert all(part in said for part in ("1,204.10 EUR", "1,180.00 EUR", "24.10 EUR are missing"))
    assert pane.choose.isVisible()


@pytest.mark.rule("G15")
def test_a_statement_leads_to_its_payments_and_to_its_import(
    page: ImportPage, window: MainWindow, qtbot: QtBot
) -> None:
    pane = page.start.statements
    page.start.show_tab(1)
    pane.rows.table.select_row(4)
    pane.show_payments.click()
    settle(qtbot, window)
    assert window.desk is not None
    shown = window.page(At.PAYMENTS)
    assert shown is not None
    assert shown.isVisible()
    window.go(At.IMPORT)
    page.start.show_tab(1)
    pane.rows.table.select_row(4)
    pane.show_import.click()
    settle(qtbot, window)
    assert page.start.history.current().file_name == "april 2.csv"


@pytest.mark.rule("G15")
def test_an_instrument_leads_to_its_statements(page: ImportPage, window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk is not None
    mine = next(one for one in window.desk.company.browse.instruments() if one.name == "march")
    window.desk.go(At.IMPORT, mine)
    settle(qtbot, window)
    assert page.start.statements.isVisible()
    assert page.start.statements.lines.current().instrument == "march"
