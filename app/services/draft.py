"""Staged work: the steps of one user in order, with undo and redo without limit (F07, F85)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.models.ids import ExpenseId, PaymentId, ReconciliationId
from app.models.reconciliation import PAYMENT_STEPS, Allocation, DraftStep, StepKind


class Draft:
    """The steps, and what they come to.

    Undone steps stand at the end until a new step replaces them. A staged link that is taken back is an
    UNLINK step without a `reconciliation_id` that repeats the allocations of the link.
    """

    def __init__(self, steps: Iterable[DraftStep] = ()) -> None:
        self._steps = sorted(steps, key=lambda step: step.position)

    @property
    def steps(self) -> Sequence[DraftStep]:
        """All steps, undone ones at the end."""
        return self._steps

    @property
    def active(self) -> list[DraftStep]:
        """The steps that count."""
        return [step for step in self._steps if not step.is_undone]

    @property
    def can_undo(self) -> bool:
        """Whether a step counts."""
        return bool(self._steps) and not self._steps[0].is_undone

    @property
    def can_redo(self) -> bool:
        """Whether a step was undone and not replaced."""
        return bool(self._steps) and self._steps[-1].is_undone

    def batch(self, direction: int) -> list[DraftStep]:
        """Return what one undo (-1) or redo (1) moves, in the order in which it is to be moved.

        Steps that were staged in one command have one moment: they are one batch (F84).
        """
        there = [step for step in self._steps if step.is_undone == (direction > 0)]
        if direction < 0:
            there.reverse()
        found: list[DraftStep] = []
        for step in there:
            if found and (step.made_at is None or step.made_at != found[0].made_at):
                break
            found.append(step)
        return found

    def append(self, step: DraftStep) -> None:
        """Append a step as the store placed it; undone steps go."""
        self._steps = [*self.active, step]

    def undo(self) -> DraftStep | None:
        """Take back the last step that counts; returns it, or None."""
        for place in reversed(range(len(self._steps))):
            if not self._steps[place].is_undone:
                self._steps[place] = replace(self._steps[place], is_undone=True)
                return self._steps[place]
        return None

    def redo(self) -> DraftStep | None:
        """Bring back the first undone step; returns it, or None."""
        for place, step in enumerate(self._steps):
            if step.is_undone:
                self._steps[place] = replace(step, is_undone=False)
                return self._steps[place]
        return None

    def remove(self, positions: Iterable[int]) -> None:
        """Drop steps that can no longer be done; the others keep their positions."""
        gone = frozenset(positions)
        self._steps = [step for step in self._steps if step.position not in gone]

    def clear(self) -> None:
        """Drop all steps."""
        self._steps = []

    def links(self) -> dict[int, DraftStep]:
        """Return the staged links that were not taken back again: position -> step."""
        found: dict[int, DraftStep] = {}
        of_same: dict[tuple[Allocation, ...], list[int]] = {}
        for step in self.active:
            if step.kind is StepKind.LINK:
                found[step.position] = step
                of_same.setdefault(step.allocations, []).append(step.position)
            elif step.kind is StepKind.UNLINK and step.reconciliation_id is None:
                del found[of_same[step.allocations].pop()]
        return found

    def unlinked(self) -> dict[ReconciliationId, DraftStep]:
        """Return the saved links that the steps take back."""
        return {
            step.reconciliation_id: step
            for step in self.active
            if step.kind is StepKind.UNLINK and step.reconciliation_id is not None
        }

    def rejected(self) -> dict[tuple[ExpenseId, PaymentId], DraftStep]:
        """Return the pairs that are refused and not linked afterwards."""
        found: dict[tuple[ExpenseId, PaymentId], DraftStep] = {}
        for step in self.active:
            for pair in pairs(step.allocations):
                if step.kind is StepKind.REJECT:
                    found[pair] = step
                elif step.kind is StepKind.LINK:
                    found.pop(pair, None)
        return found

    def on_payments(self) -> list[DraftStep]:
        """Return the steps on payments alone, in order: expenses to make, payments to set aside."""
        return [step for step in self.active if step.kind in PAYMENT_STEPS]

    def count(self) -> int:
        """Return how many changes a save would write."""
        return len(self.links()) + len(self.unlinked()) + len(self.rejected()) + len(self.on_payments())


def pairs(allocations: Iterable[Allocation]) -> list[tuple[ExpenseId, PaymentId]]:
    """Return the expense and payment of each allocation."""
    return [(allocation.expense_id, allocation.payment_id) for allocation in allocations]


def effect(step: DraftStep) -> int:
    """Tell whether a step adds its allocations (1), takes them away (-1) or neither (0)."""
    return {StepKind.UNLINK: -1, StepKind.REJECT: 0}.get(step.kind, 1)
