"""Makes the page of a place; each page's imports wait until it is asked for."""

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
        case At.SETTINGS:
            from app.ui.settings.page import SettingsPage

            return SettingsPage(desk)
