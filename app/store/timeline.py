"""Statements with the files that they came in: what continuity is made of."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select

from app.models.continuity import StatementFacts
from app.models.ids import ImportId, InstrumentId, StatementId
from app.models.money import Money
from app.models.payment import PaymentStatus
from app.models.period import from_day
from app.models.statement import FileFormat, ImportStatus, Proof
from app.store.context import from_text
from app.store.repository import Repository
from app.store.schema.statements import import_, payment, statement, statement_line


class Timelines(Repository):
    """The statements of imports that stand."""

    def statements(self, instrument_id: InstrumentId | None = None) -> list[StatementFacts]:
        """Return statements with their files, by instrument, first day, id."""
        columns = statement.c
        wanted = (
            select(statement, import_.c.file_name, import_.c.format, import_.c.imported_at)
            .join(import_, import_.c.id == columns.import_id)
            .where(import_.c.status != ImportStatus.UNDONE.value)
            .order_by(columns.instrument_id, columns.first_day, columns.id)
        )
        if instrument_id is not None:
            wanted = wanted.where(columns.instrument_id == instrument_id)
        rows = self._rows(wanted)
        repeated = self._repeated([row.id for row in rows])
        return [_facts(row, repeated.get(row.id, 0)) for row in rows]

    def _repeated(self, statement_ids: Sequence[int]) -> dict[int, int]:
        columns = statement_line.c
        wanted = (
            select(columns.statement_id, func.count().label("found"))
            .where(columns.fate == "repeated", columns.statement_id.is_not(None))
            .group_by(columns.statement_id)
        )
        mine = set(statement_ids)
        return {row.statement_id: row.found for row in self._rows(wanted) if row.statement_id in mine}

    def booked_spans(self, instrument_id: InstrumentId) -> list[tuple[int, int]]:
        """Return the first and last days of statements with booked lines, in days since 1970-01-01."""
        return [(first, last) for first, last, _, _ in self._spans(instrument_id)]

    def covered(self, instrument_id: InstrumentId) -> list[tuple[int, int]]:
        """Return the days that statements with booked lines cover: of their lines, and of their balances."""
        return [
            (first if opened is None else min(first, opened), last if closed is None else max(last, closed))
            for first, last, opened, closed in self._spans(instrument_id)
        ]

    def _spans(self, instrument_id: InstrumentId) -> list[tuple[int, int, int | None, int | None]]:
        columns = statement.c
        wanted = (
            select(columns.booked_first_day, columns.booked_last_day, columns.opened_day, columns.closed_day)
            .join(import_, import_.c.id == columns.import_id)
            .where(
                columns.instrument_id == instrument_id,
                columns.booked_first_day.is_not(None),
                import_.c.status != ImportStatus.UNDONE.value,
            )
            .order_by(columns.booked_first_day, columns.id)
        )
        return [(row[0], row[1], row[2], row[3]) for row in self._rows(wanted)]

    def unbooked(self) -> dict[tuple[int, str], int]:
        """Count live payments that are not booked, by instrument and status."""
        columns = payment.c
        wanted = (
            select(columns.instrument_id, columns.status, func.count().label("found"))
            .where(columns.status != PaymentStatus.BOOKED.value, columns.removed == "")
            .group_by(columns.instrument_id, columns.status)
        )
        return {(row.instrument_id, row.status): row.found for row in self._rows(wanted)}


def _facts(row: Any, repeated: int) -> StatementFacts:  # noqa: ANN401 -- a joined row
    return StatementFacts(
        StatementId(row.id),
        ImportId(row.import_id),
        InstrumentId(row.instrument_id),
        row.file_name,
        FileFormat(row.format),
        row.label,
        row.currency,
        _date(row.first_day),
        _date(row.last_day),
        _money(row.opening_minor, row.currency),
        _date(row.opened_day),
        _money(row.closing_minor, row.currency),
        _date(row.closed_day),
        row.lines,
        row.pending_lines,
        repeated,
        tuple(Proof(**proof) for proof in json.loads(row.proofs)),
        from_text(row.imported_at),
    )


def _money(minor: int | None, currency: str) -> Money | None:
    return None if minor is None else Money(minor, currency)


def _date(day: int | None) -> date | None:
    return None if day is None else from_day(day)
