"""Sets of expenses and payments in an open manager: weighed, proposed, staged as one step (F23, F24, G08)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.models.changes import Changes
from app.models.ids import ExpenseId, PaymentId
from app.services.link_values import LinkSet, Settlement, SumProposal
from app.services.results import CandidateRow
from app.services.views import ExpenseRow

if TYPE_CHECKING:
    from app.services.company import Company
    from app.services.reconcile_session import ReconcileSession
    from app.services.session_state import SessionState
    from app.store import UnitOfWork

__all__ = ["LinkDesk", "LinkSet", "Settlement", "SumProposal"]

PLAIN = Settlement()


class LinkDesk:
    """What one open session can do with more than a pair. Every call is safe from any thread."""

    def __init__(self, company: "Company", session: "ReconcileSession") -> None:
        self._session = session
        self._currency, self._is_read_only = company.info.currency, company.info.is_read_only

    def weigh(self, expense_ids: Sequence[ExpenseId], payment_ids: Sequence[PaymentId]) -> LinkSet:
        """Weigh both sides as staged work leaves them; raises NotFoundError for what is gone."""
        return self._session.look(lambda unit, state: self._weigh(unit, state, expense_ids, payment_ids))

    def _weigh(
        self,
        unit: "UnitOfWork",
        state: "SessionState",
        expense_ids: Sequence[ExpenseId],
        payment_ids: Sequence[PaymentId],
    ) -> LinkSet:
        from app.services.link_sets import weigh

        return weigh(
            unit,
            state,
            expense_ids,
            payment_ids,
            self._currency,
            is_read_only=self._is_read_only,
            steps=self._session.staged(),
        )

    def stage(
        self, expense_ids: Sequence[ExpenseId], payment_ids: Sequence[PaymentId], how: Settlement = PLAIN
    ) -> Changes:
        """Stage the link of a set as one step; see `set_step` for what is refused."""
        from app.services.link_sets import set_step

        return self._session.stage_made(
            lambda unit, state: [set_step(state, self._weigh(unit, state, expense_ids, payment_ids), how)]
        )

    def stage_part(
        self, expense_id: ExpenseId, payment_id: PaymentId, minor: int, reason: str = ""
    ) -> Changes:
        """Stage a chosen amount of a pair, in minor units of the claim; the rest of both stays open."""
        from app.services.link_sets import part_step

        return self._session.stage_made(
            lambda unit, state: [
                part_step(state, self._weigh(unit, state, [expense_id], [payment_id]), minor, reason)
            ]
        )

    def sums(self, row: ExpenseRow, candidates: Sequence[CandidateRow]) -> tuple[SumProposal, ...]:
        """List what adds up around a pending expense; never linked by itself (G08)."""
        from app.services.sum_proposals import sum_proposals

        return self._session.look(lambda unit, state: sum_proposals(unit, state, row, candidates))

    def refunds(self, row: ExpenseRow) -> tuple[CandidateRow, ...]:
        """List refunds that may belong to an expense of which something is settled."""
        from app.services.sum_proposals import refund_offers

        return self._session.look(lambda unit, state: refund_offers(unit, state, row))
