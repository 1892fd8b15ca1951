"""One open company: every use case hangs here. Safe to call from several threads.

Importing this module is cheap; each use case is imported when it is first called.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.models.expense import CostLine, Employee, Expense, ExpenseStatus
from app.models.ids import (
    AttachmentId,
    CategoryId,
    CommandId,
    EmployeeId,
    ExpenseId,
    ImportId,
    InstrumentId,
    PaymentId,
    ReconciliationId,
    ReportId,
)
from app.models.payment import Instrument
from app.models.protocols import Clock, Files, Ids, Progress, no_progress
from app.models.reference import Category
from app.models.rules import MatchProfile
from app.services.company_claims import CompanyClaims
from app.services.results import (
    EVERYTHING,
    AttachmentInfo,
    AutoResult,
    Done,
    ExpenseDraft,
    ExpensesSaved,
    Saved,
    Scope,
    UnreconcileResult,
)

if TYPE_CHECKING:
    from app.models.continuity import Timeline
    from app.models.sighting import Choice
    from app.models.variance import CauseRule
    from app.services.estimate_risk import RiskEstimate
    from app.services.history import History, Reversed
    from app.services.join_payments import PaymentHistory
    from app.services.options import CompanyOptions
    from app.services.reconcile_session import ReconcileSession
    from app.services.rehearsals import MonthFacts, Rehearsal
    from app.store.rows import ReferenceRow


Command = CommandId | None


class Company(CompanyClaims):
    """One open company: what a person can do in it; files and what is said about rows come from its bases."""

    @classmethod
    def create(
        cls, target: str, *, name: str, currency: str, user: str, clock: Clock, ids: Ids, files: Files
    ) -> Self:
        """Make a new company and open it; raises FileError where the file exists or cannot be made."""
        from app.services.open_company import create_company

        return cls(
            create_company(target, name=name, currency=currency, user=user, clock=clock, ids=ids, files=files)
        )

    @classmethod
    def open(
        cls, target: str, *, user: str, clock: Clock, ids: Ids, files: Files, is_read_only: bool
    ) -> Self:
        """Open a company; raises one of the FileErrors."""
        from app.services.open_company import open_company

        return cls(
            open_company(target, user=user, clock=clock, ids=ids, files=files, is_read_only=is_read_only)
        )

    def close(self) -> None:
        """Close the database; nothing may be called after this."""
        self.place.database.close()

    # ------------------------------------------------------------------ reconciling

    def open_session(self, scope: Scope = EVERYTHING, progress: Progress = no_progress) -> "ReconcileSession":
        """Open the manager's engine over one scope."""
        from app.services.reconcile_session import ReconcileSession

        return ReconcileSession.open(self, scope, progress)

    def estimate_risk(
        self, profile: MatchProfile | None = None, *, progress: Progress = no_progress
    ) -> "RiskEstimate":
        """Estimate how many automatic links in 10,000 are chance at a profile's threshold (G07b)."""
        from app.services.estimate_risk import EstimateRisk

        return EstimateRisk(self.place)(profile, progress=progress)

    def rehearse(
        self,
        profile: MatchProfile | None = None,
        months: Sequence[date] = (),
        *,
        progress: Progress = no_progress,
    ) -> "Rehearsal":
        """Replay a profile on months that people have decided (G23); changes nothing."""
        from app.services.rehearse import Rehearse

        return Rehearse(self.place)(profile, months, progress=progress)

    def rehearsal_months(self) -> "list[MonthFacts]":
        """List the months that a rehearsal can replay, the earliest first."""
        from app.services.rehearse import Rehearse

        return Rehearse(self.place).months()

    def auto_reconcile(
        self,
        *,
        import_id: ImportId | None = None,
        command_id: Command = None,
        progress: Progress = no_progress,
    ) -> AutoResult:
        """Link what is certain (F16), say why the rest is not; see AutoReconcile."""
        from app.services.auto_reconcile import AutoReconcile

        return self._told(
            AutoReconcile(self.place)(import_id=import_id, command_id=command_id, progress=progress)
        )

    def unreconcile(
        self,
        reconciliation_ids: Sequence[ReconciliationId],
        *,
        reason: str = "",
        command_id: Command = None,
    ) -> UnreconcileResult:
        """Take saved links back (F22); BlockedError once posted."""
        from app.services.unreconcile import Unreconcile

        return self._told(Unreconcile(self.place)(reconciliation_ids, reason=reason, command_id=command_id))

    # ------------------------------------------------------------------ expenses and reports

    def expense_from_payment(
        self,
        payment_ids: Sequence[PaymentId],
        *,
        employee_id: EmployeeId | None = None,
        category_id: CategoryId | None = None,
        command_id: Command = None,
    ) -> ExpensesSaved:
        """Make expenses from payments that have none, and link each pair (F17, F18)."""
        from app.services.expense_from_payment import ExpenseFromPayment

        make = ExpenseFromPayment(self.place)
        return self._told(
            make(payment_ids, employee_id=employee_id, category_id=category_id, command_id=command_id)
        )

    def add_expense(self, draft: ExpenseDraft, *, command_id: Command = None) -> ExpensesSaved:
        """Add an expense by hand (G01)."""
        from app.services.edit_expenses import AddExpense

        return self._told(AddExpense(self.place)(draft, command_id=command_id))

    def edit_expense(self, changed: Expense, *, command_id: Command = None) -> ExpensesSaved:
        """Store an edited expense; StaleError where its version has moved on."""
        from app.services.edit_expenses import EditExpense

        return self._told(EditExpense(self.place)(changed, command_id=command_id))

    def delete_expenses(
        self, expense_ids: Sequence[ExpenseId], *, reason: str = "", command_id: Command = None
    ) -> Done:
        """Take drafts out of the lists; their rows stay as tombstones."""
        from app.services.edit_expenses import DeleteExpenses

        return self._told(DeleteExpenses(self.place)(expense_ids, reason=reason, command_id=command_id))

    def set_expense_status(
        self, expense_ids: Sequence[ExpenseId], status: ExpenseStatus, *, command_id: Command = None
    ) -> Done:
        """Move expenses along their way (G02)."""
        from app.services.edit_expenses import SetExpenseStatus

        return self._told(SetExpenseStatus(self.place)(expense_ids, status, command_id=command_id))

    def create_report(
        self,
        title: str,
        employee_id: EmployeeId,
        *,
        number: str = "",
        expense_ids: Sequence[ExpenseId] = (),
        command_id: Command = None,
    ) -> Saved:
        """Make a report, with expenses of its employee in it."""
        from app.services.edit_reports import CreateReport

        make = CreateReport(self.place)
        return self._told(
            make(title, employee_id, number=number, expense_ids=expense_ids, command_id=command_id)
        )

    def assign_report(
        self, expense_ids: Sequence[ExpenseId], report_id: ReportId | None, *, command_id: Command = None
    ) -> Done:
        """Put expenses into a report of their employee, or take them out."""
        from app.services.edit_reports import AssignReport

        return self._told(AssignReport(self.place)(expense_ids, report_id, command_id=command_id))

    def attach_receipt(self, expense_id: ExpenseId, path: Path, *, command_id: Command = None) -> Saved:
        """Attach an image or PDF (G03)."""
        from app.services.receipts import AttachReceipt

        return self._told(AttachReceipt(self.place)(expense_id, path, command_id=command_id))

    def remove_attachment(
        self, attachment_id: AttachmentId, expense_id: ExpenseId, *, command_id: Command = None
    ) -> Done:
        """Take a receipt off an expense; its bytes stay in the file."""
        from app.services.receipts import RemoveAttachment

        return self._told(RemoveAttachment(self.place)(attachment_id, expense_id, command_id=command_id))

    def expense_lines(self, expense_id: ExpenseId) -> tuple[CostLine, ...]:
        """Return the lines of a split expense, in order; none of one that is whole."""
        with self.place.database.read() as unit:
            return unit.expenses.lines.of([expense_id]).get(expense_id, ())

    def remove_expense_lines(self, expense_id: ExpenseId, *, command_id: Command = None) -> Done:
        """Make a split expense whole again; see RemoveExpenseLines."""
        from app.services.edit_expenses import RemoveExpenseLines

        return self._told(RemoveExpenseLines(self.place)(expense_id, command_id=command_id))

    def attachments(self, expense_id: ExpenseId) -> list[AttachmentInfo]:
        """List the receipts of an expense, the first attached first."""
        from app.services.receipts import list_attachments

        return list_attachments(self.place, expense_id)

    def attachment_bytes(self, attachment_id: AttachmentId) -> bytes:
        """Read a receipt."""
        with self.place.database.read() as unit:
            return unit.attachments.content(attachment_id)

    # ------------------------------------------------------------------ payments

    def ignore_payment(
        self, payment_ids: Sequence[PaymentId], *, reason: str, command_id: Command = None
    ) -> Done:
        """Set payments aside with a reason; they stay visible as tombstones (G15)."""
        from app.services.edit_payments import IgnorePayments

        return self._told(IgnorePayments(self.place)(payment_ids, reason=reason, command_id=command_id))

    def restore_payment(self, payment_ids: Sequence[PaymentId], *, command_id: Command = None) -> Done:
        """Take ignored payments back."""
        from app.services.edit_payments import RestorePayments

        return self._told(RestorePayments(self.place)(payment_ids, command_id=command_id))

    def assign_payments(
        self,
        payment_ids: Sequence[PaymentId],
        instrument_id: InstrumentId,
        *,
        command_id: Command = None,
    ) -> Done:
        """Move Unallocated lines to the instrument they belong to (F31)."""
        from app.services.edit_payments import AssignPayments

        return self._told(AssignPayments(self.place)(payment_ids, instrument_id, command_id=command_id))

    def join_payments(
        self, one: PaymentId, other: PaymentId, *, reason: str = "", command_id: Command = None
    ) -> Done:
        """Say that two payments are one (G09)."""
        from app.services.join_payments import JoinPayments

        return self._told(JoinPayments(self.place)(one, other, reason=reason, command_id=command_id))

    def part_payments(self, payment_id: PaymentId, *, command_id: Command = None) -> Done:
        """Say that a payment is two (G09)."""
        from app.services.join_payments import PartPayments

        return self._told(PartPayments(self.place)(payment_id, command_id=command_id))

    def keep_apart(self, one: PaymentId, other: PaymentId, *, command_id: Command = None) -> Done:
        """Say that two payments are not one; nobody is asked again."""
        from app.services.join_payments import KeepApart

        return self._told(KeepApart(self.place)(one, other, command_id=command_id))

    def payment_history(self, payment_id: PaymentId) -> "PaymentHistory":
        """Return how a payment looked over time, and what it may be the same as (G09)."""
        from app.services.join_payments import payment_history

        return payment_history(self.place, payment_id)

    def doubtful_payments(self) -> "list[Choice]":
        """Return the pairs of payments of which a person has to say whether they are one."""
        from app.services.join_payments import open_choices

        return open_choices(self.place)

    def statement_timelines(self, instrument_id: InstrumentId | None = None) -> "list[Timeline]":
        """Return the statements of each card and account in order, with gaps and overlaps (G15)."""
        from app.services.continuity import timelines

        return timelines(self.place.database, instrument_id)

    # ------------------------------------------------------------------ reference data, rules, options

    def edit_instrument(self, instrument: Instrument, *, command_id: Command = None) -> Saved:
        """Store an instrument; id 0 adds it."""
        from app.services.edit_reference import EditInstrument

        return self._told(EditInstrument(self.place)(instrument, command_id=command_id))

    def edit_employee(self, employee: Employee, *, command_id: Command = None) -> Saved:
        """Store an employee; id 0 adds it."""
        from app.services.edit_reference import EditEmployee

        return self._told(EditEmployee(self.place)(employee, command_id=command_id))

    def edit_category(self, category: Category, *, command_id: Command = None) -> Saved:
        """Store a category; id 0 adds it."""
        from app.services.edit_reference import EditCategory

        return self._told(EditCategory(self.place)(category, command_id=command_id))

    def edit_reference(self, kind: str, row: "ReferenceRow", *, command_id: Command = None) -> Saved:
        """Store a project, department, supplier, tax rate or GL account; id 0 adds it."""
        from app.services.edit_reference import EditReference

        return self._told(EditReference(self.place)(kind, row, command_id=command_id))

    def save_profile(self, profile: MatchProfile, *, command_id: Command = None) -> Saved:
        """Store an edited profile as its next version; StaleError where it moved on."""
        from app.services.edit_rules import SaveProfile

        return self._told(SaveProfile(self.place)(profile, command_id=command_id))

    def copy_profile(self, name: str, new_name: str, *, command_id: Command = None) -> Saved:
        """Copy a profile under a new name."""
        from app.services.edit_rules import CopyProfile

        return self._told(CopyProfile(self.place)(name, new_name, command_id=command_id))

    def set_active_profile(self, name: str, *, command_id: Command = None) -> Done:
        """Choose the profile that new links are made under."""
        from app.services.edit_rules import ActivateProfile

        return self._told(ActivateProfile(self.place)(name, command_id=command_id))

    def options(self) -> "CompanyOptions":
        """Return the company's options."""
        from app.services.options import read_options

        with self.place.database.read() as unit:
            return read_options(unit)

    def set_option(self, name: str, value: bool | int, *, command_id: Command = None) -> Done:
        """Change one option by the name of its field."""
        from app.services.options import SetOption

        return self._told(SetOption(self.place)(name, value, command_id=command_id))

    set_setting = set_option

    def variance_causes(self) -> "list[CauseRule]":
        """Return how far the difference of each cause may be written off (F24)."""
        from app.services.variance_causes import ReadCauses

        return ReadCauses(self.place)()

    def set_variance_cause(self, rule: "CauseRule", *, command_id: Command = None) -> Done:
        """Change the limits, account and words of one cause; see `SetCause`."""
        from app.services.variance_causes import SetCause

        return self._told(SetCause(self.place)(rule, command_id=command_id))

    def history(self) -> "History":
        """Return the history: what was done, row by row, and taking it back (G24)."""
        from app.services.history import History

        return History(self.place)

    def reverse(
        self,
        entry_id: int,
        *,
        only_possible: bool = False,
        with_links: bool = False,
        remembers: bool = True,
        reason: str = "",
        command_id: Command = None,
    ) -> "Reversed":
        """Take one line of the history back, all of it or as much as nothing holds; see History.reverse."""
        return self._told(
            self.history().reverse(
                entry_id,
                only_possible=only_possible,
                with_links=with_links,
                remembers=remembers,
                reason=reason,
                command_id=command_id,
            )
        )
