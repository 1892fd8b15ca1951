"""Mapping pages (F77): codes of the accounting system, static fields, gaps, previews of entries."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.engine.posting.entries import build
from app.engine.posting.keys import posting_key
from app.models.ids import CommandId
from app.models.posting import ExpenseFacts, Failure, FailureReason, Page, Posting, Subject
from app.models.protocols import Progress, no_progress
from app.services.connections import Targets, rules_of, saved_done
from app.services.export_postings_facts import FactsReader
from app.services.mending import ValueNames
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
    """Something missing, and how many expenses wait for it; `named` is the value as people know it."""

    reason: FailureReason
    field: str
    value: str
    origin: str
    remedy: str
    expense_ids: tuple[int, ...]
    named: str = ""


@dataclass(frozen=True, slots=True)
class CheckMappings:
    """Find everything unmapped before the first posting; makes no call."""

    place: Workplace
    targets: Targets

    def gaps(
        self, connection_id: int, expense_ids: Sequence[int], *, progress: Progress = no_progress
    ) -> list[Gap]:
        """Return what is missing, what most expenses wait for first."""
        found: dict[Failure, list[int]] = {}
        for done, (expense_id, answer) in enumerate(self.entries(connection_id, expense_ids)):
            progress(done, len(expense_ids))
            for failure in answer if isinstance(answer, tuple) else ():
                found.setdefault(failure, []).append(expense_id)
        with self.place.database.read() as unit:
            names = ValueNames(unit)
            gaps = [
                Gap(f.reason, f.field, f.value, f.origin, f.remedy, tuple(ids), names.of(f))
                for f, ids in found.items()
            ]
        return sorted(gaps, key=lambda gap: (-len(gap.expense_ids), gap.expense_ids))

    def preview(self, connection_id: int, expense_id: int) -> Posting | tuple[Failure, ...]:
        """Return exactly the entry that would be sent, or all that is missing."""
        [(_, answer)] = self.entries(connection_id, [expense_id])
        return answer

    def entries(
        self, connection_id: int, expense_ids: Sequence[int], *, is_final: bool | None = None
    ) -> Iterator[tuple[int, Posting | tuple[Failure, ...]]]:
        """Make the entries of expenses as a posting started now would, one after the other.

        Args:
            connection_id: Where they would go.
            expense_ids: In any order.
            is_final: None = as the connection is set.
        """
        with self.place.database.read() as unit:
            connection = unit.connections.get(connection_id)
            facts = self.targets.facts(connection)
            rules = rules_of(unit, connection, facts, is_final=is_final)
            made_at = unit.company.get().created_at
            target = self.targets.file(connection) if facts.is_file else self.targets.connector(connection)

            def entry(one: ExpenseFacts) -> Posting | tuple[Failure, ...]:
                key = posting_key(one.expense.id, made_at)
                made = build(one, rules, key=key, currency=self.place.currency)
                return (target.lacks(made) or made) if isinstance(made, Posting) else made

            for one in FactsReader(unit).read(expense_ids):
                yield one.expense.id, entry(one)
