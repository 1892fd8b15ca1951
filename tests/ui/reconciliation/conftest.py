"""A real company, a real session, the real window; nothing is pretended."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.services.results import Scope
from app.ui import fonts, formats, theme, translation
from app.ui.reconciliation import ManagerPage
from app.ui.tasks import TaskRunner
from tests.companies import Shop, a_shop
from tests.ui.reconciliation.month import Month, a_month

Open = Callable[..., ManagerPage]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Dress the application as the program does."""
    fonts.load(qapp)
    theme.apply(qapp, theme.LIGHT)
    installed = translation.install(qapp, QLocale("en_GB"))
    yield
    translation.remove(qapp, installed)
    formats.set_locale(QLocale("en_GB"))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """An open company with two employees and two cards."""
    made = a_shop(tmp_path)
    yield made
    made.company.close()


@pytest.fixture
def month(shop: Shop) -> Month:
    """October of that company."""
    return a_month(shop)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    """Runs what the window waits for; ends before the company is closed."""
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def new_page(qtbot: QtBot, shop: Shop, tasks: TaskRunner) -> Iterator[Callable[[], ManagerPage]]:
    """Make manager pages, hold them, and delete them in order.

    qtbot holds its widgets weakly, and a page on screen that the garbage collector takes apart is
    painted half gone.
    """
    pages: list[ManagerPage] = []

    def made() -> ManagerPage:
        page = ManagerPage(tasks)
        pages.append(page)
        return page

    yield made
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)
    for page in pages:
        if isValid(page):
            page.hide()
            page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    pages.clear()


@pytest.fixture
def open_manager(qtbot: QtBot, shop: Shop, tasks: TaskRunner, new_page: Callable[[], ManagerPage]) -> Open:
    """Open the manager on the company, and wait until its lists are there."""

    def opened(scope: Scope | None = None, *, width: int = 1440, height: int = 900) -> ManagerPage:
        page = new_page()
        page.resize(width, height)
        page.show()
        with qtbot.waitSignal(page.presenter.opened, timeout=20_000):
            page.open_scope(shop.company, scope or Scope())
        lists = page.body.left.values()
        qtbot.waitUntil(
            lambda: all(not one.model.ids or one.model.held(0) is not None for one in lists), timeout=20_000
        )
        qtbot.waitUntil(lambda: not tasks.is_busy, timeout=20_000)
        return page

    return opened
