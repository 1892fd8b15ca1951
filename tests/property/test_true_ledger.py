"""Whatever a bank hands out of one ledger, in whatever order, the ledger comes out: no more, no less."""

import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.ids import CommandId, InstrumentId
from app.models.payment import Instrument, InstrumentKind, LinkState, PaymentStatus
from app.models.period import to_day
from app.services.import_file import import_file
from app.services.import_results import ImportPlan, ImportResult
from app.services.undo_import import undo_import
from app.store import Command, Database, create_company_file
from tests.contract.store.kit import SeededIds, TickingClock
from tests.property.ledger_files import ACCOUNTS, START, Entry, download, write

EXAMPLES = int(os.environ.get("TIEOUT_LEDGERS", "8"))
"""More with TIEOUT_LEDGERS=500, which takes minutes: every example imports real files."""

MERCHANTS = ("COFFEE BAR", "Cafe Roma", "POWER COMPANY", "TAXI CORK", "HOTEL ARTS")
LAST = 24


@dataclass(frozen=True, slots=True)
class Download:
    """One file that somebody imports."""

    first: int
    last: int
    format: str
    ids: str
    has_pending: bool
    newest_first: bool


def a_ledger(chance: Random) -> list[Entry]:
    """Make up to 30 movements: few amounts and merchants, so that twins abound; some with a tip."""
    made = []
    for number in range(chance.randint(4, 30)):
        bought = chance.randint(0, LAST - 4)
        minor = chance.choice((400, 400, 1250, 1999, 7300))
        held = minor - 300 if minor == 1999 and chance.random() < 0.5 else minor
        made.append(
            Entry(
                number,
                bought,
                bought + chance.randint(0, 4),
                minor,
                chance.choice(MERCHANTS),
                held if chance.random() < 0.7 else None,
            )
        )
    return made


def some_files(chance: Random, most: int) -> list[Download]:
    """Choose windows of five days or more, formats and habits of the bank."""
    made = []
    for _ in range(chance.randint(2, most)):
        first = chance.randint(0, LAST - 6)
        made.append(
            Download(
                first,
                chance.randint(first + 5, LAST),
                chance.choice(("csv", "ofx", "mt940", "camt")),
                chance.choice(("stable", "renumbered", "none")),
                chance.random() < 0.7,
                chance.random() < 0.5,
            )
        )
    return made


SEEDS = st.integers(0, 2**32 - 1)
"""What an example is made of; drawn evenly, where a strategy would favour small and quiet ones."""


class Bank:
    """Imports downloads into a company of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.number = folder, 0
        self.clock = TickingClock()
        self.database: Database = create_company_file(
            str(folder / "acme.tieout"),
            name="Acme",
            currency="EUR",
            user="ann",
            clock=self.clock,
            ids=SeededIds(),
        )
        with self.database.write(_command("set up")) as unit:
            self.card = unit.instruments.add(
                Instrument(InstrumentId(0), InstrumentKind.CARD, "Visa 4417", "EUR", "4417")
            )

    def bring(self, ledger: Sequence[Entry], one: Download) -> ImportResult | None:
        self.number += 1
        lines = download(
            ledger,
            one.first,
            one.last,
            ids=one.ids,
            salt=self.number,
            has_pending=one.has_pending and one.format != "mt940",
            newest_first=one.newest_first,
        )
        if not lines:
            return None
        path = self.folder / f"{self.number}.{one.format}"
        path.write_bytes(write(one.format, lines))
        return self.take(path, one.format, len(lines))

    def take(self, path: Path, format_: str, count: int) -> ImportResult:
        plan = ImportPlan(
            path,
            answers={"same_rows": "same", "date_order": "year_first", "sign": "minus_is_out"}
            if format_ == "csv"
            else {"same_rows": "same"},
            instruments={f"0:{ACCOUNTS[format_]}:EUR": self.card},
        )
        result = import_file(
            self.database,
            plan,
            user="ann",
            command_id=CommandId(SeededIds().command_id()),
            today=date(2026, 5, 1),
            now=self.clock.now(),
        )
        assert result.instruments == (self.card,)
        assert result.record.imported + result.record.repeated == count
        return result

    def held(self) -> tuple["Counter[tuple[int, int]]", int]:
        """Return the booked payments by day and amount, and how many wait."""
        with self.database.read() as unit:
            payments = unit.payments.get(unit.payments.live(range(1, 2000)))
        booked = Counter(
            (to_day(one.booked_on) - to_day(START), one.amount.minor)
            for one in payments
            if one.status is PaymentStatus.BOOKED
        )
        waiting = sum(
            one.status is not PaymentStatus.BOOKED and one.state is not LinkState.IGNORED for one in payments
        )
        return booked, waiting

    def doubts(self) -> int:
        with self.database.read() as unit:
            return len(unit.choices.open())


def _command(kind: str) -> Command:
    return Command(CommandId(SeededIds().command_id()), kind, "ann")


def truth(ledger: Sequence[Entry], files: Sequence[Download]) -> "Counter[tuple[int, int]]":
    """Return what was booked on the days that some file covers."""
    return Counter(
        (one.booked, one.minor)
        for one in ledger
        if any(file.first <= one.booked <= file.last for file in files)
    )


@pytest.mark.rule("F33", "F34", "G09")
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=SEEDS)
def test_any_sequence_of_overlapping_files_ends_in_the_true_ledger(seed: int) -> None:
    chance = Random(seed)
    ledger, files = a_ledger(chance), some_files(chance, 5)
    with tempfile.TemporaryDirectory() as name:
        bank = Bank(Path(name))
        for file in files:
            bank.bring(ledger, file)
        booked, waiting = bank.held()
        assert booked == truth(ledger, files)
        reached = truth(ledger, files)
        unbooked = sum(one.held is not None and (one.booked, one.minor) not in reached for one in ledger)
        assert waiting <= unbooked + bank.doubts()
        for file in files:  # once more, the same windows: nothing is added
            again = bank.bring(ledger, file)
            assert again is None or again.payments == 0 or bank.held()[0] == booked
        assert bank.held()[0] == booked
        assert bank.database.prove(is_thorough=False).broken == ()
        bank.database.close()


@pytest.mark.rule("G04", "F35")
@settings(max_examples=max(3, EXAMPLES // 3), deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=SEEDS)
def test_undoing_every_import_in_any_order_leaves_nothing(seed: int) -> None:
    chance = Random(seed)
    ledger, files = a_ledger(chance), some_files(chance, 3)
    with tempfile.TemporaryDirectory() as name:
        bank = Bank(Path(name))
        made = [result for file in files if (result := bank.bring(ledger, file)) is not None]
        chance.shuffle(made)
        for result in made:
            _undo(bank.database, result)
            assert bank.database.prove(is_thorough=False).broken == ()
        assert bank.held() == (Counter(), 0)
        bank.database.close()


def _undo(database: Database, result: ImportResult) -> None:
    undo_import(database, result.import_id, user="ann", command_id=CommandId(SeededIds().command_id()))
