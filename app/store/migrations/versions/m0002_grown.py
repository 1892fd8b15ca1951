"""Pending lines that post, corrected rows, split expenses, sources of expenses, the data sync."""

from sqlalchemy import Connection

from app.store.migrations.growing import grow
from app.store.schema import metadata

revision = "0002"

FILL = (
    """
UPDATE statement SET
  lines = (SELECT count(*) FROM statement_line AS l
           WHERE l.statement_id = statement.id AND l.fate IN ('imported', 'repeated')),
  pending_lines = (SELECT count(*) FROM statement_line AS l JOIN payment AS p ON p.line_id = l.id
                   WHERE l.statement_id = statement.id AND p.status = 'pending')
WHERE lines = 0
""",
    """
UPDATE statement SET booked_first_day = first_day, booked_last_day = last_day
WHERE booked_first_day IS NULL AND lines > pending_lines
""",
)
"""What continuity asks of a statement, counted from its rows."""


def upgrade(connection: Connection) -> None:
    grow(connection, metadata, FILL)
