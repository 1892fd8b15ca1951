"""Saved layouts of files."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update

from app.models.ids import InstrumentId
from app.models.statement import ColumnMapping, ImportStatus, Purpose
from app.store.context import canonical, from_text
from app.store.repository import Repository
from app.store.schema.statements import import_, import_profile, statement

SOUGHT_CHARS_MAX = 500
"""The database looks for so much of a header; the rest is compared here."""


class Profiles(Repository):
    """Saved layouts (F27)."""

    def all(self) -> list[ColumnMapping]:
        """Return all layouts, by purpose, then name."""
        columns = import_profile.c
        rows = self._rows(select(import_profile).order_by(columns.purpose, columns.name, columns.id))
        return [_mapping(row) for row in rows]

    def find(self, fingerprint: str, purpose: Purpose) -> ColumnMapping | None:
        """Return the layout last saved for a header; None for an unknown one."""
        columns = import_profile.c
        row = self._connection.execute(
            select(import_profile)
            .where(columns.fingerprint == fingerprint, columns.purpose == purpose.value)
            .order_by(columns.changed_at.desc(), columns.id.desc())
            .limit(1)
        ).first()
        return None if row is None else _mapping(row)

    def used_for(self, fingerprint: str) -> list[InstrumentId]:
        """Return the instruments that standing imports of files with this header went to, by id."""
        if not fingerprint:
            return []
        sought = canonical(fingerprint[:SOUGHT_CHARS_MAX])[1:-1]
        rows = self._rows(
            select(statement.c.instrument_id, import_.c.decisions)
            .join(import_, import_.c.id == statement.c.import_id)
            .where(
                import_.c.status != ImportStatus.UNDONE.value,
                import_.c.decisions.contains(sought, autoescape=True),
            )
        )
        read = [(row.instrument_id, json.loads(row.decisions)) for row in rows]
        return sorted({InstrumentId(id_) for id_, how in read if how.get("fingerprint") == fingerprint})

    def use(self) -> dict[str, tuple[int, datetime]]:
        """Tell of each layout's name how many standing imports used it, and when the last one did."""
        columns = import_.c
        rows = self._rows(
            select(
                columns.profile,
                func.count().label("found"),
                func.max(columns.imported_at).label("last_at"),
            )
            .where(columns.profile != "", columns.status != ImportStatus.UNDONE.value)
            .group_by(columns.profile)
            .order_by(columns.profile)
        )
        return {row.profile: (row.found, from_text(row.last_at)) for row in rows}

    def rename(self, name: str, new_name: str, purpose: Purpose) -> None:
        """Give a layout another name; the caller has checked that it is free."""
        columns = import_profile.c
        self._execute(
            update(import_profile)
            .where(columns.name == name, columns.purpose == purpose.value)
            .values(name=new_name, changed_at=self._context.at_text)
        )
        self._context.record("rename", "import_profile", name, after={"name": new_name})

    def save(self, profile: ColumnMapping) -> None:
        """Store a layout; one of the same purpose and name is replaced."""
        values = {
            "fingerprint": profile.fingerprint,
            "columns": canonical(dict(profile.columns)),
            "answers": canonical(dict(profile.answers)),
            "origin": profile.origin,
            "is_verified": int(profile.is_verified),
            "source": profile.source,
        }
        key = {"purpose": profile.purpose.value, "name": profile.name}
        self._upsert(import_profile, key, {**values, "changed_at": self._context.at_text})
        self._context.record("save", "import_profile", profile.name, after=values)

    def remove(self, name: str, purpose: Purpose) -> None:
        """Remove a layout."""
        columns = import_profile.c
        self._execute(delete(import_profile).where(columns.name == name, columns.purpose == purpose.value))
        self._context.record("remove", "import_profile", name)


def _mapping(row: Any) -> ColumnMapping:  # noqa: ANN401 -- a row of import_profile
    return ColumnMapping(
        row.name,
        Purpose(row.purpose),
        row.fingerprint,
        json.loads(row.columns),
        json.loads(row.answers),
        row.origin,
        bool(row.is_verified),
        row.source,
    )
