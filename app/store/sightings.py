"""Looks of payments: each line that showed one, and the payment as the last of them has it (G09)."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, or_, select, update

from app.models.columns import TextColumn
from app.models.errors import LockedPeriodError
from app.models.ids import ImportId, InstrumentId, LineId, PaymentId
from app.models.money import Money
from app.models.payment import LinkState, PaymentStatus
from app.models.period import from_day
from app.models.sighting import Cause, Sighting
from app.store import filling
from app.store.context import chunks, from_text
from app.store.link_states import refresh
from app.store.locked import refuse_locked_days
from app.store.repository import Repository
from app.store.schema.statements import import_, payment, payment_sighting

RANKS = {PaymentStatus.PENDING.value: 1, PaymentStatus.EXPIRED.value: 2, PaymentStatus.BOOKED.value: 3}
"""By status; a look of the same movement under another text has 0."""

CONTENT = (
    "instrument_id",
    "amount_minor",
    "currency",
    "booked_day",
    "purchased_day",
    "valued_day",
    "original_minor",
    "original_currency",
    "descriptor",
    "merchant",
    "mcc",
    "country",
    "kind",
    "status",
    "bank_id",
    "vat_number",
    "text_hash",
)
IDENTITY = ("instrument_id", "booked_day", "text_hash", "amount_minor", "currency")
_COLUMNS = (
    "id",
    "payment_id",
    "rank",
    "cause",
    *CONTENT,
    "import_id",
    "line_id",
    "sets_aside",
    "reason",
    "made_at",
    "made_by",
    "command_id",
)
_live = payment_sighting.c.is_undone == 0


@dataclass(frozen=True, slots=True)
class KnownColumns:
    """What repeats are recognised by; row i is place i of every column.

    Attributes:
        is_pending: 1 while the bank has not booked it.
        import_id: The import that it stands under, ABSENT for none.
    """

    day: "array[int]"
    amount_minor: "array[int]"
    currency: TextColumn
    text_hash: "array[int]"
    bank_id: TextColumn
    occurrence: "array[int]"
    ids: "array[int]"
    is_pending: "array[int]"
    import_id: "array[int]"

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class NewSighting:
    """A look to record.

    Attributes:
        content: Column name -> value, for each of the payment's content columns.
        occurrence: Which of equal payments it becomes where the payment takes this look over; 0 = the next.
    """

    payment_id: int
    cause: Cause
    content: dict[str, Any]
    import_id: int | None = None
    line_id: int | None = None
    occurrence: int = 0
    sets_aside: bool = False
    reason: str = ""


class Sightings(Repository):
    """Looks of payments as one unit of work sees them."""

    def known(
        self, instrument_id: InstrumentId, first_day: int, last_day: int, pending_from: int
    ) -> KnownColumns:
        """Return the payments that a file may repeat: of its days, and pending ones from before.

        Merged ones are not among them: their lines are looks of the payment that they became.
        """
        columns = payment.c
        is_pending = columns.status != PaymentStatus.BOOKED.value
        days = or_(
            columns.booked_day.between(first_day, last_day),
            and_(is_pending, columns.booked_day.between(pending_from, last_day)),
        )
        statement = (
            select(
                columns.booked_day,
                columns.amount_minor,
                columns.currency,
                columns.text_hash,
                columns.bank_id,
                columns.occurrence,
                columns.id,
                columns.status,
                func.coalesce(columns.import_id, -1),
            )
            .where(
                or_(columns.instrument_id == instrument_id, columns.assigned_from == instrument_id),
                columns.removed == "",
                days,
            )
            .order_by(columns.booked_day, columns.id)
        )
        return _known(self._context.fetch(statement))

    def looks(self, instrument_id: InstrumentId, first_day: int, last_day: int) -> KnownColumns:
        """Return the looks of live payments that lie between the days, by day, id; ids are the payments'."""
        columns = payment_sighting.c
        statement = (
            select(
                columns.booked_day,
                columns.amount_minor,
                columns.currency,
                columns.text_hash,
                columns.bank_id,
                columns.rank,
                columns.payment_id,
                columns.status,
                func.coalesce(columns.import_id, -1),
            )
            .join(payment, payment.c.id == columns.payment_id)
            .where(
                columns.instrument_id == instrument_id,
                columns.booked_day.between(first_day, last_day),
                _live,
                payment.c.removed == "",
                columns.cause != Cause.EXPIRED.value,
            )
            .order_by(columns.booked_day, columns.id)
        )
        return _known(self._context.fetch(statement))

    def unposted(self, instrument_id: InstrumentId) -> list[NewSighting]:
        """Return each live payment that is still pending, as a look of it, by day, id.

        Its content has `import_id` beside: the import that it stands under.
        """
        columns = payment.c
        wanted = (
            select(payment)
            .where(
                columns.instrument_id == instrument_id,
                columns.status == PaymentStatus.PENDING.value,
                columns.removed == "",
            )
            .order_by(columns.booked_day, columns.id)
        )
        made = []
        for row in self._rows(wanted):
            content = {name: row._mapping[name] for name in (*CONTENT, "import_id")}
            made.append(NewSighting(row.id, Cause.SEEN, content, row.import_id, row.line_id))
        return made

    def having(self, payment_ids: Sequence[int]) -> set[int]:
        """Return those of the payments that have live looks of their own, other texts not counted."""
        found: set[int] = set()
        for chunk in chunks(payment_ids):
            wanted = select(payment_sighting.c.payment_id).where(
                payment_sighting.c.payment_id.in_(chunk), payment_sighting.c.rank > 0, _live
            )
            found.update(row.payment_id for row in self._rows(wanted.distinct()))
        return found

    def add(self, new: Sequence[NewSighting]) -> None:
        """Record looks, the payment's own one before its first, and bring the payments up to date."""
        changing = [one for one in new if one.cause is not Cause.OTHER_TEXT]
        without = {one.payment_id for one in changing}
        without -= self.having(sorted(without))
        self._insert([*self._own_looks(sorted(without)), *new])
        for one in changing:
            if one.cause in (Cause.SEEN, Cause.PENDING) and one.content["status"] == "pending":
                self._unexpire(one.payment_id)
        last = {one.payment_id: one for one in changing}
        for id_, one in sorted(last.items()):
            self.bring_up_to_date(id_, occurrence=one.occurrence)

    def add_look(self, new: NewSighting) -> None:
        """Record one look; the payment stays as it is."""
        self._insert([new])

    def _own_looks(self, payment_ids: Sequence[int]) -> list[NewSighting]:
        """Make a look of each payment as it is."""
        made = []
        for chunk in chunks(payment_ids):
            for row in self._rows(select(payment).where(payment.c.id.in_(chunk)).order_by(payment.c.id)):
                content = {name: row._mapping[name] for name in CONTENT}
                made.append(NewSighting(row.id, Cause.SEEN, content, row.import_id, row.line_id))
        return made

    def _insert(self, new: Sequence[NewSighting]) -> None:
        ids = self._context.reserve(payment_sighting, len(new))
        context = self._context
        rows = [
            (
                id_,
                one.payment_id,
                0 if one.cause is Cause.OTHER_TEXT else RANKS[one.content["status"]],
                one.cause.value,
                *(one.content[name] for name in CONTENT),
                one.import_id,
                one.line_id,
                int(one.sets_aside),
                one.reason,
                context.at_text,
                context.user,
                context.command_id,
            )
            for id_, one in zip(ids, new, strict=True)
        ]
        context.insert_rows(payment_sighting, _COLUMNS, rows)
        if rows:
            after = {"count": len(rows), "payments": sorted({one.payment_id for one in new})[:1000]}
            context.record("see", "payment", after=after)

    def _unexpire(self, payment_id: int) -> None:
        columns = payment_sighting.c
        where = (columns.payment_id == payment_id, columns.cause == Cause.EXPIRED.value, _live)
        self._execute(update(payment_sighting).where(*where).values(is_undone=1))

    def content_of(self, payment_id: int) -> dict[str, Any] | None:
        """Return the content that the payment's live looks come to; None where it has none."""
        row = self._best(payment_id)
        return None if row is None else {name: row._mapping[name] for name in CONTENT}

    def _best(self, payment_id: int, *, without_import: int | None = None) -> Any:  # noqa: ANN401 -- a row of payment_sighting
        columns = payment_sighting.c
        wanted = select(payment_sighting).where(columns.payment_id == payment_id, _live)
        if without_import is not None:
            wanted = wanted.where(or_(columns.import_id.is_(None), columns.import_id != without_import))
        return self._connection.execute(
            wanted.order_by(columns.rank.desc(), columns.id.desc()).limit(1)
        ).first()

    def bring_up_to_date(self, payment_id: int, *, occurrence: int = 0) -> None:
        """Let the payment show its live look with the highest rank, the latest of those.

        Links, notes and receipts stay. What was set aside because it never posted comes back when it did.
        """
        best = self._best(payment_id)
        row = self._one(payment, payment_id, "payment")
        if best is None or row.removed:
            return
        values = {name: best._mapping[name] for name in CONTENT}
        values["instrument_id"] = row.instrument_id  # a person may have assigned it since
        days = ((row.booked_day, row.instrument_id), (values["booked_day"], row.instrument_id))
        if any(row._mapping[name] != values[name] for name in CONTENT):
            refuse_locked_days(self._connection, days)
        if any(row._mapping[name] != values[name] for name in IDENTITY):
            values["occurrence"] = occurrence or self._next_occurrence(values)
        if any(row._mapping[name] != values[name] for name in ("descriptor", "merchant", "kind")):
            values["clean_name"] = None  # named again by what it says now
        values |= self._set_aside(row, best)
        self._change(payment, payment_id, values, what="payment")
        if row.allocated_minor and row.amount_minor != values["amount_minor"]:
            refresh(self._context, expense_ids=[], payment_ids=[payment_id])

    def _set_aside(self, row: Any, best: Any) -> dict[str, Any]:  # noqa: ANN401 -- rows of payment and payment_sighting
        """Say what changes where it is ignored because it never posted, or no longer."""
        is_free = row.state in (LinkState.PENDING.value, LinkState.AMBIGUOUS.value)
        if best.sets_aside and is_free and row.status != PaymentStatus.EXPIRED.value:
            return {
                "state": LinkState.IGNORED.value,
                "verdict": "",
                "verdict_detail": "",
                "removed_reason": best.reason,
                "removed_by": self._context.user,
                "removed_at": self._context.at_text,
            }
        was_expired = row.status == PaymentStatus.EXPIRED.value and best.status != row.status
        if was_expired and row.state == LinkState.IGNORED.value and self._was_set_aside(row):
            empty = {"removed_reason": "", "removed_by": "", "removed_at": None}
            return {"state": LinkState.PENDING.value, **empty}
        return {}

    def _was_set_aside(self, row: Any) -> bool:  # noqa: ANN401 -- a row of payment
        """Tell whether it is ignored for having expired, not because a person said so."""
        columns = payment_sighting.c
        wanted = select(columns.reason).where(
            columns.payment_id == row.id, columns.sets_aside == 1, columns.reason == row.removed_reason
        )
        return self._connection.execute(wanted.limit(1)).first() is not None

    def _next_occurrence(self, identity: dict[str, Any]) -> int:
        where = [payment.c[name] == identity[name] for name in IDENTITY]
        used = select(func.max(payment.c.occurrence)).where(*where, payment.c.removed == "")
        return (self._connection.execute(used).scalar() or 0) + 1

    # ------------------------------------------------------------------ taking back

    def misfits(self, import_id: int) -> set[int]:
        """Return the payments that could not be put back to what they were before an import.

        Their links take more than the amount would be, or the day lies in a locked period.
        """
        found = set()
        for id_ in self.changed_by(import_id):
            best = self._best(id_, without_import=import_id)
            row = self._one(payment, id_, "payment")
            if best is None or row.removed or row.import_id == import_id:
                continue
            fits = abs(row.allocated_minor) <= abs(best.amount_minor)
            if not fits or (best.amount_minor > 0) != (row.amount_minor > 0):
                found.add(id_)
            elif any(row._mapping[name] != best._mapping[name] for name in IDENTITY):
                days = ((row.booked_day, row.instrument_id), (best.booked_day, row.instrument_id))
                try:
                    refuse_locked_days(self._connection, days)
                except LockedPeriodError:
                    found.add(id_)
        return found

    def amended(self, import_id: int) -> set[int]:
        """Return the payments whose amount would change with the undo of an import."""
        found = set()
        for id_ in self.changed_by(import_id):
            best, row = self._best(id_, without_import=import_id), self._one(payment, id_, "payment")
            if best is not None and row.import_id != import_id and best.amount_minor != row.amount_minor:
                found.add(id_)
        return found

    def changed_by(self, import_id: int) -> list[int]:
        """Return the payments that an import showed, by id; those of other texts alone not."""
        columns = payment_sighting.c
        wanted = select(columns.payment_id).where(columns.import_id == import_id, _live, columns.rank > 0)
        return [row.payment_id for row in self._rows(wanted.distinct().order_by(columns.payment_id))]

    def undo_import(self, import_id: int) -> list[int]:
        """Forget the looks of an import; returns the payments that are again what they were before."""
        ids = self.changed_by(import_id)
        where = (payment_sighting.c.import_id == import_id, _live)
        self._execute(update(payment_sighting).where(*where).values(is_undone=1))
        for id_ in ids:
            self.bring_up_to_date(id_)
        return ids

    def forget(self, sighting_ids: Iterable[int]) -> None:
        """Let looks no longer count."""
        for chunk in chunks(sorted(sighting_ids)):
            self._execute(
                update(payment_sighting).where(payment_sighting.c.id.in_(chunk)).values(is_undone=1)
            )

    def move(self, from_id: int, to_id: int) -> None:
        """Let the looks of one payment be another's."""
        where = payment_sighting.c.payment_id == from_id
        self._execute(update(payment_sighting).where(where).values(payment_id=to_id))

    # ------------------------------------------------------------------ reading

    def of(self, payment_id: PaymentId) -> list[Sighting]:
        """Return every look of a payment, those taken back too, in the order of recording."""
        columns = payment_sighting.c
        wanted = (
            select(payment_sighting, import_.c.file_name)
            .outerjoin(import_, import_.c.id == columns.import_id)
            .where(columns.payment_id == payment_id)
            .order_by(columns.id)
        )
        return [_sighting(row) for row in self._rows(wanted)]

    def first_amount(self, payment_id: PaymentId) -> int | None:
        """Return the amount that it would have without what came later; None where it has one look."""
        columns = payment_sighting.c
        wanted = select(columns.amount_minor).where(
            columns.payment_id == payment_id, _live, columns.cause == Cause.SEEN.value
        )
        row = self._connection.execute(wanted.order_by(columns.id).limit(1)).first()
        return None if row is None else int(row.amount_minor)

    def own_look(self, payment_id: int, cause: Cause) -> NewSighting:
        """Make a look of a payment as it is, to be given to another one."""
        row = self._one(payment, payment_id, "payment")
        content = {name: row._mapping[name] for name in CONTENT}
        return NewSighting(payment_id, cause, content, row.import_id, row.line_id)


def _known(batches: Any) -> KnownColumns:  # noqa: ANN401 -- what Context.fetch yields
    day, amount, hash_, occurrence, ids, imports = (filling.Numbers() for _ in range(6))
    currency, bank_id = filling.Texts(), filling.Texts()
    status = filling.Codes(PaymentStatus)
    filling.fill(batches, [day, amount, currency, hash_, bank_id, occurrence, ids, status, imports])
    booked = list(PaymentStatus).index(PaymentStatus.BOOKED)
    return KnownColumns(
        day.values,
        amount.values,
        currency.column,
        hash_.values,
        bank_id.column,
        occurrence.values,
        ids.values,
        array("q", [int(code != booked) for code in status.values]),
        imports.values,
    )


def _sighting(row: Any) -> Sighting:  # noqa: ANN401 -- a joined row
    booked_on = from_day(row.booked_day)
    assert booked_on is not None, "a look without a day"
    original = None if row.original_minor is None else Money(row.original_minor, row.original_currency)
    return Sighting(
        row.id,
        PaymentId(row.payment_id),
        Cause(row.cause),
        Money(row.amount_minor, row.currency),
        booked_on,
        row.descriptor,
        PaymentStatus(row.status),
        None if row.purchased_day is None else from_day(row.purchased_day),
        original,
        row.bank_id,
        None if row.import_id is None else ImportId(row.import_id),
        None if row.line_id is None else LineId(row.line_id),
        row.file_name or "",
        row.reason,
        from_text(row.made_at),
        row.made_by,
        bool(row.is_undone),
    )
