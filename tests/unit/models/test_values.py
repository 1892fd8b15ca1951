"""Small facts of the domain's values."""

from datetime import date

import pytest

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError, FileError, RefusedFileError, StaleError
from app.models.expense import Expense, ExpenseStatus, PaidBy
from app.models.ids import EmployeeId, ExpenseId, InstrumentId, PaymentId
from app.models.money import Money
from app.models.payment import Payment
from app.models.period import NO_DAY, from_day, to_day


def test_a_day_counts_from_1970_and_back() -> None:
    assert to_day(date(1970, 1, 2)) == 1
    assert from_day(to_day(date(2026, 10, 31))) == date(2026, 10, 31)
    assert from_day(NO_DAY) is None
    assert to_day(None) == NO_DAY


@pytest.mark.rule("F10")
def test_the_day_of_a_payment_is_the_purchase_where_the_bank_tells() -> None:
    booked = Payment(PaymentId(1), InstrumentId(1), Money(500, "EUR"), date(2026, 10, 3), "X")
    bought = Payment(
        PaymentId(1), InstrumentId(1), Money(500, "EUR"), date(2026, 10, 3), "X", date(2026, 10, 1)
    )
    assert booked.day == date(2026, 10, 3)
    assert bought.day == date(2026, 10, 1)


def test_what_is_open_keeps_the_sign_of_a_refund() -> None:
    refund = Payment(
        PaymentId(1), InstrumentId(1), Money(-500, "EUR"), date(2026, 10, 3), "X", allocated_minor=-200
    )
    assert refund.open_minor == -300


@pytest.mark.rule("G17")
@pytest.mark.parametrize(
    ("paid_by", "is_company"),
    (
        (PaidBy.COMPANY_CARD, True),
        (PaidBy.COMPANY_ACCOUNT, True),
        (PaidBy.OWN_MONEY, False),
        (PaidBy.CASH, False),
        (PaidBy.UNKNOWN, False),
    ),
)
def test_only_what_the_company_paid_is_non_refundable(paid_by: PaidBy, is_company: bool) -> None:
    expense = Expense(ExpenseId(1), EmployeeId(1), date(2026, 10, 3), "X", Money(1, "EUR"), paid_by=paid_by)
    assert expense.is_company_paid is is_company
    assert expense.status is ExpenseStatus.TO_SUBMIT


def test_changes_add_up() -> None:
    both = Changes(frozenset({Subject.PAYMENTS}), frozenset({1})) | Changes(
        frozenset({Subject.EXPENSES}), expense_ids=frozenset({2})
    )
    assert both.subjects == {Subject.PAYMENTS, Subject.EXPENSES}
    assert both.payment_ids == {1}
    assert both.expense_ids == {2}


@pytest.mark.parametrize(
    ("error", "sentence"),
    (
        (
            RefusedFileError("a.csv", "the amount cannot be read", "Correct it", 7, "12..3"),
            "a.csv, row 7: the amount cannot be read (12..3). Correct it",
        ),
        (FileError("a.csv", "the file is empty"), "a.csv: the file is empty."),
        (StaleError("payment 12", "Ines"), "payment 12 was changed meanwhile by Ines"),
        (
            BlockedError("F22", "it is posted", "Correct it in the books"),
            "it is posted. Correct it in the books",
        ),
    ),
)
def test_a_failure_says_what_where_and_the_way_out(error: Exception, sentence: str) -> None:
    assert str(error) == sentence
