"""Pairs of payments that may be one, and what persons said of them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import or_, select

from app.models.ids import ImportId, PaymentId
from app.models.sighting import Choice, Doubt
from app.store.context import chunks
from app.store.repository import Repository
from app.store.schema.statements import payment, payment_choice

_other = payment.alias("other")

OPEN, SAME, APART = "open", "same", "apart"


class Choices(Repository):
    """Open questions about payments; settled ones stay, so that nobody is asked twice."""

    def add(self, pairs: Sequence[tuple[int, int, Doubt]], import_id: ImportId | None) -> int:
        """Ask about pairs, the pending (or earlier) payment first; one that was asked before stays."""
        known = self._between([id_ for one, other, _ in pairs for id_ in (one, other)])
        added = 0
        for one, other, doubt in pairs:
            if (one, other) in known or (other, one) in known:
                continue
            known.add((one, other))
            self._context.insert(
                payment_choice,
                payment_id=one,
                other_id=other,
                doubt=doubt.value,
                import_id=import_id,
                made_at=self._context.at_text,
            )
            added += 1
        if added:
            self._context.record("ask", "payment", after=[[one, other] for one, other, _ in pairs])
        return added

    def settle(self, one: PaymentId, other: PaymentId, state: str) -> None:
        """Keep what a person said of two payments, whether they were asked or not."""
        columns = payment_choice.c
        values = {"state": state, "settled_by": self._context.user, "settled_at": self._context.at_text}
        pair = or_(
            (columns.payment_id == one) & (columns.other_id == other),
            (columns.payment_id == other) & (columns.other_id == one),
        )
        row = self._connection.execute(select(columns.id).where(pair)).first()
        if row is not None:
            self._change(payment_choice, row.id, values, what="payment choice")
            return
        self._context.insert(
            payment_choice,
            payment_id=one,
            other_id=other,
            doubt=Doubt.TEXT.value,
            made_at=self._context.at_text,
            **values,
        )
        self._context.record("settle", "payment", one, after={"other": other, "state": state})

    def open(self, payment_ids: Sequence[int] | None = None) -> list[Choice]:
        """Return the questions whose payments are both live, by id; of some payments or of all."""
        columns = payment_choice.c
        wanted = (
            select(payment_choice)
            .join(payment, payment.c.id == columns.payment_id)
            .join(_other, _other.c.id == columns.other_id)
            .where(columns.state == OPEN, payment.c.removed == "", _other.c.removed == "")
            .order_by(columns.id)
        )
        if payment_ids is None:
            return [_choice(row) for row in self._rows(wanted)]
        found: dict[int, Choice] = {}
        for chunk in chunks(payment_ids):
            of_these = or_(columns.payment_id.in_(chunk), columns.other_id.in_(chunk))
            found.update((row.id, _choice(row)) for row in self._rows(wanted.where(of_these)))
        return [found[id_] for id_ in sorted(found)]

    def _between(self, ids: Sequence[int]) -> set[tuple[int, int]]:
        columns = payment_choice.c
        found: set[tuple[int, int]] = set()
        for chunk in chunks(sorted(set(ids))):
            wanted = select(columns.payment_id, columns.other_id).where(columns.payment_id.in_(chunk))
            found.update((row.payment_id, row.other_id) for row in self._rows(wanted))
        return found


def _choice(row: Any) -> Choice:  # noqa: ANN401 -- a row of payment_choice
    return Choice(
        row.id,
        PaymentId(row.payment_id),
        PaymentId(row.other_id),
        Doubt(row.doubt),
        None if row.import_id is None else ImportId(row.import_id),
    )
