"""What people chose for the cards and holders that files print (F30, F31)."""

from sqlalchemy import delete, select

from app.models.ids import InstrumentId
from app.store.repository import Repository
from app.store.schema.statements import holder_alias


class Holders(Repository):
    """Printed identifiers and the instruments that they mean."""

    def chosen(self) -> dict[str, InstrumentId]:
        """Return what was chosen for each identifier."""
        columns = holder_alias.c
        rows = self._rows(select(columns.identifier, columns.instrument_id).order_by(columns.id))
        return {row.identifier: InstrumentId(row.instrument_id) for row in rows}

    def remember(self, identifier: str, instrument_id: InstrumentId) -> None:
        """Keep a choice; an earlier one for the same identifier is replaced."""
        values = {
            "instrument_id": instrument_id,
            "chosen_at": self._context.at_text,
            "chosen_by": self._context.user,
        }
        self._upsert(holder_alias, {"identifier": identifier}, values)
        after = {"instrument_id": instrument_id}
        self._context.record("remember", "holder_alias", identifier, after=after)

    def forget(self, identifier: str) -> None:
        """Forget a choice."""
        self._execute(delete(holder_alias).where(holder_alias.c.identifier == identifier))
        self._context.record("forget", "holder_alias", identifier)
