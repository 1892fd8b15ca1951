"""The part of an open company that talks with people about their rows: notes, questions, answers."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from app.models.ids import CommandId, EmployeeId, ExpenseId, NoteId, ReportId
from app.models.note import NoteState, RowKind, RowNote
from app.services.company_files import CompanyFiles
from app.services.results import Done

if TYPE_CHECKING:
    from app.services.approvals import Moved, Step, StepPlan
    from app.services.questions import HolderQuestions, Noted

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
