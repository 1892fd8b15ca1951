"""Data Sync: which parts come over, from where, through which filter (F67, F74, F75)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QCoreApplication, Qt, QTime, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from app.models.changes import Changes, Subject
from app.models.sync import CHOSEN_PARTS, NO_FILTER, PartConfig, RowFilter, SyncPart, SyncSchedule
from app.services.sync_results import PartOffer, PartSetup, SyncSetup
from app.ui import failures, fonts, formats, icons, wording
from app.ui.finance.buttons import FollowingButton, MainButton
from app.ui.reference.filter_dialog import FilterDialog
from app.ui.reference.presenter import SyncContent, SyncPresenter
from app.ui.shell import forms
from app.ui.shell.page import Page
from app.ui.widgets import (
    Banner,
    Card,
    EmptyState,
    HairLine,
    Level,
    SecondaryButton,
    TextLabel,
    section_title,
)
from app.ui.wording import sync as words

translate = QCoreApplication.translate
SOURCE_PX = 260
TARGET_PX = 150
PROPOSED = ""


class PartRow:
    """The widgets of one part: a row of the table Target, Source, Filter, Enabled."""

    def __init__(self, setup: PartSetup, page: SetupPart) -> None:
        self.setup = setup
        self.filter: RowFilter = setup.config.filter
        name = words.part(setup.part)
        self.enabled = QCheckBox(name)
        self.enabled.setObjectName(f"enable_{setup.part.value}")
        self.enabled.setMinimumWidth(TARGET_PX)
        self.enabled.setChecked(setup.config.is_enabled)
        self.source = forms.choice([], None, f"source_{setup.part.value}")
        self.source.setAccessibleName(translate("sync", "Source of {part}").format(part=name))
        self.source.setMinimumWidth(SOURCE_PX)
        self.button = SecondaryButton("", "filter")
        self.button.setObjectName(f"filter_{setup.part.value}")
        self.note = TextLabel("", "muted", fonts.Size.SMALL)
        self.note.setWordWrap(True)
        can = setup.is_offered and not setup.owner and page.sync.can_write
        for widget in (self.enabled, self.source, self.button):
            widget.setEnabled(can)
        self.show_offer(None)
        self.show_filter()
        self.note.setText(self._note())
        self.note.setVisible(bool(self.note.text()))

    def _note(self) -> str:
        if not self.setup.is_offered:
            return translate("sync", "This system has none")
        if self.setup.owner:
            return translate("sync", "Synced from {name}; disable it there first").format(
                name=self.setup.owner
            )
        if self.setup.comes_along:
            return translate("sync", "Comes along with the others")
        return ""

    def show_offer(self, offer: PartOffer | None) -> None:
        """Fill the sources; before the system was asked only the stored one is known."""
        chosen = self.source_key
        self.source.clear()
        if offer is None:
            stored = self.setup.config.source
            self.source.addItem(stored or translate("sync", "The usual source"), stored)
        else:
            for choice in offer.choices:
                self.source.addItem(choice.title, choice.key)
            if not forms.select(self.source, chosen or (offer.choices[0].key if offer.choices else "")):
                gone = translate("sync", "{source} (no longer there)").format(source=chosen)
                gone = gone if chosen else translate("sync", "Nothing that fits was found")
                self.source.addItem(gone, chosen)
                forms.select(self.source, chosen)
        can = self.enabled.isEnabled() and self.source.count() > 1
        self.source.setEnabled(can)

    @property
    def source_key(self) -> str:
        """The chosen source."""
        data = self.source.currentData()
        return str(data) if data is not None else self.setup.config.source

    def show_filter(self) -> None:
        """Say on the button what the filter is."""
        text = words.filter_text(self.filter) if self.filter else translate("sync", "All rows")
        self.button.setText(formats.plain_line(text)[:60])
        self.button.setToolTip(text)
        spoken = translate("sync", "Filter of {part}: {filter}")
        self.button.setAccessibleName(spoken.format(part=words.part(self.setup.part), filter=text))

    @property
    def config(self) -> PartConfig:
        """The part as it stands on the page."""
        old = self.setup.config
        is_first = self.source.currentIndex() <= 0 and not old.source
        source = PROPOSED if is_first else self.source_key
        return replace(old, is_enabled=self.enabled.isChecked(), source=source, filter=self.filter)


class SetupPart(Page):
    """The configuration of one connection."""

    subjects = frozenset({Subject.SETTINGS, Subject.REFERENCE, Subject.POSTINGS})
    edited = Signal()

    def __init__(self, presenter: SyncPresenter) -> None:
        super().__init__(presenter.desk)
        self.setObjectName("syncSetup")
        self.sync = presenter
        self.body.setContentsMargins(0, 0, 0, 0)
        self._rows: dict[SyncPart, PartRow] = {}
        self._offers: dict[SyncPart, PartOffer] = {}
        self._asked_of = 0
        self._shown: SyncSetup | None = None
        self._dialog: FilterDialog | None = None
        self._dialog_part = SyncPart.CATEGORY
        self._make_actions()
        self._build_notes()
        self.card = Card(self.tr("What comes from the accounting system"))
        self.inside = QWidget()
        self.table = QGridLayout(self.inside)
        self.table.setContentsMargins(18, 14, 18, 16)
        self.table.setHorizontalSpacing(16)
        self.table.setVerticalSpacing(10)
        self.table.setColumnStretch(2, 1)
        self.card.set_content(self.inside)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.whole = QWidget()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.badge)
        column.addWidget(self.problem)
        column.addWidget(self.card)
        column.addWidget(self._build_schedule())
        column.addLayout(self._build_buttons())
        column.addStretch(1)
        self.area.setWidget(self.whole)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.empty, 1)
        presenter.content_read.connect(self._on_content)
        presenter.offers_read.connect(self._on_offers)
        presenter.offers_failed.connect(self._on_offers_failed)
        presenter.preview_read.connect(self._on_preview)
        presenter.preview_failed.connect(self._on_preview_failed)

    def _build_notes(self) -> None:
        self.badge = Banner(Level.WARNING, "", "", (self.tr("Show the run"),), closable=False)
        self.badge.setObjectName("syncBadge")
        self.badge.action_clicked.connect(self._on_badge)
        self.badge.hide()
        self.problem = Banner(Level.WARNING, "", "", (self.tr("Ask again"),), closable=False)
        self.problem.action_clicked.connect(self._ask_again)
        self.problem.hide()
        self.empty = EmptyState()
        self.empty.set_content(
            "plug",
            self.tr("Nothing to sync with yet"),
            self.tr(
                "Connect an accounting system, or a folder of CSV and Excel lists. "
                "Sync only reads there; it never writes."
            ),
            self.tr("New connection…"),
        )
        self.empty.clicked.connect(self._on_connect)

    def _make_actions(self) -> None:
        make = self._action
        self.save_action = make(self.tr("Save"), "save", "Ctrl+S", self.save, "syncSave")
        self.plan_action = make(self.tr("Look at the plan…"), "eye", "Ctrl+Shift+P", self.plan, "syncPlan")
        self.plan_action.setToolTip(self.tr("What a sync would change, before it does (Ctrl+Shift+P)"))
        self.sync_action = make(
            self.tr("Save and sync"), "refresh-cw", "Ctrl+Return", self.save_and_sync, "syncNow"
        )

    def _action(self, text: str, icon: str, keys: str, run: object, name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _build_schedule(self) -> QWidget:
        card = Card(self.tr("Daily run"))
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(18, 12, 18, 14)
        row.setSpacing(10)
        self.daily = QCheckBox(self.tr("Every day at"))
        self.daily.setObjectName("syncDaily")
        self.daily.toggled.connect(self._on_edited)
        self.at = QTimeEdit()
        self.at.setObjectName("syncAt")
        self.at.setAccessibleName(self.tr("Time of the daily run, Greenwich Mean Time"))
        self.at.setDisplayFormat("HH:mm")
        self.at.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.at.timeChanged.connect(self._on_edited)
        self.due = TextLabel("", "muted")
        row.addWidget(self.daily)
        row.addWidget(self.at)
        row.addWidget(TextLabel(self.tr("GMT"), "muted"))
        row.addSpacing(12)
        row.addWidget(self.due, 1)
        card.set_content(inside)
        return card

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.why_not = TextLabel("", "muted")
        self.why_not.setObjectName("syncWhyNot")
        self.why_not.setWordWrap(True)
        row.addWidget(self.why_not, 1)
        row.addWidget(FollowingButton(self.save_action))
        row.addWidget(FollowingButton(self.plan_action))
        row.addWidget(MainButton(self.sync_action))
        return row

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Show what the presenter read."""
        if self.sync.content is not None:
            self._on_content(self.sync.content)

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer what the buttons do."""
        return {"Edit": [self.save_action, self.plan_action, self.sync_action]}

    def focus_first(self) -> None:
        """Put the keyboard on the first part."""
        first = next((row.enabled for row in self._rows.values() if row.enabled.isEnabled()), None)
        (first or self.empty).setFocus()

    @Slot(object)
    def _on_content(self, content: SyncContent) -> None:
        setup = content.setup
        self.empty.setVisible(setup is None)
        self.area.setVisible(setup is not None)
        if setup is None:
            return
        if self._shown is None or not self.is_edited or setup.connection.id != self._shown.connection.id:
            self._shown = setup
            self._fill(setup)
        else:
            self._shown = setup
        self._show_badge(setup)
        self._tell_actions()
        if self.isVisible() and self._asked_of != setup.connection.id:
            self._ask()

    def _ask(self) -> None:
        assert self._shown is not None, "asked of a connection"
        self._asked_of = self._shown.connection.id
        self._offers = {}
        self.problem.hide()
        self.sync.read_offers()

    @Slot()
    def _ask_again(self) -> None:
        if self._shown is not None:
            self._ask()

    def _fill(self, setup: SyncSetup) -> None:
        while self.table.count():
            item = self.table.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._rows = {}
        heads = (self.tr("Target"), self.tr("Source"), self.tr("Filter"), "")
        for column, head in enumerate(heads):
            self.table.addWidget(TextLabel(head, "muted", fonts.Size.SMALL, fonts.MEDIUM), 0, column)
        self.table.addWidget(HairLine(), 1, 0, 1, 4)
        line = 2
        for part in setup.parts:
            is_first_along = not any(row.setup.comes_along for row in self._rows.values())
            if part.comes_along and is_first_along:
                self.table.addWidget(section_title(self.tr("Comes along")), line, 0, 1, 4)
                line += 1
            row = PartRow(part, self)
            self._rows[part.part] = row
            row.enabled.toggled.connect(self._on_edited)
            row.source.currentIndexChanged.connect(self._on_edited)
            row.button.clicked.connect(self._on_filter)
            for column, widget in enumerate((row.enabled, row.source, row.button, row.note)):
                self.table.addWidget(widget, line, column)
            line += 1
        for part_, offer in self._offers.items():
            if part_ in self._rows:
                self._rows[part_].show_offer(offer)
        self.daily.setChecked(setup.schedule.is_on)
        self.at.setTime(QTime(setup.schedule.at.hour, setup.schedule.at.minute))

    def _show_badge(self, setup: SyncSetup) -> None:
        self.badge.setVisible(setup.badge is not None)
        if setup.badge is not None:
            self.badge.set_text(words.badge(setup.badge), "")
        parts = []
        if setup.last_run is not None:
            when = formats.moment(setup.last_run.ended_at)
            parts.append(
                self.tr("Last run {when}: {status}").format(
                    when=when, status=words.status(setup.last_run.status).lower()
                )
            )
        if setup.next_due is not None:
            parts.append(self.tr("next {when} here").format(when=formats.moment(setup.next_due)))
        self.due.setText("  ·  ".join(parts))

    @Slot(object)
    def _on_offers(self, offers: dict[SyncPart, PartOffer]) -> None:
        self._offers = offers
        was_edited = self.is_edited
        for part, offer in offers.items():
            if part in self._rows:
                self._rows[part].show_offer(offer)
        if not was_edited:
            self._tell_actions()

    @Slot(object)
    def _on_offers_failed(self, error: Exception) -> None:
        failures.log_unexpected(error)
        said = wording.failure(error)
        self.problem.set_text(
            self.tr("The system could not be asked what it has: {why}").format(why=said.text), said.remedy
        )
        self.problem.show()

    # -- what is on the page -------------------------------------------------------------------

    @property
    def configs(self) -> list[PartConfig]:
        """All parts as they stand on the page."""
        return [row.config for row in self._rows.values()]

    @property
    def schedule(self) -> SyncSchedule:
        """The daily run as it stands on the page."""
        at = self.at.time()
        return SyncSchedule(self.daily.isChecked(), time(at.hour(), at.minute()))

    @property
    def is_edited(self) -> bool:
        """Whether the page differs from what is stored."""
        if self._shown is None or not self._rows:
            return False
        stored = [row.setup.config for row in self._rows.values()]
        return self.configs != stored or self.schedule != self._shown.schedule

    @Slot()
    def _on_edited(self) -> None:
        self._tell_actions()
        self.edited.emit()

    def _tell_actions(self) -> None:
        setup = self._shown
        if setup is None:
            return
        has_any = any(self._rows[part].enabled.isChecked() for part in CHOSEN_PARTS if part in self._rows)
        reason = setup.why_not if setup.why_not not in ("", "nothing_enabled") else ""
        reason = reason or ("" if has_any else "nothing_enabled")
        self.why_not.setText(words.why_not(reason, setup.posting_to))
        self.sync_action.setEnabled(not reason)
        self.sync_action.setToolTip(self.why_not.text())
        self.plan_action.setEnabled(has_any and setup.why_not != "switched_off")
        self.save_action.setEnabled(self.sync.can_write and self.is_edited)

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Store the page (F67)."""
        self._store("")

    @Slot()
    def plan(self) -> None:
        """Look at what a sync would do; stores the page first."""
        self._store("plan")

    @Slot()
    def save_and_sync(self) -> None:
        """Store the page and sync now (F67)."""
        self._store("sync")

    def _store(self, then: str) -> None:
        if self.is_edited:
            configs, schedule = self.configs, self.schedule
            for row in self._rows.values():
                row.setup = replace(row.setup, config=row.config)
            self.sync.save(configs, schedule, then=then)
        elif then == "plan":
            self.sync.plan()
        elif then == "sync":
            self.sync.sync_now()

    @Slot(int)
    def _on_badge(self, _place: int) -> None:
        badge = self._shown.badge if self._shown is not None else None
        self.sync.part_wanted.emit("runs", badge.run_id if badge is not None else 0)

    @Slot()
    def _on_connect(self) -> None:
        self.desk.go("finance", "connections")

    # -- filters -------------------------------------------------------------------------------

    @Slot()
    def _on_filter(self) -> None:
        button = self.sender()
        part = next((part for part, row in self._rows.items() if row.button is button), None)
        if part is None:
            return
        row, offer = self._rows[part], self._offers.get(part)
        key = row.source_key or (offer.choices[0].key if offer and offer.choices else "")
        fields = offer.fields.get(key, ()) if offer is not None else ()
        self._dialog_part = part
        self._dialog = FilterDialog(words.part(part), fields, row.filter, self.sync, self)
        self._dialog.finished.connect(self._on_filtered)
        self._dialog.open()
        self.sync.read_preview(part, row.source_key)

    @Slot(object)
    def _on_preview(self, preview: object) -> None:
        if self._dialog is not None:
            self._dialog.set_preview(preview)

    @Slot(object)
    def _on_preview_failed(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.set_failure(error)

    @Slot(int)
    def _on_filtered(self, answer: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is None or not answer:
            return
        row = self._rows[self._dialog_part]
        row.filter = dialog.filter or NO_FILTER
        row.show_filter()
        self._on_edited()
