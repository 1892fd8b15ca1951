"""The places of the window: their keys, words and icons."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.navigation import Place

translate = QCoreApplication.translate


class At(StrEnum):
    """Keys of the places."""

    HOME = "home"
    IMPORT = "import"
    EXPENSES = "expenses"
    PAYMENTS = "payments"
    RECONCILE = "reconcile"
    REPORTS = "reports"
    TRENDS = "trends"
    FINANCE = "finance"
    REFERENCE = "reference"
    HISTORY = "history"
    SETTINGS = "settings"


def places() -> list[Place]:
    """Return all places, in the order of the side bar."""
    return [
        Place(At.HOME, translate("places", "Home"), "house"),
        Place(At.IMPORT, translate("places", "Import"), "arrow-down-to-line"),
        Place(At.EXPENSES, translate("places", "Expenses"), "receipt-text"),
        Place(At.PAYMENTS, translate("places", "Payments"), "credit-card"),
        Place(At.RECONCILE, translate("places", "Reconcile"), "arrow-left-right"),
        Place(At.REPORTS, translate("places", "Reports"), "file-text"),
        Place(At.TRENDS, translate("places", "Trends"), "chart-no-axes-column"),
        Place(At.FINANCE, translate("places", "Finance"), "book-open-check"),
        Place(At.REFERENCE, translate("places", "Reference data"), "database"),
        Place(At.HISTORY, translate("places", "History"), "history"),
        Place(At.SETTINGS, translate("places", "Settings"), "settings", at_end=True),
    ]
