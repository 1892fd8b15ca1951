"""Everything that the data sync offers on one open company (SPEC §7): `DataSync(company.place)`."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

from app.models.ids import CommandId
from app.models.protocols import Progress, no_progress
from app.models.sync import SyncPart
from app.services.sync_configuration import SyncConfiguration
from app.services.sync_history import SyncHistory
from app.services.sync_now import ApplySync, SyncNow
from app.services.sync_plan import PlanSync
from app.services.sync_results import SyncPlan, SyncResult
from app.services.sync_schedule import DailySync
from app.services.sync_sources import KnownSources, Sources
from app.services.workplace import Workplace


@dataclass(frozen=True)
class DataSync:
    """One way: what the accounting system says comes in, nothing goes out (F66).

    Results carry `changes`; hand them to `company.browse.refresh`.
    """

    place: Workplace
    sources: Sources = field(default_factory=KnownSources)

    @cached_property
    def configuration(self) -> SyncConfiguration:
        """What is synced, from where, with which filter."""
        return SyncConfiguration(self.place, self.sources)

    @cached_property
    def history(self) -> SyncHistory:
        """Every run."""
        return SyncHistory(self.place)

    @cached_property
    def daily(self) -> DailySync:
        """The daily run and its badge."""
        return DailySync(self.place, self.sources)

    def plan(
        self,
        connection_id: int,
        *,
        parts: Collection[SyncPart] = (),
        accepted: Collection[SyncPart] = (),
        progress: Progress = no_progress,
    ) -> SyncPlan:
        """Look before apply; see PlanSync."""
        plan_sync = PlanSync(self.place, self.sources)
        return plan_sync(connection_id, parts=parts, accepted=accepted, progress=progress)

    def apply(self, plan: SyncPlan, *, command_id: CommandId | None = None) -> SyncResult:
        """Carry out what was looked at; see ApplySync."""
        return ApplySync(self.place, self.sources)(plan, command_id=command_id)

    def now(
        self,
        connection_id: int,
        *,
        parts: Collection[SyncPart] = (),
        accepted: Collection[SyncPart] = (),
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> SyncResult:
        """Plan and apply; see SyncNow."""
        sync = SyncNow(self.place, self.sources)
        return sync(connection_id, parts=parts, accepted=accepted, command_id=command_id, progress=progress)
