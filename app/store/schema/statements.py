"""Imported files, their statements and rows, and the payments that those stand for."""

from sqlalchemy import CheckConstraint, Column, Index, LargeBinary, Text, UniqueConstraint
from sqlalchemy import text as sql

from app.models.money import MINOR_MAX
from app.models.payment import LinkState, PaymentKind, PaymentStatus
from app.models.sighting import Cause, Doubt
from app.models.statement import FileFormat, ImportStatus, Purpose
from app.store.schema.base import (
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

FATES = ("imported", "repeated", "rejected", "skipped", "undone")
"""What becomes of a row of a file (G04); `undone` once its import was taken back."""

REMOVED = ("", "undone", "merged", "deleted")
"""Why a payment or expense is in no list any more; empty for a live row."""

_IS_REPEAT = sql("repeats_id IS NOT NULL")

import_file = table(
    "import_file",
    Column("sha256", Text, primary_key=True),
    number("size"),
    Column("content", LargeBinary, nullable=True),
)

import_ = table(
    "import",
    id_column(),
    text("file_name", default=None),
    Column("sha256", Text, nullable=False),
    one_of("format", FileFormat),
    one_of("purpose", Purpose),
    moment("imported_at"),
    text("imported_by", default=None),
    one_of("status", ImportStatus),
    number("rows_read", default=0),
    number("imported", default=0),
    number("repeated", default=0),
    number("rejected", default=0),
    number("skipped", default=0),
    number("linked", default=0),
    text("profile"),
    text("decisions", default="{}"),
    moment("undone_at", nullable=True),
    text("undone_by"),
    command_link(),
    CheckConstraint("imported + repeated + rejected + skipped = rows_read", name="every_row"),
    CheckConstraint(
        "imported >= 0 AND repeated >= 0 AND rejected >= 0 AND skipped >= 0 AND linked >= 0",
        name="counts",
    ),
    Index("ix_import_sha256", "sha256"),
)

import_profile = table(
    "import_profile",
    id_column(),
    text("name", default=None),
    one_of("purpose", Purpose),
    text("fingerprint", default=None),
    text("columns", default="{}"),
    text("answers", default="{}"),
    text("origin", default="user"),
    flag("is_verified"),
    text("source"),
    moment("changed_at"),
    UniqueConstraint("purpose", "name"),
    Index("ix_import_profile_fingerprint", "purpose", "fingerprint"),
)

statement = table(
    "statement",
    id_column(),
    link("import_id", "import.id"),
    link("instrument_id", "instrument.id"),
    number("position"),
    text("label"),
    text("account"),
    currency("currency"),
    number("opening_minor", nullable=True),
    number("opened_day", nullable=True),
    number("closing_minor", nullable=True),
    number("closed_day", nullable=True),
    number("first_day", nullable=True),
    number("last_day", nullable=True),
    number("lines", default=0),
    number("pending_lines", default=0),
    number("booked_first_day", nullable=True),
    number("booked_last_day", nullable=True),
    text("proofs", default="[]"),
    CheckConstraint("pending_lines BETWEEN 0 AND lines", name="lines"),
    UniqueConstraint("import_id", "position"),
    Index("ix_statement_instrument", "instrument_id", "first_day", "last_day"),
)

statement_line = table(
    "statement_line",
    id_column(),
    link("import_id", "import.id"),
    link("statement_id", "statement.id", nullable=True),
    number("row"),
    one_of("fate", FATES),
    text("reason"),
    text("column_title"),
    text("value"),
    number("balance_minor", nullable=True),
    number("repeats_id", nullable=True),
    text("raw", default="{}"),
    text("notes"),
    Index("ix_statement_line_import", "import_id", "row"),
    Index("ix_statement_line_repeats", "repeats_id", sqlite_where=_IS_REPEAT, postgresql_where=_IS_REPEAT),
)

holder_alias = table(
    "holder_alias",
    id_column(),
    text("identifier", default=None),
    link("instrument_id", "instrument.id"),
    moment("chosen_at"),
    text("chosen_by", default=None),
    UniqueConstraint("identifier"),
)
"""What a person chose for a card or holder as a file prints it (F30)."""

line_correction = table(
    "line_correction",
    id_column(),
    link("line_id", "statement_line.id"),
    text("cells", default="{}"),
    text("column_title"),
    text("value"),
    text("reason"),
    moment("corrected_at"),
    text("corrected_by", default=None),
    command_link(),
    UniqueConstraint("line_id"),
)
"""What a person corrected in a rejected row; the row stays as the file has it (G04)."""

payment = table(
    "payment",
    id_column(),
    link("instrument_id", "instrument.id"),
    number("amount_minor"),
    currency("currency"),
    number("booked_day"),
    number("purchased_day", nullable=True),
    number("valued_day", nullable=True),
    number("original_minor", nullable=True),
    currency("original_currency", nullable=True),
    text("descriptor"),
    text("merchant"),
    link("merchant_id", "merchant.id", nullable=True),
    text("mcc"),
    text("country"),
    one_of("kind", PaymentKind, default="purchase"),
    one_of("status", PaymentStatus, default="booked"),
    text("bank_id"),
    text("vat_number"),
    link("import_id", "import.id", nullable=True),
    link("line_id", "statement_line.id", nullable=True),
    number("allocated_minor", default=0),
    one_of("state", LinkState, default="pending"),
    text("verdict"),
    text("verdict_detail"),
    text("note"),
    text("clean_name", default=None, nullable=True),
    link("assigned_from", "instrument.id", nullable=True),
    number("text_hash"),
    number("occurrence", default=1),
    one_of("removed", REMOVED, default=""),
    text("removed_reason"),
    text("removed_by"),
    moment("removed_at", nullable=True),
    number("version", default=1),
    CheckConstraint(f"amount_minor BETWEEN -{MINOR_MAX} AND {MINOR_MAX}", name="amount"),
    CheckConstraint(
        "(amount_minor >= 0 AND allocated_minor BETWEEN 0 AND amount_minor)"
        " OR (amount_minor < 0 AND allocated_minor BETWEEN amount_minor AND 0)",
        name="allocated",
    ),
    CheckConstraint("(original_minor IS NULL) = (original_currency IS NULL)", name="original"),
    CheckConstraint("occurrence >= 1", name="occurrence"),
    CheckConstraint("(removed = '' AND state <> 'ignored') OR allocated_minor = 0", name="removed_is_open"),
    Index("ix_payment_import", "import_id"),
)
"""`clean_name` is who was paid as lists show it, empty where nobody was, NULL until it is named."""

Index(
    "ix_payment_unnamed",
    payment.c.id,
    sqlite_where=sql("clean_name IS NULL"),
    postgresql_where=sql("clean_name IS NULL"),
)
Index(
    "uq_payment_identity",
    payment.c.instrument_id,
    payment.c.booked_day,
    payment.c.text_hash,
    payment.c.amount_minor,
    payment.c.currency,
    payment.c.occurrence,
    unique=True,
    sqlite_where=sql("removed = ''"),
    postgresql_where=sql("removed = ''"),
)
Index(
    "ix_payment_unposted",
    payment.c.instrument_id,
    payment.c.booked_day,
    sqlite_where=sql("status <> 'booked'"),
    postgresql_where=sql("status <> 'booked'"),
)

payment_sighting = table(
    "payment_sighting",
    id_column(),
    link("payment_id", "payment.id"),
    number("rank"),
    one_of("cause", Cause),
    link("instrument_id", "instrument.id"),
    number("amount_minor"),
    currency("currency"),
    number("booked_day"),
    number("purchased_day", nullable=True),
    number("valued_day", nullable=True),
    number("original_minor", nullable=True),
    currency("original_currency", nullable=True),
    text("descriptor"),
    text("merchant"),
    text("mcc"),
    text("country"),
    one_of("kind", PaymentKind, default="purchase"),
    one_of("status", PaymentStatus),
    text("bank_id"),
    text("vat_number"),
    number("text_hash"),
    link("import_id", "import.id", nullable=True),
    link("line_id", "statement_line.id", nullable=True),
    flag("sets_aside"),
    text("reason"),
    flag("is_undone"),
    moment("made_at"),
    text("made_by", default=None),
    command_link(),
    CheckConstraint("rank BETWEEN 0 AND 3", name="rank"),
    CheckConstraint(f"amount_minor BETWEEN -{MINOR_MAX} AND {MINOR_MAX}", name="amount"),
    CheckConstraint("(original_minor IS NULL) = (original_currency IS NULL)", name="original"),
    Index("ix_payment_sighting_payment", "payment_id", "rank", "id"),
    Index("ix_payment_sighting_import", "import_id"),
    Index("ix_payment_sighting_day", "instrument_id", "booked_day"),
)
"""Each look of a payment that had more than one; the payment shows the live one with the highest rank, the
latest of those: 0 the same under another text, 1 pending, 2 expired, 3 booked."""

payment_choice = table(
    "payment_choice",
    id_column(),
    link("payment_id", "payment.id"),
    link("other_id", "payment.id"),
    one_of("doubt", Doubt),
    one_of("state", ("open", "same", "apart"), default="open"),
    link("import_id", "import.id", nullable=True),
    moment("made_at"),
    text("settled_by"),
    moment("settled_at", nullable=True),
    CheckConstraint("payment_id <> other_id", name="two"),
    UniqueConstraint("payment_id", "other_id"),
    Index("ix_payment_choice_other", "other_id"),
)
"""Two payments that may be one, and what a person said."""
