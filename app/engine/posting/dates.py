"""The posting date: the expense's own until the accounting system refuses it as closed (F59-F61)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.engine.posting.periods import next_open, period_of
from app.models.posting import DateStrategy, Failure, FailureReason, FiscalPeriod, Ledger

CLOSED_TEXT = "Closed accounting period"


@dataclass(frozen=True, slots=True)
class Adjusted:
    """Another date to try, and the strategy that gave it; both are kept on the item."""

    posted_on: date
    strategy: DateStrategy


def adjusted(
    document_on: date,
    refused_on: date,
    strategy: DateStrategy,
    *,
    today: date,
    periods: Sequence[FiscalPeriod],
    ledger: Ledger,
) -> Adjusted | Failure:
    """Answer the refusal of a date as closed; a date that was refused already is not tried again.

    Args:
        document_on: The expense's day; a service period has no say (F63).
        refused_on: What was sent last.
        strategy: The setting for closed periods.
        today: The export date.
        periods: As the accounting system has them now; empty where it does not tell.
        ledger: The one that the entry goes to; periods close per ledger.
    """
    if strategy is DateStrategy.NONE:
        remedy = "Open the period over there, or switch the adjustment of posting dates on, then retry"
        return _closed(refused_on, periods, remedy)
    if strategy is DateStrategy.EXPORT_DATE:
        wanted: date | None = today
    else:
        period = next_open(document_on, periods, ledger)
        wanted = None if period is None else max(document_on, period.first_on)
    if wanted is None or wanted == refused_on or _is_closed(wanted, periods, ledger):
        return _closed(wanted or refused_on, periods, "Open a period over there, then retry")
    return Adjusted(wanted, strategy)


def _is_closed(day: date, periods: Sequence[FiscalPeriod], ledger: Ledger) -> bool:
    period = period_of(day, periods)
    return period is not None and ledger in period.closed


def _closed(day: date, periods: Sequence[FiscalPeriod], remedy: str) -> Failure:
    period = period_of(day, periods)
    return Failure(
        FailureReason.CLOSED_PERIOD,
        field="posting date",
        value=day.isoformat(),
        origin="the date of the expense and the setting for closed periods",
        remedy=remedy,
        text=f"{CLOSED_TEXT} {period.reference}" if period else CLOSED_TEXT,
    )
