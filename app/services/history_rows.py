"""What a line of the history made, row by row, and what of it can be taken back now (G24)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.models.expense import DRAFT_STATUSES, Expense, ExpenseStatus
from app.models.history import SET_ASIDE, HistoryEntry, HistoryKind, HistoryRow, Obstacle, RowState
from app.models.ids import ExpenseId, ImportId, PaymentId
from app.models.payment import LinkState, Payment
from app.models.posting import ExportItem, ItemStatus
from app.models.reconciliation import Origin, Reconciliation
from app.models.sync import WRITING_KINDS, ChangeKind, SyncChange, SyncPart
from app.store import UnitOfWork
from app.store.locked import locked_sides
from app.store.posted import posted_among

ROWS_MAX = 2_000
"""So many rows are told of one line; all of them are counted and taken back."""

ITEMS_PAGE = 1_000
CHANGES_MAX = 50_000
YES = "1"
MADE_OF_PAYMENT = "made from the payment"
"""The reason that a link carries whose expense was made from its payment (F17)."""


@dataclass(slots=True)
class Assessed:
    """What a line did and what of it can be taken back.

    Attributes:
        links: Live links to reverse, none of them blocked.
        relinks: Links that the line took back and that can be made again.
        created: Expenses that it made and that can go.
        restored: Payments that it set aside and that come back into the lists.
        reopened: Expenses of a posting that can go back to Approved.
        changes: Changes of a sync to turn round.
        links_in_way: Links of an import's rows that have to go with it.
    """

    rows: list[HistoryRow] = field(default_factory=list)
    links: list[Reconciliation] = field(default_factory=list)
    relinks: list[Reconciliation] = field(default_factory=list)
    created: list[ExpenseId] = field(default_factory=list)
    import_id: ImportId | None = None
    restored: list[PaymentId] = field(default_factory=list)
    reopened: list[ExpenseId] = field(default_factory=list)
    changes: list[SyncChange] = field(default_factory=list)
    connection_id: int = 0
    links_in_way: list[Reconciliation] = field(default_factory=list)

    def count(self, state: RowState) -> int:
        """Count rows in a state."""
        return sum(row.state is state for row in self.rows)


def assess(unit: UnitOfWork, entry: HistoryEntry, *, with_links: bool = False) -> Assessed:
    """Look at everything that a line did, as it stands now.

    Args:
        unit: Reading or writing; nothing is changed.
        entry: The line.
        with_links: An import may go with the links of its rows.
    """
    found = Assessed()
    histories, command = unit.histories, entry.command_id
    import_id = histories.import_of(command)
    job_id = histories.job_of(command)
    run = histories.sync_of(command)
    if import_id is not None:
        _assess_import(unit, import_id, found, with_links=with_links)
    elif job_id is not None:
        _assess_job(unit, job_id, found)
    elif run is not None:
        found.connection_id = run[1]
        _assess_sync(unit, run[0], found)
    else:
        _assess_links(unit, entry, found)
    if not found.rows:
        _tell_events(unit, entry, found)
    return found


# ---------------------------------------------------------------------- links


@dataclass(slots=True)
class _Sides:
    """The rows of both sides, and what holds them."""

    expenses: dict[ExpenseId, Expense]
    payments: dict[PaymentId, Payment]
    posted: set[int]
    locked_expenses: set[int]
    locked_payments: set[int]

    @classmethod
    def of(cls, unit: UnitOfWork, links: Sequence[Reconciliation]) -> "_Sides":
        items = [item for link in links for item in link.allocations]
        expense_ids = sorted({item.expense_id for item in items})
        payment_ids = sorted({item.payment_id for item in items})
        connection = unit.context.connection
        locked = locked_sides(connection, expense_ids=expense_ids, payment_ids=payment_ids)
        return cls(
            {one.id: one for one in unit.expenses.get(expense_ids)},
            {one.id: one for one in unit.payments.get(payment_ids)},
            posted_among(connection, expense_ids),
            *locked,
        )

    def obstacle(self, link: Reconciliation) -> Obstacle:
        """Return what holds a link, whichever way it shall move."""
        expenses = {item.expense_id for item in link.allocations}
        payments = {item.payment_id for item in link.allocations}
        if expenses & self.posted:
            return Obstacle.POSTED
        if any(self.expenses[id_].status is ExpenseStatus.COMPLETED for id_ in expenses):
            return Obstacle.COMPLETED
        if expenses & self.locked_expenses or payments & self.locked_payments:
            return Obstacle.LOCKED
        return Obstacle.NONE

    def free(self, link: Reconciliation) -> None:
        """Count a link out."""
        self._shift(link, -1)

    def take(self, link: Reconciliation) -> bool:
        """Count a link in where both sides have the room; returns whether they do."""
        for item in link.allocations:
            expense, payment = self.expenses[item.expense_id], self.payments[item.payment_id]
            if not _fits(item.expense_minor, expense.open_minor) or payment.state is LinkState.IGNORED:
                return False
            if not _fits(item.payment_minor, payment.open_minor):
                return False
        self._shift(link, 1)
        return True

    def _shift(self, link: Reconciliation, sign: int) -> None:
        for item in link.allocations:
            expense, payment = self.expenses[item.expense_id], self.payments[item.payment_id]
            self.expenses[item.expense_id] = replace(
                expense, allocated_minor=expense.allocated_minor + sign * item.expense_minor
            )
            self.payments[item.payment_id] = replace(
                payment, allocated_minor=payment.allocated_minor + sign * item.payment_minor
            )

    def told(
        self, link: Reconciliation, subject: str, state: RowState, obstacle: Obstacle = Obstacle.NONE
    ) -> HistoryRow:
        """Make a row of a link."""
        item = link.allocations[0]
        expense, payment = self.expenses[item.expense_id], self.payments[item.payment_id]
        done = "automatic" if link.origin == "auto" else "manual"
        before, after = ("pending", done) if subject == "link" else (done, "pending")
        return HistoryRow(
            subject,
            link.id,
            state,
            obstacle,
            subject,
            expense.merchant,
            payment.day,
            payment.amount,
            before,
            after,
            expense.id,
            payment.id,
            payment.merchant or payment.descriptor,
        )


def _fits(part: int, left: int) -> bool:
    return 0 <= part <= left or left <= part <= 0


def _assess_links(unit: UnitOfWork, entry: HistoryEntry, found: Assessed) -> None:
    if entry.kind is HistoryKind.BULK:
        pairs = unit.histories.batch_pairs(entry.command_id)
        tied = unit.reconciliations.get(unit.histories.links_of_pairs(pairs))
        # a pair may have been tied anew since, by a run or by someone else: that is not of this batch
        made = [one for one in tied if one.origin is Origin.MANUAL and one.made_by == entry.made_by]
    else:
        made = unit.reconciliations.of_command(entry.command_id)
    if entry.kind is HistoryKind.SAVE:
        _assess_set_aside(unit, entry, found)
    links = [link for link in made if link.reverses is None]
    undone = [link.reverses for link in made if link.reverses is not None]
    taken = unit.reconciliations.get(undone)
    sides = _Sides.of(unit, [*links, *taken])
    for link in links:
        obstacle = sides.obstacle(link)
        if link.reversed_by is not None:
            found.rows.append(sides.told(link, "link", RowState.DONE))
        elif obstacle is not Obstacle.NONE:
            found.rows.append(sides.told(link, "link", RowState.BLOCKED, obstacle))
        else:
            sides.free(link)
            found.links.append(link)
            found.rows.append(sides.told(link, "link", RowState.OPEN))
    _assess_taken(unit, taken, sides, found)
    _assess_created(unit, entry, sides, found)


def _assess_taken(unit: UnitOfWork, taken: Sequence[Reconciliation], sides: _Sides, found: Assessed) -> None:
    """Look at links that were taken back: each is made again where nothing newer took its place."""
    pairs = [(item.expense_id, item.payment_id) for link in taken for item in link.allocations]
    live = unit.reconciliations.get(unit.histories.links_of_pairs(pairs)) if pairs else []
    tied = {(item.expense_id, item.payment_id) for link in live for item in link.allocations}
    for link in taken:
        obstacle = sides.obstacle(link)
        if {(item.expense_id, item.payment_id) for item in link.allocations} <= tied:
            found.rows.append(sides.told(link, "unlink", RowState.DONE))
        elif obstacle is not Obstacle.NONE:
            found.rows.append(sides.told(link, "unlink", RowState.BLOCKED, obstacle))
        elif not sides.take(link):
            found.rows.append(sides.told(link, "unlink", RowState.BLOCKED, Obstacle.CHANGED))
        else:
            found.relinks.append(link)
            found.rows.append(sides.told(link, "unlink", RowState.OPEN))


def _assess_created(unit: UnitOfWork, entry: HistoryEntry, sides: _Sides, found: Assessed) -> None:
    if entry.kind is HistoryKind.CREATION:
        ids = unit.histories.created(entry.command_id)
    else:  # made in triage, saved with the rest
        links = unit.reconciliations.of_command(entry.command_id)
        made = [link for link in links if link.reverses is None and link.reason == MADE_OF_PAYMENT]
        ids = sorted({item.expense_id for link in made for item in link.allocations})
    if not ids:
        return
    live = unit.histories.live_expenses(ids)
    going = {link.id for link in found.links}
    standing = {
        item.expense_id
        for link in unit.reconciliations.of_expenses(ids, live_only=True)
        for item in link.allocations
        if link.id not in going
    }
    for expense in unit.expenses.get(ids):
        now = sides.expenses.get(expense.id, expense)
        obstacle = Obstacle.NONE
        if expense.id in sides.posted:
            obstacle = Obstacle.POSTED
        elif expense.id in sides.locked_expenses:
            obstacle = Obstacle.LOCKED
        elif now.status not in DRAFT_STATUSES or expense.id in standing or unit.merges.of(expense.id):
            obstacle = Obstacle.CHANGED
        state = RowState.BLOCKED if obstacle is not Obstacle.NONE else RowState.OPEN
        if expense.id not in live:
            state, obstacle = RowState.DONE, Obstacle.NONE
        if state is RowState.OPEN:
            found.created.append(expense.id)
        found.rows.append(
            HistoryRow(
                "expense",
                expense.id,
                state,
                obstacle,
                "create",
                expense.merchant,
                expense.spent_on,
                expense.amount,
                expense_id=expense.id,
            )
        )


def _assess_set_aside(unit: UnitOfWork, entry: HistoryEntry, found: Assessed) -> None:
    """Look at payments that were set aside and saved with the links: each comes back into the lists."""
    ids = unit.payments.set_aside_by(entry.command_id)
    locked = locked_sides(unit.context.connection, expense_ids=[], payment_ids=ids)[1]
    for payment in unit.payments.get(ids):
        state, obstacle = RowState.OPEN, Obstacle.NONE
        if payment.state is not LinkState.IGNORED:
            state = RowState.DONE
        elif payment.id in locked:
            state, obstacle = RowState.BLOCKED, Obstacle.LOCKED
        else:
            found.restored.append(payment.id)
        what, states = payment.merchant or payment.descriptor, (LinkState.PENDING, LinkState.IGNORED)
        row = HistoryRow("payment", payment.id, state, obstacle, SET_ASIDE, what, payment.day, payment.amount)
        found.rows.append(replace(row, before=states[0].value, after=states[1].value, payment_id=payment.id))


# -------------------------------------------------------------- whole imports


def _assess_import(unit: UnitOfWork, import_id: ImportId, found: Assessed, *, with_links: bool) -> None:
    payment_ids, expense_ids = unit.payments.of_import(import_id), unit.expenses.of_import(import_id)
    links = unit.reconciliations.of_payments(payment_ids, live_only=True)
    links += unit.reconciliations.of_expenses(expense_ids, live_only=True)
    links = list({link.id: link for link in links}.values())
    sides = _Sides.of(unit, links)
    held: dict[tuple[str, int], tuple[Obstacle, int]] = {}
    for link in links:
        obstacle = sides.obstacle(link)
        if obstacle is Obstacle.NONE:
            found.links_in_way.append(link)
            obstacle = Obstacle.NONE if with_links else Obstacle.RECONCILED
        for item in link.allocations:
            for side in (("payment", int(item.payment_id)), ("expense", int(item.expense_id))):
                if held.get(side, (Obstacle.NONE, 0))[0] in (Obstacle.NONE, Obstacle.RECONCILED):
                    held[side] = (obstacle, link.id)
    rows: list[HistoryRow] = []
    for payment in unit.payments.get(payment_ids):
        obstacle, other = held.get(("payment", payment.id), (Obstacle.NONE, 0))
        text = payment.merchant or payment.descriptor
        state = RowState.BLOCKED if obstacle is not Obstacle.NONE else RowState.OPEN
        rows.append(
            HistoryRow(
                "payment",
                payment.id,
                state,
                obstacle,
                "create",
                text,
                payment.day,
                payment.amount,
                payment_id=payment.id,
                other=str(other or ""),
            )
        )
    for expense in unit.expenses.get(expense_ids):
        obstacle, other = held.get(("expense", expense.id), (Obstacle.NONE, 0))
        state = RowState.BLOCKED if obstacle is not Obstacle.NONE else RowState.OPEN
        rows.append(
            HistoryRow(
                "expense",
                expense.id,
                state,
                obstacle,
                "create",
                expense.merchant,
                expense.spent_on,
                expense.amount,
                expense_id=expense.id,
                other=str(other or ""),
            )
        )
    found.import_id = import_id if rows else None
    found.rows += rows
    if with_links:
        found.links += found.links_in_way


# ---------------------------------------------------------------------- postings and syncs


def _assess_job(unit: UnitOfWork, job_id: int, found: Assessed) -> None:
    items: list[ExportItem] = []
    while page := unit.postings.items(job_id, limit=ITEMS_PAGE, after=_place(items)):
        items += page
        if len(page) < ITEMS_PAGE:
            break
    ids = sorted({ExpenseId(item.expense_id) for item in items})
    expenses = {expense.id: expense for expense in unit.expenses.get(ids)}
    live = posted_among(unit.context.connection, ids)
    for item in items:
        expense = expenses[ExpenseId(item.expense_id)]
        state, obstacle = RowState.OPEN, Obstacle.NONE
        if item.status is ItemStatus.SUCCESSFUL:
            state, obstacle = RowState.BLOCKED, Obstacle.POSTED
        elif item.status in (ItemStatus.PENDING, ItemStatus.IN_PROGRESS, ItemStatus.UNKNOWN):
            state, obstacle = RowState.BLOCKED, Obstacle.SENT
        elif expense.id in live:
            state, obstacle = RowState.BLOCKED, Obstacle.CHANGED
        elif expense.status is not ExpenseStatus.COMPLETED:
            state = RowState.DONE
        if state is RowState.OPEN:
            found.reopened.append(expense.id)
        found.rows.append(
            HistoryRow(
                "item",
                item.id,
                state,
                obstacle,
                item.status.value,
                expense.merchant,
                expense.spent_on,
                item.amount,
                after=item.transaction_reference,
                expense_id=expense.id,
            )
        )


def _place(items: Sequence[ExportItem]) -> tuple[int, int] | None:
    from app.store.postings import place_of

    return place_of(items[-1]) if items else None


def _assess_sync(unit: UnitOfWork, run_id: int, found: Assessed) -> None:
    changes = unit.syncs.changes(run_id, limit=CHANGES_MAX)
    parts = {change.part for change in changes if change.kind in WRITING_KINDS}
    current = {part: {row.reference: row for row in unit.syncs.current(part)[0]} for part in parts}
    for change in changes:
        state, obstacle = RowState.SHOWN, Obstacle.NONE
        row = current.get(change.part, {}).get(change.reference)
        if change.kind in WRITING_KINDS and row is None:
            state, obstacle = RowState.BLOCKED, Obstacle.REMOVED
        elif change.kind in WRITING_KINDS and row is not None:
            back = _turned_round(change, row.id)
            now = _text_of(getattr(row, back.field))
            if now == (back.new or ""):
                state = RowState.DONE
            elif now != (back.old or ""):
                state, obstacle = RowState.BLOCKED, Obstacle.CHANGED
            else:
                state = RowState.OPEN
                found.changes.append(back)
        found.rows.append(
            HistoryRow(
                "reference",
                change.row_id,
                state,
                obstacle,
                change.kind.value,
                f"{change.reference} {change.field}".strip(),
                before=change.old or "",
                after=change.new or "",
                other=change.part.value,
            )
        )


def _turned_round(change: SyncChange, row_id: int) -> SyncChange:
    """Return the change that takes this one back: a new row is flagged, other fields get their old value."""
    if not change.field or change.row_id == 0:
        return replace(change, kind=ChangeKind.FLAG_GONE, field="is_gone", old="0", new=YES, row_id=row_id)
    return replace(change, kind=ChangeKind.OVERWRITE, old=change.new, new=change.old, row_id=row_id)


def _text_of(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else "0"
    return "" if value is None else str(value)


def parts_of(changes: Sequence[SyncChange]) -> dict[SyncPart, list[SyncChange]]:
    """Group changes by part, in the parts' order."""
    found: dict[SyncPart, list[SyncChange]] = {}
    for part in SyncPart:
        mine = [change for change in changes if change.part is part]
        if mine:
            found[part] = mine
    return found


# ---------------------------------------------------------------------- everything else


def _tell_events(unit: UnitOfWork, entry: HistoryEntry, found: Assessed) -> None:
    """Tell what was recorded, before and after; edits are taken back by editing again."""
    for event in unit.audit.of_command(entry.command_id)[: ROWS_MAX + 1]:
        if event.subject == "command" and event.action == "run":
            continue
        found.rows.append(
            HistoryRow(
                "event",
                event.sequence,
                RowState.SHOWN,
                Obstacle.NOT_HERE,
                event.action,
                f"{event.subject} {event.subject_id}".strip(),
                before=_plain(event.before),
                after=_plain(event.after),
            )
        )


def _plain(text: str) -> str:
    """Write a JSON value as `name: value, name: value`."""
    value = json.loads(text)
    if value is None:
        return ""
    if isinstance(value, dict):
        parts = (f"{name.replace('_', ' ')}: {_short(one)}" for name, one in sorted(value.items()))
        return ", ".join(parts)
    return _short(value)


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 120 else f"{text[:119]}…"
