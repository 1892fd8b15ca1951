"""Data sync in the store, on SQLite and PostgreSQL: what is written, what is refused, what is proven."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.models.errors import NotFoundError, StaleError
from app.models.posting import Connection, Failure, FailureReason
from app.models.sync import (
    AskKind,
    ChangeKind,
    Condition,
    FilterOperator,
    PartConfig,
    PartPlan,
    RowFilter,
    RunOrigin,
    RunStatus,
    SyncAsk,
    SyncChange,
    SyncPart,
    SyncReason,
)
from app.store.sync_runs import QUIET_MAX, NewRun
from tests.contract.store.kit import Books

AT = datetime(2026, 11, 2, 4, tzinfo=UTC)


@pytest.fixture
def connection_id(books: Books) -> int:
    with books.write() as work:
        id_: int = work.connections.add(Connection(0, "lists", "Lists"))
    return id_


def create(part: SyncPart, reference: str, name: str, **details: int | str | None) -> SyncChange:
    return SyncChange(part, ChangeKind.CREATE, reference, new=name, details=tuple(details.items()))


def a_plan(books: Books, part: SyncPart, *changes: SyncChange) -> PartPlan:
    with books.read() as work:
        state = work.syncs.state(part)
    return PartPlan(PartConfig(part, is_enabled=True), len(changes), len(changes), 0, 0, changes, state=state)


def carry_out(books: Books, connection_id: int, *plans: PartPlan) -> int:
    with books.write() as work:
        for plan in plans:
            if plan.ask is None:
                work.syncs.apply(connection_id, plan)
        new = NewRun(connection_id, AT, RunOrigin.PERSON, RunStatus.DONE, plans)
        run_id: int = work.syncs.add_run(new)
    return run_id


@pytest.mark.rule("F67", "F74", "F75")
def test_a_configuration_is_kept_as_it_was_saved(books: Books, connection_id: int) -> None:
    config = PartConfig(
        SyncPart.PROJECT,
        is_enabled=True,
        source="axis:PRJ",
        filter=RowFilter((Condition("code", FilterOperator.AT_LEAST, "100"),)),
    )
    with books.write() as work:
        work.syncs.set_config(connection_id, config)
    with books.read() as work:
        assert work.syncs.configs(connection_id) == {SyncPart.PROJECT: config}
        saved_at = work.syncs.configured_at(connection_id)
        (event,) = work.audit.events(subject="sync_config")
    assert event.before == "null"
    with books.write() as work:
        work.syncs.set_config(connection_id, config)
    with books.read() as work:
        assert work.syncs.configured_at(connection_id) == saved_at
        assert len(work.audit.events(subject="sync_config")) == 1


@pytest.mark.rule("F69", "F70", "F72", "F73")
def test_every_kind_of_row_is_made_and_changed(books: Books, connection_id: int) -> None:
    category_ = create(SyncPart.CATEGORY, "7400", "Travel", expense_types="purchase", gl_account="7400")
    taxes = [
        create(SyncPart.TAX_RATE, "T1", "Standard", rate_ppm=200_000, country=""),
        create(SyncPart.TAX_RATE, "T9", "None", rate_ppm=None, country=""),
    ]
    march: dict[str, int | str | None] = {
        "first_on": "2026-03-01",
        "last_on": "2026-03-31",
        "is_open": 1,
    }
    made = [
        a_plan(books, SyncPart.CATEGORY, category_),
        a_plan(books, SyncPart.PROJECT, create(SyncPart.PROJECT, "P1", "Relaunch", expense_types="all")),
        a_plan(books, SyncPart.DEPARTMENT, create(SyncPart.DEPARTMENT, "D1", "Sales")),
        a_plan(books, SyncPart.TAX_RATE, *taxes),
        a_plan(books, SyncPart.SUPPLIER, create(SyncPart.SUPPLIER, "S1", "Rail Ltd", vat_number="GB1")),
        a_plan(books, SyncPart.GL_ACCOUNT, create(SyncPart.GL_ACCOUNT, "1240", "Card", kind="Assets")),
        a_plan(books, SyncPart.PERIOD, create(SyncPart.PERIOD, "2026-03", "March", **march)),
    ]
    run_id = carry_out(books, connection_id, *made)
    with books.read() as work:
        rows = {part: work.syncs.current(part)[0] for part in SyncPart}
        assert work.syncs.count_changes(run_id) == 8
        (category,) = work.categories.all()
    assert (category.expense_types, category.connection_id) == ("purchase", connection_id)
    assert [row.rate_ppm for row in rows[SyncPart.TAX_RATE]] == [200_000, None]
    (period,) = rows[SyncPart.PERIOD]
    assert (period.first_on, period.last_on, period.is_open) == (date(2026, 3, 1), date(2026, 3, 31), True)
    changed = []
    for part, found in rows.items():
        row = found[0]
        changes = [
            SyncChange(part, ChangeKind.RENAME, row.reference, "name", row.name, "New", row_id=row.id),
            SyncChange(part, ChangeKind.FLAG_GONE, row.reference, "is_gone", "0", "1", row_id=row.id),
            SyncChange(part, ChangeKind.WARN, row.reference, "rate_ppm", "1", "2", row_id=row.id),
        ]
        if part is SyncPart.PERIOD:
            changes.append(
                SyncChange(
                    part, ChangeKind.OVERWRITE, row.reference, "last_on", "", "2026-03-30", row_id=row.id
                )
            )
        changed.append(a_plan(books, part, *changes))
    carry_out(books, connection_id, *changed)
    with books.read() as work:
        for part in SyncPart:
            first = work.syncs.current(part)[0][0]
            assert (first.name, first.is_gone) == ("New", True)
        assert work.syncs.current(SyncPart.TAX_RATE)[0][0].rate_ppm == 200_000
        assert work.syncs.current(SyncPart.PERIOD)[0][0].last_on == date(2026, 3, 30)


def test_a_plan_made_from_other_rows_is_refused_as_a_whole(books: Books, connection_id: int) -> None:
    plan = a_plan(books, SyncPart.PROJECT, create(SyncPart.PROJECT, "P1", "Relaunch", expense_types="all"))
    with books.write() as work:
        work.references.ensure("project", "P9", "Meanwhile")
    with pytest.raises(StaleError):
        carry_out(books, connection_id, plan)
    with books.read() as work:
        assert [row.reference for row in work.syncs.current(SyncPart.PROJECT)[0]] == ["P9"]
        assert work.syncs.runs() == []


@pytest.mark.rule("F76")
def test_a_run_is_read_back_as_it_was(books: Books, connection_id: int) -> None:
    quiet = [
        SyncChange(SyncPart.CATEGORY, ChangeKind.IGNORE, f"{n}", reason=SyncReason.INACTIVE_THERE)
        for n in range(QUIET_MAX + 5)
    ]
    asked = replace(
        a_plan(books, SyncPart.PROJECT, create(SyncPart.PROJECT, "P1", "Relaunch")),
        ask=SyncAsk(AskKind.NOTHING, 3, 3, 50),
    )
    problem = SyncChange(
        SyncPart.CATEGORY, ChangeKind.IGNORE, "7400", "", "Old", "New", SyncReason.DUPLICATE, "row 2", 4
    )
    run_id = carry_out(books, connection_id, a_plan(books, SyncPart.CATEGORY, problem, *quiet), asked)
    failure = Failure(FailureReason.UNREACHABLE, "answer", "x", "the network", "Try again later", "words")
    with books.write() as work:
        failed_id = work.syncs.add_run(
            NewRun(
                connection_id, AT + timedelta(days=1), RunOrigin.SCHEDULE, RunStatus.FAILED, failure=failure
            )
        )
    with books.read() as work:
        failed, run = work.syncs.runs(connection_id=connection_id)
        assert (failed.id, failed.failure, failed.status) == (failed_id, failure, RunStatus.FAILED)
        assert work.syncs.last(connection_id) == failed
        assert work.syncs.before(failed) == run == work.syncs.run(run_id)
        assert (run.connection, run.started_at, run.origin) == ("Lists", AT, RunOrigin.PERSON)
        category, project = run.parts
        assert category.counts == {ChangeKind.IGNORE: QUIET_MAX + 6}
        assert (category.problems, category.listed) == (1, QUIET_MAX + 1)
        assert (project.asked, project.counts) == (asked.ask, {})
        assert work.syncs.changes(run_id, limit=1) == [problem]
        assert len(work.syncs.changes(run_id, skip=QUIET_MAX)) == 1
        assert work.syncs.changes(run_id, parts=[SyncPart.PROJECT]) == []
        assert work.syncs.changes(run_id, kinds=[ChangeKind.CREATE]) == []
        with pytest.raises(NotFoundError):
            work.syncs.run(99)


@pytest.mark.rule("F83")
def test_runs_and_their_changes_can_only_be_added(books: Books, connection_id: int) -> None:
    plan = a_plan(books, SyncPart.DEPARTMENT, create(SyncPart.DEPARTMENT, "D1", "Sales"))
    carry_out(books, connection_id, plan)
    for statement in (
        "UPDATE sync_run SET status = 'failed'",
        "DELETE FROM sync_run",
        "UPDATE sync_change SET new = 'Other'",
        "DELETE FROM sync_change",
    ):
        with (
            pytest.raises(Exception, match="append_only"),
            books.write() as work,
        ):
            work.context.connection.exec_driver_sql(statement)
    assert books.database.prove().broken == ()


def test_the_proof_finds_a_run_whose_changes_do_not_add_up(books: Books, connection_id: int) -> None:
    with books.write() as work:
        run_id = work.syncs.add_run(NewRun(connection_id, AT, RunOrigin.PERSON, RunStatus.DONE))
        columns = ("run_id", "part", "reference", "action", "field", "reason", "other", "row_id")
        row = (run_id, "category", "7400", "create", "", "", "", 0)
        from app.store.schema.posting import sync_change

        work.context.insert_rows(sync_change, columns, [row])
    assert books.database.prove().broken == ("sync_counts",)


@pytest.mark.rule("F68")
def test_a_running_posting_is_seen_until_its_turn_ends(books: Books, connection_id: int) -> None:
    with books.write() as work:
        work.connections.take_turn(connection_id, "somebody")
        now = work.context.at
    with books.read() as work:
        assert work.syncs.posting_to(now) == "Lists"
        assert work.syncs.posting_to(now + timedelta(hours=1)) == ""
    with books.write() as work:
        work.connections.end_turn(connection_id, "somebody")
    with books.read() as work:
        assert work.syncs.posting_to(now) == ""


def test_a_part_belongs_to_one_active_connection(books: Books, connection_id: int) -> None:
    with books.write() as work:
        other = work.connections.add(Connection(0, "lists", "Other"))
        work.syncs.set_config(other, PartConfig(SyncPart.PROJECT, is_enabled=True))
    with books.read() as work:
        assert work.syncs.owner_of(SyncPart.PROJECT, besides=connection_id) == "Other"
        assert work.syncs.owner_of(SyncPart.PROJECT, besides=other) == ""
        assert not work.syncs.has_other_source(SyncPart.PROJECT, connection_id)
        connection = work.connections.get(other)
    carry_out(books, other, a_plan(books, SyncPart.PROJECT, create(SyncPart.PROJECT, "P1", "Relaunch")))
    with books.write() as work:
        work.connections.update(replace(connection, is_active=False))
    with books.read() as work:
        assert work.syncs.owner_of(SyncPart.PROJECT, besides=connection_id) == ""
        assert work.syncs.has_other_source(SyncPart.PROJECT, connection_id)


@pytest.mark.rule("F71")
def test_other_reference_data_is_found_by_its_code_wherever_it_came_from(
    books: Books, connection_id: int
) -> None:
    carry_out(
        books, connection_id, a_plan(books, SyncPart.PROJECT, create(SyncPart.PROJECT, "P1", "Relaunch"))
    )
    with books.write() as work:
        (row,) = work.references.all("project")
        assert work.references.ensure("project", "P1") == row.id
        assert work.references.get("project", row.id) == row
        with pytest.raises(NotFoundError):
            work.references.get("project", 999)
