"""What every table shares: the metadata, column types that SQLite's STRICT tables accept, checks."""

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import (
    REAL,
    BigInteger,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy import text as sql
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

INT: TypeEngine[int] = BigInteger().with_variant(Integer, "sqlite")
"""Whole numbers of 64 bits: ids, minor units, days since 1970-01-01, millionths."""

FLOAT: TypeEngine[float] = Double().with_variant(REAL, "sqlite")
"""Probabilities only; never money."""


def table(name: str, *items: SchemaItem) -> Table:
    """Make a STRICT table; ids of a table with an `id` column are never used again."""
    has_id = any(isinstance(item, Column) and item.name == "id" for item in items)
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_autoincrement=has_id)


def id_column() -> Column[int]:
    """Give the primary key that the database counts."""
    return Column("id", INT, primary_key=True, autoincrement=True)


def number(name: str, *, default: int | None = None, nullable: bool = False) -> Column[int]:
    """Give a whole number; with a default it is never null."""
    return Column(name, INT, nullable=nullable, server_default=None if default is None else sql(str(default)))


def text(name: str, *, default: str | None = "", nullable: bool = False) -> Column[str]:
    """Give a text; empty unless the statement says otherwise."""
    return Column(name, Text, nullable=nullable, server_default=default)


def moment(name: str, *, nullable: bool = False) -> Column[str]:
    """Give a moment as ISO 8601 text in UTC with microseconds, which sorts as it passes."""
    return Column(name, Text, nullable=nullable)


def flag(name: str, *, default: bool = False) -> Column[int]:
    """Give 0 or 1; CHECKed."""
    return Column(
        name,
        INT,
        CheckConstraint(f"{name} IN (0, 1)", name=name),
        nullable=False,
        server_default=sql("1" if default else "0"),
    )


def blob(name: str) -> Column[bytes]:
    """Give bytes."""
    return Column(name, LargeBinary, nullable=False)


def real(name: str, *, nullable: bool = True) -> Column[float]:
    """Give a probability or log-odds."""
    return Column(name, FLOAT, nullable=nullable)


def link(name: str, target: str, *, nullable: bool = False, primary_key: bool = False) -> Column[int]:
    """Give a reference to `target`, written `table.column`."""
    return Column(
        name,
        INT,
        ForeignKey(target),
        nullable=nullable,
        primary_key=primary_key,
        autoincrement=False,
    )


def one_of(name: str, values: type[StrEnum] | Iterable[str], *, default: str | None = None) -> Column[str]:
    """Give a text that must be one of the values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return Column(
        name,
        Text,
        CheckConstraint(f"{name} IN ({listed})", name=name),
        nullable=False,
        server_default=default,
    )


def currency(name: str, *, nullable: bool = False) -> Column[str]:
    """Give an ISO 4217 code: three letters."""
    return Column(name, Text, CheckConstraint(f"length({name}) = 3", name=name), nullable=nullable)


def command_link() -> Column[str]:
    """Name the command that wrote the row."""
    return Column("command_id", Text, ForeignKey("command.id"), nullable=False)
