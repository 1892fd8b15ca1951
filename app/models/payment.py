"""Payments: the transactions that statement lines record, and the instruments they ran on."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.models.ids import EmployeeId, ImportId, InstrumentId, LineId, MerchantId, PaymentId
from app.models.money import Money


class InstrumentKind(StrEnum):
    """What a payment instrument is."""

    CARD = "card"
    BANK_ACCOUNT = "bank_account"
    CASH = "cash"
    UNALLOCATED = "unallocated"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A card or bank account that payments run on.

    Attributes:
        name: What people call it, such as `Visa •• 4417`.
        last4: Last four digits of a card, or empty.
        iban: IBAN or account number of a bank account, or empty.
        holder_id: The employee who carries it; None for a shared one.
        gl_account: Its account in the books, or empty.
    """

    id: InstrumentId
    kind: InstrumentKind
    name: str
    currency: str
    last4: str = ""
    iban: str = ""
    holder_id: EmployeeId | None = None
    gl_account: str = ""
    is_active: bool = True


class PaymentKind(StrEnum):
    """What a payment is for."""

    PURCHASE = "purchase"
    REFUND = "refund"
    FEE = "fee"
    CASH = "cash"
    SETTLEMENT = "settlement"
    TRANSFER = "transfer"


class PaymentStatus(StrEnum):
    """Whether the bank has booked it."""

    PENDING = "pending"
    BOOKED = "booked"
    EXPIRED = "expired"
    """Was pending and never posted, though a statement covers its time."""


class LinkState(StrEnum):
    """Where a payment or an expense stands, as lists show it."""

    PENDING = "pending"
    AMBIGUOUS = "ambiguous"
    PARTIAL = "partial"
    AUTOMATIC = "automatic"
    MANUAL = "manual"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Payment:
    """One transaction as the bank or the card company states it.

    Attributes:
        amount: Above zero for a cost, below zero for a refund or money in, in the instrument's currency.
        purchased_on: The day of the purchase, where the bank tells.
        booked_on: The day the bank booked it.
        original: Amount in the currency of the purchase, where it differs; sign as `amount`.
        descriptor: The bank's text, whole.
        merchant: The clean name, or what the bank calls the other side, or empty.
        party: What the bank itself calls the other side, or empty.
        allocated_minor: How much of `amount` is reconciled, same sign.
        version: Grows with each change of the row.
    """

    id: PaymentId
    instrument_id: InstrumentId
    amount: Money
    booked_on: date
    descriptor: str
    purchased_on: date | None = None
    valued_on: date | None = None
    original: Money | None = None
    merchant: str = ""
    merchant_id: MerchantId | None = None
    mcc: str = ""
    country: str = ""
    kind: PaymentKind = PaymentKind.PURCHASE
    status: PaymentStatus = PaymentStatus.BOOKED
    bank_id: str = ""
    vat_number: str = ""
    import_id: ImportId | None = None
    line_id: LineId | None = None
    allocated_minor: int = 0
    state: LinkState = LinkState.PENDING
    note: str = ""
    version: int = 1
    party: str = field(default="", compare=False)

    @property
    def day(self) -> date:
        """The day that matching and lists use: of the purchase where known, else of the booking."""
        return self.purchased_on or self.booked_on

    @property
    def open_minor(self) -> int:
        """How much is not reconciled yet, same sign as the amount."""
        return self.amount.minor - self.allocated_minor
