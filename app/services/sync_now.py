"""Carries a sync out: one transaction for everything, one record for every run (F66-F76)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from app.models.changes import Changes, Subject
from app.models.errors import AppError, BlockedError, ConnectorError, FileError, StaleError
from app.models.ids import CommandId
from app.models.posting import Failure, FailureReason
from app.models.protocols import Progress, no_progress
from app.models.sync import RunOrigin, RunStatus, SyncPart
from app.services.sync_plan import PlanSync, few_collections, part_configs
from app.services.sync_results import SyncPlan, SyncResult
from app.services.sync_sources import Sources
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.sync_runs import NewRun

TRIES_MAX = 3
"""Plans made anew because somebody changed reference data meanwhile."""

POSTING_RULE = "F68"


@dataclass(frozen=True, slots=True)
class ApplySync:
    """Carry a plan out as it was looked at."""

    place: Workplace
    sources: Sources

    def __call__(
        self,
        plan: SyncPlan,
        *,
        origin: RunOrigin = RunOrigin.PERSON,
        command_id: CommandId | None = None,
    ) -> SyncResult:
        """Write it in one transaction; parts with an open question stay as they are.

        Raises:
            StaleError: Reference data or the configuration is not what the plan was made from.
            BlockedError: A posting is running.
        """

        def work(unit: UnitOfWork) -> Stored:
            self._check(unit, plan)
            for part in plan.parts:
                if part.ask is None:
                    unit.syncs.apply(plan.connection_id, part)
            status = RunStatus.ATTENTION if plan.needs_person else RunStatus.DONE
            new = NewRun(plan.connection_id, plan.started_at, origin, status, plan.parts)
            return {"run": unit.syncs.add_run(new)}

        with few_collections():
            done, stored = self.place.do("sync_reference", work, command_id=command_id)
        return _result(self.place, done, int(stored["run"]))

    def _check(self, unit: UnitOfWork, plan: SyncPlan) -> None:
        busy = unit.syncs.posting_to(self.place.clock.now())
        if busy:
            raise BlockedError(
                POSTING_RULE, f"A posting to {busy} is running", "Sync when it has ended; nothing was changed"
            )
        connection = unit.connections.get(plan.connection_id)
        facts = self.sources.facts(connection)
        configs = part_configs(unit, connection, facts) if facts is not None else ()
        if not connection.is_active or any(part.config not in configs for part in plan.parts):
            raise StaleError(f"the sync configuration of {connection.name}")


@dataclass(frozen=True, slots=True)
class SyncNow:
    """Plan and apply in one go, and keep how it went."""

    place: Workplace
    sources: Sources

    def __call__(
        self,
        connection_id: int,
        *,
        parts: Collection[SyncPart] = (),
        accepted: Collection[SyncPart] = (),
        origin: RunOrigin = RunOrigin.PERSON,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> SyncResult:
        """Sync; a run that fails is kept in the history with its reason and changes nothing.

        Raises BlockedError where nothing is enabled or the company is read-only: that is no run.
        """
        if self.place.is_read_only:
            raise BlockedError("F83", "The company is open read-only", "Open it again for writing")
        started_at = self.place.clock.now()
        plan_sync, apply = PlanSync(self.place, self.sources), ApplySync(self.place, self.sources)
        attempt = 0
        try:
            self._check_idle()
            while True:
                attempt += 1
                plan = plan_sync(connection_id, parts=parts, accepted=accepted, progress=progress)
                try:
                    return apply(plan, origin=origin, command_id=command_id)
                except StaleError:
                    if attempt == TRIES_MAX:
                        raise
        except (ConnectorError, FileError, StaleError) as error:
            return self._failed(connection_id, started_at, origin, RunStatus.FAILED, failure_of(error))
        except BlockedError as error:
            if error.rule != POSTING_RULE:
                raise
            return self._failed(connection_id, started_at, origin, RunStatus.BLOCKED, failure_of(error))

    def _check_idle(self) -> None:
        with self.place.database.read() as unit:
            busy = unit.syncs.posting_to(self.place.clock.now())
        if busy:
            raise BlockedError(POSTING_RULE, f"A posting to {busy} is running", "Sync when it has ended")

    def _failed(
        self,
        connection_id: int,
        started_at: datetime,
        origin: RunOrigin,
        status: RunStatus,
        failure: Failure,
    ) -> SyncResult:
        def work(unit: UnitOfWork) -> Stored:
            new = NewRun(connection_id, started_at, origin, status, failure=failure)
            return {"run": unit.syncs.add_run(new)}

        done, stored = self.place.do("sync_failed", work)
        return replace(_result(self.place, done, int(stored["run"])), changes=Changes())


def failure_of(error: AppError) -> Failure:
    """Say in F45's form why a sync changed nothing."""
    if isinstance(error, ConnectorError):
        return error.failure
    if isinstance(error, FileError):
        return Failure(
            FailureReason.CONFIGURATION_INVALID,
            "list",
            error.path,
            "the connection's folder",
            error.remedy,
            error.reason,
        )
    if isinstance(error, BlockedError):
        return Failure(FailureReason.UNEXPECTED, "posting", remedy=error.remedy, text=error.reason)
    return Failure(FailureReason.UNEXPECTED, "change", remedy="Sync again", text=str(error))


def _result(place: Workplace, command_id: CommandId, run_id: int) -> SyncResult:
    with place.database.read() as unit:
        run = unit.syncs.run(run_id)
    return SyncResult(command_id, run, changes_of(Subject.REFERENCE))
