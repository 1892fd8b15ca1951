"""Rows of an import by fate; rejected ones are corrected after the import, which imports just those (G04)."""

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from app.importers.wire import BALANCE_MINOR, LINE_WIDTH, NOTES, PackedRow, unpack
from app.models.changes import Changes, Subject
from app.models.errors import BlockedError, NotFoundError, OpenQuestionsError
from app.models.ids import CommandId, ImportId, InstrumentId, LineId, StatementId
from app.models.payment import Instrument
from app.models.protocols import Progress, no_progress
from app.models.statement import ExpenseLine, ImportRecord, ImportStatus, Proof, Purpose, Rejected
from app.services.bank_texts import bank_texts
from app.services.import_answers import PASSWORD
from app.services.import_results import Correction, ImportPlan
from app.services.judging_expenses import ExpenseJudge
from app.services.judging_rows import PaymentJudge, payment_row
from app.services.merchant_names import namer
from app.services.preview_import import span
from app.services.staging import GroupKey, Staged, place_groups, saved_profiles, stage
from app.services.workplace import Workplace

if TYPE_CHECKING:
    from app.store import UnitOfWork
    from app.store.rows import StoredLine, StoredStatement

COMMAND_KIND = "correct_rows"
PAGE_ROWS = 1000
ROWS_SHOWN_MAX = 5000
FATES = ("imported", "repeated", "rejected", "skipped", "undone")


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One row of an imported file, and what became of it.

    Attributes:
        fate: imported, repeated, rejected, skipped or undone.
        reason: Of a rejected row why; of a skipped one the rule.
        raw: As the file has it.
        corrected: What a person changed; empty where nobody did.
        was: Of a corrected row: (column, value, reason) of its rejection.
    """

    id: LineId
    row: int
    fate: str
    reason: str
    column: str
    value: str
    raw: Mapping[str, str]
    notes: str
    corrected: Mapping[str, str] = field(default_factory=dict)
    was: tuple[str, str, str] = ("", "", "")
    corrected_by: str = ""
    corrected_at: datetime | None = None

    @property
    def text(self) -> str:
        """The reason, as a list of rejected rows writes it."""
        return self.reason


@dataclass(frozen=True, slots=True)
class ImportInFull:
    """An import with its rows by fate; `counts` of all rows add up to `rows_read` (G04).

    Attributes:
        counts: Fate -> rows; `corrected` counts those among the imported that a person corrected.
        rows: The rows of the fates asked for, in file order, at most `limit`.
        can_correct: Rejected rows can be corrected; else `why_not` says why.
        has_file: The file's bytes were kept.
    """

    record: ImportRecord
    counts: Mapping[str, int]
    rows: tuple[ImportedRow, ...]
    titles: tuple[str, ...]
    can_correct: bool
    why_not: str
    has_file: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """What correcting came to.

    Attributes:
        imported, repeated: Rows that came in, and rows that were there already.
        still_rejected: Row number -> what is still wrong with it; nothing of these was stored.
    """

    command_id: CommandId
    record: ImportRecord
    imported: int
    repeated: int
    still_rejected: Mapping[int, str]
    changes: Changes


def import_in_full(
    place: Workplace, import_id: ImportId, *, fates: Sequence[str] = (), limit: int = ROWS_SHOWN_MAX
) -> ImportInFull:
    """Return an import with its rows of some fates, or of all."""
    with place.database.read() as unit:
        record = unit.imports.get(import_id)
        corrections = unit.statements.corrections(import_id)
        counts = dict.fromkeys(FATES, 0) | unit.statements.fates(import_id)
        counts["corrected"] = len(corrections)
        only = tuple(fate for fate in fates if fate in FATES)
        if "corrected" in fates:
            lines = [unit.statements.line(line_id) for line_id in list(corrections)[:limit]]
        else:
            lines = unit.statements.lines(import_id, fates=only, limit=limit)
        shown = unit.imports.decisions(import_id).get("shown", {})
        has_file = unit.imports.content(import_id) is not None
    rows = tuple(_row(line, corrections) for line in lines)
    why_not = _why_not(record, has_file=has_file)
    return ImportInFull(record, counts, rows, _titles(shown), not why_not, why_not, has_file)


def _row(line: "StoredLine", corrections: Mapping[LineId, Any]) -> ImportedRow:
    raw = json.loads(line.raw)
    found = corrections.get(line.id)
    plain = (line.id, line.row, line.fate, line.reason, line.column, line.value, raw, line.notes)
    if found is None:
        return ImportedRow(*plain)
    was = (found.column, found.value, found.reason)
    return ImportedRow(*plain, dict(found.cells), was, found.corrected_by, found.corrected_at)


def _titles(shown: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    found = shown.get("titles", ("",))[0]
    return tuple(found.split("\x1f")) if found else ()


def _why_not(record: ImportRecord, *, has_file: bool) -> str:
    """Name why rejected rows of an import cannot be corrected: undone, archive, no_file; empty = they can."""
    if record.status is ImportStatus.UNDONE:
        return "undone"
    if record.format.value == "zip":
        return "archive"
    return "" if has_file else "no_file"


def save_original(place: Workplace, import_id: ImportId, path: Path) -> int:
    """Write the imported file as it was; returns its bytes. Raises BlockedError where they were not kept."""
    with place.database.read() as unit:
        content = unit.imports.content(import_id)
    if content is None:
        raise BlockedError(
            "F35", "The file was too large to be kept", "Look for it where it was imported from"
        )

    def write(stream: IO[bytes]) -> None:
        stream.write(content)

    place.files.write_atomic(path, write)
    return len(content)


@dataclass(frozen=True, slots=True)
class CorrectRows:
    """Corrects rejected rows of an import: the file that was kept is read again with the corrected cells."""

    place: Workplace

    def __call__(
        self,
        import_id: ImportId,
        cells: Mapping[LineId, Mapping[str, str]],
        *,
        answers: Mapping[str, str] | None = None,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> Corrected:
        """Correct rows; those that can be read now are imported, in one command.

        Args:
            import_id: A standing import.
            cells: Rejected row -> column title -> new text.
            answers: More answers, such as the password, which is never stored.
            command_id: Made by the caller.
            progress: Told (rows, 0) while reading.

        Raises:
            BlockedError: The import cannot be corrected (undone, an archive, its bytes not kept).
            OpenQuestionsError: The file needs its password.
        """
        wanted = self._wanted(import_id, cells)
        with self._staged(import_id, wanted, dict(answers or {}), progress) as staged:
            if any(question.key == PASSWORD for question in staged.end.questions):
                raise OpenQuestionsError(self._name(import_id), staged.end.questions)

            def work(unit: "UnitOfWork") -> Mapping[str, Any]:
                return _Correcting(unit, import_id, staged, wanted, self.place.user).run()

            done, stored = self.place.do(COMMAND_KIND, work, command_id=command_id)
        with self.place.database.read() as unit:
            record = unit.imports.get(import_id)
        still = {int(row): str(why) for row, why in stored["still_rejected"].items()}
        subjects = {Subject.IMPORTS, Subject.PAYMENTS, Subject.EXPENSES, Subject.REPORTS, Subject.REFERENCE}
        changes = Changes(frozenset(subjects))
        return Corrected(done, record, stored["imported"], stored["repeated"], still, changes)

    def _name(self, import_id: ImportId) -> str:
        with self.place.database.read() as unit:
            return unit.imports.get(import_id).file_name

    def _wanted(
        self, import_id: ImportId, cells: Mapping[LineId, Mapping[str, str]]
    ) -> dict[int, tuple[LineId, Correction]]:
        with self.place.database.read() as unit:
            record = unit.imports.get(import_id)
            _check(record, has_file=unit.imports.content(import_id) is not None)
            found = {}
            for line_id, changed in cells.items():
                line = unit.statements.line(line_id)
                if line.import_id != import_id:
                    raise NotFoundError(f"row {line.row} of import {import_id}")
                if line.fate != "rejected":
                    raise BlockedError("G04", f"Row {line.row} is not rejected", "Only rejected rows need it")
                raw = json.loads(line.raw)
                correction = Correction(dict(changed), raw, line.column, line.value, line.reason)
                found[line.row] = (line_id, correction)
        return found

    @contextmanager
    def _staged(
        self,
        import_id: ImportId,
        wanted: Mapping[int, tuple[LineId, Correction]],
        answers: dict[str, str],
        progress: Progress,
    ) -> Iterator[Staged]:
        """Read the kept bytes as they were read then, earlier corrections and the new ones over them."""
        with self.place.database.read() as unit:
            record = unit.imports.get(import_id)
            content = unit.imports.content(import_id)
            how = unit.imports.decisions(import_id)
            lines = {line.id: line for line in _lines(unit, import_id, ("imported", "repeated"))}
            before = {
                lines[line_id].row: Correction(one.cells, json.loads(lines[line_id].raw))
                for line_id, one in unit.statements.corrections(import_id).items()
                if line_id in lines
            }
            profiles = saved_profiles(unit.profiles.all(), record.purpose)
        assert content is not None, "checked before"
        corrections = before | {row: one for row, (_, one) in wanted.items()}
        with tempfile.TemporaryDirectory(prefix="tieout-") as folder:
            path = Path(folder) / f"kept{Path(record.file_name).suffix}"
            path.write_bytes(content)
            fixed, columns = frozen(how)
            plan = ImportPlan(path, record.purpose, fixed | answers, columns, corrections=corrections)
            with stage(plan, profiles, self.place.clock.today(), progress) as staged:
                yield staged


def _check(record: ImportRecord, *, has_file: bool) -> None:
    match _why_not(record, has_file=has_file):
        case "undone":
            raise BlockedError("G04", "The import is undone", "Import the file again")
        case "archive":
            reason = "A row in an archive cannot be corrected in place"
            raise BlockedError("G04", reason, "Take the file out of the archive and import that")
        case "no_file":
            reason = "The file was too large to be kept"
            raise BlockedError("G04", reason, "Correct the row in the file and import it again")


def _lines(unit: "UnitOfWork", import_id: ImportId, fates: Sequence[str]) -> "Iterator[StoredLine]":
    after = 0
    while page := unit.statements.lines(import_id, fates=fates, after_row=after, limit=PAGE_ROWS):
        yield from page
        after = page[-1].row


_FROZEN = ("date_order", "decimal", "sign", "serial_dates", "header", "encoding", "sheet")
"""Decisions that are kept as they were when the file was imported."""


def frozen(how: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """Give the answers and columns with which a file is read again as it was read when it was imported."""
    shown = {key: str(value[0]) for key, value in how.get("shown", {}).items()}
    columns = {key[7:]: value for key, value in shown.items() if key.startswith("column.")}
    answers = {key: shown[key] for key in _FROZEN if shown.get(key)}
    if "currency" in shown and len(shown["currency"]) == 3:
        answers["currency"] = shown["currency"]
    return answers | dict(how.get("answers", {})), columns or dict(how.get("columns", {}))


@dataclass
class _Correcting:
    """The rows of one import that are corrected, inside the transaction."""

    unit: "UnitOfWork"
    import_id: ImportId
    staged: Staged
    wanted: Mapping[int, tuple[LineId, Correction]]
    user: str
    imported: int = 0
    repeated: int = 0
    still: dict[int, str] = field(default_factory=dict)

    def run(self) -> dict[str, Any]:
        record = self.unit.imports.get(self.import_id)
        for line_id, _ in self.wanted.values():
            if self.unit.statements.line(line_id).fate != "rejected":
                raise BlockedError("G04", "A row was corrected meanwhile", "Look at the import again")
        if record.purpose is Purpose.EXPENSES:
            self._expenses()
        else:
            self._payments()
        if self.imported + self.repeated:
            self.unit.imports.count_again(self.import_id)
        return {
            "import_id": self.import_id,
            "imported": self.imported,
            "repeated": self.repeated,
            "still_rejected": {str(row): why for row, why in self.still.items()},
        }

    def _keep(
        self, number: int, *, balance: int | None, notes: Sequence[str], repeats_id: int | None
    ) -> LineId:
        from app.store.rows import StoredCorrection

        line_id, correction = self.wanted[number]
        fate = "imported" if repeats_id is None else "repeated"
        self.unit.statements.set_fate(
            line_id, fate=fate, balance_minor=balance, notes="; ".join(notes), repeats_id=repeats_id
        )
        kept = StoredCorrection(
            line_id, correction.cells, correction.column, correction.value, correction.reason
        )
        self.unit.statements.add_correction(kept)
        self.imported += repeats_id is None
        self.repeated += repeats_id is not None
        return line_id

    # ------------------------------------------------------------------ statements

    def _payments(self) -> None:
        kept, corrected = self._split()
        targets = self._targets([key for key, _ in (*kept, *corrected)])
        first, last = span(self.staged)
        judge = PaymentJudge(self.unit, first, last, self.staged.hashes)
        # the rows that are in already come first: what they repeat is not free for a corrected one
        judge.take_rows([line for _, line in kept], [targets[key] for key, _ in kept])
        takes = judge.take_rows([line for _, line in corrected], [targets[key] for key, _ in corrected])
        texts, names = bank_texts(), namer(self.unit)
        for (key, line), taken in zip(corrected, takes, strict=True):
            line_id = self._keep(
                line[0], balance=line[BALANCE_MINOR], notes=line[NOTES], repeats_id=taken.repeats_id
            )
            if taken.is_new:
                instrument, currency = targets[key]
                row = payment_row(
                    line,
                    taken,
                    texts,
                    instrument=instrument,
                    currency=currency,
                    import_id=self.import_id,
                    line_id=line_id,
                    names=names,
                )
                self.unit.payments.add_rows([row])
        if corrected:
            self._prove({key[0] for key, _ in corrected})

    def _split(self) -> tuple[list[tuple[GroupKey, PackedRow]], list[tuple[GroupKey, PackedRow]]]:
        """Tell the lines that were read when the file was imported from the corrected ones."""
        kept: list[tuple[GroupKey, PackedRow]] = []
        corrected: list[tuple[GroupKey, PackedRow]] = []
        for place, rows in self.staged.spool.batches(PAGE_ROWS):
            lines = [row for row in rows if len(row) == LINE_WIDTH]
            for key, line in zip(self.staged.keys_of(place, lines), lines, strict=True):
                (corrected if line[0] in self.wanted else kept).append((key, line))
            for row in rows:
                part = unpack(row) if row[0] in self.wanted else None
                if isinstance(part, Rejected):
                    self.still[part.row] = part.reason
        return kept, corrected

    def _targets(self, keys: Sequence[GroupKey]) -> dict[GroupKey, tuple[Instrument, str]]:
        """Find where each group went when the file was imported."""
        known = {one.id: one for one in self.unit.instruments.all()}
        statements = self.unit.statements.all(import_id=self.import_id)
        by_place = {one.position - 1: one for one in statements}
        rows = {line.row: line.id for line in _lines(self.unit, self.import_id, ("imported",))}
        of_line = self.unit.payments.instruments_of_import(self.import_id)
        went: dict[GroupKey, InstrumentId] = {}
        for place, batch in self.staged.spool.batches(PAGE_ROWS):
            lines = [row for row in batch if len(row) == LINE_WIDTH]
            for key, line in zip(self.staged.keys_of(place, lines), lines, strict=True):
                line_id = rows.get(line[0])
                if key not in went and line_id in of_line:
                    went[key] = of_line[line_id]
        company = self.unit.company.get().currency
        plan = ImportPlan(Path(self.unit.imports.get(self.import_id).file_name))
        placed = place_groups(self.staged, plan, list(known.values()), self.unit.employees.all(), company, ())
        found = {}
        for key in dict.fromkeys(keys):
            instrument_id = went.get(key) or self._fallback(key, placed[key].instrument, by_place)
            instrument = known[instrument_id]
            found[key] = (instrument, key[3] or instrument.currency)
        return found

    def _fallback(
        self, key: GroupKey, proposed: Instrument, by_place: "Mapping[int, StoredStatement]"
    ) -> InstrumentId:
        """Take the instrument of the statement, else the one that fits, else Unallocated (F31)."""
        if not key[1] and not key[2] and key[0] in by_place:
            return by_place[key[0]].instrument_id
        if proposed.id > 0:
            return proposed.id
        return self.unit.instruments.unallocated(key[3] or proposed.currency)

    def _prove(self, places: set[int]) -> None:
        """Store the checks of the statements anew: with the corrected rows they may hold now."""
        stored = {one.position - 1: one for one in self.unit.statements.all(import_id=self.import_id)}
        for place in sorted(places & stored.keys()):
            one = stored[place]
            proofs: tuple[Proof, ...] = self.staged.feet[place].proofs
            if proofs != one.proofs:
                self.unit.statements.set_proofs(StatementId(one.id), proofs)
            groups = [group for key, group in self.staged.groups.items() if key[0] == place]
            first, last = min(one.first_on for one in groups), max(one.last_on for one in groups)
            if (first, last) != (one.first_on, one.last_on):
                self.unit.statements.set_span(StatementId(one.id), first, last)

    # ------------------------------------------------------------------ expenses

    def _expenses(self) -> None:
        from app.store.rows import NewExpense

        first, last = span(self.staged)
        judge = ExpenseJudge(self.unit, self.user, first, last, writes=True)
        company = self.unit.company.get().currency
        corrected: list[ExpenseLine] = []
        for _, part in self.staged.spool.parts():
            if isinstance(part, ExpenseLine):
                if part.row in self.wanted:
                    corrected.append(part)
                else:
                    judge.take(part, part.amount.currency or company)
            elif isinstance(part, Rejected) and part.row in self.wanted:
                self.still[part.row] = part.reason
        for line in corrected:
            currency = line.amount.currency or company
            taken, employee_id = judge.take(line, currency)
            line_id = self._keep(line.row, balance=None, notes=line.notes, repeats_id=taken.repeats_id)
            if taken.is_new:
                expense = judge.expense_of(line, employee_id, currency, self.import_id)
                self.unit.expenses.add([NewExpense(expense, taken.hash, taken.occurrence, line_id=line_id)])
