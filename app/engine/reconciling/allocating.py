"""How much of a payment settles how much of an expense, and what is left (F08, F23, F24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from app.models.expense import Expense
from app.models.money import Money, rounded
from app.models.payment import Payment
from app.models.rates import RATE_SCALE, ExchangeRate
from app.models.reconciliation import Allocation

RATE_REACH_DAYS = 7
"""A known rate serves its own day and this many days after it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What the two sides of a link differ by.

    Attributes:
        gap_minor: Payment minus expense, open amounts, in `currency`; None where they cannot be compared.
        currency: The currency of the comparison: the claim's.
    """

    gap_minor: int | None
    currency: str

    def is_within(self, tolerance_minor: int, tolerance_ppm: int, expense_minor: int) -> bool:
        """Tell whether the gap is at most the larger of a sum and a share; both ends included.

        Args:
            tolerance_minor: In minor units of the claim's currency.
            tolerance_ppm: Millionths of the expense.
            expense_minor: The expense's open amount.
        """
        if self.gap_minor is None:
            return False
        return abs(self.gap_minor) <= max(tolerance_minor, abs(expense_minor) * tolerance_ppm // 1_000_000)


def paid_in_claim_currency(
    expense: Expense, payment: Payment, rates: Sequence[ExchangeRate] = ()
) -> int | None:
    """State the payment's open amount in the claim's currency: billed, original, by a known rate, or None."""
    return paid_in(payment, expense.amount.currency, rates)


def paid_in(payment: Payment, currency: str, rates: Sequence[ExchangeRate] = ()) -> int | None:
    """State what is open of a payment in a currency: billed, original, by a known rate, or None."""
    if payment.amount.currency == currency:
        return payment.open_minor
    if payment.original is not None and payment.original.currency == currency:
        return _share(payment.original.minor, payment.open_minor, payment.amount.minor)
    converted = convert(Money(payment.open_minor, payment.amount.currency), currency, payment.day, rates)
    return None if converted is None else converted.minor


def difference(expense: Expense, payment: Payment, rates: Sequence[ExchangeRate] = ()) -> Difference:
    """Compare the open amounts of both sides in the claim's currency."""
    paid = paid_in_claim_currency(expense, payment, rates)
    gap = None if paid is None else paid - expense.open_minor
    return Difference(gap, expense.amount.currency)


def settle(expense: Expense, payment: Payment) -> Allocation:
    """Settle the whole open amount of both sides, whatever they differ by."""
    return Allocation(expense.id, payment.id, expense.open_minor, payment.open_minor)


def settle_common(expense: Expense, payment: Payment, rates: Sequence[ExchangeRate] = ()) -> Allocation:
    """Settle what both sides have in common; the larger one stays open with the rest.

    Raises:
        ValueError: the signs differ, or the amounts cannot be compared for want of a rate.
    """
    paid = paid_in_claim_currency(expense, payment, rates)
    if paid is None or paid == 0 or (paid > 0) != (expense.open_minor > 0):
        raise ValueError((expense.id, payment.id))
    if abs(paid) <= abs(expense.open_minor):
        return Allocation(expense.id, payment.id, paid, payment.open_minor)
    return Allocation(
        expense.id, payment.id, expense.open_minor, _share(payment.open_minor, expense.open_minor, paid)
    )


def _share(whole: int, part: int, of: int) -> int:
    """Return `whole` times `part` / `of`, rounded half away from zero."""
    return int((Decimal(whole) * Decimal(part) / Decimal(of)).to_integral_value(ROUND_HALF_UP))


def booked_amount(
    expense: Expense,
    allocations: Sequence[tuple[Allocation, Payment]],
    company_currency: str,
    rates: Sequence[ExchangeRate] = (),
) -> Money | None:
    """Sum the expense's allocations in the company's currency (F08).

    What was billed counts where the card's currency is the company's, else what was claimed where
    the claim's is, else a known rate; None without allocations or where a rate is missing. A refund to
    a foreign card takes back the share of the claim that it is of what that currency paid.
    """
    total = 0
    for allocation, payment in allocations:
        assert allocation.expense_id == expense.id and allocation.payment_id == payment.id, (
            "allocations of others"
        )
        if payment.amount.currency == company_currency:
            total += allocation.payment_minor
        elif expense.amount.currency == company_currency and not _is_refund(expense, allocation):
            total += allocation.expense_minor
        elif expense.amount.currency == company_currency and (
            paid := _paid_for(expense, allocations, payment.amount.currency)
        ):
            total += _share(allocation.payment_minor, paid[0], paid[1])
        else:
            billed = Money(allocation.payment_minor, payment.amount.currency)
            converted = convert(billed, company_currency, payment.day, rates)
            if converted is None:
                return None
            total += converted.minor
    return Money(total, company_currency) if allocations else None


def _is_refund(expense: Expense, allocation: Allocation) -> bool:
    """Tell whether a payment goes back to the expense: it settles nothing of the claim."""
    minor = allocation.payment_minor
    return not allocation.expense_minor and bool(minor) and (minor > 0) != (expense.amount.minor > 0)


def _paid_for(
    expense: Expense, allocations: Sequence[tuple[Allocation, Payment]], currency: str
) -> tuple[int, int] | None:
    """Return what payments in one currency settled of a claim, and what they came to; None for nothing."""
    mine = [
        item
        for item, payment in allocations
        if payment.amount.currency == currency and not _is_refund(expense, item)
    ]
    settled, paid = sum(item.expense_minor for item in mine), sum(item.payment_minor for item in mine)
    return (settled, paid) if settled and paid else None


def convert(amount: Money, currency: str, day: date, rates: Sequence[ExchangeRate]) -> Money | None:
    """Convert by the latest rate of the day or up to RATE_REACH_DAYS before it; None where there is none."""
    if amount.currency == currency:
        return amount
    found: tuple[date, bool, Decimal] | None = None
    for rate in rates:
        if not day - timedelta(days=RATE_REACH_DAYS) <= rate.day <= day or rate.rate_e9 <= 0:
            continue
        value = Decimal(rate.rate_e9) / RATE_SCALE
        if (rate.from_currency, rate.to_currency) == (amount.currency, currency):
            candidate = (rate.day, True, value)
        elif (rate.to_currency, rate.from_currency) == (amount.currency, currency):
            candidate = (rate.day, False, 1 / value)
        else:
            continue
        found = candidate if found is None else max(found, candidate)
    return None if found is None else rounded(amount.decimal * found[2], currency)
