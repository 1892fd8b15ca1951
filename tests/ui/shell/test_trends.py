"""Trends: every bar stands for exactly the rows that it leads to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.expenses.page import ExpensesPage
from app.ui.main_window import MainWindow
from app.ui.payments.page import PaymentsPage
from app.ui.shell.places import At
from app.ui.trends.charts import ColumnMark, RowMark
from app.ui.trends.page import TrendsPage
from tests.ui.shell.conftest import settle


@pytest.fixture
def trends(window: MainWindow, qtbot: QtBot) -> TrendsPage:
    """Trends, with its figures."""
    window.go(At.TRENDS)
    settle(qtbot, window)
    page = window.page(At.TRENDS)
    assert isinstance(page, TrendsPage)
    return page


def test_each_age_leads_to_as_many_rows(window: MainWindow, trends: TrendsPage, qtbot: QtBot) -> None:
    for rows, place in ((trends.expense_ages, At.EXPENSES), (trends.payment_ages, At.PAYMENTS)):
        told = [(mark.bar.label, mark.bar.value) for mark in rows.marks]
        assert any(value != "0" for _label, value in told)
        for number, (label, value) in enumerate(told):
            window.go(At.TRENDS)
            settle(qtbot, window)
            rows.marks[number].click()
            settle(qtbot, window)
            assert window.at is (At.TRENDS if value == "0" else place)
            page = window.page(place)
            if value != "0":
                assert isinstance(page, ExpensesPage | PaymentsPage)
                assert page.model.rowCount() == int(value), label


def test_the_parts_of_a_month_add_up_and_lead_to_its_rows(
    window: MainWindow, trends: TrendsPage, qtbot: QtBot
) -> None:
    view = trends.view
    assert view is not None
    assert view.months
    for number, month in enumerate(view.months):
        window.go(At.TRENDS)
        settle(qtbot, window)
        mark = trends.shares.marks[number]
        assert sum(share for _tone, share in mark.stack.parts) == pytest.approx(1)
        mark.click()
        settle(qtbot, window)
        page = window.page(At.EXPENSES)
        assert isinstance(page, ExpensesPage)
        assert page.model.rowCount() == month.total


def test_merchants_stand_by_what_they_were_paid(trends: TrendsPage) -> None:
    view = trends.view
    assert view is not None
    sums = [one.minor for one in view.merchants]
    assert sums == sorted(sums, reverse=True)
    assert all(minor > 0 for minor in sums)
    assert trends.merchants.marks[0].bar.share == 1


def test_every_bar_has_a_name_and_is_reached_by_the_keyboard(
    window: MainWindow, trends: TrendsPage, qtbot: QtBot
) -> None:
    marks = [*trends.findChildren(RowMark), *trends.findChildren(ColumnMark)]
    assert marks
    for mark in marks:
        assert mark.accessibleName()
        assert mark.focusPolicy() & Qt.FocusPolicy.TabFocus
    first = trends.shares.marks[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert window.at is At.EXPENSES
