"""How one payment looked each time a statement held it: pending, booked, under another text (G09)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.models.ids import ImportId, LineId, PaymentId
from app.models.money import Money
from app.models.payment import PaymentStatus


class Cause(StrEnum):
    """Why a look of a payment was recorded."""

    SEEN = "seen"
    """As it stood, or as a statement repeated it."""
    PENDING = "pending"
    """A pending line of what is booked, or pending, already."""
    POSTED = "posted"
    """The booked line of what was pending."""
    EXPIRED = "expired"
    """A statement covers its time and does not hold it."""
    OTHER_TEXT = "other_text"
    """The same movement under another text, such as from another format."""
    JOINED = "joined"
    """A person said that two payments are one."""


class Doubt(StrEnum):
    """Why two payments may be one and nobody but a person can tell."""

    SEVERAL = "several"
    """Several pending lines fit one booked line, or the other way round."""
    AMOUNT = "amount"
    """The bank's id is the same, the amount differs by more than a tip."""
    TEXT = "text"
    """Amount and time fit, the text does not say."""
    SAME_DAY = "same_day"
    """Same day and amount, another text."""
    LOCKED = "locked"
    """The pending one lies in a locked period."""
    POSTED = "posted"
    """The pending one is in the books with more than was booked in the end."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One look of a payment, from one statement line.

    Attributes:
        amount: Sign as in `Payment`.
        file_name: The file it came from; empty for one that a person made.
        is_undone: The import that brought it was taken back, or a person parted it.
    """

    id: int
    payment_id: PaymentId
    cause: Cause
    amount: Money
    booked_on: date
    descriptor: str
    status: PaymentStatus
    purchased_on: date | None = None
    original: Money | None = None
    bank_id: str = ""
    import_id: ImportId | None = None
    line_id: LineId | None = None
    file_name: str = ""
    reason: str = ""
    made_at: datetime | None = None
    made_by: str = ""
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Two payments of which a person has to say whether they are one.

    Attributes:
        payment_id, other_id: The pending (or earlier) one first.
    """

    id: int
    payment_id: PaymentId
    other_id: PaymentId
    doubt: Doubt
    import_id: ImportId | None = None
