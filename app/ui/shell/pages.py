"""Makes the page of a place; each page's imports wait until it is asked for."""

import importlib

from app.models.protocols import Progress
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.shell.places import At

_PAGES = {
    At.HOME: ("app.ui.home.page", "HomePage"),
    At.EXPENSES: ("app.ui.expenses.page", "ExpensesPage"),
    At.PAYMENTS: ("app.ui.payments.page", "PaymentsPage"),
    At.RECONCILE: ("app.ui.shell.manager", "ReconcilePage"),
    At.IMPORT: ("app.ui.imports.page", "ImportPage"),
    At.REPORTS: ("app.ui.reports.page", "ReportsPage"),
    At.TRENDS: ("app.ui.trends.page", "TrendsPage"),
    At.FINANCE: ("app.ui.finance.page", "FinancePage"),
    At.REFERENCE: ("app.ui.reference.page", "ReferencePage"),
    At.HISTORY: ("app.ui.history.page", "HistoryPage"),
    At.SETTINGS: ("app.ui.settings.page", "SettingsPage"),
}
"""Module and class of each place's page, in the order in which they are loaded beforehand."""


def make_page(place: At, desk: Desk) -> Page:
    """Make the page of a place for the open company."""
    module, name = _PAGES[place]
    made = getattr(importlib.import_module(module), name)(desk)
    assert isinstance(made, Page)
    return made


def preload(progress: Progress) -> None:
    """Import the modules of all pages, so that the first visit to one does not wait for them.

    Runs in a reading thread: it makes classes and no widget.
    """
    for done, (module, _name) in enumerate(_PAGES.values()):
        progress(done, len(_PAGES))
        importlib.import_module(module)
