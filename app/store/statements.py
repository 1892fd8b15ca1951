"""Statements of imported files and their rows, whole and never edited."""

import dataclasses
import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select

from app.models.ids import ImportId, InstrumentId, LineId, StatementId
from app.models.money import Money
from app.models.period import from_day, to_day
from app.models.statement import Proof
from app.store.context import ContentHash, as_read, canonical, from_text
from app.store.repository import Repository
from app.store.rows import LineRow, NewLine, StoredCorrection, StoredLine, StoredStatement
from app.store.schema.statements import line_correction, statement, statement_line

_LINE_COLUMNS = (
    "id",
    "import_id",
    "statement_id",
    "row",
    "fate",
    "reason",
    "column_title",
    "value",
    "balance_minor",
    "raw",
    "notes",
    "repeats_id",
)


class Statements(Repository):
    """Statements and statement lines."""

    def add(self, new: StoredStatement) -> StatementId:
        """Store one statement of an import; its `id` is not looked at."""
        values = {
            "import_id": new.import_id,
            "instrument_id": new.instrument_id,
            "position": new.position,
            "label": new.label,
            "account": new.account,
            "currency": new.currency,
            "opening_minor": _minor(new.opening),
            "opened_day": _day(new.opened_on),
            "closing_minor": _minor(new.closing),
            "closed_day": _day(new.closed_on),
            "first_day": _day(new.first_on),
            "last_day": _day(new.last_on),
            "lines": new.lines,
            "pending_lines": new.pending_lines,
            "booked_first_day": _day(new.booked_first_on),
            "booked_last_day": _day(new.booked_last_on),
            "proofs": canonical([dataclasses.asdict(proof) for proof in new.proofs]),
        }
        id_ = self._context.insert(statement, **values)
        self._context.record("create", "statement", id_, after=values)
        return StatementId(id_)

    def add_lines(self, import_id: ImportId, lines: Sequence[NewLine]) -> range:
        """Store rows of a file; returns their ids, in the order given."""
        return self.add_rows(import_id, list(map(_row, lines)))

    def add_rows(self, import_id: ImportId, rows: Sequence[LineRow]) -> range:
        """Store rows that are plain tuples already; returns their ids, in the order given."""
        ids = self._context.reserve(statement_line, len(rows))
        whole = [(id_, import_id, *row) for id_, row in zip(ids, rows, strict=True)]
        seal = ContentHash()
        seal.add_all(whole)
        self._context.insert_rows(statement_line, _LINE_COLUMNS, whole)
        after = {"count": len(rows), "sha256": seal.hex()}
        self._context.record("add_lines", "import", import_id, after=after)
        return ids

    def all(
        self, *, instrument_id: InstrumentId | None = None, import_id: ImportId | None = None
    ) -> list[StoredStatement]:
        """Return statements, by instrument, first day, id."""
        columns = statement.c
        wanted = select(statement)
        if instrument_id is not None:
            wanted = wanted.where(columns.instrument_id == instrument_id)
        if import_id is not None:
            wanted = wanted.where(columns.import_id == import_id)
        ordered = wanted.order_by(columns.instrument_id, columns.first_day, columns.id)
        return [_statement(row) for row in self._rows(ordered)]

    def lines(
        self, import_id: ImportId, *, fates: Sequence[str] = (), after_row: int = 0, limit: int = 1000
    ) -> list[StoredLine]:
        """Return a page of the rows of a file, in file order, of some fates or of all."""
        columns = statement_line.c
        wanted = select(statement_line).where(columns.import_id == import_id, columns.row > after_row)
        if fates:
            wanted = wanted.where(columns.fate.in_(fates))
        rows = self._rows(wanted.order_by(columns.row, columns.id).limit(limit))
        return [_line(row) for row in rows]

    def line(self, line_id: LineId) -> StoredLine:
        """Return one row of a file."""
        return _line(self._one(statement_line, line_id, "statement line"))

    def set_fate(
        self, line_id: LineId, *, fate: str, balance_minor: int | None, notes: str, repeats_id: int | None
    ) -> None:
        """Say what became of a rejected row after all; the row itself stays."""
        values = {
            "fate": fate,
            "reason": "",
            "column_title": "",
            "value": "",
            "balance_minor": balance_minor,
            "notes": notes,
            "repeats_id": repeats_id,
        }
        self._change(statement_line, line_id, values, what="statement line")

    def set_proofs(self, statement_id: StatementId, proofs: Sequence[Proof]) -> None:
        """Replace the checks of a statement against itself, after a row of it was corrected."""
        values = {"proofs": canonical([dataclasses.asdict(proof) for proof in proofs])}
        self._change(statement, statement_id, values, what="statement")

    def set_span(self, statement_id: StatementId, first_on: date, last_on: date) -> None:
        """Move the first and last day of a statement."""
        values = {"first_day": to_day(first_on), "last_day": to_day(last_on)}
        self._change(statement, statement_id, values, what="statement")

    def add_correction(self, new: StoredCorrection) -> None:
        """Keep beside a row what a person corrected in it; who and when are the command's."""
        values = {
            "line_id": new.line_id,
            "cells": canonical(dict(new.cells)),
            "column_title": new.column,
            "value": new.value,
            "reason": new.reason,
        }
        self._context.insert(
            line_correction,
            **values,
            corrected_at=self._context.at_text,
            corrected_by=self._context.user,
            command_id=self._context.command_id,
        )
        self._context.record("correct", "statement line", new.line_id, after=values)

    def corrections(self, import_id: ImportId) -> dict[LineId, StoredCorrection]:
        """Return what was corrected in the rows of an import, by the row's id."""
        columns = line_correction.c
        wanted = (
            select(line_correction)
            .join(statement_line, statement_line.c.id == columns.line_id)
            .where(statement_line.c.import_id == import_id)
            .order_by(columns.line_id)
        )
        return {
            LineId(row.line_id): StoredCorrection(
                LineId(row.line_id),
                json.loads(row.cells),
                row.column_title,
                row.value,
                row.reason,
                from_text(row.corrected_at),
                row.corrected_by,
            )
            for row in self._rows(wanted)
        }

    def fates(self, import_id: ImportId) -> dict[str, int]:
        """Count the rows of an import by what became of them."""
        columns = statement_line.c
        wanted = (
            select(columns.fate, func.count().label("found"))
            .where(columns.import_id == import_id)
            .group_by(columns.fate)
            .order_by(columns.fate)
        )
        return {row.fate: row.found for row in self._rows(wanted)}


def _row(line: NewLine) -> LineRow:
    return (
        line.statement_id,
        line.row,
        line.fate,
        line.reason,
        line.column,
        line.value,
        line.balance_minor,
        as_read(line.raw),
        line.notes,
        line.repeats_id,
    )


def _line(row: Any) -> StoredLine:  # noqa: ANN401 -- a row of statement_line
    return StoredLine(
        LineId(row.id),
        ImportId(row.import_id),
        row.statement_id,
        row.row,
        row.fate,
        row.reason,
        row.column_title,
        row.value,
        row.balance_minor,
        row.raw,
        row.notes,
        row.repeats_id,
    )


def _statement(row: Any) -> StoredStatement:  # noqa: ANN401 -- a row of statement
    return StoredStatement(
        StatementId(row.id),
        ImportId(row.import_id),
        InstrumentId(row.instrument_id),
        row.position,
        row.label,
        row.account,
        row.currency,
        _money(row.opening_minor, row.currency),
        _date(row.opened_day),
        _money(row.closing_minor, row.currency),
        _date(row.closed_day),
        _date(row.first_day),
        _date(row.last_day),
        tuple(Proof(**proof) for proof in json.loads(row.proofs)),
        row.lines,
        row.pending_lines,
        _date(row.booked_first_day),
        _date(row.booked_last_day),
    )


def _minor(money: Money | None) -> int | None:
    return None if money is None else money.minor


def _money(minor: int | None, currency: str) -> Money | None:
    return None if minor is None else Money(minor, currency)


def _day(value: date | None) -> int | None:
    return None if value is None else to_day(value)


def _date(day: int | None) -> date | None:
    return None if day is None else from_day(day)
