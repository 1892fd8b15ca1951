"""What a payment is for depends on what it ran on."""

import pytest

from app.engine.intake.kinds import settled_kind
from app.models.payment import InstrumentKind, PaymentKind

CARD, ACCOUNT = InstrumentKind.CARD, InstrumentKind.BANK_ACCOUNT


@pytest.mark.parametrize(
    ("kind", "minor", "text", "instrument", "expected"),
    (
        (PaymentKind.TRANSFER, -12900, "BYTEHAUS GMBH", CARD, PaymentKind.REFUND),
        (PaymentKind.TRANSFER, -83700, "PAYMENT RECEIVED THANK YOU", CARD, PaymentKind.SETTLEMENT),
        (PaymentKind.TRANSFER, 900, "TRANSFERMARKT", CARD, PaymentKind.PURCHASE),
        (PaymentKind.TRANSFER, -83700, "CLIENT PAYMENT", ACCOUNT, PaymentKind.TRANSFER),
        (PaymentKind.FEE, 950, "ANNUAL FEE", CARD, PaymentKind.FEE),
        (PaymentKind.PURCHASE, 230208, "DIRECT DEBIT AMEX 1009", ACCOUNT, PaymentKind.SETTLEMENT),
        (PaymentKind.PURCHASE, 1420000, "SALARIES BATCH", ACCOUNT, PaymentKind.TRANSFER),
        (PaymentKind.PURCHASE, 4200, "VISA PURCHASE KIOSK", ACCOUNT, PaymentKind.PURCHASE),
        (PaymentKind.PURCHASE, 240000, "SEPA DD QUAYSIDE PROPERTIES RENT", ACCOUNT, PaymentKind.PURCHASE),
    ),
)
def test_money_into_a_card_is_a_refund_or_settles_it(
    kind: PaymentKind, minor: int, text: str, instrument: InstrumentKind, expected: PaymentKind
) -> None:
    assert settled_kind(kind, minor, text, instrument) is expected
