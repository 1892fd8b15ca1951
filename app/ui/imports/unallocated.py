"""Lines in Unallocated by what their files call the card or holder, assigned one or many at once (F31)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.models.ids import InstrumentId
from app.models.money import Money
from app.models.payment import Instrument, InstrumentKind
from app.models.protocols import Progress
from app.services.assign_holder import Assigned, AssignedAll, UnallocatedGroup
from app.services.views import Filter, ListQuery
from app.ui import formats
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.places import At
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import Banner, Level, PrimaryButton, SecondaryButton, TextLabel
from app.ui.wording import importing

COMBO_PX = 300
NEW_CARD = -2
"""As a choice: make a card for what is printed."""


class UnallocatedPane(QWidget):
    """The groups of unallocated lines, and one field that says where the selected ones belong."""

    counted = Signal(int)  # lines that wait for their card or account

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unallocatedPane")
        self._desk = desk
        self._instruments: tuple[Instrument, ...] = ()
        self._last: Assigned | None = None
        self.banner = Banner(Level.INFO, "", "", (self.tr("Undo"),), closable=False)
        self.banner.setVisible(False)
        self.banner.action_clicked.connect(self._on_take_back)
        self.table = ShortTable(self.tr("Unallocated lines"), self._columns(), "unallocated", several=True)
        self.table.table.set_empty_text(
            "circle-check",
            self.tr("Every line has its card or account"),
            self.tr("Lines of an unknown card or holder are listed here when a file brings them."),
        )
        self.table.table.rows_selected.connect(self._on_selected)
        self.table.table.current_changed.connect(self._on_selected)
        self.table.table.row_activated.connect(self._on_show)
        self.combo = QComboBox()
        self.combo.setObjectName("unallocatedTarget")
        self.combo.setAccessibleName(self.tr("Card or account of the selected lines"))
        self.combo.setMinimumWidth(COMBO_PX)
        self.combo.setPlaceholderText(self.tr("Choose a card or account"))
        self.assign_button = PrimaryButton(self.tr("Assign"), "wallet-cards")
        self.assign_button.setObjectName("assignGroup")
        self.assign_button.clicked.connect(self.assign)
        self.show_button = SecondaryButton(self.tr("Show the lines"), "list")
        self.show_button.setObjectName("showUnallocated")
        self.show_button.clicked.connect(self._on_show)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(TextLabel(self.tr("The selected lines belong to"), "muted"))
        row.addWidget(self.combo)
        row.addWidget(self.assign_button)
        row.addStretch(1)
        row.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def _columns(self) -> list[Column[UnallocatedGroup]]:
        return [
            Column(
                self.tr("In the file"),
                _printed,
                key="printed",
                strength=Strength.STRONG,
                stretch=True,
                is_sortable=False,
            ),
            Column(
                self.tr("Can be"),
                self._can_be,
                key="fits",
                strength=Strength.MUTED,
                sample="Mastercard of Dana •• 8820, another",
                is_sortable=False,
            ),
            Column(
                self.tr("Lines"),
                lambda one: formats.count(len(one.payment_ids)),
                key="lines",
                kind=Kind.NUMBER,
                sample="00,000",
                is_sortable=False,
            ),
            Column(
                self.tr("Sum"),
                lambda one: formats.money(Money(one.spent_minor, one.currency)),
                key="sum",
                kind=Kind.AMOUNT,
                sample="10,000.00 EUR",
                is_sortable=False,
            ),
        ]

    def _can_be(self, one: UnallocatedGroup) -> str:
        names = {each.id: each.name for each in self._instruments}
        found = [names[id_] for id_ in one.fits if id_ in names]
        return formats.plain_line(", ".join(found)) or self.tr("nobody that is known")

    # -- reading -------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the groups and the cards and accounts there are."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.unallocated_groups(), tuple(company.browse.instruments())

        self._desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, answer: tuple[list[UnallocatedGroup], tuple[Instrument, ...]]) -> None:
        groups, self._instruments = answer
        self.table.show_rows(groups, list(range(len(groups))))
        lines = sum(len(one.payment_ids) for one in groups)
        self.table.set_count(lines)
        self._on_selected()
        self.counted.emit(lines)

    def _chosen(self) -> list[UnallocatedGroup]:
        rows = self.table.table.selected_rows() or [self.table.table.current_row()]
        shown = self.table.model.rows
        return [shown[row] for row in rows if 0 <= row < len(shown)]

    @Slot()
    def _on_selected(self) -> None:
        groups = self._chosen()
        self.combo.clear()
        currencies = {one.currency for one in groups}
        can_assign = len(currencies) == 1 and not self._desk.company.info.is_read_only
        self.combo.setEnabled(can_assign)
        self.assign_button.setEnabled(can_assign)
        self.show_button.setEnabled(bool(groups))
        self.assign_button.setToolTip(self.tr("Choose lines of one currency") if len(currencies) > 1 else "")
        if not can_assign:
            return
        for label, value in self._targets(groups):
            self.combo.addItem(label, value)
        suggested = groups[0].suggested if len(groups) == 1 else None
        self.combo.setCurrentIndex(-1)
        if suggested is not None:
            forms.select(self.combo, int(suggested))

    def _targets(self, groups: Sequence[UnallocatedGroup]) -> list[tuple[str, object]]:
        currency = groups[0].currency
        usable = [
            one
            for one in self._instruments
            if one.kind is not InstrumentKind.UNALLOCATED and one.currency == currency and one.is_active
        ]
        fits = set(groups[0].fits)
        usable.sort(key=lambda one: (one.id not in fits, one.name.casefold(), one.id))
        found: list[tuple[str, object]] = [(one.name, int(one.id)) for one in usable]
        printed = _name(groups[0])
        if printed and len(groups) == 1:
            found.append((self.tr("Add a card for {name}").format(name=printed), NEW_CARD))
        return found

    # -- assigning -----------------------------------------------------------------------------

    @Slot()
    def assign(self) -> None:
        """Give the selected lines to the card or account that is chosen, then reconcile what is certain."""
        groups, value = self._chosen(), self.combo.currentData()
        if not groups or value is None:
            self._desk.told.emit(self.tr("Choose the card or account first"))
            return
        ids = [id_ for one in groups for id_ in one.payment_ids]
        identifiers = [one.identifier for one in groups]
        target: InstrumentId | Instrument = InstrumentId(int(value))
        person = ""
        if value == NEW_CARD:
            target, person = _new_card(groups[0], self._instruments), groups[0].holder
        company = self._desk.company

        def work(progress: Progress) -> object:
            done = company.assign_holder(ids, target, identifiers=identifiers, new_person=person)
            auto = company.auto_reconcile(progress=progress) if company.options().auto_after_import else None
            return AssignedAll(done, auto, done.changes if auto is None else done.changes | auto.changes)

        self._desk.write(work, self._on_assigned)

    @Slot(object)
    def _on_assigned(self, done: AssignedAll) -> None:
        self._last = done.assigned
        said = self.tr("%n line(s) assigned", None, len(done.assigned.before))
        if done.auto is not None:
            said += ". " + self.tr("%n reconciled automatically", None, done.auto.linked)
        self.banner.set_text(said)
        self.banner.setVisible(True)
        self.read()

    @Slot(int)
    def _on_take_back(self, _place: int) -> None:
        if self._last is None:
            return
        company, last = self._desk.company, self._last

        def work(_progress: Progress) -> object:
            return company.take_back_assigned(last)

        self._desk.write(work, self._on_taken_back)

    @Slot(object)
    def _on_taken_back(self, _done: Assigned) -> None:
        self._last = None
        self.banner.setVisible(False)
        self._desk.told.emit(self.tr("The lines are in Unallocated again"))
        self.read()

    @Slot()
    def _on_show(self) -> None:
        label = self.tr("Unallocated")
        self._desk.go(At.PAYMENTS, ListQuery(filters=(Filter("unallocated", label=label),)))


def _name(group: UnallocatedGroup) -> str:
    return formats.plain_line(" ".join(part for part in (group.account, group.holder) if part))


def _printed(group: UnallocatedGroup) -> str:
    return _name(group) or importing.translate("importing", "Lines that name nobody")


def _new_card(group: UnallocatedGroup, known: Sequence[Instrument]) -> Instrument:
    """Name a new card after what is printed, differently from all others."""
    digits = "".join(char for char in group.account if char.isdecimal())
    last4 = digits[-4:] if len(digits) >= 4 else ""
    taken = {one.name.casefold() for one in known}
    base = f"Card {group.holder or group.account}"
    name, number = base, 2
    while name.casefold() in taken:
        name, number = f"{base} {number}", number + 1
    return Instrument(InstrumentId(0), InstrumentKind.CARD, name, group.currency, last4=last4)
