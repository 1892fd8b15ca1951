"""The part of an open company that talks with people about their rows: notes, questions, answers."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.models.ids import (
    AttachmentId,
    CommandId,
    EmployeeId,
    ExpenseId,
    NoteId,
    ReconciliationId,
    ReportId,
)
from app.models.note import NoteState, RowKind, RowNote
from app.services.company_files import CompanyFiles
from app.services.results import Done, Exported

if TYPE_CHECKING:
    from app.services.approvals import Moved, Step, StepPlan
    from app.services.confirmations import ConfirmationList, Confirmed
    from app.services.merge_expenses import Merged, MergeOffer
    from app.services.questions import HolderQuestions, Noted
    from app.services.receipts import Attached

Command = CommandId | None


class CompanyClaims(CompanyFiles):
    """Notes and questions on rows (G26), and the way of expenses from review to approval (G02)."""

    def ask(
        self,
        kind: RowKind,
        row_ids: Sequence[int],
        text: str,
        *,
        asked_of: EmployeeId | None = None,
        command_id: Command = None,
    ) -> "Noted":
        """Ask the cardholder about rows, one question a row; see AskQuestion."""
        from app.services.questions import AskQuestion

        return self._told(
            AskQuestion(self.place)(kind, row_ids, text, asked_of=asked_of, command_id=command_id)
        )

    def write_note(self, kind: RowKind, row_id: int, text: str, *, command_id: Command = None) -> "Noted":
        """Write a note on a row."""
        from app.services.questions import WriteNote

        return self._told(WriteNote(self.place)(kind, row_id, text, command_id=command_id))

    def answer_question(
        self, question_id: NoteId, text: str, *, closes: bool = False, command_id: Command = None
    ) -> "Noted":
        """Record what was answered, and close the question with it where asked for."""
        from app.services.questions import AnswerQuestion

        return self._told(AnswerQuestion(self.place)(question_id, text, closes=closes, command_id=command_id))

    def settle_questions(
        self,
        question_ids: Sequence[NoteId],
        *,
        is_closed: bool = True,
        reason: str = "",
        command_id: Command = None,
    ) -> Done:
        """Close questions, or open them again."""
        from app.services.questions import SettleQuestions

        settle = SettleQuestions(self.place)
        return self._told(settle(question_ids, is_closed=is_closed, reason=reason, command_id=command_id))

    def mark_questions_sent(self, question_ids: Sequence[NoteId], *, command_id: Command = None) -> Done:
        """Remember that questions went out to their cardholder."""
        from app.services.questions import MarkSent

        return self._told(MarkSent(self.place)(question_ids, command_id=command_id))

    def notes(self, kind: RowKind, row_id: int) -> list[RowNote]:
        """Return notes and questions of one row, in order of writing."""
        from app.services.questions import notes_of

        return notes_of(self.place, kind, row_id)

    def questions(
        self, *, asked_of: EmployeeId | None = None, states: Collection[NoteState] | None = None
    ) -> "list[HolderQuestions]":
        """Return questions by cardholder: those that are open or answered, unless other states are named."""
        from app.services.questions import UNSETTLED, question_list

        return question_list(self.place, asked_of=asked_of, states=UNSETTLED if states is None else states)

    # ------------------------------------------------------------------ the way to approval

    def plan_step(self, step: "Step", expense_ids: Sequence[ExpenseId], *, reason: str = "") -> "StepPlan":
        """Tell which expenses a step would move and which stay, with the reason."""
        from app.services.approvals import TakeStep

        return TakeStep(self.place).plan(step, expense_ids, reason=reason)

    def take_step(
        self,
        step: "Step",
        expense_ids: Sequence[ExpenseId],
        *,
        reason: str = "",
        command_id: Command = None,
    ) -> "Moved":
        """Move expenses one step along their way; see TakeStep."""
        from app.services.approvals import TakeStep

        take = TakeStep(self.place)
        return self._told(take(step, expense_ids, reason=reason, command_id=command_id))

    def take_report_step(
        self, step: "Step", report_id: ReportId, *, reason: str = "", command_id: Command = None
    ) -> "Moved":
        """Take a whole report one step along; see TakeReportStep."""
        from app.services.approvals import TakeReportStep

        take = TakeReportStep(self.place)
        return self._told(take(step, report_id, reason=reason, command_id=command_id))

    # ------------------------------------------------------------------ merging

    def merge_offers(
        self, expense_id: ExpenseId | None = None, *, suggested_only: bool = True
    ) -> "list[MergeOffer]":
        """Return drafts that say the same as an expense made from a payment (F25); see merge_offers."""
        from app.services.merge_expenses import merge_offers

        return merge_offers(self.place, expense_id, suggested_only=suggested_only)

    def merge_expenses(
        self, one: ExpenseId, other: ExpenseId, *, reason: str = "", command_id: Command = None
    ) -> "Merged":
        """Make an expense from a payment and a hand-entered draft one; see MergeExpenses."""
        from app.services.merge_expenses import MergeExpenses

        return self._told(MergeExpenses(self.place)(one, other, reason=reason, command_id=command_id))

    def merged_into(self, expense_id: ExpenseId) -> ExpenseId | None:
        """Return the draft that was merged into an expense last, if one was and it can come back."""
        with self.place.database.read() as unit:
            merges = unit.merges.of(expense_id)
        return merges[-1].other_id if merges else None

    def undo_merge(self, other_id: ExpenseId, *, command_id: Command = None) -> "Merged":
        """Make the two expenses of a merge two again; `other_id` is the draft that went."""
        from app.services.merge_expenses import UndoMerge

        return self._told(UndoMerge(self.place)(other_id, command_id=command_id))

    # ------------------------------------------------------------------ receipts

    def attach_receipts(
        self, expense_id: ExpenseId, paths: Sequence[Path], *, command_id: Command = None
    ) -> "Attached":
        """Attach several images or PDFs in one command (G03); what is not taken is named."""
        from app.services.receipts import AttachReceipts

        return self._told(AttachReceipts(self.place)(expense_id, paths, command_id=command_id))

    def restore_attachment(
        self, attachment_id: AttachmentId, expense_id: ExpenseId, *, command_id: Command = None
    ) -> Done:
        """Put a receipt back that was taken off."""
        from app.services.receipts import RestoreAttachment

        return self._told(RestoreAttachment(self.place)(attachment_id, expense_id, command_id=command_id))

    def order_attachments(
        self, expense_id: ExpenseId, attachment_ids: Sequence[AttachmentId], *, command_id: Command = None
    ) -> Done:
        """Give the receipts of an expense an order."""
        from app.services.receipts import OrderAttachments

        return self._told(OrderAttachments(self.place)(expense_id, attachment_ids, command_id=command_id))

    def save_attachment(self, attachment_id: AttachmentId, path: Path) -> Exported:
        """Write a copy of a receipt as a file."""
        from app.services.receipts import SaveAttachment

        return SaveAttachment(self.place)(attachment_id, path)

    # ------------------------------------------------------------------ a second person

    def confirm(
        self, reconciliation_ids: Sequence[ReconciliationId], *, command_id: Command = None
    ) -> "Confirmed":
        """Confirm manual links as a second person (F21); see ConfirmLinks."""
        from app.services.confirmations import ConfirmLinks

        return self._told(ConfirmLinks(self.place)(reconciliation_ids, command_id=command_id))

    def confirmations(self, *, is_confirmed: bool = False) -> "ConfirmationList":
        """Return the manual links that wait for a second person, or those that were confirmed."""
        from app.services.confirmations import confirmation_list

        return confirmation_list(self.place, is_confirmed=is_confirmed)

    # ------------------------------------------------------------------ documents

    def write_report(self, report_id: ReportId, path: Path) -> Exported:
        """Write one expense report as .pdf or .xlsx."""
        from app.services.report_document import WriteReport

        return WriteReport(self.place, self.browse)(report_id, path)

    def write_questions(
        self, groups: "Sequence[HolderQuestions]", path: Path, *, address: str = ""
    ) -> Exported:
        """Write question lists as .txt, .csv, .xlsx, or one as a mail draft (.eml)."""
        from app.services.question_lists import WriteQuestions

        return WriteQuestions(self.place)(groups, path, address=address)
