"""Posting without a window: connect, map, post, postings, retry, refresh (SPEC §9)."""

import argparse
import getpass
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace

from app.bootstrap import Company
from app.cli.company import open_company
from app.cli.output import Output
from app.models.errors import NotFoundError
from app.models.money import plain
from app.models.posting import (
    Connection,
    ExportItem,
    ExportJob,
    Failure,
    FinanceGroup,
    ItemStatus,
    JobStatus,
    Page,
    Subject,
)
from app.services.connection_secrets import KeepSecret
from app.services.export_postings import Choice, ExportPlan, ExportResult
from app.services.mappings import MappingRow
from app.services.posting_views import Finance

DONE, ATTENTION, REFUSED = 0, 3, 4
FIELD = "field"


@contextmanager
def _finance(
    arguments: argparse.Namespace, *, is_read_only: bool = False
) -> Iterator[tuple[Company, Finance]]:
    with closing(open_company(arguments, is_read_only=is_read_only)) as company:
        yield company, Finance(company.place)


def post(arguments: argparse.Namespace, output: Output) -> int:
    """Post approved expenses; 0 all posted, 3 some need a person, 4 the whole posting failed."""
    with _finance(arguments) as (_, finance):
        connection = finance.connection(arguments.to)
        choice = Choice(
            group=FinanceGroup(arguments.group) if arguments.group else None,
            sample=arguments.sample,
            is_final=True if arguments.final else False if arguments.draft else None,
        )
        plan = finance.plan(connection.id, choice)
        if arguments.plan:
            gaps = finance.gaps(connection.id, plan.expense_ids)
            output.answer(
                {
                    **_plan_json(plan),
                    "gaps": [
                        {
                            "field": g.field,
                            "value": g.value,
                            "remedy": g.remedy,
                            "expenses": list(g.expense_ids),
                        }
                        for g in gaps
                    ],
                }
            )
            _say_plan(output, plan)
            rows = [[g.field, g.value, str(len(g.expense_ids)), g.remedy] for g in gaps]
            output.table(["missing", "value", "expenses", "what to do"], rows, frozenset({2}))
            return ATTENTION if gaps else DONE
        _say_plan(output, plan)
        result = finance.export(
            connection.id, choice, waits=arguments.wait, progress=output.progress("Posting")
        )
        return _tell_export(output, finance, result)


def _plan_json(plan: ExportPlan) -> dict[str, object]:
    return {
        "destination": plan.connection.name,
        "count": len(plan.expense_ids),
        "totals": _sums(plan.totals),
        "left_out": [{"expense": left.expense_id, "why": left.why} for left in plan.left_out],
    }


def _sums(totals: Mapping[str, int]) -> dict[str, str]:
    return {currency: plain(minor, currency) for currency, minor in sorted(totals.items())}


def _said(totals: Mapping[str, int]) -> str:
    return ", ".join(f"{amount} {currency}" for currency, amount in _sums(totals).items()) or "0.00"


def _say_plan(output: Output, plan: ExportPlan) -> None:
    output.say(f"{len(plan.expense_ids)} expenses, {_said(plan.totals)}, to {plan.connection.name}.")
    billable = sum(left.why == "billable" for left in plan.left_out)
    if billable:
        output.say(f"{billable} billable expenses are left out until they are marked Billed.")
    unconfirmed = sum(left.why == "unconfirmed" for left in plan.left_out)
    if unconfirmed:
        output.say(f"{unconfirmed} expenses are left out until a second person confirms their manual links.")


def _tell_export(output: Output, finance: Finance, result: ExportResult) -> int:
    if result.job is None:
        output.answer({"job": None, "left_out": len(result.left_out)})
        output.say("Nothing to post.")
        return DONE
    return _tell_job(output, finance, result.job.id)


def _tell_job(output: Output, finance: Finance, job_id: int) -> int:
    """Print one job with its causes; return the exit code that its state asks for."""
    view = finance.job(job_id)
    job = view.job
    output.answer(
        {
            **_job_json(job),
            "causes": [
                {
                    "reason": cause.reason.value,
                    "field": cause.field,
                    "value": cause.value,
                    "remedy": cause.remedy,
                    "items": len(cause.item_ids),
                }
                for cause in view.causes
            ],
            "items": [_item_json(item) for item in view.items],
        }
    )
    counts = ", ".join(f"{count} {status.value}" for status, count in job.counts.items())
    output.say(f"Posting {job.id} to {job.destination}: {job.status.value.replace('_', ' ')} ({counts}).")
    if job.failure is not None:
        output.say(f"  {_sentence(job.failure)}")
    for cause in view.causes:
        named = f"{cause.field} {cause.value}".strip()
        reason = cause.reason.value.replace("_", " ")
        output.say(f"  {len(cause.item_ids)} x {reason}: {named}. {cause.remedy}.")
    if job.counts.get(ItemStatus.UNKNOWN):
        output.say(f"  Some are in doubt: `tieout refresh {job.id}` looks them up in some minutes.")
    return _code(job)


def _code(job: ExportJob) -> int:
    if job.status is JobStatus.COMPLETED:
        return DONE
    return REFUSED if job.status is JobStatus.FAILED else ATTENTION


def _sentence(failure: Failure) -> str:
    named = f"{failure.reason.value.replace('_', ' ')} {failure.field} {failure.value}".strip()
    return ". ".join(part for part in (named, failure.text, failure.remedy) if part)


def _job_json(job: ExportJob) -> dict[str, object]:
    return {
        "job": job.id,
        "destination": job.destination,
        "made_at": job.made_at.isoformat(),
        "made_by": job.made_by,
        "status": job.status.value,
        "count": job.item_count,
        "totals": _sums(job.totals),
        "counts": {status.value: count for status, count in job.counts.items()},
        "retry_of": job.retry_of,
        "failure": _failure_json(job.failure),
    }


def _item_json(item: ExportItem) -> dict[str, object]:
    return {
        "expense": item.expense_id,
        "status": item.status.value,
        "key": item.key,
        "reference": item.transaction_reference,
        "amount": item.amount.plain(),
        "currency": item.amount.currency,
        "expense_date": str(item.document_on or ""),
        "posting_date": str(item.posted_on or ""),
        "strategy": item.strategy.value,
        "is_gone": item.is_gone,
        "failure": _failure_json(item.failure),
        "receipt_failure": _failure_json(item.receipt_failure),
    }


def _failure_json(failure: Failure | None) -> dict[str, str] | None:
    if failure is None:
        return None
    return {
        "reason": failure.reason.value,
        "field": failure.field,
        "value": failure.value,
        "origin": failure.origin,
        "remedy": failure.remedy,
        "text": failure.text,
    }


def postings(arguments: argparse.Namespace, output: Output) -> int:
    """List postings, the latest first, or the rows of one."""
    with _finance(arguments, is_read_only=True) as (_, finance):
        if arguments.job is not None:
            code = _tell_job(output, finance, arguments.job)
            rows = [
                [
                    str(item.expense_id),
                    item.status.value,
                    f"{item.amount.plain()} {item.amount.currency}",
                    str(item.posted_on or ""),
                    item.transaction_reference,
                    _sentence(item.failure) if item.failure else "",
                ]
                for item in finance.job(arguments.job).items
            ]
            output.table(["expense", "status", "amount", "posted on", "reference", ""], rows, frozenset({2}))
            return code
        jobs = finance.history()
        for job in jobs:
            output.answer(_job_json(job))
        table = [
            [
                str(j.id),
                f"{j.made_at:%Y-%m-%d %H:%M}",
                j.destination,
                j.status.value,
                str(j.item_count),
                _said(j.totals),
            ]
            for j in jobs
        ]
        output.table(["posting", "made", "destination", "status", "count", "total"], table, frozenset({4}))
        if not jobs:
            output.say("Nothing was posted yet.")
    return DONE


def retry(arguments: argparse.Namespace, output: Output) -> int:
    """Send the failed rows of a posting again, or its failed receipts."""
    with _finance(arguments) as (_, finance):
        if arguments.receipts:
            finance.retry_receipts(arguments.job)
            return _tell_job(output, finance, arguments.job)
        ids = None
        if arguments.mended:
            found = finance.mended(finance.job(arguments.job).job.connection_id)
            ids = found.expense_ids.get(arguments.job, ())
            if not ids:
                output.say("Nothing that failed in this posting was mended since.")
                return _tell_job(output, finance, arguments.job)
        result = finance.retry(
            arguments.job, expense_ids=ids, waits=arguments.wait, progress=output.progress("Posting")
        )
        if result.job is None:
            return _tell_job(output, finance, arguments.job)
        return _tell_export(output, finance, result)


def refresh(arguments: argparse.Namespace, output: Output) -> int:
    """Look up what became of a posting."""
    with _finance(arguments) as (_, finance):
        found = finance.refresh(arguments.job, progress=output.progress("Looking up"))
        code = _tell_job(output, finance, arguments.job)
        output.say(f"{found.settled} settled, {found.waiting} in doubt, {found.gone} no longer there.")
        return max(code, ATTENTION if found.gone else DONE)


def connect(arguments: argparse.Namespace, output: Output) -> int:
    """Make or change a connection and test it; without a name list them all."""
    with _finance(arguments, is_read_only=not arguments.name) as (_, finance):
        if not arguments.name:
            for one in finance.connections():
                output.answer(_connection_json(one))
                listed = ", ".join(f"{name}={value}" for name, value in one.settings.items())
                output.say(f"{one.name} ({one.system}): {one.status or 'not tested'}. {listed}".rstrip())
            return DONE
        connection = _named(finance, arguments)
        settings = {**connection.settings, **_pairs(arguments.set)}
        kept = {name: value for name, value in settings.items() if value}
        saved = finance.save_connection(replace(connection, settings=kept))
        if arguments.secret:
            KeepSecret(finance.place)(saved.id, _asked_secret(arguments.name))
        result = finance.test_connection(saved.id)
        output.answer(
            {**_connection_json(finance.connection(arguments.name)), "failure": _failure_json(result.failure)}
        )
        told = _sentence(result.failure) if result.failure else "connected"
        output.say(f"{arguments.name}: {told}.")
        return DONE if result.failure is None else ATTENTION


def _asked_secret(name: str) -> str:
    """Ask without showing it, or read a line where nobody sits at a terminal."""
    if sys.stdin.isatty():
        return getpass.getpass(f"Password or token of {name}: ")
    return sys.stdin.readline().rstrip("\r\n")


def _named(finance: Finance, arguments: argparse.Namespace) -> Connection:
    try:
        return finance.connection(arguments.name)
    except NotFoundError:
        if not arguments.system:
            raise
        return Connection(0, arguments.system, arguments.name)


def _connection_json(one: Connection) -> dict[str, object]:
    return {
        "connection": one.name,
        "system": one.system,
        "status": one.status,
        "settings": dict(one.settings),
        "is_active": one.is_active,
    }


def _pairs(pairs: list[str]) -> dict[str, str]:
    for pair in pairs:
        if "=" not in pair:
            raise NotFoundError(f"a value in {pair!r} (write KEY=VALUE)")
    return dict(pair.split("=", 1) for pair in pairs)


def map_codes(arguments: argparse.Namespace, output: Output) -> int:
    """Store translations, or list them with what is missing for the approved expenses."""
    pages = [Page(arguments.page)] if arguments.page else list(Page)
    with _finance(arguments) as (company, finance):
        connection = finance.connection(arguments.name)
        rows: list[MappingRow] = []
        fields: list[tuple[Page, str, str]] = []
        for left, code in _pairs(arguments.pairs).items():
            subject, _, key = left.partition(":")
            if subject == FIELD:
                fields += [(page, key, code) for page in pages]
                continue
            if subject not in {one.value for one in Subject} or not key:
                known = ", ".join([*(one.value for one in Subject), FIELD])
                raise NotFoundError(f"a mapping in {left!r} (write SUBJECT:KEY=CODE; subjects: {known})")
            if subject == Subject.INSTRUMENT.value:
                key = _instrument_key(company, key)
            rows += [MappingRow(page, Subject(subject), key, code) for page in pages]
        finance.set_mappings(connection.id, rows, fields)
        gaps = finance.gaps(connection.id, finance.plan(connection.id).expense_ids)
        output.answer(
            {
                "connection": connection.name,
                "stored": len(rows) + len(fields),
                "gaps": [
                    {"field": gap.field, "value": gap.value, "origin": gap.origin, "remedy": gap.remedy}
                    for gap in gaps
                ],
            }
        )
        output.say(f"{len(rows) + len(fields)} stored; {len(gaps)} gaps for what is approved.")
        table = [[gap.field, gap.value, gap.origin, gap.remedy] for gap in gaps]
        output.table(["missing", "value", "where", "what to do"], table)
        return ATTENTION if gaps else DONE


def _instrument_key(company: Company, text: str) -> str:
    """Find a card or account by name, last four digits, IBAN or id."""
    wanted = text.replace(" ", "").casefold()
    for one in company.browse.instruments():
        names = (one.name.replace(" ", ""), one.last4, one.iban.replace(" ", ""), str(one.id))
        if wanted in {name.casefold() for name in names if name}:
            return str(one.id)
    raise NotFoundError(f"the card or account {text!r}")
