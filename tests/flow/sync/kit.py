"""A company that syncs from a folder of real lists."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

from app.bootstrap import Company
from app.models.posting import Connection
from app.models.sync import PartConfig, PartPlan, RowFilter, SyncPart
from app.services.posting_views import Finance
from app.services.sync_reference import DataSync
from app.services.sync_results import SyncPlan
from tests.companies import Shop, TickingClock, a_shop

FILES = {
    SyncPart.CATEGORY: "categories.csv",
    SyncPart.PROJECT: "projects.csv",
    SyncPart.DEPARTMENT: "departments.csv",
    SyncPart.TAX_RATE: "tax-rates.csv",
    SyncPart.SUPPLIER: "suppliers.csv",
    SyncPart.PERIOD: "periods.csv",
}


@dataclass
class Lists:
    """An open company, its folder of lists, and its sync."""

    shop: Shop
    folder: Path
    connection_id: int
    sync: DataSync

    @property
    def company(self) -> Company:
        """The open company."""
        return self.shop.company

    @property
    def clock(self) -> TickingClock:
        """The company's clock, to be set."""
        return cast("TickingClock", self.company.place.clock)

    def at(self, moment: datetime) -> None:
        """Set the clock."""
        self.clock.at = moment

    def write(self, part: SyncPart, *rows: str, titles: str = "Code,Name") -> Path:
        """Write the list of a part."""
        path = self.folder / FILES[part]
        path.write_text("\n".join((titles, *rows)) + "\n", encoding="utf-8")
        return path

    def enable(self, *parts: SyncPart, row_filter: RowFilter | None = None) -> None:
        """Save that parts are synced from their own lists."""
        configs = [
            PartConfig(part, is_enabled=True, source=FILES[part], filter=row_filter or RowFilter())
            for part in parts
        ]
        self.sync.configuration.save(self.connection_id, configs)

    def plan(self, *accepted: SyncPart) -> SyncPlan:
        """Look before apply."""
        return self.sync.plan(self.connection_id, accepted=accepted)

    def part(self, part: SyncPart) -> PartPlan:
        """Plan, and return one part."""
        return next(plan for plan in self.plan().parts if plan.part is part)

    def rows(self, part: SyncPart) -> list[tuple[str, str, bool, bool]]:
        """Return code, name, whether active and whether flagged of every row of a part, by code."""
        with self.company.place.database.read() as unit:
            current, _ = unit.syncs.current(part)
        return sorted((row.reference, row.name, row.is_active, row.is_gone) for row in current)


def some_lists(tmp_path: Path) -> Lists:
    """Make a company and an empty folder of lists, connected."""
    shop = a_shop(tmp_path)
    folder = tmp_path / "lists"
    folder.mkdir()
    connection = Connection(0, "lists", "Lists", {"folder": str(folder)})
    saved = Finance(shop.company.place).save_connection(connection)
    return Lists(shop, folder, saved.id, DataSync(shop.company.place))
