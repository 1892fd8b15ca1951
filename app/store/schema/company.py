"""The company, its people, settings and rules, and the record of every command."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Text, UniqueConstraint

from app.store.schema.base import (
    INT,
    currency,
    flag,
    id_column,
    link,
    moment,
    number,
    table,
    text,
)

company = table(
    "company",
    Column("id", INT, CheckConstraint("id = 1", name="single"), primary_key=True, autoincrement=False),
    text("name", default=None),
    currency("currency"),
    moment("created_at"),
    text("app_version"),
    number("min_writer", default=1),
)

user = table(
    "user",
    id_column(),
    text("name", default=None),
    moment("created_at"),
    flag("is_active", default=True),
    UniqueConstraint("name"),
)

setting = table(
    "setting",
    Column("key", Text, primary_key=True),
    text("value", default=None),
    moment("changed_at"),
    text("changed_by", default=None),
)

rule_set = table(
    "rule_set",
    id_column(),
    text("kind", default="profile"),
    text("name", default=None),
    number("version"),
    text("body", default=None),
    flag("is_removed"),
    moment("made_at"),
    text("made_by", default=None),
    UniqueConstraint("kind", "name", "version"),
)

command = table(
    "command",
    Column("id", Text, primary_key=True),
    text("kind", default=None),
    text("made_by", default=None),
    moment("made_at"),
    text("reason"),
    text("result", default="null"),
    text("app_version"),
    text("machine"),
    Index("ix_command_made_at", "made_at"),
)

command_reversal = table(
    "command_reversal",
    Column("command_id", Text, ForeignKey("command.id"), primary_key=True),
    Column("reverses", Text, ForeignKey("command.id"), nullable=False),
    number("taken", default=0),
    number("left_over", default=0),
    CheckConstraint("command_id <> reverses", name="two"),
    Index("ix_command_reversal_reverses", "reverses"),
)
"""Which command took another back, how much of it, and how much was left (G24)."""

audit_event = table(
    "audit_event",
    Column("sequence", INT, primary_key=True, autoincrement=False),
    Column("command_id", Text, ForeignKey("command.id"), nullable=False),
    moment("made_at"),
    text("made_by", default=None),
    text("role"),
    text("action", default=None),
    text("subject", default=None),
    text("subject_id"),
    text("before", default="null"),
    text("after", default="null"),
    text("previous_hash", default=None),
    text("hash", default=None),
    Index("ix_audit_event_subject", "subject", "subject_id"),
    Index("ix_audit_event_command", "command_id"),
)

audit_head = table(
    "audit_head",
    Column("id", INT, CheckConstraint("id = 1", name="single"), primary_key=True, autoincrement=False),
    number("sequence", default=0),
    text("hash"),
)

saved_view = table(
    "saved_view",
    id_column(),
    text("place", default=None),
    text("name", default=None),
    text("query", default=None),
    text("made_by", default=None),
    UniqueConstraint("place", "name", "made_by"),
)

note = table(
    "note",
    id_column(),
    text("subject", default=None),
    number("subject_id"),
    text("body", default=None),
    flag("is_question"),
    link("asked_of", "employee.id", nullable=True),
    link("answers", "note.id", nullable=True),
    moment("made_at"),
    text("made_by", default=None),
    moment("resolved_at", nullable=True),
    text("resolved_by"),
    moment("sent_at", nullable=True),
    Index("ix_note_subject", "subject", "subject_id"),
    Index("ix_note_answers", "answers"),
)
