"""Where lines of each card, account or holder of a file go: found, chosen, new, Unallocated (F30, F31)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.models.ids import InstrumentId
from app.models.payment import Instrument, InstrumentKind
from app.services.import_results import NEW_INSTRUMENT, UNALLOCATED, PreviewStatement
from app.ui import formats
from app.ui.palettes import Tone
from app.ui.shell import forms
from app.ui.tables import Badge, Column, Kind, ListTableModel, Strength, TableView
from app.ui.widgets import PrimaryButton, TextLabel
from app.ui.wording import importing

_SETTLED = Badge("circle-check", Tone.GREEN)
_NEW = Badge("circle-plus", Tone.ACCENT)
_OPEN = Badge("message-circle-question-mark", Tone.AMBER)
_LOOSE = Badge("inbox", Tone.AMBER)
COMBO_PX = 300


def choices_of(one: PreviewStatement, instruments: Sequence[Instrument]) -> list[tuple[str, object]]:
    """Offer where lines can go: what fits first, a new one, the others, Unallocated."""
    names = {each.id: each.name for each in instruments}
    choices: list[tuple[str, object]] = [(names[id_], int(id_)) for id_ in one.fits if id_ in names]
    is_loose = one.instrument.kind is InstrumentKind.UNALLOCATED
    if one.instrument.id == NEW_INSTRUMENT and not is_loose:
        name = one.instrument.name
        added = importing.translate("importing", "Add {name}").format(name=name)
        if one.new_holder:
            added = importing.translate("importing", "Add {name} and {person}").format(
                name=name, person=one.new_holder
            )
        choices.append((added, int(NEW_INSTRUMENT)))
    elif is_loose and (one.account or one.holder):
        printed = one.account or one.holder
        choices.append(
            (
                importing.translate("importing", "Add a card for {name}").format(name=printed),
                int(NEW_INSTRUMENT),
            )
        )
    choices += [
        (each.name, int(each.id))
        for each in instruments
        if each.kind is not InstrumentKind.UNALLOCATED and each.is_active and each.id not in one.fits
    ]
    choices.append((importing.translate("importing", "Leave in Unallocated"), int(UNALLOCATED)))
    return choices


def chosen_of(one: PreviewStatement) -> int | None:
    """Tell which choice is in force; None where a person has yet to choose."""
    if one.found_by == "several":
        return None
    if one.instrument.kind is InstrumentKind.UNALLOCATED:
        return int(UNALLOCATED)
    return int(one.instrument.id)


class HoldersPane(QWidget):
    """A row for each card or holder, and one field that says where the selected ones go."""

    instruments_chosen = Signal(object)  # statement key -> InstrumentId

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("holdersPane")
        self._instruments: tuple[Instrument, ...] = ()
        self.model: ListTableModel[PreviewStatement] = ListTableModel(_columns(), self)
        self.table = TableView(several=True)
        self.table.setObjectName("holders")
        self.table.setAccessibleName(self.tr("Cards and holders"))
        self.table.setModel(self.model)
        self.table.enter_runs_action = False
        self.table.rows_selected.connect(self._on_selected)
        self.table.current_changed.connect(self._on_selected)
        self.table.row_activated.connect(self._on_activated)
        self.combo = QComboBox()
        self.combo.setObjectName("holderTarget")
        self.combo.setAccessibleName(self.tr("Where the selected lines go"))
        self.combo.setMinimumWidth(COMBO_PX)
        self.apply_button = PrimaryButton(self.tr("Apply"), "check")
        self.apply_button.setObjectName("holderApply")
        self.apply_button.clicked.connect(self._on_apply)
        self._about = TextLabel("", "muted")
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 4)
        row.setSpacing(10)
        row.addWidget(self._about)
        row.addWidget(self.combo)
        row.addWidget(self.apply_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def show_statements(
        self, statements: Sequence[PreviewStatement], instruments: tuple[Instrument, ...]
    ) -> None:
        """List the cards and holders of a file."""
        self._instruments = instruments
        before = max(0, self.table.current_row())
        self.model.show(list(statements), list(range(len(statements))))
        self.table.select_row(min(before, len(statements) - 1))
        self._on_selected()

    def _chosen_rows(self) -> list[PreviewStatement]:
        rows = self.table.selected_rows() or [self.table.current_row()]
        shown = self.model.rows
        return [shown[row] for row in rows if 0 <= row < len(shown)]

    @Slot()
    def _on_selected(self) -> None:
        rows = self._chosen_rows()
        self.combo.clear()
        self.combo.setEnabled(bool(rows))
        self.apply_button.setEnabled(bool(rows))
        if not rows:
            self._about.setText(self.tr("Select a card or holder"))
            return
        self._about.setText(
            self.tr("%n selected go to", None, len(rows)) if len(rows) > 1 else self.tr("Its lines go to")
        )
        for label, value in choices_of(rows[0], self._instruments):
            self.combo.addItem(label, value)
        wanted = chosen_of(rows[0])
        if wanted is None:
            self.combo.setCurrentIndex(0 if rows[0].fits else -1)
        else:
            forms.select(self.combo, wanted)

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        self.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        self.combo.showPopup()

    @Slot()
    def _on_apply(self) -> None:
        value = self.combo.currentData()
        rows = self._chosen_rows()
        if value is not None and rows:
            self.instruments_chosen.emit({one.key: InstrumentId(int(value)) for one in rows})


def state(one: PreviewStatement) -> str:
    """Say in a word how a card or holder stands."""
    if one.found_by == "several":
        return importing.translate("importing", "Choose")
    if one.instrument.kind is InstrumentKind.UNALLOCATED:
        return importing.translate("importing", "Unallocated")
    return (
        importing.translate("importing", "New")
        if one.instrument.id == NEW_INSTRUMENT
        else importing.translate("importing", "Found")
    )


def badge(one: PreviewStatement) -> Badge:
    """Mark how a card or holder stands."""
    if one.found_by == "several":
        return _OPEN
    if one.instrument.kind is InstrumentKind.UNALLOCATED:
        return _LOOSE
    return _NEW if one.instrument.id == NEW_INSTRUMENT else _SETTLED


def _columns() -> list[Column[PreviewStatement]]:
    return [
        Column(
            importing.translate("importing", "State"),
            state,
            key="state",
            kind=Kind.STATUS,
            badge=badge,
            sample="Unallocated",
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "In the file"),
            _printed,
            key="printed",
            strength=Strength.STRONG,
            stretch=True,
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "Goes to"),
            lambda one: formats.plain_line(one.instrument.name) if one.found_by != "several" else "",
            key="target",
            sample="Mastercard of Dana •• 8820",
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "How it was found"),
            _why,
            key="why",
            strength=Strength.MUTED,
            sample=importing.translate("importing", "where files of this layout went before"),
            is_sortable=False,
            can_hide=True,
        ),
        *_sums(),
    ]


def _sums() -> list[Column[PreviewStatement]]:
    return [
        Column(
            importing.translate("importing", "Lines"),
            lambda one: formats.count(one.transactions),
            key="lines",
            kind=Kind.NUMBER,
            sample="00,000",
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "Out"),
            lambda one: formats.money(one.debits),
            key="out",
            kind=Kind.AMOUNT,
            sample="10,000.00 EUR",
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "In"),
            lambda one: formats.money(one.credits),
            key="in",
            kind=Kind.AMOUNT,
            sample="10,000.00 EUR",
            is_sortable=False,
        ),
    ]


def _printed(one: PreviewStatement) -> str:
    text = " · ".join(part for part in (one.label, one.account, one.holder) if part)
    return formats.plain_line(text) or importing.translate("importing", "Lines that name nobody")


def _why(one: PreviewStatement) -> str:
    is_loose = one.instrument.kind is InstrumentKind.UNALLOCATED and not one.account and not one.holder
    return importing.found_by("nobody" if is_loose and one.found_by != "chosen" else one.found_by)
