"""The tables of one company, for SQLite and PostgreSQL alike."""

from app.store.schema import (
    closing,
    company,
    expenses,
    merging,
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
    "merging",
    "metadata",
    "posting",
    "reconciling",
    "reference",
    "sources",
    "statements",
]
