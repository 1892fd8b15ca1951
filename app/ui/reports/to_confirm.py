"""Manual links that wait for a second person, and who confirmed the others (F21)."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.protocols import Progress
from app.services.confirmations import ConfirmationList, Confirmed, LinkToConfirm
from app.ui import formats, icons
from app.ui.palettes import Tone
from app.ui.shell.desk import Desk
from app.ui.shell.tables import ShortTable
from app.ui.tables import Badge, Column, Kind, Strength
from app.ui.widgets import PrimaryButton, SegmentedControl, TextLabel

translate = QCoreApplication.translate


class ToConfirm(QWidget):
    """A list with one action: confirm what somebody else linked."""

    expense_chosen = Signal(object)  # expense id
    counted = Signal(int)  # how many wait

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toConfirm")
        self._desk = desk
        self.shown: ConfirmationList | None = None
        self.list = ShortTable(
            self.tr("Links made by hand"), _columns(), "toConfirmTable", several=True, orders=_ORDERS
        )
        self.list.table.row_activated.connect(self._on_activated)
        self.list.table.rows_selected.connect(self._switch)
        self.which = SegmentedControl(
            [self.tr("Waiting"), self.tr("I may confirm"), self.tr("Confirmed")], self.tr("Which links")
        )
        self.which.chosen.connect(self.reload)
        self.confirm_action = QAction(self.tr("Confirm the selected links"), self)
        self.confirm_action.setObjectName("confirmLinks")
        self.confirm_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.confirm_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(self.confirm_action, "shield-check")
        self.confirm_action.triggered.connect(self.confirm)
        self.addAction(self.confirm_action)
        self.list.table.addAction(self.confirm_action)
        self.button = PrimaryButton(self.tr("Confirm"), "shield-check")
        self.button.setObjectName("confirmButton")
        self.button.setToolTip(self.tr("Confirm the selected links (Ctrl+Enter)"))
        self.button.clicked.connect(self.confirm)
        self._note = TextLabel("", "muted")
        self._note.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.which)
        line.addStretch(1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)

    @Slot()
    def reload(self) -> None:
        """Read the list again."""
        company, is_confirmed = self._desk.company, self.which.current() == 2

        def work(_progress: Progress) -> object:
            return company.confirmations(is_confirmed=is_confirmed)

        self._desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, found: ConfirmationList) -> None:
        self.shown = found
        rows = list(found.rows)
        if self.which.current() == 1:
            rows = [row for row in rows if row.can_confirm]
        self.list.show_rows(rows, [int(row.link.id) for row in rows])
        self.which.set_text(0, self.tr("Waiting ({count})").format(count=formats.count(found.waiting)))
        self.which.set_text(
            1, self.tr("I may confirm ({count})").format(count=formats.count(found.by_others))
        )
        self._note.setText(self._said(found))
        self.list.table.set_empty_text(
            "shield-check",
            self.tr("No link waits for you") if self.which.current() == 1 else self.tr("Nothing here"),
            self.tr("A link made by hand is confirmed by a second person, not by who made it."),
        )
        self.counted.emit(found.waiting)
        self._switch()

    def _said(self, found: ConfirmationList) -> str:
        user = formats.plain_line(self._desk.company.info.user)
        who = self.tr("You work as {user}. Links that you made are confirmed by somebody else.")
        if found.is_enforced:
            return who.format(user=user)
        single = self.tr(
            "A company file believes whoever gives a name: it records who confirmed and cannot enforce"
            " four eyes. A team database can."
        )
        return f"{who.format(user=user)} {single}"

    @Slot()
    def _switch(self) -> None:
        rows = self._selected()
        is_free = not self._desk.company.info.is_read_only
        can = is_free and any(row.can_confirm and not row.link.confirmed_by for row in rows)
        self.confirm_action.setEnabled(can)
        self.button.setEnabled(can)

    def _selected(self) -> list[LinkToConfirm]:
        ids = set(self.list.table.selected_ids())
        return [row for row in self.list.model.rows if int(row.link.id) in ids]

    @Slot()
    def confirm(self) -> None:
        """Confirm the selected links that somebody else made."""
        company = self._desk.company
        ids = [row.link.id for row in self._selected() if not row.link.confirmed_by]
        if not ids:
            return

        def work(_progress: Progress) -> object:
            return company.confirm(ids)

        self._desk.write(work, self._on_confirmed)

    @Slot(object)
    def _on_confirmed(self, done: Confirmed) -> None:
        said = self.tr("%n link(s) confirmed", None, len(done.confirmed))
        if done.own:
            own = self.tr("%n of your own stay(s)", None, len(done.own))
            said = f"{said}; {own}"
        self._desk.told.emit(said)

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        link: LinkToConfirm = self.list.model.rows[row]
        self.expense_chosen.emit(int(link.expenses[0].id))


def _columns() -> list[Column[LinkToConfirm]]:
    return [*_side_columns(), *_people_columns(), *_sum_columns()]


def _side_columns() -> list[Column[LinkToConfirm]]:
    return [
        Column(
            translate("confirm", "Confirmed"),
            _state,
            key="state",
            kind=Kind.STATUS,
            badge=_badge,
            sample=translate("confirm", "Waiting for another"),
        ),
        Column(
            translate("confirm", "Expense"),
            lambda r: ", ".join(formats.plain_line(one.merchant) for one in r.expenses),
            key="expense",
            stretch=True,
            strength=Strength.STRONG,
        ),
        Column(
            translate("confirm", "Payment"),
            lambda r: ", ".join(formats.plain_line(one.merchant or one.descriptor) for one in r.payments),
            key="payment",
            sample="SQ *HOTEL ARTS BARCELONA",
        ),
        Column(
            translate("confirm", "Employee"),
            lambda r: formats.plain_line(r.employee_name),
            key="employee",
            can_hide=True,
            sample="Dana Whitfield",
        ),
    ]


def _people_columns() -> list[Column[LinkToConfirm]]:
    return [
        Column(
            translate("confirm", "Linked by"),
            lambda r: formats.plain_line(r.made_by),
            key="made_by",
            sample="Dana Whit",
        ),
        Column(
            translate("confirm", "Linked"),
            lambda r: formats.moment(r.link.made_at),
            key="made_at",
            kind=Kind.DATE,
            can_hide=True,
            sample="00 Mmm 0000 00:00",
        ),
        Column(
            translate("confirm", "Confirmed by"),
            lambda r: formats.plain_line(r.link.confirmed_by),
            key="confirmed_by",
            sample="Dana Whit",
            tooltip=lambda r: formats.moment(r.confirmed_at) if r.confirmed_at is not None else "",
        ),
    ]


def _sum_columns() -> list[Column[LinkToConfirm]]:
    return [
        Column(
            translate("confirm", "Claimed"),
            lambda r: ", ".join(formats.money(one.amount) for one in r.expenses),
            key="claimed",
            kind=Kind.NUMBER,
            sample="10,000.00 EUR",
        ),
        Column(
            translate("confirm", "Paid"),
            lambda r: ", ".join(formats.money(one.amount) for one in r.payments),
            key="paid",
            kind=Kind.NUMBER,
            sample="10,000.00 EUR",
        ),
    ]


_ORDERS = {
    "employee": lambda r: r.employee_name.casefold(),
    "made_by": lambda r: r.made_by.casefold(),
    "made_at": lambda r: r.link.made_at,
    "confirmed_by": lambda r: r.link.confirmed_by.casefold(),
    "expense": lambda r: r.expenses[0].merchant.casefold(),
}


def _state(row: LinkToConfirm) -> str:
    if row.link.confirmed_by:
        return translate("confirm", "Confirmed")
    return translate("confirm", "Waiting") if row.can_confirm else translate("confirm", "Waiting for another")


def _badge(row: LinkToConfirm) -> Badge:
    if row.link.confirmed_by:
        return Badge("shield-check", Tone.GREEN)
    return Badge("circle-dashed", Tone.AMBER) if row.can_confirm else Badge("hand", Tone.GREY)
