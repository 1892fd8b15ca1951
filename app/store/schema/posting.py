"""Accounting systems, what was sent to them, and what came from them."""

from sqlalchemy import CheckConstraint, Column, Index, Text, UniqueConstraint
from sqlalchemy import text as sql

from app.models.sync import ChangeKind, RunOrigin, RunStatus, SyncPart, SyncReason
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
    table,
    text,
)

JOB_STATES = ("pending", "in_progress", "completed", "completed_with_errors", "failed")
ITEM_STATES = ("pending", "in_progress", "successful", "failed", "abandoned", "unknown")

connection = table(
    "connection",
    id_column(),
    text("system", default=None),
    text("name", default=None),
    text("settings", default="{}"),
    text("status"),
    moment("tested_at", nullable=True),
    flag("is_active", default=True),
    text("runner"),
    moment("runner_until", nullable=True),
    number("version", default=1),
    UniqueConstraint("name"),
)

account_mapping = table(
    "account_mapping",
    id_column(),
    link("connection_id", "connection.id"),
    text("page", default=None),
    text("subject", default=None),
    text("subject_reference", default=None),
    text("target_reference", default=None),
    UniqueConstraint("connection_id", "page", "subject", "subject_reference"),
)

static_field = table(
    "static_field",
    id_column(),
    link("connection_id", "connection.id"),
    text("page", default=None),
    text("name", default=None),
    text("value", default=None),
    UniqueConstraint("connection_id", "page", "name"),
)

export_job = table(
    "export_job",
    id_column(),
    link("connection_id", "connection.id"),
    moment("made_at"),
    text("made_by", default=None),
    text("destination", default=None),
    text("filter", default="{}"),
    one_of("status", JOB_STATES, default="pending"),
    number("item_count", default=0),
    text("totals", default="{}"),
    text("failure"),
    moment("ended_at", nullable=True),
    link("retry_of", "export_job.id", nullable=True),
    command_link(),
    Index("ix_export_job_connection", "connection_id"),
)

export_item = table(
    "export_item",
    id_column(),
    link("job_id", "export_job.id"),
    link("expense_id", "expense.id"),
    one_of("status", ITEM_STATES, default="pending"),
    text("key", default=None),
    text("payload_hash", default=None),
    text("payload", default="{}"),
    text("transaction_reference"),
    number("posting_day", nullable=True),
    number("original_day", nullable=True),
    text("date_strategy"),
    number("amount_minor"),
    currency("currency"),
    text("failure_reason"),
    text("failure_detail", default="{}"),
    text("receipt_failure"),
    flag("is_gone"),
    CheckConstraint("length(key) > 0 AND length(payload_hash) > 0", name="key"),
    UniqueConstraint("job_id", "expense_id"),
    Index("ix_export_item_expense", "expense_id"),
    Index("ix_export_item_key", "key"),
)
Index(
    "uq_export_item_live",
    export_item.c.expense_id,
    unique=True,
    sqlite_where=sql("status IN ('pending', 'in_progress', 'successful', 'unknown')"),
    postgresql_where=sql("status IN ('pending', 'in_progress', 'successful', 'unknown')"),
)

export_attempt = table(
    "export_attempt",
    link("item_id", "export_item.id", primary_key=True),
    Column("number", INT, primary_key=True, autoincrement=False),
    moment("started_at"),
    text("request_hash", default=None),
    moment("ended_at", nullable=True),
    text("outcome"),
    text("answer", default="{}"),
    number("posting_day", nullable=True),
)

sync_config = table(
    "sync_config",
    id_column(),
    link("connection_id", "connection.id"),
    one_of("part", SyncPart),
    flag("is_enabled"),
    text("source"),
    text("filter", default="{}"),
    moment("changed_at"),
    UniqueConstraint("connection_id", "part"),
)

sync_run = table(
    "sync_run",
    id_column(),
    link("connection_id", "connection.id"),
    moment("started_at"),
    moment("ended_at"),
    text("started_by", default=None),
    one_of("origin", RunOrigin),
    one_of("status", RunStatus),
    text("parts", default="[]"),
    text("failure"),
    number("changes", default=0),
    command_link(),
    Index("ix_sync_run_connection", "connection_id"),
)

sync_change = table(
    "sync_change",
    id_column(),
    link("run_id", "sync_run.id"),
    one_of("part", SyncPart),
    text("reference", default=None),
    one_of("action", ChangeKind),
    text("field"),
    Column("old", Text, nullable=True),
    Column("new", Text, nullable=True),
    one_of("reason", SyncReason, default=""),
    text("other"),
    number("row_id", default=0),
    Index("ix_sync_change_run", "run_id"),
)
