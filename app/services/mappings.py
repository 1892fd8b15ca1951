"""Mapping pages (F77): codes of the accounting system, static fields, gaps, previews of entries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.engine.posting.entries import build
from app.engine.posting.keys import posting_key
from app.models.ids import CommandId
from app.models.posting import Failure, FailureReason, Page, Posting, Subject
from app.services.connections import Targets, rules_of, saved_done
from app.services.export_postings_facts import FactsReader
from app.services.results import Done
from app.services.workplace import Stored, Workplace
from app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class MappingRow:
    """One translation; an empty code removes it."""

    page: Page
    subject: Subject
    key: str
    code: str


@dataclass(frozen=True, slots=True)
class SetMappings:
    """Store translations and static fields of a connection in one command."""

    place: Workplace

    def __call__(
        self,
        connection_id: int,
        rows: Iterable[MappingRow] = (),
        static_fields: Iterable[tuple[Page, str, str]] = (),
        *,
        command_id: CommandId | None = None,
    ) -> Done:
        """Store them; what is not named stays."""
        wanted, fields = list(rows), list(static_fields)

        def work(unit: UnitOfWork) -> Stored:
            for row in wanted:
                unit.connections.set_mapping(connection_id, row.page, row.subject, row.key, row.code)
            for page, name, value in fields:
                unit.connections.set_static_field(connection_id, page, name, value)
            return {}

        done, _ = self.place.do("set_mappings", work, command_id=command_id)
        return saved_done(done)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing, and how many expenses wait for it."""

    reason: FailureReason
    field: str
    value: str
    origin: str
    remedy: str
    expense_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CheckMappings:
    """Find everything unmapped before the first posting; makes no call."""

    place: Workplace
    targets: Targets

    def gaps(self, connection_id: int, expense_ids: Sequence[int]) -> list[Gap]:
        """Return what is missing, what most expenses wait for first."""
        found: dict[Failure, list[int]] = {}
        for expense_id, answer in self.entries(connection_id, expense_ids):
            for failure in answer if isinstance(answer, tuple) else ():
                found.setdefault(failure, []).append(expense_id)
        gaps = [Gap(f.reason, f.field, f.value, f.origin, f.remedy, tuple(ids)) for f, ids in found.items()]
        return sorted(gaps, key=lambda gap: (-len(gap.expense_ids), gap.expense_ids))

    def preview(self, connection_id: int, expense_id: int) -> Posting | tuple[Failure, ...]:
        """Return exactly the entry that would be sent, or all that is missing."""
        [(_, answer)] = self.entries(connection_id, [expense_id])
        return answer

    def entries(
        self, connection_id: int, expense_ids: Sequence[int]
    ) -> list[tuple[int, Posting | tuple[Failure, ...]]]:
        """Make the entries of expenses as a posting started now would."""
        with self.place.database.read() as unit:
            connection = unit.connections.get(connection_id)
            facts = self.targets.facts(connection)
            rules = rules_of(unit, connection, facts)
            reader = FactsReader(unit)
            made_at = unit.company.get().created_at
            lacks = (
                self.targets.file(connection).lacks
                if facts.is_file
                else self.targets.connector(connection).lacks
            )
            answers: list[tuple[int, Posting | tuple[Failure, ...]]] = []
            for one in reader.read(expense_ids):
                key = posting_key(one.expense.id, made_at)
                made = build(one, rules, key=key, currency=self.place.currency)
                if isinstance(made, Posting) and (problems := lacks(made)):
                    made = problems
                answers.append((one.expense.id, made))
        return answers
