"""Exchange rates as known facts; none is ever assumed."""

from dataclasses import dataclass
from datetime import date

RATE_SCALE = 10**9
"""Rates are whole billionths."""


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """What one unit of `from_currency` was worth in `to_currency` on a day.

    Attributes:
        rate_e9: Whole units of `to_currency` per whole unit of `from_currency`, in billionths.
        origin: `file`, `link` (derived from a sure link) or `typed`.
    """

    day: date
    from_currency: str
    to_currency: str
    rate_e9: int
    origin: str
