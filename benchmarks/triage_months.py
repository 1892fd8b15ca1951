"""The months that the triage benchmark works through, each with its truth.

The sample company's truth is that of the generator of its files (`packaging/make_samples.py`); the
generated month knows its own.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

SEED = 11
FIRST_DAY = date(2026, 9, 1)
SHOPS = (
    ("Staples", "PAYPAL *STAPLES 35314"), ("Pret A Manger", "PRET A MANGER 118 LONDON"),
    ("Iberia", "IBERIA LAE 0752415 MADRID"), ("Zoom", "ZOOM VIDEO COMM"), ("Shell", "SHELL 4412 GIRONA"),
    ("Marriott", "COURTYARD BY MARRIOTT"), ("Adobe", "ADOBE *CREATIVE CLOUD"), ("Lidl", "LIDL 881 CORK"),
    ("Amazon Business", "AMZN MKTP DE*2K4LL"), ("Deutsche Bahn", "DB VERTRIEB GMBH"), ("Ikea", "IKEA DUBLIN"),
    ("Europcar", "EUROPCAR 2271 CORK"), ("Dell", "DELL COM 0880"), ("Uber", "UBER *TRIP HELP"),
)  # fmt: skip
PEOPLE = 8


@dataclass
class Truth:
    """What a person who knows the receipts would decide.

    Attributes:
        paid_by: Expense -> the payments that are right for it; of a class any of them.
        aside: Payments that are no expenses of anybody.
        causes: Expense -> why its amount differs, a `Cause` value of triage.
    """

    paid_by: dict[int, frozenset[int]] = field(default_factory=dict)
    aside: set[int] = field(default_factory=set)
    causes: dict[int, str] = field(default_factory=dict)


def sample_company(folder: Path) -> tuple[str, Truth]:
    """Make the sample company; returns its file and the truth of what it leaves open."""
    from app.bootstrap import Program

    program = Program.start(config_dir=folder / "config")
    company = program.create_demo(folder)
    truth = _sample_truth(company)
    target = company.info.target
    company.close()
    return target, truth


_PAIRS = (
    ("Flora Lane", 4500, "FLORA LANE", (4500,)),
    ("Flora Lane", 5200, "FLORA LANE", (5200,)),
    ("Bookery", 3495, "BOOKERY", (3495,)),
    ("Copper", 6400, "COPPER POT", (7040,)),
    ("Irish Coast Rail", 2350, "IRISH COAST RAIL", (2350,)),
    ("Deskline", 49900, "DESKLINE", (20000, 29900)),
    ("Harbour", 24800, "HARBOUR HOTEL", (31240,)),
    ("Harbour", 1800, "HARBOUR HOTEL", (31240,)),
    ("Harbour", 4640, "HARBOUR HOTEL", (31240,)),
)
_ASIDE = ("SALARIES", "DIRECT DEBIT", "SEPA DD", "ACCOUNT MAINTENANCE")


def _sample_truth(company) -> Truth:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
    from app.services.views import OPEN_STATES, Filter, ListQuery

    states = Filter("state", tuple(one.value for one in OPEN_STATES))
    browse = company.browse
    expenses = browse.expense_rows(list(browse.expenses(ListQuery(filters=(states,))).ids))
    payments = [
        row.payment for row in browse.payment_rows(list(browse.payments(ListQuery(filters=(states,))).ids))
    ]
    truth = Truth()
    for row in expenses:
        one = row.expense
        for merchant, claimed, text, amounts in _PAIRS:
            if one.merchant.casefold().startswith(merchant.casefold()) and one.amount.minor == claimed:
                right = [p.id for p in payments if text in p.descriptor and p.amount.minor in amounts]
                truth.paid_by[int(one.id)] = frozenset(int(id_) for id_ in right)
        if one.merchant == "Bar Celta" and one.amount.minor == 4860:
            first = min((p for p in payments if "BAR CELTA" in p.descriptor), key=lambda p: p.day)
            truth.paid_by[int(one.id)] = frozenset({int(first.id)})
        if one.merchant.startswith("Copper"):
            truth.causes[int(one.id)] = "tip"
    truth.aside = {int(p.id) for p in payments if p.descriptor.startswith(_ASIDE)}
    return truth


def generated_month(folder: Path, *, expenses: int = 400, still_open: int = 60) -> tuple[str, Truth]:
    """Make a company with a month of expenses, of which about `still_open` wait for a person.

    The rest is linked by the automatic run. What waits is what usually does: claims that were submitted
    before their statement came, equal purchases, tips, hotel bills by item, deposits, lookalikes, payments
    that nobody claims, and claims whose statement is still to come.
    """
    from app.bootstrap import Program

    target = folder / "month.tieout"
    company = Program.start(config_dir=folder / "config").create_company(
        str(target), name="Month", currency="EUR", user="benchmark"
    )
    month = _Month(company, random.Random(SEED))
    month.fill(expenses, still_open)
    company.auto_reconcile()
    company.close()
    return str(target), month.truth


class _Month:
    """Writes one month straight into the store."""

    def __init__(self, company, chance: random.Random) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        self._company, self._chance = company, chance
        self.truth = Truth()
        self._cards = self._people()
        self._occurrence = 0

    def _people(self) -> list[tuple[int, int]]:
        from app.models.expense import Employee
        from app.models.ids import EmployeeId, InstrumentId
        from app.models.payment import Instrument, InstrumentKind

        cards = []
        for number in range(PEOPLE):
            who = EmployeeId(
                self._company.edit_employee(Employee(EmployeeId(0), f"E{number}", f"Person {number}")).id
            )
            card = Instrument(
                InstrumentId(0),
                InstrumentKind.CARD,
                f"Visa {4400 + number}",
                "EUR",
                last4=str(4400 + number),
                holder_id=who,
            )
            cards.append((int(who), int(self._company.edit_instrument(card).id)))
        return cards

    def fill(self, expenses: int, still_open: int) -> None:
        """Write all rows: plain pairs, and the cases that stay open."""
        from app.models.expense import ExpenseStatus

        tenth = still_open // 10
        for _ in range(expenses - still_open):
            self._pair()
        for _ in range(2 * tenth):  # submitted before the statement came: no draft any more
            self._pair(status=ExpenseStatus.SUBMITTED)
        for number in range(tenth):
            self._twins(1 + number % 2)
        for _ in range(tenth):
            self._tip()
        for _ in range(max(1, tenth // 2)):
            self._hotel()
            self._deposit()
        for _ in range(tenth):
            self._lookalike()
        for _ in range(2 * tenth):
            self._waiting()
        for _ in range(tenth):
            self._unclaimed()

    def _draw(self) -> tuple[int, int, str, str, date, int]:
        who, card = self._chance.choice(self._cards)
        name, text = self._chance.choice(SHOPS)
        day = FIRST_DAY + timedelta(days=self._chance.randrange(26))
        return who, card, name, text, day, self._chance.randrange(700, 38_000)

    def _pair(self, **changed: object) -> None:
        who, card, name, text, day, cents = self._draw()
        expense = self._expense(who, card, name, day, cents, **changed)
        self._known([expense], [self._payment(card, text, day, cents)])

    def _twins(self, claims: int) -> None:
        """Let the same thing be bought `claims` + 1 times on one day, and claimed all but once."""
        who, card, name, text, day, cents = self._draw()
        expenses = [self._expense(who, card, name, day, cents) for _ in range(claims)]
        self._known(expenses, [self._payment(card, text, day, cents) for _ in range(claims + 1)])

    def _tip(self) -> None:
        who, card, name, text, day, cents = self._draw()
        expense = self._expense(who, card, name, day, cents)
        self._known([expense], [self._payment(card, text, day, cents + cents // 10)])
        self.truth.causes[expense] = "tip"

    def _hotel(self) -> None:
        who, card, _, _, day, cents = self._draw()
        parts = (cents, cents // 5 + 317, cents // 9 + 211)
        expenses = [self._expense(who, card, "Harbour Hotel", day, part) for part in parts]
        self._known(expenses, [self._payment(card, "HARBOUR HOTEL CORK", day, sum(parts))])

    def _deposit(self) -> None:
        who, card, _, _, day, cents = self._draw()
        expense = self._expense(who, card, "Deskline", day, cents + 9_911)
        paid = [
            self._payment(card, "DESKLINE FURNITURE", day - timedelta(days=3), 9_911),
            self._payment(card, "DESKLINE FURNITURE", day, cents),
        ]
        self._known([expense], paid)

    def _lookalike(self) -> None:
        """Let the same amount be paid twice at one shop within days, claimed once."""
        who, card, name, text, day, cents = self._draw()
        expense = self._expense(who, card, name, day, cents)
        self._known([expense], [self._payment(card, text, day, cents)])
        self._payment(card, text, day + timedelta(days=1), cents)

    def _waiting(self) -> None:
        who, card, name, _, _, cents = self._draw()
        self._expense(who, card, name, FIRST_DAY + timedelta(days=75), cents)

    def _unclaimed(self) -> None:
        _, card, _, text, day, cents = self._draw()
        self._payment(card, text, day, cents)

    def _known(self, expenses: list[int], payments: list[int]) -> None:
        for one in expenses:
            self.truth.paid_by[one] = frozenset(payments)

    def _expense(self, who: int, card: int, name: str, day: date, cents: int, **changed: object) -> int:
        from dataclasses import replace

        from app.models.expense import Expense, ExpenseSource, ExpenseStatus, PaidBy
        from app.models.ids import EmployeeId, ExpenseId, InstrumentId
        from app.models.money import Money
        from app.store.rows import NewExpense

        made = Expense(
            ExpenseId(0), EmployeeId(who), day, name, Money(cents, "EUR"), paid_by=PaidBy.COMPANY_CARD,
            instrument_id=InstrumentId(card), source=ExpenseSource.IMPORT, status=ExpenseStatus.TO_SUBMIT,
        )  # fmt: skip
        made = replace(made, **changed)  # type: ignore[arg-type] # fields of an expense
        return self._write(lambda unit: unit.expenses.add([NewExpense(made)])[0])

    def _payment(self, card: int, text: str, day: date, cents: int) -> int:
        from app.models.ids import InstrumentId, PaymentId
        from app.models.money import Money
        from app.models.payment import Payment
        from app.store.rows import NewPayment

        self._occurrence += 1
        made = Payment(
            PaymentId(0),
            InstrumentId(card),
            Money(cents, "EUR"),
            day + timedelta(days=1),
            text,
            purchased_on=day,
        )
        return self._write(lambda unit: unit.payments.add([NewPayment(made, self._occurrence)])[0])

    def _write(self, work) -> int:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        from app.models.ids import CommandId
        from app.store import Command

        place = self._company.place
        command = Command(CommandId(place.ids.command_id()), "rows", "benchmark")
        with place.database.write(command) as unit:
            return int(work(unit))
