"""What linking at the threshold risks on this company's own data, beside the threshold (G07, G07b)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.protocols import Progress
from app.models.rules import MatchProfile
from app.services.views import ListQuery
from app.ui import fonts, formats
from app.ui.shell.desk import Desk
from app.ui.widgets import SecondaryButton, TextLabel

if TYPE_CHECKING:
    from app.services.estimate_risk import RiskEstimate

ROWS_AT_ONCE_MAX = 4_000
"""Companies of up to so many rows are estimated as soon as the section is shown; larger ones when asked."""

FEW = 300
"""From so many moved expenses on the estimate is more than its bound: none linked means at most 100."""

WHOLE_FROM = 20


def _rate(rate: float) -> str:
    return formats.count(round(rate)) if rate >= WHOLE_FROM else formats.decimal(Decimal(f"{rate:.1f}"))


class RiskPane(QWidget):
    """The estimate for the profile in use, with its bound and where it comes from."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("riskPane")
        self._desk = desk
        self._profile: MatchProfile | None = None
        self._estimated: MatchProfile | None = None
        self._is_busy = False
        self._rows = -1
        self.head = TextLabel("", "text", fonts.Size.BODY, fonts.SEMI_BOLD)
        self.head.setObjectName("riskHead")
        self.head.setWordWrap(True)
        self.text = TextLabel("", "muted")
        self.text.setObjectName("riskText")
        self.text.setWordWrap(True)
        self.button = SecondaryButton(self.tr("Estimate the risk"), "target")
        self.button.setObjectName("estimateRisk")
        self.button.clicked.connect(self.estimate)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.head)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self._say_nothing_known()

    def show_profile(self, profile: MatchProfile) -> None:
        """Speak of this profile; what was estimated for another one is no longer shown."""
        if profile != self._profile:
            self._profile, self._estimated = profile, None
            self._say_nothing_known()
        self._begin_when_small()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin_when_small()

    def _begin_when_small(self) -> None:
        """Count the rows once, and estimate at once where that takes a blink."""
        if not self.isVisible() or self._profile is None or self._estimated is not None or self._is_busy:
            return
        if self._rows >= 0:
            self._on_counted(self._rows)
            return
        browse = self._desk.company.browse

        def work(_progress: Progress) -> object:
            return len(browse.payments(ListQuery()).ids) + len(browse.expenses(ListQuery()).ids)

        self._desk.read(work, self._on_counted)

    @Slot(object)
    def _on_counted(self, rows: int) -> None:
        self._rows = rows
        if rows <= ROWS_AT_ONCE_MAX and self._estimated is None:
            self.estimate()

    @Slot()
    def estimate(self) -> None:
        """Estimate beside the window; large companies are judged in a process of their own."""
        if self._is_busy or self._profile is None:
            return
        self._is_busy = True
        self.button.setEnabled(False)
        self.head.setText(self.tr("Estimating…"))
        company, profile = self._desk.company, self._profile

        def work(progress: Progress) -> object:
            return profile, company.estimate_risk(profile, progress=progress)

        if self._rows > ROWS_AT_ONCE_MAX:
            title = self.tr("Estimating what automatic links risk")
            task = self._desk.run_long(title, self.tr("steps"), work, self._on_estimated, writes=False)
            task.cancelled.connect(self._on_cancelled)
            task.failed.connect(self._on_failed)
        else:
            self._desk.read(work, self._on_estimated, self._on_failed)

    @Slot(object)
    def _on_estimated(self, answer: tuple[MatchProfile, RiskEstimate]) -> None:
        self._rest()
        profile, found = answer
        if profile != self._profile:
            self._say_nothing_known()
            self._begin_when_small()
            return
        self._estimated = profile
        self.button.setText(self.tr("Estimate again"))
        if not found.expenses:
            self.head.setText(self.tr("There are no open expenses to estimate the risk from."))
            self.text.setText("")
            return
        said = self.tr("About {rate} in 10,000 expenses would be linked by chance; at most {upper}.")
        if found.expenses < FEW:
            said = self.tr("Too few expenses to tell: at most {upper} in 10,000 would be linked by chance.")
        self.head.setText(said.format(rate=_rate(found.per_10k), upper=_rate(found.upper_per_10k)))
        self.text.setText(f"{self._how(found)} {self._judged(found)} {self._weights(found)}")

    def _how(self, found: RiskEstimate) -> str:
        said = self.tr(
            "Measured on your own data: {count} expenses were moved by some weeks, so that no payment is"
            " theirs, and {links} were linked all the same. The upper bound holds in 19 of 20 cases; more"
            " expenses make it closer."
        )
        return said.format(count=formats.count(found.expenses), links=formats.count(found.chance_links))

    def _judged(self, found: RiskEstimate) -> str:
        if found.judged_links:
            return self.tr(
                "Chances are corrected by %n link(s) that people confirmed or undid.", "", found.judged_links
            )
        return self.tr("Chances are as shipped: too few links were confirmed or undone to correct them.")

    def _weights(self, found: RiskEstimate) -> str:
        if found.own_pairs:
            said = self.tr("Weights are adapted to {count} pairs of this company.")
            return said.format(count=formats.count(found.own_pairs))
        return self.tr("Weights are as shipped: too little data of this company yet.")

    @Slot()
    def _on_cancelled(self) -> None:
        self._rest()
        self._say_nothing_known()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._rest()
        self._say_nothing_known()
        self._desk.failed.emit(error)

    def _rest(self) -> None:
        self._is_busy = False
        self.button.setEnabled(True)

    def _say_nothing_known(self) -> None:
        self.head.setText(self.tr("What does linking at this threshold risk?"))
        self.text.setText(
            self.tr("Tieout can estimate on your own data how many automatic links would be chance.")
        )
        self.button.setText(self.tr("Estimate the risk"))
