"""Who and what payments and expenses refer to; synced fields and local fields are told apart."""

from sqlalchemy import CheckConstraint, Column, Index, Table, UniqueConstraint
from sqlalchemy import text as sql

from app.models.payment import InstrumentKind
from app.store.schema.base import (
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

employee = table(
    "employee",
    id_column(),
    text("code", default=None),
    text("name", default=None),
    flag("is_active", default=True),
    UniqueConstraint("code"),
)

instrument = table(
    "instrument",
    id_column(),
    one_of("kind", InstrumentKind),
    text("name", default=None),
    currency("currency"),
    text("last4"),
    text("iban"),
    link("holder_id", "employee.id", nullable=True),
    text("gl_account"),
    flag("is_active", default=True),
    number("version", default=1),
)
Index(
    "uq_instrument_number",
    instrument.c.kind,
    instrument.c.last4,
    instrument.c.iban,
    instrument.c.currency,
    unique=True,
    sqlite_where=sql("last4 <> '' OR iban <> '' OR kind = 'unallocated'"),
    postgresql_where=sql("last4 <> '' OR iban <> '' OR kind = 'unallocated'"),
)

merchant = table(
    "merchant",
    id_column(),
    text("name", default=None),
    text("vat_number"),
    text("country"),
    UniqueConstraint("name"),
)

merchant_alias = table(
    "merchant_alias",
    id_column(),
    text("descriptor", default=None),
    link("merchant_id", "merchant.id"),
    text("category"),
    number("cases", default=1),
    one_of("origin", ("auto", "manual", "hand")),
    flag("is_removed"),
    moment("made_at"),
    moment("changed_at"),
    moment("used_at", nullable=True),
    UniqueConstraint("descriptor", "merchant_id"),
)


def _synced(name: str, *local: Column[int] | Column[str]) -> Table:
    """Make a table of reference rows: `reference` is the key, per connection for what is synced.

    `name` and `is_gone` belong to the source while `connection_id` is set, for suppliers `is_active`
    too; the columns in `local` belong to people, and a sync fills them at most when it makes the row.
    `synced_at` is when a sync last changed the row.
    """
    return table(
        name,
        id_column(),
        text("reference", default=None),
        text("name", default=None),
        link("connection_id", "connection.id", nullable=True),
        flag("is_active", default=True),
        flag("is_gone"),
        moment("synced_at", nullable=True),
        *local,
        Index(
            f"uq_{name}_reference",
            sql("coalesce(connection_id, 0)"),
            "reference",
            unique=True,
        ),
    )


category = _synced(
    "category",
    flag("requires_receipt"),
    text("gl_account"),
    one_of("expense_types", ("all", "purchase"), default="all"),
    text("keywords"),
)
project = _synced("project", one_of("expense_types", ("all", "purchase"), default="all"))
department = _synced("department")
tax_rate = _synced("tax_rate", number("rate_ppm", nullable=True), text("country"))
supplier = _synced("supplier", text("vat_number"), text("iban"), text("gl_account"))
gl_account = _synced("gl_account", text("kind"))

period = table(
    "period",
    id_column(),
    text("reference", default=None),
    text("name"),
    link("connection_id", "connection.id", nullable=True),
    number("first_day"),
    number("last_day"),
    flag("is_open", default=True),
    flag("is_gone"),
    moment("synced_at", nullable=True),
    CheckConstraint("first_day <= last_day", name="days"),
    Index("uq_period_reference", sql("coalesce(connection_id, 0)"), "reference", unique=True),
)

exchange_rate = table(
    "exchange_rate",
    id_column(),
    number("day"),
    currency("from_currency"),
    currency("to_currency"),
    number("rate_e9"),
    one_of("origin", ("file", "link", "typed")),
    text("source"),
    text("made_by"),
    moment("made_at"),
    CheckConstraint("rate_e9 > 0", name="rate"),
    CheckConstraint("from_currency <> to_currency", name="currencies"),
    UniqueConstraint("day", "from_currency", "to_currency", "origin"),
)
