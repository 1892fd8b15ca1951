"""A text without any columns: every line is accounted for, and none is a transaction."""

import re
from collections.abc import Iterator, Sequence

from app.importers.table import Row, Table, is_blank_row, text_of
from app.importers.wire import Loose
from app.models.statement import FileFoot, Skipped, StatementFoot, StatementHead

_RECORD = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\D.*\d[.,]\d\d\b")
"""A day and an amount in one cell: a table whose columns nothing separates."""


def is_prose(sample: Sequence[Row]) -> bool:
    """Tell whether a text has no columns at all: at most one row of several cells, and nothing broken."""
    rows = [row for row in sample if not is_blank_row(row)]
    if not rows or any(row.problem for row in rows):
        return False
    if any(_RECORD.search(text_of(cell)) for row in rows for cell in row.cells):
        return False
    return sum(1 for row in rows if sum(1 for cell in row.cells if text_of(cell)) > 1) <= 1


def read_prose(table: Table) -> Iterator[Loose]:
    """Leave every line out, and say that the file holds no transactions."""
    yield StatementHead()
    rows = 0
    for row in table.rows():
        rows += 1
        texts = {f"Column {place}": text_of(cell) for place, cell in enumerate(row.cells, 1)}
        yield Skipped(row.number, "blank" if is_blank_row(row) else "text", texts)
    yield StatementFoot()
    note = "there are no transactions in this file: it has no columns, so no row has a date and an amount"
    yield FileFoot(table.format, rows, tuple(table.questions), (*table.notes, note), dict(table.decisions))
