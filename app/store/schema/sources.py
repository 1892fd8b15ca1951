"""Export jobs of expense tools that were taken over, and what was told back about each item."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from app.store.schema.base import command_link, flag, id_column, link, moment, number, one_of, table, text

OUTCOMES = ("", "successful", "failed")

source_job = table(
    "source_job",
    id_column(),
    link("connection_id", "connection.id"),
    link("target_id", "connection.id"),
    text("remote_id", default=None),
    moment("claimed_at"),
    flag("is_read"),
    moment("ended_at", nullable=True),
    text("ending"),
    command_link(),
    UniqueConstraint("connection_id", "remote_id"),
    CheckConstraint("length(remote_id) > 0", name="remote_id"),
)

source_item = table(
    "source_item",
    id_column(),
    link("source_job_id", "source_job.id"),
    text("remote_id", default=None),
    link("expense_id", "expense.id"),
    number("amount_minor"),
    text("currency", default=None),
    text("files", default="[]"),
    one_of("outcome", OUTCOMES, default=""),
    text("reference"),
    text("reason"),
    text("reason_type"),
    flag("is_told"),
    UniqueConstraint("source_job_id", "remote_id"),
    Index("ix_source_item_remote", "remote_id"),
    Index("ix_source_item_expense", "expense_id"),
)
