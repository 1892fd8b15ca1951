"""Amounts that add up are said in the right direction, and only the common part is proposed (G08)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton

from app.models.ids import ExpenseId
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.difference_dialog import DifferenceDialog as ReasonDialog
from app.ui.reconciliation.shown import Side
from tests.companies import Shop
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.test_selecting import select

DAY = date(2026, 10, 20)


def a_sum(shop: Shop, *, claimed: tuple[str, ...], paid: tuple[str, ...]) -> list[ExpenseId]:
    expenses = shop.add_expenses(
        *(shop.expense(merchant="Harbour Hotel", amount=one, day=DAY, category="Hotels") for one in claimed)
    )
    shop.add_payments(
        *(
            shop.payment(descriptor="HARBOUR HOTEL CORK", merchant="Harbour Hotel", amount=one, day=DAY)
            for one in paid
        )
    )
    shop.company.auto_reconcile()
    return expenses


def verdict(page: ManagerPage) -> str:
    return page.body.candidates.verdict.text()


@pytest.mark.rule("F11", "G08")
def test_one_payment_for_several_expenses_is_said_so(shop: Shop, open_manager: Open) -> None:
    first, *_ = a_sum(shop, claimed=("248.00", "18.00", "46.40"), paid=("312.40",))
    page = open_manager()
    select(page, Side.PENDING, first)
    assert "One payment, several expenses" in verdict(page)
    assert "312.40\u00a0EUR" in verdict(page)


@pytest.mark.rule("F11", "G08")
def test_one_expense_with_several_payments_names_their_numbers(shop: Shop, open_manager: Open) -> None:
    (deskline,) = a_sum(shop, claimed=("481.30",), paid=("310.55", "170.75"))
    page = open_manager()
    select(page, Side.PENDING, deskline)
    assert "One expense, several payments" in verdict(page)
    assert "candidates 1 and 2" in verdict(page)


@pytest.mark.rule("F23", "G08")
def test_a_payment_that_others_need_too_is_shared_unless_someone_says_otherwise(
    shop: Shop, open_manager: Open
) -> None:
    first, *_ = a_sum(shop, claimed=("248.00", "18.00", "46.40"), paid=("312.40",))
    page = open_manager()
    select(page, Side.PENDING, first)
    seen: list[bool] = []

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        part = dialog.findChild(QRadioButton, "commonPart")
        assert part is not None
        seen.append(part.isChecked())
        button = dialog.findChild(QPushButton, "accept")
        assert button is not None
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, accept)
    page.body.candidates.view.select_row(0)
    page.body.candidates.pick(1)
    page.commands.reconcile.trigger()
    assert seen == [True]
    (row,) = page.presenter.session.expense_rows([first])
    assert row.expense.open_minor == 0
