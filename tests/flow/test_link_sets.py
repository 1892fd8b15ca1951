"""Several expenses and several payments as one link, through a real company: staged, saved, taken back."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.models.errors import BlockedError, StaleError
from app.models.ids import ExpenseId, PaymentId
from app.models.money import Money
from app.models.payment import LinkState, PaymentKind
from app.models.rates import ExchangeRate
from app.models.variance import Cause, CauseRule
from app.services.export_postings_facts import FactsReader
from app.services.link_desk import LinkDesk, Settlement
from app.services.reconcile_session import ReconcileSession
from tests.companies import Shop

DAY = date(2026, 10, 5)


def a_desk(shop: Shop) -> tuple[ReconcileSession, LinkDesk]:
    session = shop.company.open_session()
    return session, LinkDesk(shop.company, session)


def claims(shop: Shop, *amounts: str, **changed: object) -> list[ExpenseId]:
    return shop.add_expenses(
        *(shop.expense(amount=one, merchant="Harbour Hotel", category="Hotels", **changed) for one in amounts)
    )


def paid(shop: Shop, *amounts: str, **changed: object) -> list[PaymentId]:
    named = {"descriptor": "HARBOUR HOTEL CORK", "merchant": "Harbour Hotel", **changed}
    return shop.add_payments(*(shop.payment(amount=one, **named) for one in amounts))


def tips(shop: Shop, account: str = "6640") -> None:
    shop.company.set_variance_cause(CauseRule(Cause.TIP, 2_000, 200_000, account, "Tips, not taxed"))


@pytest.mark.rule("F23", "G08")
def test_three_expenses_and_one_payment_are_one_staged_step_and_one_link(shop: Shop) -> None:
    expenses, payments = claims(shop, "248.00", "18.00", "46.40"), paid(shop, "312.40")
    session, desk = a_desk(shop)
    found = desk.weigh(expenses, payments)
    assert (found.weighed.gap_minor, found.is_within, found.blocked) == (0, True, "")
    desk.stage(expenses, payments)
    assert len(session.staged()) == 1
    session.undo()
    assert session.totals().pending == 3
    session.redo()
    assert session.totals().pending == 0
    assert session.commit().linked == 1
    links = {shop.company.browse.related(one)[0].reconciliation_id for one in expenses}
    assert len(links) == 1
    assert [shop.get_expense(one).booked for one in expenses] == [
        Money(minor, "EUR") for minor in (24800, 1800, 4640)
    ]
    (link,) = links
    assert link is not None
    shop.company.unreconcile([link])
    assert {shop.get_expense(one).state for one in expenses} == {LinkState.PENDING}
    assert shop.get_payment(payments[0]).open_minor == 31240


@pytest.mark.rule("F23", "F07")
def test_a_staged_set_is_offered_again_after_a_crash(shop: Shop) -> None:
    expenses, payments = claims(shop, "60.00", "40.00"), paid(shop, "65.00", "40.00")
    tips(shop)
    _, desk = a_desk(shop)
    with pytest.raises(BlockedError, match="only where they balance"):
        desk.stage(expenses, payments, Settlement("guessed"))
    desk.stage(expenses, payments[:1], Settlement("part of the bill", is_partial=True))
    desk.stage(expenses[1:], payments[1:], Settlement("Tip", Cause.TIP, writes_off=True))
    again, _ = a_desk(shop)
    assert again.restored_steps == 2
    assert [len(one.write_offs) for one in again.staged()] == [0, 1]
    again.undo()
    again.undo()
    assert again.totals().pending == 2
    again.redo()
    again.redo()
    again.commit()
    with shop.company.place.database.read() as unit:
        ((written_off,),) = unit.write_offs.of_expenses(expenses).values()
    assert (written_off.gl_account, written_off.reason, written_off.cause) == (
        "6640",
        "Tips, not taxed",
        "tip",
    )


@pytest.mark.rule("F23")
def test_both_sides_may_be_several_where_they_balance(shop: Shop) -> None:
    expenses, payments = claims(shop, "60.00", "40.00"), paid(shop, "75.00", "25.00")
    session, desk = a_desk(shop)
    desk.stage(expenses, payments)
    session.commit()
    assert {shop.get_expense(one).open_minor for one in expenses} == {0}
    assert {shop.get_payment(one).open_minor for one in payments} == {0}
    assert [shop.get_expense(one).booked for one in expenses] == [Money(6000, "EUR"), Money(4000, "EUR")]


@pytest.mark.rule("F24")
def test_a_tip_within_its_limit_is_written_off_and_taken_back_with_the_link(shop: Shop) -> None:
    (expense,), (payment,) = claims(shop, "100.00"), paid(shop, "112.00")
    tips(shop)
    session, desk = a_desk(shop)
    found = desk.weigh([expense], [payment])
    assert (found.cause, found.difference_minor, found.allows(Cause.TIP)) == (Cause.TIP, 1200, True)
    desk.stage([expense], [payment], Settlement("Tip", Cause.TIP, writes_off=True))
    session.commit()
    assert shop.get_expense(expense).booked == Money(11200, "EUR")
    (link,) = shop.company.browse.related(expense)
    assert link.reconciliation_id is not None
    shop.company.unreconcile([link.reconciliation_id])
    with shop.company.place.database.read() as unit:
        assert unit.write_offs.of_expenses([expense]) == {}
    assert shop.company.verify_audit().is_intact


@pytest.mark.rule("F24")
def test_outside_its_limit_nothing_is_written_off_and_the_rest_can_stay_open(shop: Shop) -> None:
    (expense,), (payment,) = claims(shop, "100.00"), paid(shop, "130.00")
    tips(shop)
    session, desk = a_desk(shop)
    assert not desk.weigh([expense], [payment]).allows(Cause.TIP)
    with pytest.raises(BlockedError, match="above the limit"):
        desk.stage([expense], [payment], Settlement("Tip", Cause.TIP, writes_off=True))
    with pytest.raises(BlockedError, match="outside the tolerance"):
        desk.stage([expense], [payment])
    desk.stage([expense], [payment], Settlement(is_partial=True))
    session.commit()
    assert shop.get_payment(payment).open_minor == 3000
    with shop.company.place.database.read() as unit:
        assert unit.write_offs.of_expenses([expense]) == {}


@pytest.mark.rule("F24")
def test_an_account_without_a_limit_is_refused(shop: Shop) -> None:
    with pytest.raises(ValueError, match="boundless"):
        shop.company.set_variance_cause(CauseRule(Cause.OTHER, account="6999"))
    tips(shop)
    rules = {one.cause: one for one in shop.company.variance_causes()}
    assert rules[Cause.TIP] == CauseRule(Cause.TIP, 2_000, 200_000, "6640", "Tips, not taxed")


@pytest.mark.rule("F23")
def test_a_partial_refund_beside_its_purchase_settles_the_lower_claim(shop: Shop) -> None:
    (expense,), payments = claims(shop, "80.00"), paid(shop, "100.00")
    payments += paid(shop, "-20.00", day=date(2026, 10, 9), kind=PaymentKind.REFUND)
    session, desk = a_desk(shop)
    assert desk.weigh([expense], payments).weighed.gap_minor == 0
    desk.stage([expense], payments)
    session.commit()
    assert shop.get_expense(expense).booked == Money(8000, "EUR")
    assert {shop.get_payment(one).state for one in payments} == {LinkState.MANUAL}


@pytest.mark.rule("F23", "F22")
def test_a_later_refund_is_offered_to_the_settled_expense_and_can_be_taken_back(shop: Shop) -> None:
    (expense,), (payment,) = claims(shop, "50.00"), paid(shop, "50.00")
    (refund,) = paid(shop, "-20.00", day=date(2026, 10, 20), kind=PaymentKind.REFUND)
    (large,) = paid(shop, "-60.00", day=date(2026, 10, 21), kind=PaymentKind.REFUND)
    session, desk = a_desk(shop)
    session.stage_link(expense, payment)
    session.commit()
    session, desk = a_desk(shop)
    (row,) = session.expense_rows([expense])
    assert [one.payment.id for one in desk.refunds(row)] == [refund]
    assert desk.weigh([expense], [large]).blocked == "refund_too_large"
    desk.stage([expense], [refund])
    assert session.payment_rows([refund])[0].payment.open_minor == 0
    session.undo()
    session.redo()
    session.commit()
    saved = shop.get_expense(expense)
    assert (saved.booked, saved.amount, saved.open_minor) == (Money(3000, "EUR"), Money(5000, "EUR"), 0)
    last = shop.company.browse.related(expense)[-1]
    assert last.reconciliation_id is not None
    shop.company.unreconcile([last.reconciliation_id])
    assert shop.get_expense(expense).booked == Money(5000, "EUR")


@pytest.mark.rule("F23")
def test_refunds_that_are_staged_count_against_what_can_still_be_refunded(shop: Shop) -> None:
    (expense,), (payment,) = claims(shop, "50.00"), paid(shop, "50.00")
    refunds = [paid(shop, "-30.00", day=date(2026, 10, day), kind=PaymentKind.REFUND)[0] for day in (20, 21)]
    session, _ = a_desk(shop)
    session.stage_link(expense, payment)
    session.commit()
    session, desk = a_desk(shop)
    desk.stage([expense], refunds[:1])
    assert desk.weigh([expense], refunds[1:]).blocked == "refund_too_large"
    session.undo()
    assert desk.weigh([expense], refunds[1:]).blocked == ""


@pytest.mark.rule("F22", "F23")
def test_a_refund_of_a_posted_expense_is_refused_with_the_way_out(shop: Shop) -> None:
    (expense,), (payment,) = claims(shop, "50.00"), paid(shop, "50.00")
    (refund,) = paid(shop, "-20.00", day=date(2026, 10, 20), kind=PaymentKind.REFUND)
    session, _ = a_desk(shop)
    session.stage_link(expense, payment)
    session.commit()
    shop.post(expense)
    session, desk = a_desk(shop)
    with pytest.raises(BlockedError) as caught:
        desk.stage([expense], [refund])
    assert "expense of its own" in caught.value.remedy


@pytest.mark.rule("F23")
def test_a_chosen_part_is_linked_and_the_rest_of_both_stays_open(shop: Shop) -> None:
    (expense,), (payment,) = claims(shop, "100.00"), paid(shop, "90.00")
    session, desk = a_desk(shop)
    desk.stage_part(expense, payment, 4000, "first night")
    (row,) = session.expense_rows([expense])
    assert (row.state, row.expense.open_minor) == (LinkState.PARTIAL, 6000)
    with pytest.raises(BlockedError):
        desk.stage_part(expense, payment, 5001)
    session.undo()
    desk.stage_part(expense, payment, 4000, "first night")
    session.commit()
    assert shop.get_payment(payment).open_minor == 5000
    assert shop.company.browse.related(expense)[0].reason == "first night"


@pytest.mark.rule("G08")
def test_sums_are_proposed_with_how_many_sets_fit_and_nothing_is_linked(shop: Shop) -> None:
    (expense,) = claims(shop, "100.00")
    payments = paid(shop, "60.00", "40.00", "70.00", "30.00")
    shop.company.auto_reconcile()
    session, desk = a_desk(shop)
    (row,) = session.expense_rows([expense])
    found = desk.sums(row, session.candidates(expense))
    assert [(one.number, one.fitting) for one in found] == [(1, 2), (2, 2)]
    assert {frozenset(one.payment_ids) for one in found} == {
        frozenset(payments[:2]),
        frozenset(payments[2:]),
    }
    assert session.totals().staged == 0
    assert {shop.get_payment(one).state for one in payments} <= {LinkState.PENDING, LinkState.AMBIGUOUS}


@pytest.mark.rule("G08")
def test_one_payment_is_proposed_as_the_sum_of_this_expense_and_others(shop: Shop) -> None:
    expenses, payments = claims(shop, "248.00", "18.00", "46.40"), paid(shop, "312.40")
    session, desk = a_desk(shop)
    (row,) = session.expense_rows([expenses[1]])
    (found,) = desk.sums(row, session.candidates(expenses[1]))
    assert found.expense_ids == expenses
    assert found.payment_ids == payments
    assert (found.number, found.fitting, found.total) == (1, 1, Money(31240, "EUR"))
    desk.stage(found.expense_ids, found.payment_ids)
    session.commit()
    assert {shop.get_expense(one).state for one in expenses} == {LinkState.MANUAL}


@pytest.mark.rule("F13", "F23")
def test_a_currency_without_a_rate_is_named_and_nothing_is_assumed(shop: Shop) -> None:
    (expense,), (payment,) = claims(shop, "100.00", currency="SEK"), paid(shop, "9.20")
    _, desk = a_desk(shop)
    found = desk.weigh([expense], [payment])
    assert found.weighed.gap_minor is None
    (missing,) = found.weighed.missing
    assert (missing.from_currency, missing.to_currency, missing.day) == ("EUR", "SEK", DAY)
    with pytest.raises(BlockedError, match="outside the tolerance"):
        desk.stage([expense], [payment])
    shop.add_rate(ExchangeRate(DAY, "EUR", "SEK", 10_869_565_217, "typed"))
    _, desk = a_desk(shop)
    assert desk.weigh([expense], [payment]).weighed.gap_minor == 0


@pytest.mark.rule("F23", "F07")
def test_a_set_whose_payment_was_taken_meanwhile_is_dropped_and_named(shop: Shop) -> None:
    expenses, payments = claims(shop, "60.00", "40.00"), paid(shop, "100.00")
    session, desk = a_desk(shop)
    desk.stage(expenses, payments)
    shop.company.expense_from_payment(payments)
    with pytest.raises(StaleError) as caught:
        session.commit()
    assert (caught.value.what, caught.value.by) == (f"payment {payments[0]}", "maria")
    assert session.staged() == []
    assert {shop.get_expense(one).state for one in expenses} == {LinkState.PENDING}
    assert desk.weigh(expenses, payments).blocked == "nothing_left"


@pytest.mark.rule("F24", "F58")
def test_what_was_written_off_reaches_the_entry_and_the_workbook(shop: Shop, tmp_path: Path) -> None:
    (expense,), (payment,) = claims(shop, "100.00"), paid(shop, "112.00")
    tips(shop)
    session, desk = a_desk(shop)
    desk.stage([expense], [payment], Settlement("Tip", Cause.TIP, writes_off=True))
    session.commit()
    with shop.company.place.database.read() as unit:
        (facts,) = FactsReader(unit).read([expense])
    assert [(one.account, one.amount, one.text) for one in facts.differences] == [
        ("6640", Money(1200, "EUR"), "Tips, not taxed")
    ]
    path = tmp_path / "book.xlsx"
    shop.company.write_workbook(path)
    sheet = openpyxl.load_workbook(path)["Written off"]
    row = [cell.value for cell in list(sheet.rows)[-1]]
    assert row[2:11] == [
        "Harbour Hotel",
        100,
        "EUR",
        112,
        12,
        "EUR",
        "tip",
        "6640",
        "Tips, not taxed",
    ]
