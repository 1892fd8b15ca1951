"""What passes between a manager and its screen about several rows as one link; light to import."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.engine.reconciling.causes import allowed
from app.engine.reconciling.grouping import Balance
from app.models.expense import Expense
from app.models.ids import ExpenseId, PaymentId
from app.models.money import Money
from app.models.payment import Payment
from app.models.variance import Cause, CauseRule
from app.services.results import CandidateRow
from app.services.views import ExpenseRow


@dataclass(frozen=True, slots=True)
class Settlement:
    """What becomes of the difference of a link.

    Attributes:
        reason: Why it is accepted; kept with the link.
        cause: Why the sides differ; needed to write the difference off.
        writes_off: Book the difference to the cause's account, within its limit.
        is_partial: Settle what both sides have in common; the rest stays open.
    """

    reason: str = ""
    cause: Cause | None = None
    writes_off: bool = False
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class LinkSet:
    """Expenses and payments that somebody wants to link, weighed against each other.

    Attributes:
        expenses: As staged work leaves them, in the order asked for.
        payments: The same.
        weighed: What they come to, open amounts, in one currency.
        tolerance_minor: Up to this difference nothing is asked, in the currency of `weighed`.
        blocked: Why they cannot be linked whatever the person says: a key, or empty.
        cause: Why they seem to differ.
        difference_minor: The difference in the company's currency; None where no rate is known.
        claimed_minor: What is claimed, in the company's currency; limits by share refer to it.
        company_currency: What both are in.
        rules: The limits and accounts of all causes.
    """

    expenses: tuple[Expense, ...]
    payments: tuple[Payment, ...]
    weighed: Balance
    tolerance_minor: int
    blocked: str
    cause: Cause
    difference_minor: int | None
    claimed_minor: int | None
    company_currency: str
    rules: Mapping[Cause, CauseRule]

    @property
    def is_within(self) -> bool:
        """Whether the difference is accepted without a word."""
        gap = self.weighed.gap_minor
        return self.is_refund or (gap is not None and abs(gap) <= self.tolerance_minor)

    @property
    def is_refund(self) -> bool:
        """Whether these are only refunds of what was settled before; no difference is meant."""
        is_cost = self.expenses[0].amount.minor > 0 if self.expenses else True
        return bool(self.payments) and all((one.amount.minor > 0) != is_cost for one in self.payments)

    @property
    def can_split(self) -> bool:
        """Whether the common part alone can be settled."""
        paid, is_many = self.weighed.paid_minor, len(self.expenses) > 1 and len(self.payments) > 1
        has_refund = len({one.amount.minor > 0 for one in self.payments}) > 1
        claimed = self.weighed.claimed_minor
        return not (paid is None or claimed is None or is_many or has_refund) and paid * claimed > 0

    def allows(self, cause: Cause) -> bool:
        """Tell whether the difference may be written off for this cause."""
        if self.difference_minor is None or self.claimed_minor is None or not self.difference_minor:
            return False
        return allowed(self.rules, cause, self.difference_minor, self.claimed_minor)


@dataclass(frozen=True, slots=True)
class SumProposal:
    """Expenses and payments that add up; one side has a single member.

    Attributes:
        expenses: As staged work leaves them, by date.
        payments: With their evidence for the selected expense, by date.
        number: 1 for the most telling choice.
        fitting: How many choices fit in all (`1 of 3 sets that fit`).
        parts: The amounts of the side with several members, in the same order.
        total: What they add up to.
        gap_minor: Payments minus expenses, in the currency of `total`; 0 unless a rate was needed.
    """

    expenses: tuple[ExpenseRow, ...]
    payments: tuple[CandidateRow, ...]
    number: int
    fitting: int
    parts: tuple[Money, ...]
    total: Money
    gap_minor: int = 0

    @property
    def expense_ids(self) -> list[ExpenseId]:
        """The expenses, by date."""
        return [one.expense.id for one in self.expenses]

    @property
    def payment_ids(self) -> list[PaymentId]:
        """The payments, by date."""
        return [one.payment.id for one in self.payments]
