"""Imports one file: reads it in a worker, then stores everything in one transaction (F32, F35, G04)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from app.engine.intake.holders import identifier_key
from app.engine.intake.identity import Taken
from app.importers.wire import (
    BALANCE_MINOR,
    LINE_WIDTH,
    NOTES,
    RAW,
    REJECTED_WIDTH,
    PackedRow,
    packed_row,
)
from app.models.changes import Changes, Subject
from app.models.errors import AlreadyDoneError
from app.models.ids import CommandId, ImportId, InstrumentId, LineId, StatementId
from app.models.protocols import Progress, no_progress
from app.models.statement import (
    ColumnMapping,
    ExpenseLine,
    ImportRecord,
    ImportStatus,
    Part,
    Proof,
    Purpose,
    Question,
    Rejected,
    Skipped,
)
from app.services.bank_texts import bank_texts
from app.services.import_answers import check_open
from app.services.import_expenses import ExpenseStore
from app.services.import_looks import Looks, counts
from app.services.import_results import UNALLOCATED, ImportPlan, ImportResult
from app.services.judging_expenses import ExpenseJudge
from app.services.judging_rows import PaymentJudge, payment_row
from app.services.merchant_names import name_new, namer
from app.services.preview_expenses import assumed_currency, claims_of
from app.services.preview_import import in_currency, open_questions, read_for, span
from app.services.receipts_beside import ReceiptFinder, shelf_of
from app.services.staging import GroupKey, Placement, Staged, booked_of, place_groups

if TYPE_CHECKING:
    from app.store import Database, UnitOfWork
    from app.store.rows import LineRow, PaymentRow

BATCH_ROWS = 2000
CONTENT_BYTES_MAX = 50 << 20
"""Larger files are kept by their hash alone."""

COMMAND_KIND = "import_file"
_COUNTED = ("posted", "expired", "choices", "updated", "receipts")
_ANSWERS_KEPT = ("date_order", "decimal", "sign", "serial_dates", "round_decimals", "header", "fees")
"""Answers that a saved layout remembers; a password or a sheet's name belongs to one file."""


def import_file(
    database: "Database",
    plan: ImportPlan,
    *,
    user: str,
    command_id: CommandId,
    today: date,
    now: datetime,
    progress: Progress = no_progress,
) -> ImportResult:
    """Import a file; the same command id a second time changes nothing and answers the same.

    The file is read again, in a worker and before the transaction begins; what is new is decided inside
    it. Nothing is kept when anything fails or `progress` raises CancelledError.

    Args:
        database: The company.
        plan: What the person decided.
        user: Who imports; stands for the employee of an expense list that names none.
        command_id: Made by the caller.
        today: For two-digit years.
        now: Not looked at where the store's clock tells the time.
        progress: Told (rows, 0) while reading, (rows, rows in all) while storing.

    Raises:
        RefusedFileError: The file cannot be used.
        OpenQuestionsError: It needs its password, or the plan wants every question answered.
    """
    from app.store import Command

    del now  # the store stamps the command
    with read_for(database, plan, today, progress) as staged:
        plan = replace(plan, purpose=staged.purpose)
        command = Command(command_id, COMMAND_KIND, user)

        def work(uow: "UnitOfWork") -> dict[str, Any]:
            uow.result = stored = _Import(uow, staged, plan, user, progress).run()
            return stored

        try:
            stored = database.run(command, work)
        except AlreadyDoneError as done:
            assert isinstance(done.result, dict), "an import answers an object"
            stored = done.result
    with database.read() as uow:
        record = uow.imports.get(ImportId(stored["import_id"]))
    return _result(command_id, record, stored)


def _result(command_id: CommandId, record: ImportRecord, stored: Mapping[str, Any]) -> ImportResult:
    """Make the answer of what the command stored, which a repeat answers too."""
    return ImportResult(
        command_id=command_id,
        import_id=record.id,
        record=record,
        payments=stored["payments"],
        expenses=stored["expenses"],
        new_instruments=tuple(InstrumentId(id_) for id_ in stored["new_instruments"]),
        unallocated=stored["unallocated"],
        proofs=tuple(Proof(**proof) for proof in stored["proofs"]),
        questions=tuple(key for key, _ in stored["questions"]),
        changes=_changes(stored),
        accepted=tuple((key, value) for key, value in stored["questions"]),
        instruments=tuple(InstrumentId(id_) for id_ in stored.get("instruments", ())),
        **{name: stored[name] for name in _COUNTED if name in stored},
    )


def _changes(stored: Mapping[str, Any]) -> Changes:
    subjects = {Subject.IMPORTS}
    if any(stored.get(name) for name in ("payments", "new_instruments", "posted", "expired")):
        subjects |= {Subject.PAYMENTS, Subject.REFERENCE}
    if stored["expenses"] or stored.get("updated"):
        subjects |= {Subject.EXPENSES, Subject.REPORTS, Subject.REFERENCE}
    return Changes(frozenset(subjects))


@dataclass
class _Import:
    """One import inside its transaction."""

    uow: "UnitOfWork"
    staged: Staged
    plan: ImportPlan
    user: str
    progress: Progress
    made: dict[int, InstrumentId] = field(default_factory=dict)
    imported: int = 0
    repeated: int = 0
    unallocated: int = 0
    stored: int = 0
    looks: Looks | None = None
    claims: ExpenseStore | None = None
    asked: tuple[Question, ...] = ()

    def run(self) -> dict[str, Any]:
        """Store everything; returns what the command answers."""
        company = self.uow.company.get().currency
        placed = place_groups(
            self.staged,
            self.plan,
            self.uow.instruments.all(),
            self.uow.employees.all(),
            company,
            self.uow.profiles.used_for(self.staged.end.fingerprint),
            self.uow.holders.chosen(),
        )
        questions = open_questions(self.staged, placed)
        check_open(self.plan, self.plan.path.name, questions)
        import_id = self._start()
        instruments: dict[GroupKey, InstrumentId] = {}
        if self.plan.purpose is Purpose.EXPENSES:
            self._expenses(import_id, company)
        else:
            instruments = {key: self._instrument(placement) for key, placement in placed.items()}
            self._remember(placed, instruments)
            self._payments(import_id, placed, instruments)
        self._finish(import_id)
        if self.plan.save_profile_as and self.staged.end.fingerprint:
            self.uow.profiles.save(layout_of(self.plan, self.staged))
        is_expenses = self.plan.purpose is Purpose.EXPENSES
        failing = [proof for foot in self.staged.feet for proof in foot.proofs if proof.holds is False]
        return {
            "import_id": import_id,
            "payments": 0 if is_expenses else self.imported - (self.looks.posted if self.looks else 0),
            "expenses": self.imported if is_expenses else 0,
            "new_instruments": sorted(set(self.made.values())),
            "unallocated": self.unallocated,
            "proofs": [asdict(proof) for proof in failing],
            "questions": [[question.key, question.proposed] for question in (*questions, *self.asked)],
            **({} if self.looks is None else counts(self.looks)),
            **({} if self.claims is None else self.claims.counts()),
            "instruments": sorted(set(instruments.values())),
        }

    def _start(self) -> ImportId:
        foot = self.staged.end
        content = self.plan.path.read_bytes() if self.staged.size <= CONTENT_BYTES_MAX else None
        answers = {key: value for key, value in self.plan.answers.items() if key != "password"}
        shown = {key: list(value) for key, value in foot.decisions.items()}
        return self.uow.imports.start(
            file_name=self.plan.path.name,
            sha256=self.staged.sha256,
            format=foot.format,
            purpose=self.plan.purpose,
            content=content,
            size=self.staged.size,
            profile=foot.profile,
            decisions={
                "answers": answers,
                "columns": dict(self.plan.columns),
                "shown": shown,
                "notes": list(foot.notes),
                "fingerprint": foot.fingerprint,
            },
        )

    def _finish(self, import_id: ImportId) -> None:
        staged = self.staged
        assert self.imported + self.repeated == staged.lines, "every line was stored or is a repeat"
        if self.plan.purpose is Purpose.STATEMENT:
            assert self.stored == staged.end.rows_read, "every row of the file is stored with its fate (G04)"
        status = ImportStatus.PARTIAL if staged.rejected else ImportStatus.PROCESSED
        if staged.rejected and not staged.lines:
            status = ImportStatus.FAILED
        self.uow.imports.finish(
            import_id,
            status=status,
            rows_read=staged.end.rows_read,
            imported=self.imported,
            repeated=self.repeated,
            rejected=staged.rejected,
            skipped=staged.skipped,
        )

    def _remember(
        self, placed: Mapping[GroupKey, Placement], instruments: Mapping[GroupKey, InstrumentId]
    ) -> None:
        """Remember what a person chose for a printed card or holder: next month it goes there by itself."""
        for key, group in self.staged.groups.items():
            chosen = self.plan.instruments.get(group.name)
            if chosen not in (None, UNALLOCATED) and (key[1] or group.holder):
                identifier = identifier_key(key[1], group.holder, key[3])
                self.uow.holders.remember(identifier, instruments[key])

    def _instrument(self, placement: Placement) -> InstrumentId:
        """Return the id of an instrument, adding a proposed one once."""
        wanted = placement.instrument
        if wanted.id > 0:
            return wanted.id
        if wanted.id == UNALLOCATED:
            return self.uow.instruments.unallocated(wanted.currency)
        place = id(wanted)
        if place not in self.made:
            if placement.new_holder:
                person = self.uow.employees.ensure(placement.new_holder, placement.new_holder)
                wanted = replace(wanted, holder_id=person)
            self.made[place] = self.uow.instruments.add(wanted)
        return self.made[place]

    # ------------------------------------------------------------------ statements

    def _payments(
        self,
        import_id: ImportId,
        placed: Mapping[GroupKey, Placement],
        instruments: Mapping[GroupKey, InstrumentId],
    ) -> None:
        statements = self._statements(import_id, placed, instruments)
        first, last = span(self.staged)
        judge = PaymentJudge(self.uow, first, last, self.staged.hashes)
        targets = {
            key: (replace(placement.instrument, id=instruments[key]), placement.currency)
            for key, placement in placed.items()
        }
        judge.prepare(self.staged, targets, self.plan.answers)
        asked = judge.questions(self.plan.answers)
        check_open(self.plan, self.plan.path.name, asked)
        self.asked = asked
        self.looks = Looks(self.uow, import_id, judge.verdicts, self.uow.company.get().currency)
        texts, names = bank_texts(), namer(self.uow)
        loose = {key for key, placement in placed.items() if placement.instrument.id == UNALLOCATED}
        for place, rows in self.staged.spool.batches(BATCH_ROWS):
            lines = [row for row in rows if len(row) == LINE_WIDTH]
            keys = self.staged.keys_of(place, lines)
            takes = judge.take_rows(lines, [targets[key] for key in keys], self.staged.member_of(place))
            ids = self._lines(import_id, statements.get(place), rows, takes)
            self._keep_corrections(
                {row[0]: id_ for id_, row in zip(ids, rows, strict=True) if len(row) == LINE_WIDTH}
            )
            line_ids = [id_ for id_, row in zip(ids, rows, strict=True) if len(row) == LINE_WIDTH]
            made = [
                payment_row(
                    line,
                    taken,
                    texts,
                    instrument=targets[key][0],
                    currency=targets[key][1],
                    import_id=import_id,
                    line_id=line_id,
                    names=names,
                )
                for line, taken, key, line_id in zip(lines, takes, keys, line_ids, strict=True)
                if taken.is_new or taken.cause
            ]
            self._store(takes, made)
            if loose:
                self.unallocated += sum(
                    key in loose and taken.is_new for key, taken in zip(keys, takes, strict=True)
                )
            self._tell()
        self.looks.finish(instruments.values())
        name_new(self.uow, names)

    def _store(self, takes: Sequence[Taken], made: "Sequence[PaymentRow]") -> None:
        """Store new payments, and what the other rows show of those that are here."""
        assert self.looks is not None, "made before the first line"
        if self.looks.verdicts is None:
            self.uow.payments.add_rows(made)
            return
        kinds = [taken.is_new for taken in takes if taken.is_new or taken.cause]
        new = [row for row, is_new in zip(made, kinds, strict=True) if is_new]
        shown = [row for row, is_new in zip(made, kinds, strict=True) if not is_new]
        self.looks.take(takes, self.uow.payments.add_rows(new), shown)

    def _keep_corrections(self, ids: Mapping[int, int]) -> None:
        """Keep beside each row that came in what a person corrected in it; `ids` by the row's number."""
        from app.store.rows import StoredCorrection

        for row, one in self.plan.corrections.items():
            if row in ids:
                kept = StoredCorrection(LineId(ids[row]), one.cells, one.column, one.value, one.reason)
                self.uow.statements.add_correction(kept)

    def _lines(
        self,
        import_id: ImportId,
        statement_id: StatementId | None,
        rows: Sequence[PackedRow],
        takes: Sequence[Taken],
    ) -> range:
        """Store rows of one statement with their fates; `takes` has one verdict for each line."""
        verdicts = iter(takes)
        made: list[LineRow] = []
        for row in rows:
            if len(row) != LINE_WIDTH:
                made.append(_other_row(row, statement_id))
                continue
            taken = next(verdicts)
            repeats_id = taken.repeats_id or None
            fate = "imported" if taken.is_new or taken.posts else "repeated"
            notes = "; ".join(row[NOTES]) if row[NOTES] else ""
            made.append(
                (statement_id, row[0], fate, "", "", "", row[BALANCE_MINOR], row[RAW], notes, repeats_id)
            )
        new = sum(1 for taken in takes if taken.is_new or taken.posts)
        self.imported += new
        self.repeated += len(takes) - new
        self.stored += len(made)
        return self.uow.statements.add_rows(import_id, made)

    def _statements(
        self,
        import_id: ImportId,
        placed: Mapping[GroupKey, Placement],
        instruments: Mapping[GroupKey, InstrumentId],
    ) -> dict[int, StatementId]:
        """Store the statements that have lines; each stands under the instrument of most of its lines."""
        from app.store.rows import StoredStatement

        stored = {}
        for place, (head, foot) in enumerate(zip(self.staged.heads, self.staged.feet, strict=True)):
            groups = [group for key, group in self.staged.groups.items() if key[0] == place]
            if not groups:
                continue
            main = max(groups, key=lambda group: group.lines)
            currency = placed[main.key].currency
            stored[place] = self.uow.statements.add(
                StoredStatement(
                    id=StatementId(0),
                    import_id=import_id,
                    instrument_id=instruments[main.key],
                    position=place + 1,
                    label=head.label,
                    account=head.account or main.key[1],
                    currency=currency,
                    opening=in_currency(head.opening or foot.opening, currency),
                    opened_on=head.opened_on,
                    closing=in_currency(foot.closing, currency),
                    closed_on=foot.closed_on,
                    first_on=min(group.first_on for group in groups),
                    last_on=max(group.last_on for group in groups),
                    proofs=foot.proofs,
                    **booked_of(groups),
                )
            )
        return stored

    # ------------------------------------------------------------------ expenses

    def _expenses(self, import_id: ImportId, company_currency: str) -> None:
        first, last = span(self.staged)
        judge = ExpenseJudge(self.uow, self.user, first, last, writes=True)
        assumed = assumed_currency(self.staged, self.plan, company_currency)
        judge.prepare(claims_of(self.staged), assumed)
        self.asked = judge.questions(self.plan.answers)
        check_open(self.plan, self.plan.path.name, self.asked)
        finder = ReceiptFinder(shelf_of(self.plan.path))
        self.claims = claims = ExpenseStore(self.uow, judge, import_id, self.plan.answers, finder)
        for batch in _batches(self.staged.spool.parts()):
            lines: list[LineRow] = []
            for place, part in batch:
                if isinstance(part, ExpenseLine):
                    member, currency = self.staged.member_of(place), part.amount.currency or assumed
                    lines.append(claims.take(part, currency, len(lines), member))
                    continue
                assert isinstance(part, Rejected | Skipped), "an expense list has no other rows"
                lines.append(_other_row(packed_row(part), None))
            ids = self.uow.statements.add_rows(import_id, lines)
            fates = zip(ids, lines, strict=True)
            self._keep_corrections(
                {line[1]: id_ for id_, line in fates if line[2] in ("imported", "repeated")}
            )
            claims.flush(ids)
            self.imported, self.repeated = claims.imported, claims.repeated
            self._tell()

    def _tell(self) -> None:
        done = self.imported + self.repeated
        self.progress(done, max(self.staged.lines, done))


def _batches(parts: Iterable[tuple[int, Part]]) -> Iterator[list[tuple[int, Part]]]:
    walk = iter(parts)
    while batch := list(islice(walk, BATCH_ROWS)):
        yield batch


def _other_row(row: PackedRow, statement_id: StatementId | None) -> "LineRow":
    if len(row) == REJECTED_WIDTH:
        number, column, value, reason, raw = row
        return statement_id, number, "rejected", reason, column, value, None, raw, "", None
    number, rule, raw = row
    return statement_id, number, "skipped", rule, "", "", None, raw, "", None


def layout_of(plan: ImportPlan, staged: Staged) -> ColumnMapping:
    """Make the layout that a person saves: the columns in force and the answers that hold for every file."""
    foot = staged.end
    columns = {key[7:]: value for key, (value, _) in foot.decisions.items() if key.startswith("column.")}
    answers = {key: value for key, value in plan.answers.items() if key in _ANSWERS_KEPT}
    return ColumnMapping(plan.save_profile_as, plan.purpose, foot.fingerprint, columns, answers)
