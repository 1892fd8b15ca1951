"""Why the two sides of a link may differ, and how far each cause may be written off (F24)."""

from dataclasses import dataclass
from enum import StrEnum

PPM = 1_000_000


class Cause(StrEnum):
    """Why a payment differs from what was claimed."""

    TIP = "tip"
    EXCHANGE = "exchange"
    FEE = "fee"
    ROUNDING = "rounding"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CauseRule:
    """How far differences of one cause may be written off, and where to.

    Attributes:
        limit_minor: At most this sum, in minor units of the company's currency; 0 = no limit by sum.
        limit_ppm: At most this many millionths of the claim; 0 = no limit by share.
        account: Where it is booked; empty = differences of this cause are never written off.
        text: What the books say; empty = the name of the cause.
    """

    cause: Cause
    limit_minor: int = 0
    limit_ppm: int = 0
    account: str = ""
    text: str = ""

    def allows(self, difference_minor: int, claimed_minor: int) -> bool:
        """Tell whether a difference is within every limit that is set; one at least must be.

        Args:
            difference_minor: In the company's currency; its sign does not matter.
            claimed_minor: What it is a share of, in the same currency.
        """
        size = abs(difference_minor)
        if not self.limit_minor and not self.limit_ppm:
            return False
        by_sum = not self.limit_minor or size <= self.limit_minor
        return by_sum and (not self.limit_ppm or size * PPM <= abs(claimed_minor) * self.limit_ppm)


DEFAULT_RULES = (
    CauseRule(Cause.TIP, 5_000, 250_000),
    CauseRule(Cause.EXCHANGE, 500, 40_000),
    CauseRule(Cause.FEE, 1_000, 50_000),
    CauseRule(Cause.ROUNDING, 5, 0),
    CauseRule(Cause.OTHER),
)
"""Of a new company; nothing is written off until a person names an account."""
