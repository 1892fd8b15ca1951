"""How much of a payment settles how much of an expense when a person links the two (F08, F23)."""

from dataclasses import dataclass

from app.models.expense import Expense
from app.models.money import Money
from app.models.payment import Payment
from app.models.reconciliation import Allocation

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Which difference between claim and payment is accepted silently: the larger of the two."""

    minor: int = 0
    ppm: int = 0

    def of(self, claim_minor: int) -> int:
        """Return the accepted difference for a claim, in its minor units."""
        return max(self.minor, abs(claim_minor) * self.ppm // MILLION)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is open on both sides, in the claim's currency where that is known.

    Attributes:
        payment_as_claim: The payment's open amount in the claim's currency; None where nobody knows it.
    """

    expense_open: int
    payment_open: int
    payment_as_claim: int | None

    @property
    def gap(self) -> int | None:
        """Payment minus expense in the claim's currency; None where they cannot be compared."""
        return None if self.payment_as_claim is None else self.payment_as_claim - self.expense_open

    @property
    def has_one_direction(self) -> bool:
        """Whether both are costs or both refunds, and something is open on both sides."""
        return self.expense_open * self.payment_open > 0


def compare(expense: Expense, payment: Payment, *, expense_open: int, payment_open: int) -> Comparison:
    """Compare what is open; a foreign purchase is compared in its original currency (F13)."""
    as_claim: int | None = None
    if payment.amount.currency == expense.amount.currency:
        as_claim = payment_open
    elif payment.original is not None and payment.original.currency == expense.amount.currency:
        as_claim = share(payment.original.minor, payment_open, payment.amount.minor)
    return Comparison(expense_open, payment_open, as_claim)


def share(total: int, part: int, whole: int) -> int:
    """Return `total * part / whole`, rounded half away from zero; zero for an empty whole."""
    if whole == 0:
        return 0
    size, rest = divmod(abs(total * part), abs(whole))
    size += 2 * rest >= abs(whole)
    return size if (total * part < 0) == (whole < 0) else -size


def whole(expense: Expense, payment: Payment, found: Comparison) -> Allocation:
    """Settle both sides: the expense is then booked at what was paid (F08)."""
    return Allocation(expense.id, payment.id, found.expense_open, found.payment_open)


def common_part(expense: Expense, payment: Payment, found: Comparison) -> Allocation | None:
    """Settle what both sides have in common; the rest of the larger one stays open.

    None where the currencies cannot be compared, or where rounding leaves nothing of one side.
    """
    if found.payment_as_claim is None or not found.has_one_direction:
        return None
    if abs(found.payment_as_claim) <= abs(found.expense_open):
        return _something(Allocation(expense.id, payment.id, found.payment_as_claim, found.payment_open))
    paid = share(found.payment_open, found.expense_open, found.payment_as_claim)
    return _something(Allocation(expense.id, payment.id, found.expense_open, paid))


def _something(allocation: Allocation) -> Allocation | None:
    return allocation if allocation.expense_minor and allocation.payment_minor else None


def variance_gap(found: Comparison, claim: Money, tolerance: Tolerance) -> bool:
    """Tell whether the difference lies outside the tolerance; an unknown difference does."""
    return found.gap is None or abs(found.gap) > tolerance.of(claim.minor)
