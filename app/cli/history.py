"""The command `history`: list what was done, show one line row by row, take one back (G24)."""

import argparse
import re
from contextlib import closing
from datetime import date

from app.cli.company import open_company
from app.cli.output import Output, UsageError
from app.models.history import HistoryDetail, HistoryEntry, HistoryKind, HistoryQuery, HistoryRow, RowState
from app.models.money import Money
from app.services.history import WAYS_OUT, History

DONE, ATTENTION = 0, 3
ROWS_PRINTED_MAX = 50


def history(arguments: argparse.Namespace, output: Output) -> int:
    """List the history, the latest first; show one line; or take one back."""
    if arguments.reverse:
        return _reverse(arguments, output)
    with closing(open_company(arguments, is_read_only=True)) as company:
        if arguments.line:
            detail = company.history().detail(arguments.line, with_links=arguments.with_links)
            return _tell(detail, output)
        return _list(company.history(), arguments, output)


def _list(reader: History, arguments: argparse.Namespace, output: Output) -> int:
    first, last = _days(arguments.day)
    query = HistoryQuery(
        kinds=tuple(HistoryKind(kind) for kind in arguments.kind),
        users=tuple(arguments.by),
        first=first,
        last=last,
        words=tuple(arguments.words),
    )
    ids = reader.ids(query)
    entries = reader.entries(ids[: arguments.limit])
    for entry in entries:
        output.answer(entry_json(entry))
    output.table(
        ["line", "time (UTC)", "by", "what", "about", "rows", "sums", "state"],
        [_cells(entry) for entry in entries],
        frozenset({0, 5}),
    )
    if len(entries) < len(ids):
        output.say(f"{len(entries)} of {len(ids)} lines; --limit shows more.")
    if not len(ids):
        output.say("No line fits." if arguments.kind or arguments.by or arguments.day else "Nothing yet.")
    return DONE


def _days(text: str) -> tuple[date | None, date | None]:
    """Read `2026-03-01`, `2026-03-01..2026-03-15` or an open end of it."""
    if not text:
        return None, None
    parts = text.split("..") if ".." in text else [text, text]
    if len(parts) != 2 or not all(re.fullmatch(r"(\d{4}-\d{2}-\d{2})?", part) for part in parts):
        raise UsageError(f"--day {text}: write a day such as 2026-03-01, or 2026-03-01..2026-03-15")
    try:
        first, last = (date.fromisoformat(part) if part else None for part in parts)
    except ValueError as error:
        raise UsageError(f"--day {text}: there is no such day") from error
    return first, last


def _rows_of(entry: HistoryEntry) -> int:
    counts = entry.counts
    for name in ("items", "changes", "imported", "expenses"):
        if name in counts:
            return counts[name]
    return counts.get("links", 0) + counts.get("unlinked", 0) or counts.get("events", 0)


def _cells(entry: HistoryEntry) -> list[str]:
    sums = ", ".join(f"{Money(minor, code).plain()} {code}" for code, minor in entry.sums.items())
    what = entry.command.replace("_", " ")
    about = entry.about or (f"line {entry.reverses}" if entry.reverses else entry.reason)
    return [
        str(entry.id),
        f"{entry.made_at:%Y-%m-%d %H:%M}",
        entry.made_by,
        what,
        about[:40],
        str(_rows_of(entry)),
        sums,
        entry.state.value.replace("_", " "),
    ]


def entry_json(entry: HistoryEntry) -> dict[str, object]:
    """Show one line."""
    return {
        "line": entry.id,
        "command_id": entry.command_id,
        "kind": entry.kind.value,
        "command": entry.command,
        "made_at": entry.made_at.isoformat(timespec="seconds"),
        "made_by": entry.made_by,
        "reason": entry.reason,
        "about": entry.about,
        "state": entry.state.value,
        "counts": dict(entry.counts),
        "sums": {code: Money(minor, code).plain() for code, minor in entry.sums.items()},
        "blocked": entry.blocked,
        "reverses": entry.reverses or None,
        "reversed_by": entry.reversed_by or None,
    }


def _row_json(row: HistoryRow) -> dict[str, object]:
    why, way = WAYS_OUT.get(row.obstacle, ("", ""))
    return {
        "subject": row.subject,
        "id": row.id,
        "action": row.action,
        "what": row.what,
        "other": row.other,
        "day": row.day.isoformat() if row.day else None,
        "amount": row.amount.plain() if row.amount else None,
        "currency": row.amount.currency if row.amount else None,
        "before": row.before,
        "after": row.after,
        "state": row.state.value,
        "blocked_by": row.obstacle.value or None,
        "reason": why,
        "remedy": way,
    }


def _tell(detail: HistoryDetail, output: Output) -> int:
    output.answer(
        {
            **entry_json(detail.entry),
            "rows": [_row_json(row) for row in detail.rows],
            "rows_total": detail.total,
            "can_take_back": detail.open,
            "cannot": detail.blocked,
            "taken_back": detail.done,
            "links_in_the_way": detail.links_in_way,
        }
    )
    entry = detail.entry
    output.say(
        f"Line {entry.id}: {entry.command.replace('_', ' ')} by {entry.made_by}, "
        f"{entry.made_at:%Y-%m-%d %H:%M} UTC, {entry.state.value.replace('_', ' ')}."
    )
    rows = [
        [
            row.subject,
            row.what[:36],
            row.other[:28] if row.subject in ("link", "unlink") else "",
            row.day.isoformat() if row.day else "",
            f"{row.amount.plain()} {row.amount.currency}" if row.amount else "",
            (f"{row.before} -> {row.after}" if row.before or row.after else "")[:60],
            WAYS_OUT[row.obstacle][0] if row.state is RowState.BLOCKED else row.state.value,
        ]
        for row in detail.rows[:ROWS_PRINTED_MAX]
    ]
    output.table(["row", "what", "with", "day", "amount", "before -> after", "state"], rows, frozenset({4}))
    if detail.total > ROWS_PRINTED_MAX:
        output.say(
            f"The first {ROWS_PRINTED_MAX} of {detail.total} rows; --json has up to {len(detail.rows)}."
        )
    output.say(f"{detail.open} can be taken back, {detail.blocked} cannot, {detail.done} are already.")
    for obstacle in dict.fromkeys(row.obstacle for row in detail.rows if row.state is RowState.BLOCKED):
        why, way = WAYS_OUT[obstacle]
        output.say(f"  {why[0].upper()}{why[1:]}: {way[0].lower()}{way[1:]}.")
    return DONE


def _reverse(arguments: argparse.Namespace, output: Output) -> int:
    with closing(open_company(arguments)) as company:
        done = company.reverse(
            arguments.reverse,
            only_possible=arguments.possible,
            with_links=arguments.with_links,
            remembers=not arguments.forget,
            reason=arguments.reason,
        )
    output.answer({"line": done.entry_id, "reversal": done.made_id, "taken": done.taken, "left": done.left})
    left = f" {done.left} stay: `tieout history {done.entry_id}` says why." if done.left else ""
    output.say(f"Line {done.entry_id}: {done.taken} rows are taken back, as line {done.made_id}.{left}")
    return ATTENTION if done.left else DONE
