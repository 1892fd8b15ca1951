"""What goes wrong while the manager is open is said in a sentence that names the row and the way out."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.models.payment import LinkState
from app.ui import formats
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.shown import Side
from app.ui.widgets import Banner
from tests.companies import Shop
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.test_selecting import select

DAY = date(2026, 10, 5)
RIGHT_TO_LEFT = "\u202e\u200f\u202b"


def save_and_hear(page: ManagerPage, qtbot: QtBot) -> str:
    with qtbot.waitSignal(page.presenter.save_ended, timeout=20_000):
        page.commands.save.trigger()
    return words(page.banners.shown())


def words(banners: list[Banner]) -> str:
    return " ".join(one.accessibleName() for one in banners).replace("\u00a0", " ")


@pytest.mark.rule("F07", "F23")
def test_a_payment_that_was_taken_meanwhile_is_named_with_its_amount_and_day(
    shop: Shop, open_manager: Open, qtbot: QtBot
) -> None:
    payments = shop.add_payments(shop.payment(amount="100.00"))
    expenses = shop.add_expenses(shop.expense(amount="60.00"), shop.expense(amount="40.00"))
    page = open_manager()
    page.gathering.stage(expenses, payments)
    shop.company.expense_from_payment(payments)
    heard = save_and_hear(page, qtbot)
    assert "The payment of 100.00 EUR on 05 Oct 2026, CAFE ROMA DUBLIN was changed by maria" in heard
    assert page.presenter.session.staged() == []
    assert {shop.get_expense(one).state for one in expenses} == {LinkState.PENDING}


@pytest.mark.rule("F07", "F35")
def test_an_import_that_was_undone_takes_its_rows_off_the_open_manager(
    shop: Shop, open_manager: Open, qtbot: QtBot
) -> None:
    import_id = shop.add_import(shop.payment(amount="12.30"), shop.payment(amount="50.00"))
    first, second = shop.add_expenses(shop.expense(amount="12.30"), shop.expense(amount="50.00"))
    page = open_manager()
    select(page, Side.PENDING, first)
    page.commands.reconcile.trigger()
    shop.company.undo_import(import_id)
    page.presenter.select(None)
    select(page, Side.PENDING, second)
    assert page.body.candidates.model.rowCount() == 0
    assert "The payment of 12.30 EUR on 05 Oct 2026" in save_and_hear(page, qtbot)
    assert page.presenter.session.staged() == []


@pytest.mark.rule("F07", "F35")
def test_staged_work_whose_import_was_undone_is_dropped_and_named_at_the_next_opening(
    shop: Shop, open_manager: Open
) -> None:
    import_id = shop.add_import(shop.payment(amount="12.30"))
    (expense,) = shop.add_expenses(shop.expense(amount="12.30"))
    session = shop.company.open_session()
    session.stage_link(expense, session.candidates(expense)[0].payment.id)
    shop.company.undo_import(import_id)
    page = open_manager()
    assert "the payment of 12.30 EUR on 05 Oct 2026" in words(page.banners.shown())
    assert page.presenter.session.staged() == []


@pytest.mark.rule("F13", "F23")
def test_a_currency_without_a_rate_names_both_currencies_and_the_day(shop: Shop, open_manager: Open) -> None:
    payments = shop.add_payments(shop.payment(amount="9.20"))
    expenses = shop.add_expenses(shop.expense(amount="100.00", currency="SEK"))
    page = open_manager()
    page.body.marks.add(expenses=expenses, payments=payments)
    note = page.link_bar.note.text()
    assert "No rate from EUR to SEK is known around 05 Oct 2026; none is assumed." in note
    assert "difference unknown without a rate" in page.link_bar.sum.text()


@pytest.mark.rule("F86")
def test_of_ten_thousand_candidates_the_likeliest_are_listed_and_the_list_says_so(
    shop: Shop, open_manager: Open
) -> None:
    shop.add_payments(*(shop.payment(amount="12.30") for _ in range(10_000)))
    (expense,) = shop.add_expenses(shop.expense())
    page = open_manager()
    select(page, Side.PENDING, expense)
    lines = page.body.candidates.model.rows
    assert len([line for line in lines if line.row is not None]) == 50
    assert page.body.candidates.model.columns[0].text(lines[-1]).startswith("These are the 50 likeliest")
    assert page.presenter.session.staged() == []


@pytest.mark.rule("F16", "F86")
def test_a_merchant_of_four_thousand_characters_with_right_to_left_marks_stays_one_plain_line(
    shop: Shop, open_manager: Open
) -> None:
    name = (RIGHT_TO_LEFT + "Shop <b>x</b> ") * 250
    payments = shop.add_payments(shop.payment(amount="12.00", descriptor=name[:4_000], merchant=name[:4_000]))
    (expense,) = shop.add_expenses(shop.expense(amount="10.00", merchant=name[:4_000]))
    page = open_manager(width=1100)
    width = page.width()
    select(page, Side.PENDING, expense)
    page.body.marks.add(expenses=[expense], payments=payments)
    seen = [page.link_bar.sum.toolTip(), page.body.candidates.verdict.text(), page.body.candidates.why.text()]
    seen += [page.body.left[Side.PENDING].model.columns[2].text(page.presenter.rows.row(expense))]
    for text in seen:
        assert not set(RIGHT_TO_LEFT) & set(text)
        assert "<b>" not in text or "\n" not in text
    assert page.width() == width, "no name makes the window wider"
    assert all(len(line) < 200 for line in page.link_bar.sum.toolTip().splitlines())
    assert formats.plain_line(RIGHT_TO_LEFT + "a") == "a"
