"""Money: whole minor units and a currency; the only place that rounds or splits amounts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

MINOR_DIGITS_DEFAULT = 2

MINOR_DIGITS: dict[str, int] = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
    **dict.fromkeys("CLF UYW".split(), 4),
}
"""Decimals of each ISO 4217 currency that has not two (list one, amendment 177)."""

MINOR_MAX = 10**15
"""Largest amount, in minor units, that the program accepts; sums stay far below 64 bits."""

_PLAIN = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,4})?")


def minor_digits(currency: str) -> int:
    """Tell how many decimals the currency has; an unknown one has two."""
    return MINOR_DIGITS.get(currency, MINOR_DIGITS_DEFAULT)


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in one currency.

    Attributes:
        minor: Whole minor units (cents, yen); what the sign means is its owner's to say.
        currency: ISO 4217 code.
    """

    minor: int
    currency: str

    @classmethod
    def parse(cls, text: str, currency: str) -> Self:
        """Read a plain decimal such as `-1234.50`; raises ValueError on anything else."""
        if not _PLAIN.fullmatch(text):
            raise ValueError(text)
        return cls.of(Decimal(text), currency)

    @classmethod
    def of(cls, value: Decimal, currency: str) -> Self:
        """Take an exact decimal; raises ValueError on too many decimals or too large an amount."""
        minor = value.scaleb(minor_digits(currency))
        if not minor.is_finite() or minor != minor.to_integral_value() or abs(minor) > MINOR_MAX:
            raise ValueError(str(value))
        return cls(int(minor), currency)

    @property
    def decimal(self) -> Decimal:
        """The amount in whole units, exactly, with the currency's decimals."""
        return Decimal(self.minor).scaleb(-minor_digits(self.currency))

    def plain(self) -> str:
        """Write the amount for programs: `-1234.50`, a point, no grouping, no currency."""
        return plain(self.minor, self.currency)

    def __add__(self, other: Self) -> Self:
        self._same(other)
        return type(self)(self.minor + other.minor, self.currency)

    def __sub__(self, other: Self) -> Self:
        self._same(other)
        return type(self)(self.minor - other.minor, self.currency)

    def __neg__(self) -> Self:
        return type(self)(-self.minor, self.currency)

    def _same(self, other: Self) -> None:
        assert self.currency == other.currency, f"{self.currency} with {other.currency}"


def plain(minor: int, currency: str) -> str:
    """Write minor units for programs: `-1234.50`; a point, no grouping, no currency."""
    digits = minor_digits(currency)
    sign, number = ("-" if minor < 0 else ""), str(abs(minor)).rjust(digits + 1, "0")
    return f"{sign}{number[:-digits]}.{number[-digits:]}" if digits else f"{sign}{number}"


def rounded(value: Decimal, currency: str) -> Money:
    """Round to the currency's decimals, half away from zero."""
    digits = minor_digits(currency)
    return Money(int(value.scaleb(digits).to_integral_value(ROUND_HALF_UP)), currency)


def split(total: Money, weights: Sequence[int]) -> list[Money]:
    """Share an amount in proportion to the weights; the parts add up to the whole exactly.

    Largest remainder: each part is rounded towards zero, what is left goes one minor unit at a
    time to the largest remainders, the first of equals first.

    Args:
        total: What is shared; may be negative.
        weights: At least one, none below zero, not all zero.
    """
    whole = sum(weights)
    assert whole > 0 and min(weights) >= 0, "weights must be positive"
    sign = -1 if total.minor < 0 else 1
    shares = [divmod(abs(total.minor) * weight, whole) for weight in weights]
    parts = [share for share, _ in shares]
    left = abs(total.minor) - sum(parts)
    for place in sorted(range(len(parts)), key=lambda i: (-shares[i][1], i))[:left]:
        parts[place] += 1
    return [Money(sign * part, total.currency) for part in parts]
