"""Payments: bulk in, pages and columns out, edits with a version check."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select

from app.models.columns import ABSENT, PaymentColumns
from app.models.errors import NotFoundError
from app.models.ids import ImportId, InstrumentId, LineId, MerchantId, PaymentId
from app.models.money import Money
from app.models.payment import LinkState, Payment, PaymentKind, PaymentStatus
from app.models.period import from_day, to_day
from app.models.sighting import Cause
from app.store import filling
from app.store.context import ContentHash, chunks, from_text
from app.store.locked import refuse_locked_days
from app.store.repository import Repository
from app.store.rows import IdentityColumns, NewPayment, PaymentRow, RawPayment, Verdict
from app.store.schema.company import audit_event
from app.store.schema.reference import instrument
from app.store.schema.statements import payment, payment_sighting, statement_line
from app.store.verdicts import store_verdicts

_VALUE_COLUMNS = (
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
    "merchant_id",
    "mcc",
    "country",
    "kind",
    "status",
    "bank_id",
    "vat_number",
    "import_id",
    "line_id",
    "note",
)
_DAY_AT = _VALUE_COLUMNS.index("booked_day")
_INSERTED = ("id", *_VALUE_COLUMNS, "text_hash", "occurrence", "clean_name")
_READ_NAMES = ("id", *_VALUE_COLUMNS, "allocated_minor", "state", "version", "clean_name")
_READ = [payment.c[name] for name in _READ_NAMES]


class Payments(Repository):
    """Payments as one unit of work sees them."""

    def add(self, new: Sequence[NewPayment]) -> range:
        """Store payments in one go; returns their ids, in the order given."""
        return self.add_rows(
            [(*_values(item.payment), item.text_hash, item.occurrence, None) for item in new]
        )

    def add_rows(self, rows: Sequence[PaymentRow]) -> range:
        """Store payments that are plain tuples already; returns their ids, in the order given."""
        refuse_locked_days(self._connection, {(row[_DAY_AT], row[0]) for row in rows})
        ids = self._context.reserve(payment, len(rows))
        whole = [(id_, *row) for id_, row in zip(ids, rows, strict=True)]
        seal = ContentHash()
        seal.add_all(whole)
        self._context.insert_rows(payment, _INSERTED, whole)
        if rows:
            self._context.record(
                "create",
                "payment",
                f"{ids[0]}-{ids[-1]}" if len(ids) > 1 else ids[0],
                after={"count": len(ids), "sha256": seal.hex()},
            )
        return ids

    def get(self, ids: Sequence[int]) -> list[Payment]:
        """Return payments in the order of `ids`, removed ones too; raises NotFoundError."""
        found: dict[int, Payment] = {}
        for chunk in chunks(ids):
            rows = self._connection.execute(select(*_READ).where(payment.c.id.in_(chunk)))
            found.update((row[0], to_payment(row)) for row in rows)
        try:
            return [found[id_] for id_ in ids]
        except KeyError as error:
            raise NotFoundError(f"payment {error.args[0]}") from error

    def live(self, ids: Sequence[int]) -> list[PaymentId]:
        """Return those of the payments that are in the lists: not undone, not merged into another."""
        found: list[PaymentId] = []
        for chunk in chunks(ids):
            wanted = select(payment.c.id).where(payment.c.id.in_(chunk), payment.c.removed == "")
            found += [PaymentId(row.id) for row in self._rows(wanted.order_by(payment.c.id))]
        return found

    def columns(self) -> PaymentColumns:
        """Return every live payment (ignored ones too) as columns, in id order."""
        holders = {
            row.id: ABSENT if row.holder_id is None else row.holder_id
            for row in self._connection.execute(select(instrument.c.id, instrument.c.holder_id))
        }
        number, texts = filling.Numbers, filling.Texts
        into: dict[str, Any] = {
            "id": number(),
            "instrument_id": number(),
            "amount_minor": number(),
            "allocated_minor": number(),
            "currency": texts(),
            "purchased_day": filling.days(),
            "booked_day": number(),
            "original_minor": filling.NumbersOr(0),
            "original_currency": texts(),
            "descriptor": texts(),
            "merchant": texts(),
            "clean_name": texts(),
            "mcc": texts(),
            "country": texts(),
            "vat_number": texts(),
            "kind": filling.Codes(PaymentKind),
            "status": filling.Codes(PaymentStatus),
            "state": filling.Codes(LinkState),
            "import_id": filling.ids(),
        }
        wanted = [payment.c[name] for name in into] + [payment.c.instrument_id.label("holder")]
        into["holder"] = filling.Looked(holders)
        statement = select(*wanted).where(payment.c.removed == "").order_by(payment.c.id)
        filling.fill(self._context.fetch(statement), list(into.values()))
        return PaymentColumns(
            **{
                {"id": "ids", "holder": "holder_id"}.get(name, name): getattr(column, "column", None)
                or column.values
                for name, column in into.items()
            }
        )

    def identities(self, instrument_id: InstrumentId, first_on: date, last_on: date) -> IdentityColumns:
        """Return what repeats are recognised by: live and ignored payments booked from first to last day."""
        columns = payment.c
        statement = (
            select(
                columns.booked_day,
                columns.amount_minor,
                columns.currency,
                columns.text_hash,
                columns.bank_id,
                columns.occurrence,
                columns.id,
            )
            .where(
                or_(columns.instrument_id == instrument_id, columns.assigned_from == instrument_id),
                columns.booked_day.between(to_day(first_on), to_day(last_on)),
                columns.removed == "",
            )
            .order_by(columns.booked_day, columns.id)
        )
        return identity_columns(self._context.fetch(statement))

    def update(self, changed: Payment, *, text_hash: int | None = None) -> None:
        """Store an edited payment; raises StaleError where `version` has moved on.

        `state`, `allocated_minor` and the import stay as they are. A changed day, amount or text
        takes the next free occurrence of its new identity.
        """
        row = self._one(payment, changed.id, "payment")
        values = dict(zip(_VALUE_COLUMNS, _values(changed), strict=True))
        for name in ("import_id", "line_id"):
            del values[name]
        days = ((row.booked_day, row.instrument_id), (values["booked_day"], changed.instrument_id))
        refuse_locked_days(self._connection, days)
        hash_ = row.text_hash if text_hash is None else text_hash
        identity = {**values, "text_hash": hash_}
        same = all(row._mapping[name] == identity[name] for name in _IDENTITY)
        shown = row.clean_name or row.merchant
        values["merchant"] = row.merchant if changed.merchant == shown else changed.merchant
        if any(row._mapping[name] != values[name] for name in ("descriptor", "merchant", "kind")):
            values["clean_name"] = None  # named again by what it says now
        if not same:
            values |= {"text_hash": hash_, "occurrence": self._next_occurrence(identity)}
        self._change(payment, changed.id, values, what="payment", version=changed.version)

    def _next_occurrence(self, identity: dict[str, Any]) -> int:
        where = [payment.c[name] == identity[name] for name in _IDENTITY]
        used = select(func.max(payment.c.occurrence)).where(*where, payment.c.removed == "")
        return (self._connection.execute(used).scalar() or 0) + 1

    def assign(self, ids: Sequence[int], instrument_id: InstrumentId) -> None:
        """Move payments to another instrument (F31); what it holds already stays, as further occurrences."""
        for id_ in ids:
            row = self._one(payment, id_, "payment")
            identity = {name: row._mapping[name] for name in _IDENTITY}
            identity["instrument_id"] = instrument_id
            values: dict[str, int | None] = {
                "instrument_id": instrument_id,
                "occurrence": self._next_occurrence(identity),
            }
            if row.instrument_id != instrument_id:
                was = row.assigned_from or row.instrument_id
                values["assigned_from"] = None if was == instrument_id else was
                self._change(payment, id_, values, what="payment")

    def ignore(self, ids: Sequence[int], reason: str) -> None:
        """Leave payments aside as tombstones with a reason (G15); a reconciled one raises BlockedError."""
        for id_ in ids:
            values = {
                "state": LinkState.IGNORED.value,
                "removed_reason": reason,
                "removed_by": self._context.user,
                "removed_at": self._context.at_text,
            }
            self._change(payment, id_, values, what="payment")

    def restore(self, ids: Sequence[int]) -> None:
        """Take ignored payments back into the lists."""
        for id_ in ids:
            row = self._one(payment, id_, "payment")
            if row.state == LinkState.IGNORED.value:
                values = {
                    "state": LinkState.PENDING.value,
                    "removed_reason": "",
                    "removed_by": "",
                    "removed_at": None,
                }
                self._change(payment, id_, values, what="payment")

    def set_aside_by(self, command_id: str) -> list[PaymentId]:
        """Return the payments that a command left aside, in order."""
        event = audit_event.c
        mine = (event.command_id == command_id, event.subject == "payment", event.action == "change")
        rows = self._rows(select(event.subject_id, event.after).where(*mine).order_by(event.sequence))
        ignored = LinkState.IGNORED.value
        return [PaymentId(int(r.subject_id)) for r in rows if json.loads(r.after).get("state") == ignored]

    def set_note(self, payment_id: PaymentId, note: str) -> None:
        """Store a person's note."""
        self._change(payment, payment_id, {"note": note}, what="payment")

    def set_verdicts(self, verdicts: Iterable[Verdict]) -> None:
        """Replace the verdicts of all open payments: those not named lose theirs."""
        store_verdicts(self._context, payment, "payment", verdicts)

    def verdicts(self, ids: Sequence[int]) -> dict[int, Verdict]:
        """Return the stored verdicts of payments that have one."""
        return read_verdicts(self, payment, ids)

    def raw_of_instruments(self, instrument_ids: Sequence[int]) -> Iterator[RawPayment]:
        """Walk over the live payments of instruments with the rows that they were read from, by id."""
        statement = (
            select(
                payment.c.id,
                payment.c.import_id,
                payment.c.amount_minor,
                payment.c.currency,
                statement_line.c.raw,
            )
            .join(statement_line, statement_line.c.id == payment.c.line_id)
            .where(payment.c.instrument_id.in_(list(instrument_ids)), payment.c.removed == "")
            .order_by(payment.c.id)
        )
        if not instrument_ids:
            return
        for row in self._rows(statement):
            yield RawPayment(
                PaymentId(row.id), ImportId(row.import_id), row.amount_minor, row.currency, row.raw
            )

    def instruments_of_import(self, import_id: ImportId) -> dict[LineId, InstrumentId]:
        """Return for each row of an import that is a live payment the instrument it stands under now."""
        columns = payment.c
        statement = select(columns.line_id, columns.instrument_id).where(
            columns.import_id == import_id, columns.removed == "", columns.line_id.is_not(None)
        )
        rows = self._rows(statement.order_by(columns.id))
        return {LineId(row.line_id): InstrumentId(row.instrument_id) for row in rows}

    def of_import(self, import_id: ImportId) -> list[PaymentId]:
        """Return the live payments that an import brought or booked, by id."""
        look = payment_sighting.c
        booked = select(look.payment_id).where(
            look.import_id == import_id, look.cause == Cause.POSTED.value, look.is_undone == 0
        )
        mine = or_(payment.c.import_id == import_id, payment.c.id.in_(booked))
        statement = select(payment.c.id).where(mine, payment.c.removed == "")
        return [PaymentId(row.id) for row in self._rows(statement.order_by(payment.c.id))]

    def tombstone(self, payment_id: PaymentId) -> tuple[str, str, datetime | None]:
        """Return why a payment was left aside, by whom and when; empty where it was not."""
        row = self._one(payment, payment_id, "payment")
        when = None if row.removed_at is None else from_text(row.removed_at)
        return str(row.removed_reason), str(row.removed_by), when

    def ignored_reason(self, payment_id: PaymentId) -> str:
        """Return why a payment was left aside."""
        return str(self._one(payment, payment_id, "payment").removed_reason)


_IDENTITY = ("instrument_id", "booked_day", "text_hash", "amount_minor", "currency")


def read_verdicts(repository: Repository, table: Any, ids: Sequence[int]) -> dict[int, Verdict]:  # noqa: ANN401 -- payment or expense
    """Return the stored verdicts of rows that have one."""
    found: dict[int, Verdict] = {}
    for chunk in chunks(ids):
        columns = (table.c.id, table.c.verdict, table.c.verdict_detail, table.c.state)
        statement = select(*columns).where(table.c.id.in_(chunk), table.c.verdict != "")
        for row in repository._rows(statement):
            is_ambiguous = row.state == LinkState.AMBIGUOUS.value
            found[row.id] = Verdict(row.id, row.verdict, row.verdict_detail, is_ambiguous)
    return found


def identity_columns(batches: Iterator[list[tuple[Any, ...]]]) -> IdentityColumns:
    """Fill identity columns from rows (day, amount, currency, text hash, bank id, occurrence, id)."""
    day, amount, hash_, occurrence, ids = (filling.Numbers() for _ in range(5))
    currency, bank_id = filling.Texts(), filling.Texts()
    filling.fill(batches, [day, amount, currency, hash_, bank_id, occurrence, ids])
    return IdentityColumns(
        day.values,
        amount.values,
        currency.column,
        hash_.values,
        bank_id.column,
        occurrence.values,
        ids.values,
    )


def _values(item: Payment) -> tuple[Any, ...]:
    original = item.original
    return (
        item.instrument_id,
        item.amount.minor,
        item.amount.currency,
        to_day(item.booked_on),
        None if item.purchased_on is None else to_day(item.purchased_on),
        None if item.valued_on is None else to_day(item.valued_on),
        None if original is None else original.minor,
        None if original is None else original.currency,
        item.descriptor,
        item.party or item.merchant,
        item.merchant_id,
        item.mcc,
        item.country,
        item.kind.value,
        item.status.value,
        item.bank_id,
        item.vat_number,
        item.import_id,
        item.line_id,
        item.note,
    )


def to_payment(row: Any) -> Payment:  # noqa: ANN401 -- a row of _READ
    """Make the value of a row."""
    booked_on = from_day(row.booked_day)
    assert booked_on is not None, "a payment without a day"
    return Payment(
        PaymentId(row.id),
        InstrumentId(row.instrument_id),
        Money(row.amount_minor, row.currency),
        booked_on,
        row.descriptor,
        None if row.purchased_day is None else from_day(row.purchased_day),
        None if row.valued_day is None else from_day(row.valued_day),
        None if row.original_minor is None else Money(row.original_minor, row.original_currency),
        row.clean_name or row.merchant,
        None if row.merchant_id is None else MerchantId(row.merchant_id),
        row.mcc,
        row.country,
        PaymentKind(row.kind),
        PaymentStatus(row.status),
        row.bank_id,
        row.vat_number,
        None if row.import_id is None else ImportId(row.import_id),
        None if row.line_id is None else LineId(row.line_id),
        row.allocated_minor,
        LinkState(row.state),
        row.note,
        row.version,
        row.merchant,
    )
