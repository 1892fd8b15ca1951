"""The words of the data sync: parts, changes, reasons, filters, questions, badges (SPEC §7)."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.models.sync import (
    AskKind,
    BadgeKind,
    ChangeKind,
    FilterOperator,
    Joined,
    RowFilter,
    RunOrigin,
    RunStatus,
    SyncAsk,
    SyncBadge,
    SyncChange,
    SyncPart,
    SyncReason,
    SyncRun,
)
from app.services.sync_results import RunComparison
from app.ui import formats
from app.ui.wording.basics import stop, words

translate = QCoreApplication.translate

PPM = 1_000_000


def part(value: SyncPart) -> str:
    """Name a part, as the column Target shows it."""
    return _parts()[value]


@words
def _parts() -> Mapping[str, str]:
    return {
        SyncPart.CATEGORY: translate("sync", "Categories"),
        SyncPart.PROJECT: translate("sync", "Projects"),
        SyncPart.DEPARTMENT: translate("sync", "Departments"),
        SyncPart.TAX_RATE: translate("sync", "Tax rates"),
        SyncPart.SUPPLIER: translate("sync", "Suppliers"),
        SyncPart.GL_ACCOUNT: translate("sync", "GL accounts"),
        SyncPart.PERIOD: translate("sync", "Fiscal periods"),
    }


def kind(value: ChangeKind) -> str:
    """Name what happens to a row."""
    return _kinds()[value]


@words
def _kinds() -> Mapping[str, str]:
    return {
        ChangeKind.CREATE: translate("sync", "Added"),
        ChangeKind.RENAME: translate("sync", "Renamed"),
        ChangeKind.OVERWRITE: translate("sync", "Overwritten"),
        ChangeKind.REACTIVATE: translate("sync", "Active again"),
        ChangeKind.FLAG_GONE: translate("sync", "Flagged as gone"),
        ChangeKind.IGNORE: translate("sync", "Left as it is"),
        ChangeKind.WARN: translate("sync", "Warning"),
    }


def why(change: SyncChange) -> str:
    """Say why a row is left, flagged or warned about, with the way out; empty where it needs no reason."""
    text = _reasons().get(change.reason, "")
    at = translate("sync", " ({place})").format(place=change.other) if change.other else ""
    return text.format(at=at, other=change.other)


@words
def _reasons() -> Mapping[str, str]:
    return {
        SyncReason.EMPTY_REFERENCE: translate("sync", "It has no code{at}. Give it one there."),
        SyncReason.EMPTY_NAME: translate(
            "sync", "It has no name there{at}; the name here stays. Give it one there."
        ),
        SyncReason.TOO_LONG: translate("sync", "Its code or name is too long{at}. Shorten it there."),
        SyncReason.DUPLICATE: translate(
            "sync", "The code stands there several times with different content{at}. Keep one of them there."
        ),
        SyncReason.REPEATED: translate("sync", "The same row stands there twice{at}; it was taken once."),
        SyncReason.CASE_OR_SPACES: translate(
            "sync", "The code differs from {other} only in case or spaces. Correct one of them."
        ),
        SyncReason.NAME_TAKEN: translate(
            "sync", "{other} is called the same, so the old name stays. Rename one of them there."
        ),
        SyncReason.NAME_SHARED: translate("sync", "{other} is called the same. The code tells them apart."),
        SyncReason.INACTIVE_THERE: translate("sync", "It is closed or inactive there."),
        SyncReason.OUTSIDE_FILTER: translate("sync", "The filter leaves it out; it stays as it is."),
        SyncReason.TAX_PERCENTAGE: translate(
            "sync", "The percentage differs there. Nothing changes here: add a tax code of its own there."
        ),
        SyncReason.GONE_THERE: translate("sync", "The source no longer lists it; it stays here, flagged."),
    }


def field(change: SyncChange) -> str:
    """Name the field that changes; empty for a row as a whole."""
    return _fields().get(change.field, "")


@words
def _fields() -> Mapping[str, str]:
    return {
        "name": translate("sync", "Name"),
        "is_gone": translate("sync", "In the source"),
        "is_active": translate("sync", "State"),
        "is_open": translate("sync", "State"),
        "rate_ppm": translate("sync", "Percentage"),
        "connection_id": translate("sync", "Comes from"),
        "first_on": translate("sync", "First day"),
        "last_on": translate("sync", "Last day"),
    }


def value(change: SyncChange, text: str | None) -> str:
    """Show an old or new value as a person reads it."""
    if text is None:
        return ""
    if change.field == "rate_ppm":
        return formats.percent(int(text) / PPM, decimals=0 if int(text) % 10_000 == 0 else 2)
    if change.field == "connection_id":
        return translate("sync", "The accounting system")
    return _flags().get(f"{change.field}{text}", text)


@words
def _flags() -> Mapping[str, str]:
    return {
        "is_gone0": translate("sync", "there"),
        "is_gone1": translate("sync", "gone"),
        "is_active0": translate("sync", "inactive"),
        "is_active1": translate("sync", "active"),
        "is_open0": translate("sync", "closed"),
        "is_open1": translate("sync", "open"),
    }


def operator(found: FilterOperator) -> str:
    """Name how a condition compares."""
    return _operators()[found]


@words
def _operators() -> Mapping[str, str]:
    return {
        FilterOperator.EQUALS: translate("sync", "is"),
        FilterOperator.NOT_EQUALS: translate("sync", "is not"),
        FilterOperator.CONTAINS: translate("sync", "contains"),
        FilterOperator.NOT_CONTAINS: translate("sync", "does not contain"),
        FilterOperator.STARTS_WITH: translate("sync", "starts with"),
        FilterOperator.ENDS_WITH: translate("sync", "ends with"),
        FilterOperator.AT_LEAST: translate("sync", "is at least"),
        FilterOperator.AT_MOST: translate("sync", "is at most"),
        FilterOperator.IS_EMPTY: translate("sync", "is empty"),
        FilterOperator.IS_NOT_EMPTY: translate("sync", "is not empty"),
    }


def joined(how: Joined) -> str:
    """Name how conditions go together."""
    return translate("sync", "and") if how is Joined.AND else translate("sync", "or")


def ask(which: SyncPart, asked: SyncAsk) -> str:
    """Ask what only a person can answer; nothing of the part was changed."""
    if asked.kind is AskKind.NOTHING:
        text = translate(
            "sync",
            "The source lists no {part} at all. {known} came from it before. Flag all of them as gone?",
        )
    else:
        text = translate(
            "sync",
            "The source lists only {left} of {known} {part}, less than {share} %."
            " Flag the other {going} as gone?",
        )
    return text.format(
        part=formats.within(part(which)),
        known=formats.count(asked.known),
        left=formats.count(asked.known - asked.going),
        going=formats.count(asked.going),
        share=asked.share_min,
    )


def filter_text(row_filter: RowFilter) -> str:
    """Say a filter in one line; groups stand in brackets."""
    said = []
    for item in row_filter.conditions:
        if isinstance(item, RowFilter):
            said.append(f"({filter_text(item)})")
        else:
            value_ = f" “{item.value}”" if item.value else ""
            said.append(f"{item.field} {operator(item.operator)}{value_}")
    return f" {joined(row_filter.joined)} ".join(said)


def ended(run: SyncRun) -> str:
    """Say in one sentence how a run ended."""
    if run.status is RunStatus.FAILED:
        return translate("sync", "The sync with {name} failed; nothing was changed").format(
            name=run.connection
        )
    if run.status is RunStatus.BLOCKED:
        return translate("sync", "The sync with {name} was put off: a posting is running").format(
            name=run.connection
        )
    counts = ", ".join(f"{kind(one).lower()} {formats.count(count)}" for one, count in run.counts.items())
    said = counts or translate("sync", "nothing to change")
    return translate("sync", "Synced with {name}: {counts}").format(name=run.connection, counts=said)


def run_failure(run: SyncRun) -> str:
    """Say why a run failed, or what it left to a person, with the way out."""
    if run.failure is not None:
        told = run.failure
        named = f"{told.field} {told.value}".strip()
        return " ".join(stop(one) for one in (named, told.text, told.remedy) if one)
    asked = [ask(one.part, one.asked) for one in run.parts if one.asked is not None]
    empty = [empty_filter(one.part, one.total) for one in run.parts if one.is_filter_empty]
    waiting = sum(one.problems for one in run.parts)
    rows = translate("sync", "%n row(s) wait for a person", None, waiting) if waiting else ""
    return " ".join(stop(one) for one in (*asked, *empty, rows) if one)


def compared(found: RunComparison) -> str:
    """Say how a run differs from the one before."""
    run, before = found.run, found.before
    if run.failure is not None or run.status is RunStatus.BLOCKED:
        return run_failure(run)
    if before is None:
        return translate("sync", "The first run: there is nothing to compare it with.")
    when = formats.moment(before.ended_at)
    text = translate("sync", "Since {when}: {new} new to look at, {settled} settled, {still} as before.")
    return text.format(
        when=when,
        new=formats.count(len(found.appeared)),
        settled=formats.count(len(found.settled)),
        still=formats.count(len(found.still)),
    )


def empty_filter(which: SyncPart, total: int) -> str:
    """Say that a filter lets nothing through."""
    return translate(
        "sync", "The filter of {part} matches none of {total} rows. Nothing was changed; correct the filter."
    ).format(part=formats.within(part(which)), total=formats.count(total))


def matched(count: int, total: int) -> str:
    """Say what a filter lets through, beside its builder."""
    return translate("sync", "{count} of {total} rows").format(
        count=formats.count(count), total=formats.count(total)
    )


def why_not(key: str, posting_to: str = "") -> str:
    """Say why Save & Sync is off; empty where it is on."""
    return _why_not().get(key, "").format(name=posting_to)


@words
def _why_not() -> Mapping[str, str]:
    return {
        "nothing_enabled": translate(
            "sync",
            "Enable at least one of categories, projects, departments, tax rates and suppliers.",
        ),
        "switched_off": translate("sync", "The connection is switched off. Switch it on first."),
        "posting": translate("sync", "A posting to {name} is running. Sync when it has ended."),
        "read_only": translate("sync", "The company is open read-only. Open it again for writing."),
    }


def status(found: RunStatus) -> str:
    """Name how a run ended."""
    return _statuses()[found]


@words
def _statuses() -> Mapping[str, str]:
    return {
        RunStatus.DONE: translate("sync", "Done"),
        RunStatus.ATTENTION: translate("sync", "Needs a look"),
        RunStatus.FAILED: translate("sync", "Failed"),
        RunStatus.BLOCKED: translate("sync", "Put off"),
    }


def origin(found: RunOrigin) -> str:
    """Name who wanted a run."""
    return translate("sync", "By hand") if found is RunOrigin.PERSON else translate("sync", "Daily run")


def badge(found: SyncBadge) -> str:
    """Say in one sentence what a person should know of a connection."""
    why_text = found.failure.text or found.failure.field if found.failure else ""
    remedy = found.failure.remedy if found.failure else ""
    said = _badges()[found.kind].format(name=found.connection, count=formats.count(found.waiting))
    return " ".join(part_ for part_ in (said, stop(why_text), stop(remedy)) if part_)


@words
def _badges() -> Mapping[str, str]:
    return {
        BadgeKind.MISSED: translate("sync", "The daily sync with {name} was due and has not run yet."),
        BadgeKind.FAILED: translate("sync", "The last sync with {name} failed; nothing was changed."),
        BadgeKind.BLOCKED: translate("sync", "The last sync with {name} was put off: a posting was running."),
        BadgeKind.ATTENTION: translate("sync", "The last sync with {name} left {count} rows to look at."),
    }
