"""The rehearsal of one profile: months, what came out, the curve with its budget, and each difference."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.models.ids import ExpenseId
from app.models.payment import Payment
from app.models.protocols import Progress
from app.models.rules import MatchProfile, ProfileKind
from app.services.company import Company
from app.services.rehearsals import CurvePoint, Difference, MonthFacts, Rehearsal, within
from app.services.views import ExpenseRow
from app.ui import failures, fonts, formats, wording
from app.ui.palettes import Tone
from app.ui.rehearsal import words
from app.ui.rehearsal.curve import CurvePlot
from app.ui.shell.desk import Desk
from app.ui.tables import Column, Kind, ListTableModel, Strength, TableView
from app.ui.tasks import Task
from app.ui.widgets import (
    GhostButton,
    GreenButton,
    PrimaryButton,
    ProgressPanel,
    SecondaryButton,
    StatTile,
    TextLabel,
)
from app.ui.widgets.messages import Banner, Level

WIDTH_PX, HEIGHT_PX = 1040, 760
MARGIN_PX = 48
"""Of the screen, around a dialog that would fill it."""

BUDGET_START, BUDGET_MAX = 10, 1_000
MONTHS_START = 12


@dataclass(frozen=True, slots=True)
class Told:
    """One difference with both sides as people know them."""

    difference: Difference
    expense: ExpenseRow
    payment: Payment
    people: Payment | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A rehearsal with the rows of its differences."""

    rehearsal: Rehearsal
    rows: tuple[Told, ...]


class RehearsalDialog(QDialog):
    """Replays a profile off the window's thread; changes nothing itself."""

    threshold_wanted = Signal(float)  # use this threshold, 0..1

    def __init__(
        self,
        desk: Desk,
        profile: MatchProfile,
        parent: QWidget | None = None,
        *,
        question: str = "",
        yes: str = "",
    ) -> None:
        """Prepare a rehearsal.

        Args:
            desk: Of the open company.
            profile: As it is, or as it is being edited.
            parent: The widget it belongs to.
            question: What is about to be switched on; shown with the button `yes`, which accepts.
            yes: Words of that button, or empty.
        """
        super().__init__(parent)
        self.setObjectName("rehearsalDialog")
        self.setWindowTitle(self.tr("Rehearse {name}").format(name=profile.name))
        room = self.screen().availableSize()
        self.resize(min(WIDTH_PX, room.width() - MARGIN_PX), min(HEIGHT_PX, room.height() - MARGIN_PX))
        self._desk, self._profile = desk, profile
        self._task: Task | None = None
        self._answer: Answer | None = None
        self._point: CurvePoint | None = None
        self._months: list[MonthFacts] = []
        self._build(question, yes)
        self._read_months()

    # -- building ------------------------------------------------------------------------------

    def _build(self, question: str, yes: str) -> None:
        intro = self.tr(
            "Decides again what people have decided, with these rules, and compares. Nothing is changed."
        )
        self._intro = TextLabel(f"{question} {intro}".strip(), "muted")
        self._intro.setWordWrap(True)
        self.first, self.last = QComboBox(), QComboBox()
        for box, name, spoken in (
            (self.first, "rehearsalFirst", self.tr("First month")),
            (self.last, "rehearsalLast", self.tr("Last month")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(spoken)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.run_button = PrimaryButton(self.tr("Rehearse"), "play")
        self.run_button.setObjectName("rehearse")
        self.run_button.clicked.connect(self.run)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(TextLabel(self.tr("Months"), "text"))
        head.addWidget(self.first)
        head.addWidget(TextLabel(self.tr("to"), "muted"))
        head.addWidget(self.last)
        head.addWidget(self.run_button)
        head.addStretch(1)
        self._progress = ProgressPanel(self.tr("Deciding again"), self.tr("steps"), self)
        self._progress.cancelled.connect(self.cancel)
        self._progress.hide()
        self._told = QVBoxLayout()
        self.outcome = self._result()
        self.outcome.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._intro)
        column.addLayout(head)
        column.addLayout(self._told)
        column.addWidget(self._progress)
        area = QScrollArea()  # a small screen at 200 % shows less than all of it
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.outcome)
        column.addWidget(area, 1)
        column.addStretch(0)
        column.addLayout(self._foot(yes))

    def _result(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.verdict = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self.verdict.setObjectName("rehearsalVerdict")
        self.verdict.setWordWrap(True)
        self.beside = TextLabel("", "muted")
        column.addWidget(self.verdict)
        column.addWidget(self.beside)
        self.matched = StatTile(self.tr("Would match"), "check", Tone.GREEN)
        self.differing = StatTile(self.tr("Differ"), "git-compare-arrows", Tone.AMBER)
        self.error = StatTile(self.tr("Estimated error"), "scale", Tone.GREY)
        tiles = QHBoxLayout()
        tiles.setSpacing(10)
        for tile in (self.matched, self.differing, self.error):
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tile.setCursor(Qt.CursorShape.ArrowCursor)
            tiles.addWidget(tile)
        column.addLayout(tiles)
        column.addWidget(self._budget_pane())
        self._list_title = TextLabel("", "text", fonts.Size.BODY, fonts.SEMI_BOLD)
        column.addWidget(self._list_title)
        self.model: ListTableModel[Told] = ListTableModel(self._columns(), self)
        self.view = TableView(self)
        self.view.setObjectName("differences")
        self.view.setAccessibleName(self.tr("Differences"))
        self.view.setModel(self.model)
        self.view.set_empty_text(
            "circle-check",
            self.tr("Nothing differs from what people decided"),
            self.tr("Every link of these rules is one that people made too"),
        )
        self.view.rows_selected.connect(self._tell_evidence)
        self.view.setMinimumHeight(130)
        column.addWidget(self.view, 1)
        self.why = TextLabel("", "muted")
        self.why.setObjectName("differenceEvidence")
        self.why.setWordWrap(True)
        column.addWidget(self.why)
        return pane

    def _budget_pane(self) -> QWidget:
        self.budget = QSpinBox()
        self.budget.setObjectName("errorBudget")
        self.budget.setRange(0, BUDGET_MAX)
        self.budget.setValue(BUDGET_START)
        self.budget.setAccessibleName(self.tr("At most so many wrong in 10,000"))
        self.budget.valueChanged.connect(self._on_budget)
        self.curve = CurvePlot()
        self.curve.chosen.connect(self._on_point)
        self.chosen_words = TextLabel("", "text")
        self.chosen_words.setObjectName("chosenThreshold")
        self.chosen_words.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(TextLabel(self.tr("At most"), "text"))
        line.addWidget(self.budget)
        line.addWidget(TextLabel(self.tr("wrong in 10,000"), "text"))
        line.addStretch(1)
        self._curve_pane = QWidget()
        column = QVBoxLayout(self._curve_pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.curve)
        column.addWidget(self.chosen_words)
        return self._curve_pane

    def _foot(self, yes: str) -> QHBoxLayout:
        self.use = SecondaryButton("", "check")
        self.use.setObjectName("useThreshold")
        self.use.clicked.connect(self._on_use)
        self.use.hide()
        close = GhostButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.use)
        self.yes: GreenButton | None = None
        if yes:
            self.yes = GreenButton(yes, "check")
            self.yes.setObjectName("switchOn")
            self.yes.clicked.connect(self.accept)
            foot.addWidget(self.yes)
        return foot

    def _columns(self) -> list[Column[Told]]:
        return [
            Column(
                self.tr("Expense"),
                lambda one: formats.plain_line(one.expense.expense.merchant),
                strength=Strength.STRONG,
                sample="Marriott Courtyard",
            ),
            Column(
                self.tr("Date"),
                lambda one: formats.day(one.expense.expense.spent_on),
                kind=Kind.DATE,
                sample=formats.day_sample(),
            ),
            Column(
                self.tr("Amount"),
                lambda one: formats.money(one.expense.expense.amount),
                kind=Kind.AMOUNT,
                sample="12,345.00 EUR",
            ),
            Column(self.tr("People decided"), _people, sample="27 Oct 2026  1,234.00 EUR", stretch=True),
            Column(
                self.tr("These rules would link"),
                lambda one: _payment(one.payment),
                sample="27 Oct 2026  1,234.00 EUR",
                stretch=True,
            ),
            Column(
                self.tr("Chance"),
                lambda one: formats.percent(one.difference.probability, decimals=1),
                kind=Kind.NUMBER,
                sample="99.9%",
            ),
            Column(
                self.tr("How it differs"),
                lambda one: words.unlike(one.difference.kind),
                sample="Its payment is another expense's",
            ),
        ]

    # -- months --------------------------------------------------------------------------------

    def _read_months(self) -> None:
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.rehearsal_months()

        self.run_button.setEnabled(False)
        self._desk.read(work, self._on_months, self._on_failed)

    @Slot(object)
    def _on_months(self, months: list[MonthFacts]) -> None:
        self._months = [one for one in months if one.decided]
        for one in self._months:
            text = self.tr("{month} ({decided} of {all} decided)").format(
                month=formats.month(one.first_on),
                decided=formats.count(one.decided),
                all=formats.count(one.expenses),
            )
            self.first.addItem(text)
            self.last.addItem(text)
        if not self._months:
            self._tell(
                Level.INFO,
                self.tr("No month is decided yet"),
                self.tr("Reconcile a month by hand first; it then shows what these rules would have done."),
            )
            return
        decided = [place for place, one in enumerate(self._months) if one.is_decided]
        last = decided[-1] if decided else len(self._months) - 1
        self.last.setCurrentIndex(last)
        self.first.setCurrentIndex(max(0, last - MONTHS_START + 1))
        self.run_button.setEnabled(True)
        self.run()

    def _wanted(self) -> tuple[date, ...]:
        ends = sorted((self.first.currentIndex(), self.last.currentIndex()))
        return tuple(one.first_on for one in self._months[ends[0] : ends[1] + 1])

    # -- running -------------------------------------------------------------------------------

    @Slot()
    def run(self) -> None:
        """Replay, beside the window."""
        if self._task is not None:
            return
        company, profile, months = self._desk.company, self._profile, self._wanted()
        self._clear_told()
        self._progress.start()
        self._progress.show()
        self.run_button.setEnabled(False)

        def work(progress: Progress) -> object:
            return with_rows(company, company.rehearse(profile, months, progress=progress))

        task = self._desk.read(work, self._on_answer, self._on_failed)
        task.progressed.connect(self._progress.set_progress)
        task.cancelled.connect(self._on_ended)
        self._task = task

    @Slot()
    def cancel(self) -> None:
        """Stop the replay."""
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _on_ended(self) -> None:
        self._task = None
        self._progress.hide()
        self.run_button.setEnabled(bool(self._months))

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        self._on_ended()
        self._answer = answer
        found = answer.rehearsal
        self.verdict.setText(words.verdict(found))
        self.beside.setText(words.beside(found))
        self.beside.setVisible(bool(self.beside.text()))
        share = formats.percent(found.matched / max(found.expenses, 1), decimals=1)
        of = self.tr("of {count}, {share}").format(count=formats.count(found.expenses), share=share)
        self.matched.set_value(formats.count(found.matched), of)
        self.differing.set_value(formats.count(found.differing), words.error(found.at.people_per_10k))
        bound = self.tr("in 10,000, at most {upper} (95 %)").format(upper=words.rate(found.at.upper_per_10k))
        self.error.set_value(words.rate(found.at.error_per_10k), bound)
        self.error.setToolTip(
            self.tr(
                "The largest of three estimates: moved copies of the expenses that found a payment, links "
                "that people made otherwise, and the doubt in the chances themselves. "
                "The bound holds at 95 %."
            )
        )
        self._list_title.setText(self.tr("Differences: %n", None, found.differing))
        self.model.show(list(answer.rows))
        self.why.setText("")
        self._curve_pane.setVisible(bool(found.curve))
        self.curve.show_curve(found.curve, found.expenses)
        self.outcome.show()
        if found.curve:
            self._on_budget(self.budget.value())

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._on_ended()
        failures.log_unexpected(error)
        said = wording.failure(error)
        self._tell(Level.ERROR, f"{said.title}. {said.text}", said.remedy)

    def _tell(self, level: Level, sentence: str, remedy: str = "") -> None:
        self._clear_told()
        self._told.addWidget(Banner(level, sentence, remedy))

    def _clear_told(self) -> None:
        while (item := self._told.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    # -- the budget ----------------------------------------------------------------------------

    @Slot(int)
    def _on_budget(self, budget: int) -> None:
        if self._answer is None:
            return
        found = self._answer.rehearsal
        point = within(found.curve, budget)
        self._choose(point)
        said = words.no_threshold(budget) if point is None else words.chosen(point, found, budget)
        self.chosen_words.setText(said)

    @Slot(object)
    def _on_point(self, point: CurvePoint) -> None:
        """Take a point of the curve as it is, whatever the budget says."""
        assert self._answer is not None, "a curve has its rehearsal"
        self._choose(point)
        at = max(self.budget.value(), -int(-point.error_per_10k // 1))
        self.chosen_words.setText(words.chosen(point, self._answer.rehearsal, at))

    def _choose(self, point: CurvePoint | None) -> None:
        self._point = point
        self.curve.choose(point, self.budget.value())
        is_new = point is not None and abs(point.threshold - self._profile.probability_min) > 1e-9
        self.use.setVisible(is_new and self._profile.kind is ProfileKind.SCORED)
        if point is not None:
            self.use.setText(
                self.tr("Use the threshold {threshold}").format(
                    threshold=formats.percent(point.threshold, decimals=2)
                )
            )

    @Slot()
    def _on_use(self) -> None:
        if self._point is not None:
            self._profile = replace(self._profile, probability_min=self._point.threshold)
            self.threshold_wanted.emit(self._point.threshold)
            self.use.hide()

    @Slot()
    def _tell_evidence(self) -> None:
        row = self.view.current_row()
        if not 0 <= row < len(self.model.rows):
            self.why.setText("")
            return
        one = self.model.rows[row].difference
        lines = [self.tr("These rules: {why}").format(why=words.evidence(one.ours))]
        if one.theirs is not None:
            lines.append(self.tr("People: {why}").format(why=words.evidence(one.theirs)))
        self.why.setText("\n".join(lines))

    def done(self, result: int) -> None:
        """Stop the replay before the dialog goes."""
        self.cancel()
        super().done(result)


def with_rows(company: Company, found: Rehearsal) -> Answer:
    """Read both sides of each difference."""
    differences: Sequence[Difference] = found.differences
    ids = [ExpenseId(one.expense_id) for one in differences]
    expenses = {int(row.expense.id): row for row in company.browse.expense_rows(sorted(set(ids)))}
    paid = {one.payment_id for one in differences} | {
        id_ for one in differences for id_ in one.people_ids[:1]
    }
    payments = {int(row.payment.id): row.payment for row in company.browse.payment_rows(sorted(paid))}
    rows = tuple(
        Told(
            one,
            expenses[one.expense_id],
            payments[one.payment_id],
            payments[one.people_ids[0]] if one.people_ids else None,
        )
        for one in differences
    )
    return Answer(found, rows)


def _payment(one: Payment) -> str:
    name = formats.plain_line(one.merchant or one.descriptor)
    return f"{formats.day(one.day)}  {formats.money(one.amount)}  {name}"


def _people(one: Told) -> str:
    return formats.NO_VALUE if one.people is None else _payment(one.people)
