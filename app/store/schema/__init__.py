"""The tables of one company, for SQLite and PostgreSQL alike."""

from app.store.schema import (
    closing,
    company,
    expenses,
    posting,
    reconciling,
    reference,
    sources,
    statements,
)
from app.store.schema.base import metadata

__all__ = [
    "closing",
    "company",
    "expenses",
    "metadata",
    "posting",
    "reconciling",
    "reference",
    "sources",
    "statements",
]
