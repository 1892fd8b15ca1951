"""Tables: models that hold what is on screen, the view, and the delegate that paints it."""

from app.ui.tables.columns import Action, Badge, Column, Kind, Strength
from app.ui.tables.models import ListTableModel, TableModel
from app.ui.tables.paged_model import PagedTableModel
from app.ui.tables.view import TableView

__all__ = [
    "Action",
    "Badge",
    "Column",
    "Kind",
    "ListTableModel",
    "PagedTableModel",
    "Strength",
    "TableModel",
    "TableView",
]
