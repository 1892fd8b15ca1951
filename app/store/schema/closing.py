"""Sign-offs and locked periods."""

from sqlalchemy import CheckConstraint, Index

from app.store.schema.base import id_column, link, moment, number, one_of, table, text

sign_off = table(
    "sign_off",
    id_column(),
    link("instrument_id", "instrument.id", nullable=True),
    number("first_day"),
    number("last_day"),
    one_of("role", ("preparer", "reviewer")),
    moment("signed_at"),
    text("signed_by", default=None),
    text("content_hash", default=None),
    text("content", default="{}"),
    moment("reopened_at", nullable=True),
    text("reopened_by"),
    text("reopened_reason"),
    CheckConstraint("first_day <= last_day", name="days"),
    Index("ix_sign_off_period", "instrument_id", "first_day", "last_day"),
)

period_lock = table(
    "period_lock",
    id_column(),
    link("instrument_id", "instrument.id", nullable=True),
    text("label", default=None),
    number("first_day"),
    number("last_day"),
    moment("locked_at"),
    text("locked_by", default=None),
    link("sign_off_id", "sign_off.id", nullable=True),
    moment("reopened_at", nullable=True),
    text("reopened_by"),
    text("reopened_reason"),
    CheckConstraint("first_day <= last_day", name="days"),
    CheckConstraint(
        "(reopened_at IS NULL) = (reopened_by = '') AND (reopened_at IS NULL) = (reopened_reason = '')",
        name="reopened",
    ),
)
