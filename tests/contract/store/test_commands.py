"""Commands: once each, whole or not at all, traced in a chain that shows tampering."""

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from app.models.errors import AlreadyDoneError, FileError, OverAllocatedError, StaleError
from app.store import AuditProof, UnitOfWork, audit
from app.store.context import EVENTS_HELD, Context
from app.store.schema.company import audit_event
from tests.contract.store.kit import Books, a_link


def test_the_same_command_a_second_time_changes_nothing_and_answers_again(books: Books) -> None:
    command = books.command("save", reason="month end")
    with books.database.write(command) as work:
        work.settings.set("count", 1)
        work.result = {"linked": [1, 2]}
    with pytest.raises(AlreadyDoneError) as caught, books.database.write(command) as work:
        work.settings.set("count", 2)
    assert caught.value.result == {"linked": [1, 2]}
    assert caught.value.command_id == command.id
    with books.read() as work:
        assert work.settings.get("count") == 1
        (record,) = work.audit.commands(kinds=["save"])
    assert (record.id, record.made_by, record.reason) == (command.id, "ann", "month end")
    assert record.result == '{"linked":[1,2]}'


def test_a_command_that_fails_leaves_nothing_and_can_be_tried_again(books: Books) -> None:
    command = books.command()
    with pytest.raises(ZeroDivisionError), books.database.write(command) as work:
        work.settings.set("count", 1 // len(work.payments.columns()))
    with books.read() as work:
        assert work.settings.get("count") is None
        assert command.id not in {item.id for item in work.audit.commands()}
    with books.database.write(command) as work:
        work.settings.set("count", 2)
    assert books.database.prove().broken == ()


def test_commands_are_listed_the_latest_first(books: Books) -> None:
    with books.write("one"):
        pass
    with books.write("two"):
        pass
    with books.read() as work:
        kinds = [record.kind for record in work.audit.commands(limit=2)]
        latest = work.audit.commands(limit=1)[0]
        earlier = work.audit.commands(before=latest.made_at)
    assert kinds == ["two", "one"]
    assert latest.id not in {record.id for record in earlier}


def test_events_of_a_long_command_are_stored_on_the_way_and_the_chain_holds(books: Books) -> None:
    count = 2 * EVENTS_HELD + 3
    with books.write("long") as work:
        for number in range(count):
            work.context.record("change", "thing", number, before=number, after=number + 1)
            assert len(work.context.events) < EVENTS_HELD
    with books.read() as work:
        events = [event for event in work.audit.events(limit=10 * count) if event.subject == "thing"]
        assert work.audit.verify().holds
    assert [event.subject_id for event in events] == [str(number) for number in range(count)]
    assert len({event.command_id for event in events}) == 1


def test_a_long_command_that_fails_leaves_none_of_its_events(books: Books) -> None:
    def stops_late(work: UnitOfWork) -> None:
        for number in range(EVENTS_HELD + 1):
            work.context.record("change", "thing", number)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        books.database.run(books.command("long"), stops_late)
    with books.read() as work:
        assert work.audit.verify().holds
        assert not [event for event in work.audit.events(limit=10_000) if event.subject == "thing"]


def test_writing_while_reading_is_refused(books: Books) -> None:
    with books.read() as work, pytest.raises(AssertionError):
        work.settings.set("x", 1)
    with books.read() as work, pytest.raises((DBAPIError, FileError), match=r"read-?only|written"):
        work.context.connection.execute(text("DELETE FROM setting"))
    with books.read() as work:
        assert work.settings.get("matching.active_profile") == "Scored"


def test_a_view_does_not_move_while_others_write(books: Books) -> None:
    with books.read() as work:
        assert work.settings.get("x") is None
        with books.write() as other:
            other.settings.set("x", 1)
        assert work.settings.get("x") is None
    with books.read() as work:
        assert work.settings.get("x") == 1


@pytest.mark.rule("F83", "G12")
def test_every_change_says_who_when_and_what(books: Books) -> None:
    command = books.command("edit", user="bob", reason="typo")
    with books.database.write(command) as work:
        work.settings.set("limit", 5)
    with books.read() as work:
        ran, changed = work.audit.of_command(command.id)
        number, head = work.audit.head()
        assert work.audit.events(after=number - 1) == [changed]
    assert (ran.action, ran.subject, ran.after) == ("run", "command", '{"kind":"edit","reason":"typo"}')
    assert (changed.made_by, changed.action, changed.subject_id) == ("bob", "set", "limit")
    assert (changed.before, changed.after, changed.hash) == ("null", "5", head)
    assert changed.made_at.tzinfo is not None


@pytest.mark.rule("F83", "G12")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET after = '6'",
        "DELETE FROM audit_event",
        "UPDATE command SET made_by = 'eve'",
        "DELETE FROM command",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET sequence = 1",
        "DELETE FROM payment",
        "DELETE FROM allocation",
        "UPDATE allocation SET payment_minor = 1",
        "DELETE FROM reconciliation",
        "UPDATE reconciliation SET made_by = 'eve'",
        "UPDATE statement_line SET raw = ''",
        "DELETE FROM rule_set",
    ],
)
def test_the_database_itself_keeps_history(books: Books, statement: str) -> None:
    books.import_file([5])
    books.link(books.expense(), books.payment(), 1000)
    with pytest.raises(DBAPIError, match=r"append_only|audit_chain"), books.write() as work:
        work.context.connection.execute(text(statement))
    assert books.database.prove().broken == ()


def test_an_event_out_of_order_is_refused_by_the_database(books: Books) -> None:
    with books.read() as work:
        last, head = work.audit.head()
    row: dict[str, object] = dict.fromkeys((column.name for column in audit_event.c), "x")
    row |= {"role": books.database.role, "previous_hash": head, "sequence": last + 2}
    command = books.command()
    row["command_id"] = command.id
    with pytest.raises(DBAPIError, match="audit_chain"), books.database.write(command) as work:
        work.context.connection.execute(audit_event.insert().values(row))


def _tampered(connection: Connection, dialect: str, table: str, statement: str) -> None:
    """Do what an insider with the file and a database tool can do."""
    if dialect == "sqlite":
        rows = connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :t"), {"t": table}
        ).all()
        for row in rows:
            connection.execute(text(f"DROP TRIGGER {row.name}"))
    else:
        connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
    connection.execute(text(statement))


TAMPERING = {
    "hash": "UPDATE audit_event SET after = '7' WHERE sequence = 9",
    "gap": "DELETE FROM audit_event WHERE sequence = 9",
    "tail": "DELETE FROM audit_event WHERE sequence > 11",
    "chain": "UPDATE audit_event SET previous_hash = '0' WHERE sequence = 9",
    "command": "UPDATE command SET kind = 'harmless' WHERE kind = 'second'",
}


@pytest.mark.rule("F83", "G12")
@pytest.mark.parametrize("kind", sorted(TAMPERING))
def test_verify_finds_tampering(books: Books, kind: str) -> None:
    for name in ("first", "second", "third"):
        with books.write(name) as work:
            work.settings.set("limit", name)
    with books.read() as work:
        assert work.audit.verify().holds
    with books.database._writers.connect() as connection, connection.begin():  # type: ignore[union-attr] # not read-only
        table = "command" if kind == "command" else "audit_event"
        _tampered(connection, connection.dialect.name, table, TAMPERING[kind])
    with books.read() as work:
        found: AuditProof = work.audit.verify()
    assert not found.holds
    assert found.reason == kind
    assert found.broken_at == {"tail": 12, "command": None}.get(kind, 9)
    assert books.database.prove(is_thorough=False).broken == ("guards", f"audit_{kind}")


@pytest.mark.rule("G12")
def test_verify_finds_a_rewritten_chain_by_a_head_kept_elsewhere(books: Books) -> None:
    with books.write() as work:
        work.settings.set("limit", 5)
    with books.read() as work:
        head = work.audit.verify().head
    assert len(head) == 64
    with books.write() as work:
        work.settings.set("limit", 6)
    with books.read() as work:
        assert head in {event.hash for event in work.audit.events(limit=10_000)}


def test_equal_values_have_one_hash_and_different_ones_another() -> None:
    assert audit.event_hash([1, "a"]) == audit.event_hash([1, "a"])
    assert audit.event_hash([1, "a"]) != audit.event_hash([1, "b"])


def _together(count: int, work: Callable[[int], None]) -> list[BaseException]:
    failures: list[BaseException] = []

    def run(number: int) -> None:
        try:
            work(number)
        except BaseException as error:  # noqa: BLE001 -- handed to the test
            failures.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return failures


def test_eight_clients_never_reconcile_a_payment_twice(books: Books) -> None:
    payments = books.payments([1000] * 6)
    expenses = [books.expense(700) for _ in range(48)]
    clients = [books.another() for _ in range(8)]
    taken: list[int] = []
    refused: list[int] = []

    def work(number: int) -> None:
        for turn, payment in enumerate(payments):
            expense = expenses[number * 6 + turn]

            def link(unit: UnitOfWork, expense: int = expense, payment: int = payment) -> None:
                unit.reconciliations.add([a_link(expense, payment, 700)])

            try:
                clients[number].run(books.command(user=f"user {number}"), link)
                taken.append(payment)
            except OverAllocatedError:
                refused.append(payment)

    try:
        assert _together(8, work) == []
    finally:
        for client in clients:
            client.close()
    assert sorted(taken) == sorted(payments)
    assert len(refused) == 42
    assert {books.get_payment(id_).allocated_minor for id_ in payments} == {700}
    proof = books.database.prove()
    assert proof.broken == ()


def test_writers_of_several_programs_take_turns(books: Books) -> None:
    others = [books.another() for _ in range(4)]

    def work(number: int) -> None:
        for turn in range(10):
            with others[number].write(books.command(user=f"user {number}")) as unit:
                unit.settings.set(f"{number}.{turn}", turn)

    try:
        assert _together(4, work) == []
    finally:
        for other in others:
            other.close()
    with books.read() as work_:
        assert len([key for key in work_.settings.all() if key[0].isdigit()]) == 40
        assert work_.audit.verify().holds


def test_run_tries_again_what_the_server_could_not_serialise(books: Books) -> None:
    tries: list[int] = []

    class _Conflict(Exception):
        sqlstate = "40001"

    def fails_twice(unit: UnitOfWork) -> str:
        tries.append(1)
        unit.settings.set("x", len(tries))
        if len(tries) < 3:
            raise DBAPIError("COMMIT", None, _Conflict())
        return "done"

    assert books.database.run(books.command(), fails_twice) == "done"
    with books.read() as work:
        assert work.settings.get("x") == 3

    def fails_always(unit: UnitOfWork) -> None:
        tries.append(1)
        raise DBAPIError("COMMIT", None, _Conflict())

    tries.clear()
    with pytest.raises(StaleError):
        books.database.run(books.command(), fails_always)
    assert len(tries) == 5

    def is_stale(unit: UnitOfWork) -> None:
        tries.append(1)
        raise StaleError("payment 1", "bob")

    tries.clear()
    with pytest.raises(StaleError, match="bob"):
        books.database.run(books.command(), is_stale)
    assert len(tries) == 1


def test_a_write_inside_a_write_is_a_bug(file_books: Books) -> None:
    with file_books.write(), pytest.raises(AssertionError), file_books.write():
        pass


def test_a_context_without_writing_records_nothing(file_books: Books) -> None:
    with file_books.read() as work:
        context = Context(work.context.connection, "x")
        with pytest.raises(AssertionError):
            context.record("set", "setting")
