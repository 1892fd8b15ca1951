"""The whole way in the window against a real accounting system: connect, map, post, mend, refresh."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.models.expense import ExpenseStatus
from app.models.posting import DateStrategy, FinanceGroup, ItemStatus, JobStatus, Page, Subject
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from app.ui import application
from app.ui.finance.connection_editor import ConnectionEditor
from app.ui.finance.export_dialog import ExportDialog
from app.ui.finance.page import FinancePage
from app.ui.main_window import MainWindow
from app.ui.shell import forms
from app.ui.shell.places import At
from tests.companies import a_program, fill_shop
from tests.contract.connectors import tryton_server
from tests.ui.shell.conftest import WAIT_MS, settle
from tests.ui.shell.office import Office, a_window

JUNE, CLOSED_MARCH = date(2026, 6, 5), date(2026, 3, 12)
ANSWER_MS = 120_000


@pytest.fixture(scope="module")
def accounting(pytestconfig: pytest.Config) -> Iterator[Any]:
    folder = tryton_server.scripts(pytestconfig.rootpath)
    with tryton_server.server(folder, "window") as running:
        yield running


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """A company in pounds with three approved expenses: two of June, one of a closed March."""
    program = a_program(tmp_path)
    target = str(tmp_path / "books.tieout")
    company = program.create_company(target, name="Books", currency="GBP", user="maria")
    shop = fill_shop(company)
    values = {"currency": "GBP", "category": "Travel", "status": ExpenseStatus.APPROVED}
    shop.add_expenses(
        shop.expense(day=JUNE, merchant="Rail", amount="12.30", **values),
        shop.expense(day=JUNE, merchant="Ferry", amount="80.00", **values),
        shop.expense(day=CLOSED_MARCH, merchant="Taxi", amount="9.40", **values),
    )
    company.close()
    application.make(program)
    made = a_window(Office(program, shop, 0, target), tmp_path)  # type: ignore[arg-type] # no report
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.company_shown, timeout=WAIT_MS):
        made.open_target(target)
    made.go(At.FINANCE)
    settle(qtbot, made)
    yield made
    made.close()


@pytest.mark.rule("F44", "F59", "F61", "F64", "F78")
def test_from_the_connection_to_the_books_and_over_a_closed_period(
    accounting: Any, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = accounting.facts()
    monkeypatch.setenv("TIEOUT_SECRET_TRYTON", tryton_server.password(facts))
    page = window.page(At.FINANCE)
    assert isinstance(page, FinancePage)
    assert window.desk is not None
    finance = Finance(window.desk.company.place)

    def rest() -> None:
        settle(qtbot, window)
        qtbot.waitUntil(lambda: not page.postings.running, timeout=ANSWER_MS)
        settle(qtbot, window)

    def editor() -> ConnectionEditor:
        return next(one for one in page.connections.findChildren(ConnectionEditor) if one.isVisible())

    page.show_part("connections")
    page.connections.add()
    form = editor()
    forms.select(form.system, "tryton")
    form.name.setText("Tryton")
    for name, text in tryton_server.settings(facts).items():
        field = form.field(name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
    forms.select(form.field("final"), "yes")  # type: ignore[arg-type] # a combo box
    form.accept()
    qtbot.waitUntil(lambda: page.connections.editor is None, timeout=ANSWER_MS)
    rest()
    tryton = finance.connection("Tryton")
    assert tryton.status == "connected"
    assert any(tryton_server.COMPANIES[0] in toast.sentence for toast in window.notices.toasts)
    finance.set_mappings(
        tryton.id,
        [
            MappingRow(Page.RECONCILABLE, Subject.CATEGORY, "Travel", "7400"),
            *(
                MappingRow(Page.RECONCILABLE, Subject.INSTRUMENT, str(one.id), "1240")
                for one in window.desk.company.browse.instruments()
            ),
        ],
    )
    page.show_what(FinanceGroup.RECONCILABLE)
    rest()
    page.approved.export_all()
    dialog = next(one for one in page.approved.findChildren(ExportDialog) if one.isVisible())
    qtbot.waitUntil(dialog.do_button.isEnabled, timeout=WAIT_MS)
    assert dialog.mode.currentText() == "Final"
    dialog.accept()
    qtbot.waitUntil(lambda: bool(finance.history()), timeout=WAIT_MS)
    rest()
    view = page.history.view
    assert view.shown is not None
    assert view.shown.job.counts == {ItemStatus.SUCCESSFUL: 2, ItemStatus.FAILED: 1}
    rows = finance.records.rows(view.shown.item_ids)
    assert all(
        row.item.transaction_reference.startswith("JE-")
        for row in rows
        if row.item.status is ItemStatus.SUCCESSFUL
    )
    assert "Closed accounting period" in view.causes.rows[0].said.title
    page.show_what(tryton)
    form = editor()
    forms.select(form.field("strategy"), "next_open_period")  # type: ignore[arg-type] # a combo box
    form.accept()
    qtbot.waitUntil(lambda: page.connections.editor is None, timeout=ANSWER_MS)
    rest()
    page.show_part("history")
    view.retry_action.trigger()
    qtbot.waitUntil(lambda: len(finance.history()) == 2, timeout=WAIT_MS)
    rest()
    retried = finance.history()[0]
    assert retried.status is JobStatus.COMPLETED
    [row] = finance.records.rows(finance.records.job(retried.id).item_ids)
    assert (row.item.document_on, row.item.posted_on) == (CLOSED_MARCH, date(2026, 5, 1))
    assert row.item.strategy is DateStrategy.NEXT_OPEN_PERIOD
    told = dict(view.pane.facts.shown)
    assert "next open" in told["Date strategy"]
    view.refresh_action.trigger()
    rest()
    assert any("0 no longer there" in toast.sentence for toast in window.notices.toasts)
