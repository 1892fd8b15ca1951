"""Interchangeable expenses and payments show as one group, and one key pairs them in date order (G20)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.reconciliation.lines import Part
from app.ui.reconciliation.shown import Side
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month
from tests.ui.reconciliation.test_selecting import select


@pytest.mark.rule("G20")
def test_one_claim_and_two_equal_payments_are_one_group_that_a_key_settles(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.twin)
    panel = page.body.candidates
    assert "1 expense and 2 payments of 12.55" in panel.why.text()
    assert panel.why.text().endswith("Pair them in date order (T): 1 link; 1 payment left open.")
    assert [line.part for line in panel.model.rows[:3]] == [Part.TWIN] * 3
    page.body.left[Side.PENDING].view.setFocus()
    QTest.keyClick(page.body.left[Side.PENDING].view, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: not page.presenter.is_busy and not page.tasks.is_busy, timeout=20_000)
    assert month.twin in page.body.left[Side.RECONCILED].model.ids
    page.commands.undo.trigger()
    assert month.twin in page.body.left[Side.PENDING].model.ids


@pytest.mark.rule("G20", "F84")
def test_pairs_go_in_date_order_and_one_undo_takes_the_class_back(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    shop = month.shop
    claim = {"merchant": "Renfe", "amount": "31.40", "category": "Travel"}
    paid = {"descriptor": "RENFE VIAJEROS MADRID", "merchant": "Renfe", "amount": "31.40"}
    days = [date(2026, 10, 12), date(2026, 10, 12)]
    expenses = shop.add_expenses(*(shop.expense(day=day, **claim) for day in days))
    payments = shop.add_payments(
        *(shop.payment(day=day, **paid) for day in (days[0], date(2026, 10, 13), date(2026, 10, 13)))
    )
    shop.company.auto_reconcile()
    session = shop.company.open_session()
    row = session.expense_rows([expenses[0]])[0]
    group = session.twins(row, session.candidates(expenses[0]))
    assert group is not None
    assert {one.id for one in group.payments} == set(payments)
    assert len(group.pairs) == len(group.expenses) == 2
    assert group.left_open == 1
    assert group.pairs[0] == (expenses[0], payments[0])
    session.stage_links(group.pairs)
    assert len(session.staged()) == 2
    session.undo()
    assert session.staged() == []
