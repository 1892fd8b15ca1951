"""Takes saved links back (F22)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.changes import Subject
from app.models.ids import CommandId, ReconciliationId
from app.models.reconciliation import Reconciliation
from app.services.booking import book_foreign_of
from app.services.results import UnreconcileResult
from app.services.rows import refuse_locked
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

TAKEN_BACK = "unreconciled"
"""Reason of a rejection that was recorded because a person took the link back."""


@dataclass(frozen=True, slots=True)
class Unreconcile:
    """Reverse links, all of them or none; both sides are then open again.

    The pairs are remembered as rejected, so that the next automatic run does not tie again what a
    person has just untied; by hand they can be linked at any time.
    """

    place: Workplace

    def __call__(
        self,
        reconciliation_ids: Sequence[ReconciliationId],
        *,
        reason: str = "",
        command_id: CommandId | None = None,
    ) -> UnreconcileResult:
        """Reverse the links.

        Raises BlockedError once an expense is posted or completed, StaleError where someone took a
        link back meanwhile, NotFoundError.
        """

        def work(unit: UnitOfWork) -> Stored:
            links = unit.reconciliations.get(reconciliation_ids)
            reversals = reverse(unit, links, reason)
            touched = sorted({item.expense_id for link in links for item in link.allocations})
            book_foreign_of(unit, touched, self.place.currency)
            return {
                "reversals": reversals,
                "expenses": touched,
                "payments": sorted({item.payment_id for link in links for item in link.allocations}),
            }

        done, stored = self.place.do("unreconcile", work, command_id=command_id, reason=reason)
        return UnreconcileResult(
            done,
            tuple(reconciliation_ids),
            tuple(stored["reversals"]),
            changes_of(
                Subject.RECONCILIATIONS,
                Subject.REPORTS,
                payments=stored["payments"],
                expenses=stored["expenses"],
            ),
        )


def reverse(unit: UnitOfWork, links: Sequence[Reconciliation], reason: str) -> list[ReconciliationId]:
    """Reverse links inside a command; see Unreconcile."""
    expense_ids = sorted({item.expense_id for link in links for item in link.allocations})
    refuse_locked(unit, unit.expenses.get(expense_ids))
    reversals = unit.reconciliations.reverse([link.id for link in links], reason)
    for link in links:
        for item in link.allocations:
            unit.rejections.add(item.expense_id, item.payment_id, reason or TAKEN_BACK)
    return reversals
