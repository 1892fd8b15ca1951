"""Makes the large company of the window's benchmark: `python -m benchmarks.window_company FILE --rows N`.

Every expense has a payment near it and none is reconciled: the most work for lists and matching. As in
real books few cards have most of the lines, few merchants most of the purchases, working days more,
and a third of the bank's texts carry a number of their own.
"""

import argparse
import random
import shutil
import sys
import tempfile
from bisect import bisect_right
from contextlib import closing
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store import UnitOfWork
    from app.store.rows import NewExpense, NewPayment

SEED = 20261122
CHUNK_ROWS = 20_000
ROWS_A_CARD = 250
FIRST_DAY = date(2024, 11, 1)
DAYS = 730
BRANDS = (
    "Staples", "Pret A Manger", "Iberia", "Bar Celta", "Amazon", "Zoom", "Marriott", "Adobe", "Shell",
    "Uber", "Starbucks", "Deutsche Bahn", "Europcar", "Lidl", "Ikea", "Apple", "Dell", "Aldi", "Lufthansa",
    "Hilton", "Ryanair", "Booking.com", "Microsoft", "Google Ads", "Repsol", "Carrefour", "Renfe", "Bolt",
)  # fmt: skip
SMALL = ("Bar", "Hotel", "Taxi", "Restaurante", "Libreria", "Parking", "Farmacia", "Cafe", "Garage", "Bistro")
NAMES = (
    "Sol",
    "Luna",
    "Norte",
    "Mayor",
    "Central",
    "Plaza",
    "Verde",
    "Colon",
    "Prado",
    "Real",
    "Puerto",
    "Azul",
)
CITIES = ("DUBLIN IE", "MADRID ES", "BERLIN DE", "PARIS FR", "LISBOA PT", "LONDON GB", "MILANO IT", "WIEN AT")
CATEGORIES = ("Travel", "Meals", "Office supplies", "Software", "Lodging", "Fuel", "Other")


class Weighted:
    """Draws places of a list, each as often as its weight says."""

    def __init__(self, weights: list[float]) -> None:
        self._sums = list(accumulate(weights))

    def draw(self, chance: random.Random) -> int:
        """Return a place."""
        return bisect_right(self._sums, chance.random() * self._sums[-1])


def make(target: Path, rows: int) -> None:
    """Make a company file with this many expenses and as many payments; whole or not at all."""
    from app.bootstrap import Program
    from app.models.ids import CommandId
    from app.store import Command

    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        draft = Path(folder) / target.name
        program = Program.start(config_dir=Path(folder) / "config", remembers=False)
        company = program.create_company(str(draft), name="Large", currency="EUR", user="benchmark")
        with closing(company):
            database = company.place.database
            with database.write(Command(CommandId("cards"), "cards", "benchmark")) as unit:
                cards = _cards(unit, max(4, rows // ROWS_A_CARD))
            drawn = _Draw(chance, cards)
            for first in range(0, rows, CHUNK_ROWS):
                expenses, payments = drawn.rows(first, min(CHUNK_ROWS, rows - first))
                with database.write(Command(CommandId(f"rows{first}"), "rows", "benchmark")) as unit:
                    unit.payments.add(payments)
                    unit.expenses.add(expenses)
        shutil.move(draft, target)


def _cards(unit: "UnitOfWork", count: int) -> list[tuple[int, int]]:
    """Make employees with a card each; returns (employee, instrument)."""
    from app.models.ids import InstrumentId
    from app.models.payment import Instrument, InstrumentKind

    cards = []
    for number in range(count):
        holder = unit.employees.ensure(f"E{number:05}", f"{NAMES[number % 12]} Person {number:05}")
        last4 = f"{(number * 7919) % 10_000:04}"
        new = Instrument(
            InstrumentId(0),
            InstrumentKind.CARD,
            f"Visa {last4} · {number}",
            "EUR",
            last4=last4,
            holder_id=holder,
        )
        cards.append((int(holder), int(unit.instruments.add(new))))
    return cards


class _Draw:
    """Draws expenses, and a payment near each."""

    def __init__(self, chance: random.Random, cards: list[tuple[int, int]]) -> None:
        self._chance = chance
        self._cards = cards
        self._card = Weighted([1 / (place + 20) ** 0.7 for place in range(len(cards))])
        small = [f"{kind} {name} {n}" for n in range(40) for kind in SMALL for name in NAMES]
        self._merchants = [*BRANDS, *small]
        self._merchant = Weighted([1 / (place + 2) for place in range(len(self._merchants))])
        self._day = Weighted([1.0 if (FIRST_DAY + timedelta(n)).weekday() < 5 else 0.3 for n in range(DAYS)])

    def rows(self, first: int, count: int) -> tuple[list["NewExpense"], list["NewPayment"]]:
        """Draw some expenses and their payments, both as the store takes them."""
        expenses, payments = [], []
        for number in range(first, first + count):
            expense, payment = self._pair(number)
            expenses.append(expense)
            payments.append(payment)
        return expenses, payments

    def _pair(self, number: int) -> tuple["NewExpense", "NewPayment"]:
        from app.models.expense import Expense, ExpenseSource, ExpenseStatus, PaidBy
        from app.models.ids import EmployeeId, ExpenseId, InstrumentId, PaymentId
        from app.models.money import Money
        from app.models.payment import Payment
        from app.store.rows import NewExpense, NewPayment

        chance = self._chance
        employee, card = self._cards[self._card.draw(chance)]
        merchant = self._merchants[self._merchant.draw(chance)]
        spent = FIRST_DAY + timedelta(self._day.draw(chance))
        minor = int(chance.lognormvariate(8.0, 1.1)) + 100
        expense = Expense(
            ExpenseId(0),
            EmployeeId(employee),
            spent,
            merchant,
            Money(minor, "EUR"),
            category=CATEGORIES[chance.randrange(len(CATEGORIES))],
            paid_by=PaidBy.COMPANY_CARD,
            instrument_id=InstrumentId(card),
            source=ExpenseSource.IMPORT,
            status=ExpenseStatus.TO_SUBMIT,
        )
        paid = minor + chance.choice((0, 0, 0, 0, 0, 0, 0, 500, -5))
        booked = spent + timedelta(chance.choice((0, 1, 1, 1, 2, 2, 3, 4)))
        text = f"{merchant.upper()} {CITIES[number % 8]}"
        if number % 3 == 0:
            text += f" REF {chance.randrange(10**8):08}"
        payment = Payment(
            PaymentId(0),
            InstrumentId(card),
            Money(paid, "EUR"),
            booked,
            text,
            purchased_on=spent if number % 2 else None,
        )
        return NewExpense(expense), NewPayment(payment, number + 1)


def main() -> int:
    """Make the file."""
    parser = argparse.ArgumentParser(prog="benchmarks.window_company", description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    chosen = parser.parse_args()
    make(chosen.target, chosen.rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
