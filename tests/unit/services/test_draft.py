"""Staged steps: what they come to after undo, redo and taking back."""

from dataclasses import replace

from app.models.ids import ExpenseId, PaymentId, ReconciliationId
from app.models.reconciliation import Allocation, DraftStep, StepKind
from app.services.draft import Draft, effect, pairs


def link(position: int, expense: int, payment: int) -> DraftStep:
    part = Allocation(ExpenseId(expense), PaymentId(payment), 100, 100)
    return DraftStep(position, StepKind.LINK, (part,))


def test_undone_steps_wait_at_the_end_until_a_new_one_replaces_them() -> None:
    draft = Draft([link(2, 2, 2), link(1, 1, 1)])
    assert [step.position for step in draft.steps] == [1, 2]
    assert draft.undo() == replace(link(2, 2, 2), is_undone=True)
    assert (draft.can_undo, draft.can_redo) == (True, True)
    draft.append(link(2, 3, 3))
    assert [step.allocations[0].expense_id for step in draft.active] == [1, 3]
    assert not draft.can_redo
    assert draft.redo() is None


def test_nothing_is_undone_twice() -> None:
    draft = Draft([link(1, 1, 1)])
    assert draft.undo() is not None
    assert draft.undo() is None
    assert not draft.can_undo
    assert draft.redo() == link(1, 1, 1)
    draft.clear()
    assert (draft.can_undo, draft.can_redo, draft.count()) == (False, False, 0)


def test_a_link_that_was_taken_back_is_not_written() -> None:
    taken_back = replace(link(3, 1, 1), kind=StepKind.UNLINK)
    draft = Draft([link(1, 1, 1), link(2, 2, 2), taken_back])
    assert list(draft.links()) == [2]
    assert draft.count() == 1
    draft.undo()
    assert list(draft.links()) == [1, 2]


def test_the_last_of_two_equal_links_is_taken_back() -> None:
    draft = Draft([link(1, 1, 1), link(2, 1, 1), replace(link(3, 1, 1), kind=StepKind.UNLINK)])
    assert list(draft.links()) == [1]


def test_a_rejection_gives_way_to_a_later_link_of_the_same_pair() -> None:
    refused = replace(link(1, 1, 1), kind=StepKind.REJECT)
    draft = Draft([refused, replace(link(2, 2, 2), kind=StepKind.REJECT), link(3, 1, 1)])
    assert list(draft.rejected()) == [(2, 2)]
    draft.undo()
    assert list(draft.rejected()) == [(1, 1), (2, 2)]


def test_saved_links_and_dropped_steps_are_told_apart() -> None:
    saved = replace(link(1, 1, 1), kind=StepKind.UNLINK, reconciliation_id=ReconciliationId(7))
    draft = Draft([saved, link(2, 2, 2)])
    assert list(draft.unlinked()) == [7]
    draft.remove([1])
    assert (draft.unlinked(), [step.position for step in draft.steps]) == ({}, [2])


def test_each_kind_of_step_moves_amounts_in_its_direction() -> None:
    assert [effect(replace(link(1, 1, 1), kind=kind)) for kind in StepKind] == [1, -1, 0, 1, 1]
    assert pairs(link(1, 5, 6).allocations) == [(5, 6)]


def test_of_equal_links_the_last_one_is_taken_back() -> None:
    again = [link(position, 1, 1) for position in (1, 3, 5)]
    back = [replace(link(position, 1, 1), kind=StepKind.UNLINK) for position in (2, 6)]
    assert list(Draft([*again, *back]).links()) == [3]
