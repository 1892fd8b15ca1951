"""Imports: every row accounted for, files kept, whole imports taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from app.models.errors import BlockedError, NotFoundError
from app.models.ids import ImportId, InstrumentId, LineId, StatementId
from app.models.money import Money
from app.models.statement import ColumnMapping, ImportStatus, Proof, Purpose
from app.store import imports
from app.store.rows import NewLine, NewPayment, StoredStatement
from tests.contract.store.kit import DAY, Books, finish_import, post, start_import


@pytest.mark.rule("F35")
def test_the_history_says_what_became_of_a_file(books: Books) -> None:
    import_id, _ = books.import_file([100, 200])
    with books.write() as work:
        work.imports.set_linked(import_id, 1)
    with books.read() as work:
        (record,) = work.imports.all()
        assert work.imports.get(import_id) == record
        assert work.imports.find("a" * 64) == [record]
        assert work.imports.find("b" * 64) == []
        assert work.imports.decisions(import_id) == {}
    assert (record.file_name, record.imported_by, record.status) == (
        "card.csv",
        "ann",
        ImportStatus.PROCESSED,
    )
    assert (record.rows_read, record.imported, record.linked, record.can_undo) == (2, 2, 1, True)


@pytest.mark.rule("G04")
def test_counts_that_do_not_add_up_are_refused(books: Books) -> None:
    with pytest.raises(DBAPIError), books.write() as work:
        finish_import(work, start_import(work), imported=2, rows_read=3)
    with books.read() as work:
        assert work.imports.all() == []


@pytest.mark.rule("G04")
def test_every_row_keeps_its_text_and_its_fate(books: Books) -> None:
    with books.write() as work:
        import_id = start_import(work)
        lines = [
            NewLine(1, "skipped", {"": "Statement"}, reason="header"),
            NewLine(2, "imported", {"Date": "2.3.2026", "Amount": "1,00"}, balance_minor=-5, notes="a note"),
            NewLine(3, "repeated", {"Amount": "1,00"}, repeats_id=7),
            NewLine(4, "rejected", {"Amount": "abc"}, reason="not a number", column="Amount", value="abc"),
        ]
        ids = work.statements.add_lines(import_id, lines)
        assert work.statements.add_lines(import_id, []) == range(0)
    with books.read() as work:
        found = work.statements.lines(import_id)
        assert [line.row for line in work.statements.lines(import_id, fates=["rejected"])] == [4]
        assert [line.row for line in work.statements.lines(import_id, after_row=1, limit=2)] == [2, 3]
        assert work.statements.line(LineId(ids[1])) == found[1]
    assert [line.fate for line in found] == ["skipped", "imported", "repeated", "rejected"]
    assert found[1].raw == '{"Date":"2.3.2026","Amount":"1,00"}'
    assert (found[1].balance_minor, found[1].notes, found[2].repeats_id) == (-5, "a note", 7)
    assert (found[3].reason, found[3].column, found[3].value) == ("not a number", "Amount", "abc")


@pytest.mark.rule("F29")
def test_a_statement_keeps_balances_and_proofs(books: Books) -> None:
    with books.write() as work:
        import_id = start_import(work)
        new = StoredStatement(
            StatementId(0),
            import_id,
            books.card,
            1,
            "No. 3",
            "DE1",
            "EUR",
            Money(-500, "EUR"),
            DAY,
            Money(-700, "EUR"),
            DAY + timedelta(days=30),
            DAY,
            DAY,
            (Proof("closing", "-7.00", "-7.00", True),),
        )
        id_ = work.statements.add(new)
        bare = StoredStatement(StatementId(0), import_id, books.card, 2, "", "", "EUR")
        bare_id = work.statements.add(bare)
    with books.read() as work:
        found = work.statements.all(instrument_id=books.card, import_id=import_id)
        assert work.statements.all(instrument_id=InstrumentId(999)) == []
    assert sorted(found, key=lambda item: item.id) == [replace(new, id=id_), replace(bare, id=bare_id)]


def test_the_bytes_of_a_file_are_kept_once(books: Books) -> None:
    first, _ = books.import_file([100])
    with books.write() as work:
        again = start_import(work)
        other = work.imports.start(
            file_name="huge.csv",
            sha256="c" * 64,
            format=work.imports.get(first).format,
            purpose=Purpose.STATEMENT,
            content=b"x",
            size=imports.STORED_BYTES_MAX + 1,
            decisions={"date_order": ["dmy", "evidence"]},
        )
    with books.read() as work:
        assert work.imports.content(first) == work.imports.content(again) == b"Date;Amount\n"
        assert work.imports.content(other) is None
        assert work.imports.decisions(other) == {"date_order": ["dmy", "evidence"]}
        with pytest.raises(NotFoundError):
            work.imports.content(ImportId(99))


@pytest.mark.rule("F35")
@pytest.mark.parametrize("purpose", list(Purpose))
def test_an_import_is_undone_whole_and_can_be_imported_again(books: Books, purpose: Purpose) -> None:
    import_id, ids = books.import_file([100, 100, 300], purpose=purpose)
    with books.write() as work:
        undone = work.imports.undo(import_id)
    assert list(undone.payment_ids or undone.expense_ids) == ids
    with books.read() as work:
        assert len(work.payments.columns()) == len(work.expenses.columns()) == 0
        assert len(work.payments.identities(books.card, DAY, DAY)) == 0
        assert work.expenses.identities(DAY, DAY) == {}
        assert {line.fate for line in work.statements.lines(import_id)} == {"undone"}
        assert work.imports.find("a" * 64) == []
        record = work.imports.get(import_id)
    assert (record.status, record.can_undo, record.undo_blocked_by) == (ImportStatus.UNDONE, False, "undone")
    again, new_ids = books.import_file([100, 100, 300], purpose=purpose)
    assert not set(ids) & set(new_ids)
    with books.read() as work:
        assert work.payments.of_import(again) + work.expenses.of_import(again) == new_ids
    with pytest.raises(BlockedError, match="undone already"), books.write() as work:
        work.imports.undo(import_id)
    assert books.database.prove().broken == ()


@pytest.mark.rule("F35", "F33")
@pytest.mark.parametrize("purpose", list(Purpose))
def test_what_a_later_import_repeated_stays_when_the_first_is_undone(books: Books, purpose: Purpose) -> None:
    first, ids = books.import_file([100, 200], purpose=purpose)
    with books.write() as work:
        second = start_import(work, sha256="b" * 64, purpose=purpose)
        work.statements.add_lines(second, [NewLine(1, "repeated", {}, repeats_id=ids[1])])
        finish_import(work, second, imported=0, repeated=1)
        third = start_import(work, sha256="c" * 64, purpose=purpose)
        work.statements.add_lines(third, [NewLine(1, "repeated", {}, repeats_id=ids[1])])
        finish_import(work, third, imported=0, repeated=1)
    with books.write() as work:
        undone = work.imports.undo(first)
        assert undone.kept == 1
    with books.read() as work:
        assert work.payments.of_import(second) + work.expenses.of_import(second) == [ids[1]]
        record = work.imports.get(second)
        assert (record.imported, record.repeated) == (1, 0)
        assert len(work.payments.columns()) + len(work.expenses.columns()) == 1
    with books.write() as work:
        assert work.imports.undo(second).kept == 1
        undone = work.imports.undo(third)
    assert [*undone.payment_ids, *undone.expense_ids] == [ids[1]]
    assert books.database.prove().broken == ()


@pytest.mark.rule("F35")
def test_an_import_with_a_reconciled_payment_is_not_undone(books: Books) -> None:
    import_id, ids = books.import_file([1000])
    link = books.link(books.expense(), ids[0], 1000)
    with books.read() as work:
        assert [record.undo_blocked_by for record in work.imports.all()] == ["reconciled"]
    with pytest.raises(BlockedError, match="reconciled"), books.write() as work:
        work.imports.undo(import_id)
    books.unlink(link)
    with books.write() as work:
        work.imports.undo(import_id)


@pytest.mark.rule("F35")
def test_an_import_with_a_posted_expense_is_not_undone(books: Books) -> None:
    expenses, expense_ids = books.import_file([1000], purpose=Purpose.EXPENSES)
    payments, payment_ids = books.import_file([1000], sha256="b" * 64)
    made = books.expense(from_payment_id=payment_ids[0])
    post(books, expense_ids[0], "unknown")
    post(books, made, "successful")
    with books.read() as work:
        assert {record.undo_blocked_by for record in work.imports.all()} == {"posted"}
    for import_id in (expenses, payments):
        with pytest.raises(BlockedError, match="posted"), books.write() as work:
            work.imports.undo(import_id)


@pytest.mark.rule("F33", "F34")
def test_equal_rows_are_told_apart_by_their_occurrence_and_none_is_stored_twice(books: Books) -> None:
    with books.write() as work:
        twins = [NewPayment(books.a_payment(100, bank_id=f"B{k}"), 5, k) for k in (1, 2, 3)]
        ids = work.payments.add(twins)
    with pytest.raises(DBAPIError), books.write() as work:
        work.payments.add([NewPayment(books.a_payment(100), 5, 2)])
    with books.read() as work:
        found = work.payments.identities(books.card, DAY, DAY)
        assert (
            len(work.payments.identities(books.card, DAY + timedelta(days=1), DAY + timedelta(days=9))) == 0
        )
    assert list(found.ids) == list(ids)
    assert list(found.occurrence) == [1, 2, 3]
    assert list(found.text_hash) == [5, 5, 5]
    assert list(found.amount_minor) == [100, 100, 100]
    assert [found.bank_id.at(row) for row in range(3)] == ["B1", "B2", "B3"]
    assert [found.currency.at(row) for row in range(3)] == ["EUR"] * 3


@pytest.mark.rule("G15")
def test_an_ignored_payment_is_still_recognised(books: Books) -> None:
    payment = books.payment()
    with books.write() as work:
        work.payments.ignore([payment], "not ours")
    with books.read() as work:
        assert list(work.payments.identities(books.card, DAY, DAY).ids) == [payment]
        assert work.payments.ignored_reason(payment) == "not ours"


@pytest.mark.rule("F27")
def test_layouts_are_found_by_their_header(books: Books) -> None:
    profile = ColumnMapping("My bank", Purpose.STATEMENT, "date|amount", {"date": "Date"}, {"decimal": ","})
    with books.write() as work:
        work.profiles.save(profile)
        work.profiles.save(replace(profile, purpose=Purpose.EXPENSES))
    newer = replace(profile, answers={"decimal": "."}, is_verified=True)
    with books.write() as work:
        work.profiles.save(newer)
    with books.read() as work:
        assert work.profiles.find("date|amount", Purpose.STATEMENT) == newer
        assert work.profiles.find("other", Purpose.STATEMENT) is None
        assert len(work.profiles.all()) == 2
    with books.write() as work:
        work.profiles.remove("My bank", Purpose.STATEMENT)
    with books.read() as work:
        assert [item.purpose for item in work.profiles.all()] == [Purpose.EXPENSES]
