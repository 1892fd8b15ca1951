"""How many expenses stand where on their way, each a link to the list of them (G02, G03)."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.expense import ExpenseStatus
from app.models.protocols import Progress
from app.services.views import Filter, ListQuery
from app.ui import formats, wording
from app.ui.shell import marks
from app.ui.shell.desk import Desk
from app.ui.shell.places import At
from app.ui.widgets import LinkButton

SHOWN = (ExpenseStatus.TO_REVIEW, ExpenseStatus.TO_SUBMIT, ExpenseStatus.SUBMITTED, ExpenseStatus.REJECTED)


class Standing(QWidget):
    """To review, to submit, submitted, rejected, and without a required receipt."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standing")
        self._desk = desk
        self.queries = [
            *(ListQuery(filters=(Filter("status", (status.value,)),)) for status in SHOWN),
            ListQuery(filters=(Filter("missing_receipt", label=self.tr("Receipt missing")),)),
        ]
        icons = [*(marks.expense_status(status).icon for status in SHOWN), "receipt"]
        self.links: list[LinkButton] = []
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        for place, icon in enumerate(icons):
            link = LinkButton("", icon)
            link.setProperty("place", place)
            link.setObjectName(f"standing{place}")
            link.clicked.connect(self._on_clicked)
            link.hide()
            self.links.append(link)
            line.addWidget(link)

    def reload(self) -> None:
        """Count again."""
        browse, queries = self._desk.company.browse, list(self.queries)

        def work(_progress: Progress) -> object:
            return [len(browse.expenses(query).ids) for query in queries]

        self._desk.read(work, self._on_counted)

    @Slot(object)
    def _on_counted(self, counts: list[int]) -> None:
        names = [*(wording.expense_status(status) for status in SHOWN), self.tr("Receipt missing")]
        for link, name, count in zip(self.links, names, counts, strict=True):
            link.setText(f"{name} {formats.count(count)}")
            link.setAccessibleName(f"{name}: {formats.count(count)}")
            link.setVisible(count > 0)
            link.updateGeometry()

    @Slot()
    def _on_clicked(self) -> None:
        link = self.sender()
        assert isinstance(link, LinkButton)
        self._desk.go(At.EXPENSES, self.queries[int(link.property("place"))])
