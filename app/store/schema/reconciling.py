"""Recorded links, what was written off, and staged work."""

from sqlalchemy import CheckConstraint, Column, Index, Text, UniqueConstraint

from app.models.reconciliation import Origin, StepKind
from app.store.schema.base import (
    INT,
    command_link,
    currency,
    flag,
    id_column,
    link,
    moment,
    number,
    one_of,
    real,
    table,
    text,
)

reconciliation = table(
    "reconciliation",
    id_column(),
    one_of("origin", Origin),
    moment("made_at"),
    text("made_by", default=None),
    real("probability"),
    text("profile"),
    number("profile_version", default=0),
    text("evidence", default="[]"),
    text("reason"),
    link("reverses", "reconciliation.id", nullable=True),
    text("confirmed_by"),
    moment("confirmed_at", nullable=True),
    command_link(),
    CheckConstraint("probability IS NULL OR probability BETWEEN 0 AND 1", name="probability"),
    CheckConstraint("confirmed_by = '' OR confirmed_by <> made_by", name="four_eyes"),
    UniqueConstraint("reverses"),
    Index("ix_reconciliation_command", "command_id"),
)

allocation = table(
    "allocation",
    link("reconciliation_id", "reconciliation.id", primary_key=True),
    link("expense_id", "expense.id", primary_key=True),
    link("payment_id", "payment.id", primary_key=True),
    number("expense_minor"),
    number("payment_minor"),
    CheckConstraint("expense_minor <> 0 OR payment_minor <> 0", name="something"),
    Index("ix_allocation_expense", "expense_id"),
    Index("ix_allocation_payment", "payment_id"),
)

write_off = table(
    "write_off",
    id_column(),
    link("reconciliation_id", "reconciliation.id"),
    link("payment_id", "payment.id", nullable=True),
    link("expense_id", "expense.id", nullable=True),
    number("amount_minor"),
    currency("currency"),
    text("gl_account", default=None),
    text("reason", default=None),
    text("cause"),
    moment("made_at"),
    text("made_by", default=None),
    link("reverses", "write_off.id", nullable=True),
    CheckConstraint("amount_minor <> 0", name="amount"),
    CheckConstraint("(payment_id IS NULL) <> (expense_id IS NULL)", name="one_side"),
    UniqueConstraint("reverses"),
    Index("ix_write_off_reconciliation", "reconciliation_id"),
    Index("ix_write_off_expense", "expense_id"),
)

draft_step = table(
    "draft_step",
    Column("user_name", Text, primary_key=True),
    Column("position", INT, primary_key=True, autoincrement=False),
    one_of("kind", StepKind),
    text("allocations", default="[]"),
    link("reconciliation_id", "reconciliation.id", nullable=True),
    real("probability"),
    text("evidence", default="[]"),
    text("reason"),
    flag("is_undone"),
    moment("made_at"),
    text("write_offs", default="[]"),
)

rejection = table(
    "rejection",
    link("expense_id", "expense.id", primary_key=True),
    link("payment_id", "payment.id", primary_key=True),
    text("reason"),
    moment("made_at"),
    text("made_by", default=None),
    Index("ix_rejection_payment", "payment_id"),
)
