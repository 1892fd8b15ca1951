"""Corrections beside rows, chosen holders, assigned payments, in a file and on a server (G04, F31)."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.models.ids import LineId
from app.models.statement import ColumnMapping, ImportStatus, Purpose
from app.store.rows import NewLine, StoredCorrection
from tests.contract.store.kit import DAY, Books, a_card, start_import


@pytest.mark.rule("G04")
def test_a_corrected_row_stays_as_it_was_and_its_import_is_counted_again(books: Books) -> None:
    with books.write() as work:
        import_id = start_import(work)
        bad = NewLine(2, "rejected", {"Amount": "abc"}, reason="not a number", column="Amount", value="abc")
        (first, second) = work.statements.add_lines(import_id, [NewLine(1, "imported", {"Amount": "1"}), bad])
        counts = {"rows_read": 2, "imported": 1, "repeated": 0, "rejected": 1, "skipped": 0}
        work.imports.finish(import_id, status=ImportStatus.PARTIAL, **counts)
    with books.write(user="bob") as work:
        work.statements.set_fate(LineId(second), fate="imported", balance_minor=5, notes="n", repeats_id=None)
        work.statements.add_correction(
            StoredCorrection(LineId(second), {"Amount": "7.00"}, "Amount", "abc", "not a number")
        )
        record = work.imports.count_again(import_id)
    assert (record.imported, record.rejected, record.status) == (2, 0, ImportStatus.PROCESSED)
    with books.read() as work:
        line = work.statements.line(LineId(second))
        assert (line.raw, line.fate, line.reason) == ('{"Amount":"abc"}', "imported", "")
        (kept,) = work.statements.corrections(import_id).values()
        assert work.statements.fates(import_id) == {"imported": 2}
        assert work.statements.line(LineId(first)).fate == "imported"
    assert (kept.cells, kept.reason, kept.corrected_by) == ({"Amount": "7.00"}, "not a number", "bob")
    assert kept.corrected_at is not None
    with pytest.raises(DBAPIError), books.write() as work:
        work.context.connection.execute(text("UPDATE line_correction SET cells = '{}'"))
    with pytest.raises(DBAPIError), books.write() as work:
        work.statements.add_correction(StoredCorrection(LineId(second), {"Amount": "8.00"}))


@pytest.mark.rule("F30")
def test_what_a_person_chose_for_a_holder_is_kept_replaced_and_forgotten(books: Books) -> None:
    with books.write() as work:
        other = work.instruments.add(a_card("9999"))
        work.holders.remember("ANN|EUR", books.card)
        work.holders.remember("BOB|EUR", other)
        work.holders.remember("ANN|EUR", other)
    with books.read() as work:
        assert work.holders.chosen() == {"ANN|EUR": other, "BOB|EUR": other}
    with books.write() as work:
        work.holders.forget("ANN|EUR")
    with books.read() as work:
        assert work.holders.chosen() == {"BOB|EUR": other}


@pytest.mark.rule("F31", "F33")
def test_an_assigned_payment_is_known_where_it_came_from_and_where_it_is(books: Books) -> None:
    import_id, (payment, _) = books.import_file([100, 200])
    with books.write() as work:
        other = work.instruments.add(a_card("9999"))
        work.payments.assign([payment], other)
    with books.read() as work:
        for instrument in (books.card, other):
            assert payment in work.payments.identities(instrument, DAY, DAY).ids
        went = work.payments.instruments_of_import(import_id)
        assert sorted(went.values()) == sorted([books.card, other])
        assert [row.payment_id for row in work.payments.raw_of_instruments([other])] == [payment]
        assert list(work.payments.raw_of_instruments([])) == []
    with books.write() as work:
        work.payments.assign([payment], books.card)
    with books.read() as work:
        assert payment not in work.payments.identities(other, DAY, DAY).ids


@pytest.mark.rule("F27")
def test_a_layout_is_renamed_and_its_use_is_counted(books: Books) -> None:
    layout = ColumnMapping("Ours", Purpose.STATEMENT, "date|amount", {}, {}, source="the bank")
    with books.write() as work:
        work.profiles.save(layout)
        work.profiles.rename("Ours", "Theirs", Purpose.STATEMENT)
    with books.read() as work:
        (found,) = work.profiles.all()
        assert (found.name, found.source) == ("Theirs", "the bank")
        assert work.profiles.use() == {}
