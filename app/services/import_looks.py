"""Keeps what an import shows of payments that are here: pending lines that post, or never do (G09)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from app.engine.intake.continuity import QUIET_DAYS
from app.engine.intake.identity import Taken
from app.engine.intake.pending import WINDOW_DAYS
from app.models.ids import ImportId, InstrumentId, PaymentId
from app.models.payment import PaymentStatus
from app.models.period import from_day
from app.models.reconciliation import Allocation, Reconciliation
from app.models.sighting import Cause, Doubt
from app.services.booking import book_foreign

if TYPE_CHECKING:
    from app.services.recognising import Verdicts
    from app.store.sightings import NewSighting
    from app.store.unit_of_work import UnitOfWork

ROW_COLUMNS = (
    "instrument_id amount_minor currency booked_day purchased_day valued_day original_minor original_currency"
    " descriptor merchant merchant_id mcc country kind status bank_id vat_number import_id line_id note"
    " text_hash occurrence"
).split()
"""The places of a `PaymentRow`."""

_NO_CONTENT = frozenset({"merchant_id", "import_id", "line_id", "note", "occurrence"})
_CONTENT_AT = [(place, name) for place, name in enumerate(ROW_COLUMNS) if name not in _NO_CONTENT]
_LINE_AT = ROW_COLUMNS.index("line_id")
BOOKED_LOWER = "booked with another amount"


@dataclass
class Looks:
    """What one import shows of stored payments.

    Attributes:
        posted: How many pending payments it booked.
        expired: How many it showed to have never posted.
        asked: How many pairs a person has to decide about.
    """

    uow: "UnitOfWork"
    import_id: ImportId
    verdicts: "Verdicts | None"
    currency: str
    posted: int = 0
    expired: int = 0
    asked: int = 0
    _place: int = 0
    _pairs: list[tuple[int, int, Doubt]] = field(default_factory=list)

    def take(self, takes: Sequence[Taken], new_ids: Iterable[int], shown: Sequence[tuple[Any, ...]]) -> None:
        """Take the next lines of the file.

        Args:
            takes: Their verdicts.
            new_ids: The payments that the new ones became.
            shown: The others whose verdict has a cause, as rows of payments.
        """
        if self.verdicts is not None:
            self._note_doubts(takes, new_ids)
            kept = [taken for taken in takes if taken.cause]
            if kept:
                self._show([self._look(taken, row) for taken, row in zip(kept, shown, strict=True)])
        self._place += len(takes)

    def _note_doubts(self, takes: Sequence[Taken], new_ids: Iterable[int]) -> None:
        assert self.verdicts is not None, "asked by the caller"
        ids = iter(new_ids)
        for place, taken in enumerate(takes, self._place):
            new_id = next(ids) if taken.is_new else 0
            for other in taken.maybe:
                doubts = (one.doubt for one in self.verdicts.doubtful if one.place == place)
                self._pairs.append((other, new_id, next(doubts, Doubt.TEXT)))

    def _look(self, taken: Taken, row: tuple[Any, ...]) -> "NewSighting":
        from app.store.sightings import NewSighting

        assert taken.repeats_id is not None, "only what is stored is looked at"
        content = {name: row[place] for place, name in _CONTENT_AT}
        return NewSighting(
            taken.repeats_id, Cause(taken.cause), content, self.import_id, row[_LINE_AT], taken.occurrence
        )

    def _show(self, looks: list["NewSighting"]) -> None:
        posted = [look for look in looks if look.cause is Cause.POSTED]
        freed: list[tuple[int, int, list[Reconciliation]]] = []
        for look in posted:
            minor = look.content["amount_minor"]
            if links := unlink_for(self.uow, PaymentId(look.payment_id), minor):
                freed.append((look.payment_id, minor, links))
            self.uow.drafts.cap(PaymentId(look.payment_id), minor)
        self.uow.sightings.add(looks)
        for payment_id, minor, links in freed:
            link_again(self.uow, PaymentId(payment_id), minor, links, self.currency)
        self.posted += len(posted)

    def finish(self, instrument_ids: Iterable[InstrumentId]) -> None:
        """Keep the questions, and set aside what never posted."""
        self.asked = self.uow.choices.add(self._pairs, self.import_id)
        seen = set() if self.verdicts is None else {id_ for id_ in self.verdicts.ids if id_}
        for instrument_id in sorted(set(instrument_ids)):
            self.expired += self._expire(instrument_id, seen)

    def _expire(self, instrument_id: InstrumentId, seen: set[int]) -> int:
        """Set aside pending payments whose whole time to post is covered by statements without them."""
        from app.store.sightings import NewSighting

        waiting = [
            one
            for one in self.uow.sightings.unposted(instrument_id)
            if one.content["import_id"] != self.import_id and one.payment_id not in seen
        ]
        if not waiting:
            return 0
        covered = merged(self.uow.timelines.covered(instrument_id))
        made = []
        for one in waiting:
            day = one.content["booked_day"]
            span = next((s for s in covered if s[0] <= day and day + WINDOW_DAYS <= s[1]), None)
            if span is None:
                continue
            content = {**one.content, "status": PaymentStatus.EXPIRED.value}
            reason = (
                f"Never booked: the statements of {from_day(span[0])} to {from_day(span[1])} do not hold it"
            )
            made.append(
                NewSighting(
                    one.payment_id, Cause.EXPIRED, content, self.import_id, sets_aside=True, reason=reason
                )
            )
        self.uow.sightings.add(made)
        return len(made)


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans of days that touch, or are apart by no more than a long weekend."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + QUIET_DAYS:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def unlink_for(uow: "UnitOfWork", payment_id: PaymentId, minor: int) -> list[Reconciliation]:
    """Take back the links of a payment that will be smaller than what is allocated of it; returns them."""
    payment = uow.payments.get([payment_id])[0]
    if abs(payment.allocated_minor) <= abs(minor):
        return []
    links = uow.reconciliations.of_payments([payment_id], live_only=True)
    uow.reconciliations.reverse([link.id for link in links], BOOKED_LOWER)
    return links


def link_again(
    uow: "UnitOfWork", payment_id: PaymentId, minor: int, links: Sequence[Reconciliation], currency: str
) -> None:
    """Record links again, with no more than the payment has now; what it lacks stays open on the expense."""
    from app.store.rows import NewLink

    left, again = minor, []
    for link in links:
        kept: list[Allocation] = []
        for item in link.allocations:
            part, left = _part(item, payment_id, left)
            if part is not None:
                kept.append(part)
        if kept:
            again.append(
                NewLink(
                    link.origin,
                    tuple(kept),
                    link.probability,
                    link.profile,
                    link.profile_version,
                    link.evidence_json,
                    link.reason or BOOKED_LOWER,
                )
            )
    uow.reconciliations.add(again)
    expenses = sorted({item.expense_id for link in links for item in link.allocations})
    book_foreign(uow, uow.expenses.get(expenses), currency)


def _part(item: Allocation, payment_id: int, left: int) -> tuple[Allocation | None, int]:
    """Cut an allocation down to what is left of the payment; None where nothing is."""
    if item.payment_id != payment_id:
        return item, left
    if abs(item.payment_minor) <= abs(left):
        return item, left - item.payment_minor
    if not left:
        return None, 0
    if item.expense_minor == item.payment_minor:
        return replace(item, payment_minor=left, expense_minor=left), 0
    share = abs(item.expense_minor) * abs(left) // abs(item.payment_minor)
    return replace(item, payment_minor=left, expense_minor=share if item.expense_minor > 0 else -share), 0


def counts(looks: Looks) -> Mapping[str, int]:
    """Return what the import's answer says of them."""
    return {"posted": looks.posted, "expired": looks.expired, "choices": looks.asked}
