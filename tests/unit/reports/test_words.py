"""Words of codes in exports: complete, and those of the window."""

from collections.abc import Callable
from enum import StrEnum

import pytest

from app.models.expense import ExpenseStatus, PaidBy
from app.models.match import Reason
from app.models.payment import LinkState, PaymentKind, PaymentStatus
from app.models.reconciliation import Origin
from app.models.statement import ImportStatus, Purpose
from app.reports import words
from app.ui import wording

WANTED = "Several expenses want the same payment."


@pytest.mark.rule("F37")
@pytest.mark.parametrize(
    ("values", "shown"),
    (
        (LinkState, wording.link_state),
        (ExpenseStatus, wording.expense_status),
        (PaidBy, wording.paid_by),
        (PaymentKind, wording.word),
        (PaymentStatus, wording.word),
        (Origin, wording.word),
        (ImportStatus, wording.word),
        (Purpose, wording.word),
        (Reason, wording.reason),
    ),
)
def test_an_export_names_each_value_as_the_window_does(
    values: type[StrEnum], shown: Callable[[StrEnum], str]
) -> None:
    assert {value: words.word(value) for value in values} == {value: shown(value) for value in values}


@pytest.mark.parametrize(
    ("code", "detail", "text"),
    (
        ("", "", ""),
        ("several_payments", '{"payments":[3,4]}', "Several payments fit equally well. 2 payments compete."),
        ("several_payments", '{"payments":[3]}', "Several payments fit equally well."),
        ("several_expenses", '{"expenses":[1]}', f"{WANTED} Wanted by 1 other expense."),
        ("several_expenses", '{"expenses":[1,2]}', f"{WANTED} Wanted by 2 other expenses."),
        ("several_expenses", "{broken", WANTED),
        ("made_up_code", "[]", "Made up code"),
    ),
)
def test_a_reason_is_a_sentence(code: str, detail: str, text: str) -> None:
    assert words.reason(code, detail) == text
