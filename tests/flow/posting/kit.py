"""A small company with approved expenses, and books in memory to post them to, in virtual time."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from app.connectors.memory import MEMORY_FACTS, Fault, MemoryBooks, MemoryConnector
from app.connectors.protocol import Connector, FileTarget
from app.connectors.registry import file_target
from app.models.expense import Expense, ExpenseStatus
from app.models.posting import Connection, ConnectorFacts, Page, Subject
from app.services.connections import KnownSystems, own_settings
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from app.services.workplace import Workplace
from tests.companies import Shop, a_shop

CATEGORY = "Travel"


@dataclass
class MemoryTargets:
    """Opens books in memory for `memory`, the program's own targets for everything else."""

    place: Workplace
    books: MemoryBooks = field(default_factory=MemoryBooks)
    faults: Iterator[Fault | None] = field(default_factory=lambda: iter(()))
    late_s: Callable[[], float] = lambda: 300.0
    system: ConnectorFacts = MEMORY_FACTS
    opened: list[MemoryConnector] = field(default_factory=list)

    def facts(self, connection: Connection) -> ConnectorFacts:
        return self.system if connection.system == "memory" else KnownSystems().facts(connection)

    def connector(self, connection: Connection) -> Connector:
        made = MemoryConnector(
            self.books,
            self.place.clock.now,
            fault=lambda: next(self.faults, None),
            late_s=self.late_s,
            facts=self.system,
        )
        self.opened.append(made)
        return made

    def file(self, connection: Connection) -> FileTarget:
        return file_target(connection.system, own_settings(connection.settings))

    def calls(self, name: str) -> int:
        return sum(made.calls.get(name, 0) for made in self.opened)


@dataclass
class Office:
    """A shop, its Finance area and a connection."""

    shop: Shop
    finance: Finance
    targets: MemoryTargets
    connection: int

    @property
    def books(self) -> MemoryBooks:
        return self.targets.books

    def approved(self, count: int = 1, **values: object) -> list[int]:
        """Add approved expenses of Ann's card, on as many days."""
        given: dict[str, object] = {"category": CATEGORY, "status": ExpenseStatus.APPROVED, **values}
        day = given.pop("day", date(2026, 10, 5))
        assert isinstance(day, date)
        amount = given.pop("amount", None)
        expenses = [
            self.shop.expense(
                day=day + timedelta(days=n % 20),
                amount=amount or f"{10 + n}.{n % 100:02}",
                merchant=f"Shop {n}",
                **given,
            )
            for n in range(count)
        ]
        return [int(id_) for id_ in self.shop.add_expenses(*expenses)]

    def expense(self, id_: int) -> Expense:
        return self.shop.get_expense(id_)

    def faulty(self, *faults: Fault | None) -> None:
        self.targets.faults = iter(faults)

    def pass_time(self, seconds: float) -> None:
        self.shop.company.place.clock.sleep(seconds)


def an_office(place: Path, system: str = "memory", **settings: str) -> Office:
    """Make a company with a connection whose category and card are mapped."""
    shop = a_shop(place)
    targets = MemoryTargets(shop.company.place)
    finance = Finance(shop.company.place, targets)
    connection = Connection(0, system, "Books", settings)
    connection_id = finance.save_connection(connection).id
    map_all(finance, connection_id, shop)
    return Office(shop, finance, targets, connection_id)


def map_all(
    finance: Finance, connection_id: int, shop: Shop, *, cost: str = "7400", card: str = "1240"
) -> None:
    """Map the category, both cards and the employees on every page."""
    finance.set_mappings(
        connection_id,
        [
            MappingRow(page, subject, key, code)
            for page in Page
            for subject, key, code in (
                (Subject.CATEGORY, CATEGORY, cost),
                (Subject.INSTRUMENT, str(shop.visa), card),
                (Subject.INSTRUMENT, str(shop.amex), card),
                (Subject.EMPLOYEE, "E1", card),
            )
        ],
    )


def chance_of_faults(seed: int, *, share: float = 0.35, kills: bool = True) -> Iterator[Fault | None]:
    """Give faults at random, for ever; the same seed gives the same."""
    rolls = random.Random(seed)
    choices = list(Fault) if kills else [f for f in Fault if not f.value.startswith("killed")]
    while True:
        yield rolls.choice(choices) if rolls.random() < share else None
