"""A second person confirms manual links, and posting can wait for it (F21)."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import Company
from app.models.errors import BlockedError
from app.models.ids import ExpenseId, ReconciliationId
from app.services.export_postings import LeftOut
from tests.companies import Shop, a_shop
from tests.flow.posting.kit import an_office


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return a_shop(tmp_path)


def linked(shop: Shop, amount: str) -> tuple[ExpenseId, ReconciliationId]:
    payment = shop.add_payments(shop.payment(amount=amount))[0]
    expense = shop.add_expenses(shop.expense(amount=amount))[0]
    session = shop.company.open_session()
    session.stage_link(expense, payment)
    session.commit()
    link = session.linked(expense)[0].reconciliation_id
    assert link is not None
    return expense, link


def as_bob(shop: Shop) -> Company:
    return Company(replace(shop.company.place, user="bob"))


@pytest.mark.rule("F21")
def test_manual_links_wait_for_a_second_person_and_then_name_him(shop: Shop) -> None:
    expense, link = linked(shop, "12.30")
    _, other = linked(shop, "45.00")
    waiting = shop.company.confirmations()
    assert [row.link.id for row in waiting.rows] == [link, other]
    assert (waiting.waiting, waiting.by_others) == (2, 0)
    assert [row.can_confirm for row in waiting.rows] == [False, False]
    assert not waiting.is_enforced, "anybody can give any name in a company file"

    bob = as_bob(shop)
    assert bob.confirmations().by_others == 2
    assert bob.confirm([link]).confirmed == (link,)
    assert [row.link.id for row in bob.confirmations().rows] == [other]
    done = bob.confirmations(is_confirmed=True).rows[0]
    assert (done.made_by, done.link.confirmed_by, done.confirmed_at is not None) == ("maria", "bob", True)
    assert done.expenses[0].id == expense


@pytest.mark.rule("F21")
def test_nobody_confirms_his_own_links_alone_or_among_others(shop: Shop) -> None:
    _, mine = linked(shop, "12.30")
    bob = as_bob(shop)
    theirs = bob.expense_from_payment(shop.add_payments(shop.payment(amount="9.99"))).expense_ids[0]
    bobs = bob.browse.related(theirs)[0].reconciliation_id
    assert bobs is not None
    with pytest.raises(BlockedError) as refused:
        shop.company.confirm([mine])
    assert refused.value.remedy
    told = shop.company.confirm([mine, bobs])
    assert (told.confirmed, told.own) == ((bobs,), (mine,))


@pytest.mark.rule("F21")
def test_a_link_that_was_taken_back_waits_for_nobody(shop: Shop) -> None:
    _, link = linked(shop, "12.30")
    shop.company.unreconcile([link])
    assert shop.company.confirmations().rows == ()


def test_automatic_links_need_no_second_person(shop: Shop) -> None:
    shop.add_payments(shop.payment())
    shop.add_expenses(shop.expense())
    assert shop.company.auto_reconcile().linked == 1
    assert shop.company.confirmations().waiting == 0


@pytest.mark.rule("F21")
def test_posting_waits_for_the_second_person_where_the_company_wants_it(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    one, other = office.approved(2)
    _link(office.shop, ExpenseId(one))
    assert office.finance.plan(office.connection).expense_ids == (one, other)

    office.shop.company.set_option("posting_needs_confirmation", value=True)
    plan = office.finance.plan(office.connection)
    assert (plan.expense_ids, plan.left_out) == ((other,), (LeftOut(one, "unconfirmed"),))

    as_bob(office.shop).confirm([row.link.id for row in office.shop.company.confirmations().rows])
    assert office.finance.plan(office.connection).expense_ids == (one, other)


def _link(shop: Shop, expense_id: ExpenseId) -> None:
    expense = shop.get_expense(expense_id)
    payment = shop.add_payments(shop.payment(amount=expense.amount))[0]
    session = shop.company.open_session()
    session.stage_link(expense_id, payment)
    session.commit()
