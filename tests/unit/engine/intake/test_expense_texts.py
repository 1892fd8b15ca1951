"""What the texts of expense lists mean."""

import pytest

from app.engine.intake.expense_texts import is_yes, paid_by, status
from app.models.expense import ExpenseStatus, PaidBy
from app.models.ids import InstrumentId
from app.models.payment import Instrument, InstrumentKind

CARD = Instrument(InstrumentId(1), InstrumentKind.CARD, "Visa", "EUR")
BANK = Instrument(InstrumentId(2), InstrumentKind.BANK_ACCOUNT, "Bank", "EUR")


@pytest.mark.rule("G01")
@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Company card", PaidBy.COMPANY_CARD),
        ("VISA", PaidBy.COMPANY_CARD),
        ("Own money", PaidBy.OWN_MONEY),
        ("Out of pocket", PaidBy.OWN_MONEY),
        ("Personal credit card", PaidBy.OWN_MONEY),
        ("efectivo", PaidBy.CASH),
        ("Invoice", PaidBy.COMPANY_ACCOUNT),
        ("Überweisung", PaidBy.COMPANY_ACCOUNT),
        ("", PaidBy.UNKNOWN),
        ("??", PaidBy.UNKNOWN),
    ),
)
def test_words_tell_who_paid(text: str, expected: PaidBy) -> None:
    assert paid_by(text, None) is expected


def test_without_words_the_instrument_tells_who_paid() -> None:
    assert paid_by("", CARD) is PaidBy.COMPANY_CARD
    assert paid_by("", BANK) is PaidBy.COMPANY_ACCOUNT


@pytest.mark.rule("G02")
@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("", ExpenseStatus.TO_SUBMIT),
        ("Draft", ExpenseStatus.TO_SUBMIT),
        ("Unsubmitted", ExpenseStatus.TO_SUBMIT),
        ("Submitted", ExpenseStatus.SUBMITTED),
        ("Pending approval", ExpenseStatus.SUBMITTED),
        ("Approved", ExpenseStatus.APPROVED),
        ("rejected", ExpenseStatus.REJECTED),
        ("to_review", ExpenseStatus.TO_REVIEW),
        ("Reimbursed", ExpenseStatus.COMPLETED),
        ("genehmigt", ExpenseStatus.APPROVED),
        ("whatever", ExpenseStatus.TO_SUBMIT),
    ),
)
def test_words_tell_where_an_expense_stands(text: str, expected: ExpenseStatus) -> None:
    assert status(text) is expected


def test_yes_is_known_in_many_languages() -> None:
    assert all(is_yes(text) for text in ("Yes", "sí", "JA", "true", "x"))
    assert not any(is_yes(text) for text in ("no", "", "nein", "0"))
