"""Merchants, and what the program has learned about how they are printed (G06)."""

from dataclasses import dataclass
from datetime import datetime

from app.models.ids import MerchantId

LEARNED, HAND, AUTO = "manual", "hand", "auto"
"""Where an alias comes from: taught by links that people made, entered by a person, found by the program."""


@dataclass(frozen=True, slots=True)
class Merchant:
    """Who it was."""

    id: MerchantId
    name: str
    vat_number: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class MerchantAlias:
    """One lesson: this merchant text stands for that merchant.

    Attributes:
        descriptor: The merchant text after normalising.
        category: Label of the category that such payments got, or empty.
        count: How many links agree.
        origin: HAND where a person entered or changed it, LEARNED where a person's link taught it, else AUTO.
        used_at: When a link last agreed; None where none did.
    """

    id: int
    descriptor: str
    merchant_id: MerchantId
    merchant: str
    category: str = ""
    count: int = 1
    origin: str = LEARNED
    used_at: datetime | None = None
