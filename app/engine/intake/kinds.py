"""What a payment is for, once it is known whether it ran on a card or an account."""

import re

from app.models.payment import InstrumentKind, PaymentKind

_SETTLES = re.compile(
    r"thank you|payment received|payment\b|autopay|direct debit|zahlung|lastschrift|pago recibido|paiement"
    r"|bezahlung|betaling|pagamento",
    re.IGNORECASE,
)


def settled_kind(
    kind: PaymentKind, amount_minor: int, descriptor: str, instrument_kind: InstrumentKind
) -> PaymentKind:
    """Correct the kind that was read without knowing the instrument.

    Money into a card is no transfer: it settles the card's debt where the text says so, else a merchant
    gives it back.

    Args:
        kind: As the importer read it.
        amount_minor: Above zero for money out.
        descriptor: The bank's text.
        instrument_kind: What the payment ran on.
    """
    if instrument_kind is not InstrumentKind.CARD or kind is not PaymentKind.TRANSFER:
        return kind
    if amount_minor > 0:
        return PaymentKind.PURCHASE
    return PaymentKind.SETTLEMENT if _SETTLES.search(descriptor) else PaymentKind.REFUND
