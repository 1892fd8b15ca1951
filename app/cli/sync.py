"""Data sync without a window: plan, sync, configure, history (SPEC §7, §9)."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import time

from app.cli import sync_words as words
from app.cli.company import open_company
from app.cli.output import Output, UsageError
from app.cli.sync_told import (
    CODES,
    DONE,
    REFUSED,
    SHOWN_MAX,
    change_json,
    run_json,
    say_changes,
    say_run,
    tell_plan,
    tell_result,
)
from app.engine.sync.filters import FilterError, from_text, to_text
from app.models.errors import BlockedError, NotFoundError, UnreachableError
from app.models.posting import Connection
from app.models.sync import (
    PartConfig,
    SyncChange,
    SyncPart,
    SyncSchedule,
)
from app.services.sync_reference import DataSync

OFF = "off"


def sync(arguments: argparse.Namespace, output: Output) -> int:
    """Sync, or whatever else the options ask for."""
    is_setup = bool(arguments.enable or arguments.disable or arguments.filter or arguments.daily)
    reads = arguments.plan or arguments.show or arguments.offers or arguments.history
    is_reading = bool((reads or arguments.run or arguments.compare) and not is_setup)
    with _opened(arguments, is_read_only=is_reading) as data:
        if is_setup:
            _set_up(data, arguments)
            return _show(data, arguments, output)
        if arguments.show:
            return _show(data, arguments, output)
        if arguments.offers:
            return _offers(data, arguments, output)
        if arguments.history:
            return _history(data, arguments, output)
        if arguments.run:
            return _run(data, arguments.run, output)
        if arguments.compare:
            return _compare(data, arguments.compare, output)
        return _sync(data, arguments, output)


@contextmanager
def _opened(arguments: argparse.Namespace, *, is_read_only: bool) -> Iterator[DataSync]:
    with closing(open_company(arguments, is_read_only=is_read_only)) as company:
        yield DataSync(company.place)


def _sync(data: DataSync, arguments: argparse.Namespace, output: Output) -> int:
    parts = [SyncPart(part) for part in arguments.part]
    accepted = [SyncPart(part) for part in arguments.accept]
    progress = output.progress("Reading")
    if arguments.due:
        results = data.daily.run_due(progress)
        if not results:
            output.say("Nothing is due.")
        return max((tell_result(data, result, output) for result in results), default=DONE)
    codes = []
    for connection in _wanted(data, arguments, parts):
        if arguments.plan:
            plan = data.plan(connection.id, parts=parts, accepted=accepted, progress=progress)
            codes.append(tell_plan(plan, output))
        else:
            result = data.now(connection.id, parts=parts, accepted=accepted, progress=progress)
            codes.append(tell_result(data, result, output))
    return max(codes, default=DONE)


def _wanted(data: DataSync, arguments: argparse.Namespace, parts: Sequence[SyncPart]) -> list[Connection]:
    """Choose the named connection, else all with something enabled; refuses where there is none."""
    if arguments.source:
        return [_connection(data, arguments.source)]
    found = [
        one
        for one in data.configuration.connections()
        if data.configuration.read(one.id).why_not not in ("nothing_enabled", "switched_off")
    ]
    if not found:
        remedy = "Enable something first: tieout sync --from NAME --enable category"
        raise BlockedError("F67", "Nothing is enabled to sync", remedy)
    return found


def _connection(data: DataSync, name: str) -> Connection:
    for one in data.configuration.connections():
        if one.name.casefold() == name.casefold():
            return one
    raise NotFoundError(f"the connection {name!r} (of those that give reference data)")


# ---------------------------------------------------------------------- history


def _history(data: DataSync, arguments: argparse.Namespace, output: Output) -> int:
    connection_id = _connection(data, arguments.source).id if arguments.source else None
    runs = data.history.runs(connection_id)
    for run in runs:
        output.answer(run_json(run))
    rows = [
        [
            str(run.id),
            f"{run.started_at:%Y-%m-%d %H:%M}",
            run.connection,
            run.origin.value,
            run.status.value,
            ", ".join(f"{count:,} {kind.value.replace('_', ' ')}" for kind, count in run.counts.items()),
        ]
        for run in runs
    ]
    output.table(["run", "started (GMT)", "connection", "by", "status", "what"], rows, frozenset({0}))
    if not runs:
        output.say("Nothing was synced yet.")
    return DONE


def _run(data: DataSync, run_id: int, output: Output) -> int:
    run = data.history.run(run_id)
    changes: list[SyncChange] = []
    limit = SHOWN_MAX + 1
    if output.is_json:
        limit = max(1, sum(part.listed for part in run.parts))
    changes = data.history.changes(run_id, limit=limit)
    output.answer({**run_json(run), "changes": [change_json(change) for change in changes]})
    say_run(run, output)
    say_changes(changes, output, total=sum(part.listed for part in run.parts))
    return CODES.get(run.status, REFUSED)


def _compare(data: DataSync, run_id: int, output: Output) -> int:
    found = data.history.compare(run_id)
    output.answer(
        {
            "run": found.run.id,
            "before": None if found.before is None else found.before.id,
            "appeared": [change_json(change) for change in found.appeared],
            "settled": [change_json(change) for change in found.settled],
            "still": [change_json(change) for change in found.still],
            "counts": {kind.value: list(pair) for kind, pair in found.counts.items()},
        }
    )
    if found.before is None:
        output.say(f"Run {run_id} is the first one of {found.run.connection}.")
    else:
        output.say(
            f"Run {run_id} beside run {found.before.id}: {len(found.appeared)} new,"
            f" {len(found.settled)} settled, {len(found.still)} as before."
        )
    say_changes(found.appeared, output)
    return DONE


# ---------------------------------------------------------------------- configuration


def _set_up(data: DataSync, arguments: argparse.Namespace) -> None:
    if arguments.daily:
        data.daily.set_schedule(_schedule(data.daily.schedule(), arguments.daily))
    if not (arguments.enable or arguments.disable or arguments.filter):
        return
    if not arguments.source:
        raise UsageError("name the connection: tieout sync --from NAME --enable category")
    connection = _connection(data, arguments.source)
    setup = data.configuration.read(connection.id)
    configs = {part.part: part.config for part in setup.parts}
    changed: dict[SyncPart, PartConfig] = {}
    for text in arguments.enable:
        name, sign, source = text.partition("=")
        part = _part(name)
        config = changed.get(part, configs[part])
        changed[part] = replace(config, is_enabled=True, source=source if sign else config.source)
    for name in arguments.disable:
        part = _part(name)
        changed[part] = replace(changed.get(part, configs[part]), is_enabled=False)
    for text in arguments.filter:
        name, _, conditions = text.partition(":")
        part = _part(name)
        try:
            row_filter = from_text(conditions)
        except FilterError as error:
            raise UsageError(
                f"the filter of {name} stumbles over {error.value!r} ({error.what}); write FIELD OPERATOR"
                " VALUE, joined by `and` or `or`, such as: code >= 7000 and name contains Expenses"
            ) from error
        changed[part] = replace(changed.get(part, configs[part]), filter=row_filter)
    for config in changed.values():
        with suppress(UnreachableError):  # then the next sync says it
            data.configuration.check_filter(connection.id, config)
    data.configuration.save(connection.id, list(changed.values()))


def _part(name: str) -> SyncPart:
    try:
        return SyncPart(name.strip())
    except ValueError as error:
        raise UsageError(
            f"{name!r} is no part; parts: {', '.join(part.value for part in SyncPart)}"
        ) from error


def _schedule(now: SyncSchedule, text: str) -> SyncSchedule:
    if text == OFF:
        return replace(now, is_on=False)
    try:
        return SyncSchedule(is_on=True, at=time.fromisoformat(text))
    except ValueError as error:
        raise UsageError(f"{text!r} is no time; write it as 04:00, or `{OFF}`") from error


def _show(data: DataSync, arguments: argparse.Namespace, output: Output) -> int:
    named = arguments.source
    connections = [_connection(data, named)] if named else data.configuration.connections()
    for connection in connections:
        setup = data.configuration.read(connection.id)
        at = setup.schedule.at.isoformat("minutes") if setup.schedule.is_on else OFF
        output.answer(
            {
                "connection": connection.name,
                "why_not": setup.why_not,
                "daily": at,
                "next_due": setup.next_due.isoformat() if setup.next_due else None,
                "badge": None if setup.badge is None else setup.badge.kind.value,
                "parts": [
                    {
                        "part": part.part.value,
                        "is_enabled": part.config.is_enabled,
                        "is_offered": part.is_offered,
                        "source": part.config.source,
                        "filter": to_text(part.config.filter),
                    }
                    for part in setup.parts
                ],
            }
        )
        output.say(
            f"{connection.name} ({setup.title}), daily {at} GMT. {setup.why_not.replace('_', ' ')}".rstrip()
        )
        rows = [
            [
                words.PARTS[part.part],
                "yes" if part.config.is_enabled else "no" if part.is_offered else "not there",
                part.config.source or "as proposed",
                to_text(part.config.filter),
            ]
            for part in setup.parts
        ]
        output.table(["part", "enabled", "source", "filter"], rows)
    if not connections:
        output.say("No connection gives reference data yet: tieout connect NAME --system tryton (or lists).")
    return DONE


def _offers(data: DataSync, arguments: argparse.Namespace, output: Output) -> int:
    parts = [SyncPart(part) for part in arguments.part] or list(SyncPart)
    named = arguments.source
    for connection in [_connection(data, named)] if named else data.configuration.connections():
        offers = data.configuration.offers(connection.id, parts)
        output.answer(
            {
                "connection": connection.name,
                "parts": [
                    {
                        "part": offer.part.value,
                        "sources": [
                            {
                                "source": choice.key,
                                "title": choice.title,
                                "fields": [field.key for field in offer.fields[choice.key]],
                            }
                            for choice in offer.choices
                        ],
                    }
                    for offer in offers
                ],
            }
        )
        rows = [
            [
                words.PARTS[offer.part],
                choice.key,
                choice.title,
                ", ".join(field.key for field in offer.fields[choice.key]),
            ]
            for offer in offers
            for choice in offer.choices
        ]
        output.table(["part", "source", "", "fields for filters"], rows)
    return DONE
