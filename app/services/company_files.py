"""The part of an open company that reads and writes files: imports, exports, backup, audit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from app.models.changes import Changes
from app.models.ids import CommandId, ImportId, InstrumentId, LineId, PaymentId
from app.models.payment import Instrument
from app.models.protocols import Progress, no_progress
from app.models.statement import ColumnMapping, ImportRecord, Purpose
from app.services.browse import Browse
from app.services.results import AuditProof, CompanyInfo, Exported
from app.services.views import ListQuery
from app.services.workplace import Workplace

if TYPE_CHECKING:
    from app.services.assign_holder import Assigned, UnallocatedGroup
    from app.services.correct_rows import Corrected, ImportInFull
    from app.services.import_layouts import ImportLayouts
    from app.services.import_results import ImportPlan, ImportResult, PreviewResult, UndoResult
    from app.services.merchant_list import MerchantList
    from app.store.audit import AuditEvent


class _Told(Protocol):
    @property
    def changes(self) -> Changes: ...


ResultT = TypeVar("ResultT", bound=_Told)


class CompanyFiles:
    """Imports, exports and proofs of one open company.

    Attributes:
        info: Which company it is, and who works in it.
        browse: Its lists and pages.
        place: What use cases work with.
    """

    def __init__(self, place: Workplace) -> None:
        self.place = place
        self.info = CompanyInfo(place.name, place.currency, place.target, place.user, place.is_read_only)
        self.browse = Browse(place)

    def _told(self, result: ResultT) -> ResultT:
        self.browse.refresh(result.changes)
        return result

    def _command_id(self, command_id: CommandId | None) -> CommandId:
        return command_id or CommandId(self.place.ids.command_id())

    def import_preview(self, plan: "ImportPlan", *, progress: Progress = no_progress) -> "PreviewResult":
        """Read a file and tell what importing it would do; writes nothing (F32)."""
        from app.services.preview_import import preview_import

        return preview_import(self.place.database, plan, today=self.place.clock.today(), progress=progress)

    def import_file(
        self,
        plan: "ImportPlan",
        *,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> "ImportResult":
        """Import one file in one command; run `auto_reconcile(import_id=...)` after it (F36)."""
        from app.services.import_file import import_file

        return self._told(
            import_file(
                self.place.database,
                plan,
                user=self.place.user,
                command_id=self._command_id(command_id),
                today=self.place.clock.today(),
                now=self.place.clock.now(),
                progress=progress,
            )
        )

    def undo_import(
        self,
        import_id: ImportId,
        *,
        reason: str = "",
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> "UndoResult":
        """Take a whole import back (F35); BlockedError while something of it is reconciled or posted."""
        from app.services.undo_import import undo_import

        return self._told(
            undo_import(
                self.place.database,
                import_id,
                user=self.place.user,
                command_id=self._command_id(command_id),
                reason=reason,
                progress=progress,
            )
        )

    def import_in_full(
        self, import_id: ImportId, fates: Sequence[str] = (), *, limit: int = 5000
    ) -> "ImportInFull":
        """Return an import with its rows of some fates, or of all (G04)."""
        from app.services.correct_rows import import_in_full

        return import_in_full(self.place, import_id, fates=fates, limit=limit)

    def correct_rows(
        self,
        import_id: ImportId,
        cells: Mapping[LineId, Mapping[str, str]],
        *,
        answers: Mapping[str, str] | None = None,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> "Corrected":
        """Correct rejected rows of an import, which imports just those; see CorrectRows."""
        from app.services.correct_rows import CorrectRows

        correct = CorrectRows(self.place)
        return self._told(
            correct(import_id, cells, answers=answers, command_id=command_id, progress=progress)
        )

    def save_original(self, import_id: ImportId, path: Path) -> int:
        """Write the imported file as it was; returns its bytes (F35)."""
        from app.services.correct_rows import save_original

        return save_original(self.place, import_id, path)

    def import_history(self) -> list[ImportRecord]:
        """Return all imports, the latest first (F35)."""
        from app.services.undo_import import import_history

        return import_history(self.place.database)

    def import_profiles(self, purpose: Purpose | None = None) -> list[ColumnMapping]:
        """Return the layouts that files are recognised by (F27)."""
        from app.services.import_profiles import list_profiles

        return list_profiles(self.place.database, purpose)

    def save_import_profile(self, mapping: ColumnMapping, *, command_id: CommandId | None = None) -> Changes:
        """Keep a layout under its name."""
        from app.services.import_profiles import save_profile

        return save_profile(
            self.place.database,
            mapping,
            user=self.place.user,
            command_id=self._command_id(command_id),
        )

    def unallocated_groups(self) -> "list[UnallocatedGroup]":
        """Group the lines in Unallocated by what their files call the card or holder (F31)."""
        from app.services.assign_holder import unallocated_groups

        return unallocated_groups(self.place)

    def assign_holder(
        self,
        payment_ids: Sequence[PaymentId],
        instrument: InstrumentId | Instrument,
        *,
        identifiers: Iterable[str] = (),
        new_person: str = "",
        command_id: CommandId | None = None,
    ) -> "Assigned":
        """Give lines to a card or account, made where it does not exist; see AssignHolder."""
        from app.services.assign_holder import AssignHolder

        return self._told(
            AssignHolder(self.place)(
                payment_ids,
                instrument,
                identifiers=identifiers,
                new_person=new_person,
                command_id=command_id,
            )
        )

    def take_back_assigned(self, assigned: "Assigned", *, command_id: CommandId | None = None) -> "Assigned":
        """Undo an assignment: every line goes back where it came from."""
        from app.services.assign_holder import TakeBackAssigned

        return self._told(TakeBackAssigned(self.place)(assigned, command_id=command_id))

    def merchants(self) -> "MerchantList":
        """Return what can be done with merchants and the texts that stand for them (G06)."""
        from app.services.merchant_list import MerchantList

        return MerchantList(self.place, self._told)

    def layouts(self) -> "ImportLayouts":
        """Return what can be done with layouts: list, save, rename, copy, remove, share (F27)."""
        from app.services.import_layouts import ImportLayouts

        return ImportLayouts(self.place)

    def inspect(
        self,
        paths: Sequence[Path],
        answers: Mapping[str, str] | None = None,
        *,
        purpose: Purpose = Purpose.STATEMENT,
        progress: Progress = no_progress,
    ) -> Iterator[dict[str, Any]]:
        """Read files without storing anything (SPEC §9), with this company's saved layouts."""
        from app.services.inspect_files import inspect_files

        return inspect_files(
            paths,
            answers or {},
            purpose=purpose,
            today=self.place.clock.today(),
            profiles=tuple(self.import_profiles(purpose)),
            progress=progress,
        )

    def export_list(
        self,
        kind: str,
        query: ListQuery,
        path: Path,
        *,
        headings: Mapping[str, str] | None = None,
        ids: Iterable[int] | None = None,
        progress: Progress = no_progress,
    ) -> Exported:
        """Write a list as filtered and sorted, to Excel or CSV by the name's ending (F37)."""
        from app.services.export_list import ExportList

        export = ExportList(self.place, self.browse)
        return export(kind, query, path, headings=headings or {}, ids=ids, progress=progress)

    def write_workbook(self, path: Path, *, progress: Progress = no_progress) -> Exported:
        """Write the reconciliation workbook."""
        from app.services.write_workbook import WriteWorkbook

        return WriteWorkbook(self.place, self.browse)(path, progress=progress)

    def verify_audit(self, progress: Progress = no_progress) -> AuditProof:
        """Prove the audit trail from its first event (F83)."""
        from app.services.proofs import verify_audit

        return verify_audit(self.place, progress)

    def audit_events(self, *, after: int = 0, limit: int = 1000) -> "list[AuditEvent]":
        """Return audit events in order, from number `after + 1` on."""
        with self.place.database.read() as unit:
            return unit.audit.events(after=after, limit=limit)

    def backup(self, path: Path, progress: Progress = no_progress) -> Path:
        """Copy the company file while it is in use; the copy is opened and proven."""
        from app.services.proofs import backup

        return backup(self.place, path, progress)

    def users(self) -> list[str]:
        """Return the names of those who have worked here."""
        with self.place.database.read() as unit:
            return [user.name for user in unit.users.all()]
