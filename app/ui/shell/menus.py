"""The menu bar: what the window can do, and what the page shown adds to it."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from app.services.results import Scope
from app.ui import theme
from app.ui.shell.documents import Documents
from app.ui.shell.key_hints import show_keys
from app.ui.shell.places import At, places

if TYPE_CHECKING:
    from app.bootstrap import RecentFile
    from app.ui.main_window import MainWindow

RECENT_MAX = 9


class Menus(QObject):
    """Builds the menu bar of a window and keeps it up to date."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._of_company: list[QAction] = []
        self._of_page: list[tuple[QMenu, QAction]] = []
        bar = window.menuBar()
        self.file = bar.addMenu(self.tr("&File"))
        self.edit = bar.addMenu(self.tr("&Edit"))
        self.view = bar.addMenu(self.tr("&View"))
        self.reconcile = bar.addMenu(self.tr("&Reconcile"))
        self.help = bar.addMenu(self.tr("&Help"))
        self._build_file()
        self._build_view()
        self._build_reconcile()
        self._build_help()
        self.edit.menuAction().setVisible(False)

    def all_actions(self) -> list[QAction]:
        """Return every action of every menu, in menu order."""
        found: list[QAction] = []
        for menu in (self.file, self.edit, self.view, self.reconcile, self.help):
            for action in menu.actions():
                inner = action.menu()
                found += inner.actions() if isinstance(inner, QMenu) else [action]
        return found

    def groups(self) -> list[tuple[str, list[QAction]]]:
        """Return the actions by menu, for the sheet of shortcuts."""
        return [
            (menu.title().replace("&", ""), [action for action in menu.actions() if action.menu() is None])
            for menu in (self.file, self.edit, self.view, self.reconcile, self.help)
        ]

    def set_company_open(self, is_open: bool) -> None:
        """Switch what needs a company."""
        for action in self._of_company:
            action.setEnabled(is_open)

    def set_page_actions(self, by_menu: Mapping[str, Sequence[QAction]]) -> None:
        """Put the actions of the page shown into the menus, in place of those of the last one."""
        for menu, action in self._of_page:
            menu.removeAction(action)
        self._of_page.clear()
        menus = {"File": self.file, "Edit": self.edit, "View": self.view}
        own = any(one.shortcut() == QKeySequence("Ctrl+E") for one in by_menu.get("File", ()))
        self._export.setVisible(not own)  # a page that exports its list better does it
        self._export.setShortcut(QKeySequence() if own else QKeySequence("Ctrl+E"))
        for name, actions in by_menu.items():
            menu = menus.get(name, self.edit)
            before = self._before_close if menu is self.file else None
            if menu is not self.edit or self._of_page:
                self._insert(menu, self._separator(menu), before)
            for action in actions:
                self._insert(menu, action, before)
        self.edit.menuAction().setVisible(any(menu is self.edit for menu, _ in self._of_page))
        show_keys(self._window, [one for actions in by_menu.values() for one in actions])

    def _insert(self, menu: QMenu, action: QAction, before: QAction | None) -> None:
        if before is None:
            menu.addAction(action)
        else:
            menu.insertAction(before, action)
        self._of_page.append((menu, action))

    def _separator(self, menu: QMenu) -> QAction:
        line = QAction(menu)
        line.setSeparator(True)
        return line

    def show_recent(self, files: Sequence[RecentFile]) -> None:
        """Fill File > Open recent."""
        self._recent.clear()
        for number, file in enumerate(files[:RECENT_MAX], start=1):
            action = self._recent.addAction(f"&{number}  {file.name}".replace("&&", "&"))
            action.setData(file.path)
            action.setToolTip(file.path)
            action.setEnabled(file.exists)
            action.triggered.connect(self._on_recent)
        self._recent.menuAction().setEnabled(bool(files))

    def _build_file(self) -> None:
        window = self._window
        self._add(self.file, self.tr("&New company…"), window.new_company, QKeySequence.StandardKey.New)
        self._add(
            self.file, self.tr("&Open company file…"), window.open_company, QKeySequence.StandardKey.Open
        )
        self._recent = self.file.addMenu(self.tr("Open &recent"))
        self._recent.setToolTipsVisible(True)
        self._add(self.file, self.tr("Open the &sample company"), window.open_sample)
        self.file.addSeparator()
        self._add(self.file, self.tr("&Import files…"), window.import_files, "Ctrl+I", needs_company=True)
        documents = self.documents = Documents(window)
        self._add(
            self.file,
            self.tr("Reconciliation &workbook…"),
            documents.ask_workbook,
            "Ctrl+Shift+E",
            needs_company=True,
        )
        self._add(self.file, self.tr("Make a &copy…"), documents.ask_backup, needs_company=True)
        self.file.addSeparator()
        output = window.output
        self._export = self._add(
            self.file, self.tr("&Export this list…"), output.export, "Ctrl+E", needs_company=True
        )
        self._add(
            self.file,
            self.tr("&Print this list…"),
            output.print_list,
            QKeySequence.StandardKey.Print,
            needs_company=True,
        )
        self._before_close = self.file.addSeparator()
        self._add(
            self.file, self.tr("&Close company"), window.leave_company, "Ctrl+Shift+W", needs_company=True
        )
        quit_action = self._add(self.file, self.tr("&Quit"), window.close, QKeySequence.StandardKey.Quit)
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _build_view(self) -> None:
        window = self._window
        for place in places():
            action = window.place_action(At(place.key))
            self.view.addAction(action)
            self._of_company.append(action)
        self.view.addSeparator()
        looks = self.view.addMenu(self.tr("&Appearance"))
        self._looks = QActionGroup(self)
        for name, text in (
            ("system", self.tr("As the &system")),
            ("light", self.tr("&Light")),
            ("dark", self.tr("&Dark")),
            ("contrast", self.tr("&High contrast")),
        ):
            action = looks.addAction(text)
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(window.program.settings.theme == name)
            action.triggered.connect(self._on_look)
            self._looks.addAction(action)
        narrow = self._add(self.view, self.tr("&Narrow side bar"), None, "Ctrl+B")
        narrow.setCheckable(True)
        narrow.setChecked(window.is_narrow)
        narrow.toggled.connect(window.set_narrow)
        self._build_zoom()
        full = self._add(self.view, self.tr("&Full screen"), None, QKeySequence.StandardKey.FullScreen)
        full.setCheckable(True)
        full.toggled.connect(self._on_full_screen)

    def _build_reconcile(self) -> None:
        """Offer the two ways through what is open (G22)."""
        window = self._window
        self._add(self.reconcile, self.tr("&Manager"), self._on_manager, needs_company=True)
        triage = self._add(self.reconcile, self.tr("&Triage"), self._on_triage, "Ctrl+T", needs_company=True)
        triage.setObjectName("go.triage")
        triage.setToolTip(self.tr("One open item at a time, one key each"))
        window.addAction(triage)

    @Slot()
    def _on_manager(self) -> None:
        self._window.go(At.RECONCILE, Scope())

    @Slot()
    def _on_triage(self) -> None:
        self._window.go(At.RECONCILE, "triage")

    def _build_zoom(self) -> None:
        """Show the keys; the window takes them itself, so that a receipt in front can have them first."""
        output = self._window.output
        for text, run, keys in (
            (self.tr("Larger &lists"), output.zoom_in, "Ctrl++"),
            (self.tr("&Smaller lists"), output.zoom_out, "Ctrl+-"),
            (self.tr("&Usual size of lists"), output.zoom_usual, "Ctrl+0"),
        ):
            action = self._add(self.view, text, run, keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _build_help(self) -> None:
        self._add(self.help, self.tr("&Keyboard shortcuts"), self._on_shortcuts, "F1")
        self._add(self.help, self.tr("Find a &command…"), self._on_palette, "Ctrl+K")
        self._add(self.help, self.tr("Take the &tour"), self.take_tour, needs_company=True)
        self.help.addSeparator()
        self._add(self.help, self.tr("&Verify the audit trail"), self.documents.verify, needs_company=True)
        self._add(self.help, self.tr("Show &log folder"), self._on_logs)
        about = self._add(self.help, self.tr("&About Tieout"), self._on_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(
        self,
        menu: QMenu,
        text: str,
        run: object,
        keys: QKeySequence.StandardKey | str | None = None,
        *,
        needs_company: bool = False,
    ) -> QAction:
        action = menu.addAction(text)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if callable(run):
            action.triggered.connect(run)
        if needs_company:
            self._of_company.append(action)
        return action

    @Slot()
    def _on_recent(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._window.open_target(str(action.data()))

    @Slot()
    def _on_look(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._window.program.save_settings(replace(self._window.program.settings, theme=str(action.data())))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, str(action.data()))

    @Slot(bool)
    def _on_full_screen(self, is_full: bool) -> None:
        if is_full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    @Slot()
    def _on_shortcuts(self) -> None:
        """Show which keys do what, on this page too."""
        from app.ui.widgets.palette import ShortcutSheet

        ShortcutSheet(self.groups(), self._window).open()

    @Slot()
    def _on_palette(self) -> None:
        """Find a command by a few letters."""
        from app.ui.widgets.palette import CommandPalette

        window = self._window
        palette = CommandPalette(self.all_actions(), window)
        corner = window.mapToGlobal(window.rect().topLeft())
        palette.move(corner.x() + (window.width() - palette.width()) // 2, corner.y() + 90)
        palette.show()

    @Slot()
    def take_tour(self) -> None:
        """Show what the window is for, step by step."""
        from app.ui.tour.overlay import Tour

        Tour(self._window).start()

    def offer_tour(self) -> None:
        """Start the tour when the sample company is seen for the first time."""
        window, program = self._window, self._window.program
        if window.desk is None or program.settings.toured:
            return
        if window.desk.company.info.target == str(program.demo_target()):
            program.save_settings(replace(program.settings, toured=True))
            self.take_tour()

    @Slot()
    def _on_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(_log_folder())))

    @Slot()
    def _on_about(self) -> None:
        from app.ui.settings.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _log_folder() -> Path:
    for handler in logging.getLogger("app").handlers:
        if isinstance(handler, logging.FileHandler):
            return Path(handler.baseFilename).parent
    return Path.home()
