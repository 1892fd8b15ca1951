"""Opens a filled company, goes to every place, and prints what a screen reader is told there.

    python -m tests.ui.speaking.walk FOLDER     # one JSON object an object that is shown, with its place

Runs in a process of its own, under an X server and a session bus with the accessibility services.
"""

import json
import os
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTableView

from app.ui import application
from app.ui.main_window import MainWindow
from app.ui.pictures import Quiet
from app.ui.shell.places import At
from tests.ui.shell.office import a_window, an_office
from tests.ui.speaking.atspi import Reader, Spoken

PATIENCE_S = 30
PAUSE_S = 0.2


class Walk:
    """Asks from a thread of its own while the window answers."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._reader: Reader | None = None
        self._found: list[Spoken] = []
        self._error: Exception | None = None

    def here(self) -> list[Spoken]:
        """Return what is shown now."""
        thread = threading.Thread(target=self._ask)
        thread.start()
        while thread.is_alive():
            self._app.processEvents()
            time.sleep(0.001)
        if self._error is not None:
            raise self._error
        return self._found

    def _ask(self) -> None:
        try:
            self._found = list(self._speaking().everything())
        except Exception as error:  # noqa: BLE001 -- raised again in the main thread
            self._error = error

    def _speaking(self) -> Reader:
        end = time.monotonic() + PATIENCE_S
        while self._reader is None:
            try:
                self._reader = Reader(os.getpid())
            except LookupError:  # the bridge is loaded when it is first asked for
                if time.monotonic() > end:
                    raise
                time.sleep(PAUSE_S)
        return self._reader


def main() -> None:
    """Walk through all places."""
    folder = Path(sys.argv[1])
    made = an_office(folder)
    made.shop.company.close()
    app = application.make(made.program)
    window = a_window(made, folder)
    window.resize(1500, 950)
    window.show()
    quiet = Quiet(window)
    quiet.wait()
    window.open_target(made.target)
    quiet.wait()
    walk = Walk(app)
    for place in At:
        window.go(place)
        quiet.wait()
        _choose_first(window)
        quiet.wait()
        for one in walk.here():
            told = asdict(one) | {"states": sorted(one.states), "place": place.value}
            print(json.dumps(told), flush=True)
    sys.stdout.flush()
    os._exit(0)  # the bus may be gone before Qt says good-bye to it


def _choose_first(window: MainWindow) -> None:
    for view in window.findChildren(QTableView):
        if view.isVisible() and view.model() is not None and view.model().rowCount():
            view.selectRow(0)
            return


if __name__ == "__main__":
    main()
