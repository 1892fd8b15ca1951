"""Rows that a person corrected: marked while a file is read; typed values where it has no columns."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from app.importers.wire import (
    LINE_WIDTH,
    NOTES,
    RAW,
    REJECTED_WIDTH,
    Packed,
    PackedRow,
    bound,
    packed_row,
    to_json,
    unbound,
)
from app.models.money import Money
from app.models.statement import ExpenseLine, Rejected, StatementHead, StatementLine
from app.services.import_results import (
    CORRECTED_AMOUNT,
    CORRECTED_DATE,
    CORRECTED_NOTE,
    CORRECTED_TEXT,
    Correction,
)


def with_corrections(
    packed: Packed, corrections: Mapping[int, Correction], head: StatementHead | None
) -> Packed:
    """Mark corrected rows among packed ones, and give each its raw row back as the file has it.

    A row that the reader still rejects is made of the typed date, amount and text, where those were given.
    """
    if isinstance(packed, ExpenseLine):
        found = corrections.get(packed.row)
        if found is None:
            return packed
        return replace(packed, raw=dict(found.raw), notes=(*packed.notes, CORRECTED_NOTE))
    if not isinstance(packed, bytes):
        return packed
    rows = unbound(packed)
    if not any(row[0] in corrections for row in rows):
        return packed
    return bound([_marked(row, corrections.get(row[0]), head) for row in rows])


def _marked(row: PackedRow, correction: Correction | None, head: StatementHead | None) -> PackedRow:
    if correction is None:
        return row
    if len(row) == LINE_WIDTH:
        cells = list(row)
        cells[RAW] = to_json(dict(correction.raw))
        cells[NOTES] = (*row[NOTES], CORRECTED_NOTE)
        return tuple(cells)
    if len(row) != REJECTED_WIDTH:
        return row
    number, column, value, reason, _ = row
    made = typed_row(number, correction, head)
    if isinstance(made, Rejected) and not is_typed(correction):
        made = Rejected(number, column, value, reason, dict(correction.raw))
    return packed_row(made)


def is_typed(correction: Correction) -> bool:
    """Tell whether date, amount and text were typed, for a format without columns."""
    return CORRECTED_DATE in correction.cells and CORRECTED_AMOUNT in correction.cells


def typed_row(number: int, correction: Correction, head: StatementHead | None) -> StatementLine | Rejected:
    """Make a line of typed values; Rejected with the reason where one of them is none."""
    currency = head.currency if head is not None else ""
    day, amount = correction.cells.get(CORRECTED_DATE, ""), correction.cells.get(CORRECTED_AMOUNT, "")
    raw = dict(correction.raw)
    try:
        booked_on = date.fromisoformat(day)
    except ValueError:
        return Rejected(number, CORRECTED_DATE, day, "the date is none", raw)
    try:
        money = Money.parse(amount, currency or "EUR")
    except ValueError:
        return Rejected(number, CORRECTED_AMOUNT, amount, "the amount is none", raw)
    text = correction.cells.get(CORRECTED_TEXT, "").strip()
    cost = Money(-money.minor, currency)
    return StatementLine(number, booked_on, cost, text, raw=raw, notes=(CORRECTED_NOTE,))
