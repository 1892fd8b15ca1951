"""Makes the page of a place; each page's imports wait until it is asked for."""

import importlib

from app.models.protocols import Progress
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.shell.places import At


def make_page(place: At, desk: Desk) -> Page:
    """Make the page of a place for the open company."""
    match place:
        case At.HOME:
            from app.ui.home.page import HomePage

            return HomePage(desk)
        case At.IMPORT:
            from app.ui.imports.page import ImportPage

            return ImportPage(desk)
        case At.EXPENSES:
            from app.ui.expenses.page import ExpensesPage

            return ExpensesPage(desk)
        case At.PAYMENTS:
            from app.ui.payments.page import PaymentsPage

            return PaymentsPage(desk)
        case At.RECONCILE:
            from app.ui.shell.manager import ReconcilePage

            return ReconcilePage(desk)
        case At.REPORTS:
            from app.ui.reports.page import ReportsPage

            return ReportsPage(desk)
        case At.FINANCE:
            from app.ui.finance.page import FinancePage

            return FinancePage(desk)
        case At.REFERENCE:
            from app.ui.reference.page import ReferencePage

            return ReferencePage(desk)
        case At.SETTINGS:
            from app.ui.settings.page import SettingsPage

            return SettingsPage(desk)


_MODULES = (
    "app.ui.expenses.page",
    "app.ui.payments.page",
    "app.ui.shell.manager",
    "app.ui.imports.page",
    "app.ui.reports.page",
    "app.ui.finance.page",
    "app.ui.reference.page",
    "app.ui.settings.page",
)


def preload(progress: Progress) -> None:
    """Import the modules of all pages, so that the first visit to one does not wait for them.

    Runs in a reading thread: it makes classes and no widget.
    """
    for done, name in enumerate(_MODULES):
        progress(done, len(_MODULES))
        importlib.import_module(name)
