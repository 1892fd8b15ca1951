"""The columns of changes, runs and parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models.sync import PROBLEM_REASONS, ChangeKind, PartPlan, RunStatus, SyncChange, SyncRun
from app.ui import formats
from app.ui.palettes import Tone
from app.ui.tables import Badge, Column, Kind, Strength
from app.ui.wording import sync as words

translate = QCoreApplication.translate

KIND_BADGES = {
    ChangeKind.CREATE: Badge("circle-plus", Tone.GREEN),
    ChangeKind.RENAME: Badge("pencil", Tone.ACCENT),
    ChangeKind.OVERWRITE: Badge("pencil", Tone.ACCENT),
    ChangeKind.REACTIVATE: Badge("rotate-ccw", Tone.GREEN),
    ChangeKind.FLAG_GONE: Badge("flag", Tone.AMBER),
    ChangeKind.IGNORE: Badge("minus", Tone.GREY),
    ChangeKind.WARN: Badge("triangle-alert", Tone.AMBER),
}
STATUS_BADGES = {
    RunStatus.DONE: Badge("circle-check", Tone.GREEN),
    RunStatus.ATTENTION: Badge("triangle-alert", Tone.AMBER),
    RunStatus.FAILED: Badge("circle-x", Tone.RED),
    RunStatus.BLOCKED: Badge("pause", Tone.GREY),
}


def change_badge(change: SyncChange) -> Badge:
    """Return the mark of a change; one that needs a person stands out."""
    if change.reason in PROBLEM_REASONS:
        return Badge("triangle-alert", Tone.AMBER)
    return KIND_BADGES[change.kind]


def change_columns() -> list[Column[SyncChange]]:
    """Return the columns of the changes of a plan or a run."""
    return [
        Column(
            translate("sync", "What"),
            lambda one: words.kind(one.kind),
            key="kind",
            kind=Kind.STATUS,
            badge=change_badge,
            sample=translate("sync", "Flagged as gone"),
        ),
        Column(
            translate("sync", "Target"), lambda one: words.part(one.part), key="part", sample="Fiscal periods"
        ),
        Column(
            translate("sync", "Code"),
            lambda one: formats.plain_line(one.reference),
            key="reference",
            strength=Strength.STRONG,
            sample="PRJ-0000-00",
        ),
        Column(
            translate("sync", "Field"),
            words.field,
            key="field",
            strength=Strength.MUTED,
            sample=translate("sync", "In the source"),
        ),
        Column(
            translate("sync", "Before"),
            lambda one: words.value(one, one.old),
            key="old",
            sample="Travel and meals",
        ),
        Column(
            translate("sync", "After"),
            lambda one: words.value(one, one.new),
            key="new",
            sample="Travel and meals",
        ),
        Column(translate("sync", "Why"), words.why, key="why", strength=Strength.MUTED, stretch=True),
    ]


def run_columns() -> list[Column[SyncRun]]:
    """Return the columns of the runs."""

    def count(run: SyncRun, *kinds: ChangeKind) -> str:
        found = sum(run.counts.get(kind, 0) for kind in kinds)
        return formats.count(found) if found else ""

    def number(title: str, key: str, *kinds: ChangeKind) -> Column[SyncRun]:
        return Column(title, lambda run: count(run, *kinds), key=key, kind=Kind.NUMBER, sample="00,000")

    return [
        Column(
            translate("sync", "Ended"),
            lambda run: formats.moment(run.ended_at),
            key="ended",
            kind=Kind.DATE,
            sample="00 Mmm 0000, 00:00",
        ),
        Column(
            translate("sync", "Status"),
            lambda run: words.status(run.status),
            key="status",
            kind=Kind.STATUS,
            badge=lambda run: STATUS_BADGES[run.status],
            sample=translate("sync", "Needs a look"),
        ),
        Column(
            translate("sync", "Connection"),
            lambda run: formats.plain_line(run.connection),
            key="connection",
            strength=Strength.STRONG,
            stretch=True,
        ),
        number(translate("sync", "Added"), "added", ChangeKind.CREATE),
        number(translate("sync", "Renamed"), "renamed", ChangeKind.RENAME),
        number(translate("sync", "Overwritten"), "overwritten", ChangeKind.OVERWRITE, ChangeKind.REACTIVATE),
        number(translate("sync", "Gone"), "gone", ChangeKind.FLAG_GONE),
        number(translate("sync", "Left"), "left", ChangeKind.IGNORE),
        number(translate("sync", "Warnings"), "warnings", ChangeKind.WARN),
        Column(
            translate("sync", "By"),
            lambda run: f"{words.origin(run.origin)}  ·  {formats.plain_line(run.started_by)}",
            key="by",
            strength=Strength.MUTED,
            sample="By hand  ·  Maria Keller",
        ),
    ]


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of a plan with its changes counted once: there may be a hundred thousand."""

    plan: PartPlan
    counts: Mapping[ChangeKind, int]


def part_columns() -> list[Column[PartLine]]:
    """Return the columns of the parts of a plan."""

    def number(title: str, key: str, *kinds: ChangeKind) -> Column[PartLine]:
        def text(line: PartLine) -> str:
            found = sum(line.counts.get(kind, 0) for kind in kinds)
            return formats.count(found) if found else ""

        return Column(title, text, key=key, kind=Kind.NUMBER, sample="00,000")

    return [
        Column(
            translate("sync", "Target"),
            lambda line: words.part(line.plan.part),
            key="part",
            strength=Strength.STRONG,
            stretch=True,
        ),
        Column(
            translate("sync", "Rows there"),
            lambda line: _rows_there(line.plan),
            key="rows",
            kind=Kind.NUMBER,
            sample="00,000 of 00,000 rows",
        ),
        Column(
            translate("sync", "Unchanged"),
            lambda line: formats.count(line.plan.unchanged),
            key="unchanged",
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            sample="00,000",
        ),
        number(translate("sync", "Added"), "added", ChangeKind.CREATE),
        number(translate("sync", "Renamed"), "renamed", ChangeKind.RENAME),
        number(translate("sync", "Overwritten"), "overwritten", ChangeKind.OVERWRITE, ChangeKind.REACTIVATE),
        number(translate("sync", "Gone"), "gone", ChangeKind.FLAG_GONE),
        number(translate("sync", "Left"), "left", ChangeKind.IGNORE),
        number(translate("sync", "Warnings"), "warnings", ChangeKind.WARN),
    ]


def _rows_there(plan: PartPlan) -> str:
    is_filtered = plan.matched != plan.total
    return words.matched(plan.matched, plan.total) if is_filtered else formats.count(plan.total)
