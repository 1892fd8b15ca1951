"""Pending lines that post, never post, or cannot be told apart: one payment each (G09)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.models.errors import BlockedError, OpenQuestionsError
from app.models.ids import CommandId, ImportId, PaymentId
from app.models.payment import LinkState, Payment, PaymentStatus
from app.models.sighting import Cause, Doubt
from app.models.statement import ImportStatus
from app.services.import_file import import_file
from app.services.import_results import ImportPlan, ImportResult, PreviewResult, RowFate
from app.services.join_payments import (
    JoinPayments,
    KeepApart,
    PartPayments,
    open_choices,
    payment_history,
)
from app.services.preview_import import preview_import
from app.services.undo_import import undo_import
from app.services.workplace import Workplace
from app.system import SystemFiles
from tests.contract.store.kit import Books, SeededIds

TODAY = date(2026, 4, 30)
HEAD = "Date,Description,Amount,Currency,Status,Card,Id\n"
PENDING = "2026-03-05,PENDING CAFE ROMA,-40.00,EUR,pending,4417,A1\n"
POSTED = "2026-03-07,Cafe Roma 0231 Dublin,-46.00,EUR,booked,4417,Z9\n"
OTHER = "2026-03-01,POWER COMPANY,-18.22,EUR,booked,4417,P1\n"
LATER = "2026-03-29,POWER COMPANY,-19.40,EUR,booked,4417,P2\n"


class Desk:
    """Imports texts into a company, as the program does."""

    def __init__(self, books: Books, folder: Path) -> None:
        self.books, self.folder, self.number = books, folder, 0

    @property
    def place(self) -> Workplace:
        return Workplace(
            self.books.database,
            self.books.clock,
            SeededIds(),
            SystemFiles(),
            self.books.target,
            "Acme",
            "EUR",
            "ann",
        )

    def file(self, text: str, ending: str = "csv") -> Path:
        self.number += 1
        path = self.folder / f"file{self.number}.{ending}"
        path.write_text(text, encoding="utf-8")
        return path

    def bring(self, *rows: str, **plan: Any) -> ImportResult:
        return self.take(self.file(HEAD + "".join(rows)), **plan)

    def take(self, path: Path, **plan: Any) -> ImportResult:
        return import_file(
            self.books.database,
            ImportPlan(path, **plan),
            user="ann",
            command_id=CommandId(SeededIds().command_id()),
            today=TODAY,
            now=self.books.clock.now(),
        )

    def look(self, *rows: str, **plan: Any) -> PreviewResult:
        path = self.file(HEAD + "".join(rows))
        return preview_import(self.books.database, ImportPlan(path, **plan), today=TODAY)

    def undo(self, import_id: ImportId) -> Any:
        return undo_import(
            self.books.database, import_id, user="ann", command_id=CommandId(SeededIds().command_id())
        )

    def payments(self, *, merged: bool = False) -> list[Payment]:
        with self.books.read() as unit:
            count = 200
            ids = unit.payments.live(range(1, count)) if not merged else []
            return list(unit.payments.get(ids))

    def shown(self) -> list[tuple[str, str, str, str]]:
        return [
            (one.booked_on.isoformat()[5:], one.amount.plain(), one.descriptor, one.status.value)
            for one in self.payments()
            if one.state is not LinkState.IGNORED
        ]

    def payment(self, start: str) -> Payment:
        return next(one for one in self.payments() if one.descriptor.upper().startswith(start.upper()))


@pytest.fixture
def desk(books: Books, tmp_path: Path) -> Desk:
    return Desk(books, tmp_path)


@pytest.mark.rule("G09")
def test_a_pending_line_and_its_booked_line_with_a_tip_are_one_payment_with_a_history(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    pending = desk.payment("PENDING CAFE")
    assert pending.status is PaymentStatus.PENDING
    preview = desk.look(OTHER, POSTED)
    assert [(row.fate, row.posts) for row in preview.rows if row.amount] == [
        (RowFate.DUPLICATE, None),
        (RowFate.NEW, pending.id),
    ]
    assert preview.statements[0].posts == 1
    result = desk.bring(OTHER, POSTED)
    assert (result.payments, result.posted, result.record.imported, result.record.repeated) == (0, 1, 1, 1)
    posted = desk.payment("Cafe Roma")
    assert posted.id == pending.id
    assert (posted.amount.plain(), posted.booked_on, posted.bank_id) == ("46.00", date(2026, 3, 7), "Z9")
    assert posted.status is PaymentStatus.BOOKED
    looks = payment_history(desk.place, posted.id).looks
    assert [(look.cause, look.amount.plain(), look.file_name) for look in looks] == [
        (Cause.SEEN, "40.00", "file1.csv"),
        (Cause.POSTED, "46.00", "file3.csv"),
    ]


@pytest.mark.rule("G09", "F33")
def test_the_pending_list_again_after_posting_adds_nothing(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    desk.bring(OTHER, POSTED)
    before = desk.shown()
    again = desk.bring(OTHER, PENDING)
    assert (again.payments, again.posted, again.record.repeated) == (0, 0, 2)
    assert desk.shown() == before


@pytest.mark.rule("G09")
def test_an_old_pending_list_that_comes_after_the_statement_adds_nothing(desk: Desk) -> None:
    desk.bring(OTHER, POSTED)
    before = desk.shown()
    late = desk.bring(PENDING)
    assert (late.payments, late.record.repeated) == (0, 1)
    assert desk.shown() == before
    assert desk.bring(PENDING).record.repeated == 1


@pytest.mark.rule("G09")
def test_a_line_that_is_booked_word_for_word_becomes_booked(desk: Desk) -> None:
    desk.bring(OTHER, "2026-03-05,CAFE ROMA,-40.00,EUR,pending,4417,A1\n")
    result = desk.bring(OTHER, "2026-03-05,CAFE ROMA,-40.00,EUR,booked,4417,A1\n")
    assert (result.payments, result.posted) == (0, 1)
    assert [one[3] for one in desk.shown()] == ["booked", "booked"]


@pytest.mark.rule("G09")
def test_the_link_note_and_open_rest_survive_the_posting(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    pending = desk.payment("PENDING CAFE")
    expense = desk.books.expense(4000)
    desk.books.link(expense, pending.id, 4000)
    with desk.books.write() as unit:
        unit.payments.set_note(pending.id, "lunch with the auditor")
    desk.bring(OTHER, POSTED)
    posted = desk.payment("Cafe Roma")
    assert (posted.id, posted.allocated_minor, posted.open_minor) == (pending.id, 4000, 600)
    assert (posted.state, posted.note) == (LinkState.PARTIAL, "lunch with the auditor")
    with desk.books.read() as unit:
        assert unit.expenses.get([expense])[0].allocated_minor == 4000
    assert desk.books.database.prove().broken == ()


@pytest.mark.rule("G09")
def test_a_smaller_booked_amount_keeps_the_link_and_leaves_the_rest_of_the_claim_open(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    pending = desk.payment("PENDING CAFE")
    expense = desk.books.expense(4000)
    desk.books.link(expense, pending.id, 4000)
    desk.bring("2026-03-07,Cafe Roma 0231 Dublin,-31.00,EUR,booked,4417,A1\n")
    posted = desk.payment("Cafe Roma")
    assert (posted.id, posted.amount.minor, posted.allocated_minor) == (pending.id, 3100, 3100)
    with desk.books.read() as unit:
        assert unit.expenses.get([expense])[0].open_minor == 900
        assert unit.expenses.get([expense])[0].state is LinkState.PARTIAL
    assert desk.books.database.prove().broken == ()


@pytest.mark.rule("G09", "F35")
def test_undoing_the_import_that_booked_it_makes_it_pending_again(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    before = desk.payments()
    second = desk.bring(OTHER, POSTED, LATER)
    undone = desk.undo(second.import_id)
    assert (undone.payments, undone.restored) == (1, 1)
    after = desk.payments()
    assert [(p.id, p.amount, p.booked_on, p.descriptor, p.status, p.bank_id) for p in after] == [
        (p.id, p.amount, p.booked_on, p.descriptor, p.status, p.bank_id) for p in before
    ]
    again = desk.bring(OTHER, POSTED, LATER)
    assert (again.payments, again.posted) == (1, 1)
    assert desk.books.database.prove().broken == ()


@pytest.mark.rule("G09", "F35")
def test_undoing_the_pending_list_leaves_what_was_booked(desk: Desk) -> None:
    first = desk.bring(OTHER, PENDING)
    second = desk.bring(OTHER, POSTED)
    desk.undo(first.import_id)
    assert [one[1:] for one in desk.shown()] == [
        ("18.22", "POWER COMPANY", "booked"),
        ("46.00", "Cafe Roma 0231 Dublin", "booked"),
    ]
    desk.undo(second.import_id)
    assert desk.shown() == []
    assert desk.books.database.prove().broken == ()


@pytest.mark.rule("G09", "F35")
def test_an_import_is_not_undone_while_more_is_linked_than_was_pending(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    second = desk.bring(OTHER, POSTED)
    posted = desk.payment("Cafe Roma")
    desk.books.link(desk.books.expense(4600), posted.id, 4600)
    with pytest.raises(BlockedError, match="reconciled"):
        desk.undo(second.import_id)


@pytest.mark.rule("G09")
def test_two_equal_pending_lines_are_booked_in_order(desk: Desk) -> None:
    coffee = "2026-03-0{day},COFFEE BAR,-4.00,EUR,{status},4417,{id}\n"
    desk.bring(*(coffee.format(day=day, status="pending", id=f"p{day}") for day in (3, 4)))
    ids = [one.id for one in desk.payments()]
    one = desk.bring(coffee.format(day=5, status="booked", id="b5"))
    assert (one.payments, one.posted, one.choices) == (0, 1, 0)
    assert [p.status.value for p in desk.payments()] == ["booked", "pending"]
    two = desk.bring(
        coffee.format(day=5, status="booked", id="b5"), coffee.format(day=6, status="booked", id="b6")
    )
    assert (two.payments, two.posted) == (0, 1)
    assert [p.id for p in desk.payments()] == ids
    assert [one[0] for one in desk.shown()] == ["03-05", "03-06"]


@pytest.mark.rule("G09")
def test_two_different_pending_lines_that_fit_one_booked_line_are_left_to_a_person(desk: Desk) -> None:
    desk.bring(
        "2026-03-03,CAFE ROMA,-40.00,EUR,pending,4417,a\n", "2026-03-03,CAFE ROMA,-42.00,EUR,pending,4417,b\n"
    )
    result = desk.bring("2026-03-05,CAFE ROMA DUBLIN,-44.00,EUR,booked,4417,c\n")
    assert (result.payments, result.posted, result.choices) == (1, 0, 2)
    asked = open_choices(desk.place)
    assert {one.doubt for one in asked} == {Doubt.SEVERAL}
    first, other = asked[0].payment_id, asked[0].other_id
    JoinPayments(desk.place)(first, other)
    assert [one[1:] for one in desk.shown()] == [
        ("44.00", "CAFE ROMA DUBLIN", "booked"),
        ("42.00", "CAFE ROMA", "pending"),
    ]
    assert open_choices(desk.place) == []
    assert desk.bring("2026-03-05,CAFE ROMA DUBLIN,-44.00,EUR,booked,4417,c\n").payments == 0
    PartPayments(desk.place)(first)
    assert sorted(one[1] for one in desk.shown()) == ["40.00", "42.00", "44.00"]
    KeepApart(desk.place)(asked[1].payment_id, asked[1].other_id)
    assert open_choices(desk.place) == []
    assert desk.books.database.prove().broken == ()


@pytest.mark.rule("G09", "G15")
def test_a_pending_line_that_never_posts_stays_as_a_tombstone_with_the_reason(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    pending = desk.payment("PENDING CAFE")
    assert desk.bring("2026-03-10,POWER COMPANY,-1.00,EUR,booked,4417,x\n").expired == 0
    result = desk.bring(OTHER, "2026-03-10,POWER COMPANY,-1.00,EUR,booked,4417,x\n", LATER)
    assert result.expired == 1
    gone = desk.payment("PENDING CAFE")
    assert (gone.id, gone.status, gone.state) == (pending.id, PaymentStatus.EXPIRED, LinkState.IGNORED)
    reason, by, at = payment_history(desk.place, gone.id).set_aside
    assert "Never booked: the statements of 2026-03-01 to 2026-03-29 do not hold it" in reason
    assert (by, bool(at)) == ("ann", True)
    desk.undo(result.import_id)
    back = desk.payment("PENDING CAFE")
    assert (back.status, back.state) == (PaymentStatus.PENDING, LinkState.PENDING)


@pytest.mark.rule("G15")
def test_what_a_person_set_aside_is_not_brought_back_by_another_import(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    with desk.books.write() as unit:
        unit.payments.ignore([desk.payment("POWER").id], "private")
    again = desk.bring(OTHER, PENDING)
    assert again.payments == 0
    kept = desk.payment("POWER")
    assert kept.state is LinkState.IGNORED
    assert payment_history(desk.place, kept.id).set_aside[:2] == ("private", "ann")


@pytest.mark.rule("G04")
def test_each_row_of_a_file_that_books_pending_lines_has_one_fate(desk: Desk) -> None:
    desk.bring(OTHER, PENDING)
    record = desk.bring(OTHER, POSTED, "nonsense,X,-1.00,EUR,booked,4417,q\n").record
    assert record.status is ImportStatus.PARTIAL
    assert record.imported + record.repeated + record.rejected + record.skipped == record.rows_read


@pytest.mark.rule("F33")
def test_the_same_day_and_amount_under_another_text_is_asked_when_nothing_decides(desk: Desk) -> None:
    desk.bring("2026-03-05,COFFEE BAR 001,-4.00,EUR,booked,4417,\n")
    path = desk.file(HEAD + "2026-03-05,HOTEL,-4.00,EUR,booked,4417,\n")
    with pytest.raises(OpenQuestionsError) as asked:
        desk.take(path, asks=True)
    assert [question.key for question in asked.value.questions] == ["same_rows"]
    assert "COFFEE BAR 001" in asked.value.questions[0].evidence
    assert desk.take(path, answers={"same_rows": "same"}).payments == 0
    assert desk.take(path, asks=True).payments == 0  # remembered
    other = desk.file(HEAD + "2026-03-05,BAKERY,-4.00,EUR,booked,4417,\n")
    unasked = desk.take(other)
    assert (unasked.payments, unasked.choices) == (1, 1)
    pair = open_choices(desk.place)[0]
    JoinPayments(desk.place)(PaymentId(pair.payment_id), PaymentId(pair.other_id))
    assert [one[2] for one in desk.shown()] == ["COFFEE BAR 001"]
    assert desk.take(other).payments == 0
