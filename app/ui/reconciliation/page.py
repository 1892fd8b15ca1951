"""The Reconciliation Manager's page: puts the parts together and passes wishes to the presenter."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.models.ids import PaymentId, ReportId
from app.models.payment import LinkState
from app.services.company import Company
from app.services.results import Exported, ManagerTotals, SaveResult, Scope
from app.services.views import LinkRow, ListResult
from app.ui import failures, wording
from app.ui.reconciliation import lost_words, sentences, why_words
from app.ui.reconciliation.actions import ManagerActions
from app.ui.reconciliation.banners import Banners
from app.ui.reconciliation.batches import Batches
from app.ui.reconciliation.body import ManagerBody
from app.ui.reconciliation.exporting import ManagerExporter
from app.ui.reconciliation.filter_bar import FilterBar
from app.ui.reconciliation.filter_set import FilterSet, Key
from app.ui.reconciliation.gathering import Gathering
from app.ui.reconciliation.header import ManagerHeader
from app.ui.reconciliation.leaving import Leave
from app.ui.reconciliation.link_bar import LinkBar
from app.ui.reconciliation.presenter import ManagerPresenter
from app.ui.reconciliation.shown import Event, Right, Side
from app.ui.tasks import TaskRunner
from app.ui.widgets import Banner, EmptyState, Level, ProgressPanel
from app.ui.widgets.palette import CommandPalette, ShortcutSheet

TOLD = "told"
"""Name of the banner that answers the last wish; the next one takes it away."""


class ManagerPage(QWidget):
    """The manager of one scope; open it with `open_scope`, leave it through `request_close`."""

    closed = Signal(object)  # Changes: the work is saved, or the person goes back; leave the page now
    changed = Signal(object)  # Changes: something was saved or discarded; re-read it
    staged_count_changed = Signal(int)
    message = Signal(str)  # one line for the status bar
    triage_wanted = Signal()  # one open item at a time (G22)
    place_wanted = Signal(str, object)  # where the way out is: "import", "settings", "expenses" with an id

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("managerPage")
        self.setAccessibleName(self.tr("Reconciliation Manager"))
        self.tasks = tasks
        self.presenter = ManagerPresenter(tasks, self)
        self.commands = ManagerActions(self)
        self.header = ManagerHeader(self.commands.undo, self.commands.redo, self)
        self.filter_bar = FilterBar(self)
        self.body = ManagerBody(self.presenter, self.commands, self)
        self.exporter = ManagerExporter(self.presenter, tasks, self)
        self.exporter.written.connect(self._on_exported)
        self.exporter.failed.connect(self._on_failed)
        self.batches = Batches(self.presenter, tasks, self)
        self.batches.told.connect(self.message)
        self.batches.failed.connect(self._on_failed)
        self.leave = Leave(self.presenter, self)
        self.link_bar = LinkBar(self.commands.link_marked, self)
        self.gathering = Gathering(self.presenter, self.body, self.link_bar, self)
        self.gathering.told.connect(self.message)
        self.gathering.refused.connect(self._on_refused)
        self._build()
        self._connect_presenter()
        self._connect_actions()
        self._tell_actions()
        self.setFocusProxy(self.body.left[Side.PENDING].view)

    def _build(self) -> None:
        self._progress = ProgressPanel(self.tr("Reading expenses and payments"), "", self)
        self._progress.setObjectName("opening")
        self._progress.setMaximumWidth(460)
        waiting = QWidget(self)
        centred = QVBoxLayout(waiting)
        centred.setContentsMargins(40, 120, 40, 40)
        centred.addWidget(self._progress)
        centred.addStretch(1)
        self._failed = EmptyState(self)
        self._failed.clicked.connect(self._on_retry)
        work = QWidget(self)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banners = Banners(work)
        column.addWidget(self.filter_bar)
        column.addWidget(self.banners)
        column.addWidget(self.body, 1)
        column.addWidget(self.link_bar)
        self.stack = QStackedWidget(self)
        for one in (waiting, self._failed, work):
            self.stack.addWidget(one)
        self._waiting, self._ready = waiting, work
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.stack, 1)

    def _connect_presenter(self) -> None:
        presenter = self.presenter
        presenter.progressed.connect(self._progress.set_progress)
        self._progress.cancelled.connect(presenter.cancel_opening)
        presenter.opened.connect(self._on_opened)
        presenter.open_failed.connect(self._on_open_failed)
        presenter.list_changed.connect(self._on_list)
        presenter.totals_changed.connect(self._on_totals)
        presenter.filters_changed.connect(self.filter_bar.set_filters)
        presenter.right_changed.connect(self._on_right)
        presenter.busy_changed.connect(self._on_busy)
        presenter.reason_wanted.connect(self.gathering.ask_pair)
        presenter.said.connect(self._on_said)
        presenter.failed.connect(self._on_failed)
        presenter.saved.connect(self._on_saved)
        self.filter_bar.changed.connect(self._on_filters)
        self.header.figure_clicked.connect(self._on_figure)
        self.header.back_clicked.connect(self.go_back)
        self.header.triage_clicked.connect(self.triage_wanted)
        self.header.reconcile_clicked.connect(presenter.save)
        self.body.candidate_wanted.connect(self._on_candidate)
        self.body.link_wanted.connect(self._on_link)
        self.body.proposal_wanted.connect(self.gathering.stage_proposal)
        self.body.candidates.why.clicked.connect(self.commands.why.trigger)
        self.body.evidence.toggled.connect(self.commands.evidence.setChecked)
        self.body.candidates.current_changed.connect(self._tell_actions)
        self.body.linked.view.rows_selected.connect(self._tell_actions)

    def _connect_actions(self) -> None:
        one = self.commands
        for action, slot in (
            (one.reconcile, self.reconcile),
            (one.unreconcile, self.unreconcile),
            (one.reject, self.reject),
            (one.why, self.follow_why_not),
            (one.bulk, self.batches.suggest),
            (one.twins, self.batches.settle_twins),
            (one.mark, self.gathering.toggle_current),
            (one.link_marked, self.gathering.stage_marked),
            (one.split, self.gathering.split),
            (one.members, self.body.candidates.toggle_selected),
            (one.undo, self.presenter.undo),
            (one.redo, self.presenter.redo),
            (one.save, self.presenter.save),
            (one.discard, self.discard),
            (one.back, self.go_back),
            (one.next_pending, self._on_next_pending),
            (one.previous_pending, self._on_previous_pending),
            (one.to_right, self.body.to_right),
            (one.to_left, self._on_to_left),
            (one.next_panel, self._on_next_panel),
            (one.previous_panel, self._on_previous_panel),
            (one.search, self.search),
            (one.clear_filters, self.presenter.clear_filters),
            (one.shortcuts, self.show_shortcuts),
            (one.palette, self.show_palette),
        ):
            action.triggered.connect(slot)
        one.evidence.toggled.connect(self.body.evidence.set_open)
        for pick in one.picks:
            pick.triggered.connect(self._on_pick)
        for export in one.exports:
            export.triggered.connect(self._on_export)
        in_lists = {
            one.reconcile,
            one.to_left,
            one.to_right,
            one.reject,
            one.mark,
        }  # these keys mean other things elsewhere
        self.addActions([action for action in one.all() if action not in in_lists])
        self.addAction(one.palette)

    # -- opening and leaving -----------------------------------------------------------------------

    def open_scope(self, company: Company, scope: Scope) -> None:
        """Load the manager for these expenses; staged work of this user is offered again."""
        self.banners.clear()
        info = company.info
        self.header.set_totals(None)
        self.header.set_scope(self.tr("Reconciliation Manager"), info.currency)
        self.filter_bar.set_company(info.currency, company.browse.instruments(), company.place.clock.today())
        self.body.start(info.currency, scope)
        self._progress.start()
        self.stack.setCurrentWidget(self._waiting)
        self.presenter.open(company, scope)
        self._tell_actions()

    @Slot()
    def _on_opened(self) -> None:
        self.stack.setCurrentWidget(self._ready)
        self.header.set_scope(self.tr("Reconciliation Manager"), self._scope_words())
        restored = self.presenter.session.restored_steps
        if restored:
            self._offer_restored(restored)
        for lost in self.presenter.session.lost:
            self.banners.add(
                Banner(
                    Level.WARNING,
                    self.tr("A staged step no longer applies: {what} changed meanwhile").format(
                        what=lost_words.named(self.presenter.company, lost)
                    ),
                    self.tr("It was taken out; everything else is as you left it."),
                )
            )
        if self.isVisible():
            self.body.focus_left()

    def _scope_words(self) -> str:
        company, scope = self.presenter.company, self.presenter.scope
        browse = company.browse
        parts: list[str] = []
        match scope.kind, scope.id:
            case "report", int(id_):
                view = browse.report(ReportId(id_))
                parts = [view.report.number, view.employee.name, view.report.title]
            case "instrument", int(id_):
                parts = [one.name for one in browse.instruments() if one.id == id_]
            case "employee", int(id_):
                parts = [one.name for one in browse.employees() if one.id == id_]
            case _:
                parts = [self.tr("All expenses"), company.info.name]
        return "  ·  ".join([*(part for part in parts if part), company.info.currency])

    @Slot(object)
    def _on_open_failed(self, error: BaseException | None) -> None:
        if error is None:
            self._failed.set_content("pause", self.tr("Stopped"), "", self.tr("Load again"))
        else:
            failures.log_unexpected(error)
            said = wording.failure(error)
            self._failed.set_content("circle-alert", said.text, said.remedy, self.tr("Try again"))
        self.stack.setCurrentWidget(self._failed)

    @Slot()
    def _on_retry(self) -> None:
        self.open_scope(self.presenter.company, self.presenter.scope)

    @Slot()
    def go_back(self) -> None:
        """Leave; asks when something is staged."""
        if self.request_close():
            self._end()

    def request_close(self) -> bool:
        """Tell whether the page may be left now; asks what becomes of staged work (F07).

        Returns:
            True when nothing is staged, or it was saved, kept or discarded; False to stay.
        """
        return self.leave.request()

    def _end(self) -> None:
        changes = self.presenter.changes
        self.stack.setCurrentWidget(self._waiting)
        self.presenter.close()
        self.closed.emit(changes)

    @Slot(object)
    def _on_saved(self, result: SaveResult) -> None:
        self.changed.emit(result.changes)
        self.staged_count_changed.emit(0)
        self.message.emit(sentences.saved(result))
        if not self.leave.is_saving:
            self._end()

    # -- what the presenter says -------------------------------------------------------------------

    @Slot(object, object)
    def _on_list(self, _side: Side, _result: ListResult) -> None:
        lists = self.presenter.lists.values()
        if len(lists) == len(Side):
            self.filter_bar.set_count(sum(len(one.ids) for one in lists), sum(one.total for one in lists))

    @Slot(object)
    def _on_totals(self, totals: ManagerTotals) -> None:
        self.header.set_totals(totals)
        self.staged_count_changed.emit(totals.staged)
        self._tell_actions()

    @Slot(object)
    def _on_right(self, _right: Right | None) -> None:
        self._tell_actions()

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        self.body.setEnabled(not is_busy)
        self.filter_bar.setEnabled(not is_busy)
        self.header.save.setEnabled(not is_busy)
        self._tell_actions()

    @Slot(object, object)
    def _on_said(self, event: Event, about: object) -> None:
        self.message.emit(sentences.happened(event, about))
        if event in (Event.CANNOT_LINK, Event.CANNOT_UNLINK, Event.NOTHING_TO_LINK):
            self._tell(Level.WARNING, sentences.happened(event, about))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        failures.log_unexpected(error)
        said = wording.failure(lost_words.told(self.presenter.company, error))
        self._tell(Level.ERROR, f"{said.title}. {said.text}", said.remedy)

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._tell(Level.WARNING, sentence)

    def _tell(self, level: Level, sentence: str, remedy: str = "") -> None:
        self.banners.clear(TOLD)
        self.banners.add(Banner(level, sentence, remedy), TOLD)

    # -- what the person does ----------------------------------------------------------------------

    @Slot(object)
    def _on_filters(self, filters: FilterSet) -> None:
        self.presenter.set_filters(filters)

    @Slot(object)
    def _on_figure(self, state: LinkState) -> None:
        """Show the rows behind a number."""
        if not self.presenter.is_open:
            return
        self.presenter.put_filter(Key.STATE, self.filter_bar.state_filter(state))
        side = Side.PENDING if state in (LinkState.PENDING, LinkState.AMBIGUOUS) else Side.RECONCILED
        self.body.left[side].view.setFocus()

    @Slot()
    def reconcile(self) -> None:
        """Reconcile what is marked, the selected sum, the selected candidate, or the best one."""
        if self.gathering.is_active:
            self.gathering.stage_marked()
            return
        if (proposal := self.body.candidates.proposal()) is not None:
            self.gathering.stage_proposal(proposal)
            return
        line = self.body.chosen_candidate()
        self._on_candidate(None if line is None or line.row is None else line.row.payment.id)

    @Slot(object)
    def _on_candidate(self, payment_id: int | None) -> None:
        self.banners.clear(TOLD)
        right = self.presenter.right
        if right is not None and payment_id in {one.payment.id for one in right.refunds}:
            self.gathering.stage([right.expense.expense.id], [PaymentId(payment_id or 0)])
        else:
            self.presenter.reconcile(payment_id)

    @Slot()
    def unreconcile(self) -> None:
        """Take back the selected link, or the only one there is."""
        link = self.body.chosen_link()
        if link is not None:
            self._on_link(link)
        elif self.body.linked.model.rows:
            self.body.linked.view.setFocus()
            self.body.linked.view.select_row(0)

    @Slot(object)
    def _on_link(self, link: LinkRow) -> None:
        self.banners.clear(TOLD)
        self.presenter.unreconcile(link)

    @Slot()
    def reject(self) -> None:
        """Say of the selected candidate: not this one."""
        line = self.body.chosen_candidate()
        if line is not None and line.row is not None:
            self.presenter.reject(line.row.payment.id)

    @Slot()
    def follow_why_not(self) -> None:
        """Do what would make the selected expense match, or go where it can be done (G21)."""
        right = self.presenter.right
        if right is None or right.why is None:
            return
        if right.twins is not None:
            self.batches.settle_twins()
            return
        if why_words.leads_to_sum(right):
            self.body.choose_sum()
            return
        match why_words.lead(right.why):
            case why_words.Lead.PAYMENT:
                self.body.choose_payment(right.why.payment_id)
            case why_words.Lead.RIVAL:
                self.presenter.show_expense(right.why.expense_id)
            case why_words.Lead.EXPENSE:
                self.place_wanted.emit("expenses", right.expense.expense.id)
            case why_words.Lead.IMPORT | why_words.Lead.SETTINGS as lead:
                self.place_wanted.emit(lead.value, None)

    @Slot()
    def discard(self) -> None:
        """Throw the staged work away."""
        self.presenter.discard()

    @Slot()
    def _on_pick(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "a number is an action"
        self.body.candidates.pick(int(action.data()))

    @Slot()
    def _on_next_pending(self) -> None:
        self.presenter.next_pending()

    @Slot()
    def _on_previous_pending(self) -> None:
        self.presenter.next_pending(step=-1)

    @Slot()
    def _on_to_left(self) -> None:
        self.body.focus_left()

    @Slot()
    def _on_next_panel(self) -> None:
        self.body.step_panel(1)

    @Slot()
    def _on_previous_panel(self) -> None:
        self.body.step_panel(-1)

    @Slot()
    def search(self) -> None:
        """Put the keyboard into the search field."""
        self.filter_bar.search.setFocus()
        self.filter_bar.search.selectAll()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show which keys do what here."""
        ShortcutSheet(self.commands.groups(), self).open()

    @Slot()
    def show_palette(self) -> None:
        """Find one of this page's commands by a few letters."""
        palette = CommandPalette(self.commands.all(), self)
        corner = self.mapToGlobal(self.rect().topLeft())
        palette.move(corner.x() + (self.width() - palette.width()) // 2, corner.y() + 90)
        palette.show()

    @Slot()
    def _on_export(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "a list is exported by its action"
        self.exporter.ask(self.commands.exports.index(action))

    @Slot(object)
    def _on_exported(self, result: Exported) -> None:
        text = self.tr("%n row(s) written to {file}", None, result.rows)
        self.message.emit(text.format(file=result.path.name))

    # -- actions, banners, keys --------------------------------------------------------------------

    def actions_by_menu(self) -> dict[str, list[QAction]]:
        """Return the page's actions by the menu they belong to: File, Edit, View."""
        return self.commands.by_menu()

    def command_actions(self) -> list[QAction]:
        """Return all actions, for a command palette."""
        return self.commands.all()

    @Slot()
    def _tell_actions(self) -> None:
        """Switch off what makes no sense now."""
        chosen = self.body.chosen_candidate()
        self.commands.tell(self.presenter, has_chosen=chosen is not None)

    def _offer_restored(self, restored: int) -> None:
        since = max((step.made_at for step in self.presenter.session.staged() if step.made_at), default=None)
        banner = Banner(
            Level.INFO,
            sentences.restored(restored, since),
            self.tr("Nothing of it is saved yet."),
            (self.tr("Continue"), self.tr("Discard")),
        )
        banner.action_clicked.connect(self._on_restored_answer)
        self.banners.add(banner, "restored")

    @Slot(int)
    def _on_restored_answer(self, place: int) -> None:
        self.banners.clear("restored")
        if place == 1:
            self.presenter.discard()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        keys = QKeySequence("Ctrl+K")
        mine = self.commands.palette
        taken = any(
            action is not mine and keys in action.shortcuts()
            for action in self.window().findChildren(QAction)
        )
        mine.setShortcuts([] if taken else [keys])  # the window's own palette knows this page's actions too
        if self.presenter.is_open:
            self.body.focus_left()
