"""Exports of an expense tool without a window: taken over, posted, told back."""

import argparse
from contextlib import closing

from app.cli.company import open_company
from app.cli.output import Output
from app.services.connections import KnownSystems
from app.services.posting_views import Finance
from app.services.pull_expenses import PulledJob, PullExpenses

DONE, ATTENTION = 0, 3


def pull(arguments: argparse.Namespace, output: Output) -> int:
    """Take over what waits; 0 all posted and told, 3 something failed or is still open."""
    with closing(open_company(arguments)) as company:
        finance = Finance(company.place)
        source, target = finance.connection(arguments.source), finance.connection(arguments.to)
        work = PullExpenses(company.place, KnownSystems())
        result = work(source.id, target.id, waits=arguments.wait, progress=output.progress("Exports"))
    output.answer({"from": source.name, "to": target.name, "jobs": [_json(job) for job in result.jobs]})
    if not result.jobs:
        output.say(f"Nothing waits in {source.name}.")
    for job in result.jobs:
        state = job.ending.replace("_", " ") or f"{job.open} still open"
        output.say(f"{job.remote_id}: {job.items} items, {job.done} posted, {job.failed} failed, {state}.")
        for item, why in sorted(job.refused.items()):
            output.say(f"  {source.name} did not take the result of {item}: {why}")
    return DONE if all(_is_well(job) for job in result.jobs) else ATTENTION


def _is_well(job: PulledJob) -> bool:
    return job.ending == "completed" and not job.refused


def _json(job: PulledJob) -> dict[str, object]:
    return {
        "id": job.remote_id,
        "items": job.items,
        "posted": job.done,
        "failed": job.failed,
        "open": job.open,
        "ending": job.ending,
        "refused": job.refused,
    }
