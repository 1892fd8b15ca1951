"""Makes one payment of two, and two of one, as a person says; both lines stay what they are (G09)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, or_, select, update

from app.models.ids import PaymentId
from app.models.payment import LinkState, PaymentStatus
from app.models.sighting import Cause
from app.store.repository import Repository
from app.store.schema.statements import payment, payment_choice, payment_sighting, statement_line
from app.store.sightings import CONTENT, IDENTITY, Sightings

MERGED = "merged"


class Joinings(Repository):
    """Joins and parts payments; the caller has checked that links allow it."""

    def join(self, stays: PaymentId, goes: PaymentId, reason: str) -> None:
        """Let one payment stand for two; the other one stays as a tombstone that names it.

        Two booked ones keep the text of the one that stays; a pending one takes over what was booked.
        """
        sightings = Sightings(self._context)
        kept, gone = self._one(payment, stays, "payment"), self._one(payment, goes, "payment")
        both_booked = kept.status == gone.status == PaymentStatus.BOOKED.value
        own = sightings.own_look(goes, Cause.OTHER_TEXT if both_booked else Cause.JOINED)
        if not sightings.having([stays]):
            sightings.add_look(sightings.own_look(stays, Cause.SEEN))
        if not sightings.having([goes]):
            sightings.add_look(replace(own, payment_id=stays))
        sightings.move(goes, stays)
        values = {
            "removed": MERGED,
            "removed_reason": reason,
            "removed_by": self._context.user,
            "removed_at": self._context.at_text,
            "state": LinkState.PENDING.value,
            "verdict": "",
            "verdict_detail": "",
        }
        self._change(payment, goes, values, what="payment")
        self._point_lines(goes, stays, gone.line_id)
        if gone.note and not kept.note:
            self._change(payment, stays, {"note": gone.note}, what="payment")
        sightings.bring_up_to_date(stays)

    def _point_lines(self, from_id: int, to_id: int, line_id: int | None) -> None:
        """Let the lines of a payment name the one that stands for it."""
        columns = statement_line.c
        where = columns.repeats_id == from_id
        if line_id is not None:
            where = or_(where, columns.id == line_id)
        self._execute(update(statement_line).where(where).values(repeats_id=to_id))

    def part(self, payment_id: PaymentId) -> PaymentId | None:
        """Make two payments of one again: the pending look and the booked one, or the two texts.

        Returns the payment that comes beside; None where there is nothing to part.
        """
        sightings = Sightings(self._context)
        row = self._one(payment, payment_id, "payment")
        looks = self._looks(payment_id)
        own_ranks = {one.rank for one in looks if one.import_id == row.import_id and one.cause == "seen"}
        other = _split_off(looks, own_ranks)
        if not other:
            return None
        sightings.forget([one.id for one in other])
        sightings.bring_up_to_date(payment_id)
        best = max(other, key=lambda one: (one.rank, one.id))
        beside = self._merged_into(payment_id, best)
        if beside is not None:
            self._bring_back(beside, best)
        else:
            beside = self._new(best, row.instrument_id)
        lines = [one.line_id for one in other if one.line_id is not None]
        own_line = self._one(payment, beside, "payment").line_id
        columns = statement_line.c
        self._execute(update(statement_line).where(columns.id.in_(lines)).values(repeats_id=beside))
        self._execute(
            update(statement_line)
            .where(columns.id == own_line, columns.fate == "imported")
            .values(repeats_id=None)
        )
        return PaymentId(beside)

    def _looks(self, payment_id: int) -> Sequence[Any]:
        columns = payment_sighting.c
        wanted = select(payment_sighting).where(columns.payment_id == payment_id, columns.is_undone == 0)
        return self._rows(wanted.order_by(columns.id))

    def _merged_into(self, payment_id: int, look: Any) -> int | None:  # noqa: ANN401 -- a row of payment_sighting
        """Find the tombstone of a payment that a person joined with this one, if the look was its."""
        columns = payment_choice.c
        pair = or_(columns.payment_id == payment_id, columns.other_id == payment_id)
        for row in self._rows(
            select(columns.payment_id, columns.other_id).where(pair, columns.state == "same")
        ):
            other = row.other_id if row.payment_id == payment_id else row.payment_id
            found = self._one(payment, other, "payment")
            if found.removed == MERGED and found.line_id == look.line_id:
                return int(other)
        return None

    def _bring_back(self, payment_id: int, look: Any) -> None:  # noqa: ANN401 -- a row of payment_sighting
        content = {name: look._mapping[name] for name in CONTENT}
        values = {
            **content,
            "occurrence": self._next_occurrence(content),
            "removed": "",
            "removed_reason": "",
            "removed_by": "",
            "removed_at": None,
        }
        self._change(payment, payment_id, values, what="payment")

    def _new(self, look: Any, instrument_id: int) -> int:  # noqa: ANN401 -- a row of payment_sighting
        content = {name: look._mapping[name] for name in CONTENT} | {"instrument_id": instrument_id}
        id_ = self._context.insert(
            payment,
            **content,
            occurrence=self._next_occurrence(content),
            import_id=look.import_id,
            line_id=look.line_id,
        )
        self._context.record("part", "payment", id_, after={"import_id": look.import_id})
        return id_

    def _next_occurrence(self, identity: dict[str, Any]) -> int:
        where = [payment.c[name] == identity[name] for name in IDENTITY]
        used = select(func.max(payment.c.occurrence)).where(*where, payment.c.removed == "")
        return (self._connection.execute(used).scalar() or 0) + 1


def _split_off(looks: Sequence[Any], own_ranks: set[int]) -> list[Any]:
    """Choose the looks that are another movement: of the other status, else of the other text."""
    seen = [one for one in looks if one.cause != Cause.EXPIRED.value]
    ranks = {one.rank for one in seen if one.rank}
    if len(ranks) > 1:
        stays = min(own_ranks) if own_ranks else min(ranks)
        return [one for one in seen if one.rank not in (0, stays)]
    return [one for one in seen if one.rank == 0]
