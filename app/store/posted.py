"""What is posted, or may be: it can be neither unreconciled nor undone (F22, F80)."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from app.models.errors import BlockedError
from app.store.context import chunks
from app.store.figures import SENT_STATES
from app.store.schema.posting import export_item


def posted_among(connection: Connection, expense_ids: Sequence[int]) -> set[int]:
    """Return those of the expenses that are posted or on their way."""
    found: set[int] = set()
    for chunk in chunks(expense_ids):
        rows = connection.execute(
            select(export_item.c.expense_id).where(
                export_item.c.expense_id.in_(chunk), export_item.c.status.in_(SENT_STATES)
            )
        )
        found.update(row.expense_id for row in rows)
    return found


def refuse_posted(connection: Connection, expense_ids: Sequence[int]) -> None:
    """Raise BlockedError (F22) where one of the expenses is posted."""
    if posted_among(connection, expense_ids):
        raise BlockedError(
            "F22", "The expense is posted", "Reverse the posting in the accounting system first"
        )
