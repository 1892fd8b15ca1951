"""Exchange rates in both databases: stored, replaced, removed, put back, and what postings lack."""

from dataclasses import replace
from datetime import date

import pytest

from app.models.errors import NotFoundError
from app.models.expense import ExpenseStatus
from app.models.ids import ExpenseId
from app.models.rates import ExchangeRate
from tests.contract.store.kit import Books

DAY = date(2026, 10, 5)
RATE = ExchangeRate(DAY, "USD", "EUR", 873_400_000, "typed")


def told(books: Books) -> list[tuple[str, str, int, str, str]]:
    with books.read() as work:
        return [
            (one.rate.from_currency, one.rate.origin, one.rate.rate_e9, one.source, one.made_by)
            for one in work.rates.listed()
        ]


def test_a_rate_is_replaced_and_each_step_can_be_put_back(books: Books) -> None:
    with books.write() as work:
        first = work.rates.store([(RATE, "bank"), (replace(RATE, origin="file"), "rates.csv")])
    with books.write() as work:
        second = work.rates.store([(replace(RATE, rate_e9=900_000_000), "")])
    assert told(books) == [
        ("USD", "file", 873_400_000, "rates.csv", "ann"),
        ("USD", "typed", 900_000_000, "", "ann"),
    ]
    with books.write() as work:
        third = work.rates.remove([one.id for one in work.rates.listed("EUR")])
    assert told(books) == []
    for kept, left in ((third, 2), (second, 2), (first, 0)):
        with books.write() as work:
            work.rates.put_back(kept)
        assert len(told(books)) == left
    with books.read() as work:
        assert work.audit.verify().holds
    assert books.database.prove().broken == ()


def test_the_days_that_postings_lack_a_rate_for(books: Books) -> None:
    def claim(day: int, currency: str, status: ExpenseStatus = ExpenseStatus.APPROVED) -> int:
        return books.expense(1000, spent_on=date(2026, 10, day), currency=currency, status=status)

    ids = [claim(6, "USD"), claim(5, "USD"), claim(5, "USD"), claim(5, "GBP"), claim(5, "EUR")]
    ids += [claim(7, "USD", ExpenseStatus.TO_SUBMIT), claim(8, "JPY", ExpenseStatus.COMPLETED)]
    with books.read() as work:
        assert work.postings.foreign_days("EUR") == [
            ("GBP", date(2026, 10, 5)),
            ("JPY", date(2026, 10, 8)),
            ("USD", date(2026, 10, 5)),
            ("USD", date(2026, 10, 6)),
        ]
        totals = work.postings.totals(ids)
        assert totals == {"EUR": 1000, "GBP": 1000, "JPY": 1000, "USD": 4000}
        before = work.postings.versions_seal(ids)
        with pytest.raises(NotFoundError):
            list(work.postings.claims([*ids, 10**6]))
    with books.write() as work:
        work.expenses.set_status([ExpenseId(ids[0])], ExpenseStatus.SUBMITTED)
    with books.read() as work:
        assert work.postings.versions_seal(ids) != before
        [claimed] = list(work.postings.claims([ids[0]]))
    assert (claimed.status, claimed.waits_for_billing) == (ExpenseStatus.SUBMITTED, False)
