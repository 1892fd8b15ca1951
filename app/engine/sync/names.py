"""Names that would come to mean two rows: such renames are left out, never chosen between."""

from collections.abc import Iterable, Sequence

from app.models.sync import ChangeKind, CurrentRow, SyncChange, SyncReason


def settle_names(current: Iterable[CurrentRow], changes: Sequence[SyncChange]) -> list[SyncChange]:
    """Leave out renames to a name that another row has in the end; say where new rows share one.

    Args:
        current: The rows here, one for each code.
        changes: Of one part; those that come back are in the same order, warnings after them.
    """
    wanted = {c.reference: c for c in changes if c.kind is ChangeKind.RENAME}
    made = {c.reference: c for c in changes if c.kind is ChangeKind.CREATE}
    settled = list(changes)
    if not wanted and not made:
        return settled
    final = {row.reference: row.name for row in current if not row.is_gone or row.reference in wanted}
    final |= {reference: change.new or "" for reference, change in {**wanted, **made}.items()}
    if wanted:
        refused = _collisions(final, {reference: change.old or "" for reference, change in wanted.items()})
        settled = [
            _refusal(change, refused[change.reference])
            if change.kind is ChangeKind.RENAME and change.reference in refused
            else change
            for change in changes
        ]
    owners = _owners(final) if made else {}
    for reference, change in made.items():
        others = [one for one in owners[_same_name(final[reference])] if one != reference]
        if others:
            settled.append(_shared(change, min(others)))
    return settled


def _shared(change: SyncChange, other: str) -> SyncChange:
    reason = SyncReason.NAME_SHARED
    return SyncChange(
        change.part, ChangeKind.WARN, change.reference, "name", new=change.new, reason=reason, other=other
    )


def _same_name(name: str) -> str:
    return " ".join(name.split()).casefold()


def _owners(names: dict[str, str]) -> dict[str, list[str]]:
    owners: dict[str, list[str]] = {}
    for reference, name in names.items():
        owners.setdefault(_same_name(name), []).append(reference)
    return owners


def _collisions(final: dict[str, str], old: dict[str, str]) -> dict[str, str]:
    """Take renames back until no renamed row shares its name; returns code -> the code it collides with.

    Changes `final`. A name that is given back may collide anew, so this goes on until nothing moves.
    """
    owners = _owners(final)
    refused: dict[str, str] = {}
    waiting = sorted(reference for reference in old if len(owners[_same_name(final[reference])]) > 1)
    while waiting:
        reference = waiting.pop()
        sharing = owners[_same_name(final[reference])]
        if reference in refused or len(sharing) < 2:
            continue
        refused[reference] = min(one for one in sharing if one != reference)
        # all renames to this name are taken back, not all but one: choosing would be a guess
        waiting += sorted(one for one in sharing if one in old and one not in refused)
        final[reference] = old[reference]
        back = owners.setdefault(_same_name(old[reference]), [])
        back.append(reference)
        waiting += sorted(one for one in back if one in old and one not in refused)
    return refused


def _refusal(change: SyncChange, other: str) -> SyncChange:
    return SyncChange(
        change.part,
        ChangeKind.IGNORE,
        change.reference,
        change.field,
        change.old,
        change.new,
        SyncReason.NAME_TAKEN,
        other,
        change.row_id,
    )
