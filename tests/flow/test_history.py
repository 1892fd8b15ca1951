"""The history: lines, rows, and taking back, also after a restart."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import Company
from app.cli.main import main
from app.models.errors import BlockedError
from app.models.history import EntryState, HistoryEntry, HistoryKind, HistoryQuery, Obstacle, RowState
from app.models.ids import ExpenseId, PaymentId
from app.models.payment import LinkState
from app.models.sync import CurrentRow, SyncPart
from app.services.results import Scope
from tests.companies import Shop, a_program, a_shop, fill_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = a_shop(tmp_path)
    with closing(made.company):
        yield made


def lines(company: Company, *kinds: HistoryKind) -> list[HistoryEntry]:
    history = company.history()
    return history.entries(history.ids(HistoryQuery(kinds=kinds)))


def three_pairs(shop: Shop) -> tuple[list[ExpenseId], list[PaymentId]]:
    days = (date(2026, 10, 3), date(2026, 10, 9), date(2026, 10, 17))
    amounts = ("12.30", "88.40", "154.00")
    expenses = shop.add_expenses(*(shop.expense(day=d, amount=a) for d, a in zip(days, amounts, strict=True)))
    payments = shop.add_payments(*(shop.payment(day=d, amount=a) for d, a in zip(days, amounts, strict=True)))
    return expenses, payments


def saved(shop: Shop) -> tuple[list[ExpenseId], list[PaymentId]]:
    expenses, payments = three_pairs(shop)
    session = shop.company.open_session(Scope())
    for expense, payment in zip(expenses, payments, strict=True):
        session.stage_link(expense, payment)
    session.commit()
    return expenses, payments


@pytest.mark.rule("G24")
def test_an_automatic_run_is_a_line_with_counts_sums_and_rows(shop: Shop) -> None:
    expenses, payments = three_pairs(shop)
    shop.company.auto_reconcile()
    [line] = lines(shop.company, HistoryKind.AUTOMATIC)
    assert (line.counts["links"], line.sums, line.made_by) == (3, {"EUR": 25_470}, "maria")
    assert line.state is EntryState.STANDS
    detail = shop.company.history().detail(line.id)
    assert [(row.expense_id, row.payment_id) for row in detail.rows] == list(
        zip(expenses, payments, strict=True)
    )
    assert {(row.before, row.after, row.state) for row in detail.rows} == {
        ("pending", "automatic", RowState.OPEN)
    }
    assert detail.can_reverse_all


@pytest.mark.rule("G24")
def test_a_run_is_taken_back_after_a_restart_and_its_reversal_is_a_line(tmp_path: Path) -> None:
    program = a_program(tmp_path)
    target = str(tmp_path / "Acme.tieout")
    shop = fill_shop(program.create_company(target, name="Acme", currency="EUR", user="maria"))
    expenses, _ = three_pairs(shop)
    shop.company.auto_reconcile()
    shop.company.close()
    with closing(program.open_company(target, user="lena")) as company:
        [line] = lines(company, HistoryKind.AUTOMATIC)
        done = company.reverse(line.id, reason="wrong threshold")
        assert (done.taken, done.left) == (3, 0)
        [line] = lines(company, HistoryKind.AUTOMATIC)
        assert (line.state, line.reversed_by) == (EntryState.REVERSED, done.made_id)
        [back] = lines(company, HistoryKind.REVERSAL)
        assert (back.id, back.reverses, back.made_by, back.reason) == (
            done.made_id, line.id, "lena", "wrong threshold"
        )  # fmt: skip
        with company.place.database.read() as unit:
            assert {one.state for one in unit.expenses.get(expenses)} == {LinkState.PENDING}
        assert company.verify_audit().is_intact
        assert company.auto_reconcile().linked == 0, "what a person untied is not tied by the program again"


@pytest.mark.rule("G24")
def test_pairs_may_be_left_to_the_program_again(shop: Shop) -> None:
    three_pairs(shop)
    shop.company.auto_reconcile()
    [line] = lines(shop.company, HistoryKind.AUTOMATIC)
    shop.company.reverse(line.id, remembers=False)
    assert shop.company.auto_reconcile().linked == 3


@pytest.mark.rule("G24", "F22")
def test_what_is_posted_is_blocked_with_the_way_out(shop: Shop) -> None:
    expenses, _ = saved(shop)
    shop.post(expenses[1])
    history = shop.company.history()
    [line] = lines(shop.company, HistoryKind.SAVE)
    detail = history.detail(line.id)
    assert [(row.state, row.obstacle) for row in detail.rows] == [
        (RowState.BLOCKED, Obstacle.POSTED), (RowState.OPEN, Obstacle.NONE), (RowState.OPEN, Obstacle.NONE)
    ]  # fmt: skip
    with pytest.raises(BlockedError, match="1 of 3 rows") as refused:
        shop.company.reverse(line.id)
    assert "accounting system" in refused.value.remedy
    assert shop.get_expense(expenses[0]).state is LinkState.MANUAL, "nothing was taken back"
    done = shop.company.reverse(line.id, only_possible=True)
    assert (done.taken, done.left) == (2, 1)
    assert [shop.get_expense(id_).state for id_ in expenses] == [
        LinkState.PENDING, LinkState.MANUAL, LinkState.PENDING
    ]  # fmt: skip
    [line] = lines(shop.company, HistoryKind.SAVE)
    assert (line.state, line.blocked) == (EntryState.BLOCKED, 1)


@pytest.mark.rule("G24")
def test_a_reversal_can_be_taken_back_itself(shop: Shop) -> None:
    expenses, payments = saved(shop)
    [line] = lines(shop.company, HistoryKind.SAVE)
    back = shop.company.reverse(line.id)
    again = shop.company.reverse(back.made_id)
    assert again.taken == 3
    assert {shop.get_expense(id_).state for id_ in expenses} == {LinkState.MANUAL}
    with shop.company.place.database.read() as unit:
        assert not len(unit.rejections.pairs().expense_ids), "the pairs are no longer rejected"
        links = unit.reconciliations.of_payments(payments, live_only=True)
    assert {link.origin for link in links} == {"manual"}


@pytest.mark.rule("G24")
def test_a_link_whose_place_was_taken_is_not_made_again(shop: Shop) -> None:
    expenses, payments = saved(shop)
    [line] = lines(shop.company, HistoryKind.SAVE)
    back = shop.company.reverse(line.id)
    [rival] = shop.add_expenses(shop.expense(day=date(2026, 10, 3)))
    session = shop.company.open_session(Scope())
    session.stage_link(rival, payments[0])
    session.commit()
    detail = shop.company.history().detail(back.made_id)
    assert [row.obstacle for row in detail.rows] == [Obstacle.CHANGED, Obstacle.NONE, Obstacle.NONE]
    done = shop.company.reverse(back.made_id, only_possible=True)
    assert (done.taken, done.left) == (2, 1)
    assert shop.get_expense(expenses[0]).state is LinkState.PENDING


@pytest.mark.rule("G24", "F35")
def test_an_import_goes_with_its_links_where_that_is_said(shop: Shop) -> None:
    [expense] = shop.add_expenses(shop.expense())
    shop.add_import(shop.payment(), shop.payment(amount="9.00"))
    assert shop.company.auto_reconcile().linked == 1
    [line] = [one for one in lines(shop.company) if one.command == "add_import"]
    assert line.about == "card.csv"
    history = shop.company.history()
    held = history.detail(line.id)
    assert [row.obstacle for row in held.rows] == [Obstacle.RECONCILED, Obstacle.NONE]
    assert held.links_in_way == 1
    with pytest.raises(BlockedError, match="reconciled"):
        shop.company.reverse(line.id)
    with pytest.raises(BlockedError, match="reconciled"):
        shop.company.reverse(line.id, only_possible=True)
    assert history.detail(line.id, with_links=True).can_reverse_all
    shop.company.reverse(line.id, with_links=True)
    assert shop.get_expense(expense).state is LinkState.PENDING
    [line] = [one for one in lines(shop.company) if one.command == "add_import"]
    assert line.state is EntryState.REVERSED
    with shop.company.place.database.read() as unit:
        assert not unit.payments.of_import(unit.histories.import_of(line.command_id))  # type: ignore[arg-type] # it is one


@pytest.mark.rule("G24", "F17")
def test_expenses_made_from_payments_go_again(shop: Shop) -> None:
    payments = shop.add_payments(shop.payment(), shop.payment(amount="40.00"))
    made = shop.company.expense_from_payment(payments).expense_ids
    [line] = lines(shop.company, HistoryKind.CREATION)
    assert line.counts["expenses"] == 2
    shop.post(made[0])
    done = shop.company.reverse(line.id, only_possible=True)
    assert (done.taken, done.left) == (2, 2), "a link and its expense each way"
    with shop.company.place.database.read() as unit:
        assert unit.histories.live_expenses(list(made)) == {made[0]}


@pytest.mark.rule("G24", "F17")
def test_expenses_made_in_the_manager_go_with_the_save_that_made_them(shop: Shop) -> None:
    from app.services.payment_steps import creating

    expenses, payments = three_pairs(shop)
    [alone] = shop.add_payments(shop.payment(amount="77.00", descriptor="BAKERY"))
    session = shop.company.open_session(Scope())
    session.stage_link(expenses[0], payments[0])
    session.stage_made(creating([alone]))
    session.commit()
    [line] = lines(shop.company, HistoryKind.SAVE)
    rows = shop.company.history().detail(line.id).rows
    assert sorted(row.subject for row in rows) == ["expense", "link", "link"]
    shop.company.reverse(line.id)
    with shop.company.place.database.read() as unit:
        made = [row.id for row in rows if row.subject == "expense"]
        assert unit.histories.live_expenses([*made, *expenses]) == set(expenses)
        rejected = unit.rejections.pairs()
    assert list(rejected.expense_ids) == [expenses[0]], "what is gone is not remembered"
    assert shop.get_payment(alone).state is LinkState.PENDING


@pytest.mark.rule("G24", "F84")
def test_a_bulk_accept_is_a_line_of_its_own(shop: Shop) -> None:
    expenses, payments = three_pairs(shop)
    session = shop.company.open_session(Scope())
    session.stage_links(list(zip(expenses[:2], payments[:2], strict=True)))
    session.stage_link(expenses[2], payments[2])
    [line] = lines(shop.company, HistoryKind.BULK)
    assert (line.state, line.counts["links"]) == (EntryState.STAGED, 2)
    session.commit()
    [line] = lines(shop.company, HistoryKind.BULK)
    assert (line.state, line.sums) == (EntryState.STANDS, {"EUR": 10_070})
    shop.company.reverse(line.id)
    assert [shop.get_expense(id_).state for id_ in expenses] == [
        LinkState.PENDING, LinkState.PENDING, LinkState.MANUAL
    ]  # fmt: skip
    [line] = lines(shop.company, HistoryKind.BULK)
    assert line.state is EntryState.REVERSED


@pytest.mark.rule("G24")
def test_lines_are_found_by_kind_person_day_and_words(shop: Shop) -> None:
    shop.add_import(shop.payment())
    saved(shop)
    history = shop.company.history()

    def found(**wanted: object) -> set[str]:
        query = HistoryQuery(**wanted)  # type: ignore[arg-type] # the caller names fields
        return {one.command for one in history.entries(history.ids(query))}

    assert found(words=("card.csv",)) == {"add_import"}
    assert "add_import" not in found(without=("card.csv",))
    assert found(kinds=(HistoryKind.SAVE,)) == {"save_reconciliations"}
    assert not found(users=("nobody",))
    assert found(users=("maria",)) == found()
    assert found(first=date(2026, 11, 2), last=date(2026, 11, 2)) == found()
    assert not found(first=date(2026, 11, 3))
    assert "stage" not in found(), "steps on the way are no lines"
    numbers = list(history.ids(HistoryQuery(is_descending=False)))
    assert numbers == sorted(numbers)


@pytest.mark.rule("G24")
def test_an_edit_is_told_with_before_and_after_and_refused_with_a_reason(shop: Shop) -> None:
    [expense] = shop.add_expenses(shop.expense())
    before = shop.get_expense(expense)
    from dataclasses import replace

    shop.company.edit_expense(replace(before, merchant="Cafe Napoli"))
    [line] = [one for one in lines(shop.company, HistoryKind.CHANGE) if one.command == "edit_expense"]
    rows = shop.company.history().detail(line.id).rows
    assert any("Cafe Roma" in row.before and "Cafe Napoli" in row.after for row in rows)
    with pytest.raises(BlockedError, match="no reversal of their own"):
        shop.company.reverse(line.id)


@pytest.mark.rule("G24")
def test_the_same_reversal_twice_changes_nothing(shop: Shop) -> None:
    saved(shop)
    [line] = lines(shop.company, HistoryKind.SAVE)
    command = shop.company.place.ids.command_id()
    first = shop.company.reverse(line.id, command_id=command)  # type: ignore[arg-type] # made by the ids
    second = shop.company.reverse(line.id, command_id=command)  # type: ignore[arg-type] # the same
    assert (first.taken, first.made_id) == (second.taken, second.made_id)
    with pytest.raises(BlockedError, match="taken back already"):
        shop.company.reverse(line.id)


@pytest.mark.rule("G24")
def test_the_command_line_lists_tells_and_takes_back(shop: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    expenses, _ = saved(shop)
    shop.post(expenses[0])
    shop.company.close()
    target = ["--company", shop.company.info.target, "--user", "maria"]

    def run(*arguments: str) -> tuple[int, list[dict[str, object]]]:
        code = main(["history", *arguments, "--json", *target])
        return code, [json.loads(row) for row in capsys.readouterr().out.splitlines()]

    code, [line] = run("--kind", "save")
    assert (code, line["sums"], line["blocked"]) == (0, {"EUR": "254.70"}, 1)
    number = str(line["line"])
    code, [detail] = run(number)
    assert (code, detail["can_take_back"], detail["cannot"]) == (0, 2, 1)
    code, [refused] = run("--reverse", number)
    assert code == 4
    assert "posted" in str(refused["refused"])
    code, [done] = run("--reverse", number, "--possible", "--reason", "wrong")
    assert (code, done["taken"], done["left"]) == (3, 2, 1)
    assert run("--day", "2026-13-01")[0] == 2
    assert main(["history", number, *target]) == 0
    told = capsys.readouterr().out
    assert "It is posted: reverse the entry in the accounting system first." in told


@pytest.mark.rule("G24", "F80")
def test_of_a_posting_what_failed_goes_back_and_what_was_posted_is_blocked(shop: Shop) -> None:
    from dataclasses import replace

    from app.models.expense import ExpenseStatus

    for status, obstacle in (("failed", None), ("successful", Obstacle.POSTED), ("unknown", Obstacle.SENT)):
        [expense] = shop.add_expenses(replace(shop.expense(), status=ExpenseStatus.COMPLETED))
        shop.post(expense, status)
        line = lines(shop.company)[0]
        detail = shop.company.history().detail(line.id)
        [row] = detail.rows
        assert row.subject == "item"
        if obstacle is None:
            assert shop.company.reverse(line.id).taken == 1
            assert shop.get_expense(expense).status is ExpenseStatus.APPROVED
        else:
            assert row.obstacle is obstacle
            with pytest.raises(BlockedError):
                shop.company.reverse(line.id, only_possible=True)
            assert shop.get_expense(expense).status is ExpenseStatus.COMPLETED


@pytest.mark.rule("G24", "F76")
def test_a_sync_is_turned_round_where_nothing_newer_stands_on_it(shop: Shop) -> None:
    from datetime import UTC, datetime

    from app.models.ids import CommandId
    from app.models.sync import (
        ChangeKind,
        PartConfig,
        PartPlan,
        RunOrigin,
        RunStatus,
        SyncChange,
        SyncPart,
    )  # fmt: skip
    from app.store import Command
    from app.store.rows import ReferenceRow
    from app.store.schema import posting
    from app.store.sync_runs import NewRun

    company = shop.company
    for code, name in (("P1", "Old one"), ("P2", "Old two")):
        company.edit_reference("project", ReferenceRow(0, code, name))
    with company.place.database.write(Command(CommandId("sync"), "sync_reference", "maria")) as unit:
        connection = unit.context.insert(posting.connection, system="test", name="Books")
        rows = {row.reference: row.id for row in unit.syncs.current(SyncPart.PROJECT)[0]}
        changes = (
            *(
                SyncChange(
                    SyncPart.PROJECT,
                    ChangeKind.RENAME,
                    code,
                    "name",
                    f"Old {n}",
                    f"New {n}",
                    row_id=rows[code],
                )
                for code, n in (("P1", "one"), ("P2", "two"))
            ),
            SyncChange(SyncPart.PROJECT, ChangeKind.CREATE, "P3", "", None, "Third"),
        )
        state = unit.syncs.state(SyncPart.PROJECT)
        plan = PartPlan(PartConfig(SyncPart.PROJECT), 3, 3, 2, 0, changes, state=state)
        unit.syncs.apply(connection, plan)
        new = NewRun(connection, datetime(2026, 11, 2, tzinfo=UTC), RunOrigin.PERSON, RunStatus.DONE, (plan,))
        unit.syncs.add_run(new)
    two = next(row for row in _projects(company) if row.reference == "P2")
    company.edit_reference("project", ReferenceRow(two.id, "P2", "By hand"))
    [line] = lines(company, HistoryKind.SYNC)
    assert (line.about, line.counts["changes"]) == ("Books", 3)
    with pytest.raises(BlockedError, match="something newer"):
        company.reverse(line.id)
    done = company.reverse(line.id, only_possible=True)
    assert (done.taken, done.left) == (2, 1)
    assert [(row.reference, row.name, row.is_gone) for row in _projects(company)] == [
        ("P1", "Old one", False), ("P2", "By hand", False), ("P3", "Third", True)
    ]  # fmt: skip
    [line] = lines(company, HistoryKind.SYNC)
    assert line.state is EntryState.PARTLY


def _projects(company: Company) -> list[CurrentRow]:
    with company.place.database.read() as unit:
        return unit.syncs.current(SyncPart.PROJECT)[0]
