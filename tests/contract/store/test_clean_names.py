"""Clean names and aliases on both databases: what is unnamed, what stays fixed, what is put back."""

import pytest

from app.models.merchant import HAND, LEARNED
from app.store.clean_names import CleanNames
from app.store.rows import NewPayment
from tests.contract.store.kit import DAY, Books, lock, post, reopen


def added(books: Books, *texts: str) -> list[int]:
    rows = [
        NewPayment(books.a_payment(1000 + place, descriptor=text), text_hash=place + 1)
        for place, text in enumerate(texts)
    ]
    with books.write("add") as work:
        return list(work.payments.add(rows))


@pytest.mark.rule("F14")
def test_payments_are_unnamed_until_they_are_named_and_show_the_name_then(books: Books) -> None:
    ids = added(books, "AMZN 1", "AMZN 2", "SHELL 1")
    with books.read() as work:
        store = CleanNames(work.context)
        assert store.unnamed_count() == 3
        assert store.unnamed(2) == [
            (ids[0], "AMZN 1", "", "purchase", None),
            (ids[1], "AMZN 2", "", "purchase", None),
        ]
        assert [one.merchant for one in work.payments.get(ids)] == ["", "", ""]
    with books.write("name") as work:
        CleanNames(work.context).set([(ids[0], "Amazon"), (ids[1], "Amazon"), (ids[2], "")])
    with books.read() as work:
        assert CleanNames(work.context).unnamed_count() == 0
        assert [one.merchant for one in work.payments.get(ids)] == ["Amazon", "Amazon", ""]
        columns = work.payments.columns()
        assert columns.clean_name is not None
        assert [columns.clean_name.at(row) for row in range(3)] == ["Amazon", "Amazon", ""]
        assert [columns.merchant.at(row) for row in range(3)] == ["", "", ""]
        walked = [row for rows in CleanNames(work.context).all() for row in rows]
    assert [(row[0], row[4]) for row in walked] == [(ids[0], "Amazon"), (ids[1], "Amazon"), (ids[2], "")]


@pytest.mark.rule("F14")
def test_an_edited_text_is_named_again_and_the_banks_own_name_is_kept(books: Books) -> None:
    (id_,) = added(books, "AMZN 1")
    with books.write("name") as work:
        CleanNames(work.context).set([(id_, "Amazon")])
    with books.write("note") as work:
        (payment,) = work.payments.get([id_])
        work.payments.update(type(payment)(**{**fields(payment), "note": "asked"}))
    with books.read() as work:
        (payment,) = work.payments.get([id_])
        assert (payment.merchant, payment.party, payment.note) == ("Amazon", "", "asked")
    with books.write("edit") as work:
        work.payments.update(type(payment)(**{**fields(payment), "descriptor": "SHELL 1"}))
    with books.read() as work:
        assert [row[0] for row in CleanNames(work.context).unnamed(9)] == [id_]


def fields(payment: object) -> dict[str, object]:
    return {name: getattr(payment, name) for name in payment.__slots__}  # type: ignore[attr-defined]  # a dataclass


@pytest.mark.rule("G06", "F22")
def test_posted_payments_and_those_of_locked_periods_are_fixed(books: Books) -> None:
    ids = added(books, "AMZN 1", "AMZN 2")
    expense = books.expense(1000)
    books.link(expense, ids[0], 1000)
    post(books, expense, "successful")
    with books.read() as work:
        assert CleanNames(work.context).fixed() == {ids[0]}
    lock(books, "March")
    with books.read() as work:
        assert CleanNames(work.context).fixed() == set(ids)
    reopen(books)
    with books.read() as work:
        assert CleanNames(work.context).fixed() == {ids[0]}
    assert DAY.month == 3


@pytest.mark.rule("G06")
def test_what_a_text_stood_for_is_put_back_whole(books: Books) -> None:
    with books.write("teach") as work:
        work.aliases.learn("egt grupo", "Hotel Orion", category="Lodging", origin=LEARNED)
        work.aliases.learn("egt grupo", "Hotel Orion", origin=LEARNED)
        before = work.aliases.all()
        stored = work.aliases.of(["egt grupo"])
    with books.write("enter") as work:
        work.aliases.set("egt grupo", "Orion Hotels", category="Travel")
    with books.read() as work:
        (entered,) = work.aliases.all()
    assert (entered.merchant, entered.origin, entered.count, entered.used_at) == (
        "Orion Hotels",
        HAND,
        0,
        None,
    )
    with books.write("undo") as work:
        work.aliases.put_back(["egt grupo"], stored)
    with books.read() as work:
        assert work.aliases.all() == before
    assert before[0].used_at is not None
    with books.write("again") as work:
        work.aliases.set("egt grupo", "Hotel Orion")
        work.aliases.learn("egt grupo", "Hotel Orion", origin=LEARNED)
        (found,) = work.aliases.all()
    assert (found.origin, found.count) == (HAND, 3), "what a person entered stays entered"
