"""The rules of the sync, each with its own test (F69-F73)."""

from datetime import date

import pytest

from app.models.sync import ChangeKind, Condition, FilterOperator, RowFilter, SyncPart, SyncReason
from tests.unit.engine.sync.builders import BOOKS, here, kinds, only, plan, there


@pytest.mark.rule("F69")
def test_an_equal_code_updates_the_name() -> None:
    change = only(plan([here("7400", "Travel", id_=3)], [there("7400", "Travel and rail")]))
    assert (change.kind, change.reference, change.field) == (ChangeKind.RENAME, "7400", "name")
    assert (change.old, change.new, change.row_id) == ("Travel", "Travel and rail", 3)


@pytest.mark.rule("F69")
def test_a_new_code_is_a_new_row() -> None:
    change = only(plan([], [there("7400", "Travel")]))
    assert (change.kind, change.reference, change.old, change.new) == (
        ChangeKind.CREATE,
        "7400",
        None,
        "Travel",
    )


@pytest.mark.rule("F69")
def test_a_changed_code_is_a_new_row_beside_the_old_one_which_is_flagged() -> None:
    found = plan(
        [here("7400", "Travel"), here("1"), here("2")], [there("7401", "Travel"), there("1"), there("2")]
    )
    assert ("7400", "flag_gone") in kinds(found)
    assert ("7401", "create") in kinds(found)
    assert not any(kind == "rename" for _, kind in kinds(found))


@pytest.mark.rule("F69")
def test_what_is_equal_on_both_sides_changes_nothing() -> None:
    found = plan([here("7400"), here("7401")], [there("7400"), there("7401")])
    assert found.changes == ()
    assert (found.unchanged, found.known, found.total) == (2, 2, 2)


@pytest.mark.rule("F69")
def test_a_row_that_people_made_with_the_same_code_becomes_the_sources_own() -> None:
    found = plan([here("7400", "Trips", connection_id=None, id_=5)], [there("7400", "Travel")])
    owner, name = found.changes
    assert (owner.kind, owner.field, owner.old, owner.new) == (
        ChangeKind.OVERWRITE,
        "connection_id",
        None,
        str(BOOKS),
    )
    assert (name.kind, name.old, name.new, name.row_id) == (ChangeKind.RENAME, "Trips", "Travel", 5)


@pytest.mark.rule("F70")
@pytest.mark.parametrize("part", list(SyncPart))
def test_gone_in_the_source_is_kept_and_flagged(part: SyncPart) -> None:
    rows = [here("A", is_gone=False), here("B")]
    found = plan(rows, [there("B")], part=part)
    flagged = [change for change in found.changes if change.kind is ChangeKind.FLAG_GONE]
    assert [(c.reference, c.field, c.old, c.new, c.reason) for c in flagged] == [
        ("A", "is_gone", "0", "1", SyncReason.GONE_THERE)
    ]


@pytest.mark.rule("F70")
def test_a_row_that_was_flagged_is_not_flagged_again() -> None:
    assert plan([here("A", is_gone=True), here("B")], [there("B")]).changes == ()


@pytest.mark.rule("F70")
def test_a_row_that_comes_back_loses_its_flag() -> None:
    change = only(plan([here("A", is_gone=True)], [there("A")]))
    assert (change.kind, change.field, change.old, change.new) == (ChangeKind.REACTIVATE, "is_gone", "1", "0")


@pytest.mark.rule("F70")
def test_rows_of_people_and_of_other_connections_are_never_flagged() -> None:
    rows = [here("A", connection_id=None), here("B", connection_id=BOOKS + 1), here("C")]
    assert plan(rows, [there("C")]).changes == ()


@pytest.mark.rule("F71")
def test_a_local_edit_of_the_name_is_overwritten_and_no_other_field_is_touched() -> None:
    found = plan([here("7400", "My own name", is_active=False)], [there("7400", "Travel")])
    change = only(found)
    assert (change.field, change.old, change.new) == ("name", "My own name", "Travel")


@pytest.mark.rule("F71")
@pytest.mark.parametrize(
    "part", [SyncPart.CATEGORY, SyncPart.PROJECT, SyncPart.DEPARTMENT, SyncPart.TAX_RATE]
)
def test_what_people_switched_off_stays_off(part: SyncPart) -> None:
    assert plan([here("A", is_active=False)], [there("A")], part=part).changes == ()


@pytest.mark.rule("F72")
def test_a_changed_tax_percentage_changes_nothing_and_warns() -> None:
    current = [here("T1", "Standard", rate_ppm=200_000)]
    change = only(plan(current, [there("T1", "Standard", rate_ppm=210_000)], part=SyncPart.TAX_RATE))
    assert (change.kind, change.field, change.reason) == (
        ChangeKind.WARN,
        "rate_ppm",
        SyncReason.TAX_PERCENTAGE,
    )
    assert (change.old, change.new) == ("200000", "210000")


@pytest.mark.rule("F72")
def test_a_changed_tax_description_renames_even_where_the_percentage_differs() -> None:
    current = [here("T1", "Standard", rate_ppm=200_000)]
    found = plan(current, [there("T1", "Standard rate", rate_ppm=210_000)], part=SyncPart.TAX_RATE)
    assert kinds(found) == [("T1", "warn"), ("T1", "rename")]


@pytest.mark.rule("F72")
def test_a_new_tax_rate_takes_its_percentage_along() -> None:
    change = only(plan([], [there("T1", rate_ppm=200_000)], part=SyncPart.TAX_RATE))
    assert dict(change.details)["rate_ppm"] == 200_000


@pytest.mark.rule("F73")
def test_a_new_category_applies_to_purchase_expenses_only() -> None:
    assert dict(only(plan([], [there("7400")])).details)["expense_types"] == "purchase"


@pytest.mark.rule("F73")
def test_a_new_project_applies_to_all_types() -> None:
    change = only(plan([], [there("P1")], part=SyncPart.PROJECT))
    assert dict(change.details)["expense_types"] == "all"


@pytest.mark.rule("F73", "F71")
def test_a_supplier_inactive_here_and_active_there_becomes_active() -> None:
    change = only(plan([here("S1", is_active=False)], [there("S1")], part=SyncPart.SUPPLIER))
    assert (change.kind, change.field, change.old, change.new) == (
        ChangeKind.REACTIVATE,
        "is_active",
        "0",
        "1",
    )


@pytest.mark.rule("F73")
def test_a_supplier_active_here_and_inactive_there_becomes_inactive() -> None:
    change = only(plan([here("S1")], [there("S1", is_active=False)], part=SyncPart.SUPPLIER))
    assert (change.kind, change.field, change.new) == (ChangeKind.OVERWRITE, "is_active", "0")


@pytest.mark.rule("F73")
def test_a_supplier_that_is_inactive_there_is_not_made() -> None:
    change = only(plan([], [there("S1", is_active=False)], part=SyncPart.SUPPLIER))
    assert (change.kind, change.reason) == (ChangeKind.IGNORE, SyncReason.INACTIVE_THERE)


@pytest.mark.rule("F70")
def test_an_account_that_is_closed_there_counts_as_gone_and_is_never_made() -> None:
    found = plan(
        [here("A"), here("B")], [there("A", is_active=False), there("B"), there("C", is_active=False)]
    )
    assert [(c.reference, c.kind, c.reason) for c in found.changes] == [
        ("A", ChangeKind.FLAG_GONE, SyncReason.INACTIVE_THERE),
        ("C", ChangeKind.IGNORE, SyncReason.INACTIVE_THERE),
    ]


def test_a_fiscal_period_takes_days_and_state_from_the_source() -> None:
    current = [here("2026-03")]
    source = [there("2026-03", first_on=date(2026, 3, 1), last_on=date(2026, 3, 31), is_open=False)]
    found = plan(current, source, part=SyncPart.PERIOD)
    assert [(c.field, c.new) for c in found.changes] == [
        ("first_on", "2026-03-01"),
        ("is_open", "0"),
        ("last_on", "2026-03-31"),
    ]


@pytest.mark.rule("F76")
def test_the_plan_tells_old_and_new_values_and_counts_by_kind() -> None:
    current = [here("A", "Old"), here("B"), here("C", is_gone=True)]
    found = plan(current, [there("A", "New"), there("C"), there("D")])
    assert found.counts == {
        ChangeKind.CREATE: 1,
        ChangeKind.RENAME: 1,
        ChangeKind.REACTIVATE: 1,
        ChangeKind.FLAG_GONE: 1,
    }
    assert (found.total, found.matched, found.known, found.unchanged) == (3, 3, 2, 0)


def test_the_same_input_in_another_order_gives_the_same_plan() -> None:
    current = [here(code, id_=place + 1) for place, code in enumerate("ABCDE")]
    source = [there("A", "x"), there("B", "x"), there("b"), there("F"), there("F", "y"), there("G")]
    assert plan(current, source).changes == plan(current[::-1], source[::-1]).changes


@pytest.mark.rule("F69")
def test_of_several_rows_with_one_code_the_sources_own_is_meant_then_the_one_that_people_made() -> None:
    own, local, other = (
        here("A", "Own", id_=3),
        here("A", "Local", id_=1, connection_id=None),
        here("A", "Other", id_=2, connection_id=BOOKS + 1),
    )
    assert only(plan([local, other, own], [there("A", "New")])).row_id == own.id
    assert {change.row_id for change in plan([other, local], [there("A", "New")]).changes} == {local.id}
    assert {change.row_id for change in plan([other], [there("A", "New")]).changes} == {other.id}


def test_a_row_that_people_made_is_left_alone_while_it_is_closed_there() -> None:
    found = plan(
        [here("A", connection_id=None), here("B", is_gone=True)],
        [there("A", is_active=False), there("B", is_active=False)],
    )
    assert found.changes == ()


@pytest.mark.rule("F74")
def test_a_row_outside_the_filter_is_kept_as_it_is_and_not_flagged() -> None:
    cost = RowFilter((Condition("name", FilterOperator.STARTS_WITH, "Cost"),))
    current = [here("A", "Cost a"), here("B", "Bank")]
    found = plan(current, [there("A", "Cost a"), there("B", "Another bank")], row_filter=cost)
    change = only(found)
    assert (change.kind, change.reason, change.reference) == (
        ChangeKind.IGNORE,
        SyncReason.OUTSIDE_FILTER,
        "B",
    )
    assert not found.needs_person
