"""Statements of each card and account in order, and what is missing between them (G15)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.engine.intake.continuity import examine, in_order
from app.models.continuity import Finding, StatementFacts, Timeline
from app.models.ids import ImportId, InstrumentId, StatementId
from app.models.payment import Instrument, InstrumentKind, PaymentStatus
from app.models.statement import FileFormat
from app.services.import_results import PreviewStatement

if TYPE_CHECKING:
    from app.store import Database, UnitOfWork


def timelines(database: "Database", instrument_id: InstrumentId | None = None) -> list[Timeline]:
    """Return the statements of one card or account, or of all that have any, by name, then id."""
    with database.read() as uow:
        instruments = uow.instruments.all()
        statements = uow.timelines.statements(instrument_id)
        unbooked = uow.timelines.unbooked()
    by_instrument: dict[int, list[StatementFacts]] = {}
    for one in statements:
        by_instrument.setdefault(one.instrument_id, []).append(one)
    return [
        _timeline(one, by_instrument.get(one.id, []), unbooked)
        for one in instruments
        if one.id == instrument_id or (instrument_id is None and by_instrument.get(one.id))
    ]


def _timeline(
    instrument: Instrument, statements: Sequence[StatementFacts], unbooked: dict[tuple[int, str], int]
) -> Timeline:
    ordered = in_order(statements)
    is_loose = instrument.kind is InstrumentKind.UNALLOCATED  # of many cards: nothing follows from anything
    return Timeline(
        instrument.id,
        instrument.name,
        instrument.currency,
        tuple(ordered),
        () if is_loose else tuple(examine(ordered)),
        unbooked.get((instrument.id, PaymentStatus.PENDING.value), 0),
        unbooked.get((instrument.id, PaymentStatus.EXPIRED.value), 0),
    )


def before_import(
    uow: "UnitOfWork", shown: Sequence[PreviewStatement], file_name: str, format_: FileFormat
) -> list[tuple[Finding, ...]]:
    """Tell for each statement of a file that is not imported yet what it would meet.

    What a statement says against itself is not told again: its proofs do.
    """
    found: list[tuple[Finding, ...]] = [()] * len(shown)
    wanted = {one.instrument.id for one in shown if one.instrument.id > 0}
    for instrument_id in sorted(wanted):
        new = {
            StatementId(-1 - place): (place, _facts(one, place, file_name, format_))
            for place, one in enumerate(shown)
            if one.instrument.id == instrument_id
        }
        stored = uow.timelines.statements(instrument_id)
        ordered = in_order([*stored, *(facts for _, facts in new.values())])
        for id_, (place, _) in new.items():
            found[place] = tuple(
                one
                for one in examine(ordered)
                if one.before is not None and id_ in (one.at.id, one.before.id)
            )
    return found


def _facts(one: PreviewStatement, place: int, file_name: str, format_: FileFormat) -> StatementFacts:
    return StatementFacts(
        StatementId(-1 - place),
        ImportId(0),
        one.instrument.id,
        file_name,
        format_,
        one.label,
        one.currency,
        one.first_on,
        one.last_on,
        one.opening,
        one.opened_on,
        one.closing,
        one.closed_on,
        one.transactions,
        one.pending,
        one.duplicates,
        one.proofs,
    )
