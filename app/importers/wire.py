"""Rows as plain tuples, many in one string of bytes: the cheap way between processes, and from file to store.

A row that is a line, skipped or rejected is a tuple of numbers, texts and None; consecutive ones travel as
`Rows`. All other parts are rare and travel whole.
"""

import json
import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, NewType

from app.models.money import Money
from app.models.payment import PaymentKind, PaymentStatus
from app.models.period import from_day, to_day
from app.models.statement import (
    ExpenseLine,
    FileFoot,
    Part,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)

ROWS_MAX = 1000
"""Rows in one string of bytes, from which on it travels."""


class LineRow(NamedTuple):
    """A StatementLine as numbers and texts; only its places count, it travels as a plain tuple.

    Attributes:
        day, purchased, valued: Days since 1970-01-01.
        original_minor, original_currency: Both None where there is none.
        balance_minor, balance_currency: Both None where none is printed.
        raw: JSON object, titles in the order of the row.
    """

    row: int
    day: int
    minor: int
    currency: str
    text: str
    purchased: int | None
    valued: int | None
    original_minor: int | None
    original_currency: str | None
    reference: str
    bank_id: str
    counterparty: str
    mcc: str
    country: str
    vat_number: str
    kind: str
    status: str
    holder: str
    account: str
    balance_minor: int | None
    balance_currency: str | None
    category: str
    raw: str
    notes: tuple[str, ...]


LINE_WIDTH = len(LineRow._fields)
REJECTED_WIDTH = 5
SKIPPED_WIDTH = 3
(
    DAY,
    MINOR,
    CURRENCY,
    TEXT,
    BANK_ID,
    STATUS,
    HOLDER,
    ACCOUNT,
    BALANCE_MINOR,
    BALANCE,
    RAW,
    NOTES,
) = map(
    LineRow._fields.index,
    (
        "day",
        "minor",
        "currency",
        "text",
        "bank_id",
        "status",
        "holder",
        "account",
        "balance_minor",
        "balance_currency",
        "raw",
        "notes",
    ),
)

PackedRow = tuple[Any, ...]
Rows = NewType("Rows", bytes)
Other = ExpenseLine | StatementHead | StatementFoot | FileFoot
Packed = Rows | Other
"""What travels: many rows at once, or one part."""

Loose = PackedRow | list[PackedRow] | Part
"""What readers of tables yield: rows packed already, one or many, or parts."""

to_json = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode
"""Write a row as read; made once, because json.dumps with options makes an encoder at each call."""


def packed_row(part: StatementLine | Skipped | Rejected) -> PackedRow:
    """Turn a row into a tuple."""
    if type(part) is StatementLine:
        return _line(part)
    if type(part) is Rejected:
        return part.row, part.column, part.value, part.reason, _json(part.raw)
    assert type(part) is Skipped, "there are no other rows"
    return part.row, part.rule, _json(part.raw)


def pack(part: Part) -> PackedRow | Other:
    """Turn a row into a tuple; other parts stay whole."""
    return packed_row(part) if isinstance(part, StatementLine | Skipped | Rejected) else part


def _json(raw: Mapping[str, str]) -> str:
    return to_json(raw if type(raw) is dict else dict(raw))


def _line(line: StatementLine) -> PackedRow:
    original, balance = line.original, line.balance
    return (
        line.row,
        to_day(line.booked_on),
        line.amount.minor,
        line.amount.currency,
        line.descriptor,
        None if line.purchased_on is None else to_day(line.purchased_on),
        None if line.valued_on is None else to_day(line.valued_on),
        None if original is None else original.minor,
        None if original is None else original.currency,
        line.reference,
        line.bank_id,
        line.counterparty,
        line.mcc,
        line.country,
        line.vat_number,
        line.kind.value,
        line.status.value,
        line.holder,
        line.account,
        None if balance is None else balance.minor,
        None if balance is None else balance.currency,
        line.category,
        _json(line.raw),
        line.notes,
    )


def unpack(packed: PackedRow | Other) -> Part:
    """Turn a tuple back into its part."""
    if not isinstance(packed, tuple):
        return packed
    if len(packed) == SKIPPED_WIDTH:
        row, rule, raw = packed
        return Skipped(row, rule, json.loads(raw))
    if len(packed) == REJECTED_WIDTH:
        row, column, value, reason, raw = packed
        return Rejected(row, column, value, reason, json.loads(raw))
    line = LineRow._make(packed)
    original = balance = None
    if line.original_minor is not None and line.original_currency is not None:
        original = Money(line.original_minor, line.original_currency)
    if line.balance_minor is not None and line.balance_currency is not None:
        balance = Money(line.balance_minor, line.balance_currency)
    return StatementLine(
        line.row,
        _date(line.day),
        Money(line.minor, line.currency),
        line.text,
        None if line.purchased is None else from_day(line.purchased),
        None if line.valued is None else from_day(line.valued),
        original,
        line.reference,
        line.bank_id,
        line.counterparty,
        line.mcc,
        line.country,
        line.vat_number,
        PaymentKind(line.kind),
        PaymentStatus(line.status),
        line.holder,
        line.account,
        balance,
        line.category,
        json.loads(line.raw),
        line.notes,
    )


def _date(day: int) -> date:
    found = from_day(day)
    assert found is not None, "a line without a day"
    return found


def gather(parts: Iterable[Loose]) -> Iterator[Packed]:
    """Pack a stream, in order; neighbouring rows travel together."""
    rows: list[PackedRow] = []
    for part in parts:
        if type(part) is list:
            rows += part
            if len(rows) >= ROWS_MAX:
                yield bound(rows)
                rows = []
            continue
        packed = part if type(part) is tuple else pack(part)  # type: ignore[arg-type]  # a tuple is packed
        if isinstance(packed, tuple):
            rows.append(packed)
            if len(rows) == ROWS_MAX:
                yield bound(rows)
                rows = []
            continue
        if rows:
            yield bound(rows)
            rows = []
        yield packed
    if rows:
        yield bound(rows)


def bound(rows: Sequence[PackedRow]) -> Rows:
    """Write rows to bytes."""
    return Rows(marshal.dumps(rows if type(rows) is list else list(rows)))


def unbound(rows: Rows) -> list[PackedRow]:
    """Read rows from bytes of our own."""
    found: list[PackedRow] = marshal.loads(rows)  # noqa: S302 -- written by our own process
    return found


def parts_of(loose: Iterable[Loose]) -> Iterator[Part]:
    """Turn what readers of tables yield into parts."""
    for one in loose:
        if type(one) is list:
            yield from map(unpack, one)
        else:
            yield unpack(one) if type(one) is tuple else one  # type: ignore[misc]  # else a part


def unpack_all(packed: Iterable[Packed]) -> Iterator[Part]:
    """Unpack a stream into parts."""
    for one in packed:
        if isinstance(one, bytes):
            yield from map(unpack, unbound(one))
        else:
            yield one
