"""Tells what importing a file would do, row by row; writes nothing (F32)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.engine.intake.identity import repeats_in
from app.importers.wire import LINE_WIDTH, unpack
from app.models.ids import ImportId, PaymentId
from app.models.money import Money
from app.models.payment import Instrument, InstrumentKind, PaymentStatus
from app.models.period import to_day
from app.models.protocols import Progress, no_progress
from app.models.statement import Part, Purpose, Question, Rejected, Skipped, StatementLine
from app.services.continuity import before_import
from app.services.import_answers import said_purpose
from app.services.import_results import (
    UNALLOCATED,
    ImportPlan,
    KnownFrom,
    PreviewResult,
    PreviewRow,
    PreviewStatement,
    RowFate,
)
from app.services.judging_rows import PaymentJudge
from app.services.preview_expenses import preview_expenses
from app.services.receipt_results import ReceiptsBeside
from app.services.staging import (
    GroupKey,
    Placement,
    Staged,
    needs_other_digits,
    place_groups,
    saved_profiles,
    stage,
)

if TYPE_CHECKING:
    from app.store import Database, UnitOfWork

SAMPLE_ROWS = 20
BATCH_ROWS = 2000

TITLES_JOIN = "\x1f"


def preview_import(
    database: "Database", plan: ImportPlan, *, today: date, progress: Progress = no_progress
) -> PreviewResult:
    """Read a file in a worker process and compare it with what is stored.

    Raises:
        RefusedFileError: The file cannot be used.
        CancelledError: `progress` raised it.
    """
    with read_for(database, plan, today, progress) as staged, database.read() as uow:
        plan = replace(plan, purpose=staged.purpose)
        placed = place_groups(
            staged,
            plan,
            uow.instruments.all(),
            uow.employees.all(),
            uow.company.get().currency,
            uow.profiles.used_for(staged.end.fingerprint),
            uow.holders.chosen(),
        )
        judge = None if plan.purpose is Purpose.EXPENSES else _judge(staged, placed, uow, plan)
        if judge is None:
            rows, asked, receipts = preview_expenses(staged, uow, plan, *span(staged))
        else:
            rows, asked = _payment_rows(staged, placed, judge), judge.questions(plan.answers)
            receipts = ReceiptsBeside()
        before = uow.imports.find(staged.sha256)
        counts = Counter(row.fate for row in rows)
        assert sum(counts.values()) == staged.end.rows_read, "every row of the file has one fate"
        foot = staged.end
        shown = dict(foot.decisions)
        titles = tuple(shown.pop("titles", ("", ""))[0].split(TITLES_JOIN)) if "titles" in shown else ()
        columns = {key[7:]: value for key, (value, _) in shown.items() if key.startswith("column.")}
        evidence = {key[7:]: why for key, (_, why) in shown.items() if key.startswith("column.")}
        return PreviewResult(
            plan=plan,
            file_name=plan.path.name,
            sha256=staged.sha256,
            format=foot.format,
            rows_read=foot.rows_read,
            rows=rows,
            counts={fate: counts[fate] for fate in RowFate},
            statements=() if judge is None else _compared(staged, placed, rows, judge, plan),
            questions=(*open_questions(staged, placed), *asked),
            notes=foot.notes,
            decisions={key: value for key, value in shown.items() if not key.startswith("column.")},
            titles=titles,
            columns=columns,
            samples=_samples(rows, titles),
            profile=foot.profile,
            fingerprint=foot.fingerprint,
            imported_before=before[0] if before else None,
            evidence=evidence,
            unallocated=_unallocated(staged, placed),
            receipts=receipts,
            proofs=tuple(proof for foot in staged.feet for proof in foot.proofs) if judge is None else (),
        )


def _unallocated(staged: Staged, placed: Mapping[GroupKey, Placement]) -> int:
    """Count the lines that nobody is known for."""
    return sum(
        staged.groups[key].lines
        for key, placement in placed.items()
        if placement.instrument.id == UNALLOCATED
    )


def read_for(database: "Database", plan: ImportPlan, today: date, progress: Progress) -> Staged:
    """Stage a file with the company's layouts; again, where it turns out to be something else.

    That is an expense list, or a file whose currency has other decimals than was assumed.
    """
    with database.read() as uow:
        profiles = uow.profiles.all()
        instruments, employees = uow.instruments.all(), uow.employees.all()
        company_currency = uow.company.get().currency
    staged = stage(plan, saved_profiles(profiles, plan.purpose), today, progress)
    purpose, asked = said_purpose(plan.answers, staged.end)
    if purpose is not None and purpose is not plan.purpose:
        staged.spool.close()
        plan = replace(plan, purpose=purpose)
        staged = stage(plan, saved_profiles(profiles, purpose), today, progress)
        staged.asked = asked
    with database.read() as uow:
        used_before = uow.profiles.used_for(staged.end.fingerprint)
        chosen_before = uow.holders.chosen()
    placed = place_groups(staged, plan, instruments, employees, company_currency, used_before, chosen_before)
    currency = needs_other_digits(placed, staged)
    if not currency:
        return staged
    staged.spool.close()
    settled = replace(plan, answers={**plan.answers, "currency": currency})
    again = stage(settled, saved_profiles(profiles, plan.purpose), today, progress)
    again.asked = staged.asked
    return again


def open_questions(staged: Staged, placed: Mapping[GroupKey, Placement]) -> tuple[Question, ...]:
    """Return what the file asks; a file that names no currency asks for that too."""
    return (*staged.asked, *staged.end.questions, *_currency_question(placed))


def _currency_question(placed: Mapping[GroupKey, Placement]) -> tuple[Question, ...]:
    """Ask for the currency where nothing names it."""
    assumed = next((placement for placement in placed.values() if placement.is_currency_assumed), None)
    if assumed is None:
        return ()
    text = "The file names no currency. Which one are its amounts in?"
    evidence = "no column, title or line names one; the company's own is proposed"
    return (Question("currency", text, (), evidence, assumed.currency),)


def _judge(
    staged: Staged, placed: Mapping[GroupKey, Placement], uow: "UnitOfWork", plan: ImportPlan
) -> PaymentJudge:
    judge = PaymentJudge(uow, *span(staged), staged.hashes)
    targets = {
        key: (_stored(placement.instrument, uow), placement.currency) for key, placement in placed.items()
    }
    judge.prepare(staged, targets, plan.answers)
    return judge


def _payment_rows(
    staged: Staged, placed: Mapping[GroupKey, Placement], judge: PaymentJudge
) -> list[PreviewRow]:
    places = {key: place for place, key in enumerate(staged.groups)}
    targets = {
        key: (_stored(placement.instrument, judge.uow), placement.currency)
        for key, placement in placed.items()
    }
    rows: list[PreviewRow] = []
    for place, batch in staged.spool.batches(BATCH_ROWS):
        lines = [row for row in batch if len(row) == LINE_WIDTH]
        keys = staged.keys_of(place, lines)
        takes = judge.take_rows(lines, [targets[key] for key in keys], staged.member_of(place))
        verdicts = zip(keys, takes, strict=True)
        for row in batch:
            part = unpack(row)
            if not isinstance(part, StatementLine):
                rows.append(_other_row(part, place))
                continue
            key, taken = next(verdicts)
            rows.append(
                PreviewRow(
                    part.row,
                    RowFate.NEW if taken.is_new or taken.posts else RowFate.DUPLICATE,
                    places[key],
                    part.purchased_on or part.booked_on,
                    Money(part.amount.minor, targets[key][1]),
                    part.descriptor,
                    who=part.holder,
                    is_pending=part.status is PaymentStatus.PENDING,
                    notes=part.notes,
                    raw=part.raw,
                    is_corrected=part.row in staged.corrections,
                    known_by=taken.why,
                    posts=PaymentId(taken.repeats_id) if taken.posts and taken.repeats_id else None,
                    maybe=taken.maybe,
                )
            )
    return rows


def _stored(instrument: Instrument, uow: "UnitOfWork") -> Instrument:
    """Give Unallocated the id of the stored one, where there is one: its rows are known (F33)."""
    if instrument.id != UNALLOCATED:
        return instrument
    same = (InstrumentKind.UNALLOCATED, instrument.currency)
    found = next((one for one in uow.instruments.all() if (one.kind, one.currency) == same), None)
    return instrument if found is None else found


def span(staged: Staged) -> tuple[date, date]:
    """Tell the first and last day of the whole file."""
    groups = staged.groups.values()
    first = min((group.first_on for group in groups), default=date.min)
    return first, max((group.last_on for group in groups), default=date.min)


def _other_row(part: Part, statement: int) -> PreviewRow:
    if isinstance(part, Rejected):
        return PreviewRow(
            part.row, RowFate.ERROR, statement, None, None, part.reason, part.column, part.value, raw=part.raw
        )
    assert isinstance(part, Skipped), "heads and feet are not spooled"
    return PreviewRow(part.row, RowFate.SKIPPED, statement, None, None, part.rule, raw=part.raw)


def _compared(
    staged: Staged,
    placed: Mapping[GroupKey, Placement],
    rows: list[PreviewRow],
    judge: PaymentJudge,
    plan: ImportPlan,
) -> tuple[PreviewStatement, ...]:
    """Say of each statement of the file where it is known from, and what it would meet."""
    shown = _statements(staged, placed, rows)
    sources = {} if judge.verdicts is None else judge.verdicts.sources
    imports = {one.id: one for one in judge.uow.imports.all()} if sources else {}
    posts = Counter(row.statement for row in rows if row.posts is not None)
    made = []
    for place, (key, one) in enumerate(zip(staged.groups, shown, strict=True)):
        known = tuple(
            KnownFrom(ImportId(id_), imports[ImportId(id_)].file_name, imports[ImportId(id_)].format, count)
            for id_, count in sources.get(key, Counter()).most_common()
            if id_ in imports
        )
        made.append(replace(one, known_from=known, posts=posts[place]))
    found = before_import(judge.uow, made, plan.path.name, staged.end.format)
    return tuple(replace(one, continuity=told) for one, told in zip(made, found, strict=True))


def _statements(
    staged: Staged, placed: Mapping[GroupKey, Placement], rows: list[PreviewRow]
) -> tuple[PreviewStatement, ...]:
    new: Counter[int] = Counter()
    seen: dict[int, list[tuple[int, int, str, str]]] = {place: [] for place in range(len(staged.groups))}
    for row in rows:
        if row.amount is not None and row.day is not None:
            new[row.statement] += row.fate is RowFate.NEW
            seen[row.statement].append((to_day(row.day), row.amount.minor, row.amount.currency, row.text))
    made = []
    for place, (key, group) in enumerate(staged.groups.items()):
        head, foot, placement = staged.heads[key[0]], staged.feet[key[0]], placed[key]
        is_first = all(other[0] != key[0] for other in list(staged.groups)[:place])
        currency = placement.currency
        opening = head.opening or foot.opening
        made.append(
            PreviewStatement(
                key=group.name,
                account=key[1] or head.account,
                holder=group.holder,
                currency=currency,
                instrument=placement.instrument,
                found_by=placement.found_by,
                label=head.label,
                opening=in_currency(opening, currency) if is_first else None,
                closing=in_currency(foot.closing, currency) if is_first else None,
                transactions=group.lines,
                new=new[place],
                duplicates=group.lines - new[place],
                repeats=sum(repeats_in(seen[place])),
                debits=Money(group.debits, currency),
                credits=Money(group.credits, currency),
                first_on=group.first_on,
                last_on=group.last_on,
                proofs=foot.proofs if is_first else (),
                fits=placement.fits,
                new_holder=placement.new_holder,
            )
        )
    return tuple(made)


def in_currency(amount: Money | None, currency: str) -> Money | None:
    """Give an amount of a file without currency the currency that was settled on."""
    return amount if amount is None or amount.currency else Money(amount.minor, currency)


def _samples(rows: list[PreviewRow], titles: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Take the first rows below the header, cells in the order of the titles."""
    found = []
    for row in rows:
        if row.fate is RowFate.SKIPPED and row.text in ("preamble", "header", "blank", "sep"):
            continue
        found.append(tuple(row.raw.get(title, "") for title in titles))
        if len(found) >= SAMPLE_ROWS:
            break
    return tuple(found) if titles else ()
