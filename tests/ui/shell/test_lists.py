"""Expenses and Payments: the lists, what is selected in full, and what can be done with it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.models.payment import LinkState
from app.services.views import Filter, ListQuery
from app.ui.expenses.columns import expense_columns
from app.ui.expenses.editor import ExpenseEditor
from app.ui.expenses.page import ExpensesPage
from app.ui.main_window import MainWindow
from app.ui.payments.page import PaymentsPage
from app.ui.shell.places import At
from app.ui.tables import PagedTableModel
from tests.ui.shell.conftest import WAIT_MS, settle


@pytest.fixture
def expenses(window: MainWindow, qtbot: QtBot) -> ExpensesPage:
    """The expenses page with its rows."""
    window.go(At.EXPENSES)
    settle(qtbot, window)
    page = window.page(At.EXPENSES)
    assert isinstance(page, ExpensesPage)
    return page


@pytest.fixture
def payments(window: MainWindow, qtbot: QtBot) -> PaymentsPage:
    """The payments page with its rows."""
    window.go(At.PAYMENTS)
    settle(qtbot, window)
    page = window.page(At.PAYMENTS)
    assert isinstance(page, PaymentsPage)
    return page


def test_search_and_filters_are_visible_and_removable(
    window: MainWindow, expenses: ExpensesPage, qtbot: QtBot
) -> None:
    whole = expenses.model.rowCount()
    expenses.filters.search.setText("iberia")
    qtbot.waitUntil(lambda: expenses.model.rowCount() == 3, timeout=WAIT_MS)
    expenses.presenter.set_filter(Filter("state", ("pending",), label="Reconciled: Pending"), "state")
    settle(qtbot, window)
    assert [chip.text() for chip in expenses.filters.chips] == ["Reconciled: Pending"]
    expenses.filters.chips[0].removed.emit()
    settle(qtbot, window)
    assert expenses.filters.chips == []
    expenses.presenter.clear()
    settle(qtbot, window)
    assert expenses.model.rowCount() == whole
    assert expenses.filters.search.text() == ""


def test_the_sum_and_count_follow_the_filter(
    window: MainWindow, expenses: ExpensesPage, qtbot: QtBot
) -> None:
    expenses.presenter.show(ListQuery(text="Bakery"))
    settle(qtbot, window)
    assert "1" in expenses.card.accessibleName()
    assert "6.20" in expenses.card.accessibleName()


@pytest.mark.rule("F19")
def test_an_expense_shows_every_payment_of_it(
    window: MainWindow, expenses: ExpensesPage, qtbot: QtBot
) -> None:
    expenses.presenter.show(ListQuery(text="Iberia", filters=(Filter("state", ("automatic",)),)))
    settle(qtbot, window)
    shown = expenses.shown
    assert shown is not None
    assert shown.row.state is LinkState.AUTOMATIC
    (row,) = expenses.detail.related.rows  # type: ignore[attr-defined] # the pane of this page
    assert "Iberia" in row.said.title
    assert "EUR" in row.said.right
    for part in ("Automatic", "%", "maria", "2026"):
        assert part in row.said.detail
    row.click()
    settle(qtbot, window)
    assert window.at is At.PAYMENTS


@pytest.mark.rule("F22")
def test_unreconcile_opens_both_sides_again(window: MainWindow, expenses: ExpensesPage, qtbot: QtBot) -> None:
    expenses.presenter.show(ListQuery(text="Iberia", filters=(Filter("state", ("automatic",)),)))
    settle(qtbot, window)
    shown = expenses.shown
    assert shown is not None
    expense_id, payment_id = int(shown.row.expense.id), int(shown.related[0].payment.id)
    expenses.unreconcile()
    dialog = expenses.findChild(QDialog, "ask")
    assert dialog is not None
    dialog.accept()
    settle(qtbot, window)
    assert window.desk is not None
    browse = window.desk.company.browse
    assert browse.expense_rows([expense_id])[0].state is LinkState.PENDING
    assert browse.payment_rows([payment_id])[0].state is LinkState.PENDING
    assert any("taken back" in toast.sentence for toast in window.notices.toasts)


@pytest.mark.rule("G01")
def test_an_expense_is_added_by_hand(window: MainWindow, expenses: ExpensesPage, qtbot: QtBot) -> None:
    before = expenses.model.rowCount()
    expenses.add()
    editor = expenses.findChild(ExpenseEditor)
    assert editor is not None
    editor.amount.setText("12.345")
    editor.accept()
    assert editor.isVisible(), "an amount with too many decimals and an empty merchant are refused"
    assert len(editor.form.problems) == 2
    editor.merchant.setText("Corner shop")
    editor.amount.setText("1,012.34")
    editor.accept()
    settle(qtbot, window)
    assert expenses.model.rowCount() == before + 1
    expenses.presenter.show(ListQuery(text="Corner shop"))
    settle(qtbot, window)
    assert expenses.shown is not None
    assert expenses.shown.row.expense.amount.minor == 101_234


def test_a_stale_edit_is_refused_with_a_sentence(
    window: MainWindow, expenses: ExpensesPage, qtbot: QtBot
) -> None:
    expenses.presenter.show(ListQuery(text="Bakery"))
    settle(qtbot, window)
    assert expenses.shown is not None
    stale = expenses.shown.row.expense
    expenses.use_cases.edit(replace(stale, note="first"))
    settle(qtbot, window)
    expenses.use_cases.edit(replace(stale, note="second"))
    settle(qtbot, window)
    assert any("Changed meanwhile" in toast.sentence for toast in window.notices.toasts)


@pytest.mark.rule("G03")
def test_a_receipt_is_attached_and_drawn(
    window: MainWindow, expenses: ExpensesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / "receipt.png"
    image = QImage(320, 500, QImage.Format.Format_RGB32)
    image.fill(0xFFEEEEEE)
    assert image.save(str(picture))
    expenses.presenter.show(ListQuery(text="Bakery"))
    settle(qtbot, window)
    expenses.detail.receipts_dropped.emit([picture])  # type: ignore[attr-defined] # the pane of this page
    settle(qtbot, window)
    assert expenses.shown is not None
    assert [one.file_name for one in expenses.shown.receipts] == ["receipt.png"]
    drawn = expenses.detail.picture.image  # type: ignore[attr-defined] # the pane of this page
    assert drawn is not None
    assert drawn.width() == 320


@pytest.mark.rule("F17", "F18")
def test_an_expense_is_made_from_a_payment(window: MainWindow, payments: PaymentsPage, qtbot: QtBot) -> None:
    payments.presenter.show(ListQuery(text="BOOKSHOP"))
    settle(qtbot, window)
    payment_id = payments.model.id_at(0)
    assert payments.create_action.isEnabled()
    payments.create_expenses()
    dialog = payments.findChild(QDialog, "ask")
    assert dialog is not None
    dialog.accept()
    settle(qtbot, window)
    assert window.desk is not None
    (link,) = window.desk.company.browse.payment_links(payment_id)  # type: ignore[arg-type] # an id of the list
    assert link.expense is not None
    assert not link.expense.is_billable
    assert not link.expense.to_reimburse


@pytest.mark.rule("G15")
def test_a_payment_is_ignored_with_a_reason_and_restored(
    window: MainWindow, payments: PaymentsPage, qtbot: QtBot
) -> None:
    payments.presenter.show(ListQuery(text="SETTLEMENT"))
    settle(qtbot, window)
    payments.ignore()
    dialog = payments.findChild(QDialog, "ask")
    assert dialog is not None
    dialog.accept()
    assert dialog.isVisible(), "a reason is required"
    reason = dialog.findChild(QLineEdit, "ignoreReason")
    assert reason is not None
    reason.setText("card settlement")
    dialog.accept()
    settle(qtbot, window)
    row = payments.model.held(0)
    assert row is not None
    assert row.state is LinkState.IGNORED
    assert row.reason_detail == "card settlement"
    assert payments.restore_action.isVisible()
    payments.restore()
    settle(qtbot, window)
    row = payments.model.held(0)
    assert row is not None
    assert row.state is LinkState.PENDING


@pytest.mark.rule("F37")
def test_the_list_is_written_as_filtered(
    window: MainWindow, payments: PaymentsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    payments.presenter.show(ListQuery(text="IBERIA"))
    settle(qtbot, window)
    target = tmp_path / "list.csv"
    payments.export_to(target)
    settle(qtbot, window)
    lines = target.read_text(encoding="utf-8-sig").strip().splitlines()
    assert len(lines) == 1 + payments.model.rowCount()
    assert all("IBERIA" in line for line in lines[1:])


def test_the_model_of_a_list_is_a_proper_model(
    window: MainWindow, expenses: ExpensesPage, qtmodeltester: ModelTester
) -> None:
    assert window.desk is not None
    model: PagedTableModel[object] = PagedTableModel(expense_columns())  # type: ignore[arg-type] # any row
    ids = list(expenses.model.ids)[:3]
    model.show(ids)
    model.deliver(model.generation, 0, window.desk.company.browse.expense_rows(ids))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # of pytest-qt
