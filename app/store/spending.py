"""What was paid to whom, added up by the database."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from app.models.payment import LinkState, PaymentKind
from app.store.schema.statements import payment
from app.store.unit_of_work import UnitOfWork

_DAY = func.coalesce(payment.c.purchased_day, payment.c.booked_day)
_WHO = func.coalesce(
    func.nullif(payment.c.clean_name, ""), func.nullif(payment.c.merchant, ""), payment.c.descriptor
)


@dataclass(frozen=True, slots=True)
class Spent:
    """Payments of one merchant in one currency.

    Attributes:
        merchant: Its name; the bank's text where no name is known.
        minor: Their sum, refunds taken off, in minor units.
    """

    merchant: str
    currency: str
    count: int
    minor: int


def spent_by_merchant(
    unit: UnitOfWork, kinds: Sequence[PaymentKind], first_day: int, last_day: int
) -> list[Spent]:
    """Add up payments of these kinds that nobody ignores, both days included (days since 1970-01-01).

    Returns:
        The largest sum first, then by name and currency.
    """
    total = func.sum(payment.c.amount_minor)
    statement = (
        select(_WHO, payment.c.currency, func.count(), total)
        .where(
            payment.c.removed == "",
            payment.c.state != LinkState.IGNORED.value,
            payment.c.kind.in_([kind.value for kind in kinds]),
            _DAY.between(first_day, last_day),
            _WHO != "",
        )
        .group_by(_WHO, payment.c.currency)
        .order_by(total.desc(), _WHO, payment.c.currency)
    )
    rows = unit.context.connection.execute(statement)
    return [Spent(who, currency, int(count), int(minor)) for who, currency, count, minor in rows]
