"""Takes expenses and reports one step along, after asking for the reason where one is needed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.models.expense import ExpenseStatus
from app.models.ids import ExpenseId, ReportId
from app.models.protocols import Progress
from app.services.approvals import STARTS, Moved, Step, StepPlan
from app.ui import icons
from app.ui.claims import words
from app.ui.notes.dialogs import TextAsk
from app.ui.shell.desk import Desk

ASKED = (Step.REJECT, Step.SEND_BACK)
"""Steps that ask for a reason; only a rejection needs one."""


class Steps(QObject):
    """The steps of one page; what is moved is told, with what stays and why."""

    taken = Signal(object)  # Moved

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._ids: list[ExpenseId] = []
        self._report_id: ReportId | None = None
        self._step = Step.REVIEW
        self.dialog: TextAsk | None = None

    def action(self, step: Step, *, of_report: bool = False) -> QAction:
        """Make the action of a step; its page connects it."""
        text = words.report_step(step) if of_report else words.step(step)
        action = QAction(text, self._page)
        action.setObjectName(f"{step.value}{'Report' if of_report else 'Expenses'}")
        action.setShortcut(QKeySequence(words.STEP_KEYS[step]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setData(step)
        icons.dress(action, words.STEP_ICONS[step])
        return action

    def take(self, step: Step, ids: Sequence[int]) -> None:
        """Take a step with these expenses; a missing receipt is asked about first."""
        self._step, self._ids, self._report_id = step, [ExpenseId(one) for one in ids], None
        if step in ASKED:
            self._ask_reason()
            return
        company, wanted = self._desk.company, list(self._ids)

        def work(_progress: Progress) -> object:
            return company.plan_step(step, wanted)

        self._desk.read(work, self._on_plan)

    def take_report(self, step: Step, report_id: ReportId, ids: Sequence[int]) -> None:
        """Take a step with a whole report, which holds these expenses."""
        self._step, self._ids, self._report_id = step, [ExpenseId(one) for one in ids], report_id
        if step in ASKED:
            self._ask_reason()
        else:
            self._do("")

    @Slot(object)
    def _on_plan(self, plan: StepPlan) -> None:
        if not plan.moving and plan.staying and {one.why for one in plan.staying} == {"no_receipt"}:
            self._open(
                TextAsk(
                    self.tr("Pass without a receipt"),
                    self.tr("{why}. Say why there is none, or attach it first.").format(
                        why=words.staying(plan.staying)
                    ),
                    self.tr("Reason"),
                    words.step(self._step),
                    self._page,
                )
            )
        else:
            self._do("")

    def _ask_reason(self) -> None:
        count = len(self._ids)
        if self._step is Step.REJECT:
            dialog = TextAsk(
                self.tr("Reject %n expense(s)", None, count),
                self.tr("They become drafts again, with the reason as a note for the employee."),
                self.tr("Reason"),
                self.tr("Reject"),
                self._page,
                dangerous=True,
            )
        else:
            dialog = TextAsk(
                self.tr("Send %n expense(s) back", None, count),
                self.tr("They are to be submitted again; what lacks a required receipt is to be reviewed."),
                self.tr("Reason, if there is one"),
                self.tr("Send back"),
                self._page,
                may_be_empty=True,
            )
        self._open(dialog)

    def _open(self, dialog: TextAsk) -> None:
        self.dialog = dialog
        dialog.accepted.connect(self._on_reason)
        dialog.open()

    @Slot()
    def _on_reason(self) -> None:
        assert self.dialog is not None, "answered by its dialog"
        self._do(self.dialog.text)

    def _do(self, reason: str) -> None:
        company, step, ids, report_id = self._desk.company, self._step, list(self._ids), self._report_id

        def work(_progress: Progress) -> object:
            if report_id is not None:
                return company.take_report_step(step, report_id, reason=reason)
            return company.take_step(step, ids, reason=reason)

        self._desk.write(work, self._on_moved)

    @Slot(object)
    def _on_moved(self, done: Moved) -> None:
        self._desk.told.emit(words.moved(done))
        self.taken.emit(done)


def may_start(step: Step, status: ExpenseStatus) -> bool:
    """Tell whether a step leads on from here."""
    return status in STARTS[step]
