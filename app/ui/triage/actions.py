"""What can be done in triage, as actions: one key each."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.services.triage import Kind
from app.ui import icons
from app.ui.palettes import Tone
from app.ui.triage.shown import ItemView

translate = QCoreApplication.translate

Keys = QKeySequence.StandardKey | str
PICKS = 9


class TriageActions:
    """The actions of one view; their keys hold while the focus is inside it."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self.take = self._make("take", translate("triage", "Reconcile"), "link", "Return", "Enter")
        self.twins = self._make("twins", translate("triage", "Settle the twins"), "layers", "T")
        self.reject = self._make("notAMatch", translate("triage", "Not a match"), "x", "N", "Del")
        self.create = self._make("createExpense", translate("triage", "Create expense"), "file-plus", "C")
        self.aside = self._make("setAside", translate("triage", "No expense…"), "eye-off", "I")
        self.ask = self._make("ask", translate("triage", "Ask"), "message-circle-question-mark", "Q")
        self.skip = self._make("skip", translate("triage", "Later"), "arrow-right", "S", "Right")
        self.undo = self._make(
            "triageUndo", translate("triage", "Undo"), "undo-2", QKeySequence.StandardKey.Undo
        )
        self.leave = self._make(
            "leaveTriage", translate("triage", "Leave"), "chevron-left", "Esc", "Alt+Left"
        )
        self.strong = self._make(
            "triageStrong", translate("triage", "Accept strong suggestions…"), "list-checks", "Shift+A"
        )
        self.save = self._make(
            "triageSave",
            translate("triage", "Save and close"),
            "check",
            "Ctrl+S",
            "Ctrl+Return",
            "Ctrl+Enter",
            tone=Tone.GREEN,
        )
        self.again = self._make(
            "triageAgain", translate("triage", "Go through the rest again"), "rotate-ccw", "R"
        )
        self.down = self._make("nextCandidate", translate("triage", "Next candidate"), "arrow-down", "Down")
        self.up = self._make("previousCandidate", translate("triage", "Previous candidate"), "arrow-up", "Up")
        self.in_manager = self._make(
            "openInManager", translate("triage", "Show in the manager"), "arrow-left-right", "M"
        )
        self.picks: list[QAction] = []
        for number in range(1, PICKS + 1):
            text = translate("triage", "Reconcile candidate {number}").format(number=number)
            pick = self._make(f"triagePick{number}", text, "", str(number))
            pick.setData(number - 1)
            self.picks.append(pick)

    def _make(self, name: str, text: str, icon: str, *keys: Keys, tone: Tone = Tone.GREY) -> QAction:
        action = QAction(text, self._view)
        action.setObjectName(name)
        if icon:
            icons.dress(action, icon, tone)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def tell(
        self, view: ItemView | None, *, can_undo: bool, staged: int, is_free: bool, is_asking: bool
    ) -> None:
        """Switch off what makes no sense now; while something `is_asking`, Enter answers it."""
        kind = None if view is None else view.item.kind
        has_choice = view is not None and bool(view.candidates or view.claims)
        for action, is_on in (
            (self.take, is_asking or has_choice or kind in (Kind.TWINS, Kind.SUM)),
            (self.twins, kind is Kind.TWINS),
            (self.reject, has_choice),
            (self.create, kind is Kind.PAYMENT),
            (self.aside, kind is Kind.PAYMENT),
            (self.ask, view is not None),
            (self.skip, view is not None),
            (self.undo, can_undo),
            (self.save, staged > 0),
            (self.in_manager, view is not None and bool(view.expenses)),
        ):
            action.setEnabled(is_free and is_on)

    def shown(self) -> list[QAction]:
        """Return those that stand as buttons below the card, in order."""
        return [self.take, self.twins, self.create, self.aside, self.reject, self.ask, self.skip, self.undo]

    def by_menu(self) -> dict[str, list[QAction]]:
        """Return the actions by the menu they belong to."""
        edit = [*self.shown(), self.strong, self.again, self.save]
        return {"Edit": edit, "View": [self.down, self.up, self.in_manager, self.leave]}

    def all(self) -> list[QAction]:
        """Return every action."""
        return [*(one for several in self.by_menu().values() for one in several), *self.picks]
