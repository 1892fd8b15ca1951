"""`tieout import`, `imports` and `undo`: files in, their history, and back out."""

import argparse
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.bootstrap import Company
from app.cli.company import open_company
from app.cli.inspect import read_answers
from app.cli.output import Output, UsageError
from app.models.errors import BlockedError, NotFoundError, OpenQuestionsError, RefusedFileError
from app.models.ids import ImportId
from app.models.payment import Instrument
from app.models.statement import ImportRecord, Purpose
from app.services.import_answers import wrong_answers
from app.services.import_results import ImportPlan, ImportResult
from app.services.results import AutoResult

DONE, ATTENTION, REFUSED = 0, 3, 4


def import_files(arguments: argparse.Namespace, output: Output) -> int:
    """Import files one by one; each is whole or not at all."""
    code = DONE
    answers = read_answers(arguments.answer)
    if wrong := wrong_answers(answers):
        raise UsageError("; ".join(wrong))
    purpose = purpose_of(arguments, answers)
    with closing(open_company(arguments)) as company:
        for name in arguments.files:
            plan = ImportPlan(Path(name), purpose, answers, asks=not arguments.accept_proposed)
            try:
                plan = _placed(company, plan, arguments.instrument)
                result = company.import_file(plan, progress=output.progress(f"Reading {plan.path.name}"))
            except OpenQuestionsError as error:
                tell_questions(output, error)
                code = max(code, ATTENTION)
                continue
            except (RefusedFileError, BlockedError) as error:
                output.fail(error)
                code = max(code, REFUSED)
                continue
            linked = None
            if not arguments.no_reconcile:
                progress = output.progress("Reconciling")
                linked = company.auto_reconcile(import_id=result.import_id, progress=progress)
            _tell_import(company, output, result, linked)
            needs_person = result.record.rejected or any(not proof.holds for proof in result.proofs)
            code = max(code, ATTENTION if needs_person else DONE)
    return code


def purpose_of(arguments: argparse.Namespace, answers: dict[str, str]) -> Purpose:
    """Tell which pile the files belong to; saying so on the command line answers the question for it."""
    if arguments.expenses:
        answers["purpose"] = Purpose.EXPENSES.value
    return Purpose(answers.get("purpose", Purpose.STATEMENT.value))


def tell_questions(output: Output, error: OpenQuestionsError) -> None:
    """Print what a file asks, with the answers to give."""
    asked = [
        {
            "key": question.key,
            "text": question.text,
            "choices": list(question.choices),
            "evidence": question.evidence,
            "proposed": question.proposed,
        }
        for question in error.questions
    ]
    output.answer({"file": error.file, "import": None, "status": "asked", "questions": asked})
    output.say(f"{error.file}: nothing was imported; it asks:")
    for question in error.questions:
        output.say(f"  {question.text} {question.evidence}.".rstrip(" ."))
        for choice in question.choices or (question.proposed or "...",):
            mark = "  (proposed)" if choice == question.proposed else ""
            output.say(f"    --answer {question.key}={choice}{mark}")
    if all(question.proposed for question in error.questions):
        output.say("  Or --accept-proposed for all of the proposed readings.")


def _placed(company: Company, plan: ImportPlan, instrument_text: str) -> ImportPlan:
    """Send every statement of the file to a named instrument."""
    if not instrument_text:
        return plan
    chosen = find_instrument(company, instrument_text)
    preview = company.import_preview(plan)
    return replace(plan, instruments={s.key: chosen.id for s in preview.statements})


def find_instrument(company: Company, text: str) -> Instrument:
    """Find a card or account by its name, last four digits or IBAN; raises NotFoundError."""
    wanted = text.replace(" ", "").casefold()
    for instrument in company.browse.instruments():
        names = (instrument.name.replace(" ", ""), instrument.last4, instrument.iban.replace(" ", ""))
        if wanted in {name.casefold() for name in names if name}:
            return instrument
    raise NotFoundError(f"the card or account {text!r}")


def _tell_import(company: Company, output: Output, result: ImportResult, linked: AutoResult | None) -> None:
    record = result.record
    known = {one.id: one for one in company.browse.instruments()}
    used = [known[id_] for id_ in result.instruments]
    accepted = dict(result.accepted)
    output.answer(
        {
            **record_json(record),
            "instruments": [
                {"id": one.id, "name": one.name, "is_new": one.id in result.new_instruments} for one in used
            ],
            "unallocated": result.unallocated,
            "posted": result.posted,
            "never_booked": result.expired,
            "choices": result.choices,
            "accepted_proposed": accepted,
            "failing_proofs": [
                {"what": p.what, "expected": p.expected, "found": p.found} for p in result.proofs
            ],
            "expenses": result.expenses,
            "updated": result.updated,
            "receipts": dict(result.receipts),
            "linked": linked.linked if linked else None,
            "ambiguous": linked.ambiguous if linked else None,
        }
    )
    output.say(
        f"{record.file_name}: {record.rows_read} rows read = {record.imported} imported "
        f"+ {record.repeated} repeated + {record.rejected} rejected + {record.skipped} skipped."
    )
    for one in used:
        output.say(f"  Into {one.name}{', which is new' if one.id in result.new_instruments else ''}.")
    if result.posted:
        output.say(f"  {result.posted} of them booked what was pending.")
    if result.expired:
        output.say(f"  {result.expired} pending payments were never booked; they stay, with the reason.")
    if result.choices:
        output.say(f"  {result.choices} pairs may be the same payment; say so in Payments.")
    if result.updated:
        output.say(f"  {result.updated} expenses took over what the list says.")
    for said in _receipt_lines(result.receipts):
        output.say(f"  {said}")
    for proof in result.proofs:
        output.say(f"  {proof.what}: the file says {proof.expected}, its lines give {proof.found}.")
    for key, value in accepted.items():
        output.say(f"  Read as proposed: {key}={value}. `tieout undo {result.import_id}` takes it back.")
    if linked:
        output.say(f"  Reconciled {linked.linked}, ambiguous {linked.ambiguous}, open {linked.unmatched}.")


def _receipt_lines(receipts: Mapping[str, object]) -> list[str]:
    """Say how many receipts were attached, and why others were not."""
    if not receipts:
        return []
    said = [f"Receipts attached: {receipts.get('attached', 0)}."]
    left = receipts.get("not_attached")
    if isinstance(left, list):
        said += [f"Not attached, row {one['row']}: {one['name']}: {one['reason']}." for one in left]
    return said


def record_json(record: ImportRecord) -> Mapping[str, object]:
    """Show one line of the import history."""
    return {
        "file": record.file_name,
        "import": record.id,
        "status": record.status.value,
        "rows_read": record.rows_read,
        "imported": record.imported,
        "repeated": record.repeated,
        "rejected": record.rejected,
        "skipped": record.skipped,
    }


def imports(arguments: argparse.Namespace, output: Output) -> int:
    """Print the import history, the latest first (F35)."""
    with closing(open_company(arguments, is_read_only=True)) as company:
        records = company.import_history()
    for record in records:
        output.answer(
            {
                **record_json(record),
                "format": record.format.value,
                "purpose": record.purpose.value,
                "imported_at": record.imported_at.isoformat(timespec="seconds"),
                "imported_by": record.imported_by,
                "linked": record.linked,
                "can_undo": record.can_undo,
                "undo_blocked_by": record.undo_blocked_by,
            }
        )
    rows = [
        [
            str(r.id),
            f"{r.imported_at:%Y-%m-%d %H:%M}",
            r.imported_by,
            r.file_name,
            r.status.value.replace("_", " "),
            str(r.imported),
            str(r.repeated),
            str(r.rejected),
            "yes" if r.can_undo else r.undo_blocked_by,
        ]
        for r in records
    ]
    head = ["import", "time (UTC)", "by", "file", "status", "imported", "repeated", "rejected", "undo"]
    output.table(head, rows, frozenset({0, 5, 6, 7}))
    if not records:
        output.say("Nothing was imported yet.")
    return DONE


def undo(arguments: argparse.Namespace, output: Output) -> int:
    """Take a whole import back (F35); refused while something of it is reconciled or posted."""
    with closing(open_company(arguments)) as company:
        result = company.undo_import(ImportId(arguments.number), reason=arguments.reason)
    output.answer({"import": result.import_id, "payments": result.payments, "expenses": result.expenses})
    output.say(
        f"Import {result.import_id} is undone: {result.payments} payments and {result.expenses} expenses "
        "were taken back."
    )
    return DONE
