"""Everything that can be done in the manager, as actions: for keys, menus, right clicks and the palette."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui import icons
from app.ui.palettes import Tone
from app.ui.reconciliation.lines import PICKED_MAX
from app.ui.reconciliation.presenter import ManagerPresenter

translate = QCoreApplication.translate

Keys = QKeySequence.StandardKey | str


class ManagerActions:
    """The actions of one page; the page connects them. Their shortcuts hold while the focus is inside it."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._build_staging()
        self._build_moving()
        self._build_showing()
        self._build_exports()

    def _build_staging(self) -> None:
        self.reconcile = self._make(
            "reconcile", translate("manager", "Reconcile candidate and go on"), "link", "Return", "Enter"
        )
        self.unreconcile = self._make("unreconcile", translate("manager", "Unreconcile"), "unlink", "U")
        self.reject = self._make("notThisOne", translate("manager", "Not this one"), "x", "Del")
        self.why = self._make(
            "whyNot", translate("manager", "Do what would make it match"), "circle-question-mark", "W"
        )
        self.twins = self._make(
            "settleTwins", translate("manager", "Pair twins in date order"), "layers", "T"
        )
        self.bulk = self._make(
            "acceptStrong", translate("manager", "Accept strong suggestions…"), "list-checks", "Shift+A"
        )
        self.mark = self._make("mark", translate("manager", "Mark for one link"), "check", "Space")
        self.link_marked = self._make(
            "linkMarked", translate("manager", "Reconcile marked rows"), "link", "L"
        )
        self.split = self._make("linkPart", translate("manager", "Link a part…"), "split", "S")
        self.members = self._make(
            "sumMembers", translate("manager", "Show what a sum is made of"), "layers", "X"
        )
        self.undo = self._make(
            "undo", translate("manager", "Undo staged step"), "undo-2", QKeySequence.StandardKey.Undo
        )
        self.redo = self._make(
            "redo", translate("manager", "Redo staged step"), "redo-2", "Ctrl+Y", "Ctrl+Shift+Z"
        )
        self.save = self._make(
            "save",
            translate("manager", "Reconcile and close"),
            "check",
            "Ctrl+S",
            "Ctrl+Return",
            "Ctrl+Enter",
            tone=Tone.GREEN,
        )
        self.discard = self._make("discard", translate("manager", "Discard staged work…"), "trash-2")
        self.back = self._make("back", translate("manager", "Back"), "chevron-left", "Alt+Left")

    def _build_moving(self) -> None:
        self.next_pending = self._make(
            "nextPending", translate("manager", "Next pending expense"), "arrow-down", "N"
        )
        self.previous_pending = self._make(
            "previousPending", translate("manager", "Previous pending expense"), "arrow-up", "Shift+N"
        )
        self.to_right = self._make("toRight", translate("manager", "To the payments"), "arrow-right", "Right")
        self.to_left = self._make("toLeft", translate("manager", "To the expenses"), "chevron-left", "Left")
        self.next_panel = self._make("nextPanel", translate("manager", "Next list"), "layers", "F6")
        self.previous_panel = self._make(
            "previousPanel", translate("manager", "Previous list"), "layers", "Shift+F6"
        )
        self.picks: list[QAction] = []
        for number in range(1, PICKED_MAX + 1):
            text = translate("manager", "Choose candidate {number}").format(number=number)
            pick = self._make(f"pick{number}", text, "", str(number))
            pick.setData(number)
            self.picks.append(pick)

    def _build_showing(self) -> None:
        self.search = self._make(
            "find", translate("manager", "Search"), "search", QKeySequence.StandardKey.Find, "/"
        )
        self.clear_filters = self._make(
            "clearFilters", translate("manager", "Clear all filters"), "filter", "Ctrl+Shift+F"
        )
        self.evidence = self._make("evidence", translate("manager", "Evidence"), "scale", "E")
        self.evidence.setCheckable(True)
        self.evidence.setChecked(True)
        self.shortcuts = self._make(
            "shortcuts", translate("manager", "Shortcuts of this page"), "keyboard", "?", "Ctrl+/"
        )
        self.palette = self._make("palette", translate("manager", "Find a command…"), "command", "Ctrl+K")

    def _build_exports(self) -> None:
        self.export_pending = self._make(
            "exportPending", translate("manager", "Export pending expenses…"), "download"
        )
        self.export_reconciled = self._make(
            "exportReconciled", translate("manager", "Export reconciled expenses…"), "download"
        )
        self.export_linked = self._make(
            "exportLinked", translate("manager", "Export reconciled payments…"), "download"
        )
        self.export_candidates = self._make(
            "exportCandidates", translate("manager", "Export candidate payments…"), "download"
        )
        self.exports = [
            self.export_pending,
            self.export_reconciled,
            self.export_linked,
            self.export_candidates,
        ]

    def _make(self, name: str, text: str, icon: str, *keys: Keys, tone: Tone = Tone.GREY) -> QAction:
        action = QAction(text, self._page)
        action.setObjectName(name)
        if icon:
            icons.dress(action, icon, tone)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def tell(self, presenter: ManagerPresenter, *, has_chosen: bool) -> None:
        """Switch off what makes no sense now; `has_chosen`: a candidate is selected."""
        right = presenter.shown_right
        is_free = presenter.is_open and not presenter.is_busy
        staged = presenter.totals.staged if presenter.totals is not None else 0
        self.undo.setEnabled(is_free and presenter.session.can_undo)
        self.redo.setEnabled(is_free and presenter.session.can_redo)
        self.save.setEnabled(is_free and staged > 0)
        self.discard.setEnabled(is_free and staged > 0)
        self.reconcile.setEnabled(is_free and right is not None and bool(right.candidates))
        self.reject.setEnabled(is_free and has_chosen)
        self.why.setEnabled(is_free and right is not None and right.why is not None)
        self.unreconcile.setEnabled(is_free and right is not None and bool(right.linked))
        for action in (
            self.next_pending,
            self.previous_pending,
            self.search,
            self.bulk,
            self.mark,
            *self.picks,
        ):
            action.setEnabled(is_free)
        self.clear_filters.setEnabled(is_free and len(presenter.filters) > 0)

    def by_menu(self) -> dict[str, list[QAction]]:
        """Return the actions by the menu they belong to."""
        return {
            "File": list(self.exports),
            "Edit": [
                self.undo,
                self.redo,
                self.reconcile,
                self.mark,
                self.link_marked,
                self.split,
                self.reject,
                self.why,
                self.twins,
                self.bulk,
                self.unreconcile,
                self.save,
                self.discard,
                self.search,
            ],
            "View": [
                self.next_pending,
                self.previous_pending,
                self.to_right,
                self.to_left,
                self.next_panel,
                self.previous_panel,
                self.evidence,
                self.clear_filters,
                self.back,
            ],
        }

    def groups(self) -> list[tuple[str, Sequence[QAction]]]:
        """Return the actions by area, for the sheet of shortcuts."""
        return [
            (
                translate("manager", "Reconcile"),
                [
                    self.reconcile,
                    self.mark,
                    self.link_marked,
                    self.split,
                    self.members,
                    self.reject,
                    self.why,
                    self.twins,
                    self.bulk,
                    self.unreconcile,
                    *self.picks[:1],
                ],
            ),
            (translate("manager", "Staged work"), [self.undo, self.redo, self.save, self.back]),
            (
                translate("manager", "Moving"),
                [
                    self.next_pending,
                    self.previous_pending,
                    self.to_right,
                    self.to_left,
                    self.next_panel,
                    self.previous_panel,
                ],
            ),
            (
                translate("manager", "Finding and showing"),
                [self.search, self.clear_filters, self.evidence, self.palette, self.shortcuts],
            ),
        ]

    def all(self) -> list[QAction]:
        """Return every action, for the command palette."""
        found = [action for actions in self.by_menu().values() for action in actions]
        return [*found, *self.picks, self.shortcuts]
