"""Triage on screen: the count-down, one card, the keys below it, and the end (G22)."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.models.protocols import Progress
from app.services.results import Variance
from app.services.triage import Kind
from app.ui import failures, fonts, formats, wording
from app.ui.expenses.receipts import render
from app.ui.palettes import Theme
from app.ui.reconciliation import sentences
from app.ui.reconciliation.presenter import ManagerPresenter
from app.ui.shell.desk import Desk
from app.ui.shell.facts import FlowRow
from app.ui.triage import words
from app.ui.triage.actions import TriageActions
from app.ui.triage.bar import Countdown
from app.ui.triage.card import WIDTH_MAX_PX, ItemCard
from app.ui.triage.ending import EndPane
from app.ui.triage.presenter import TriagePresenter
from app.ui.triage.shown import Aside, Ending, Figures, ItemView, Question
from app.ui.triage.strip import Strip
from app.ui.widgets import GhostButton, GreenButton, Pill, ProgressPanel, SecondaryButton, TextLabel
from app.ui.widgets.basics import Button
from app.ui.widgets.messages import Banner, Level

RECEIPT_WIDTH_PX = 360
_PAYROLL = ("SALAR", "PAYROLL", "WAGE", "RENT", " TAX", "NOMINA", "GEHALT", "LOHN", "LOYER")


class TriageView(QWidget):
    """The triage of the session that the manager has open."""

    left = Signal()  # back to where it was opened from
    manager_wanted = Signal(object)  # expense id: show it in the manager
    strong_wanted = Signal()
    message = Signal(str)

    def __init__(self, manager: ManagerPresenter, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("triageView")
        self.setAccessibleName(self.tr("Triage"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._manager, self._desk = manager, desk
        self.presenter = TriagePresenter(manager, desk, self)
        self.commands = TriageActions(self)
        self._question: Question | None = None
        self._wanted_receipt = 0
        self._build()
        self._connect()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.countdown = Countdown()
        self.kinds = TextLabel("", "muted")
        self.kinds.setObjectName("kindsLeft")
        self.staged = Pill("")
        self.strong = SecondaryButton(self.tr("Strong suggestions…"), "list-checks")
        self.strong.setObjectName("strongButton")
        self.strong.setToolTip(self.tr("Look at all strong suggestions and accept them at once (Shift+A)"))
        self.save = GreenButton(self.tr("Save and close"), "check")
        self.save.setObjectName("triageSaveButton")
        back = GhostButton("", "chevron-left")
        back.setAccessibleName(self.tr("Leave triage"))
        back.setToolTip(self.tr("Leave triage (Esc); what is staged stays staged"))
        back.clicked.connect(self.commands.leave.trigger)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(back)
        title = TextLabel(self.tr("Triage"), "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        head.addWidget(title)
        head.addWidget(self.kinds, 1)
        head.addWidget(self.staged)
        head.addWidget(self.strong)
        head.addWidget(self.save)
        self._arrange(head)

    def _arrange(self, head: QHBoxLayout) -> None:
        self.card = ItemCard()
        self.end = EndPane()
        self._progress = ProgressPanel(self.tr("Looking at what is open"), "", self)
        self._progress.setMaximumWidth(460)
        self.stack = QStackedWidget()
        for pane in (_centred(self._progress), _centred(self.card), _centred(self.end)):
            self.stack.addWidget(pane)
        self.strip = Strip()
        self.strip.setMaximumWidth(WIDTH_MAX_PX)
        self._told = QVBoxLayout()
        self._keys = FlowRow()
        self.buttons: dict[str, KeyButton] = {}
        for action in self.commands.shown():
            button = TakeButton(action) if action is self.commands.take else KeyButton(action)
            self.buttons[action.objectName()] = button
            self._keys.addWidget(button)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(8)
        middle.addLayout(self._told)
        middle.addWidget(self.strip)
        middle.addLayout(self._keys)
        foot = QWidget()
        foot.setMaximumWidth(WIDTH_MAX_PX)
        foot.setLayout(middle)
        line = QHBoxLayout()
        line.addWidget(foot, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.countdown)
        column.addWidget(self.stack, 1)
        column.addLayout(line)

    def _connect(self) -> None:
        one, presenter = self.commands, self.presenter
        for action, slot in (
            (one.take, self._on_take),
            (one.twins, self._on_twins),
            (one.reject, self._on_reject),
            (one.create, presenter.create),
            (one.aside, self._on_aside),
            (one.ask, self._on_ask),
            (one.skip, presenter.skip),
            (one.undo, presenter.undo),
            (one.leave, self._on_leave),
            (one.strong, self.strong_wanted),
            (one.save, self._on_save),
            (one.again, presenter.again),
            (one.down, self._on_down),
            (one.up, self._on_up),
            (one.in_manager, self._on_in_manager),
        ):
            action.triggered.connect(slot)
        for pick in one.picks:
            pick.triggered.connect(self._on_pick)
        self.addActions(one.all())
        self.strong.clicked.connect(one.strong.trigger)
        self.save.clicked.connect(one.save.trigger)
        presenter.looking.connect(self._on_looking)
        presenter.shown.connect(self._on_shown)
        presenter.ended.connect(self._on_ended)
        presenter.figures_changed.connect(self._on_figures)
        presenter.cause_wanted.connect(self._on_cause_wanted)
        presenter.nothing_to_do.connect(self._on_nothing)
        presenter.failed.connect(self._on_failed)
        presenter.asked.connect(self._on_asked)
        self.card.taken.connect(presenter.reconcile)
        self.strip.answered.connect(self._on_answer)
        self.strip.cancelled.connect(self._on_cancelled)
        self.end.save_wanted.connect(one.save.trigger)
        self.end.again_wanted.connect(one.again.trigger)
        self.end.leave_wanted.connect(one.leave.trigger)
        self._manager.busy_changed.connect(self._tell_actions)

    # -- what the presenter says ---------------------------------------------------------------

    def start(self) -> None:
        """Begin on the open session."""
        self.presenter.start()
        self.setFocus()

    @Slot()
    def _on_looking(self) -> None:
        if self.presenter.view is None:
            self._progress.start()
            self.stack.setCurrentIndex(0)

    @Slot(object)
    def _on_shown(self, view: ItemView) -> None:
        self._clear_told()
        self.strip.close_strip()
        self.card.show_item(view)
        self.stack.setCurrentIndex(1)
        self.commands.take.setText(self._take_word(view))
        for button in self.buttons.values():
            button.show_for(view)
        self._tell_actions()
        self._read_receipt(view)
        if self.isVisible() and not self.hasFocus():
            self.setFocus()

    def _take_word(self, view: ItemView) -> str:
        if view.item.kind is Kind.SUM:
            return self.tr("Reconcile all of them")
        return self.tr("Pair them") if view.item.kind is Kind.TWINS else self.tr("Reconcile")

    @Slot(object)
    def _on_ended(self, ending: Ending) -> None:
        self._clear_told()
        self.strip.close_strip()
        self.end.show_ending(ending)
        self.stack.setCurrentIndex(2)
        for button in self.buttons.values():
            button.show_for(None)
        self._tell_actions()
        self.setFocus()

    @Slot(object)
    def _on_figures(self, figures: Figures) -> None:
        self.countdown.show_figures(figures)
        parts = [
            f"{words.kind(kind)} {formats.count(figures.by_kind[kind])}"
            for kind in Kind
            if figures.by_kind.get(kind, 0)
        ]
        if figures.later:
            parts.append(self.tr("later %n", None, figures.later))
        self.kinds.setText("  ·  ".join(parts))
        self.kinds.setToolTip(self.kinds.text())
        self.staged.set_text(self.tr("%n staged", None, figures.staged))
        self.staged.setVisible(figures.staged > 0)
        strong = figures.by_kind.get(Kind.STRONG, 0)
        self.strong.setText(self.tr("Strong suggestions (%n)…", None, strong))
        self.strong.setVisible(strong > 1)
        self._tell_actions()

    @Slot()
    def _tell_actions(self) -> None:
        manager = self._manager
        is_free = manager.is_open and not manager.is_busy
        totals = manager.totals
        self.commands.tell(
            self.presenter.view,
            can_undo=is_free and manager.session.can_undo,
            staged=0 if totals is None else totals.staged,
            is_free=is_free,
            is_asking=self.strip.is_open,
        )
        self.save.setEnabled(self.commands.save.isEnabled())

    @Slot(object)
    def _on_cause_wanted(self, question: Question) -> None:
        self._question = question
        sentence = self.tr("{difference} Why is that right?")
        self.strip.ask(
            sentence.format(difference=_difference(question.variance)), words.causes(), question.proposed
        )
        self._tell_actions()
        self.setFocus()

    @Slot(object)
    def _on_answer(self, key: object) -> None:
        question, self._question = self._question, None
        if question is not None:
            reason = next(text for cause, text in words.causes() if cause == key)
            self.presenter.reconcile(question.place, reason=reason)
        else:
            self.presenter.set_aside(next(text for aside, text in words.asides() if aside == key))
        self.setFocus()

    @Slot()
    def _on_cancelled(self) -> None:
        self._question = None
        self._tell_actions()
        self.setFocus()

    @Slot(str)
    def _on_nothing(self, key: str) -> None:
        self._tell(Level.INFO, words.nothing(key))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        failures.log_unexpected(error)
        said = wording.failure(error)
        self._tell(Level.ERROR, f"{said.title}. {said.text}", said.remedy)
        self._tell_actions()

    @Slot(int)
    def _on_asked(self, count: int) -> None:
        self.message.emit(self.tr("%n question(s) written; the item waits for the answer", None, count))

    def _tell(self, level: Level, sentence: str, remedy: str = "") -> None:
        self._clear_told()
        self._told.addWidget(Banner(level, sentence, remedy))

    def _clear_told(self) -> None:
        while (item := self._told.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    # -- receipts ------------------------------------------------------------------------------

    def _read_receipt(self, view: ItemView) -> None:
        """Draw the first receipt of a single expense, beside the window."""
        self._wanted_receipt = int(view.expenses[0].expense.id) if len(view.expenses) == 1 else 0
        if not self._wanted_receipt:
            return
        company, wanted = self._desk.company, view.expenses[0].expense.id

        def work(_progress: Progress) -> object:
            found = company.attachments(wanted)
            if not found:
                return None
            content = company.attachment_bytes(found[0].id)
            return int(wanted), render(content, found[0].media_type, RECEIPT_WIDTH_PX), found[0].file_name

        self._desk.read(work, self._on_receipt)

    @Slot(object)
    def _on_receipt(self, found: object) -> None:
        if isinstance(found, tuple) and found[0] == self._wanted_receipt and found[1] is not None:
            self.card.show_receipt(found[1], found[2])

    # -- what the person does ------------------------------------------------------------------

    @Slot()
    def _on_take(self) -> None:
        if self.strip.is_open:
            self.strip.take()
        else:
            chosen = self.card.lines.chosen
            self.presenter.reconcile(chosen if chosen >= 0 else None)

    @Slot()
    def _on_twins(self) -> None:
        self.presenter.reconcile()

    @Slot()
    def _on_reject(self) -> None:
        chosen = self.card.lines.chosen
        self.presenter.reject(chosen if chosen >= 0 else None)

    @Slot()
    def _on_pick(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        if self.strip.is_open:
            self.strip.take(int(action.data()))
        else:
            self.presenter.reconcile(int(action.data()))

    @Slot()
    def _on_aside(self) -> None:
        view = self.presenter.view
        if view is None or view.item.kind is not Kind.PAYMENT:
            return
        self._question = None
        text = view.payments[0].payment.descriptor.upper()
        proposed = Aside.PAYROLL if any(word in text for word in _PAYROLL) else Aside.TRANSFER
        self.strip.ask(self.tr("Why is it no expense?"), words.asides(), proposed)
        self._tell_actions()
        self.setFocus()

    @Slot()
    def _on_ask(self) -> None:
        if self.presenter.view is not None:
            self.presenter.ask(words.question(self.presenter.view))

    @Slot()
    def _on_down(self) -> None:
        self.card.lines.choose(self.card.lines.chosen + 1)

    @Slot()
    def _on_up(self) -> None:
        self.card.lines.choose(max(0, self.card.lines.chosen - 1))

    @Slot()
    def _on_save(self) -> None:
        self._manager.save()

    @Slot()
    def _on_in_manager(self) -> None:
        if self.presenter.view is not None and self.presenter.view.expenses:
            self.manager_wanted.emit(int(self.presenter.view.expenses[0].expense.id))

    @Slot()
    def _on_leave(self) -> None:
        if self.strip.is_open:
            self.strip.cancel()
            return
        self.presenter.stop()
        self.left.emit()


class KeyButton(Button):
    """A button below the card: what it does, and its key; hidden where it makes no sense."""

    def __init__(self, action: QAction) -> None:
        super().__init__("", "")
        self._action = action
        self.setObjectName(f"key_{action.objectName()}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def show_for(self, view: ItemView | None) -> None:
        """Hide it where the item has no use for it."""
        kind = None if view is None else view.item.kind
        has_choice = view is not None and bool(view.candidates or view.claims)
        name = self._action.objectName()
        is_of_use = {
            "take": has_choice or kind in (Kind.TWINS, Kind.SUM),
            "twins": False,  # Enter does the same, and says so
            "createExpense": kind is Kind.PAYMENT,
            "setAside": kind is Kind.PAYMENT,
            "notAMatch": has_choice,
        }.get(name, view is not None or name == "triageUndo")
        self.setVisible(is_of_use)

    @Slot()
    def _follow(self) -> None:
        key = self._action.shortcut().toString(self._action.shortcut().SequenceFormat.NativeText)
        key = "↵" if key in ("Return", "Enter") else key
        self.setText(f"{self._action.text().replace('&', '')}   {key}")
        self.setAccessibleName(self._action.text().replace("&", ""))
        self.setEnabled(self._action.isEnabled())
        self.updateGeometry()


class TakeButton(KeyButton):
    """The one that reconciles, in the green that is kept for it."""

    def _colors(self, worn: Theme, hot: bool) -> tuple[str, str, str]:
        fill = worn.action_hover if hot or self.isDown() else worn.action
        return fill, fill, worn.on_action


def _difference(variance: Variance) -> str:
    return sentences.variance(variance)


def _centred(pane: QWidget) -> QWidget:
    """Put a pane in the middle of a scrolling area, as wide as it may be."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addStretch(0)
    line.addWidget(pane, 10)
    line.addStretch(0)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(holder)
    return area
