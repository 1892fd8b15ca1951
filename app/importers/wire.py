"""Parts as plain tuples, for the way between processes: several times cheaper than whole objects."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any

from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.money import Money
from app.models.statement import Part, Skipped, StatementLine

_FIELDS = tuple(field.name for field in fields(StatementLine))
_MIDDLE = tuple("reference bank_id counterparty mcc country vat_number kind status holder account".split())

_middle = attrgetter(*_MIDDLE)

SKIPPED_PARTS = 3

Packed = tuple[Any, ...] | Part


DAYS, MINOR, CURRENCY, TEXT, HOLDER, ACCOUNT = 1, 2, 3, 4, 14, 15
"""Places in a packed line, for readers that only count; `DAYS` holds booked, purchased and value day."""


def is_line(packed: Packed) -> bool:
    """Tell whether a packed part is a statement line."""
    return type(packed) is tuple and len(packed) > SKIPPED_PARTS


def is_skipped(packed: Packed) -> bool:
    """Tell whether a packed part is a skipped row."""
    return type(packed) is tuple and len(packed) == SKIPPED_PARTS


def read_packed(request: ReadRequest) -> Iterator[Packed]:
    """Read a file and pack its parts; runs in the worker."""
    return map(pack, read(request))


def pack(part: Part) -> Packed:
    """Turn a line or a skipped row into a tuple; other parts are rare and stay whole."""
    if type(part) is StatementLine:
        amount, original, balance = part.amount, part.original, part.balance
        foreign = None if original is None else (original.minor, original.currency)
        after = None if balance is None else (balance.minor, balance.currency)
        days = (part.booked_on, part.purchased_on, part.valued_on)
        return (
            part.row,
            days,
            amount.minor,
            amount.currency,
            part.descriptor,
            foreign,
            *_middle(part),
            after,
            part.category,
            part.raw,
            part.notes,
        )
    if type(part) is Skipped:
        return (part.row, part.rule, part.raw)
    return part


def unpack(packed: Packed) -> Part:
    """Turn a tuple back into its part."""
    if not isinstance(packed, tuple):
        return packed
    if len(packed) == SKIPPED_PARTS:
        return Skipped(*packed)
    row, days, minor, currency, text, foreign, *middle, after, category, raw, notes = packed
    original = None if foreign is None else Money(*foreign)
    balance = None if after is None else Money(*after)
    booked_on, purchased_on, valued_on = days
    amount = Money(minor, currency)
    values: list[Any] = [row, booked_on, amount, text, purchased_on, valued_on, original, *middle]
    values += [balance, category, raw, notes]
    return StatementLine(*values)


def unpack_all(packed: Iterable[Packed]) -> Iterator[Part]:
    """Unpack a stream."""
    return map(unpack, packed)


assert _FIELDS[7:17] == _MIDDLE, "the order of StatementLine's fields changed: pack it anew"
