"""Two expenses made one: what the kept one said before, so that it can be taken apart again (F25)."""

from sqlalchemy import CheckConstraint, Index

from app.store.schema.base import id_column, link, moment, table, text

expense_merge = table(
    "expense_merge",
    id_column(),
    link("kept_id", "expense.id"),
    link("other_id", "expense.id"),
    text("before", default="{}"),
    text("after", default="{}"),
    text("attachments", default="[]"),
    moment("made_at"),
    text("made_by", default=None),
    moment("undone_at", nullable=True),
    text("undone_by"),
    CheckConstraint("kept_id <> other_id", name="two"),
    Index("ix_expense_merge_kept", "kept_id"),
    Index("ix_expense_merge_other", "other_id"),
)
