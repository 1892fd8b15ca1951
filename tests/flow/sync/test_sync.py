"""Configure, plan, apply, look back: the whole way, from real lists into a real company file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from app.models.errors import BlockedError, CancelledError, NotFoundError, RejectedError, StaleError
from app.models.ids import CategoryId, CommandId
from app.models.posting import Connection, FailureReason
from app.models.reference import Category
from app.models.sync import (
    BadgeKind,
    ChangeKind,
    Condition,
    FilterOperator,
    PartConfig,
    RowFilter,
    RunOrigin,
    RunStatus,
    SyncPart,
    SyncReason,
    SyncSchedule,
)
from app.services.posting_views import Finance
from app.services.sync_history import SyncHistory
from app.services.sync_plan import PlanSync
from app.services.sync_reference import DataSync
from app.services.sync_results import SyncPlan
from app.services.workplace import Stored
from app.store import UnitOfWork
from app.store.connections import TURN_S
from app.store.rows import ReferenceRow
from tests.flow.sync.kit import Lists

CATEGORY, SUPPLIER, TAX_RATE, PROJECT = (
    SyncPart.CATEGORY,
    SyncPart.SUPPLIER,
    SyncPart.TAX_RATE,
    SyncPart.PROJECT,
)
FOUR = datetime(2026, 11, 3, 4, 0, tzinfo=UTC)


@pytest.mark.rule("F67")
def test_save_and_sync_is_off_and_says_why_while_nothing_is_enabled(lists: Lists) -> None:
    setup = lists.sync.configuration.read(lists.connection_id)
    assert (setup.can_sync, setup.why_not) == (False, "nothing_enabled")
    with pytest.raises(BlockedError) as told:
        lists.sync.now(lists.connection_id)
    assert told.value.rule == "F67"
    assert "Nothing is enabled" in str(told.value)
    assert lists.sync.history.runs() == []


@pytest.mark.rule("F67")
def test_save_stores_and_syncs_nothing(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    assert lists.sync.configuration.read(lists.connection_id).can_sync
    assert lists.rows(CATEGORY) == []
    assert lists.sync.history.runs() == []


@pytest.mark.rule("F67", "F69", "F76")
def test_save_and_sync_brings_the_rows_in_and_reports_them(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel", "7500,Meals")
    lists.enable(CATEGORY)
    result = lists.sync.now(lists.connection_id)
    assert result.run.status is RunStatus.DONE
    assert result.run.counts == {ChangeKind.CREATE: 2}
    assert lists.rows(CATEGORY) == [("7400", "Travel", True, False), ("7500", "Meals", True, False)]
    found = lists.sync.history.changes(result.run.id)
    assert [(c.reference, c.kind, c.old, c.new) for c in found] == [
        ("7400", ChangeKind.CREATE, None, "Travel"),
        ("7500", ChangeKind.CREATE, None, "Meals"),
    ]


@pytest.mark.rule("F69", "F70", "F71", "F73", "F76")
def test_a_second_sync_renames_flags_and_keeps_what_people_edited(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel", "7500,Meals", "7600,Fuel")
    lists.enable(CATEGORY)
    lists.sync.now(lists.connection_id)
    travel = next(one for one in lists.company.browse.categories() if one.reference == "7400")
    assert travel.expense_types == "purchase"
    edited = replace(travel, name="My trips", requires_receipt=True, expense_types="all")
    lists.company.edit_category(edited)
    lists.write(CATEGORY, "7400,Travel", "7500,Meals and drinks")
    run = lists.sync.now(lists.connection_id).run
    after = {one.reference: one for one in lists.company.browse.categories()}
    assert after["7400"] == replace(travel, requires_receipt=True, expense_types="all")
    assert after["7500"].name == "Meals and drinks"
    assert (after["7600"].is_gone, after["7600"].name) == (True, "Fuel")
    told = {(c.reference, c.kind, c.old, c.new) for c in lists.sync.history.changes(run.id)}
    assert told == {
        ("7400", ChangeKind.RENAME, "My trips", "Travel"),
        ("7500", ChangeKind.RENAME, "Meals", "Meals and drinks"),
        ("7600", ChangeKind.FLAG_GONE, "0", "1"),
    }


@pytest.mark.rule("F69")
def test_a_category_that_people_made_is_taken_over_and_keeps_its_expenses(lists: Lists) -> None:
    saved = lists.company.edit_category(Category(CategoryId(0), "7400", "Trips", requires_receipt=True))
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    lists.sync.now(lists.connection_id)
    (only,) = lists.company.browse.categories()
    assert (only.id, only.name, only.requires_receipt) == (saved.id, "Travel", True)
    assert only.connection_id == lists.connection_id


@pytest.mark.rule("F72")
def test_a_tax_percentage_is_taken_once_and_never_changed(lists: Lists) -> None:
    lists.write(TAX_RATE, "T1,Standard,20", "T5,Reduced,5.5 %", titles="Tax code,Description,Rate")
    lists.enable(TAX_RATE)
    lists.sync.now(lists.connection_id)
    lists.write(TAX_RATE, "T1,Standard rate,21", "T5,Reduced,5.5", titles="Tax code,Description,Rate")
    run = lists.sync.now(lists.connection_id).run
    with lists.company.place.database.read() as unit:
        rates = {
            row.reference: (row.name, row.details["rate_ppm"]) for row in unit.references.all("tax_rate")
        }
    assert rates == {"T1": ("Standard rate", 200_000), "T5": ("Reduced", 55_000)}
    assert run.status is RunStatus.ATTENTION
    (warning,) = lists.sync.history.changes(run.id, kinds=[ChangeKind.WARN])
    assert (warning.reason, warning.old, warning.new) == (SyncReason.TAX_PERCENTAGE, "200000", "210000")


@pytest.mark.rule("F73")
def test_a_supplier_switched_off_here_becomes_active_again(lists: Lists) -> None:
    lists.write(SUPPLIER, "S1,Rail Ltd,yes", "S2,Hotel Ltd,yes", titles="Code,Name,Active")
    lists.enable(SUPPLIER)
    lists.sync.now(lists.connection_id)
    with lists.company.place.database.read() as unit:
        (row, _) = unit.references.all("supplier")
    lists.company.edit_reference("supplier", replace(row, is_active=False))
    lists.write(SUPPLIER, "S1,Rail Ltd,yes", "S2,Hotel Ltd,no", titles="Code,Name,Active")
    lists.sync.now(lists.connection_id)
    assert lists.rows(SUPPLIER) == [("S1", "Rail Ltd", True, False), ("S2", "Hotel Ltd", False, False)]


@pytest.mark.rule("F76")
def test_a_plan_changes_nothing_and_is_carried_out_as_it_was_looked_at(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    plan = lists.plan()
    assert plan.counts == {ChangeKind.CREATE: 1}
    assert lists.rows(CATEGORY) == []
    lists.write(CATEGORY, "7400,Something else")
    lists.sync.apply(plan)
    assert lists.rows(CATEGORY) == [("7400", "Travel", True, False)]


def test_a_plan_that_the_company_has_overtaken_is_refused(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    plan = lists.plan()
    lists.company.edit_category(Category(CategoryId(0), "7400", "Trips"))
    with pytest.raises(StaleError):
        lists.sync.apply(plan)
    assert [row[:2] for row in lists.rows(CATEGORY)] == [("7400", "Trips")]
    plan = lists.plan()
    lists.sync.configuration.save(lists.connection_id, [PartConfig(CATEGORY)])
    with pytest.raises(StaleError):
        lists.sync.apply(plan)


def test_the_same_command_twice_syncs_once(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    plan, id_ = lists.plan(), CommandId("once")
    first = lists.sync.apply(plan, command_id=id_)
    assert lists.sync.apply(plan, command_id=id_).run == first.run
    assert len(lists.sync.history.runs()) == 1


@pytest.mark.rule("F74")
def test_a_filter_takes_only_what_it_lets_through_and_previews_its_count(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel expenses", "7500,Meals expenses", "1200,Bank")
    row_filter = RowFilter((Condition("name", FilterOperator.CONTAINS, "Expenses"),))
    preview = lists.sync.configuration.preview(lists.connection_id, CATEGORY, "categories.csv")
    count = preview.count(row_filter)
    assert (count.matched, count.total) == (2, 3)
    assert [row.reference for row in count.sample] == ["7400", "7500"]
    lists.enable(CATEGORY, row_filter=row_filter)
    lists.sync.now(lists.connection_id)
    assert [row[0] for row in lists.rows(CATEGORY)] == ["7400", "7500"]


@pytest.mark.rule("F74")
def test_a_filter_without_a_value_is_refused_and_nothing_is_stored(lists: Lists) -> None:
    empty = RowFilter((Condition("name", FilterOperator.CONTAINS, " "),))
    with pytest.raises(BlockedError) as told:
        lists.sync.configuration.save(
            lists.connection_id,
            [PartConfig(PROJECT, is_enabled=True), PartConfig(CATEGORY, is_enabled=True, filter=empty)],
        )
    assert told.value.rule == "F74"
    assert not lists.sync.configuration.read(lists.connection_id).can_sync


def test_a_filter_on_a_column_that_is_gone_fails_the_run_with_the_columns_that_are_there(
    lists: Lists,
) -> None:
    lists.write(CATEGORY, "7400,Travel,Cost", titles="Code,Name,Kind")
    kind = RowFilter((Condition("colour", FilterOperator.EQUALS, "red"),))
    lists.enable(CATEGORY, row_filter=kind)
    run = lists.sync.now(lists.connection_id).run
    assert run.status is RunStatus.FAILED
    assert run.failure is not None
    assert (run.failure.value, run.failure.remedy) == ("colour", "Use one of: code, kind, name")


@pytest.mark.rule("F67")
def test_a_part_can_be_disabled_at_any_time_and_keeps_its_rows(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.write(PROJECT, "P1,Relaunch")
    lists.enable(CATEGORY, PROJECT)
    lists.sync.now(lists.connection_id)
    lists.sync.configuration.save(lists.connection_id, [PartConfig(PROJECT)])
    lists.write(PROJECT, "P1,Another name")
    lists.sync.now(lists.connection_id)
    assert [row[:2] for row in lists.rows(PROJECT)] == [("P1", "Relaunch")]


@pytest.mark.rule("F75")
def test_projects_and_departments_choose_their_list(lists: Lists) -> None:
    lists.write(PROJECT, "P1,Relaunch")
    lists.write(SyncPart.DEPARTMENT, "D1,Sales")
    (project, department) = lists.sync.configuration.offers(
        lists.connection_id, [PROJECT, SyncPart.DEPARTMENT]
    )
    assert [choice.key for choice in project.choices] == ["projects.csv", "departments.csv"]
    assert [choice.key for choice in department.choices] == ["departments.csv", "projects.csv"]
    config = PartConfig(PROJECT, is_enabled=True, source="departments.csv")
    lists.sync.configuration.save(lists.connection_id, [config])
    lists.sync.now(lists.connection_id)
    assert [row[0] for row in lists.rows(PROJECT)] == ["D1"]


def test_one_part_comes_from_one_connection(lists: Lists) -> None:
    lists.enable(CATEGORY)
    other = Connection(0, "lists", "Other lists", {"folder": str(lists.folder)})
    other_id = Finance(lists.company.place).save_connection(other).id
    with pytest.raises(BlockedError, match="comes from Lists already"):
        lists.sync.configuration.save(other_id, [PartConfig(CATEGORY, is_enabled=True)])
    setup = lists.sync.configuration.read(other_id)
    assert setup.parts[0].owner == "Lists"


def test_a_source_that_lists_nothing_is_left_alone_until_a_person_agrees(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel", "7500,Meals")
    lists.write(PROJECT, "P1,Relaunch")
    lists.enable(CATEGORY, PROJECT)
    lists.sync.now(lists.connection_id)
    lists.write(CATEGORY)
    lists.write(PROJECT, "P1,Relaunch", "P2,Move")
    run = lists.sync.now(lists.connection_id).run
    assert run.status is RunStatus.ATTENTION
    assert run.parts[0].asked is not None
    assert [row[3] for row in lists.rows(CATEGORY)] == [False, False]
    assert len(lists.rows(PROJECT)) == 2, "the other parts go on"
    lists.sync.now(lists.connection_id, accepted=[CATEGORY])
    assert [row[3] for row in lists.rows(CATEGORY)] == [True, True]


def test_a_run_is_compared_with_the_one_before(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel", "7500,Meals", "7500,Drinks", "7600,")
    lists.enable(CATEGORY)
    lists.sync.now(lists.connection_id)
    lists.write(CATEGORY, "7400,Travel", "7500,Meals", "7600,", "7700,")
    second = lists.sync.now(lists.connection_id).run
    found = lists.sync.history.compare(second.id)
    assert found.before is not None
    assert [c.reference for c in found.appeared] == ["7700"]
    assert {c.reference for c in found.settled} == {"7500"}
    assert [c.reference for c in found.still] == ["7600"]
    assert found.counts[ChangeKind.CREATE] == (1, 1)
    with pytest.raises(NotFoundError):
        SyncHistory(lists.company.place).run(99)


@pytest.mark.rule("F83")
def test_every_run_is_audited_and_the_proof_counts_its_changes(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    run = lists.sync.now(lists.connection_id).run
    assert lists.company.verify_audit().is_intact
    with lists.company.place.database.read() as unit:
        events = unit.audit.events(subject="category", subject_id=run.id)
        assert [event.action for event in events] == ["sync"]
        assert unit.syncs.count_changes(run.id) == 1


# ---------------------------------------------------------------------- the daily run


@pytest.mark.rule("F68")
def test_the_daily_run_is_at_four_and_is_caught_up_at_the_next_start(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    assert lists.sync.daily.due() == []
    assert lists.sync.daily.next_due() == FOUR
    lists.at(FOUR + timedelta(hours=5))
    assert [badge.kind for badge in lists.sync.daily.badges()] == [BadgeKind.MISSED]
    (result,) = lists.sync.daily.run_due()
    assert (result.run.origin, result.run.status) == (RunOrigin.SCHEDULE, RunStatus.DONE)
    assert lists.sync.daily.due() == []
    assert lists.sync.daily.badges() == []


@pytest.mark.rule("F68")
def test_the_time_of_the_daily_run_is_changed_and_switched_off(lists: Lists) -> None:
    lists.enable(CATEGORY)
    lists.sync.daily.set_schedule(SyncSchedule(at=time(22, 15)))
    assert lists.sync.daily.next_due() == datetime(2026, 11, 2, 22, 15, tzinfo=UTC)
    lists.sync.daily.set_schedule(SyncSchedule(is_on=False))
    lists.at(FOUR + timedelta(days=3))
    assert lists.sync.daily.due() == []
    with pytest.raises(BlockedError):
        lists.sync.daily.set_schedule(SyncSchedule(at=time(4, tzinfo=UTC)))


@pytest.mark.rule("F68")
def test_it_never_runs_while_a_posting_runs(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    lists.at(FOUR)
    plan = lists.plan()
    lists.company.place.do("take_posting_turn", _take_turn(lists))
    assert lists.sync.daily.due() == []
    assert lists.sync.configuration.read(lists.connection_id).why_not == "posting"
    with pytest.raises(BlockedError) as told:
        lists.sync.apply(plan)
    assert told.value.rule == "F68"
    run = lists.sync.now(lists.connection_id).run
    assert run.status is RunStatus.BLOCKED
    assert [badge.kind for badge in lists.sync.daily.badges()] == [BadgeKind.BLOCKED]
    assert lists.rows(CATEGORY) == []
    lists.clock.sleep(TURN_S + 1)
    assert lists.sync.now(lists.connection_id).run.status is RunStatus.DONE


def _take_turn(lists: Lists) -> Callable[[UnitOfWork], Stored]:
    def work(unit: UnitOfWork) -> Stored:
        unit.connections.take_turn(lists.connection_id, "somebody")
        return {}

    return work


@pytest.mark.rule("F68")
def test_a_failed_run_is_kept_with_its_reason_and_shows_a_badge(lists: Lists) -> None:
    lists.enable(CATEGORY)
    lists.at(FOUR + timedelta(minutes=1))
    (result,) = lists.sync.daily.run_due()
    assert result.run.status is RunStatus.FAILED
    (badge,) = lists.sync.daily.badges()
    assert badge.kind is BadgeKind.FAILED
    assert badge.failure is not None
    assert badge.failure.reason is FailureReason.CONFIGURATION_INVALID
    assert "does not exist" in badge.failure.text
    assert badge.failure.remedy
    lists.write(CATEGORY, "7400,Travel")
    assert lists.sync.daily.due() == [], "not at once again"
    lists.clock.sleep(3_700)
    lists.sync.daily.run_due()
    assert lists.sync.daily.badges() == []


def test_a_switched_off_connection_is_never_synced(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    with lists.company.place.database.read() as unit:
        connection = unit.connections.get(lists.connection_id)
    Finance(lists.company.place).save_connection(replace(connection, is_active=False))
    lists.at(FOUR)
    assert lists.sync.daily.due() == []
    assert lists.sync.configuration.read(lists.connection_id).why_not == "switched_off"
    with pytest.raises(BlockedError, match="switched off"):
        lists.plan()


def test_a_connection_without_reference_data_says_so(lists: Lists) -> None:
    saved = Finance(lists.company.place).save_connection(
        Connection(0, "beancount", "Ledger", {"folder": str(lists.folder)})
    )
    with pytest.raises(BlockedError, match="gives no reference data"):
        lists.sync.configuration.read(saved.id)
    with pytest.raises(RejectedError):
        lists.sync.sources.open(Connection(9, "beancount", "Ledger"))


def test_a_sync_that_is_cancelled_while_reading_changes_nothing_and_is_no_run(lists: Lists) -> None:
    lists.write(CATEGORY, *(f"{number},Account {number}" for number in range(5_000)))
    lists.enable(CATEGORY)

    def stop(done: int, total: int) -> None:
        raise CancelledError(done)

    with pytest.raises(CancelledError):
        lists.sync.now(lists.connection_id, progress=stop)
    assert lists.rows(CATEGORY) == []
    assert lists.sync.history.runs() == []


def test_somebody_who_edits_meanwhile_costs_a_second_look_and_nothing_else(
    lists: Lists, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    planned: list[int] = []
    plan = PlanSync.__call__

    def overtaken(self: PlanSync, *arguments: Any, **options: Any) -> SyncPlan:
        found = plan(self, *arguments, **options)
        if not planned:
            lists.company.edit_category(Category(CategoryId(0), "9999", "Meanwhile"))
        planned.append(1)
        return found

    monkeypatch.setattr(PlanSync, "__call__", overtaken)
    assert lists.sync.now(lists.connection_id).run.status is RunStatus.DONE
    assert len(planned) == 2
    assert [row[0] for row in lists.rows(CATEGORY)] == ["7400", "9999"]


@pytest.mark.rule("F69")
def test_the_code_of_a_synced_row_is_not_edited_here(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.write(PROJECT, "P1,Relaunch")
    lists.enable(CATEGORY, PROJECT)
    lists.sync.now(lists.connection_id)
    (category,) = lists.company.browse.categories()
    with pytest.raises(BlockedError, match="belongs to the accounting system"):
        lists.company.edit_category(replace(category, reference="7401"))
    with lists.company.place.database.read() as unit:
        (project,) = unit.references.all("project")
    with pytest.raises(BlockedError, match="belongs to the accounting system"):
        lists.company.edit_reference("project", replace(project, reference="P2"))
    made = lists.company.edit_reference("project", ReferenceRow(0, "P2", "Made here"))
    with pytest.raises(BlockedError, match="empty or taken"):
        lists.company.edit_reference("project", ReferenceRow(0, "P2", "Again"))
    with lists.company.place.database.read() as unit:
        assert unit.references.get("project", made.id).name == "Made here"


@pytest.mark.rule("F68")
def test_two_programs_that_find_the_daily_run_due_carry_it_out_once(lists: Lists) -> None:
    lists.write(CATEGORY, "7400,Travel")
    lists.enable(CATEGORY)
    lists.at(FOUR)
    other = DataSync(lists.company.place)
    late = other.daily._due()
    (first,) = lists.sync.daily.run_due()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(other.daily), "_due", lambda _self: late)
        (second,) = other.daily.run_due()
    assert second.run == first.run
    assert len(lists.sync.history.runs()) == 1


def test_nothing_is_posted_to_a_folder_of_lists(lists: Lists) -> None:
    finance = Finance(lists.company.place)
    with pytest.raises(BlockedError, match="takes no postings"):
        finance.plan(lists.connection_id)
    with pytest.raises(BlockedError, match="takes no postings"):
        finance.export(lists.connection_id)
    assert finance.history() == []
    assert finance.test_connection(lists.connection_id).failure is not None, "the folder is empty"
    lists.write(CATEGORY, "7400,Travel")
    assert finance.test_connection(lists.connection_id).failure is None
