"""Many rows as columns: `array('q')` of ids, minor units and days, texts by index.

The store fills them in one query, the engine views them in numpy without a copy, lists keep them
to sort and filter. Row i is place i of every column; rows are in id order.
"""

from array import array
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

ABSENT = -1
"""Stands for no text, no id, no code in a column of those."""

_SHORT_MAX = 1 << 15


@dataclass(frozen=True, slots=True)
class TextColumn:
    """Texts by index: row i holds `texts[index[i]]`, or none where `index[i]` is ABSENT."""

    index: "array[int]"
    texts: Sequence[str]

    def at(self, row: int) -> str:
        """Return the text of a row; empty where absent."""
        place = self.index[row]
        return "" if place == ABSENT else self.texts[place]


@dataclass(frozen=True, slots=True)
class PaymentColumns:
    """Payments as columns. Amounts in minor units, signs as in `Payment`.

    Days count from 1970-01-01; NO_DAY where absent.

    `kind`, `state` and `status` hold the place in the list of their enum's members
    (`list(PaymentKind)`, `list(LinkState)`, `list(PaymentStatus)`).
    `holder_id` is the employee of the instrument or ABSENT. `merchant` is what the bank calls the other
    side, `clean_name` what lists call it, None where nobody asks for it. `is_given_away`: whoever reads
    them may empty them (`let_go`).
    """

    ids: "array[int]"
    instrument_id: "array[int]"
    holder_id: "array[int]"
    amount_minor: "array[int]"
    allocated_minor: "array[int]"
    currency: TextColumn
    purchased_day: "array[int]"
    booked_day: "array[int]"
    original_minor: "array[int]"
    original_currency: TextColumn
    descriptor: TextColumn
    merchant: TextColumn
    mcc: TextColumn
    country: TextColumn
    vat_number: TextColumn
    kind: "array[int]"
    status: "array[int]"
    state: "array[int]"
    import_id: "array[int]"
    clean_name: TextColumn | None = None
    is_given_away: bool = False

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class ExpenseColumns:
    """Expenses as columns, in the same way as payments.

    `paid_by`, `source`, `status`, `state` hold the place in the list of their enum's members.
    `project` is None where nobody asks for it. `is_given_away`: whoever reads them may empty them.
    """

    ids: "array[int]"
    employee_id: "array[int]"
    report_id: "array[int]"
    day: "array[int]"
    amount_minor: "array[int]"
    allocated_minor: "array[int]"
    currency: TextColumn
    merchant: TextColumn
    vat_number: TextColumn
    category: TextColumn
    country: TextColumn
    paid_by: "array[int]"
    instrument_id: "array[int]"
    source: "array[int]"
    status: "array[int]"
    state: "array[int]"
    import_id: "array[int]"
    project: TextColumn | None = None
    is_given_away: bool = False

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class InstrumentFacts:
    """What matching needs of one instrument."""

    id: int
    last4: str
    holder_id: int
    currency: str
    kind: str


@dataclass(frozen=True, slots=True)
class PairColumns:
    """Pairs of expense and payment ids: rejected or confirmed by a person, or live links."""

    expense_ids: "array[int]"
    payment_ids: "array[int]"


AnyColumns = TypeVar("AnyColumns", PaymentColumns, ExpenseColumns)


def let_go(columns: AnyColumns, keep: Collection[str]) -> AnyColumns:
    """Free the numbers of all columns but those of these names, and but those that somebody looks at.

    Returns:
        The columns that are left; the texts' places take as few bytes as they need.
    """
    small: dict[str, Any] = {}
    for one in fields(columns):
        column = getattr(columns, one.name)
        if one.name in keep:
            if isinstance(column, TextColumn):
                small[one.name] = _small(column)
                _empty(column.index)
        elif isinstance(column, TextColumn):
            _empty(column.index)
        elif isinstance(column, array):
            _empty(column)
    return replace(columns, **small)


def _small(column: TextColumn) -> TextColumn:
    code = "h" if len(column.texts) <= _SHORT_MAX else "i"
    return TextColumn(array(code, column.index), column.texts)


def _empty(numbers: "array[int]") -> None:
    with suppress(BufferError):  # a view of numpy: it goes on being needed
        del numbers[:]
