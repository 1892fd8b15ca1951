"""Why a pair is as likely as it is: the verdict in a sentence, and the score as a waterfall that adds up."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.services.views import LinkRow
from app.ui import fonts, formats
from app.ui.reconciliation import sentences
from app.ui.reconciliation.lines import CandidateLine
from app.ui.widgets import Card, EmptyState, GhostButton, TextLabel
from app.ui.widgets.waterfall import ScoreWaterfall

OPEN_MIN_PX, OPEN_MIN_WIDE_PX = 190, 360
HEAD_ONLY_PX = 48


class EvidencePane(Card):
    """The evidence of the selected candidate or link; collapses to its heading."""

    toggled = Signal(bool)  # is open

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("evidence")
        self.set_title(self.tr("Evidence"))
        self.is_open = True
        self._pair = TextLabel("", "muted", fonts.Size.BODY)
        self._pair.setWordWrap(True)
        self._pair.setObjectName("evidencePair")
        self.waterfall = ScoreWaterfall(self)
        self.waterfall.setObjectName("waterfall")
        self._empty = EmptyState(self)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        self._pair.setContentsMargins(12, 0, 12, 0)
        column.addWidget(self._pair)
        column.addWidget(self.waterfall)
        column.addWidget(self._empty, 1)
        column.addStretch(0)
        self._area = QScrollArea(self)
        self._area.setObjectName("evidenceArea")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._toggle = GhostButton("", "chevron-down", self)
        self._toggle.setObjectName("toggleEvidence")
        self._toggle.clicked.connect(self.toggle)
        self.add_to_head(self._toggle)
        self.set_content(self._area)
        self.waterfall.installEventFilter(self)
        self.setMinimumWidth(OPEN_MIN_WIDE_PX)
        self._tell_toggle()
        self.show_nothing()

    @Slot()
    def toggle(self) -> None:
        """Open or collapse."""
        self.set_open(not self.is_open)

    def set_open(self, is_open: bool) -> None:
        """Show all of it, or the heading only."""
        self.is_open = is_open
        self._area.setVisible(is_open)
        self._tell_toggle()
        self.toggled.emit(is_open)

    def _tell_toggle(self) -> None:
        name = self.tr("Collapse evidence (E)") if self.is_open else self.tr("Show evidence (E)")
        self._toggle.setAccessibleName(name)
        self._toggle.setToolTip(name)
        self.setMinimumHeight(OPEN_MIN_PX if self.is_open else HEAD_ONLY_PX)
        self.setMaximumHeight(16_777_215 if self.is_open else HEAD_ONLY_PX)
        policy = QSizePolicy.Policy.Preferred if self.is_open else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def show_nothing(self) -> None:
        """Say that a candidate has to be chosen."""
        self._tell()
        self._show(has_score=False)
        self._empty.set_content(
            "scale", self.tr("Select a candidate to see what speaks for it and what against")
        )

    def show_candidate(self, line: CandidateLine) -> None:
        """Show the evidence of a candidate."""
        row = line.row
        assert row is not None, "a heading has no evidence"
        candidate = row.candidate
        self.waterfall.set_score(
            sentences.contributions(candidate.evidence),
            prior=candidate.prior,
            probability=candidate.probability,
            note=sentences.competition(candidate),
        )
        self._tell(
            candidate.probability,
            sentences.payment(row),
            sentences.gap_sentence(line),
            sentences.note(line),
            sentences.silent(candidate.evidence),
        )
        self._show(has_score=True)

    def show_link(self, link: LinkRow) -> None:
        """Show why and by whom a link was made, with the evidence stored with it."""
        reason = ""
        if link.reason:
            reason = self.tr("Reason given: {reason}.").format(reason=formats.plain_line(link.reason))
        self._tell(link.probability, sentences.payment(link), sentences.made_by(link), reason)
        if not link.evidence or link.probability is None:
            self._show(has_score=False)
            self._empty.set_content("hand", self.tr("Linked by hand, without a score"), self._pair.text())
            return
        weights = sum(one.weight for one in link.evidence)
        self.waterfall.set_score(
            sentences.contributions(link.evidence),
            prior=sentences.log_odds(link.probability) - weights,
            probability=link.probability,
        )
        self._show(has_score=True)

    def _tell(self, probability: float | None = None, title: str = "", *more: str) -> None:
        share = "" if probability is None else formats.percent(probability)
        self.set_note(self.tr("{share} likely").format(share=share) if share else "")
        self._pair.setText("  ·  ".join(one.rstrip(".") for one in (title, *more) if one))

    def _show(self, *, has_score: bool) -> None:
        self.waterfall.setVisible(has_score)
        self._pair.setVisible(has_score and bool(self._pair.text()))
        self._empty.setVisible(not has_score)
