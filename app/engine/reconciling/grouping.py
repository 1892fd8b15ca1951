"""Several expenses and several payments as one link: what they come to, and who settles what (F23, G08).

A refund is a payment below zero. Beside purchases it lowers what they come to; alone it goes to the
expense that its purchase settled, whose booked amount falls while its claim stays settled.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.engine.reconciling.allocating import convert, paid_in
from app.models.expense import Expense
from app.models.money import Money, split
from app.models.payment import Payment
from app.models.rates import ExchangeRate
from app.models.reconciliation import Allocation


@dataclass(frozen=True, slots=True)
class MissingRate:
    """A rate that nobody knows; nothing is assumed in its place."""

    from_currency: str
    to_currency: str
    day: date


@dataclass(frozen=True, slots=True)
class Balance:
    """What both sides of a link come to, in one currency.

    Attributes:
        currency: The claims' where they are all in one, else the company's.
        claimed: What is open of each expense, in minor units of `currency`; None without a rate.
        paid: The same of each payment.
        missing: The rates that keep the two sides from being compared.
    """

    currency: str
    claimed: tuple[int | None, ...]
    paid: tuple[int | None, ...]
    missing: tuple[MissingRate, ...] = ()

    @property
    def claimed_minor(self) -> int | None:
        """The expenses together; None where a rate is missing."""
        return _total(self.claimed)

    @property
    def paid_minor(self) -> int | None:
        """The payments together; None where a rate is missing."""
        return _total(self.paid)

    @property
    def gap_minor(self) -> int | None:
        """Payments minus expenses; None where a rate is missing."""
        claimed, paid = self.claimed_minor, self.paid_minor
        return None if claimed is None or paid is None else paid - claimed


def _total(values: Sequence[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def balance(
    expenses: Sequence[Expense],
    payments: Sequence[Payment],
    currency: str,
    rates: Sequence[ExchangeRate] = (),
) -> Balance:
    """Compare the open amounts of both sides; `currency` is the company's."""
    claimed_in = {one.amount.currency for one in expenses}
    common = claimed_in.pop() if len(claimed_in) == 1 else currency
    missing: dict[MissingRate, None] = {}
    claimed: list[int | None] = []
    for one in expenses:
        found = convert(Money(one.open_minor, one.amount.currency), common, one.spent_on, rates)
        claimed.append(None if found is None else found.minor)
        if found is None:
            missing[MissingRate(one.amount.currency, common, one.spent_on)] = None
    paid = [paid_in(one, common, rates) for one in payments]
    for payment, value in zip(payments, paid, strict=True):
        if value is None:
            missing[MissingRate(payment.amount.currency, common, payment.day)] = None
    return Balance(common, tuple(claimed), tuple(paid), tuple(missing))


def directions(expenses: Sequence[Expense], payments: Sequence[Payment]) -> str:
    """Say why the signs of a link's members do not go together; empty where they do.

    Returns:
        `mixed_expenses` (costs and credit notes at once), `only_refunds` (several expenses, or one of
        which nothing is settled, for refunds alone), or nothing.
    """
    ours = {one.amount.minor > 0 for one in expenses}
    if len(ours) != 1:
        return "mixed_expenses"
    (is_cost,) = ours
    if any((one.amount.minor > 0) == is_cost for one in payments):
        return ""
    return "" if len(expenses) == 1 and expenses[0].allocated_minor else "only_refunds"


def settle_all(
    expenses: Sequence[Expense], payments: Sequence[Payment], weighed: Balance, *, is_partial: bool = False
) -> tuple[Allocation, ...]:
    """Settle expenses with payments, both by date; nothing is allocated twice.

    Without `is_partial` the whole of every member is settled: the last expense takes the difference, so
    that it is booked at what was paid. With it only what both sides have in common is. Where no rate says
    what a single payment is worth, it is shared in proportion to the claims.

    Args:
        expenses: Of one sign; see `directions`.
        payments: Those of the other sign are refunds.
        weighed: The balance of the same members in the same order.
        is_partial: Leave what is too much open, on whichever side it is; without refunds only.

    Raises:
        ValueError: a part was asked for where a rate is missing, or of refunds.
    """
    is_cost = expenses[0].amount.minor > 0
    ours = sorted(zip(expenses, weighed.claimed, strict=True), key=lambda one: (one[0].spent_on, one[0].id))
    theirs = sorted(zip(payments, weighed.paid, strict=True), key=lambda one: (one[0].day, one[0].id))
    plain = [one for one in theirs if (one[0].amount.minor > 0) == is_cost]
    refunds = [one[0] for one in theirs if (one[0].amount.minor > 0) != is_cost]
    if is_partial and (refunds or weighed.gap_minor is None):
        raise ValueError([one.id for one in refunds])
    if len(plain) == 1 and plain[0][1] is None and weighed.claimed_minor and not refunds:
        return _in_proportion([one[0] for one in ours], [one[1] or 0 for one in ours], plain[0][0])
    table = _Table([_Part(e.id, e.open_minor, value) for e, value in ours if e.open_minor])
    for payment, value in plain:
        table.pay(_Part(payment.id, payment.open_minor, value))
    if not is_partial:
        table.close(ours[-1][0].id, plain[-1][0].id if plain else None)
        for refund in refunds:
            table.put(ours[-1][0].id, refund.id, 0, refund.open_minor)
    return table.allocations()


def _in_proportion(
    expenses: Sequence[Expense], worth: Sequence[int], payment: Payment
) -> tuple[Allocation, ...]:
    """Share a payment among claims by what they are worth, where no rate says what it is worth itself."""
    shares = split(Money(payment.open_minor, payment.amount.currency), [abs(minor) for minor in worth])
    return tuple(
        Allocation(one.id, payment.id, one.open_minor, share.minor)
        for one, share in zip(expenses, shares, strict=True)
    )


@dataclass(slots=True)
class _Part:
    """What is left of one member: in its own minor units, and its worth in the common currency."""

    id: int
    minor: int
    worth: int | None

    def take(self, worth: int) -> int:
        """Take a worth out; returns it in own minor units, the whole rest for the last of it."""
        assert self.worth is not None, "a part without a worth is taken whole"
        if worth == self.worth:
            taken, self.minor, self.worth = self.minor, 0, 0
            return taken
        taken = _share(self.minor, worth, self.worth)
        self.minor -= taken
        self.worth -= worth
        return taken


class _Table:
    """Fills expenses with payments from the first to the last, as one pays bills off a pile."""

    def __init__(self, expenses: Sequence[_Part]) -> None:
        self._open = list(expenses)
        self._left: list[_Part] = []
        self._made: dict[tuple[int, int], tuple[int, int]] = {}

    def pay(self, payment: _Part) -> None:
        """Let a payment settle what is open; what is left of it is kept."""
        while self._open and payment.minor:
            first = self._open[0]
            if first.worth is None or payment.worth is None:
                self.put(first.id, payment.id, first.minor, payment.minor)
                self._open.pop(0)
                return
            worth = min(abs(first.worth), abs(payment.worth)) * (1 if first.minor > 0 else -1)
            self.put(first.id, payment.id, first.take(worth), payment.take(worth))
            if not first.minor:
                self._open.pop(0)
        if payment.minor:
            self._left.append(payment)

    def close(self, expense_id: int, payment_id: int | None) -> None:
        """Settle what is left of both sides with the last expense and the last payment."""
        for payment in self._left:
            self.put(expense_id, payment.id, 0, payment.minor)
        for expense in self._open:
            if payment_id is not None:
                self.put(expense.id, payment_id, expense.minor, 0)
        self._left, self._open = [], []

    def put(self, expense_id: int, payment_id: int, expense_minor: int, payment_minor: int) -> None:
        """Add to what one payment settles of one expense."""
        before = self._made.get((expense_id, payment_id), (0, 0))
        self._made[expense_id, payment_id] = (before[0] + expense_minor, before[1] + payment_minor)

    def allocations(self) -> tuple[Allocation, ...]:
        """Return what was put, in the order of putting."""
        return tuple(
            Allocation(expense_id, payment_id, *minors)  # type: ignore[arg-type] # ids of the members
            for (expense_id, payment_id), minors in self._made.items()
            if any(minors)
        )


def settle_amount(expense: Expense, payment: Payment, minor: int, weighed: Balance) -> Allocation:
    """Settle a chosen amount of a pair; the rest of both stays open.

    Args:
        expense: With something open.
        payment: The same.
        minor: In the claim's currency, sign of the claim, at most what is open of either side.
        weighed: The balance of the two.

    Raises:
        ValueError: the amount is not in that range, or no rate is known.
    """
    (paid,) = weighed.paid
    if paid is None or minor == 0 or (minor > 0) != (expense.open_minor > 0) or (paid > 0) != (minor > 0):
        raise ValueError(minor)
    if abs(minor) > min(abs(expense.open_minor), abs(paid)):
        raise ValueError(minor)
    return Allocation(expense.id, payment.id, minor, _share(payment.open_minor, minor, paid))


def _share(whole: int, part: int, of: int) -> int:
    """Return `whole` times `part` / `of`, rounded half away from zero."""
    return int((Decimal(whole) * Decimal(part) / Decimal(of)).to_integral_value(ROUND_HALF_UP))
