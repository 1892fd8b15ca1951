"""Export jobs of an expense tool: what it hands over to be posted, and what it is told of the outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.models.money import Money


class SourceStatus(StrEnum):
    """Where a job or an item stands over there."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    COMPLETED_WITH_ERRORS = "completed_with_errors"
    SUCCESSFUL = "successful"
    FAILED = "failed"
    ABANDONED = "abandoned"


OPEN_STATUSES = frozenset({SourceStatus.PENDING, SourceStatus.IN_PROGRESS})


@dataclass(frozen=True, slots=True)
class SourceJob:
    """One export that the tool waits for.

    Attributes:
        id: Its own.
        count: Items in it.
        expires_in_s: The job fails by itself this long after the last word about it; 0 = not told.
    """

    id: str
    status: SourceStatus
    created_at: datetime
    count: int = 0
    expires_in_s: int = 0


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A receipt to fetch; the address lives for a day."""

    url: str
    media_type: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One cost of an item.

    Attributes:
        amount: Gross, in the currency that the books take it in; above zero for a cost.
        tax_minor: In the same currency; None where not told.
        tax_rate_ppm: Millionths; None where not told.
        tags: Dimension code by the code of its group.
    """

    amount: Money
    account: str = ""
    account_name: str = ""
    tax_minor: int | None = None
    tax_rate_ppm: int | None = None
    tax_code: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One entry of a job.

    Attributes:
        id: The tool's own, the same in every job that holds it.
        kind: In the tool's words, such as `card_purchase`.
        spent_on: The day it was kept in the books there.
        original: What the merchant took, where that was another currency.
        person: Code (or id) and name of who spent it.
        method: `journal`, `accounts_payable`, `none`, or empty.
        book_id: What ties it to the tool's own books.
    """

    id: str
    kind: str
    spent_on: date
    amount: Money
    lines: tuple[SourceLine, ...]
    original: Money | None = None
    merchant: str = ""
    vat_number: str = ""
    country: str = ""
    person: tuple[str, str] = ("", "")
    vendor: str = ""
    note: str = ""
    reference: str = ""
    method: str = ""
    contra_account: str = ""
    book_id: str = ""
    service_first_on: date | None = None
    service_last_on: date | None = None
    files: tuple[SourceFile, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemOutcome:
    """What the tool is told of one item.

    Attributes:
        reference: The accounting system's own number.
        reason: In words; `reason_type` is one of the tool's own list. Both empty where it went well.
    """

    item_id: str
    is_successful: bool
    exported_at: datetime
    reference: str = ""
    reason: str = ""
    reason_type: str = ""
