"""Opens rehearsals from Settings: for a profile, for one being edited, before automation is switched on."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.models.rules import MatchProfile
from app.ui.rehearsal.dialog import RehearsalDialog
from app.ui.shell.desk import Desk


class Rehearsals(QObject):
    """One rehearsal at a time, over one page."""

    profile_wanted = Signal(object)  # MatchProfile: store it with the threshold that was chosen
    agreed = Signal()  # switch it on
    declined = Signal()  # leave it off

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._profile: MatchProfile | None = None

    def show_profile(self, profile: MatchProfile) -> RehearsalDialog:
        """Rehearse a stored profile; a threshold that is chosen is stored as its next version."""
        self._profile = profile
        dialog = self._opened(RehearsalDialog(self._desk, profile, self._page))
        dialog.threshold_wanted.connect(self._on_threshold)
        return dialog

    def show_edited(self, profile: MatchProfile, editor: QWidget) -> RehearsalDialog:
        """Rehearse a profile as it is being edited; the editor takes a chosen threshold itself."""
        return self._opened(RehearsalDialog(self._desk, profile, editor))

    def ask_automation(self, profile: MatchProfile) -> RehearsalDialog:
        """Rehearse before automation is switched on; `agreed` or `declined` follows."""
        dialog = RehearsalDialog(
            self._desk,
            profile,
            self._page,
            question=self.tr("Before links are made without asking: what would {name} have done?").format(
                name=profile.name
            ),
            yes=self.tr("Switch automation on"),
        )
        dialog.accepted.connect(self.agreed)
        dialog.rejected.connect(self.declined)
        return self._opened(dialog)

    def _opened(self, dialog: RehearsalDialog) -> RehearsalDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @Slot(float)
    def _on_threshold(self, threshold: float) -> None:
        if self._profile is not None:
            self._profile = replace(self._profile, probability_min=threshold)
            self.profile_wanted.emit(self._profile)
