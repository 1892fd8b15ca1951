"""Unallocated lines by what their files call the card or holder, given to an instrument at once (F31)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.engine.intake.holders import fits_of, identifier_key
from app.models.changes import Changes, Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId, EmployeeId, ImportId, InstrumentId, PaymentId
from app.models.payment import Instrument, InstrumentKind
from app.services.results import AutoResult
from app.services.workplace import Workplace, changes_of

if TYPE_CHECKING:
    from app.store import UnitOfWork

IDENTIFYING = ("card", "account", "holder")
"""Meanings of columns that say whose a line is, the surest first."""

CHUNK = 500


@dataclass(frozen=True, slots=True)
class UnallocatedGroup:
    """Lines of one printed card or holder, in one currency.

    Attributes:
        account, holder: As printed; both empty for lines that name nobody.
        spent_minor: The lines added up, minor units; above zero = money out.
        fits: The instruments that it can mean, the likest first; more than one is for a person to decide.
        identifier: Names the group for remembering.
    """

    account: str
    holder: str
    currency: str
    payment_ids: tuple[PaymentId, ...]
    spent_minor: int
    fits: tuple[InstrumentId, ...]
    identifier: str

    @property
    def suggested(self) -> InstrumentId | None:
        """The only instrument that fits."""
        return self.fits[0] if len(self.fits) == 1 else None


@dataclass(frozen=True, slots=True)
class Assigned:
    """Lines that were moved; `before` says where each came from, which `take_back` needs."""

    command_id: CommandId
    instrument_id: InstrumentId
    before: Mapping[PaymentId, InstrumentId]
    identifiers: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class AssignedAll:
    """Lines that were moved, and what automatic reconciliation made of them (F36)."""

    assigned: Assigned
    auto: AutoResult | None
    changes: Changes


def unallocated_groups(place: Workplace) -> list[UnallocatedGroup]:
    """Group the lines in Unallocated by what their files call the card or holder, the most lines first."""
    with place.database.read() as unit:
        instruments, employees = unit.instruments.all(), unit.employees.all()
        chosen = unit.holders.chosen()
        loose = [one.id for one in instruments if one.kind is InstrumentKind.UNALLOCATED]
        columns: dict[ImportId, Mapping[str, str]] = {}
        groups: dict[tuple[str, str, str], list[tuple[PaymentId, int]]] = {}
        for row in unit.payments.raw_of_instruments(loose):
            if row.import_id not in columns:
                columns[row.import_id] = _columns(unit, row.import_id)
            account, holder = _identity(json.loads(row.raw), columns[row.import_id])
            key = (account, "" if account else holder, row.currency)
            groups.setdefault(key, []).append((row.payment_id, row.amount_minor))
    found = []
    for (account, holder, currency), members in groups.items():
        fits = fits_of(
            account=account,
            holder=holder,
            currency=currency,
            instruments=instruments,
            employees=employees,
            chosen_before=chosen,
        )
        found.append(
            UnallocatedGroup(
                account,
                holder,
                currency,
                tuple(id_ for id_, _ in members),
                sum(minor for _, minor in members),
                tuple(fit.instrument_id for fit in fits),
                identifier_key(account, holder, currency) if account or holder else "",
            )
        )
    return sorted(found, key=lambda one: (-len(one.payment_ids), one.account, one.holder, one.currency))


def _columns(unit: "UnitOfWork", import_id: ImportId) -> Mapping[str, str]:
    """Tell which title of a file names card, account and holder."""
    shown = unit.imports.decisions(import_id).get("shown", {})
    return {meaning: str(shown.get(f"column.{meaning}", ("",))[0]) for meaning in IDENTIFYING}


def _identity(raw: Mapping[str, str], columns: Mapping[str, str]) -> tuple[str, str]:
    card = raw.get(columns["card"], "").strip() or raw.get(columns["account"], "").strip()
    return card, raw.get(columns["holder"], "").strip()


@dataclass(frozen=True, slots=True)
class AssignHolder:
    """Gives lines to a card or account, an existing or a new one; what files call it is remembered."""

    place: Workplace

    def __call__(
        self,
        payment_ids: Sequence[PaymentId],
        instrument: InstrumentId | Instrument,
        *,
        identifiers: Iterable[str] = (),
        new_person: str = "",
        command_id: CommandId | None = None,
    ) -> Assigned:
        """Assign; run `auto_reconcile` after it (F36).

        Args:
            payment_ids: Lines to move, in one currency.
            instrument: Where to; one that does not exist yet is made in the same command.
            identifiers: `UnallocatedGroup.identifier` of the groups, remembered as this instrument's.
            new_person: Holder of a new instrument, who is added where nobody has that name.
            command_id: Made by the caller.

        Raises:
            BlockedError: An amount is in another currency than the instrument, or a line is reconciled.
        """
        remembered = sorted({one for one in identifiers if one})

        def work(unit: "UnitOfWork") -> Mapping[str, Any]:
            target = self._target(unit, instrument, new_person)
            currency = unit.instruments.get(target).currency
            before: dict[str, int] = {}
            for start in range(0, len(payment_ids), CHUNK):
                for payment in unit.payments.get(list(payment_ids[start : start + CHUNK])):
                    _check(payment.amount.currency, currency, is_reconciled=bool(payment.allocated_minor))
                    before[str(payment.id)] = payment.instrument_id
            unit.payments.assign(payment_ids, target)
            for identifier in remembered:
                unit.holders.remember(identifier, target)
            return {"instrument_id": target, "before": before}

        done, stored = self.place.do("assign_holder", work, command_id=command_id)
        before = {PaymentId(int(id_)): InstrumentId(was) for id_, was in stored["before"].items()}
        changes = changes_of(Subject.REFERENCE, payments=before)
        return Assigned(done, InstrumentId(stored["instrument_id"]), before, tuple(remembered), changes)

    def _target(
        self, unit: "UnitOfWork", instrument: InstrumentId | Instrument, new_person: str
    ) -> InstrumentId:
        if not isinstance(instrument, Instrument):
            return instrument
        if new_person and instrument.holder_id is None:
            holder: EmployeeId = unit.employees.ensure(new_person, new_person)
            instrument = replace(instrument, holder_id=holder)
        return unit.instruments.add(instrument)


def _check(own: str, wanted: str, *, is_reconciled: bool) -> None:
    if own != wanted:
        raise BlockedError("F31", f"The instrument holds {wanted}", f"Choose one that holds {own}")
    if is_reconciled:
        raise BlockedError("F31", "A line is reconciled", "Unreconcile it first")


@dataclass(frozen=True, slots=True)
class TakeBackAssigned:
    """Undoes an assignment: every line goes back where it came from, what was remembered is forgotten."""

    place: Workplace

    def __call__(self, assigned: Assigned, *, command_id: CommandId | None = None) -> Assigned:
        """Take back; raises BlockedError while one of the lines is reconciled."""

        def work(unit: "UnitOfWork") -> Mapping[str, Any]:
            ids = list(assigned.before)
            for start in range(0, len(ids), CHUNK):
                for payment in unit.payments.get(ids[start : start + CHUNK]):
                    if payment.allocated_minor:
                        raise BlockedError("F31", "A line is reconciled", "Unreconcile it first")
            by_home: dict[InstrumentId, list[PaymentId]] = {}
            for id_, home in assigned.before.items():
                by_home.setdefault(home, []).append(id_)
            for home, members in sorted(by_home.items()):
                unit.payments.assign(members, home)
            for identifier in assigned.identifiers:
                unit.holders.forget(identifier)
            return {"undone": len(ids)}

        done, _ = self.place.do("take_back_assigned", work, command_id=command_id)
        changes = changes_of(Subject.REFERENCE, payments=assigned.before)
        return Assigned(done, assigned.instrument_id, {}, (), changes)
