"""Manual links that wait for a second person, and who confirmed the others (F21)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError
from app.models.expense import Expense
from app.models.ids import CommandId, ExpenseId, PaymentId, ReconciliationId
from app.models.payment import Payment
from app.models.reconciliation import Reconciliation
from app.services.workplace import Stored, Workplace, changes_of
from app.store.unit_of_work import UnitOfWork

LISTED_MAX = 5_000
"""Links in one list; the count beside it tells of more."""


@dataclass(frozen=True, slots=True)
class LinkToConfirm:
    """A manual link with its two sides.

    Attributes:
        employee_name: Of the first expense.
        can_confirm: False for who made it; anybody else may.
    """

    link: Reconciliation
    expenses: tuple[Expense, ...]
    payments: tuple[Payment, ...]
    employee_name: str
    can_confirm: bool

    @property
    def made_by(self) -> str:
        """Who linked it."""
        return self.link.made_by

    @property
    def confirmed_at(self) -> datetime | None:
        """When a second person confirmed it; None before that."""
        return self.link.confirmed_at


@dataclass(frozen=True, slots=True)
class ConfirmationList:
    """Manual links in order of linking.

    Attributes:
        waiting: All that wait, whoever made them; `by_others` are those that this user may confirm.
        is_enforced: The database itself knows who is who: a server's role. In a company file anybody may
            give any name, so it records what is said and can enforce nothing.
    """

    rows: tuple[LinkToConfirm, ...]
    waiting: int
    by_others: int
    is_enforced: bool


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Links that were confirmed; `own` were made by the same user and were left alone."""

    command_id: CommandId
    confirmed: tuple[ReconciliationId, ...]
    own: tuple[ReconciliationId, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class ConfirmLinks:
    """Confirm links as a second person; those of the same user are left alone and named."""

    place: Workplace

    def __call__(
        self, reconciliation_ids: Sequence[ReconciliationId], *, command_id: CommandId | None = None
    ) -> Confirmed:
        """Confirm; raises BlockedError where all were made by this user, StaleError for one taken back."""

        def work(unit: UnitOfWork) -> Stored:
            links = unit.reconciliations.get(reconciliation_ids)
            own = [link.id for link in links if link.made_by == unit.context.user]
            others = [link for link in links if link.id not in own]
            if own and not others:
                raise BlockedError(
                    "F21", "A link is confirmed by a second person, not by its maker", "Ask a colleague"
                )
            for link in others:
                if not link.confirmed_by:
                    unit.reconciliations.confirm(link.id)
            return {
                "confirmed": [link.id for link in others],
                "own": own,
                "expenses": sorted({item.expense_id for link in others for item in link.allocations}),
                "payments": sorted({item.payment_id for link in others for item in link.allocations}),
            }

        done, stored = self.place.do("confirm", work, command_id=command_id)
        return Confirmed(
            done,
            tuple(ReconciliationId(id_) for id_ in stored["confirmed"]),
            tuple(ReconciliationId(id_) for id_ in stored["own"]),
            changes_of(Subject.RECONCILIATIONS, payments=stored["payments"], expenses=stored["expenses"]),
        )


def confirmation_list(place: Workplace, *, is_confirmed: bool = False) -> ConfirmationList:
    """Return the manual links that wait for a second person, or those that were confirmed."""
    with place.database.read() as unit:
        found = unit.confirmations
        ids = (found.confirmed if is_confirmed else found.waiting)(limit=LISTED_MAX)
        links = unit.reconciliations.get(ids)
        return ConfirmationList(
            tuple(_rows(unit, links, place.user)),
            found.count_waiting(),
            found.count_waiting(not_by=place.user),
            not unit.context.is_sqlite,
        )


def _rows(unit: UnitOfWork, links: Sequence[Reconciliation], user: str) -> list[LinkToConfirm]:
    expense_ids: dict[int, list[ExpenseId]] = defaultdict(list)
    payment_ids: dict[int, list[PaymentId]] = defaultdict(list)
    for link in links:
        expense_ids[link.id] = sorted({item.expense_id for item in link.allocations})
        payment_ids[link.id] = sorted({item.payment_id for item in link.allocations})
    expenses = {
        one.id: one for one in unit.expenses.get(sorted({i for v in expense_ids.values() for i in v}))
    }
    payments = {
        one.id: one for one in unit.payments.get(sorted({i for v in payment_ids.values() for i in v}))
    }
    names = {one.id: one.name for one in unit.employees.all()}
    rows = []
    for link in links:
        sides = tuple(expenses[id_] for id_ in expense_ids[link.id])
        employee = names.get(sides[0].employee_id, "") if sides else ""
        paid = tuple(payments[id_] for id_ in payment_ids[link.id])
        rows.append(LinkToConfirm(link, sides, paid, employee, link.made_by != user))
    return rows


def _all(ids: Iterable[Sequence[int]]) -> list[int]:
    return sorted({id_ for several in ids for id_ in several})
