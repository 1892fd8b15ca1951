"""Columns that are given away are freed, and change nothing that anybody is told."""

from array import array
from dataclasses import replace

import pytest

from app.engine.matching.index import MatchIndex
from app.models.columns import ExpenseColumns, PaymentColumns, TextColumn
from app.models.ids import ExpenseId
from tests.unit.engine.books import (
    BENS_CARD,
    DAY,
    INSTRUMENTS,
    E,
    P,
    expense_columns,
    parameters,
    payment_columns,
)

EXPENSES = (
    E(),
    E(amount="80.00", merchant="Hotel Orion", category="Lodging", country="ES", vat="ESB1"),
    E(amount="23.50", merchant="", day=DAY - 1),
)
PAYMENTS = (
    P(),
    P(amount="80.00", text="HOTEL ORION MADRID", mcc="7011", country="ES", vat="ESB1", merchant="Orion"),
    P(amount="80.00", text="HOTEL ORION", day=DAY - 2, instrument=BENS_CARD),
)


def build(is_given_away: bool) -> tuple[MatchIndex, ExpenseColumns, PaymentColumns]:
    expenses = replace(expense_columns(EXPENSES), is_given_away=is_given_away)
    payments = replace(payment_columns(PAYMENTS), is_given_away=is_given_away)
    return MatchIndex.build(expenses, payments, INSTRUMENTS, parameters=parameters()), expenses, payments


def test_candidates_decisions_and_their_evidence_are_the_same() -> None:
    kept, given = build(False)[0], build(True)[0]
    for number in range(1, len(EXPENSES) + 1):
        found = kept.candidates(ExpenseId(number))
        assert found == given.candidates(ExpenseId(number))
        assert kept.explain(ExpenseId(number), found[0].payment_id) == given.explain(
            ExpenseId(number), found[0].payment_id
        )
    assert list(kept.decide().verdicts) == list(given.decide().verdicts)
    assert any("ESB1 / ESB1" in one.detail for one in given.candidates(ExpenseId(2))[0].evidence)


def test_what_is_not_needed_again_is_empty_and_what_was_kept_is_whole() -> None:
    (_, expenses, payments), (_, mine, theirs) = build(True), build(False)
    for columns in (expenses, payments):
        for name in ("allocated_minor", "status", "state", "import_id"):
            assert getattr(columns, name) == array("q")
        assert columns.currency.index == array("q")
    assert len(mine.allocated_minor) == len(EXPENSES)
    assert len(theirs.currency.index) == len(PAYMENTS)
    assert isinstance(theirs.descriptor, TextColumn)


def test_the_risk_is_not_estimated_of_columns_that_are_gone() -> None:
    with pytest.raises(ValueError, match="given away"):
        build(True)[0].risk()
