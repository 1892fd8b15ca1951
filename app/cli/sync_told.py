"""What the sync tells on the command line: plans, runs and changes, as sentences or JSON."""

from collections.abc import Mapping, Sequence

from app.cli import sync_words as words
from app.cli.output import Output
from app.engine.sync.filters import to_text
from app.models.posting import Failure
from app.models.sync import ChangeKind, RunStatus, SyncAsk, SyncChange, SyncRun
from app.services.sync_reference import DataSync
from app.services.sync_results import SyncPlan, SyncResult

DONE, ATTENTION, REFUSED = 0, 3, 4
SHOWN_MAX = 40
CODES = {RunStatus.DONE: DONE, RunStatus.ATTENTION: ATTENTION}


def tell_plan(plan: SyncPlan, output: Output) -> int:
    """Print what a sync would do; return the exit code."""
    output.answer(
        {
            "connection": plan.connection,
            "rows": plan.rows,
            "counts": counts_json(plan.counts),
            "parts": [
                {
                    "part": part.part.value,
                    "source": part.config.source,
                    "filter": to_text(part.config.filter),
                    "total": part.total,
                    "matched": part.matched,
                    "known": part.known,
                    "unchanged": part.unchanged,
                    "counts": counts_json(part.counts),
                    "ask": ask_json(part.ask),
                    "is_filter_empty": part.is_filter_empty,
                    "changes": [change_json(change) for change in part.changes],
                }
                for part in plan.parts
            ],
        }
    )
    output.say(f"{plan.connection}: {plan.rows:,} rows read. Nothing was changed.")
    rows = [
        [
            words.PARTS[part.part],
            f"{part.total:,}",
            f"{part.matched:,}",
            *(f"{part.counts.get(kind, 0):,}" for kind in ChangeKind),
        ]
        for part in plan.parts
    ]
    output.table(_HEAD, rows, frozenset(range(1, len(_HEAD))))
    for part in plan.parts:
        if part.ask is not None:
            output.say(words.ask(part.part, part.ask))
        if part.is_filter_empty:
            output.say(words.empty_filter(part.part, part.total))
    say_changes([change for part in plan.parts for change in part.changes], output)
    return ATTENTION if plan.needs_person else DONE


_HEAD = ["part", "there", "matched", *(kind.value.replace("_", " ") for kind in ChangeKind)]


def tell_result(data: DataSync, result: SyncResult, output: Output) -> int:
    """Print how a run went; return the exit code."""
    run = result.run
    output.answer(run_json(run))
    say_run(run, output)
    say_changes(
        data.history.changes(run.id, limit=SHOWN_MAX + 1), output, total=sum(p.listed for p in run.parts)
    )
    return CODES.get(run.status, REFUSED)


def say_run(run: SyncRun, output: Output) -> None:
    """Print one run as sentences."""
    output.say(f"{run.connection}: run {run.id} {run.status.value}, {run.ended_at:%Y-%m-%d %H:%M} GMT.")
    if run.failure is not None:
        output.say(f"  {_sentence(run.failure)} Nothing was changed.")
        return
    rows = [
        [
            words.PARTS[part.part],
            f"{part.total:,}",
            f"{part.matched:,}",
            *(f"{part.counts.get(kind, 0):,}" for kind in ChangeKind),
        ]
        for part in run.parts
    ]
    output.table(_HEAD, rows, frozenset(range(1, len(_HEAD))))
    for part in run.parts:
        if part.asked is not None:
            output.say(words.ask(part.part, part.asked))
        if part.is_filter_empty:
            output.say(words.empty_filter(part.part, part.total))


def say_changes(changes: Sequence[SyncChange], output: Output, *, total: int = 0) -> None:
    """Print changes as a table, the first of them."""
    shown = [
        [
            change.part.value.replace("_", " "),
            change.reference,
            change.kind.value.replace("_", " "),
            words.value(change, change.old),
            words.value(change, change.new),
            words.why(change),
        ]
        for change in changes[:SHOWN_MAX]
    ]
    output.table(["part", "code", "", "old", "new", "why"], shown)
    more = max(total, len(changes)) - len(shown)
    if more > 0:
        output.say(f"… and {more:,} more; `tieout sync --run RUN --json` has all of a run.")


def _sentence(failure: Failure) -> str:
    named = f"{failure.reason.value.replace('_', ' ')}: {failure.field} {failure.value}".strip()
    return ". ".join(part for part in (named, failure.text, failure.remedy) if part) + "."


def counts_json(counts: Mapping[ChangeKind, int]) -> dict[str, int]:
    """Write counts by kind."""
    return {kind.value: count for kind, count in counts.items()}


def change_json(change: SyncChange) -> dict[str, object]:
    """Write one change."""
    return {
        "part": change.part.value,
        "code": change.reference,
        "kind": change.kind.value,
        "field": change.field,
        "old": change.old,
        "new": change.new,
        "reason": change.reason.value,
        "other": change.other,
    }


def ask_json(asked: SyncAsk | None) -> dict[str, object] | None:
    """Write a question; None where there is none."""
    if asked is None:
        return None
    return {
        "kind": asked.kind.value,
        "known": asked.known,
        "going": asked.going,
        "share_min": asked.share_min,
    }


def run_json(run: SyncRun) -> dict[str, object]:
    """Write one run."""
    failure = run.failure
    return {
        "run": run.id,
        "connection": run.connection,
        "started_at": run.started_at.isoformat(),
        "by": run.started_by,
        "origin": run.origin.value,
        "status": run.status.value,
        "counts": counts_json(run.counts),
        "parts": [
            {
                "part": part.part.value,
                "total": part.total,
                "matched": part.matched,
                "unchanged": part.unchanged,
                "problems": part.problems,
                "counts": counts_json(part.counts),
                "ask": ask_json(part.asked),
                "is_filter_empty": part.is_filter_empty,
            }
            for part in run.parts
        ],
        "failure": None
        if failure is None
        else {
            "reason": failure.reason.value,
            "field": failure.field,
            "value": failure.value,
            "remedy": failure.remedy,
            "text": failure.text,
        },
    }
