"""Leaving the manager: what becomes of staged work is asked, and saving is waited for."""

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QWidget

from app.ui.reconciliation.dialogs import LeaveDialog, Leaving
from app.ui.reconciliation.presenter import ManagerPresenter

SAVED = 0
"""How `ManagerPresenter.save_ended` says that all went well."""


class Leave(QObject):
    """Asks before staged work is left behind (F07)."""

    def __init__(self, presenter: ManagerPresenter, page: QWidget) -> None:
        super().__init__(page)
        self._presenter = presenter
        self._page = page
        self.is_saving = False

    def request(self) -> bool:
        """Tell whether the page may be left now; asks what becomes of staged work.

        Returns:
            True when nothing is staged, or it was saved, kept or discarded; False to stay.
        """
        totals = self._presenter.totals
        if self._presenter.is_busy:
            return False
        if totals is None or not totals.staged:
            return True
        dialog = LeaveDialog(totals.staged, self._page)
        dialog.exec()
        answer = dialog.answer
        dialog.deleteLater()
        match answer:
            case Leaving.STAY:
                return False
            case Leaving.SAVE:
                return self._save_and_wait()
            case Leaving.DISCARD:
                return self._presenter.discard()
        return True

    def _save_and_wait(self) -> bool:
        """Save beside the window, which stays alive but takes no input of its own until that ends."""
        loop = QEventLoop(self)
        self.is_saving = True
        self._presenter.save_ended.connect(loop.exit)
        self._presenter.save()
        is_saved = loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents) == SAVED
        self._presenter.save_ended.disconnect(loop.exit)
        self.is_saving = False
        return is_saved
