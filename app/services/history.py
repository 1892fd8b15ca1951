"""The history of a company: what was done, row by row, and taking it back after any restart (G24)."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError
from app.models.history import (
    HistoryDetail,
    HistoryEntry,
    HistoryQuery,
    HistoryRow,
    Obstacle,
    RowState,
)
from app.models.ids import CommandId
from app.models.reconciliation import Reconciliation
from app.models.sync import PartConfig, PartPlan
from app.services.booking import book_foreign_of
from app.services.history_rows import ROWS_MAX, Assessed, assess, parts_of
from app.services.unreconcile import TAKEN_BACK
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.rows import NewLink

COMMAND_KIND = "reverse_history"
LINKS_PER_BATCH = 5_000

WAYS_OUT: dict[Obstacle, tuple[str, str]] = {
    Obstacle.POSTED: ("it is posted", "Reverse the entry in the accounting system first"),
    Obstacle.COMPLETED: ("it is completed", "Mark it as incomplete in Finance first"),
    Obstacle.LOCKED: ("its period is locked", "Reopen the period first"),
    Obstacle.CHANGED: ("something newer stands on it", "Take the newer change back first"),
    Obstacle.RECONCILED: ("it is reconciled", "Take its links back too, or unreconcile it first"),
    Obstacle.REMOVED: ("it is not there any more", "Nothing is left to take back"),
    Obstacle.IGNORED: ("the payment is ignored", "Restore the payment first"),
    Obstacle.SENT: ("it is on its way", "Refresh the posting first"),
    Obstacle.IN_USE: ("it is in use", "Choose another code where it is used"),
    Obstacle.NOT_HERE: ("edits have no reversal of their own", "Edit it again; the values before are listed"),
    Obstacle.STAGED: ("it is staged and not saved", "Undo it in the manager"),
}
"""Why a row cannot be taken back, and the way out, in English; the window has its own words."""


@dataclass(frozen=True, slots=True)
class Reversed:
    """What taking a line back did.

    Attributes:
        entry_id: The line that was taken back; `made_id` the line that this made.
        taken, left: Rows taken back, and rows that stay because something holds them.
    """

    command_id: CommandId
    entry_id: int
    made_id: int
    taken: int
    left: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class History:
    """Lists, tells and takes back; safe to ask from several threads."""

    place: Workplace

    def ids(self, query: HistoryQuery) -> "array[int]":
        """Return the numbers of the lines a query lists, in its order."""
        with self.place.database.read() as unit:
            return unit.histories.ids(query)

    def entries(self, ids: Sequence[int]) -> list[HistoryEntry]:
        """Return lines in the order of `ids`; NotFoundError for a number that is none."""
        with self.place.database.read() as unit:
            return unit.histories.entries(ids)

    def users(self) -> list[str]:
        """Return who did anything."""
        with self.place.database.read() as unit:
            return unit.histories.users()

    def detail(self, entry_id: int, *, with_links: bool = False, limit: int = ROWS_MAX) -> HistoryDetail:
        """Return a line with its rows as they stand now, what holds them first; writes nothing.

        Args:
            entry_id: Number of the line.
            with_links: Of an import: judge as if the links of its rows went too.
            limit: So many rows are told; the counts are of all.
        """
        with self.place.database.read() as unit:
            [entry] = unit.histories.entries([entry_id])
            found = assess(unit, entry, with_links=with_links)
        return HistoryDetail(
            entry,
            tuple(sorted(found.rows, key=_order)[:limit]),
            len(found.rows),
            found.count(RowState.OPEN),
            found.count(RowState.BLOCKED),
            found.count(RowState.DONE),
            len(found.links_in_way),
        )

    def reverse(
        self,
        entry_id: int,
        *,
        only_possible: bool = False,
        with_links: bool = False,
        remembers: bool = True,
        reason: str = "",
        command_id: CommandId | None = None,
    ) -> Reversed:
        """Take a line back in one transaction, which looks at every row again first.

        Args:
            entry_id: Number of the line.
            only_possible: Take back what nothing holds; else nothing at all where something is held.
            with_links: An import goes with the links of its rows.
            remembers: Pairs that are untied are not tied by the program again.
            reason: Why, for the history.
            command_id: See Workplace.do.

        Raises:
            BlockedError: Something is held, or nothing is left; it says what, and the way out.
            NotFoundError: No such line.
        """

        def work(unit: UnitOfWork) -> Stored:
            [entry] = unit.histories.entries([entry_id])
            found = assess(unit, entry, with_links=with_links)
            _refuse(entry, found, only_possible=only_possible)
            touched = [*found.links, *found.relinks]
            items = [item for link in touched for item in link.allocations]
            _write(unit, found, reason, remembers=remembers)
            touched_ids = {item.expense_id for item in items} - set(found.created)
            book_foreign_of(unit, sorted(touched_ids), self.place.currency)
            taken, left = found.count(RowState.OPEN), found.count(RowState.BLOCKED)
            unit.histories.note_reversal(
                unit.context.command_id, entry.command_id, taken=taken, left_over=left
            )
            return {
                "taken": taken,
                "left": left,
                "payments": sorted({item.payment_id for item in items} | {*found.restored}),
                "expenses": sorted({item.expense_id for item in items} | set(found.reopened)),
                "whole": found.import_id is not None or bool(found.created),
                "reference": bool(found.changes),
            }

        done, stored = self.place.do(COMMAND_KIND, work, command_id=command_id, reason=reason)
        with self.place.database.read() as unit:
            made_id = unit.histories.number_of(done)
        return Reversed(done, entry_id, made_id, stored["taken"], stored["left"], _changes(stored))


def _order(row: HistoryRow) -> tuple[int, str, int]:
    places = (RowState.BLOCKED, RowState.OPEN, RowState.DONE, RowState.SHOWN)
    return places.index(row.state), row.subject, row.id


def _changes(stored: Stored) -> Changes:
    subjects = {Subject.RECONCILIATIONS, Subject.REPORTS, Subject.POSTINGS}
    if stored["reference"]:
        subjects.add(Subject.REFERENCE)
    if stored["whole"]:
        subjects |= {Subject.IMPORTS, Subject.PAYMENTS, Subject.EXPENSES}
        return changes_of(*subjects)
    return changes_of(*subjects, payments=stored["payments"], expenses=stored["expenses"])


def _refuse(entry: HistoryEntry, found: Assessed, *, only_possible: bool) -> None:
    """Raise where nothing can be taken back, or not all of it and all was asked for."""
    held = [row for row in found.rows if row.state is RowState.BLOCKED]
    is_open = found.count(RowState.OPEN)
    is_whole = found.import_id is not None  # an import goes as a whole or not at all
    if is_open and (not held or (only_possible and not is_whole)):
        return
    if not held:
        if any(row.state is RowState.DONE for row in found.rows):
            raise BlockedError("G24", f"Line {entry.id} was taken back already", "See its reversal")
        why, way = WAYS_OUT[Obstacle.NOT_HERE]
        raise BlockedError("G24", f"Line {entry.id} cannot be taken back: {why}", way)
    why, way = WAYS_OUT[held[0].obstacle]
    of = f"{len(held)} of {len(found.rows)} rows cannot be taken back: {why}"
    also = "" if is_whole or not is_open else f", or take back only the {is_open} that nothing holds"
    raise BlockedError("G24", of, f"{way}{also}")


def _write(unit: UnitOfWork, found: Assessed, reason: str, *, remembers: bool) -> None:
    for start in range(0, len(found.links), LINKS_PER_BATCH):
        batch = found.links[start : start + LINKS_PER_BATCH]
        unit.reconciliations.reverse([link.id for link in batch], reason)
    if remembers and found.import_id is None:
        gone = set(found.created)
        for link in found.links:
            for item in link.allocations:
                if item.expense_id in gone:
                    continue
                unit.rejections.add(item.expense_id, item.payment_id, reason or TAKEN_BACK)
    if found.relinks:
        _link_again(unit, found.relinks)
    for expense_id in found.created:
        unit.expenses.remove(expense_id, reason or "its creation was taken back")
    if found.import_id is not None:
        unit.imports.undo(found.import_id)
    if found.restored:
        unit.payments.restore(found.restored)
    if found.reopened:
        unit.postings.reopen(found.reopened)
    _turn_sync_round(unit, found)


def _link_again(unit: UnitOfWork, links: Sequence[Reconciliation]) -> None:
    known = unit.rejections.pairs()
    rejected = set(zip(known.expense_ids, known.payment_ids, strict=True))
    for link in links:
        for item in link.allocations:
            if (item.expense_id, item.payment_id) in rejected:
                unit.rejections.remove(item.expense_id, item.payment_id)
    made = unit.reconciliations.add(
        [
            NewLink(
                link.origin,
                link.allocations,
                link.probability,
                link.profile,
                link.profile_version,
                link.evidence_json,
                link.reason,
            )
            for link in links
        ]
    )
    again = {link.id: id_ for link, id_ in zip(links, made, strict=True)}
    for one in unit.write_offs.taken_back([link.id for link in links]):
        unit.write_offs.add(replace(one, id=0, reconciliation_id=again[one.reconciliation_id]))


def _turn_sync_round(unit: UnitOfWork, found: Assessed) -> None:
    for part, changes in parts_of(found.changes).items():
        plan = PartPlan(PartConfig(part), 0, 0, 0, 0, tuple(changes), state=unit.syncs.state(part))
        unit.syncs.apply(found.connection_id, plan)
        told = [[one.row_id, one.field, one.old, one.new] for one in changes]
        unit.context.record("unsync", part.value, found.connection_id, after={"changes": told})
