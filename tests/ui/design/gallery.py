"""Paints every part of the design in every theme: `python -m tests.ui.design.gallery --out DIR`.

Scale: run it with QT_SCALE_FACTOR=2 (or 1.5) for the larger pictures.
"""

import argparse
import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.models.money import Money
from app.ui import fonts, icons, theme, translation
from app.ui.palettes import THEMES, Tone
from app.ui.widgets import (
    Banner,
    Card,
    DangerButton,
    Field,
    FilterChip,
    GhostButton,
    GreenButton,
    HairLine,
    KeyHint,
    Level,
    LinkButton,
    MoneyLabel,
    MonthStrip,
    NotificationArea,
    PageHeader,
    Pill,
    Place,
    PrimaryButton,
    ProgressPanel,
    SearchBox,
    SecondaryButton,
    SegmentedControl,
    SideNav,
    StatTile,
    TextLabel,
    ToolButton,
    date_field,
    section_title,
)
from app.ui.widgets.palette import CommandPalette, ShortcutSheet
from app.ui.widgets.waterfall import Contribution, ScoreWaterfall
from tests.ui.design.samples import CARDS, candidate_columns, expense_columns, lines, table


def manager() -> QWidget:
    page = QWidget()
    page.resize(1440, 860)
    nav = SideNav(
        [
            Place("home", "Home", "house"),
            Place("import", "Import", "upload"),
            Place("expenses", "Expenses", "receipt"),
            Place("payments", "Payments", "credit-card"),
            Place("reconcile", "Reconcile", "scale"),
            Place("settings", "Settings", "settings", at_end=True),
        ]
    )
    nav.choose("reconcile")
    nav.set_badge("reconcile", 12)
    nav.set_badge("import", 3, Tone.RED)
    nav.set_badge("payments", 12345, Tone.GREY)
    head = PageHeader("Reconciliation Manager", "ER-2026-0412  ·  Dana Whitfield  ·  Sep – Oct 2026  ·  EUR")
    for label, value in (
        ("Pending", "12"),
        ("Automatic", "74"),
        ("Manual", "10"),
        ("Unreconciled", "1,083.38"),
    ):
        tile = StatTile(label, compact=True)
        tile.set_value(value)
        head.add_widget(tile)
    undo = QAction("Undo", page)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    head.add_widget(ToolButton(undo, "undo-2"))
    redo = QAction("Redo", page)
    redo.setEnabled(False)
    head.add_widget(ToolButton(redo, "redo-2"))
    head.add_widget(GreenButton("Reconcile", "check"))
    bar = QHBoxLayout()
    bar.addWidget(SearchBox("Search merchant or amount"))
    combo = QComboBox()
    combo.addItems(["All cards", *CARDS])
    bar.addWidget(combo)
    missing = FilterChip("Missing receipt")
    missing.setChecked(True)
    bar.addWidget(missing)
    bar.addWidget(FilterChip("Over 200.00"))
    bar.addWidget(FilterChip("October 2026", removable=True))
    bar.addStretch(1)
    bar.addWidget(TextLabel("96 of 96 expenses", "muted"))
    pending = table(expense_columns(), lines(12, state=0), "Pending expenses")
    pending.set_sort("date", descending=True)
    done = table(expense_columns(), lines(84), "Reconciled expenses")
    done.set_sort("amount", descending=False)
    linked = table(candidate_columns("Unreconcile"), [], "Reconciled payments")
    linked.set_empty_text("link", "No payment is linked to this expense yet.", "Pick a candidate below.")
    candidates = table(candidate_columns(), lines(8), "Candidate payments")
    columns = QSplitter(Qt.Orientation.Horizontal)
    for cards in (
        (
            ("Pending expenses", pending, 12, "1,083.38 EUR", Tone.AMBER),
            ("Reconciled expenses", done, 84, "6,913.66 EUR", Tone.GREY),
        ),
        (
            ("Reconciled payments", linked, 0, "", Tone.GREY),
            ("Candidate payments", candidates, 8, "for Staples, 88.46 EUR", Tone.GREY),
        ),
    ):
        side = QSplitter(Qt.Orientation.Vertical)
        for title, view, count, note, tone in cards:
            card = Card(title, tone=tone)
            card.set_count(count)
            card.set_note(note)
            card.set_content(view)
            side.addWidget(card)
        side.setSizes([300, 340] if cards[0][0].startswith("Pending") else [170, 470])
        columns.addWidget(side)
    columns.setSizes([600, 620])
    inside = QVBoxLayout()
    inside.setContentsMargins(16, 12, 16, 12)
    inside.setSpacing(12)
    inside.addWidget(head)
    inside.addLayout(bar)
    inside.addWidget(columns, 1)
    layout = QHBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(nav)
    layout.addLayout(inside, 1)
    pending.select_row(0)
    candidates.select_row(2)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    pending.setFocus()
    area = NotificationArea(page)
    area.notify(
        Level.SUCCESS, "74 expenses were reconciled by themselves.", "12 are left for you.", "Show them"
    )
    area.notify(
        Level.ERROR,
        "cards_october.xlsx, row 14: no amount (n/a).",
        "Correct the cell, or skip the row in the preview.",
    )
    return page


def board() -> QWidget:
    page = QWidget()
    page.resize(1240, 1130)
    grid = QVBoxLayout(page)
    grid.setContentsMargins(20, 16, 20, 16)
    grid.setSpacing(12)
    header = PageHeader("Home", "Nordwind Consulting Ltd  ·  every number leads to the rows behind it")
    header.add_widget(SecondaryButton("Export", "file-spreadsheet"))
    header.add_widget(PrimaryButton("Import a statement", "upload"))
    grid.addWidget(header)
    tiles = QHBoxLayout()
    for label, icon, tone, value, note in (
        ("Pending expenses", "circle-dashed", Tone.AMBER, "12", "1,083.38 EUR"),
        (
            "Payments without expense",
            "credit-card",
            Tone.GREY,
            "1,204",
            "48,120.04 EUR  ·  3,000 JPY  ·  12.00 GBP",
        ),
        ("Automatic", "check-check", Tone.GREEN, "74", "88%"),
        ("To confirm", "hand", Tone.VIOLET, "10", ""),
    ):
        tile = StatTile(label, icon, tone)
        tile.set_value(value, note)
        tiles.addWidget(tile)
    grid.addLayout(tiles)
    strip = MonthStrip()
    first = date(2026, 10, 1)
    strip.set_month(first, {first + timedelta(days=n): (n * 7) % 12 for n in range(0, 31, 2)})
    grid.addWidget(strip)
    for level, words, remedy, actions in (
        (Level.INFO, "A statement of September was found in this folder.", "", ("Import it",)),
        (
            Level.WARNING,
            "Opening and lines do not give closing: 10,204.11 expected, 10,104.11 found.",
            "One line of 100.00 may be missing; look at rows 40 to 44.",
            ("Show rows", "Accept"),
        ),
        (
            Level.ERROR,
            "The company file is open in another program.",
            "Close it there, or open it read-only.",
            (),
        ),
        (Level.SUCCESS, "Saved. 3 reconciliations were recorded.", "", ()),
    ):
        grid.addWidget(Banner(level, words, remedy, actions))
    buttons = QHBoxLayout()
    for button in (
        PrimaryButton("Import"),
        GreenButton("Reconcile", "check"),
        SecondaryButton("Export", "download"),
        GhostButton("Cancel"),
        DangerButton("Undo this import", "undo-2"),
        LinkButton("Show the 12 rows"),
    ):
        buttons.addWidget(button)
    off = PrimaryButton("Import", "upload")
    off.setEnabled(False)
    buttons.addWidget(off)
    for pill in (
        Pill("12", Tone.AMBER),
        Pill("Automatic", Tone.GREEN, "check-check"),
        Pill("Manual", Tone.VIOLET, "hand"),
        Pill("Weak", Tone.GREY),
        Pill("Failed", Tone.RED, "circle-alert"),
        Pill("New", Tone.ACCENT),
    ):
        buttons.addWidget(pill)
    buttons.addWidget(KeyHint("Ctrl+K"))
    buttons.addStretch(1)
    buttons.addWidget(MoneyLabel("Total", Money(-123456789, "EUR")))
    grid.addLayout(buttons)
    choice = SegmentedControl(["All 96", "Pending 12", "Reconciled 84"], "State")
    choice.choose(1)
    row = QHBoxLayout()
    row.addWidget(choice)
    search = SearchBox("Search")
    search.setText("staples")
    row.addWidget(search)
    row.addStretch(1)
    grid.addLayout(row)
    grid.addWidget(HairLine())
    lower = QHBoxLayout()
    lower.setSpacing(24)
    lower.addWidget(form(), 2)
    lower.addWidget(waterfall_card(), 3)
    grid.addLayout(lower)
    progress = ProgressPanel("Importing cards_october.xlsx", "rows")
    progress.show_progress(43_210, 100_000, 4.2)
    grid.addWidget(progress)
    grid.addStretch(1)
    page.show()
    search.setFocus()
    return page


def form() -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(10)
    grid.addWidget(section_title("Bank account"), 0, 0, 1, 2)
    grid.addWidget(Field("Name", QLineEdit("Business current"), "As it appears in lists."), 1, 0)
    iban = Field("IBAN", QLineEdit("ES91 2100 0418 4502 0005 133"))
    iban.set_error("Two digits are missing at the end.")
    grid.addWidget(iban, 1, 1)
    kind = QComboBox()
    kind.addItems(["Company card", "Bank account"])
    grid.addWidget(Field("Kind", kind), 2, 0)
    grid.addWidget(Field("Opened", date_field(date(2026, 10, 1))), 2, 1)
    days = QSpinBox()
    days.setValue(14)
    days.setSuffix(" days")
    grid.addWidget(Field("Window", days), 3, 0)
    marks = QVBoxLayout()
    checked = QCheckBox("Ask before it links")
    checked.setChecked(True)
    marks.addWidget(checked)
    marks.addWidget(QCheckBox("Learn merchant names"))
    radio = QRadioButton("Scored")
    radio.setChecked(True)
    marks.addWidget(radio)
    marks.addWidget(QRadioButton("Strict"))
    grid.addLayout(marks, 3, 1)
    grid.setRowStretch(4, 1)
    return box


def waterfall_card() -> QWidget:
    chart = ScoreWaterfall()
    chart.set_score(
        [
            Contribution("Amount", "equal", "88.46 EUR = 88.46 EUR", 5.204),
            Contribution("Date", "1 day later", "27 Oct and 28 Oct 2026", 1.9),
            Contribution("Card or account", "the same", "Visa •• 4417", 1.4),
            Contribution("Merchant", "similar, 92%", "Staples and PAYPAL *STAPLES", 2.3),
            Contribution("Category", "rare for this merchant", "Train and stationery", -0.7),
        ],
        prior=-6.1,
        probability=0.982,
        note="Another payment of 88.46 EUR fits almost as well.",
    )
    card = Card("Why 98%")
    card.set_content(chart)
    return card


def some_actions() -> list[QAction]:
    actions: list[QAction] = []
    for text, keys, icon in (
        ("&Import a statement…", "Ctrl+I", "upload"),
        ("Reconcile", "Ctrl+Return", "link"),
        ("Unreconcile", "Ctrl+Backspace", "unlink"),
        ("Find", "Ctrl+F", "search"),
        ("Dark theme", "", "moon"),
        ("Show candidates", "F6", "list"),
        ("Open company file…", "Ctrl+O", "folder-open"),
    ):
        action = QAction(text)
        icons.dress(action, icon)
        if keys:
            action.setShortcut(QKeySequence(keys))
        actions.append(action)
    return actions


def command_palette() -> QWidget:
    actions = some_actions()
    palette = CommandPalette(actions)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    palette.setProperty("keep", actions)
    return palette


def shortcut_sheet() -> QWidget:
    actions = some_actions()
    return ShortcutSheet([("Reconcile", actions[:4]), ("Company", actions[4:])])


def empty() -> QWidget:
    view = table(expense_columns(), [], "Expenses")
    view.set_empty_text(
        "inbox", "No expenses yet.", "Import an expense list, or add one by hand.", "Import expenses"
    )
    view.resize(900, 300)
    return view


def compact() -> QWidget:
    view = table(expense_columns(), lines(9), "Compact")
    view.set_compact(True)
    view.resize(900, 300)
    return view


def zoomed() -> QWidget:
    view = table(candidate_columns(), lines(8), "Zoomed")
    view.set_zoom(1.5)
    view.resize(1100, 460)
    return view


SCENES: tuple[tuple[str, Callable[[], QWidget]], ...] = (
    ("manager", manager),
    ("board", board),
    ("palette", command_palette),
    ("shortcuts", shortcut_sheet),
    ("empty", empty),
    ("compact", compact),
    ("zoomed", zoomed),
)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", choices=sorted(THEMES), action="append")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    fonts.load(app)
    translation.install(app, QLocale("en_GB"))
    for name in options.theme or sorted(THEMES):
        theme.apply(app, name)
        for title, build in SCENES:
            scene = build()
            scene.show()
            app.processEvents()
            scene.grab().save(str(options.out / f"{title}-{name}.png"))
            scene.hide()
            scene.deleteLater()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
