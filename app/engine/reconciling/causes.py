"""Why a payment differs from a claim, as far as the amounts tell, and what it is in the books (F24)."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from app.engine.reconciling.allocating import convert
from app.engine.reconciling.grouping import Balance
from app.models.expense import Expense
from app.models.money import Money, minor_digits
from app.models.payment import Payment
from app.models.rates import ExchangeRate
from app.models.variance import Cause, CauseRule

ROUNDING_MINOR = 5
"""Up to so many minor units a difference is one of rounding."""

TIP_SHARE = (Decimal("0.03"), Decimal("0.30"))
"""Tips lie between these shares of the bill."""

FEE_SHARE_MAX = Decimal("0.05")
EXCHANGE_SHARE_MAX = Decimal("0.06")

TIPPED_MCCS = frozenset({"4121", "4722", "5811", "5812", "5813", "5814", "7011", "7230", "7298"})
"""Taxis, tours, restaurants, bars, hotels, hairdressers, spas."""

TIPPED_WORDS = ("meal", "food", "restaurant", "taxi", "travel", "hotel", "entertain", "accommodation")
"""What categories of such expenses are called."""


def likely_cause(gap_minor: int, claimed_minor: int, expense: Expense, payments: Sequence[Payment]) -> Cause:
    """Propose why the sides differ; a person decides.

    Args:
        gap_minor: Payments minus expenses, in the currency of the claim.
        claimed_minor: What was claimed, in the same.
        expense: The one that takes the difference.
        payments: Those of the link.
    """
    size, share = abs(gap_minor), Decimal(abs(gap_minor)) / max(1, abs(claimed_minor))
    if size <= ROUNDING_MINOR * 10 ** max(0, minor_digits(expense.amount.currency) - 2):
        return Cause.ROUNDING
    is_foreign = any(
        one.original is not None or one.amount.currency != expense.amount.currency for one in payments
    )
    if is_foreign and share <= EXCHANGE_SHARE_MAX:
        return Cause.EXCHANGE
    is_more = (gap_minor > 0) == (claimed_minor > 0)
    if is_more and _is_tipped(expense, payments) and TIP_SHARE[0] <= share <= TIP_SHARE[1]:
        return Cause.TIP
    return Cause.FEE if is_more and share <= FEE_SHARE_MAX else Cause.OTHER


def _is_tipped(expense: Expense, payments: Sequence[Payment]) -> bool:
    category = expense.category.casefold()
    return any(one.mcc in TIPPED_MCCS for one in payments) or any(one in category for one in TIPPED_WORDS)


def in_books(
    gap_minor: int,
    weighed: Balance,
    expense: Expense,
    payments: Sequence[Payment],
    currency: str,
    rates: Sequence[ExchangeRate] = (),
) -> int | None:
    """State a difference in the company's currency, as far as the books will carry it.

    What was billed in the company's currency tells its own rate: the difference is the same share of
    what was billed as it is of what was paid. None where neither that nor a rate is known, and where a
    claim in the company's currency was paid in another: the books then carry the claim, without a difference.
    """
    is_billed = all(one.amount.currency == currency for one in payments)
    if weighed.currency == currency:
        return gap_minor if is_billed else None
    billed, paid = sum(one.open_minor for one in payments), weighed.paid_minor
    if paid and is_billed:
        share = Decimal(billed) * Decimal(gap_minor) / Decimal(paid)
        return int(share.to_integral_value(ROUND_HALF_UP))
    found = convert(Money(gap_minor, weighed.currency), currency, expense.spent_on, rates)
    return None if found is None else found.minor


def allowed(
    rules: Mapping[Cause, CauseRule], cause: Cause, difference_minor: int, claimed_minor: int
) -> bool:
    """Tell whether a difference may be written off: its cause has an account, and it is within limits."""
    rule = rules[cause]
    return bool(rule.account) and rule.allows(difference_minor, claimed_minor)
