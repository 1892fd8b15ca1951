"""What was written off has a line of its own in a balanced entry; refunds go back to who got them."""

from dataclasses import replace

import pytest

from app.engine.posting.entries import is_balanced
from app.models.money import Money
from app.models.posting import CreditShare, DifferenceShare
from tests.unit.engine.posting.builders import AMEX, VISA, facts
from tests.unit.engine.posting.test_entries import lines, made, refused


@pytest.mark.rule("F24", "F58")
@pytest.mark.parametrize(("booked", "off"), [(13200, 1200), (11800, -200)])
def test_a_written_off_difference_is_booked_to_its_own_account(booked: int, off: int) -> None:
    given = facts(booked=Money(booked, "EUR"))
    given = replace(given, differences=(DifferenceShare("6640", Money(off, "EUR"), "Tips"),))
    posting = made(given)
    assert lines(posting) == [("7400", 12000), ("6640", off), ("1240", -booked)]
    assert posting.lines[1].text == "Tips"
    assert is_balanced(posting)


@pytest.mark.rule("F24", "F58")
def test_a_refund_on_another_card_goes_back_to_that_card() -> None:
    shares = (CreditShare(VISA, 12000), CreditShare(AMEX, -2000))
    posting = made(facts(booked=Money(10000, "EUR"), shares=shares))
    assert sum(minor for _, minor in lines(posting)) == 0
    assert [minor for _, minor in lines(posting)] == [10000, -12000, 2000]


@pytest.mark.rule("F58")
def test_an_expense_that_was_refunded_wholly_is_not_posted_at_its_claim() -> None:
    given = facts(booked=Money(0, "EUR"), allocated_minor=12000)
    assert refused(given) == [("validation_ours", "booked amount")]
