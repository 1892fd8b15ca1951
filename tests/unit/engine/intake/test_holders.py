"""Whose card a printed name or number means."""

import pytest

from app.engine.intake.holders import fits_of, identifier_key, people_like
from app.models.expense import Employee
from app.models.ids import EmployeeId, InstrumentId
from app.models.payment import Instrument, InstrumentKind

ANN, BOB, ANA = (
    Employee(EmployeeId(1), "1", "Ann Lee"),
    Employee(EmployeeId(2), "2", "Bob Stone"),
    Employee(EmployeeId(3), "3", "Anna Lee"),
)
PEOPLE = (ANN, BOB)


def a_card(id_: int, last4: str = "", holder: EmployeeId | None = None, currency: str = "EUR") -> Instrument:
    """Make a card."""
    return Instrument(
        InstrumentId(id_), InstrumentKind.CARD, f"Card {id_}", currency, last4, holder_id=holder
    )


def fits(
    account: str = "", holder: str = "", *cards: Instrument, people: tuple[Employee, ...] = PEOPLE
) -> list[int]:
    """Tell the ids that fit."""
    found = fits_of(
        account=account,
        holder=holder,
        currency="EUR",
        instruments=cards,
        employees=people,
        chosen_before={},
    )
    return [one.instrument_id for one in found]


@pytest.mark.parametrize(
    "printed", ["Ann Lee", "LEE ANN", "Lee, Ann", "A. LEE", "Mrs Ann Lee", "Ánn Lee", "Ann  Leee"]
)
def test_a_printed_name_is_a_person_however_it_is_written(printed: str) -> None:
    assert [id_ for id_, _ in people_like(printed, PEOPLE)] == [ANN.id]


@pytest.mark.parametrize("printed", ["", "Stone", "Ann", "Lena Ames", "B. Lee", "4417"])
def test_a_printed_name_that_says_too_little_or_another_is_nobody(printed: str) -> None:
    assert people_like(printed, PEOPLE) == []


@pytest.mark.rule("F30")
def test_two_people_with_one_initial_are_both_named() -> None:
    assert {id_ for id_, _ in people_like("A. Lee", (ANN, ANA))} == {ANN.id, ANA.id}
    ann, ana = a_card(1, holder=ANN.id), a_card(2, holder=ANA.id)
    assert fits("", "A. Lee", ann, ana, people=(ANN, ANA)) == [1, 2]
    assert fits("", "Ann Lee", ann, ana, people=(ANN, ANA)) == [1], "the whole name decides"


@pytest.mark.rule("F30")
def test_two_cards_with_the_same_digits_both_fit_unless_the_holder_decides() -> None:
    cards = a_card(1, "4417", ANN.id), a_card(2, "4417", BOB.id)
    assert fits("**** 4417", "", *cards) == [1, 2]
    assert fits("**** 4417", "LEE ANN", *cards) == [1]
    assert fits("**** 4417", "", a_card(1, "4417"), a_card(2, "4417", currency="USD")) == [1]
    assert fits("17", "", *cards) == []


def test_what_a_person_chose_before_comes_first() -> None:
    cards = (a_card(1, "4417"), a_card(2, "9001"))
    found = fits_of(
        account="•• 4417",
        holder="",
        currency="EUR",
        instruments=cards,
        employees=(),
        chosen_before={identifier_key("4417", "", "EUR"): InstrumentId(2)},
    )
    assert [(one.instrument_id, one.found_by) for one in found] == [(2, "chosen_before")]
