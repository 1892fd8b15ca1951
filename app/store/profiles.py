"""Saved layouts of files."""

import json
from typing import Any

from sqlalchemy import delete, select

from app.models.statement import ColumnMapping, Purpose
from app.store.context import canonical
from app.store.repository import Repository
from app.store.schema.statements import import_profile


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

    def save(self, profile: ColumnMapping) -> None:
        """Store a layout; one of the same purpose and name is replaced."""
        values = {
            "fingerprint": profile.fingerprint,
            "columns": canonical(dict(profile.columns)),
            "answers": canonical(dict(profile.answers)),
            "origin": profile.origin,
            "is_verified": int(profile.is_verified),
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
    )
