"""Every run of the sync, with what it changed, and a run beside the one before (F76)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.sync import ChangeKind, SyncChange, SyncPart, SyncRun
from app.services.sync_results import RunComparison
from app.services.workplace import Workplace

COMPARED_MAX = 20_000
_LASTING = (ChangeKind.IGNORE, ChangeKind.WARN)

_Key = tuple[SyncPart, ChangeKind, str, str, str, str | None]


@dataclass(frozen=True, slots=True)
class SyncHistory:
    """Reads what was done."""

    place: Workplace

    def runs(
        self, connection_id: int | None = None, *, limit: int = 200, before_id: int = 0
    ) -> list[SyncRun]:
        """Return runs, the latest first."""
        with self.place.database.read() as unit:
            return unit.syncs.runs(connection_id=connection_id, limit=limit, before_id=before_id)

    def run(self, run_id: int) -> SyncRun:
        """Return one run; raises NotFoundError."""
        with self.place.database.read() as unit:
            return unit.syncs.run(run_id)

    def changes(
        self,
        run_id: int,
        *,
        parts: Sequence[SyncPart] = (),
        kinds: Sequence[ChangeKind] = (),
        skip: int = 0,
        limit: int = 1_000,
    ) -> list[SyncChange]:
        """Return a page of a run's changes, with old and new values."""
        with self.place.database.read() as unit:
            return unit.syncs.changes(run_id, parts=parts, kinds=kinds, skip=skip, limit=limit)

    def compare(self, run_id: int, with_id: int | None = None) -> RunComparison:
        """Compare a run with the one before it, or with a named one."""
        with self.place.database.read() as unit:
            run = unit.syncs.run(run_id)
            before = unit.syncs.before(run) if with_id is None else unit.syncs.run(with_id)
            now = unit.syncs.changes(run_id, kinds=_LASTING, limit=COMPARED_MAX + 1)
            then = (
                []
                if before is None
                else unit.syncs.changes(before.id, kinds=_LASTING, limit=COMPARED_MAX + 1)
            )
        is_cut = max(len(now), len(then)) > COMPARED_MAX
        old, new = {_key(one) for one in then}, {_key(one) for one in now}
        counts_before = {} if before is None else before.counts
        return RunComparison(
            run,
            before,
            [one for one in now if _key(one) not in old],
            [one for one in then if _key(one) not in new],
            [one for one in now if _key(one) in old],
            {
                kind: (counts_before.get(kind, 0), run.counts.get(kind, 0))
                for kind in ChangeKind
                if kind in counts_before or kind in run.counts
            },
            is_cut,
        )


def _key(change: SyncChange) -> _Key:
    return (change.part, change.kind, change.reference, change.field, change.reason.value, change.new)
