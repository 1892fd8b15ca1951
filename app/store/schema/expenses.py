"""Expense reports, expenses, and the receipts attached to them."""

from sqlalchemy import CheckConstraint, Column, Index, Text, UniqueConstraint
from sqlalchemy import text as sql

from app.models.expense import ExpenseSource, ExpenseStatus, PaidBy
from app.models.money import MINOR_MAX
from app.models.payment import LinkState
from app.store.schema.base import (
    blob,
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
from app.store.schema.statements import REMOVED

expense_report = table(
    "expense_report",
    id_column(),
    text("number", default=None),
    text("title"),
    link("employee_id", "employee.id"),
    number("submitted_day", nullable=True),
    number("version", default=1),
    UniqueConstraint("employee_id", "number"),
)

expense = table(
    "expense",
    id_column(),
    link("employee_id", "employee.id"),
    number("spent_day"),
    text("merchant"),
    number("amount_minor"),
    currency("currency"),
    link("report_id", "expense_report.id", nullable=True),
    number("booked_minor", nullable=True),
    currency("booked_currency", nullable=True),
    link("category_id", "category.id", nullable=True),
    text("category"),
    text("project"),
    text("department"),
    text("supplier"),
    text("vat_number"),
    number("tax_rate_ppm", nullable=True),
    number("tax_amount_minor", nullable=True),
    text("country"),
    one_of("paid_by", PaidBy, default="unknown"),
    link("instrument_id", "instrument.id", nullable=True),
    one_of("source", ExpenseSource, default="hand"),
    one_of("status", ExpenseStatus, default="to_submit"),
    flag("to_reimburse"),
    flag("is_billable"),
    flag("is_billed"),
    text("custom_fields", default="{}"),
    text("note"),
    text("reference"),
    link("import_id", "import.id", nullable=True),
    link("line_id", "statement_line.id", nullable=True),
    link("from_payment_id", "payment.id", nullable=True),
    flag("has_receipt"),
    number("allocated_minor", default=0),
    one_of("state", LinkState, default="pending"),
    text("verdict"),
    text("verdict_detail"),
    number("text_hash", default=0),
    number("occurrence", default=0),
    one_of("removed", REMOVED, default=""),
    text("removed_reason"),
    link("merged_into_id", "expense.id", nullable=True),
    number("version", default=1),
    number("stated_minor", nullable=True),
    currency("stated_currency", nullable=True),
    text("source_id"),
    flag("is_receipt_waived"),
    CheckConstraint(f"amount_minor BETWEEN -{MINOR_MAX} AND {MINOR_MAX}", name="amount"),
    CheckConstraint(
        "(amount_minor >= 0 AND allocated_minor BETWEEN 0 AND amount_minor)"
        " OR (amount_minor < 0 AND allocated_minor BETWEEN amount_minor AND 0)",
        name="allocated",
    ),
    CheckConstraint("(booked_minor IS NULL) = (booked_currency IS NULL)", name="booked"),
    CheckConstraint("(stated_minor IS NULL) = (stated_currency IS NULL)", name="stated"),
    CheckConstraint("occurrence >= 0", name="occurrence"),
    CheckConstraint("(removed = '' AND state <> 'ignored') OR allocated_minor = 0", name="removed_is_open"),
    Index("ix_expense_report", "report_id"),
    Index("ix_expense_import", "import_id"),
    Index("ix_expense_from_payment", "from_payment_id"),
    Index("ix_expense_source", "source_id"),
)
expense_line = table(
    "expense_line",
    id_column(),
    link("expense_id", "expense.id"),
    number("position"),
    number("amount_minor"),
    number("net_minor", nullable=True),
    number("tax_rate_ppm", nullable=True),
    number("tax_minor", nullable=True),
    link("category_id", "category.id", nullable=True),
    text("category"),
    text("project"),
    text("department"),
    text("note"),
    number("row", default=0),
    UniqueConstraint("expense_id", "position"),
    CheckConstraint("position >= 1", name="position"),
    CheckConstraint(f"amount_minor BETWEEN -{MINOR_MAX} AND {MINOR_MAX}", name="amount"),
    CheckConstraint("tax_rate_ppm IS NULL OR tax_rate_ppm BETWEEN 0 AND 1000000", name="tax_rate"),
)
Index(
    "uq_expense_identity",
    expense.c.employee_id,
    expense.c.spent_day,
    expense.c.text_hash,
    expense.c.amount_minor,
    expense.c.currency,
    expense.c.occurrence,
    unique=True,
    sqlite_where=sql("removed = '' AND occurrence > 0"),
    postgresql_where=sql("removed = '' AND occurrence > 0"),
)
Index(
    "ix_expense_made",
    expense.c.employee_id,
    expense.c.spent_day,
    sqlite_where=sql("source <> 'import'"),
    postgresql_where=sql("source <> 'import'"),
)

attachment = table(
    "attachment",
    id_column(),
    Column("sha256", Text, nullable=False),
    text("media_type", default=None),
    number("size"),
    blob("content"),
    UniqueConstraint("sha256"),
)

expense_attachment = table(
    "expense_attachment",
    link("expense_id", "expense.id", primary_key=True),
    link("attachment_id", "attachment.id", primary_key=True),
    text("name", default=None),
    moment("added_at"),
    text("added_by", default=None),
    flag("is_removed"),
    number("position", default=0),
    Index("ix_expense_attachment_attachment", "attachment_id"),
)
