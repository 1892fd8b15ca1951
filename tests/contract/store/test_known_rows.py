"""Banks that renumber, rename and reorder what they hand out: nothing added, nothing swallowed (F34)."""

import random
from datetime import date
from pathlib import Path

import pytest

from app.models.continuity import Break
from app.models.ids import CommandId
from app.models.statement import FileFormat
from app.services.continuity import timelines
from app.services.import_file import import_file
from app.services.import_results import ImportPlan, PreviewResult, RowFate
from app.services.preview_import import preview_import
from tests.contract.store.kit import Books, SeededIds
from tests.property.ledger_files import ACCOUNTS, Entry, download, write

MERCHANTS = ("COFFEE BAR", "Cafe Roma", "POWER COMPANY", "TAXI CORK", "HOTEL ARTS")


def a_month(rows: int, seed: int = 7) -> list[Entry]:
    """Make a ledger with twins: few amounts, few merchants, several rows a day."""
    chance = random.Random(seed)
    return [
        Entry(n, n % 28, n % 28, chance.choice((400, 1250, 1999, 7300, 4410)), chance.choice(MERCHANTS))
        for n in range(rows)
    ]


class Bank:
    """Hands out files, and imports them."""

    def __init__(self, books: Books, folder: Path) -> None:
        self.books, self.folder, self.number = books, folder, 0

    def plan(
        self, ledger: list[Entry], format_: str, *, ids: str, first: int = 0, last: int = 27
    ) -> ImportPlan:
        self.number += 1
        lines = download(
            ledger,
            first,
            last,
            ids=ids,
            salt=self.number,
            has_pending=False,
            newest_first=self.number % 2 == 0,
        )
        path = self.folder / f"month{self.number}.{format_}"
        path.write_bytes(write(format_, lines))
        chosen = {f"0:{ACCOUNTS[format_]}:EUR": self.books.card}
        return ImportPlan(path, instruments=chosen, asks=True, answers=self.answers(format_))

    @staticmethod
    def answers(format_: str) -> dict[str, str]:
        return {"sign": "minus_is_out", "date_order": "year_first"} if format_ == "csv" else {}

    def bring(self, plan: ImportPlan) -> int:
        result = import_file(
            self.books.database,
            plan,
            user="ann",
            command_id=CommandId(SeededIds().command_id()),
            today=date(2026, 5, 1),
            now=self.books.clock.now(),
        )
        return result.payments

    def look(self, plan: ImportPlan) -> PreviewResult:
        return preview_import(self.books.database, plan, today=date(2026, 5, 1))


@pytest.fixture
def bank(books: Books, tmp_path: Path) -> Bank:
    return Bank(books, tmp_path)


@pytest.mark.rule("F33", "F34")
def test_ids_that_change_with_each_download_add_nothing(bank: Bank) -> None:
    ledger = a_month(312)
    assert bank.bring(bank.plan(ledger, "ofx", ids="renumbered")) == 312
    for ids in ("renumbered", "none", "stable"):
        assert bank.bring(bank.plan(ledger, "ofx", ids=ids)) == 0


@pytest.mark.rule("F33", "G15")
def test_the_same_period_in_another_format_is_recognised_and_said(bank: Bank) -> None:
    ledger = a_month(312)
    bank.bring(bank.plan(ledger, "ofx", ids="renumbered"))
    for format_ in ("csv", "camt", "mt940"):
        plan = bank.plan(ledger, format_, ids="stable")
        preview = bank.look(plan)
        assert preview.counts[RowFate.NEW] == 0
        assert preview.questions == ()
        known = preview.statements[0].known_from[0]
        assert (known.file_name, known.format, known.rows) == ("month1.ofx", FileFormat.OFX, 312)
        assert [one.kind for one in preview.statements[0].continuity] == [Break.SAME_PERIOD]
        assert bank.bring(plan) == 0
    line = timelines(bank.books.database, bank.books.card)[0]
    assert {one.kind for one in line.findings} <= {Break.SAME_PERIOD, Break.REPEAT, Break.ROW, Break.PROOF}
    assert sum(one.lines - one.repeated for one in line.statements) == 312


@pytest.mark.rule("F33", "F34")
def test_overlapping_windows_in_several_formats_add_each_row_once(bank: Bank) -> None:
    ledger = a_month(200)
    added = 0
    for format_, first, last in (("csv", 0, 12), ("ofx", 8, 20), ("camt", 4, 27), ("mt940", 0, 27)):
        plan = bank.plan(ledger, format_, ids="renumbered", first=first, last=last)
        added += bank.bring(plan)
    assert added == 200


@pytest.mark.rule("F34")
def test_an_id_that_repeats_with_another_amount_is_another_payment(bank: Bank) -> None:
    text = "Date,Description,Amount,Currency,Status,Card,Id\n2026-03-05,SHOP,-4.00,EUR,booked,4417,X1\n"
    path = bank.folder / "one.csv"
    path.write_text(text + "2026-03-06,SHOP,-9.00,EUR,booked,4417,X1\n", encoding="utf-8")
    plan = ImportPlan(path, answers=bank.answers("csv"))
    assert bank.bring(plan) == 2
    path.write_text(text.replace("-4.00", "-5.00"), encoding="utf-8")
    assert bank.bring(plan) == 1


@pytest.mark.rule("F33")
def test_a_tail_that_changes_in_the_middle_of_a_month_is_no_new_payment(bank: Bank) -> None:
    head = "Date,Description,Amount,Currency,Status,Card,Id\n"
    rows = [f"2026-03-{day:02d},SHOP {day},-{day}.00,EUR,booked,4417,\n" for day in range(1, 20)]
    path = bank.folder / "month.csv"
    path.write_text(head + "".join(rows), encoding="utf-8")
    plan = ImportPlan(path, answers=bank.answers("csv"), asks=True)
    assert bank.bring(plan) == 19
    rows[9] = rows[9].replace("SHOP 10", "SHOP 10 REF 99812")
    path.write_text(head + "".join(rows), encoding="utf-8")
    assert bank.bring(plan) == 0


@pytest.mark.rule("F34")
def test_ids_of_one_file_prove_nothing_about_those_of_another(bank: Bank) -> None:
    ledger = a_month(120)
    added = bank.bring(bank.plan(ledger, "csv", ids="renumbered", first=0, last=11))
    added += bank.bring(bank.plan(ledger, "ofx", ids="stable", first=13, last=24))
    added += bank.bring(bank.plan(ledger, "ofx", ids="stable", first=0, last=24))
    assert added == sum(1 for one in ledger if one.booked <= 24)
