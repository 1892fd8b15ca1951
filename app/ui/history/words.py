"""The words of the history."""

from PySide6.QtCore import QCoreApplication

from app.models.history import (
    SET_ASIDE,
    EntryState,
    HistoryEntry,
    HistoryKind,
    HistoryRow,
    Obstacle,
    RowState,
)
from app.models.money import Money
from app.ui import formats, wording
from app.ui.palettes import Tone
from app.ui.tables import Badge

translate = QCoreApplication.translate


def kind(value: HistoryKind) -> str:
    """Name what a line is about."""
    return {
        HistoryKind.IMPORT: translate("history", "Import"),
        HistoryKind.AUTOMATIC: translate("history", "Automatic run"),
        HistoryKind.BULK: translate("history", "Bulk accept"),
        HistoryKind.SAVE: translate("history", "Save"),
        HistoryKind.UNRECONCILE: translate("history", "Unreconcile"),
        HistoryKind.CREATION: translate("history", "Expenses made"),
        HistoryKind.POSTING: translate("history", "Posting"),
        HistoryKind.SYNC: translate("history", "Data sync"),
        HistoryKind.REVERSAL: translate("history", "Taken back"),
        HistoryKind.CHANGE: translate("history", "Change"),
    }[value]


_KIND_BADGES = {
    HistoryKind.IMPORT: Badge("arrow-down-to-line", Tone.ACCENT),
    HistoryKind.AUTOMATIC: Badge("bot", Tone.GREEN),
    HistoryKind.BULK: Badge("check-check", Tone.GREEN),
    HistoryKind.SAVE: Badge("save", Tone.GREEN),
    HistoryKind.UNRECONCILE: Badge("unlink", Tone.AMBER),
    HistoryKind.CREATION: Badge("circle-plus", Tone.GREEN),
    HistoryKind.POSTING: Badge("book-open-check", Tone.ACCENT),
    HistoryKind.SYNC: Badge("refresh-cw", Tone.ACCENT),
    HistoryKind.REVERSAL: Badge("undo-2", Tone.AMBER),
    HistoryKind.CHANGE: Badge("pencil", Tone.GREY),
}


def kind_badge(value: HistoryKind) -> Badge:
    """Return icon and colour of a kind."""
    return _KIND_BADGES[value]


def state(value: EntryState) -> str:
    """Say what became of a line."""
    return {
        EntryState.STANDS: translate("history", "Stands"),
        EntryState.STAGED: translate("history", "Staged, not saved"),
        EntryState.PARTLY: translate("history", "Partly taken back"),
        EntryState.REVERSED: translate("history", "Taken back"),
        EntryState.BLOCKED: translate("history", "Posted or completed"),
        EntryState.FAILED: translate("history", "Failed"),
        EntryState.RUNNING: translate("history", "Running"),
        EntryState.NONE: translate("history", "Changed nothing"),
    }[value]


_STATE_BADGES = {
    EntryState.STANDS: Badge("circle-check", Tone.GREEN),
    EntryState.STAGED: Badge("clock", Tone.AMBER),
    EntryState.PARTLY: Badge("split", Tone.AMBER),
    EntryState.REVERSED: Badge("undo-2", Tone.GREY),
    EntryState.BLOCKED: Badge("lock-keyhole", Tone.ACCENT),
    EntryState.FAILED: Badge("circle-x", Tone.RED),
    EntryState.RUNNING: Badge("clock", Tone.ACCENT),
    EntryState.NONE: Badge("minus", Tone.GREY),
}


def state_badge(value: EntryState) -> Badge:
    """Return icon and colour of a state."""
    return _STATE_BADGES[value]


_COMMANDS = {
    "correct_rows": lambda: translate("history", "Rows corrected"),
    "edit_expense": lambda: translate("history", "Expense edited"),
    "add_expense": lambda: translate("history", "Expense added"),
    "delete_expenses": lambda: translate("history", "Expenses deleted"),
    "set_expense_status": lambda: translate("history", "Status changed"),
    "ignore_payments": lambda: translate("history", "Payments ignored"),
    "restore_payments": lambda: translate("history", "Payments restored"),
    "assign_payments": lambda: translate("history", "Payments assigned"),
    "assign_holder": lambda: translate("history", "Card or holder assigned"),
    "join_payments": lambda: translate("history", "Payments joined"),
    "part_payments": lambda: translate("history", "Payments parted"),
    "confirm": lambda: translate("history", "Links confirmed"),
    "attach_receipt": lambda: translate("history", "Receipt attached"),
    "create_report": lambda: translate("history", "Report made"),
    "assign_report": lambda: translate("history", "Report changed"),
    "edit_instrument": lambda: translate("history", "Card or account edited"),
    "edit_employee": lambda: translate("history", "Employee edited"),
    "edit_category": lambda: translate("history", "Category edited"),
    "edit_reference": lambda: translate("history", "Reference data edited"),
    "save_profile": lambda: translate("history", "Profile saved"),
    "activate_profile": lambda: translate("history", "Profile chosen"),
    "set_option": lambda: translate("history", "Setting changed"),
    "set_mappings": lambda: translate("history", "Mapping changed"),
    "set_exchange_rates": lambda: translate("history", "Exchange rates entered"),
    "remove_exchange_rates": lambda: translate("history", "Exchange rates removed"),
    "change_aliases": lambda: translate("history", "Merchants changed"),
    "undo_aliases": lambda: translate("history", "Change of merchants taken back"),
    "name_payments": lambda: translate("history", "Payments named"),
    "undo_exchange_rates": lambda: translate("history", "Change of exchange rates taken back"),
    "save_connection": lambda: translate("history", "Connection saved"),
    "mark_billed": lambda: translate("history", "Marked as billed"),
    "mark_incomplete": lambda: translate("history", "Marked as incomplete"),
    "undo_import": lambda: translate("history", "Import taken back"),
    "sync_failed": lambda: translate("history", "Data sync failed"),
}


def what(entry: HistoryEntry) -> str:
    """Say what a line did, with its counts."""
    counts = entry.counts
    match entry.kind:
        case HistoryKind.IMPORT if "imported" in counts:
            said = translate("history", "%n row(s) imported", None, counts["imported"])
            rejected = counts.get("rejected", 0)
            also = translate("history", "%n rejected", None, rejected) if rejected else ""
            return ", ".join(part for part in (said, also) if part)
        case HistoryKind.POSTING if "items" in counts:
            return translate("history", "%n expense(s) sent", None, counts["items"])
        case HistoryKind.SYNC if "changes" in counts:
            return translate("history", "%n change(s)", None, counts["changes"])
        case HistoryKind.CREATION:
            return translate("history", "%n expense(s) made from payments", None, counts.get("expenses", 0))
    links = _links(entry)
    if links:
        return links
    if entry.kind is HistoryKind.AUTOMATIC:
        return translate("history", "No link was certain")
    named = _COMMANDS.get(entry.command)
    return named() if named is not None else formats.plain_line(entry.command.replace("_", " ").capitalize())


def _links(entry: HistoryEntry) -> str:
    made, undone = entry.counts.get("links", 0), entry.counts.get("unlinked", 0)
    parts = []
    if made:
        parts.append(translate("history", "%n link(s) made", None, made))
    if undone:
        parts.append(translate("history", "%n link(s) taken back", None, undone))
    return ", ".join(parts)


def about(entry: HistoryEntry) -> str:
    """Say which file, connection or line it was about; the reason where there is none."""
    if entry.reverses:
        line = translate("history", "Line {number}").format(number=entry.reverses)
        return f"{line}: {formats.plain_line(entry.reason)}" if entry.reason else line
    return formats.plain_line(entry.about or entry.reason)


def sums(entry: HistoryEntry) -> str:
    """Write the money a line was about, the largest sum first."""
    ranked = sorted(entry.sums.items(), key=lambda one: (-abs(one[1]), one[0]))
    return formats.sums(Money(minor, code) for code, minor in ranked)


def row_state(row: HistoryRow) -> str:
    """Say whether a row can be taken back."""
    if row.state is RowState.BLOCKED:
        return obstacle(row.obstacle)[0]
    return {
        RowState.OPEN: translate("history", "Can be taken back"),
        RowState.DONE: translate("history", "Taken back"),
        RowState.SHOWN: "",
    }[row.state]


_ROW_BADGES = {
    RowState.OPEN: Badge("undo-2", Tone.GREEN),
    RowState.DONE: Badge("check", Tone.GREY),
    RowState.BLOCKED: Badge("lock-keyhole", Tone.AMBER),
    RowState.SHOWN: Badge("info", Tone.GREY),
}


def row_badge(row: HistoryRow) -> Badge:
    """Return icon and colour of a row."""
    return _ROW_BADGES[row.state]


def obstacle(value: Obstacle) -> tuple[str, str]:
    """Say why a row cannot be taken back, and the way out."""
    return {
        Obstacle.NONE: ("", ""),
        Obstacle.POSTED: (
            translate("history", "Posted"),
            translate("history", "Reverse the entry in the accounting system first."),
        ),
        Obstacle.COMPLETED: (
            translate("history", "Completed"),
            translate("history", "Mark it as incomplete under Finance > Completed first."),
        ),
        Obstacle.LOCKED: (
            translate("history", "Locked period"),
            translate("history", "Reopen the period first."),
        ),
        Obstacle.CHANGED: (
            translate("history", "Changed since"),
            translate("history", "Something newer stands on it: take that back first."),
        ),
        Obstacle.RECONCILED: (
            translate("history", "Reconciled"),
            translate("history", "Take its links back too, or unreconcile it first."),
        ),
        Obstacle.REMOVED: (translate("history", "Not there any more"), ""),
        Obstacle.IGNORED: (
            translate("history", "Ignored"),
            translate("history", "Restore the payment first."),
        ),
        Obstacle.SENT: (
            translate("history", "On its way"),
            translate("history", "Refresh the posting first."),
        ),
        Obstacle.IN_USE: (
            translate("history", "In use"),
            translate("history", "Choose another code where it is used."),
        ),
        Obstacle.STAGED: (
            translate("history", "Staged"),
            translate("history", "Undo it in the manager."),
        ),
        Obstacle.NOT_HERE: (
            translate("history", "Told only"),
            translate("history", "Edits are taken back by editing again; the values before are listed here."),
        ),
    }[value]


def row_what(row: HistoryRow) -> str:
    """Name a row: for links both sides."""
    if row.subject in ("link", "unlink"):
        return formats.plain_line(f"{row.what}  ↔  {row.other}")
    return formats.plain_line(row.what)


def row_change(row: HistoryRow) -> str:
    """Say how a row was and what it became."""
    before, after = row.before, row.after
    if row.subject in ("link", "unlink"):
        before, after = wording.link_state(before), wording.link_state(after)
    elif row.action == SET_ASIDE:
        return wording.link_state(after)
    elif row.subject in ("payment", "expense"):
        return translate("history", "New")
    elif row.subject == "item":
        return formats.plain_line(f"{wording.word(row.action)} {after}".strip())
    if before and after:
        return formats.plain_line(f"{before} → {after}")
    return formats.plain_line(before or after or row.action.replace("_", " "))
