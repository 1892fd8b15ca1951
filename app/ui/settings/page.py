"""Settings: the company, how the window looks, how matching decides, reference lists."""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.changes import Changes, Subject
from app.models.expense import Employee
from app.models.money import Money
from app.models.payment import Instrument
from app.models.protocols import Progress
from app.models.reference import Category
from app.services.results import AuditProof
from app.ui import formats, theme
from app.ui.settings.differences import DifferencesPane
from app.ui.settings.languages import LanguageChoice
from app.ui.settings.lists import (
    CategoryEditor,
    Editor,
    EmployeeEditor,
    InstrumentEditor,
    ReferenceList,
    category_columns,
    employee_columns,
    instrument_columns,
)
from app.ui.settings.merchants import MerchantsPane
from app.ui.settings.presenter import SettingsContent, SettingsPresenter
from app.ui.settings.profiles import ProfilesPane
from app.ui.settings.risk import RiskPane
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.facts import Facts
from app.ui.shell.page import Page
from app.ui.widgets import PageHeader, SecondaryButton, SegmentedControl, TextLabel, section_title

FORM_PX = 620
THEMES = ("system", "light", "dark", "contrast")


class SettingsPage(Page):
    """Sections side by side; each change is saved at once and stands in the audit trail."""

    subjects = frozenset({Subject.SETTINGS, Subject.REFERENCE, Subject.IMPORTS, Subject.COMPANY})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("settingsPage")
        self.presenter = SettingsPresenter(desk, self)
        self.presenter.content_read.connect(self._on_content)
        self.presenter.verified.connect(self._on_verified)
        self._is_filling = False
        sections = [
            self.tr("Company"),
            self.tr("Appearance"),
            self.tr("Matching"),
            self.tr("Cards and accounts"),
            self.tr("Employees"),
            self.tr("Categories"),
            self.tr("Differences"),
            self.tr("Merchants"),
        ]
        self.sections = SegmentedControl(sections, self.tr("Settings"))
        self.sections.setObjectName("settingsSections")
        self.sections.chosen.connect(self._on_section)
        self._stack = QStackedWidget()
        self.risk, self.merchants = RiskPane(desk), MerchantsPane(desk)
        self.profiles = ProfilesPane(self.presenter)
        self.profiles.rehearsals.agreed.connect(self._on_automation_agreed)
        self.profiles.rehearsals.declined.connect(self._on_automation_declined)
        self.differences = DifferencesPane(desk)
        self.instruments = ReferenceList(
            sections[3],
            instrument_columns(self._holder),
            "instrumentsTable",
            self.tr("New card or account…"),
            self._instrument_editor,
        )
        self.employees = ReferenceList(
            sections[4], employee_columns(), "employeesTable", self.tr("New employee…"), self._employee_editor
        )
        self.categories = ReferenceList(
            sections[5],
            category_columns(),
            "categoriesTable",
            self.tr("New category…"),
            self._category_editor,
        )
        self.instruments.saved.connect(self._on_instrument)
        self.employees.saved.connect(self._on_employee)
        self.categories.saved.connect(self._on_category)
        for pane in (
            _scrolled(self._company()),
            _scrolled(self._appearance()),
            self._matching(),
            self.instruments,
            self.employees,
            self.categories,
            _scrolled(self.differences),
            self.merchants,
        ):
            self._stack.addWidget(pane)
        self.body.addWidget(PageHeader(self.tr("Settings"), self.tr("Changes are saved at once and audited")))
        self.body.addWidget(self.sections, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._stack, 1)

    # -- sections ------------------------------------------------------------------------------

    def _matching(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.profiles, 1)
        column.addWidget(self.risk)
        column.addWidget(self._rules())
        return pane

    def _company(self) -> QWidget:
        info = self.desk.company.info
        pane = QWidget()
        pane.setMaximumWidth(FORM_PX)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        facts = Facts()
        facts.show_facts(
            [
                (self.tr("Company"), info.name),
                (self.tr("Currency"), info.currency),
                (self.tr("You work as"), info.user),
                (self.tr("File"), info.target),
                (
                    self.tr("Open for"),
                    self.tr("reading only") if info.is_read_only else self.tr("reading and writing"),
                ),
            ]
        )
        column.addWidget(facts)
        column.addSpacing(10)
        column.addWidget(section_title(self.tr("Backup")))
        column.addWidget(
            _wrapped(
                self.tr("A copy of the whole company file, proven readable. It can be opened like any other.")
            )
        )
        self.backup_button = SecondaryButton(self.tr("Back up now…"), "hard-drive")
        self.backup_button.setObjectName("backupNow")
        self.backup_button.clicked.connect(self._on_backup)
        column.addWidget(self.backup_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(10)
        column.addWidget(section_title(self.tr("Audit trail")))
        column.addWidget(
            _wrapped(
                self.tr(
                    "Every change is recorded with who, when, before and after, and chained. "
                    "Verify proves the chain, and that counters, links and states fit together."
                )
            )
        )
        self.verify_button = SecondaryButton(self.tr("Verify the audit trail"), "shield-check")
        self.verify_button.setObjectName("verifyAudit")
        self.verify_button.clicked.connect(self._on_verify)
        self.verify_label = _wrapped("")
        self.verify_label.setObjectName("verifyResult")
        column.addWidget(self.verify_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.verify_label)
        column.addStretch(1)
        return pane

    def _appearance(self) -> QWidget:
        pane = QWidget()
        pane.setMaximumWidth(FORM_PX)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        settings = self.desk.program.settings
        column.addWidget(TextLabel(self.tr("Colours"), "text"))
        names = [self.tr("As the system"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast")]
        self.theme = SegmentedControl(names, self.tr("Colours"))
        self.theme.setObjectName("themeChoice")
        self.theme.choose(THEMES.index(settings.theme) if settings.theme in THEMES else 0)
        self.theme.chosen.connect(self._on_theme)
        column.addWidget(self.theme)
        self.opens_last = QCheckBox(self.tr("Open the last company at the start"))
        self.opens_last.setObjectName("opensLast")
        self.opens_last.setChecked(settings.opens_last)
        self.opens_last.toggled.connect(self._on_opens_last)
        column.addSpacing(6)
        column.addWidget(LanguageChoice(self.desk.program))
        column.addSpacing(6)
        column.addWidget(self.opens_last)
        column.addWidget(
            _wrapped(self.tr("These settings belong to this computer, not to the company file."))
        )
        column.addStretch(1)
        return pane

    def _rules(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(8)
        self.auto_import = self._option(
            "auto_after_import", self.tr("Reconcile automatically after each import")
        )
        self.creates = self._option(
            "creates_expenses", self.tr("Make expenses from payments that nothing matches, after each import")
        )
        self.learns = self._option("learns_aliases", self.tr("Learn merchant names from links made by hand"))
        self.confirms = self._option(
            "posting_needs_confirmation",
            self.tr("Post what was linked by hand only after a second person has confirmed it"),
        )
        self._form = forms.Form(3)
        currency = self.desk.company.info.currency
        self.tolerance = forms.amount(None, "toleranceAmount")
        self.tolerance_percent = forms.amount(None, "tolerancePercent")
        self.tolerance.editingFinished.connect(self._on_tolerance)
        self.tolerance_percent.editingFinished.connect(self._on_tolerance_percent)
        self._form.add(
            self.tr("Tolerance, {currency}").format(currency=currency),
            self.tolerance,
            self.tr("Up to this difference nothing is asked"),
        )
        self._form.add(
            self.tr("Tolerance, percent"), self.tolerance_percent, self.tr("The larger of the two counts")
        )
        column.addWidget(section_title(self.tr("Rules")))
        for box in (self.auto_import, self.creates, self.learns, self.confirms):
            column.addWidget(box)
        self._form.setMaximumWidth(FORM_PX + 200)
        column.addWidget(self._form)
        return pane

    def _option(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(f"option_{name}")
        box.setProperty("option", name)
        box.toggled.connect(self._on_option)
        return box

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read everything again."""
        self.presenter.read()
        self._read_merchants()
        self.differences.read()

    def _read_merchants(self) -> None:
        if self._stack.currentWidget() is self.merchants:
            self.merchants.read()

    def show_what(self, what: object) -> None:
        """Show a section by its place."""
        if isinstance(what, int):
            self.sections.choose(what)
            self._on_section(what)

    @Slot(object)
    def _on_content(self, content: SettingsContent) -> None:
        self._is_filling = True
        self.profiles.show_content(content)
        self.risk.show_profile(next(one for one in content.profiles if one.name == content.active))
        self.instruments.show_rows(content.instruments)
        self.employees.show_rows(content.employees)
        self.categories.show_rows(content.categories)
        self.auto_import.setChecked(content.options.auto_after_import)
        self.creates.setChecked(content.options.creates_expenses)
        self.learns.setChecked(content.options.learns_aliases)
        self.confirms.setChecked(content.options.posting_needs_confirmation)
        currency = self.desk.company.info.currency
        self.tolerance.setText(forms.plain_amount(Money(content.options.tolerance_minor, currency)))
        self.tolerance_percent.setText(forms.plain_ppm(content.options.tolerance_ppm))
        can_write = not self.desk.company.info.is_read_only
        for widget in (
            self.auto_import,
            self.creates,
            self.learns,
            self.confirms,
            self.tolerance,
            self.tolerance_percent,
        ):
            widget.setEnabled(can_write)
        self._is_filling = False

    @Slot(int)
    def _on_section(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._read_merchants()

    # -- wishes --------------------------------------------------------------------------------

    @Slot(bool)
    def _on_option(self, is_on: bool) -> None:
        box = self.sender()
        if is_on and box is self.auto_import and not self._is_filling:
            self._ask_automation()
        elif not self._is_filling and isinstance(box, QCheckBox):
            self.presenter.set_option(str(box.property("option")), is_on)

    def _ask_automation(self) -> None:
        """Show what the profile in use would have done, before it links without asking (G23)."""
        content = self.presenter.content
        known = content.profiles if content is not None else ()
        used = next((one for one in known if content is not None and one.name == content.active), None)
        if used is not None:
            self.profiles.rehearsals.ask_automation(used)

    @Slot()
    def _on_automation_agreed(self) -> None:
        self.presenter.set_option("auto_after_import", True)

    @Slot()
    def _on_automation_declined(self) -> None:
        self._is_filling = True
        self.auto_import.setChecked(False)
        self._is_filling = False

    @Slot()
    def _on_tolerance(self) -> None:
        value = forms.amount_of(self.tolerance.text(), self.desk.company.info.currency)
        is_right = value is not None and value.minor >= 0
        problem = "" if is_right else self.tr("Write an amount such as {example}.").format(example="0.50")
        self._form.set_problem(self.tolerance, problem)
        content = self.presenter.content
        if (
            value is not None
            and is_right
            and content is not None
            and value.minor != content.options.tolerance_minor
        ):
            self.presenter.set_option("tolerance_minor", value.minor)

    @Slot()
    def _on_tolerance_percent(self) -> None:
        value = forms.ppm_of(self.tolerance_percent.text())
        problem = "" if value is not None else self.tr("Write a percentage between 0 and 100.")
        self._form.set_problem(self.tolerance_percent, problem)
        content = self.presenter.content
        if value is not None and content is not None and value != content.options.tolerance_ppm:
            self.presenter.set_option("tolerance_ppm", value)

    @Slot(int)
    def _on_theme(self, place: int) -> None:
        program = self.desk.program
        program.save_settings(replace(program.settings, theme=THEMES[place]))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, THEMES[place])

    @Slot(bool)
    def _on_opens_last(self, is_on: bool) -> None:
        program = self.desk.program
        program.save_settings(replace(program.settings, opens_last=is_on))

    @Slot()
    def _on_backup(self) -> None:
        from pathlib import Path

        name = f"{self.desk.company.info.name} {self.desk.today.isoformat()}.tieout"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Back up"), str(Path.home() / name), self.tr("Company files (*.tieout)")
        )
        if path:
            company, target = self.desk.company, Path(path)

            def work(progress: Progress) -> object:
                return company.backup(target, progress=progress)

            title = self.tr("Backing up to {file}").format(file=target.name)
            self.desk.run_long(title, self.tr("pages"), work, self._on_backed_up, writes=False)

    @Slot(object)
    def _on_backed_up(self, path: object) -> None:
        self.desk.told.emit(self.tr("Backed up to {file}").format(file=path))

    @Slot()
    def _on_verify(self) -> None:
        self.verify_button.setEnabled(False)
        self.verify_label.setText(self.tr("Verifying…"))
        self.presenter.verify()

    @Slot(object)
    def _on_verified(self, proof: AuditProof) -> None:
        self.verify_button.setEnabled(True)
        events = formats.count(proof.events)
        if proof.is_intact:
            self.verify_label.setText(
                self.tr("Intact: all {events} recorded events hold.").format(events=events)
            )
            self.verify_label.set_ink("text")
        else:
            said = self.tr(
                "Not intact from event {first} on: {problem}. Keep a copy of the file and restore a backup."
            )
            first = formats.count(proof.first_bad) if proof.first_bad is not None else "?"
            self.verify_label.setText(said.format(first=first, problem=proof.problem))
            self.verify_label.set_ink("red_text")

    # -- reference lists -----------------------------------------------------------------------

    def _holder(self, instrument: Instrument) -> str:
        people = self.presenter.content.employees if self.presenter.content is not None else ()
        return next((one.name for one in people if one.id == instrument.holder_id), "")

    def _instrument_editor(self, value: object) -> Editor:
        assert value is None or isinstance(value, Instrument)
        people = self.presenter.content.employees if self.presenter.content is not None else ()
        return InstrumentEditor(value, people, self.desk.company.info.currency, self)

    def _employee_editor(self, value: object) -> Editor:
        assert value is None or isinstance(value, Employee)
        return EmployeeEditor(value, self)

    def _category_editor(self, value: object) -> Editor:
        assert value is None or isinstance(value, Category)
        return CategoryEditor(value, self)

    @Slot(object)
    def _on_instrument(self, value: Instrument) -> None:
        self.presenter.save_instrument(value)

    @Slot(object)
    def _on_employee(self, value: Employee) -> None:
        self.presenter.save_employee(value)

    @Slot(object)
    def _on_category(self, value: Category) -> None:
        self.presenter.save_category(value)


def _scrolled(widget: QWidget) -> QScrollArea:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget, 10)
    row.addStretch(1)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setWidget(holder)
    return scroll


def _wrapped(text: str) -> TextLabel:
    label = TextLabel(text, "muted")
    label.setWordWrap(True)
    return label
