"""The Reconciliation Manager: two panels, staged links, one green button."""

from app.ui.reconciliation.page import ManagerPage

__all__ = ["ManagerPage"]
