"""Before a posting: how many, how much, where to, what is left out, what is not mapped (F39, F40)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.models.money import Money
from app.models.posting import Connection, DateStrategy, Failure
from app.models.protocols import Progress
from app.services.export_postings import Choice, ExportPlan
from app.services.mappings import Gap
from app.services.mending import Spot, Where
from app.services.views import ListQuery
from app.ui import formats
from app.ui.finance.presenter import FinancePresenter
from app.ui.palettes import Tone
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.shell.facts import Facts
from app.ui.shell.rows import RowList, RowText
from app.ui.tasks import Task
from app.ui.widgets import Banner, Level, TextLabel
from app.ui.wording.finance import cause, finance_word, left_out

translate = QCoreApplication.translate
GAPS_MAX = 50
LIST_PX = 220


@dataclass(frozen=True, slots=True)
class Counted:
    """What a posting would take, and what of it cannot be sent yet.

    Attributes:
        billable: Expenses under the same filters that would belong here if they were billed (F40).
    """

    connection: Connection
    plan: ExportPlan | None
    gaps: tuple[Gap, ...]
    spots: tuple[Spot, ...]
    billable: int = 0
    billable_sums: tuple[Money, ...] = ()


class GapList(QScrollArea):
    """Everything unmapped, by cause; a click leads to where it is mended."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = RowList()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.rows)
        self.setMaximumHeight(LIST_PX)

    def show_gaps(self, gaps: Sequence[Gap], spots: Sequence[Spot]) -> None:
        """Show these, the commonest first."""
        self.rows.show_rows(
            [_gap_row(gap, spot) for gap, spot in zip(gaps[:GAPS_MAX], spots[:GAPS_MAX], strict=True)]
        )
        heights = sum(row.height() for row in self.rows.rows)
        self.setFixedHeight(min(LIST_PX, heights + 6))
        self.setVisible(bool(gaps))


def _gap_row(gap: Gap, spot: Spot) -> RowText:
    waiting = translate("export", "%n expense(s)", None, len(gap.expense_ids))
    return RowText(
        "triangle-alert",
        cause(gap.reason, gap.field, gap.named),
        gap.remedy,
        waiting,
        Tone.AMBER,
        key=spot,
        is_enabled=spot.where is not Where.SYSTEM,
    )


class _Counting(Ask):
    """A question that is counted beside the window first."""

    spot_chosen = Signal(object)  # Spot

    def __init__(self, finance: FinancePresenter, title: str, button: str, parent: QWidget) -> None:
        super().__init__(title, "", button, parent)
        self.setMinimumWidth(560)
        self.finance = finance
        self.counted: Counted | None = None
        self._task: Task | None = None
        self.do_button.setEnabled(False)
        self.gaps = GapList()
        self.gaps.hide()
        self.gaps.rows.chosen.connect(self._on_spot)
        self.gaps_title = TextLabel("", "text")
        self.gaps_title.setWordWrap(True)
        self.gaps_title.hide()
        layout = self.layout()
        assert layout is not None, "a question has a layout"
        self._place = 3  # below the form

    def add_part(self, widget: QWidget) -> None:
        """Put a widget below the form."""
        layout = self.layout()
        assert layout is not None, "a question has a layout"
        layout.insertWidget(self._place, widget)  # type: ignore[attr-defined] # a QVBoxLayout
        self._place += 1

    def count(self, connection: Connection, choice: Choice, query: ListQuery | None) -> None:
        """Count anew; an older count is given up."""
        if self._task is not None:
            self._task.cancel()
        self.counted = None
        self.do_button.setEnabled(False)
        finance, lists = self.finance.finance, self.finance.lists
        ids = choice.expense_ids or ()

        def work(progress: Progress) -> object:
            plan = finance.plan(connection.id, choice)
            gaps = finance.gaps(connection.id, plan.expense_ids or ids, progress=progress)
            told = [Failure(gap.reason, gap.field, gap.value, gap.origin, gap.remedy) for gap in gaps]
            spots = tuple(finance.spots(connection.id, told))
            if query is None or choice.group is None:
                return Counted(connection, plan, tuple(gaps), spots)
            left = lists.billable(choice.group, query)
            sums = tuple(Money(minor, code) for code, minor in left.sums.items())
            return Counted(connection, plan, tuple(gaps), spots, len(left.ids), sums)

        self._task = self.finance.desk.read(work, self._on_counted)

    def show_counted(self, counted: Counted) -> None:
        """Show what was counted."""

    @Slot(object)
    def _on_counted(self, counted: Counted) -> None:
        self.counted = counted
        self.show_counted(counted)
        forms.grow(self)
        QTimer.singleShot(0, self, self._grow)  # once more, when what has come to be seen knows its height
        if self.do_button.isEnabled():
            self.do_button.setFocus()

    @Slot()
    def _grow(self) -> None:
        forms.grow(self)

    @Slot(object)
    def _on_spot(self, spot: Spot) -> None:
        self.reject()
        self.spot_chosen.emit(spot)

    @Slot()
    def reject(self) -> None:
        """Give up counting, and close."""
        if self._task is not None:
            self._task.cancel()
        super().reject()


class ExportDialog(_Counting):
    """States what a posting would take; nothing is posted before its button."""

    confirmed = Signal(object, object)  # Connection, Choice

    def __init__(
        self, finance: FinancePresenter, choice: Choice, query: ListQuery, *, is_all: bool, parent: QWidget
    ) -> None:
        sample = choice.sample
        title = (
            translate("export", "Post a sample of %n", None, sample)
            if sample
            else translate("export", "Export all")
            if is_all
            else translate("export", "Export selected")
        )
        super().__init__(finance, title, translate("export", "Post"), parent)
        self.setObjectName("exportDialog")
        self._choice = choice
        self._query = query if is_all and not sample else None
        usable = [(one.name, one.id) for one in finance.targets]
        chosen = finance.connection
        assert chosen is not None, "the action is off without a connection"
        self.target = forms.choice(usable, chosen.id, "exportTarget")
        self.mode = forms.choice(
            [(translate("export", "Draft"), False), (translate("export", "Final"), True)],
            chosen.settings.get("final") == "yes",
            "exportMode",
        )
        self.form.add(translate("export", "To"), self.target)
        self.form.add(
            translate("export", "Post as"),
            self.mode,
            translate("export", "Drafts can still be changed in the accounting system"),
        )
        self.facts = Facts()
        self.billable = Banner(Level.INFO, "", closable=False)
        self.billable.hide()
        for widget in (self.facts, self.billable, self.gaps_title, self.gaps):
            self.add_part(widget)
        self.target.currentIndexChanged.connect(self._on_target)
        self.accepted.connect(self._tell)
        self._on_target()

    @Slot()
    def _on_target(self) -> None:
        connection = self.finance.connection_of(int(self.target.currentData()))
        if connection is not None:
            forms.select(self.mode, connection.settings.get("final") == "yes")
            self.sentence.setText(translate("export", "Counting…"))
            self.sentence.setVisible(True)
            self.count(connection, self._choice, self._query)

    def show_counted(self, counted: Counted) -> None:
        plan = counted.plan
        assert plan is not None, "an export is planned"
        count = len(plan.expense_ids)
        sums = formats.sums(Money(minor, code) for code, minor in plan.totals.items())
        said = translate("export", "%n expense(s)", None, count)
        self.sentence.setText(f"{said}  ·  {sums}" if sums else said)
        self.sentence.set_ink("text")
        strategy = DateStrategy(counted.connection.settings.get("strategy", DateStrategy.NONE.value))
        self.facts.show_facts(
            [
                (translate("export", "Filters"), self._choice.told),
                (translate("export", "Closed period"), finance_word(strategy)),
                (translate("export", "Then"), translate("export", "They move to Completed at once.")),
            ]
        )
        self._show_left_out(counted, plan)
        stuck = len({id_ for gap in counted.gaps for id_ in gap.expense_ids})
        self.gaps_title.setVisible(bool(stuck))
        self.gaps_title.setText(
            translate(
                "export",
                "%n of them cannot be sent yet. They fail without a call and wait under Retry; "
                "the others are posted.",
                None,
                stuck,
            )
        )
        self.gaps.show_gaps(counted.gaps, counted.spots)
        self.do_button.setText(translate("export", "Post %n expense(s)", None, count))
        self.do_button.updateGeometry()
        self.do_button.setEnabled(count > 0)

    def _show_left_out(self, counted: Counted, plan: ExportPlan) -> None:
        parts: list[str] = []
        reasons = sorted({one.why for one in plan.left_out})
        for why in reasons:
            number = sum(one.why == why for one in plan.left_out)
            parts.append(f"{formats.count(number)}: {left_out(why)}")
        if counted.billable:
            shown = formats.count(counted.billable)
            parts.append(f"{shown} ({formats.sums(counted.billable_sums)}): {left_out('billable')}")
        self.billable.setVisible(bool(parts))
        self.billable.set_text(translate("export", "Left out"), "\n".join(parts))

    @Slot()
    def _tell(self) -> None:
        counted = self.counted
        if counted is None or counted.plan is None:
            return
        ids = counted.plan.expense_ids
        choice = replace(self._choice, expense_ids=ids, is_final=bool(self.mode.currentData()))
        self.confirmed.emit(counted.connection, choice)


class CheckDialog(_Counting):
    """Lists everything that is not mapped yet, before the first posting."""

    def __init__(self, finance: FinancePresenter, ids: tuple[int, ...], parent: QWidget) -> None:
        connection = finance.connection
        assert connection is not None, "the action is off without a connection"
        title = translate("export", "Check for {name}").format(name=connection.name)
        super().__init__(finance, title, translate("export", "Close"), parent)
        self.setObjectName("checkDialog")
        self._total = len(ids)
        self.sentence.setText(translate("export", "Checking %n expense(s)…", None, len(ids)))
        self.sentence.setVisible(True)
        self.add_part(self.gaps)
        self.count(connection, Choice(expense_ids=ids), None)

    def show_counted(self, counted: Counted) -> None:
        stuck = len({id_ for gap in counted.gaps for id_ in gap.expense_ids})
        self.do_button.setEnabled(True)
        if not stuck:
            text = translate("export", "All of them can be sent: everything is mapped.")
        else:
            text = translate(
                "export", "%n of {total} cannot be sent yet. Choose a line to mend it.", None, stuck
            )
        self.sentence.setText(text.format(total=formats.count(self._total)))
        self.sentence.set_ink("text")
        self.gaps.show_gaps(counted.gaps, counted.spots)
