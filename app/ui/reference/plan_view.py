"""A plan as it is shown: counted and searched beside the window, which never waits for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.models.sync import ChangeKind, SyncChange, SyncPart
from app.services.sync_results import SyncPlan
from app.ui.reference.columns import PartLine
from app.ui.wording import sync as words


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan as the dialog shows it, counted beside the window."""

    plan: SyncPlan
    counts: Mapping[ChangeKind, int]
    lines: tuple[PartLine, ...]
    changes: list[SyncChange]


def view_of(plan: SyncPlan) -> PlanView:
    """Count a plan; takes a moment for a hundred thousand changes."""
    changes = [change for part in plan.parts if part.ask is None for change in part.changes]
    return PlanView(plan, plan.counts, tuple(PartLine(part, part.counts) for part in plan.parts), changes)


def found(changes: list[SyncChange], text: str, part: SyncPart | None = None) -> list[SyncChange]:
    """Return the changes of a part, or all, that hold every word."""
    sought = text.casefold().split()
    if not sought and part is None:
        return changes
    return [
        one
        for one in changes
        if (part is None or one.part is part)
        and all(word in f"{one.reference} {one.old} {one.new} {words.why(one)}".casefold() for word in sought)
    ]
