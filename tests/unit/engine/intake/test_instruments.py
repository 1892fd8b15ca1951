"""Which card or account a statement belongs to."""

import pytest

from app.engine.intake.instruments import Hints, find_instrument
from app.models.expense import Employee
from app.models.ids import EmployeeId, InstrumentId
from app.models.payment import Instrument, InstrumentKind

ANN = Employee(EmployeeId(1), "E-1", "Ann Lee")
VISA = Instrument(InstrumentId(1), InstrumentKind.CARD, "Visa 4417", "EUR", last4="4417", holder_id=ANN.id)
AMEX = Instrument(InstrumentId(2), InstrumentKind.CARD, "Amex 1009", "EUR", last4="1009")
BANK = Instrument(
    InstrumentId(3), InstrumentKind.BANK_ACCOUNT, "Current", "EUR", iban="IE29AIBK93115212345678"
)
LOOSE = Instrument(InstrumentId(4), InstrumentKind.UNALLOCATED, "Unallocated", "EUR")
ALL = (VISA, AMEX, BANK, LOOSE)


def _found(
    account: str = "",
    holder: str = "",
    currency: str = "EUR",
    file_name: str = "x.csv",
    known: tuple[Instrument, ...] = ALL,
    used_before: tuple[int, ...] = (),
) -> tuple[int, str]:
    ids = tuple(InstrumentId(id_) for id_ in used_before)
    hints = Hints(account, holder, currency, file_name=file_name, used_before=ids)
    found = find_instrument(hints, known, (ANN,))
    return found.instrument.id, found.found_by


@pytest.mark.rule("F30")
@pytest.mark.parametrize(
    ("account", "expected"),
    (
        ("IE29 AIBK 9311 5212 3456 78", (3, "iban")),
        ("93115212345678", (3, "iban")),
        ("**** 4417", (1, "last4")),
        ("5412XXXXXXXX1009", (2, "last4")),
        ("-11009", (2, "last4")),
        ("Visa 4417", (1, "name")),
        ("**** 9999", (0, "new")),
        ("DE89370400440532013000", (0, "new")),
    ),
)
def test_a_number_or_a_name_finds_the_instrument(account: str, expected: tuple[int, str]) -> None:
    assert _found(account) == expected


def test_without_a_number_the_file_name_or_the_holder_tell() -> None:
    assert _found(file_name="Visa 4417 2026-10.csv") == (1, "last4")
    assert _found(holder="ann lee") == (1, "name")
    assert _found(file_name="export 2026-10.csv") == (0, "new")


@pytest.mark.rule("F33")
def test_being_the_only_instrument_ties_no_file_to_it() -> None:
    assert _found(known=(BANK, LOOSE)) == (0, "new")
    assert _found(known=(LOOSE,)) == (0, "new")


@pytest.mark.rule("F27")
def test_a_file_goes_where_files_with_its_header_went_if_that_was_one_place() -> None:
    assert _found(used_before=(3,)) == (3, "layout")
    assert _found(used_before=(2, 3)) == (0, "new")
    assert _found(used_before=(4,)) == (0, "new")
    assert _found("**** 9999", used_before=(3,)) == (0, "new")
    assert _found(file_name="card 9999.csv", used_before=(3,)) == (0, "new")
    assert _found(holder="Ann Lee", used_before=(3,)) == (1, "name")


def test_a_nameless_file_is_not_tied_to_an_account_without_a_name() -> None:
    nameless = Instrument(InstrumentId(5), InstrumentKind.BANK_ACCOUNT, "Account", "EUR")
    found = find_instrument(Hints("", "", "EUR", file_name="export.csv"), (nameless,), ())
    assert (found.instrument.id, found.instrument.name, found.found_by) == (0, "Account 2", "new")


def test_another_currency_is_another_instrument() -> None:
    assert _found("**** 4417", currency="USD") == (0, "new")


def test_a_new_card_is_proposed_with_its_digits_and_holder() -> None:
    found = find_instrument(Hints("**** 9999", "Ann Lee", "EUR", layout="Amex"), (), (ANN,)).instrument
    assert (found.kind, found.name, found.last4, found.holder_id) == (
        InstrumentKind.CARD,
        "Amex •• 9999",
        "9999",
        ANN.id,
    )
