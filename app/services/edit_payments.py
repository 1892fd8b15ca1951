"""Sets payments aside, takes them back, and gives lines of unknown holders to an instrument."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId, InstrumentId, PaymentId
from app.services.results import Done
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class IgnorePayments:
    """Leave payments aside, with a reason; they stay visible as tombstones (G15)."""

    place: Workplace

    def __call__(
        self, payment_ids: Sequence[PaymentId], *, reason: str, command_id: CommandId | None = None
    ) -> Done:
        """Ignore; raises BlockedError without a reason or while a payment is reconciled."""
        if not reason.strip():
            raise BlockedError("G15", "An ignored payment needs a reason", "Say why it is no expense")

        def work(unit: UnitOfWork) -> Stored:
            if any(payment.allocated_minor for payment in unit.payments.get(payment_ids)):
                raise BlockedError("G15", "The payment is reconciled", "Unreconcile it first")
            unit.payments.ignore(payment_ids, reason.strip())
            return {}

        done, _ = self.place.do("ignore_payments", work, command_id=command_id, reason=reason)
        return Done(done, changes_of(payments=payment_ids))


@dataclass(frozen=True, slots=True)
class RestorePayments:
    """Take ignored payments back."""

    place: Workplace

    def __call__(self, payment_ids: Sequence[PaymentId], *, command_id: CommandId | None = None) -> Done:
        """Restore; one that is not ignored stays as it is."""

        def work(unit: UnitOfWork) -> Stored:
            unit.payments.restore(payment_ids)
            return {}

        done, _ = self.place.do("restore_payments", work, command_id=command_id)
        return Done(done, changes_of(payments=payment_ids))


@dataclass(frozen=True, slots=True)
class AssignPayments:
    """Move payments to the instrument that they belong to (F31)."""

    place: Workplace

    def __call__(
        self,
        payment_ids: Sequence[PaymentId],
        instrument_id: InstrumentId,
        *,
        command_id: CommandId | None = None,
    ) -> Done:
        """Assign; raises BlockedError where an amount is in another currency than the instrument."""

        def work(unit: UnitOfWork) -> Stored:
            currency = unit.instruments.get(instrument_id).currency
            if any(payment.amount.currency != currency for payment in unit.payments.get(payment_ids)):
                raise BlockedError(
                    "F31", f"The instrument holds {currency}", "Choose one in the payment's currency"
                )
            unit.payments.assign(payment_ids, instrument_id)
            return {}

        done, _ = self.place.do("assign_payments", work, command_id=command_id)
        return Done(done, changes_of(Subject.REFERENCE, payments=payment_ids))
