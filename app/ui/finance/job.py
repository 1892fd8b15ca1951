"""One job of Posting History: its state, what has to be mended, its rows, and one row in full."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.models.money import Money
from app.models.posting import RETRY_STATUSES, ExportItem, ItemStatus, JobStatus
from app.models.protocols import Progress
from app.services.mending import Spot, Where
from app.services.posting_history import CauseView, ItemInFull, ItemRow, JobInFull
from app.ui import fonts, formats, icons
from app.ui.finance import marks
from app.ui.finance.buttons import FollowingButton, MainButton
from app.ui.finance.columns import item_columns
from app.ui.finance.item import ItemPane
from app.ui.finance.presenter import FinancePresenter
from app.ui.finance.runner import PostingRunner
from app.ui.palettes import Tone
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.shell.lists import PageFeeder
from app.ui.shell.places import At
from app.ui.shell.rows import RowList, RowText
from app.ui.tables import PagedTableModel, TableView
from app.ui.widgets import Banner, Card, GhostButton, Level, Pill, SegmentedControl, TextLabel
from app.ui.wording.finance import cause, failure_sentence, finance_word

translate = QCoreApplication.translate
DETAIL_PX, DETAIL_LEAST_PX = 368, 300
CAUSES_PX = 118
NARROW_PX = 1160
PARTS: tuple[tuple[ItemStatus, ...], ...] = (
    (),
    (ItemStatus.SUCCESSFUL,),
    tuple(sorted(RETRY_STATUSES)),
    (ItemStatus.PENDING, ItemStatus.IN_PROGRESS, ItemStatus.UNKNOWN),
)
"""All, posted, failed, open: what the rows of a job can be narrowed to."""


class JobView(QWidget):
    """Everything about one job."""

    back_wanted = Signal()

    def __init__(self, presenter: FinancePresenter, runner: PostingRunner) -> None:
        super().__init__()
        self.finance = presenter
        self.postings = runner
        self.job_id: int | None = None
        self.shown: JobInFull | None = None
        self._wanted_item = 0
        self._is_moved = False
        self._make_actions()
        self.model: PagedTableModel[ItemRow] = PagedTableModel(item_columns(), self)
        self.table = TableView(several=True)
        self.table.setObjectName("jobItems")
        self.table.setAccessibleName(self.tr("Expenses of this posting"))
        self.table.setModel(self.model)
        self.table.current_changed.connect(self._on_current)
        PageFeeder(presenter.desk, self.model, self._fetch)
        self.pane = ItemPane((self.settle_action, self.expense_action))
        self.pane.setMinimumWidth(DETAIL_LEAST_PX)
        self.pane.spot_chosen.connect(self._on_spot)
        self.pane.job_chosen.connect(self.show_job)
        runner.running_changed.connect(self._switch)
        self._build()

    def _make_actions(self) -> None:
        self.refresh_action = self._action(self.tr("Refresh"), "refresh-cw", "F5", self.refresh)
        self.refresh_action.setToolTip(self.tr("Look up what became of it; reads and never sends (F5)"))
        self.retry_action = self._action(self.tr("Retry failed records"), "rotate-ccw", "", self.retry)
        self.receipts_action = self._action(self.tr("Retry receipts"), "paperclip", "", self.retry_receipts)
        self.again_action = self._action(self.tr("Write the file again"), "file-plus", "", self.write_again)
        self.folder_action = self._action(self.tr("Show the folder"), "folder-open", "", self.show_folder)
        self.continue_action = self._action(self.tr("Continue"), "play", "", self.go_on)
        self.settle_action = self._action(self.tr("Say what became of it…"), "hand", "", self.settle)
        self.settle_action.setToolTip(self.tr("For what is in doubt and cannot be looked up"))
        self.expense_action = self._action(self.tr("Show the expense"), "receipt-text", "", self.show_expense)
        for action, name in (
            (self.refresh_action, "refreshJob"),
            (self.retry_action, "retryJob"),
            (self.receipts_action, "retryReceipts"),
            (self.again_action, "writeAgain"),
            (self.continue_action, "continueJob"),
            (self.settle_action, "settleItem"),
            (self.folder_action, "showFolder"),
            (self.expense_action, "showItemExpense"),
        ):
            action.setObjectName(name)

    def _action(self, text: str, icon: str, keys: str, run: object) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _build(self) -> None:
        back = GhostButton(self.tr("All postings"), "chevron-left")
        back.setObjectName("backToJobs")
        back.clicked.connect(self.back_wanted)
        self._title = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._state = Pill("")
        self._line = TextLabel("", "muted")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(back)
        head.addWidget(self._title)
        head.addWidget(self._state)
        head.addWidget(self._line, 1)
        self.banner = Banner(Level.ERROR, "", closable=False)
        self.banner.hide()
        self.causes = RowList()
        self.causes.chosen.connect(self._on_cause)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.causes)
        scroll.viewport().setAutoFillBackground(False)
        self.causes.setAutoFillBackground(False)
        self._causes_scroll = scroll
        self.causes_card = Card(self.tr("To mend"))
        self.causes_card.set_content(scroll)
        bar = self._build_bar()
        self.card = Card(self.tr("Expenses"))
        self.card.set_content(self.table)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(12)
        self._split.addWidget(self.card)
        self._split.addWidget(self.pane)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([800, DETAIL_PX])
        self._split.splitterMoved.connect(self._on_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.causes_card)
        column.addLayout(bar)
        column.addWidget(self._split, 1)

    def _build_bar(self) -> QHBoxLayout:
        names = [self.tr("All"), self.tr("Posted"), self.tr("Failed"), self.tr("Open")]
        self.parts = SegmentedControl(names, self.tr("Rows of the posting"))
        self.parts.setObjectName("jobParts")
        self.parts.chosen.connect(self._on_part)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.parts)
        bar.addStretch(1)
        for action in (
            self.continue_action,
            self.refresh_action,
            self.receipts_action,
            self.again_action,
            self.folder_action,
        ):
            bar.addWidget(FollowingButton(action))
        bar.addWidget(MainButton(self.retry_action))
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_moved:
            return
        pane = DETAIL_LEAST_PX if self.width() < NARROW_PX else DETAIL_PX
        self._split.setSizes([max(1, self._split.width() - pane), pane])

    @Slot()
    def _on_moved(self) -> None:
        self._is_moved = True

    def menu_actions(self) -> list[QAction]:
        """Return what can be done with the open job."""
        return [
            self.refresh_action,
            self.retry_action,
            self.receipts_action,
            self.continue_action,
            self.again_action,
            self.expense_action,
        ]

    # -- reading -------------------------------------------------------------------------------

    @Slot(object)
    def show_job(self, job_id: int) -> None:
        """Show another job, all of its rows."""
        self.job_id = job_id
        self.parts.choose(0)
        self.model.show(array("q"))
        self.pane.show_hint()
        self.read()

    def read(self) -> None:
        """Read the job again."""
        if self.job_id is None:
            return
        records, job_id, statuses = self.finance.finance.records, self.job_id, PARTS[self.parts.current()]

        def work(_progress: Progress) -> object:
            return records.job(job_id, statuses)

        self.finance.desk.read(work, self._on_job)

    def _fetch(self, ids: Sequence[int]) -> Sequence[object]:
        return self.finance.finance.records.rows(ids)

    @Slot(object)
    def _on_job(self, shown: JobInFull) -> None:
        if shown.job.id != self.job_id:
            return
        self.shown = shown
        job = shown.job
        title = self.tr("Posting {number} to {name}").format(number=job.id, name=job.destination)
        self._title.setText(formats.plain_line(title))
        self._state.set_text(finance_word(job.status), marks.job_status(job.status).tone)
        sums = formats.sums(Money(minor, code) for code, minor in sorted(job.totals.items()))
        parts = [
            self.tr("%n expense(s)", None, job.item_count),
            sums,
            formats.moment(job.made_at),
            formats.plain_line(job.made_by),
            self.tr("retry of {number}").format(number=job.retry_of) if job.retry_of is not None else "",
        ]
        self._line.setText("  ·  ".join(part for part in parts if part))
        self._show_banner(shown)
        self._show_causes(shown)
        self._show_rows(shown)
        self._switch()

    def _show_banner(self, shown: JobInFull) -> None:
        job = shown.job
        self.banner.setVisible(job.failure is not None or bool(shown.gone))
        if job.failure is not None:
            self.banner.set_text(failure_sentence(job.failure))
        elif shown.gone:
            said = self.tr("%n posted expense(s) are no longer in the accounting system", None, shown.gone)
            self.banner.set_text(said, self.tr("Compare there, before anything is posted anew."))

    def _show_causes(self, shown: JobInFull) -> None:
        self.causes.show_rows([self._cause_row(one) for one in shown.causes])
        self.causes_card.setVisible(bool(shown.causes))
        self.causes_card.set_count(len(shown.causes))
        heights = sum(row.height() for row in self.causes.rows)
        self._causes_scroll.setFixedHeight(min(CAUSES_PX, heights + 4))

    def _cause_row(self, one: CauseView) -> RowText:
        count = self.tr("%n expense(s)", None, one.count)
        left = len(one.expense_ids)
        if left < one.count:
            count = self.tr("{left} of {count} left").format(
                left=formats.count(left), count=formats.count(one.count)
            )
        return RowText(
            "circle-x" if left else "circle-check",
            cause(one.reason, one.field, one.named),
            one.remedy if left else self.tr("Retried since"),
            count,
            Tone.RED if left else Tone.GREY,
            key=one,
            is_enabled=bool(left) and one.spot.where is not Where.SYSTEM,
        )

    def _show_rows(self, shown: JobInFull) -> None:
        counts = shown.job.counts
        names = (self.tr("All"), self.tr("Posted"), self.tr("Failed"), self.tr("Open"))
        for place, (name, statuses) in enumerate(zip(names, PARTS, strict=True)):
            count = sum(counts.get(s, 0) for s in statuses) if statuses else shown.job.item_count
            self.parts.set_text(place, f"{name}  {formats.count(count)}")
        before = self.table.current_id()
        if array("q", shown.item_ids) == array("q", self.model.ids):
            self.model.refresh()
        else:
            self.model.show(shown.item_ids)
        self.card.set_count(len(shown.item_ids))
        if before is not None and self.table.select_id(before):
            self._read_item(before)
        elif len(shown.item_ids):
            self.table.select_row(0)

    @Slot(int)
    def _on_part(self, _place: int) -> None:
        self.read()

    @Slot(int)
    def _on_current(self, row: int) -> None:
        if row >= 0:
            self._read_item(self.model.id_at(row))
        else:
            self.pane.show_hint()

    def _read_item(self, item_id: int) -> None:
        self._wanted_item = item_id
        records = self.finance.finance.records

        def work(_progress: Progress) -> object:
            return records.item(item_id)

        self.finance.desk.read(work, self._on_item)

    @Slot(object)
    def _on_item(self, shown: ItemInFull) -> None:
        if shown.row.item.id == self._wanted_item:
            self.pane.show_item(shown)
            self._switch()

    @Slot()
    def _switch(self) -> None:
        shown, can = self.shown, self.finance.can_write
        if shown is None:
            return
        job = shown.job
        is_running = self.postings.is_running(job.connection_id)
        is_open = job.status in (JobStatus.PENDING, JobStatus.IN_PROGRESS)
        self.refresh_action.setEnabled(can and not is_running)
        self.retry_action.setEnabled(can and shown.retryable > 0)
        text = self.tr("Retry %n failed record(s)", None, shown.retryable)
        self.retry_action.setText(text if shown.retryable else self.tr("Retry failed records"))
        self.receipts_action.setVisible(shown.receipts > 0)
        self.receipts_action.setEnabled(can and not is_running)
        is_written = shown.is_file and bool(job.counts.get(ItemStatus.SUCCESSFUL))
        self.again_action.setVisible(is_written)
        self.folder_action.setVisible(is_written)
        self.continue_action.setVisible(is_open and not is_running)
        self.continue_action.setEnabled(can)
        item = self._item
        in_doubt = item is not None and item.status is ItemStatus.UNKNOWN
        self.settle_action.setVisible(in_doubt)
        self.settle_action.setEnabled(can and in_doubt)
        self.expense_action.setEnabled(item is not None)

    @property
    def _item(self) -> ExportItem | None:
        return self.pane.shown.row.item if self.pane.shown is not None else None

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Look up what became of it (F43)."""
        if self.shown is not None:
            self.postings.refresh(self.shown.job)

    @Slot()
    def retry(self) -> None:
        """Send the failed rows again, as a new job (F46)."""
        self._retry(None)

    def _retry(self, expense_ids: tuple[int, ...] | None) -> None:
        shown = self.shown
        connection = self.finance.connection_of(shown.job.connection_id) if shown is not None else None
        if shown is not None and connection is not None:
            self.postings.retry(connection, [(shown.job.id, expense_ids)])

    @Slot()
    def retry_receipts(self) -> None:
        """Send failed receipts again, and nothing else (F65)."""
        if self.shown is not None:
            self.postings.retry_receipts(self.shown.job)

    @Slot()
    def go_on(self) -> None:
        """Carry on with a job that did not finish."""
        if self.shown is not None:
            connection = self.finance.connection_of(self.shown.job.connection_id)
            if connection is not None:
                self.postings.resume(connection)

    @Slot()
    def write_again(self) -> None:
        """Write the file of the job once more; the bytes are the same (F79)."""
        if self.shown is None:
            return
        finance, job_id = self.finance.finance, self.shown.job.id

        def work(_progress: Progress) -> object:
            return finance.write_again(job_id)

        title = self.tr("Writing the file of posting {number}").format(number=job_id)
        self.finance.desk.run_outside(work, self._on_written, title=title, unit=self.tr("entries"))

    @Slot(object)
    def _on_written(self, path: str) -> None:
        self.finance.desk.told.emit(self.tr("Written again: {file}").format(file=Path(path).name))

    @Slot()
    def show_folder(self) -> None:
        """Open the folder that the file lies in."""
        if self.shown is not None:
            connection = self.finance.connection_of(self.shown.job.connection_id)
            if connection is not None:
                folder = connection.settings.get("folder", "")
                QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    @Slot()
    def show_expense(self) -> None:
        """Go to the expense of the row shown."""
        if self._item is not None:
            self.finance.desk.go(At.EXPENSES, self._item.expense_id)

    @Slot()
    def settle(self) -> None:
        """Ask what a person found in the accounting system, for a row in doubt."""
        item = self._item
        if item is None:
            return
        dialog = Ask(
            self.tr("Say what became of it"),
            self.tr("Look in the accounting system for the key {key}. Your answer is recorded.").format(
                key=item.key
            ),
            self.tr("Record"),
            self,
        )
        dialog.setObjectName("settleDialog")
        self._reference = forms.line(placeholder=self.tr("Empty: it is not there"), name="settleReference")
        self._reason = forms.line(name="settleReason")
        dialog.form.add(self.tr("Its number there"), self._reference)
        dialog.form.add(self.tr("How you know"), self._reason)
        reason, told = self._reason, self.tr("Say how you know.")
        dialog.check = lambda: dialog.require(reason, told)
        self._settled_id = item.id
        dialog.accepted.connect(self._on_settle)
        dialog.open()

    @Slot()
    def _on_settle(self) -> None:
        finance, item_id = self.finance.finance, self._settled_id
        reference, reason = self._reference.text().strip(), self._reason.text().strip()
        self.finance.change(
            lambda: finance.settle(item_id, reference=reference, reason=reason), self.tr("Recorded")
        )

    @Slot(object)
    def _on_cause(self, one: CauseView) -> None:
        if one.spot.where is Where.EXPENSE:
            self.finance.desk.go(At.EXPENSES, one.expense_ids[0])
        else:
            self._on_spot(one.spot)

    @Slot(object)
    def _on_spot(self, spot: Spot) -> None:
        if spot.where is Where.EXPENSE:
            self.show_expense()
        elif spot.where is Where.RATES:
            self.finance.desk.go(At.REFERENCE, spot.missing_rate or "rates")
        elif spot.where is Where.CONNECTION and self.shown is not None:
            self.finance.go("connections", self.finance.connection_of(self.shown.job.connection_id))
        elif self.shown is not None:
            self.finance.choose(self.shown.job.connection_id)
            self.finance.go("mapping", spot)
