"""What a payment is for, once it is known whether it ran on a card or an account."""

import re

from app.models.payment import InstrumentKind, PaymentKind

_SETTLES = re.compile(
    r"thank you|payment received|payment\b|autopay|direct debit|zahlung|lastschrift|pago recibido|paiement"
    r"|bezahlung|betaling|pagamento",
    re.IGNORECASE,
)

_CARD_BILL = re.compile(
    r"\b(?:visa|mastercard|master card|amex|american express|diners|maestro|credit ?card|kreditkarte)\b",
    re.IGNORECASE,
)
_COLLECTED = re.compile(
    r"\b(?:direct debit|dd|autopay|payment|settlement|statement|lastschrift|abrechnung|recibo|prelevement)\b",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"\b(?:salar(?:y|ies|is|io|ios)|payroll|wages|loehne|löhne|gehalt|gehälter|n[oó]minas?|salaires?|stipendi)\b",
    re.IGNORECASE,
)


def settled_kind(
    kind: PaymentKind, amount_minor: int, descriptor: str, instrument_kind: InstrumentKind
) -> PaymentKind:
    """Correct the kind that was read without knowing the instrument.

    Money into a card is no transfer: it settles the card's debt where the text says so, else a merchant
    gives it back. Money out of an account that pays a card's bill or salaries is no purchase.

    Args:
        kind: As the importer read it.
        amount_minor: Above zero for money out.
        descriptor: The bank's text.
        instrument_kind: What the payment ran on.
    """
    if instrument_kind is not InstrumentKind.CARD:
        return _of_account(kind, amount_minor, descriptor)
    if kind is not PaymentKind.TRANSFER:
        return kind
    if amount_minor > 0:
        return PaymentKind.PURCHASE
    return PaymentKind.SETTLEMENT if _SETTLES.search(descriptor) else PaymentKind.REFUND


def _of_account(kind: PaymentKind, amount_minor: int, descriptor: str) -> PaymentKind:
    if kind is not PaymentKind.PURCHASE or amount_minor <= 0:
        return kind
    if _CARD_BILL.search(descriptor) and _COLLECTED.search(descriptor):
        return PaymentKind.SETTLEMENT
    return PaymentKind.TRANSFER if _PAY.search(descriptor) else kind
