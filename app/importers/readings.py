"""Reads single cells under the decisions of their column; remembers what it has read."""

import math
import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.importers import amounts, dates
from app.importers.amounts import AmountError
from app.importers.survey import Decisions
from app.importers.table import Cell, text_of
from app.models.money import minor_digits

CACHE_MAX = 50_000
NOISE_MINOR = 1e-4


@dataclass(frozen=True, slots=True)
class Read:
    """One amount cell.

    Attributes:
        minor: In minor units, sign as printed.
        flag: `out` or `in` where the cell says so.
        currency: Beside the number, or empty.
        problem: Why it is no amount; then the rest means nothing.
    """

    minor: int = 0
    flag: str = ""
    currency: str = ""
    problem: str = ""
    has_extra_decimals: bool = False


@dataclass
class CellReader:
    """Reads dates and amounts of one table."""

    decisions: Decisions
    today: date
    is_1904: bool = False
    _dates: dict[tuple[int, Cell], date | None] = field(default_factory=dict)
    _amounts: dict[tuple[Cell, str], Read] = field(default_factory=dict)

    def day(self, cell: Cell, place: int) -> date | None:
        """Read a date; None for a blank cell and for anything that is no date."""
        if (typed := dates.of_cell(cell)) is not None:
            return typed
        key = (place, cell)
        if key in self._dates:
            return self._dates[key]
        if len(self._dates) > CACHE_MAX:
            self._dates.clear()
        self._dates[key] = found = self._read_day(cell, place)
        return found

    def _read_day(self, cell: Cell, place: int) -> date | None:
        if isinstance(cell, str):
            text = cell.strip()
            if len(text) == 5 and text.isdecimal():
                cell = int(text)
            else:
                parts = dates.take_apart(text)
                order = self.decisions.orders.get(place, dates.Order.DAY_FIRST)
                return None if parts is None else dates.build(parts, order, self.today)
        if isinstance(cell, int | float) and not isinstance(cell, bool) and self.decisions.serials:
            if dates.SERIAL_FIRST <= cell <= dates.SERIAL_LAST:
                return dates.from_serial(cell, is_1904=self.is_1904)
            if not math.isfinite(cell):
                return None
            parts = dates.take_apart(str(int(cell)))  # 20240105 stored as a number
            return None if parts is None else dates.build(parts, dates.Order.DAY_FIRST, self.today)
        return None

    def amount(self, cell: Cell, currency: str) -> Read:
        """Read an amount under a currency's decimals."""
        key = (cell, currency)
        if (found := self._amounts.get(key)) is not None:
            return found
        if len(self._amounts) > CACHE_MAX:
            self._amounts.clear()
        self._amounts[key] = found = self._read_amount(cell, currency)
        return found

    def _read_amount(self, cell: Cell, currency: str) -> Read:
        if (minor := _quick(cell, currency)) is not None:
            return Read(minor)
        flag = own = ""
        try:
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                value = Decimal(repr(cell))
            else:
                number = amounts.take_apart(text_of(cell))
                value = amounts.to_decimal(number, self.decisions.mark)
                value = -value if number.is_negative else value
                flag, own = number.flag, number.currency
            currency = own or currency
            return Read(amounts.to_minor(value, currency, rounds=self.decisions.rounds), flag, own)
        except AmountError as error:
            return Read(problem=str(error), has_extra_decimals="decimals" in str(error))
        except ArithmeticError:
            return Read(problem="it is not a number")


_TWO_DECIMALS = re.compile(r"-?\d{1,12}[.,]\d\d")


def _quick(cell: Cell, currency: str) -> int | None:
    """Read the two commonest forms at once: a typed number, and text with two decimals.

    A typed number counts only where it is exactly the nearest one to whole minor units.
    """
    digits = minor_digits(currency)
    if type(cell) is float:
        scale = 10**digits
        if -1e12 < cell < 1e12:
            minor = round(cell * scale)
            return minor if minor / scale == cell else None
    elif type(cell) is str and digits == 2 and _TWO_DECIMALS.fullmatch(cell) is not None:
        return int(cell[:-3] + cell[-2:])
    return None
