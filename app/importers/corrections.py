"""Cells that a person corrected in rejected rows, put over what the file holds before anything is decided."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from app.importers.layout import Layout
from app.importers.protocol import ReadRequest
from app.importers.table import Cell, Missing, Row, Table

PREFIX = "corrected."
"""Begins the key of an answer that corrects a row: `corrected.ROW` = a JSON object of title to text."""


def answer_of(row: int, cells: Mapping[str, str]) -> tuple[str, str]:
    """Write the correction of a row as an answer."""
    return f"{PREFIX}{row}", json.dumps(dict(cells), ensure_ascii=False, sort_keys=True)


def corrected(table: Table, layout: Layout, request: ReadRequest) -> Table:
    """Give the table with the corrected cells; the same table where nothing was corrected.

    A corrected row takes part in every column-wide decision and proof as if the file had said so. A title
    that the table does not have is passed over.
    """
    found = {
        int(key.removeprefix(PREFIX)): json.loads(value)
        for key, value in request.answers.items()
        if key.startswith(PREFIX)
    }
    if not found:
        return table
    places = {title: place for place, title in enumerate(layout.titles)}
    cells = {
        number: {places[title]: text for title, text in changed.items() if title in places}
        for number, changed in found.items()
    }
    rows = table.rows

    def walk() -> Iterator[Row]:
        for row in rows():
            changed = cells.get(row.number)
            yield row if changed is None else _over(row, changed, len(layout.titles))

    return replace(table, rows=walk, missing=_StillMissing(table.missing, cells), grid=None)


@dataclass(frozen=True, slots=True)
class _StillMissing:
    """The formulas without a value, but for those that a person filled."""

    before: Missing
    cells: Mapping[int, Mapping[int, str]]

    def __contains__(self, at: object) -> bool:
        row, column = cast("tuple[int, int]", at)
        return column not in self.cells.get(row, {}) and (row, column) in self.before

    def __getitem__(self, place: tuple[int, int]) -> str:
        return self.before[place]


def _over(row: Row, changed: Mapping[int, str], width: int) -> Row:
    """Put cells over a row; one that could not be split is made of the corrected cells alone."""
    before: Sequence[Cell] = () if row.problem else row.cells
    made = list(before) + [None] * (width - len(before))
    for place, text in changed.items():
        made[place] = text
    return row._replace(cells=made, problem="")
