"""Matching profiles: which one is used, what each decides by, editing and copying (F10, F12, F16)."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QSpinBox, QVBoxLayout, QWidget

from app.models.rules import MatchProfile, ProfileKind
from app.ui import formats, icons, wording
from app.ui.palettes import Tone
from app.ui.rehearsal.asking import Rehearsals
from app.ui.settings.presenter import SettingsContent, SettingsPresenter
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.shell.facts import ActionButton
from app.ui.shell.tables import ShortTable
from app.ui.tables import Badge, Column, Kind, Strength
from app.ui.widgets import SecondaryButton, TextLabel

translate = QCoreApplication.translate


def threshold(profile: MatchProfile) -> str:
    """Say from where on a profile links by itself."""
    match profile.kind:
        case ProfileKind.SCORED:
            at = formats.percent(profile.probability_min, decimals=1)
            unique = translate("profiles", ", or exact and unique above {min}").format(
                min=formats.percent(profile.unique_probability_min)
            )
            return translate("profiles", "{at} and more").format(at=at) + (
                unique if profile.unique_exact else ""
            )
        case ProfileKind.STANDARD:
            return translate(
                "profiles", "merchant {similarity} alike, {before} to {after} days after"
            ).format(
                similarity=formats.percent(profile.similarity_min),
                before=-profile.days_before if profile.days_before else 0,
                after=profile.days_after,
            )
        case ProfileKind.STRICT:
            return translate("profiles", "everything equal")


class ProfilesPane(QWidget):
    """The list of profiles with what can be done to one."""

    def __init__(self, presenter: SettingsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._active = ""
        self.list = ShortTable(self.tr("Matching profiles"), self._columns(), "profilesTable")
        self.use_action = self._action(self.tr("Use this profile"), "check", self._on_use, "useProfile")
        self.edit_action = self._action(self.tr("Edit…"), "pencil", self._on_edit, "editProfile")
        self.copy_action = self._action(self.tr("Copy…"), "copy", self._on_copy, "copyProfile")
        self.rehearse_action = self._action(
            self.tr("Rehearse…"), "history", self._on_rehearse, "rehearseProfile"
        )
        self.rehearse_action.setToolTip(
            self.tr("See what this profile would have done in months that are decided")
        )
        self.rehearsals = Rehearsals(presenter.desk, self)
        self.rehearsals.profile_wanted.connect(self._on_saved)
        self.list.table.current_changed.connect(self._on_current)
        self.list.table.row_activated.connect(self._on_edit)
        self._about = TextLabel("", "muted")
        self._about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._about)
        column.addWidget(self.list, 1)

    def _action(self, text: str, icon: str, run: object, name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.list.table.addAction(action)
        self.list.add_to_head(ActionButton(action))
        return action

    def _columns(self) -> list[Column[MatchProfile]]:
        return [
            Column(
                self.tr("In use"),
                lambda p: self.tr("In use") if p.name == self._active else "",
                key="use",
                kind=Kind.STATUS,
                sample="In use",
                is_sortable=False,
                badge=lambda p: Badge("check", Tone.ACCENT) if p.name == self._active else None,
            ),
            Column(
                self.tr("Profile"),
                lambda p: formats.plain_line(p.name),
                key="name",
                strength=Strength.STRONG,
                sample="Scored, careful",
                is_sortable=False,
            ),
            Column(
                self.tr("Links by itself when"),
                threshold,
                key="threshold",
                is_sortable=False,
                sample="98.5% and more, or exact and unique above 70%",
            ),
            Column(
                self.tr("How it decides"),
                lambda p: wording.profile_rule(p.kind),
                key="rule",
                stretch=True,
                strength=Strength.MUTED,
                is_sortable=False,
            ),
            Column(
                self.tr("Version"),
                lambda p: formats.count(p.version),
                key="version",
                kind=Kind.NUMBER,
                strength=Strength.MUTED,
                sample="000",
                is_sortable=False,
            ),
        ]

    def show_content(self, content: SettingsContent) -> None:
        """Show these profiles."""
        self._active = content.active
        self.list.show_rows(content.profiles)
        used = next((p for p in content.profiles if p.name == content.active), None)
        if used is not None:
            said = self.tr("New links are made with {name}: {threshold}. {rule}")
            self._about.setText(
                said.format(name=used.name, threshold=threshold(used), rule=wording.profile_rule(used.kind))
            )
        self._on_current(self.list.table.current_row())

    @Slot(int)
    def _on_current(self, row: int) -> None:
        profile = self.list.current() if row >= 0 else None
        self.use_action.setEnabled(profile is not None and profile.name != self._active)
        self.edit_action.setEnabled(profile is not None)
        self.copy_action.setEnabled(profile is not None)
        self.rehearse_action.setEnabled(profile is not None)

    @Slot()
    def _on_use(self) -> None:
        if self.list.current() is not None:
            self._presenter.activate(self.list.current().name)

    @Slot()
    def _on_edit(self) -> None:
        if self.list.current() is not None:
            editor = ProfileEditor(self.list.current(), self)
            editor.saved.connect(self._on_saved)
            editor.rehearsal_wanted.connect(self._on_rehearse_edited)
            editor.open()

    @Slot()
    def _on_rehearse(self) -> None:
        if self.list.current() is not None:
            self.rehearsals.show_profile(self.list.current())

    @Slot(object)
    def _on_rehearse_edited(self, profile: MatchProfile) -> None:
        editor = self.sender()
        if isinstance(editor, ProfileEditor):
            dialog = self.rehearsals.show_edited(profile, editor)
            dialog.threshold_wanted.connect(editor.take_threshold)

    @Slot(object)
    def _on_saved(self, profile: MatchProfile) -> None:
        self._presenter.save_profile(profile)

    @Slot()
    def _on_copy(self) -> None:
        profile = self.list.current()
        if profile is None:
            return
        dialog = Ask(
            self.tr("Copy the profile {name}").format(name=profile.name),
            self.tr("The copy starts with the same rules and can be changed without touching the original."),
            self.tr("Copy"),
            self,
        )
        self._name = forms.line(self.tr("{name} copy").format(name=profile.name), name="copyName")
        dialog.form.add(self.tr("Name of the copy"), self._name)
        dialog.check = self._is_named
        self._ask, self._copied = dialog, profile.name
        dialog.accepted.connect(self._on_copied)
        dialog.open()
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_named(self) -> bool:
        name = self._name.text().strip()
        if any(profile.name.casefold() == name.casefold() for profile in self.list.model.rows):
            self._ask.form.set_problem(self._name, self.tr("There is a profile of this name."))
            return False
        return self._ask.require(self._name, self.tr("Give the copy a name."))

    @Slot()
    def _on_copied(self) -> None:
        self._presenter.copy_profile(self._copied, self._name.text().strip())


class ProfileEditor(Ask):
    """Edits the numbers of one profile; each kind has its own."""

    saved = Signal(object)  # MatchProfile
    rehearsal_wanted = Signal(object)  # MatchProfile as it stands in the fields

    def __init__(self, profile: MatchProfile, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("profiles", "Edit {name}").format(name=profile.name),
            wording.profile_rule(profile.kind)
            + " "
            + translate("profiles", "Links made before keep the version they were made with."),
            translate("profiles", "Save profile"),
            parent,
            columns=2,
        )
        self.setObjectName("profileEditor")
        self._profile = profile
        self.probability = _percent(profile.probability_min, "probabilityMin")
        self.unique = QCheckBox(self.tr("Also link exact, unique amounts"))
        self.unique.setChecked(profile.unique_exact)
        self.unique_days = _number(profile.unique_days, 0, 60, "uniqueDays")
        self.unique_probability = _percent(profile.unique_probability_min, "uniqueProbability")
        self.days_before = _number(profile.days_before, 0, 60, "daysBefore")
        self.days_after = _number(profile.days_after, 0, 60, "daysAfter")
        self.similarity = _percent(profile.similarity_min, "similarityMin")
        self.rate = _percent(profile.rate_tolerance_ppm / 1_000_000, "rateTolerance")
        self._lay_out()
        self.rehearse = SecondaryButton(self.tr("Rehearse these rules…"), "history")
        self.rehearse.setObjectName("rehearseEdited")
        self.rehearse.clicked.connect(self._on_rehearse)
        self.form.add(
            "", self.rehearse, self.tr("What they would have done in months that are decided"), span=2
        )
        self.accepted.connect(self._tell)

    def _lay_out(self) -> None:
        if self._profile.kind is ProfileKind.SCORED:
            hint = self.tr("The chance of being right from which a pair is linked by itself")
            self.form.add(self.tr("Threshold"), self.probability, hint, span=2)
            self.form.add(self.tr("Unique amounts"), self.unique, span=2)
            self.form.add(self.tr("... within days"), self.unique_days)
            self.form.add(self.tr("... above a chance of"), self.unique_probability)
        if self._profile.kind is not ProfileKind.SCORED:
            self.form.add(self.tr("Days the payment may come before"), self.days_before)
            self.form.add(self.tr("Days the payment may come after"), self.days_after)
        if self._profile.kind is ProfileKind.STANDARD:
            self.form.add(self.tr("Merchants alike by at least"), self.similarity)
        hint = self.tr("Converted amounts may differ by this much")
        self.form.add(self.tr("Exchange rate tolerance"), self.rate, hint)

    @property
    def edited(self) -> MatchProfile:
        """The profile as it stands in the fields."""
        return replace(
            self._profile,
            probability_min=self.probability.value() / 100,
            unique_exact=self.unique.isChecked(),
            unique_days=self.unique_days.value(),
            unique_probability_min=self.unique_probability.value() / 100,
            days_before=self.days_before.value(),
            days_after=self.days_after.value(),
            similarity_min=self.similarity.value() / 100,
            rate_tolerance_ppm=round(self.rate.value() * 10_000),
        )

    @Slot(float)
    def take_threshold(self, threshold: float) -> None:
        """Fill in a threshold that was chosen in a rehearsal."""
        self.probability.setValue(threshold * 100)

    @Slot()
    def _on_rehearse(self) -> None:
        self.rehearsal_wanted.emit(self.edited)

    @Slot()
    def _tell(self) -> None:
        self.saved.emit(self.edited)


def _percent(share: float, name: str) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setObjectName(name)
    field.setRange(0.0, 100.0)
    field.setDecimals(2)
    field.setSingleStep(0.5)
    field.setSuffix(" %")
    field.setValue(share * 100)
    return field


def _number(value: int, low: int, high: int, name: str) -> QSpinBox:
    field = QSpinBox()
    field.setObjectName(name)
    field.setRange(low, high)
    field.setValue(value)
    return field
