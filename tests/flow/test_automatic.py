"""What the program links by itself, what it leaves to a person, and why."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.models.expense import ExpenseStatus, PaidBy
from app.models.ids import CategoryId
from app.models.match import Reason
from app.models.money import Money
from app.models.payment import LinkState, PaymentKind
from app.models.reference import Category
from app.services import auto_reconcile
from app.services.views import ListQuery
from tests.companies import Shop

ALL = ListQuery("id", is_descending=False)


@pytest.mark.rule("F16", "F18", "F19", "F21")
def test_a_sure_pair_is_linked_with_its_evidence_and_nothing_else_changes(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    claim = shop.expense(is_billable=True, to_reimburse=True, custom_fields={"Trip": "Dublin"})
    (expense,) = shop.add_expenses(claim)
    result = shop.company.auto_reconcile()
    assert (result.linked, result.ambiguous, result.unmatched, result.skipped) == (1, 0, 0, 0)
    stored = shop.get_expense(expense)
    assert (stored.state, stored.booked) == (LinkState.AUTOMATIC, Money(1230, "EUR"))
    assert (stored.is_billable, stored.to_reimburse, stored.custom_fields) == (True, True, {"Trip": "Dublin"})
    (row,) = shop.company.browse.related(expense)
    assert (row.payment.id, row.origin.value, row.made_by) == (payment, "auto", "maria")
    assert row.probability is not None
    assert row.probability >= 0.7
    assert {item.factor.value for item in row.evidence} >= {"amount", "date"}


@pytest.mark.rule("F11")
def test_two_equal_payments_stop_the_link_and_the_reason_is_shown(shop: Shop) -> None:
    payments = shop.add_payments(shop.payment(), shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    result = shop.company.auto_reconcile()
    assert (result.linked, result.ambiguous) == (0, 1)
    (row,) = shop.company.browse.expense_rows([expense])
    assert (row.state, row.reason) == (LinkState.AMBIGUOUS, Reason.SEVERAL_PAYMENTS.value)
    assert json.loads(row.reason_detail)["payments"] == payments
    shown = shop.company.browse.payment_rows(payments)
    assert {one.state for one in shown} == {LinkState.AMBIGUOUS}
    assert json.loads(shown[0].reason_detail)["expenses"] == [expense]


@pytest.mark.rule("F20", "G02")
def test_only_drafts_match_by_themselves_and_the_others_say_why(shop: Shop) -> None:
    shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense(status=ExpenseStatus.SUBMITTED))
    result = shop.company.auto_reconcile()
    assert (result.linked, result.skipped) == (0, 1)
    (row,) = shop.company.browse.expense_rows([expense])
    assert row.reason == Reason.NOT_A_DRAFT.value
    shop.company.set_expense_status([expense], ExpenseStatus.REJECTED)
    assert shop.company.auto_reconcile().linked == 1


def test_reasons_add_up_to_what_was_not_linked(shop: Shop) -> None:
    shop.add_payments(shop.payment(), shop.payment(amount="7.00"))
    shop.add_expenses(
        shop.expense(),
        shop.expense(amount="999.00"),
        shop.expense(paid_by=PaidBy.CASH, amount="5.00"),
        shop.expense(status=ExpenseStatus.APPROVED, amount="44.00"),
    )
    result = shop.company.auto_reconcile()
    left = len(shop.company.browse.expenses(ALL).ids) - result.linked
    assert sum(result.reasons.values()) == left == result.ambiguous + result.unmatched + result.skipped


def test_a_second_run_keeps_what_the_first_one_made(shop: Shop) -> None:
    shop.add_payments(shop.payment())
    (expense,) = shop.add_expenses(shop.expense())
    shop.company.auto_reconcile()
    before = shop.company.browse.related(expense)
    assert shop.company.auto_reconcile().linked == 0
    assert shop.company.browse.related(expense) == before


def test_an_ignored_payment_is_not_linked_until_it_is_restored(shop: Shop) -> None:
    (payment,) = shop.add_payments(shop.payment())
    shop.add_expenses(shop.expense())
    shop.company.ignore_payment([payment], reason="private")
    assert shop.company.auto_reconcile().linked == 0
    shop.company.restore_payment([payment])
    assert shop.company.auto_reconcile().linked == 1


@pytest.mark.rule("F10", "F12")
def test_the_active_profile_decides(shop: Shop) -> None:
    shop.add_payments(shop.payment(day=date(2026, 10, 6)))
    (expense,) = shop.add_expenses(shop.expense(day=date(2026, 10, 5)))
    company = shop.company
    company.set_active_profile("Strict")
    assert company.auto_reconcile().linked == 0
    company.copy_profile("Standard", "Ours")
    ours = next(p for p in company.browse.profiles() if p.name == "Ours")
    company.save_profile(replace(ours, days_after=3))
    company.set_active_profile("Ours")
    assert (company.browse.active_profile().days_after, company.browse.active_profile().version) == (3, 2)
    assert company.auto_reconcile().linked == 1
    (row,) = company.browse.related(expense)
    assert row.origin.value == "auto"


def test_judging_in_a_process_of_its_own_gives_the_same_links(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.add_payments(*(shop.payment(amount=f"{n}.50") for n in range(10, 16)))
    expenses = shop.add_expenses(*(shop.expense(amount=f"{n}.50") for n in range(10, 16)))
    monkeypatch.setattr(auto_reconcile, "INLINE_ROWS_MAX", 0)
    ticks: list[tuple[int, int]] = []
    result = shop.company.auto_reconcile(progress=lambda done, total: ticks.append((done, total)))
    assert result.linked == len(expenses)
    assert ticks[0] == (0, 4)
    assert ticks[-1] == (4, 4)
    assert [done for done, _ in ticks] == sorted(done for done, _ in ticks)


@pytest.mark.rule("F17", "F18")
def test_a_payment_without_a_match_becomes_an_expense(shop: Shop) -> None:
    company = shop.company
    taxi = company.edit_category(Category(CategoryId(0), "TAXI", "Taxi", requires_receipt=True)).id
    purchase, settlement, shared = shop.add_payments(
        shop.payment(merchant="City Cabs", country="IE"),
        shop.payment(kind=PaymentKind.SETTLEMENT, amount="900.00"),
        shop.payment(instrument_id=shop.amex, amount="3.00"),
    )
    made = company.expense_from_payment([purchase, settlement, shared], category_id=CategoryId(taxi))
    assert made.skipped == ((settlement, "not_a_purchase"), (shared, "no_employee"))
    expense = shop.get_expense(made.expense_ids[0])
    assert (expense.employee_id, expense.merchant, expense.category) == (shop.ann, "City Cabs", "Taxi")
    assert (expense.status, expense.paid_by) == (ExpenseStatus.TO_REVIEW, PaidBy.COMPANY_CARD)
    assert (expense.is_billable, expense.to_reimburse) == (False, False)
    assert (expense.state, expense.booked) == (LinkState.MANUAL, Money(1230, "EUR"))
    assert shop.get_payment(purchase).open_minor == 0
    again = company.expense_from_payment([purchase])
    assert (again.expense_ids, again.skipped) == ((), ((purchase, "already_reconciled"),))
    plain = company.expense_from_payment([shared], employee_id=shop.bob)
    assert shop.get_expense(plain.expense_ids[0]).status is ExpenseStatus.TO_SUBMIT


@pytest.mark.rule("F17", "F36")
def test_after_an_import_unmatched_payments_become_expenses_where_the_option_says_so(shop: Shop) -> None:
    company = shop.company
    company.set_option("creates_expenses", True)
    company.set_option(f"creates_expenses_by_instrument.{shop.amex}", False)
    import_id = shop.add_import(
        shop.payment(),
        shop.payment(amount="55.00", descriptor="BOOKSHOP", day=date(2026, 10, 20)),
        shop.payment(amount="66.00", descriptor="GARAGE", instrument_id=shop.amex),
    )
    shop.add_expenses(shop.expense())
    result = company.auto_reconcile(import_id=import_id)
    assert (result.linked, result.created) == (1, 1)
    assert company.browse.imports()[0].linked == 1
    rows = company.browse.expense_rows(company.browse.expenses(ALL).ids)
    made = [row for row in rows if row.expense.from_payment_id]
    assert [(row.expense.amount, row.origin) for row in made] == [(Money(5500, "EUR"), "auto")]
    assert made[0].expense.custom_fields == {"Text": "BOOKSHOP"}


def test_nothing_is_created_for_a_payment_that_an_expense_may_still_want(shop: Shop) -> None:
    shop.company.set_option("creates_expenses", True)
    import_id = shop.add_import(shop.payment(), shop.payment())
    shop.add_expenses(shop.expense())
    result = shop.company.auto_reconcile(import_id=import_id)
    assert (result.ambiguous, result.created) == (1, 0)
    assert shop.company.auto_reconcile(import_id=import_id).created == 0


def test_what_others_link_while_the_engine_computes_is_left_alone(shop: Shop) -> None:
    payments = shop.add_payments(shop.payment(), shop.payment(amount="20.00", day=date(2026, 9, 1)))
    shop.add_expenses(shop.expense(), shop.expense(amount="20.00", day=date(2026, 9, 1) - timedelta(days=1)))

    def meddle(done: int, total: int) -> None:
        if done == 2 and not shop.company.browse.payment_links(payments[0]):
            shop.company.expense_from_payment([payments[0]])

    result = shop.company.auto_reconcile(progress=meddle)
    assert (result.linked, result.taken) == (1, 1)


@pytest.mark.rule("F23", "F24")
def test_unequal_amounts_are_left_to_a_person(shop: Shop) -> None:
    shop.add_payments(shop.payment(amount="12.32"), shop.payment(amount="80.00", day=date(2026, 9, 1)))
    near, same = shop.add_expenses(
        shop.expense(amount="12.30"), shop.expense(amount="80.00", day=date(2026, 9, 1))
    )
    assert shop.company.auto_reconcile().linked == 1
    assert shop.company.browse.related(near) == []
    (equal,) = shop.company.browse.related(same)
    assert equal.reason == ""
