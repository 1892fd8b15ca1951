"""What the numbers of an expense list say about its columns: which is gross, net, tax, rate or a total."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from app.importers import amounts
from app.importers.amounts import AmountError, Mark, MarkVotes
from app.importers.expense_titles import usual_rates
from app.importers.layout import Layout
from app.importers.table import Cell, Row, is_blank, text_of

HOLDS = 0.8
"""More than this part of the rows must agree before a sum decides what a column is."""

CENT = Decimal("0.01")
SLACK = Decimal("0.02")
"""Rounding of net and tax may move a sum by this much without speaking against it."""

DISTINCT_RATES_MAX = 8


@dataclass
class Figures:
    """The numbers of the sample rows, read under the commonest decimal sign.

    Attributes:
        rows: Cells of the data rows.
    """

    rows: Sequence[Sequence[Cell]]
    _mark: Mark = Mark.POINT
    _values: dict[int, list[Decimal | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, layout: Layout, sample: Sequence[Row]) -> "Figures":
        """Take the data rows of a sample."""
        rows = [row.cells for row in sample if row.number >= layout.first_row and not row.problem]
        votes = MarkVotes()
        for cells in rows:
            votes.add([cell for cell in cells if type(cell) is str and cell])
        return cls(rows, votes.decided() or Mark.POINT)

    def values(self, place: int) -> list[Decimal | None]:
        """Read one column; None for what is blank or no number."""
        if place not in self._values:
            self._values[place] = [self._value(row[place] if len(row) > place else None) for row in self.rows]
        return self._values[place]

    def _value(self, cell: Cell) -> Decimal | None:
        if is_blank(cell) or isinstance(cell, bool):
            return None
        if isinstance(cell, int | float):
            return Decimal(repr(cell))
        try:
            number = amounts.take_apart(text_of(cell))
            value = amounts.to_decimal(number, self._mark)
        except AmountError:
            return None
        return -value if number.is_negative else value

    def texts(self, place: int) -> list[str]:
        """Write one column as read."""
        return [text_of(row[place]) if len(row) > place else "" for row in self.rows]

    # ------------------------------------------------------------------ sums

    def adds_up(self, parts: Sequence[int], whole: int) -> bool:
        """Tell whether columns add up to another one in nearly all rows where all of them move."""
        held = total = 0
        columns = [self.values(place) for place in parts]
        for row, stated in enumerate(self.values(whole)):
            found = [column[row] for column in columns]
            if stated is None or not stated or not any(found[1:]) or found[0] is None:
                continue
            total += 1
            parts_sum = sum((abs(value or Decimal(0)) for value in found), Decimal(0))
            held += abs(parts_sum - abs(stated)) <= SLACK
        return total > 0 and held >= HOLDS * total

    def is_constant_total(self, keys: Sequence[str], parts: int, whole: int) -> bool:
        """Tell whether rows with the same key repeat one total, to which their parts add up."""
        groups: dict[str, list[int]] = {}
        for row, key in enumerate(keys):
            if key:
                groups.setdefault(key, []).append(row)
        held = total = 0
        part, stated = self.values(parts), self.values(whole)
        for rows in groups.values():
            if len(rows) < 2:
                continue
            total += 1
            wholes = {stated[row] for row in rows}
            held += len(wholes) == 1 and sum(part[row] or 0 for row in rows) == (stated[rows[0]] or 0)
        return total > 0 and held >= HOLDS * total

    # ------------------------------------------------------------------ taxes

    def is_rate(self, place: int, gross: int | None) -> bool:
        """Tell whether a column titled `VAT` or `IVA` holds rates and not amounts of money."""
        texts = [text for text in self.texts(place) if text]
        if not texts:
            return False
        if any("%" in text for text in texts):
            return True
        values = [value for value in self.values(place) if value is not None]
        if len(values) < 0.5 * len(texts):
            return True  # words: names or codes of rates
        moving = [value for value in values if value]
        rates = [value for value in moving if _is_rate(value)]
        if not moving:
            return False
        as_rate = len(rates) / len(moving)
        as_amount = self._share_of_tax(place, gross) if gross is not None else 0.0
        return as_rate >= 0.9 and len(set(moving)) <= DISTINCT_RATES_MAX and as_amount < 0.5

    def _share_of_tax(self, place: int, gross: int) -> float:
        """Tell in which part of the rows a number is the tax of a usual rate inside the amount."""
        held = total = 0
        for tax, amount in zip(self.values(place), self.values(gross), strict=True):
            if not tax or not amount:
                continue
            total += 1
            held += any(abs(abs(tax) - tax_inside(abs(amount), rate)) <= CENT for rate in usual_rates())
        return held / total if total else 0.0


def _is_rate(value: Decimal) -> bool:
    usual = usual_rates()
    return value in usual or (0 < value < 1 and value * 100 in usual)


def tax_inside(gross: Decimal, percent: Decimal) -> Decimal:
    """Return the tax that an amount contains at a rate, rounded to cents."""
    return (gross * percent / (100 + percent)).quantize(CENT, ROUND_HALF_UP)
