"""Bad input of the sync: it is told with clear fields, and never guessed at."""

import pytest

from app.engine.sync.plan import GOING_MIN, NAME_CHARS_MAX, REFERENCE_CHARS_MAX
from app.models.sync import (
    AskKind,
    ChangeKind,
    Condition,
    FilterOperator,
    RowFilter,
    SyncPart,
    SyncReason,
)
from tests.unit.engine.sync.builders import WRITES, here, kinds, only, plan, there


def test_duplicate_codes_that_say_different_things_change_nothing() -> None:
    found = plan(
        [here("7400", "Travel")], [there("7400", "Rail", place="row 2"), there("7400", "Air", place="row 9")]
    )
    assert {(c.kind, c.reason) for c in found.changes} == {(ChangeKind.IGNORE, SyncReason.DUPLICATE)}
    assert sorted(c.new or "" for c in found.changes) == ["Air", "Rail"]
    assert all(c.old == "Travel" for c in found.changes)
    assert found.needs_person


def test_the_same_row_twice_is_taken_once_and_told() -> None:
    found = plan([], [there("7400"), there("7400")])
    assert kinds(found) == [("7400", "create"), ("7400", "ignore")]
    assert not found.needs_person


@pytest.mark.parametrize("pair", [("ab1", "AB1"), ("AB 1", "AB1"), (" AB1", "AB1"), ("straße", "STRASSE")])
def test_codes_that_differ_only_in_case_or_spaces_change_nothing(pair: tuple[str, str]) -> None:
    found = plan([], [there(pair[0]), there(pair[1]), there("Z")])
    doubtful = [c for c in found.changes if c.reason is SyncReason.CASE_OR_SPACES]
    assert {(c.reference, c.other) for c in doubtful} == {pair, pair[::-1]}
    assert ("Z", "create") in kinds(found)
    assert not {c.reference for c in found.changes if c.kind in WRITES} & set(pair)


def test_a_code_like_one_here_is_neither_made_nor_is_the_one_here_flagged() -> None:
    change = only(plan([here("ab1")], [there("AB1")]))
    assert (change.kind, change.reference, change.other) == (ChangeKind.IGNORE, "AB1", "ab1")
    assert change.reason is SyncReason.CASE_OR_SPACES


def test_an_empty_name_leaves_the_row_here_as_it_is() -> None:
    found = plan([here("A", "Travel"), here("B")], [there("A", "  "), there("B")])
    change = only(found)
    assert (change.kind, change.reason, change.old) == (ChangeKind.IGNORE, SyncReason.EMPTY_NAME, "Travel")
    assert plan([], [there("N", "")]).counts == {ChangeKind.IGNORE: 1}


def test_an_empty_code_is_told_with_its_name_and_place() -> None:
    change = only(plan([], [there("  ", "Travel", place="row 12")]))
    assert (change.reason, change.new, change.other) == (SyncReason.EMPTY_REFERENCE, "Travel", "row 12")


def test_codes_and_names_beyond_the_limit_are_told() -> None:
    long_code, long_name = "x" * (REFERENCE_CHARS_MAX + 1), "y" * (NAME_CHARS_MAX + 1)
    found = plan([], [there(long_code), there("A", long_name)])
    assert [c.reason for c in found.changes] == [SyncReason.TOO_LONG, SyncReason.TOO_LONG]
    assert all(len(c.reference) <= REFERENCE_CHARS_MAX for c in found.changes)


@pytest.mark.parametrize(
    "part", [SyncPart.CATEGORY, SyncPart.PROJECT, SyncPart.DEPARTMENT, SyncPart.TAX_RATE]
)
def test_a_rename_to_a_name_that_another_row_has_is_not_made(part: SyncPart) -> None:
    found = plan(
        [here("A", "Travel"), here("B", "Meals")], [there("A", "meals"), there("B", "Meals")], part=part
    )
    change = only(found)
    assert (change.kind, change.reason, change.reference) == (ChangeKind.IGNORE, SyncReason.NAME_TAKEN, "A")
    assert (change.old, change.new, change.other) == ("Travel", "meals", "B")


def test_two_renames_to_one_name_are_both_left_out() -> None:
    found = plan([here("A", "Travel"), here("B", "Meals")], [there("A", "Costs"), there("B", "Costs")])
    assert [(c.reference, c.reason) for c in found.changes] == [
        ("A", SyncReason.NAME_TAKEN),
        ("B", SyncReason.NAME_TAKEN),
    ]


def test_names_that_change_places_are_both_renamed() -> None:
    found = plan([here("A", "Travel"), here("B", "Meals")], [there("A", "Meals"), there("B", "Travel")])
    assert kinds(found) == [("A", "rename"), ("B", "rename")]


def test_a_rename_that_is_left_out_keeps_its_name_from_the_next_one() -> None:
    current = [here("A", "Travel"), here("B", "Meals"), here("C", "Fuel")]
    found = plan(current, [there("A", "Meals"), there("B", "Fuel"), there("C", "Fuel")])
    assert [(c.reference, c.reason, c.other) for c in found.changes] == [
        ("A", SyncReason.NAME_TAKEN, "B"),
        ("B", SyncReason.NAME_TAKEN, "C"),
    ]


def test_a_new_row_with_a_name_that_is_there_is_made_and_told() -> None:
    found = plan([here("A", "Travel")], [there("A", "Travel"), there("B", "Travel")])
    assert [(c.kind, c.reference, c.reason) for c in found.changes] == [
        (ChangeKind.CREATE, "B", SyncReason.NONE),
        (ChangeKind.WARN, "B", SyncReason.NAME_SHARED),
    ]


def test_suppliers_may_share_a_name() -> None:
    found = plan(
        [here("A", "Smith"), here("B", "Jones")],
        [there("A", "Smith"), there("B", "Smith")],
        part=SyncPart.SUPPLIER,
    )
    assert kinds(found) == [("B", "rename")]


def test_a_source_that_suddenly_lists_nothing_asks() -> None:
    found = plan([here(code) for code in "ABC"], [])
    assert found.ask is not None
    assert (found.ask.kind, found.ask.known, found.ask.going) == (AskKind.NOTHING, 3, 3)
    assert found.needs_person


def test_a_source_that_lists_less_than_half_asks() -> None:
    current = [here(f"A{number}") for number in range(20)]
    found = plan(current, [there(f"A{number}") for number in range(9)])
    assert found.ask is not None
    assert (found.ask.kind, found.ask.going, found.ask.share_min) == (AskKind.FEW, 11, 50)
    assert plan(current, [there(f"A{number}") for number in range(10)]).ask is None


def test_a_few_rows_may_go_without_a_question() -> None:
    current = [here(f"A{number}") for number in range(GOING_MIN)]
    assert plan(current, [there("A0")]).ask is None


def test_what_a_person_agreed_to_is_flagged() -> None:
    found = plan([here(code) for code in "ABC"], [], is_accepted=True)
    assert found.ask is None
    assert found.counts == {ChangeKind.FLAG_GONE: 3}


def test_a_source_with_nothing_asks_nothing_where_nothing_was_known() -> None:
    assert plan([], []).ask is None
    assert plan([here("A", connection_id=None)], []).ask is None


def test_a_filter_that_matches_nothing_says_so_and_flags_nothing() -> None:
    nothing = RowFilter((Condition("name", FilterOperator.CONTAINS, "Expenses"),))
    found = plan([here("A"), here("B")], [there("A"), there("B"), there("C")], row_filter=nothing)
    assert found.is_filter_empty
    assert found.needs_person
    assert (found.total, found.matched) == (3, 0)
    assert [(c.reference, c.reason) for c in found.changes] == [
        ("A", SyncReason.OUTSIDE_FILTER),
        ("B", SyncReason.OUTSIDE_FILTER),
    ]


def test_three_codes_that_differ_only_in_case_are_each_told_once() -> None:
    found = plan([here("Ab")], [there("ab"), there("AB"), there("Ab")])
    assert sorted(c.reference for c in found.changes) == ["AB", "Ab", "ab"]
    assert {c.reason for c in found.changes} == {SyncReason.CASE_OR_SPACES}
