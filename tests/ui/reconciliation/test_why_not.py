"""Every pending expense says what would make it match, and the sentence does it or leads there (G21)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.expense import ExpenseStatus
from app.models.why_not import Change
from app.ui.reconciliation.shown import Side
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month
from tests.ui.reconciliation.test_selecting import select


@pytest.mark.rule("G21")
def test_every_pending_expense_carries_a_sentence(month: Month, open_manager: Open) -> None:
    page = open_manager()
    for expense_id in list(page.body.left[Side.PENDING].model.ids):
        select(page, Side.PENDING, expense_id)
        line = page.body.candidates.why
        assert line.isVisible()
        assert len(line.text()) > 20
        assert "{" not in line.text()
        assert line.accessibleName() == line.text()


@pytest.mark.rule("G21")
def test_the_key_chooses_the_payment_that_the_sentence_names_and_enter_reconciles_it(
    month: Month, open_manager: Open
) -> None:
    shop = month.shop
    (late,) = shop.add_expenses(
        shop.expense(merchant="Iberia", amount="77.00", day=date(2026, 10, 6), status=ExpenseStatus.SUBMITTED)
    )
    (paid,) = shop.add_payments(shop.payment(descriptor="IBERIA 4711", amount="77.00"))
    shop.company.auto_reconcile()
    page = open_manager()
    select(page, Side.PENDING, late)
    assert page.body.candidates.why.text().startswith("Its status is Submitted: reconcile 77.00")
    page.body.left[Side.PENDING].view.setFocus()
    QTest.keyClick(page.body.left[Side.PENDING].view, Qt.Key.Key_W)
    line = page.body.chosen_candidate()
    assert line is not None
    assert line.row is not None
    assert line.row.payment.id == paid
    page.commands.reconcile.trigger()
    assert late in page.body.left[Side.RECONCILED].model.ids


@pytest.mark.rule("G21")
def test_where_no_statement_covers_the_day_the_click_leads_to_the_import(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.lost)
    line = page.body.candidates.why
    assert line.text() == "No statement of Visa 4417 is imported yet. Import the one that covers 30 Jun 2026."
    with qtbot.waitSignal(page.place_wanted) as wanted:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert wanted.args == ["import", None]


@pytest.mark.rule("G21")
def test_a_payment_that_was_rejected_is_offered_back(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.dinner)
    page.body.choose_payment(month.dinner_paid)
    page.commands.reject.trigger()
    right = page.presenter.right
    assert right is not None
    assert right.why is not None
    assert (right.why.change, right.why.payment_id) == (Change.TAKE_BACK, month.dinner_paid)


@pytest.mark.rule("G21")
def test_what_is_reconciled_needs_no_sentence(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.RECONCILED, month.linked[0][0])
    assert not page.body.candidates.why.isVisible()
