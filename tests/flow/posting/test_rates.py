"""Exchange rates: entered, imported, undone, and what a posting in another currency makes of them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.models.errors import BlockedError, NotFoundError, RefusedFileError
from app.models.money import Money
from app.models.posting import FailureReason, ItemStatus, JobStatus, Posting
from app.models.rates import ExchangeRate
from app.services.exchange_rates import FILE, TYPED, ExchangeRates, NewRate, plain_rate, rate_of
from app.services.rate_files import RATES_MAX, RateFiles
from app.store.context import EVENTS_HELD
from tests.flow.posting.kit import Office

DAY = date(2026, 10, 5)
RATE = ExchangeRate(DAY, "USD", "EUR", 873_400_000, TYPED)


@pytest.fixture
def rates(office: Office) -> ExchangeRates:
    return ExchangeRates(office.shop.company.place)


def kept(rates: ExchangeRates) -> list[tuple[str, str, str, str, str]]:
    return [
        (
            row.rate.day.isoformat(),
            row.rate.from_currency,
            row.rate.to_currency,
            plain_rate(row.rate.rate_e9),
            row.source,
        )
        for row in rates.rows()
    ]


@pytest.mark.rule("F51", "F52", "F46")
def test_a_currency_without_a_rate_is_no_dead_end(office: Office, rates: ExchangeRates) -> None:
    [id_] = office.approved(1, currency="USD", amount="100.00")
    assert rates.needed() == [("USD", DAY)]
    job = office.finance.export(office.connection).job
    assert job is not None
    [item] = office.finance.job(job.id).items
    assert item.failure is not None
    assert (job.status, item.status) == (JobStatus.FAILED, ItemStatus.FAILED)
    assert (item.failure.reason, item.failure.field) == (FailureReason.CONFIGURATION_MISSING, "exchange rate")
    assert "Reference data > Exchange rates" in item.failure.remedy
    assert office.targets.calls("post") == 0, "it failed without a call"
    rates.store([NewRate(RATE, "the bank's statement")])
    assert rates.needed() == []
    again = office.finance.retry(job.id)
    assert again is not None
    assert again.job is not None
    assert again.job.counts == {ItemStatus.SUCCESSFUL: 1}
    [entry] = office.books.entries
    assert (entry.posting.expense_id, entry.posting.total) == (id_, Money(8734, "EUR"))


@pytest.mark.rule("F58")
@pytest.mark.parametrize(
    ("claim", "currency", "rate_e9", "booked"),
    [
        ("100.00", "USD", 1_145_000_000, 8734),  # 100 / 1.145 = 87.336...
        ("-100.00", "USD", 1_145_000_000, -8734),
        ("12000", "JPY", 163_250_000_000, 7351),  # no decimals: 12000 / 163.25 = 73.506...
        ("1.000", "KWD", 352_000_000, 284),  # three: 1 / 0.352 = 2.8409...
    ],
)
def test_a_rate_the_other_way_round_divides(
    office: Office, rates: ExchangeRates, claim: str, currency: str, rate_e9: int, booked: int
) -> None:
    [id_] = office.approved(1, currency=currency, amount=claim)
    rates.store([NewRate(ExchangeRate(DAY, "EUR", currency, rate_e9, TYPED))])
    entry = office.finance.preview(office.connection, id_)
    assert isinstance(entry, Posting)
    assert entry.total == Money(booked, "EUR")


def test_what_a_person_types_goes_before_a_file_and_the_straight_rate_before_the_other(
    office: Office, rates: ExchangeRates
) -> None:
    [id_] = office.approved(1, currency="USD", amount="100.00")
    file = replace(RATE, rate_e9=500_000_000, origin=FILE)
    other_way = ExchangeRate(DAY, "EUR", "USD", 4_000_000_000, TYPED)
    rates.store([NewRate(file), NewRate(other_way), NewRate(RATE)])
    entry = office.finance.preview(office.connection, id_)
    assert isinstance(entry, Posting)
    assert entry.total == Money(8734, "EUR")


def test_rates_are_stored_replaced_edited_removed_and_undone(office: Office, rates: ExchangeRates) -> None:
    first = rates.store([NewRate(replace(RATE, from_currency=" usd "), "  Reuters   close ")])
    assert kept(rates) == [("2026-10-05", "USD", "EUR", "0.8734", "Reuters close")]
    assert rates.rows()[0].made_by == office.shop.company.place.user
    second = rates.store([NewRate(replace(RATE, rate_e9=900_000_000))])
    assert [row[3] for row in kept(rates)] == ["0.9"]
    [row] = rates.rows("usd")
    third = rates.store([NewRate(replace(RATE, day=date(2026, 10, 6)), replaces=row.id)])
    assert kept(rates) == [("2026-10-06", "USD", "EUR", "0.8734", "")]
    assert rates.last_change() == third.command_id
    rates.undo(third.command_id)
    assert rates.last_change() is None
    assert kept(rates) == [("2026-10-05", "USD", "EUR", "0.9", "")]
    rates.undo(second.command_id)
    assert kept(rates) == [("2026-10-05", "USD", "EUR", "0.8734", "Reuters close")]
    gone = rates.remove([rates.rows()[0].id])
    assert (gone.removed, kept(rates)) == (1, [])
    back = rates.undo(gone.command_id)
    assert len(kept(rates)) == 1
    rates.undo(back.command_id)
    assert kept(rates) == []
    rates.undo(first.command_id)
    assert kept(rates) == []
    with office.shop.company.place.database.read() as unit:
        events = unit.audit.events(subject="exchange_rate", limit=EVENTS_HELD)
        assert unit.audit.verify().holds
    assert [event.action for event in events][:2] == ["set", "set"]
    assert '"rate_e9":873400000' in events[1].before
    assert '"rate_e9":900000000' in events[1].after


def test_what_is_no_rate_is_refused_with_a_way_out(rates: ExchangeRates) -> None:
    for text in ("", "0", "-1", "one", "NaN", "1e12", "1,1"):
        with pytest.raises(BlockedError, match="no exchange rate"):
            rate_of(text)
    with pytest.raises(BlockedError, match="more than 9 decimals"):
        rate_of("0.1234567891")
    assert rate_of(" 0.000000001 ") == 1
    for broken, said in (
        (replace(RATE, from_currency="US"), "no currency"),
        (replace(RATE, from_currency="eur"), "Both currencies are EUR"),
        (replace(RATE, rate_e9=0), "not above zero"),
    ):
        with pytest.raises(BlockedError, match=said):
            rates.store([NewRate(broken)])
    with pytest.raises(NotFoundError):
        rates.store([NewRate(RATE, replaces=99)])
    with pytest.raises(NotFoundError):
        rates.remove([99])
    with pytest.raises(NotFoundError):
        rates.undo("no command")  # type: ignore[arg-type] # what a person may type
    assert rates.rows() == []


def file_of(folder: Path, text: str) -> Path:
    path = folder / "rates.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_with_a_rate_in_each_row_is_read_and_stored(
    office: Office, rates: ExchangeRates, tmp_path: Path
) -> None:
    path = file_of(
        tmp_path,
        "Date;From;To;Rate;Source\n2026-10-05;USD;EUR;0,8734;Bank\n05.10.2026;GBP;EUR;1,15;\n\n"
        "2026-10-06;USD;EUR;;\n",
    )
    found = RateFiles(office.shop.company.place).read(path)
    assert (len(found.rates), found.empty) == (2, 1)
    rates.store(found.rates)
    assert kept(rates) == [
        ("2026-10-05", "GBP", "EUR", "1.15", "rates.csv"),
        ("2026-10-05", "USD", "EUR", "0.8734", "Bank"),
    ]
    assert {row.rate.origin for row in rates.rows()} == {FILE}


EURO = (
    "Date, USD, JPY, GBP, XYZ, \n"
    "2026-10-05, 1.1450, 163.25, 0.8700, N/A, \n"
    "05 October 2025, 1.1, N/A, 0.86, , \n"
)


def test_the_euro_reference_rates_are_stored_as_printed_in_books_kept_in_euros(
    office: Office, rates: ExchangeRates, tmp_path: Path
) -> None:
    found = RateFiles(office.shop.company.place).read(file_of(tmp_path, EURO))
    assert (len(found.rates), found.empty) == (5, 3)
    rates.store(found.rates)
    assert kept(rates)[:3] == [
        ("2026-10-05", "EUR", "GBP", "0.87", "rates.csv"),
        ("2026-10-05", "EUR", "JPY", "163.25", "rates.csv"),
        ("2026-10-05", "EUR", "USD", "1.145", "rates.csv"),
    ]


def test_in_other_books_the_euro_reference_rates_are_crossed(office: Office, tmp_path: Path) -> None:
    place = replace(office.shop.company.place, currency="GBP")
    found = RateFiles(place).read(file_of(tmp_path, EURO))
    told = {
        (one.rate.day.year, one.rate.from_currency, one.rate.to_currency): plain_rate(one.rate.rate_e9)
        for one in found.rates
    }
    assert told[2026, "EUR", "GBP"] == "0.87"
    assert told[2026, "USD", "GBP"] == "0.759825328"  # 0.87 / 1.145
    assert told[2026, "JPY", "GBP"] == "0.005329250"[:-1]  # 0.87 / 163.25
    with pytest.raises(RefusedFileError, match="no rate of CHF"):
        RateFiles(replace(place, currency="CHF")).read(file_of(tmp_path, EURO))


@pytest.mark.parametrize(
    ("text", "row", "said"),
    [
        ("", 1, "columns are not those"),
        ("day,amount\n", 1, "columns are not those"),
        ("date,from,to,rate\n01/02/2026,USD,EUR,1\n", 2, "the day cannot be read (01/02/2026)"),
        ("date,from,to,rate\n2026-10-05,USD,EUR,1\n2026-10-06,USD,EUR,x1\n", 3, "no exchange rate (x1)"),
        ("date,from,to,rate\n2026-10-05,USD,EUR,1,234.5\n2026-10-06,US,EUR,1\n", 3, "no currency"),
        ("date,from,to,rate\n2026-10-05,EUR,EUR,1\n", 2, "Both currencies are EUR"),
        ('date,from,to,rate\n"2026-10-05,EUR,EUR,1\n', None, "no CSV file"),
        (
            "date,from,to,rate\n" + "2026-10-05,USD,EUR,1\n" * (RATES_MAX + 1),
            None,
            "20,000 are read at once",
        ),
    ],
)
def test_a_file_that_cannot_be_read_names_row_and_value(
    office: Office, tmp_path: Path, text: str, row: int | None, said: str
) -> None:
    with pytest.raises(RefusedFileError) as caught:
        RateFiles(office.shop.company.place).read(file_of(tmp_path, text))
    assert said in str(caught.value)
    assert caught.value.row == row
    assert caught.value.remedy


def test_a_file_that_is_no_text_is_refused(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "rates.csv"
    path.write_bytes(b"date,from,to,rate,source\n2026-10-05,USD,EUR,1,\xff\xfe\n")
    with pytest.raises(RefusedFileError, match="not UTF-8"):
        RateFiles(office.shop.company.place).read(path)
