"""Says that two payments are one, or that they are not (G09)."""

from dataclasses import dataclass

from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId, PaymentId
from app.models.payment import LinkState, Payment, PaymentStatus
from app.models.reconciliation import Reconciliation
from app.models.sighting import Choice, Sighting
from app.services.import_looks import link_again, unlink_for
from app.services.merchant_names import name_new
from app.services.results import Done
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.choices import APART, SAME
from app.store.posted import posted_among

_TOLD = (
    Subject.PAYMENTS,
    Subject.REFERENCE,
    Subject.EXPENSES,
    Subject.RECONCILIATIONS,
    Subject.REPORTS,
    Subject.DRAFTS,
)


@dataclass(frozen=True, slots=True)
class JoinPayments:
    """Make one payment of two: a pending one and its booked one, or the same under two texts."""

    place: Workplace

    def __call__(
        self, one: PaymentId, other: PaymentId, *, reason: str = "", command_id: CommandId | None = None
    ) -> Done:
        """Join them; the links, receipts and notes of either stay with the payment that stays.

        Raises:
            BlockedError: They cannot be one (another card, sign or currency), or both are reconciled, or
                what is posted would be more than was booked.
            LockedPeriodError: One of them lies in a locked period.
        """

        def work(unit: UnitOfWork) -> Stored:
            stays, goes = _which_stays(unit, one, other)
            minor = _minor_after(stays, goes)
            links = _free(unit, stays, minor)
            unit.drafts.cap(stays.id, minor)
            told = reason.strip() or f"The same as payment {stays.id}"
            unit.joinings.join(stays.id, goes.id, told)
            if links:
                link_again(unit, stays.id, minor, links, self.place.currency)
            unit.choices.settle(stays.id, goes.id, SAME)
            name_new(unit)
            return {"stays": stays.id}

        done, _ = self.place.do("join_payments", work, command_id=command_id, reason=reason)
        return Done(done, changes_of(*_TOLD))


def _which_stays(unit: UnitOfWork, one: PaymentId, other: PaymentId) -> tuple[Payment, Payment]:
    """Choose the payment that stands for both: the reconciled one, else the pending, else the older."""
    if one == other:
        raise BlockedError("G09", "That is one payment", "Select two payments")
    both = unit.payments.get(sorted((one, other)))
    live = unit.payments.live([payment.id for payment in both])
    if len(live) < len(both):
        raise BlockedError("G09", "One of the two is no longer in the list", "Choose again")
    first, second = both
    if first.instrument_id != second.instrument_id or first.amount.currency != second.amount.currency:
        raise BlockedError(
            "G09", "The two are of different cards or accounts", "Assign them to the same one first"
        )
    if (first.amount.minor > 0) != (second.amount.minor > 0):
        raise BlockedError("G09", "One is money out and one is money in", "Select two that can be the same")
    linked = [payment for payment in both if payment.allocated_minor]
    if len(linked) > 1:
        raise BlockedError("F22", "Both payments are reconciled", "Unreconcile one of them first")
    if linked:
        stays = linked[0]
    else:
        stays = next((payment for payment in both if payment.status is not PaymentStatus.BOOKED), first)
    goes = second if stays is first else first
    if goes.state is LinkState.IGNORED and stays.state is not LinkState.IGNORED:
        stays, goes = (goes, stays) if not stays.allocated_minor else (stays, goes)
    return stays, goes


def _minor_after(stays: Payment, goes: Payment) -> int:
    """Tell the amount that the joined payment will have: the booked one's."""
    is_booked = stays.status is PaymentStatus.BOOKED
    return stays.amount.minor if is_booked or goes.status is not PaymentStatus.BOOKED else goes.amount.minor


def _free(unit: UnitOfWork, payment: Payment, minor: int) -> list[Reconciliation]:
    """Take back links that are more than the payment will have; refuses to touch what is posted."""
    if abs(payment.allocated_minor) > abs(minor):
        links = unit.reconciliations.of_payments([payment.id], live_only=True)
        expenses = sorted({item.expense_id for link in links for item in link.allocations})
        if posted_among(unit.context.connection, expenses):
            raise BlockedError(
                "F22",
                "The expense is posted with more than was booked in the end",
                "Reverse the posting in the accounting system first",
            )
    return unlink_for(unit, payment.id, minor)


@dataclass(frozen=True, slots=True)
class PartPayments:
    """Say that a payment is two: what was pending and what was booked, or two texts of one day."""

    place: Workplace

    def __call__(self, payment_id: PaymentId, *, command_id: CommandId | None = None) -> Done:
        """Part it; its links stay with the look that it had first.

        Raises BlockedError where it has but one look, or where its links take more than it would have.
        """

        def work(unit: UnitOfWork) -> Stored:
            before = unit.payments.get([payment_id])[0]
            after = unit.sightings.first_amount(payment_id)
            if after is not None and abs(before.allocated_minor) > abs(after):
                raise BlockedError(
                    "F22", "More is reconciled than the payment would have", "Unreconcile it first"
                )
            beside = unit.joinings.part(payment_id)
            if beside is None:
                raise BlockedError("G09", "The payment has one line only", "There is nothing to part")
            unit.choices.settle(payment_id, beside, APART)
            name_new(unit)
            return {"beside": beside}

        done, _ = self.place.do("part_payments", work, command_id=command_id)
        return Done(done, changes_of(*_TOLD))


@dataclass(frozen=True, slots=True)
class KeepApart:
    """Say that two payments are not one; nobody is asked about them again."""

    place: Workplace

    def __call__(self, one: PaymentId, other: PaymentId, *, command_id: CommandId | None = None) -> Done:
        """Keep the answer."""

        def work(unit: UnitOfWork) -> Stored:
            unit.choices.settle(one, other, APART)
            return {}

        done, _ = self.place.do("keep_payments_apart", work, command_id=command_id)
        return Done(done, changes_of(Subject.PAYMENTS, Subject.REFERENCE))


@dataclass(frozen=True, slots=True)
class PaymentHistory:
    """How a payment looked over time, and what it may be the same as.

    Attributes:
        looks: In the order of recording; empty for one that never changed.
        choices: Open questions, each with the other payment.
        set_aside: Why, by whom and when (ISO, UTC) it was set aside; empty texts where it was not.
    """

    looks: tuple[Sighting, ...] = ()
    choices: tuple[tuple[Choice, Payment], ...] = ()
    set_aside: tuple[str, str, str] = ("", "", "")

    @property
    def can_part(self) -> bool:
        """Tell whether it is made of two lines that are not equal."""
        live = [
            look for look in self.looks if not look.is_undone and look.status is not PaymentStatus.EXPIRED
        ]
        return len({(look.amount, look.booked_on, look.descriptor, look.status) for look in live}) > 1


def payment_history(place: Workplace, payment_id: PaymentId) -> PaymentHistory:
    """Read the history of one payment."""
    with place.database.read() as unit:
        looks = tuple(unit.sightings.of(payment_id))
        choices = unit.choices.open([payment_id])
        ids = [one.other_id if one.payment_id == payment_id else one.payment_id for one in choices]
        others = unit.payments.get(ids)
        reason, by, at = unit.payments.tombstone(payment_id)
    when = "" if at is None else at.isoformat()
    return PaymentHistory(looks, tuple(zip(choices, others, strict=True)), (reason, by, when))


def open_choices(place: Workplace) -> list[Choice]:
    """Return all pairs that a person has to decide about."""
    with place.database.read() as unit:
        return unit.choices.open()
