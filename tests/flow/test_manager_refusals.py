"""What the manager refuses, and how it says so: posted, taken, ignored, not comparable."""

from dataclasses import replace
from datetime import date

import pytest

from app.bootstrap import Company
from app.models.errors import BlockedError, StaleError
from app.models.expense import ExpenseStatus
from app.models.ids import CommandId, ExpenseId
from app.models.money import Money
from app.models.payment import LinkState
from app.models.rates import ExchangeRate
from app.store import Command
from tests.companies import Shop


@pytest.mark.rule("F22")
def test_once_posted_nothing_is_taken_back_and_the_way_out_is_told(shop: Shop) -> None:
    shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    shop.company.auto_reconcile()
    session = shop.company.open_session()
    shop.post(expense)
    (link,) = session.linked(expense)
    assert link.is_blocked
    assert link.reconciliation_id is not None
    with pytest.raises(BlockedError) as caught:
        shop.company.unreconcile([link.reconciliation_id])
    assert caught.value.rule == "F22"
    assert caught.value.remedy
    with pytest.raises(BlockedError):
        session.stage_unlink(reconciliation_id=link.reconciliation_id)
    assert shop.company.browse.expense_rows([expense])[0].is_posted
    assert shop.get_expense(expense).state is LinkState.AUTOMATIC


@pytest.mark.rule("F80", "F22")
def test_a_completed_expense_keeps_its_link_until_it_is_incomplete_again(shop: Shop) -> None:
    shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    shop.company.auto_reconcile()
    (link,) = shop.company.open_session().linked(expense)
    assert link.reconciliation_id is not None
    database = shop.company.place.database
    with database.write(Command(CommandId("completed"), "post", shop.company.info.user)) as unit:
        unit.expenses.set_status([expense], ExpenseStatus.COMPLETED)
    with pytest.raises(BlockedError) as caught:
        shop.company.unreconcile([link.reconciliation_id])
    assert (caught.value.rule, caught.value.remedy) == ("F80", "Mark it as incomplete first")
    assert shop.get_expense(expense).state is LinkState.AUTOMATIC


@pytest.mark.rule("F22", "F07")
def test_what_is_posted_or_taken_back_while_it_was_staged_is_refused_at_the_save(shop: Shop) -> None:
    payments = shop.add_payments(*(shop.payment(amount=f"{n}0.00") for n in (1, 2, 3)))
    first, second, third = shop.add_expenses(*(shop.expense(amount=f"{n}0.00") for n in (1, 2, 3)))
    shop.company.auto_reconcile()
    session = shop.company.open_session()
    links = {id_: session.linked(id_)[0].reconciliation_id for id_ in (first, second, third)}
    session.stage_unlink(reconciliation_id=links[first])
    session.stage_unlink(reconciliation_id=links[second])
    taken = links[second]
    assert taken is not None
    shop.company.unreconcile([taken])
    with pytest.raises(StaleError) as caught:
        session.commit()
    assert (caught.value.what, caught.value.by) == (f"reconciliation {taken}", "maria")
    session.stage_link(second, payments[1])
    shop.post(second, "pending")
    with pytest.raises(StaleError, match="expense 2"):
        session.commit()
    shop.post(first)
    with pytest.raises(BlockedError):
        session.commit()
    assert shop.get_expense(first).state is LinkState.AUTOMATIC
    assert [step.reconciliation_id for step in session.staged()] == [links[first]]


@pytest.mark.rule("F21")
def test_a_manual_link_is_confirmed_by_a_second_person_only(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    session = shop.company.open_session()
    session.stage_link(expense, payment)
    session.commit()
    (link,) = session.linked(expense)
    assert link.reconciliation_id is not None
    with pytest.raises(BlockedError):
        shop.company.confirm([link.reconciliation_id])
    second = Company(replace(shop.company.place, user="bob"))
    second.confirm([link.reconciliation_id])
    (confirmed,) = shop.company.browse.related(expense)
    assert (confirmed.made_by, confirmed.confirmed_by) == ("maria", "bob")


@pytest.mark.rule("F08", "F13")
def test_a_foreign_claim_on_a_foreign_card_is_booked_at_a_known_rate_only(shop: Shop) -> None:
    shop.add_rate(ExchangeRate(date(2026, 10, 20), "USD", "EUR", 900_000_000, "typed"))
    days = (date(2026, 10, 5), date(2026, 10, 20))
    payments = shop.add_payments(*(shop.payment(currency="USD", day=day, amount="10.00") for day in days))
    expenses = shop.add_expenses(*(shop.expense(currency="USD", day=day, amount="10.00") for day in days))
    session = shop.company.open_session()
    for expense, payment in zip(expenses, payments, strict=True):
        session.stage_link(expense, payment)
    session.commit()
    assert [shop.get_expense(one).booked for one in expenses] == [None, Money(900, "EUR")]


def test_amounts_that_cannot_be_compared_are_linked_whole_or_not_at_all(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(amount="55.00"))
    (expense,) = shop.add_expenses(shop.expense(amount="9000.00", currency="HUF"))
    session = shop.company.open_session()
    found = session.needs_reason(expense, payment)
    assert found is not None
    assert (found.gap, found.can_split) == (None, False)
    with pytest.raises(BlockedError, match="compared"):
        session.stage_link(expense, payment, is_partial=True)
    session.stage_link(expense, payment, "forints on the card")
    session.commit()
    assert shop.get_expense(expense).booked == Money(5500, "EUR")


def test_an_ignored_payment_and_one_that_is_used_up_are_refused(shop: Shop) -> None:
    ignored, used = shop.add_payments(shop.payment(), shop.payment(amount="5.00"))
    expense, other = shop.add_expenses(shop.expense(), shop.expense(amount="5.00"))
    shop.company.ignore_payment([ignored], reason="private")
    session = shop.company.open_session()
    with pytest.raises(BlockedError, match="ignored"):
        session.stage_link(expense, ignored)
    session.stage_link(other, used)
    with pytest.raises(BlockedError, match="Nothing is left"):
        session.stage_link(expense, used)


@pytest.mark.rule("F19")
def test_payments_show_the_report_and_origin_of_what_they_are_linked_to(shop: Shop) -> None:
    part, whole = shop.add_payments(shop.payment(amount="30.00"), shop.payment(amount="5.00"))
    expense, other = shop.add_expenses(shop.expense(), shop.expense(amount="5.00"))
    shop.company.create_report("Trip", shop.ann, number="T-7", expense_ids=[expense])
    session = shop.company.open_session()
    session.stage_link(expense, part, is_partial=True)
    session.stage_link(other, whole)
    session.commit()
    rows = shop.company.browse.payment_rows([part, whole])
    assert [(row.state, row.origin, row.report_number) for row in rows] == [
        (LinkState.PARTIAL, "manual", "T-7"),
        (LinkState.MANUAL, "manual", ""),
    ]


def test_a_manager_on_a_read_only_company_shows_and_refuses(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment(day=date(2026, 10, 6)))
    (expense,) = shop.add_expenses(shop.expense())
    place = shop.company.place
    other = Company.open(
        place.target, user="bob", clock=place.clock, ids=place.ids, files=place.files, is_read_only=True
    )
    try:
        session = other.open_session()
        (offered,) = session.candidates(ExpenseId(expense))
        assert (offered.can_link, offered.why_not) == (False, "read_only")
        with pytest.raises(BlockedError):
            session.stage_link(expense, payment)
    finally:
        other.close()
