"""Which drafts may be merged with an expense from a payment, and which are pointed out (F25)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.engine.reconciling.merging import fits, refusal
from app.models.expense import Expense, ExpenseSource, ExpenseStatus, PaidBy
from app.models.ids import EmployeeId, ExpenseId, InstrumentId
from app.models.money import Money

DAY = date(2026, 10, 5)
MADE = Expense(
    ExpenseId(1),
    EmployeeId(1),
    DAY,
    "CAFE ROMA DUBLIN",
    Money(1230, "EUR"),
    paid_by=PaidBy.COMPANY_CARD,
    instrument_id=InstrumentId(1),
    source=ExpenseSource.PAYMENT,
    status=ExpenseStatus.TO_SUBMIT,
)
DRAFT = replace(MADE, id=ExpenseId(2), merchant="Cafe Roma", source=ExpenseSource.HAND)


@pytest.mark.rule("F25")
@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({}, ""),
        ({"source": ExpenseSource.RECEIPT}, ""),
        ({"instrument_id": None}, ""),
        ({"instrument_id": None, "paid_by": PaidBy.OWN_MONEY}, "instrument"),
        ({"instrument_id": InstrumentId(2)}, "instrument"),
        ({"id": ExpenseId(1)}, "same"),
        ({"source": ExpenseSource.IMPORT}, "not_by_hand"),
        ({"status": ExpenseStatus.APPROVED}, "not_draft"),
        ({"allocated_minor": 1}, "reconciled"),
        ({"employee_id": EmployeeId(2)}, "employee"),
        ({"amount": Money(1230, "USD")}, "currency"),
        ({"amount": Money(-1230, "EUR")}, "sign"),
    ],
)
def test_a_draft_that_cannot_be_merged_says_why(changed: dict[str, object], key: str) -> None:
    assert refusal(MADE, replace(DRAFT, **changed)) == key  # type: ignore[arg-type] # fields by name


def test_an_expense_that_is_not_from_a_payment_or_submitted_is_no_side_to_merge_into() -> None:
    assert refusal(DRAFT, replace(DRAFT, id=ExpenseId(3))) == "not_from_payment"
    assert refusal(replace(MADE, status=ExpenseStatus.SUBMITTED), DRAFT) == "settled"


@pytest.mark.rule("F25")
@pytest.mark.parametrize(
    ("minor", "days", "merchant", "is_suggested"),
    [
        (1230, 7, "Something else", True),
        (1230, 8, "Cafe Roma", False),
        (1000, 3, "Cafe Roma", True),
        (1000, 3, "Hotel Arts", False),
        (1000, 4, "Cafe Roma", False),
        (800, 0, "Cafe Roma", False),
    ],
)
def test_only_the_same_amount_or_a_near_one_of_the_same_merchant_is_pointed_out(
    minor: int, days: int, merchant: str, is_suggested: bool
) -> None:
    draft = replace(DRAFT, amount=Money(minor, "EUR"), spent_on=DAY - timedelta(days=days), merchant=merchant)
    (fit,) = fits(MADE, [draft])
    assert (fit.is_suggested, fit.days, fit.gap_minor) == (is_suggested, days, 1230 - minor)


def test_the_likeliest_draft_comes_first_and_equal_ones_in_the_order_of_their_ids() -> None:
    later = replace(DRAFT, id=ExpenseId(9), spent_on=DAY + timedelta(days=2))
    twin = replace(DRAFT, id=ExpenseId(5))
    near = replace(DRAFT, id=ExpenseId(3), amount=Money(1200, "EUR"))
    far = replace(DRAFT, id=ExpenseId(4), amount=Money(9900, "EUR"))
    found = [fit.draft_id for fit in fits(MADE, [far, near, later, twin, DRAFT])]
    assert found == [2, 5, 9, 3, 4]
