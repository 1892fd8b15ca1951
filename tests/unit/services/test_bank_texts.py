"""What the text of a payment states about the purchase."""

from datetime import date

import pytest

from app.models.period import to_day
from app.services.bank_texts import bank_texts

BOOKED = date(2026, 10, 14)


@pytest.mark.rule("F13")
@pytest.mark.parametrize(
    ("text", "minor", "expected"),
    (
        ("MAILFORGE INC Foreign Spend Amount: 29.00 USD", 2710, (2900, "USD")),
        ("MAILFORGE INC Foreign Spend Amount: 29.00 USD", -2710, (-2900, "USD")),
        ("HOTEL 120,50 GBP FEE 1,20 EUR", 14000, (12050, "GBP")),
        ("SHOP 1500JPY", 930, (1500, "JPY")),
        ("SHOP £12.00", 1400, (1200, "GBP")),
        ("TWO 10.00 USD 12.00 GBP", 2200, None),
        ("OWN 12.00 EUR", 1200, None),
        ("PLAIN 4417", 1200, None),
        ("USD ACCOUNT FEE", 1200, None),
    ),
)
def test_the_one_foreign_amount_of_a_text_is_the_original(
    text: str, minor: int, expected: tuple[int, str] | None
) -> None:
    assert bank_texts().original(text, minor, "EUR") == (expected or (None, None))


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("12 OCT KIOSK", date(2026, 10, 12)),
        ("KIOSK 2026-10-11", date(2026, 10, 11)),
        ("KIOSK 13.10.2026", date(2026, 10, 13)),
        ("KIOSK 10/10/26", date(2026, 10, 10)),
        ("TOTAL 13.10", None),
        ("KIOSK 10/11", None),
        ("KIOSK 09/10", None),
        ("KIOSK 2024-10-11", None),
        ("KIOSK", None),
    ),
)
def test_only_a_day_beyond_doubt_is_the_purchase_day(text: str, expected: date | None) -> None:
    assert bank_texts().purchase_day(text, to_day(BOOKED)) == (to_day(expected) if expected else None)
