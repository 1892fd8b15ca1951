"""The engine's verdicts, kept with the rows they are about so that lists are one query."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Table, or_, select, update

from app.models.payment import LinkState
from app.store.context import Context, canonical, chunks
from app.store.rows import Verdict

_OPEN = (LinkState.PENDING.value, LinkState.AMBIGUOUS.value)


def store_verdicts(context: Context, table: Table, what: str, verdicts: Iterable[Verdict]) -> None:
    """Replace the verdicts of all open rows; rows that are linked or ignored keep no verdict.

    Only rows whose verdict differs are written. One audit event stands for the run, because a
    verdict is derived and can be computed again.
    """
    assert context.is_writing, "verdicts in a reading unit of work"
    columns = table.c
    stored = {
        row.id: (row.verdict, row.verdict_detail, row.state)
        for row in context.connection.execute(
            select(columns.id, columns.verdict, columns.verdict_detail, columns.state).where(
                columns.removed == "",
                or_(columns.verdict != "", columns.state.in_(_OPEN)),
            )
        )
    }
    seal = hashlib.sha256()
    changed: list[tuple[str, str, str, int]] = []
    count = 0
    for verdict in verdicts:
        old = stored.pop(verdict.id, None)
        if old is None or old[2] not in _OPEN:
            continue
        count += 1
        state = LinkState.AMBIGUOUS if verdict.is_ambiguous else LinkState.PENDING
        new = (verdict.reason, verdict.detail, state.value)
        seal.update(canonical([verdict.id, *new]).encode())
        if new != old:
            changed.append((*new, verdict.id))
    cleared = [id_ for id_, old in stored.items() if old != ("", "", old[2]) or old[2] == _OPEN[1]]
    _write(context, table, changed)
    for chunk in chunks(cleared):
        _clear(context, table, chunk)
    if changed or cleared:
        after = {"count": count, "changed": len(changed) + len(cleared), "sha256": seal.hexdigest()}
        context.record("judge", what, after=after)


def _write(context: Context, table: Table, changed: Sequence[tuple[str, str, str, int]]) -> None:
    if not changed:
        return
    mark = "?" if context.is_sqlite else "%s"
    context.execute_rows(
        f"UPDATE {table.name} SET verdict = {mark}, verdict_detail = {mark}, state = {mark}"  # noqa: S608 -- our own names
        f" WHERE id = {mark}",
        changed,
    )


def _clear(context: Context, table: Table, ids: Sequence[int]) -> None:
    where: Any = table.c.id.in_(ids)
    context.connection.execute(update(table).where(where).values(verdict="", verdict_detail=""))
    context.connection.execute(
        update(table)
        .where(where, table.c.state == LinkState.AMBIGUOUS.value)
        .values(state=LinkState.PENDING.value)
    )
