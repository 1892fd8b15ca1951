"""Exchange rates in the window: what is missing is named, entered, edited, removed, imported, undone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from app.models.expense import ExpenseStatus
from app.models.rates import ExchangeRate
from app.services.exchange_rates import TYPED, ExchangeRates, NewRate, plain_rate
from app.services.mending import Spot, Where
from app.store.rows import NewExpense
from app.ui.reference.rate_editor import RateEditor
from app.ui.shell.dialogs import Ask
from tests.ui.reference.conftest import Desk
from tests.ui.shell.conftest import found

DAY = date(2026, 10, 5)


def rates_of(desk: Desk) -> ExchangeRates:
    assert desk.window.desk is not None
    return ExchangeRates(desk.window.desk.company.place)


def told(desk: Desk) -> list[tuple[date, str, str, str]]:
    return [
        (row.rate.day, row.rate.from_currency, row.rate.to_currency, plain_rate(row.rate.rate_e9))
        for row in rates_of(desk).rows()
    ]


def store(desk: Desk, *rates: ExchangeRate) -> None:
    rates_of(desk).store([NewRate(rate, "the bank") for rate in rates])
    desk.page.show_part("rates")
    desk.page.rates.reload(None)
    desk.settle()


@pytest.mark.rule("F51")
def test_a_missing_rate_is_named_and_entered_where_the_failure_leads(desk: Desk) -> None:
    assert desk.window.desk is not None
    company = desk.window.desk.company
    claim = {"day": DAY, "amount": "100.00", "currency": "USD", "status": ExpenseStatus.APPROVED}
    expense = desk.office.shop.expense(**claim)
    company.place.do("add", lambda unit: {"ids": [int(i) for i in unit.expenses.add([NewExpense(expense)])]})
    spot = Spot(Where.RATES, key="USD to EUR, 2026-10-05")
    desk.page.show_what(spot.missing_rate)
    desk.settle()
    part = desk.page.rates
    assert part.missing.isVisible()
    assert "1 rate" in part.missing.sentence
    editor = found(part, RateEditor)
    assert (editor.from_code.text(), editor.to_code.text()) == ("USD", company.place.currency)
    editor.rate.setText("nothing")
    editor.do_button.click()
    assert editor.form.problems
    assert told(desk) == []
    editor.rate.setText(f"0{QLocale().decimalPoint()}8734")
    assert "1 USD = 0" in editor.sentence.text()
    editor.do_button.click()
    desk.settle()
    assert told(desk) == [(DAY, "USD", "EUR", "0.8734")]
    assert not part.missing.isVisible()
    assert len(part.list.model.rows) == 1


def test_a_rate_is_edited_removed_and_each_is_undone(desk: Desk) -> None:
    store(desk, ExchangeRate(DAY, "USD", "EUR", 873_400_000, TYPED))
    part = desk.page.rates
    part.list.table.select_row(0)
    part.edit_action.trigger()
    editor = found(part, RateEditor)
    editor.from_code.setText("gbp")
    editor.do_button.click()
    desk.settle()
    assert told(desk) == [(DAY, "GBP", "EUR", "0.8734")]
    part.undo_action.trigger()
    desk.settle()
    assert told(desk) == [(DAY, "USD", "EUR", "0.8734")]
    assert not part.undo_action.isEnabled()
    part.list.table.select_row(0)
    part.remove_action.trigger()
    found(part, Ask, "removeRates").do_button.click()
    desk.settle()
    assert told(desk) == []
    part.undo_action.trigger()
    desk.settle()
    assert told(desk) == [(DAY, "USD", "EUR", "0.8734")]


def test_a_file_says_what_it_holds_before_it_is_stored(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "rates.csv"
    path.write_text("date,from,to,rate\n2026-10-05,USD,EUR,0.88\n2026-10-06,USD,EUR,0.89\n")
    desk.page.show_part("rates")
    part = desk.page.rates
    part.import_from(path)
    desk.settle()
    dialog = found(part, Ask, "importRates")
    assert "2 exchange rate" in dialog.windowTitle()
    assert "rates.csv" in dialog.sentence.text()
    assert told(desk) == []
    dialog.do_button.click()
    desk.settle()
    assert [row[3] for row in told(desk)] == ["0.89", "0.88"]
    part.search.setText("06 oct")
    desk.settle()
    QGuiApplication.processEvents()
    assert len(part.list.model.rows) in (1, 2)  # the field waits a moment before it searches
