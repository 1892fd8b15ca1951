"""Statements of each card in order, gaps between them, and payments that were pending, in a real window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from app.models.continuity import Break
from app.models.payment import PaymentStatus
from app.services.import_results import ImportPlan
from app.services.views import ListQuery, PaymentRow
from app.ui.imports.page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.payments.detail import PaymentDetail
from app.ui.payments.page import PaymentsPage
from app.ui.shell.places import At
from tests.ui.shell.conftest import found, settle

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


CARD_HEAD = "Date,Description,Amount,Currency,Status,Card\n"
PENDING = "2026-11-03,CAFE ROMA,-40.00,EUR,pending,4417\n2026-11-03,CAFE ROMA,-42.00,EUR,pending,4417\n"
BOOKED = "2026-11-05,CAFE ROMA DUBLIN,-44.00,EUR,booked,4417\n2026-11-06,TAXI CORK,-9.00,EUR,booked,4417\n"


@pytest.fixture
def payments(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> PaymentsPage:
    """The payments page after two pending lines and one booked line that fits both."""
    assert window.desk is not None
    company = window.desk.company
    for name, rows in (("pending.csv", PENDING), ("booked.csv", BOOKED)):
        path = tmp_path / name
        path.write_text(CARD_HEAD + rows, encoding="utf-8")
        company.import_file(ImportPlan(path))
    window.go(At.PAYMENTS)
    settle(qtbot, window)
    made = window.page(At.PAYMENTS)
    assert isinstance(made, PaymentsPage)
    return made


@pytest.mark.rule("G09")
def test_a_person_says_which_pending_payment_was_booked(
    payments: PaymentsPage, window: MainWindow, qtbot: QtBot
) -> None:
    link = found(payments, QAbstractButton, "doubtfulPayments")
    assert link.isVisible()
    link.click()
    settle(qtbot, window)
    assert len(payments.model.ids) == 3
    shown = payments.fetch([payments.model.id_at(row) for row in range(3)])
    statuses = [row.payment.status for row in shown if isinstance(row, PaymentRow)]
    booked = statuses.index(PaymentStatus.BOOKED)
    payments.table.select_row(booked)
    settle(qtbot, window)
    assert payments.same_action.isVisible()
    payments.same_action.trigger()
    found(window, QDialog, "ask").accept()
    settle(qtbot, window)
    assert window.desk is not None
    payments.show_what(ListQuery(text="roma dublin 44.00"))
    settle(qtbot, window)
    detail = payments.detail
    assert isinstance(detail, PaymentDetail)
    assert [row.said.right.replace("\u00a0", " ") for row in detail.looks.rows] == ["40.00 EUR", "44.00 EUR"]
    assert payments.part_action.isVisible()
    payments.part_action.trigger()
    found(window, QDialog, "ask").accept()
    settle(qtbot, window)
    company = window.desk.company
    everything = company.browse.payments(ListQuery(text="roma")).ids
    amounts = {row.payment.amount.plain() for row in company.browse.payment_rows(everything)}
    assert {"40.00", "42.00", "44.00"} <= amounts
