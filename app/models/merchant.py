"""Merchants, and what the program has learned about how they are printed (G06)."""

from dataclasses import dataclass

from app.models.ids import MerchantId


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
        origin: `manual` where a person's link taught it at least once, else `auto`.
    """

    id: int
    descriptor: str
    merchant_id: MerchantId
    merchant: str
    category: str = ""
    count: int = 1
    origin: str = "manual"
