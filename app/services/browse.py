"""What lists and pages show. Light to import; the tables are made when they are first asked for."""

from collections.abc import Sequence
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from app.models.changes import Changes
from app.models.expense import Employee
from app.models.ids import ExpenseId, PaymentId, ReportId
from app.models.payment import Instrument
from app.models.reference import Category
from app.models.rules import MatchProfile
from app.models.statement import ImportRecord
from app.services.views import (
    AttentionItem,
    ExpenseRow,
    Filter,
    HomeView,
    LinkRow,
    ListQuery,
    ListResult,
    MonthState,
    PaymentRow,
    ReportRow,
    ReportView,
)
from app.services.workplace import Workplace

if TYPE_CHECKING:
    from app.services.browse_lists import Lists
    from app.services.trends import Trends

__all__ = [
    "AttentionItem",
    "Browse",
    "ExpenseRow",
    "Filter",
    "HomeView",
    "LinkRow",
    "ListQuery",
    "ListResult",
    "MonthState",
    "PaymentRow",
    "ReportRow",
    "ReportView",
]


class Browse:
    """The lists of one company. Safe to ask from several threads; every answer is frozen."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    @cached_property
    def lists(self) -> "Lists":
        """The tables in memory."""
        from app.services.browse_lists import Lists

        return Lists(self._place)

    @property
    def company_currency(self) -> str:
        """The currency of the books."""
        return self._place.currency

    def refresh(self, changes: Changes) -> None:
        """Note what changed; it is read when it is next asked for."""
        self.lists.refresh(changes)

    # ------------------------------------------------------------------ lists

    def payments(self, query: ListQuery) -> ListResult:
        """Return the ids of payments in view order; KeyError for an unknown sort key or filter field."""
        with self.lists.payments() as table:
            return table.select(query)

    def expenses(self, query: ListQuery) -> ListResult:
        """Return the ids of expenses in view order; KeyError for an unknown sort key or filter field."""
        with self.lists.expenses() as table:
            return table.select(query)

    def payment_rows(self, ids: Sequence[int]) -> list[PaymentRow]:
        """Return one page of payments in the order of `ids`; NotFoundError for an unknown id."""
        from app.services.rows import payment_rows

        with self._place.database.read() as unit:
            return payment_rows(unit, ids, self.lists.names(unit))

    def expense_rows(self, ids: Sequence[int]) -> list[ExpenseRow]:
        """Return one page of expenses in the order of `ids`; NotFoundError for an unknown id."""
        from app.services.rows import expense_rows

        with self._place.database.read() as unit:
            return expense_rows(unit, ids, self.lists.names(unit))

    def distinct(self, field: str, kind: str) -> list[str]:
        """Return the values of a filter field that occur, for its menu.

        Args:
            field: As in `Filter`; ids and enum values as text, by id or in the enum's order.
            kind: `payments` or `expenses`.
        """
        from app.services.browse_pages import distinct

        with self.lists.payments() if kind == "payments" else self.lists.expenses() as table:
            return distinct(table, field)

    # ------------------------------------------------------------------ pages

    def related(self, expense_id: ExpenseId) -> list[LinkRow]:
        """Return every payment of an expense, taken-back links too, in order of recording (F19)."""
        from app.services.rows import link_rows

        with self._place.database.read() as unit:
            links = unit.reconciliations.of_expenses([expense_id])
            return link_rows(unit, links, self.lists.names(unit), [expense_id])

    def payment_links(self, payment_id: PaymentId) -> list[LinkRow]:
        """Return every expense of a payment, taken-back links too, each row with its expense."""
        from app.services.browse_pages import payment_links

        with self._place.database.read() as unit:
            return payment_links(unit, payment_id, self.lists.names(unit))

    def reports(self) -> list[ReportRow]:
        """Return all expense reports, by number, then id."""
        from app.services.browse_reports import report_rows

        return report_rows(self._place, self.lists)

    def report(self, report_id: ReportId) -> ReportView:
        """Return one report with its sections and its reconciliation summary (F09, G17)."""
        from app.services.browse_reports import report_view

        return report_view(self._place, self.lists, report_id)

    def home(self) -> HomeView:
        """Return what Home shows."""
        from app.services.browse_home import home_view
        from app.store import figures_of

        return home_view(figures_of(self._place.database), self._place.user)

    def trends(self, currency: str = "") -> "Trends":
        """Return what Trends shows; `currency` as in `read_trends`."""
        from app.services.trends import read_trends

        return read_trends(self._place, currency)

    def warm(self) -> None:
        """Load the store, the lists and what the manager is made of, so that no first question waits."""
        from app.services.memory import give_back, keep_little, settle

        keep_little()
        with self.lists.payments() as payments, self.lists.expenses() as expenses:
            payments.prepare()
            expenses.prepare()
        give_back()
        for name in ("save_reconciliations", "session_state"):
            import_module(f"app.services.{name}")
        from app.services.judging import parameters

        parameters()
        settle()

    # ------------------------------------------------------------------ reference data and rules

    def instruments(self) -> list[Instrument]:
        """Return all instruments, by name, then id."""
        with self._place.database.read() as unit:
            return unit.instruments.all()

    def employees(self) -> list[Employee]:
        """Return all employees, by name, then id."""
        with self._place.database.read() as unit:
            return unit.employees.all()

    def categories(self) -> list[Category]:
        """Return all categories, by name, then id."""
        with self._place.database.read() as unit:
            return unit.categories.all()

    def imports(self) -> list[ImportRecord]:
        """Return the import history, the latest first."""
        with self._place.database.read() as unit:
            return unit.imports.all()

    def profiles(self) -> list[MatchProfile]:
        """Return the matching profiles, in order of creation."""
        with self._place.database.read() as unit:
            return unit.rules.all()

    def active_profile(self) -> MatchProfile:
        """Return the profile that new links are made under."""
        with self._place.database.read() as unit:
            return unit.rules.active()
