"""Keeps expenses from posting until a second person has confirmed their manual links (F21)."""

from collections.abc import Sequence

from app.services.options import read_options
from app.store.unit_of_work import UnitOfWork

UNCONFIRMED = "unconfirmed"


def unconfirmed(unit: UnitOfWork, expense_ids: Sequence[int]) -> frozenset[int]:
    """Return the ids of those expenses that have to wait; none where the company does not ask for it."""
    if not read_options(unit).posting_needs_confirmation:
        return frozenset()
    return frozenset(unit.confirmations.unconfirmed_among(expense_ids))
