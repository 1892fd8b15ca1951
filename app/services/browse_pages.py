"""Smaller pages: the expenses of a payment, the values of a filter menu."""

from dataclasses import replace

import numpy as np

from app.models.columns import ABSENT
from app.models.ids import PaymentId
from app.services.list_tables import Names
from app.services.listing import ListTable
from app.services.rows import link_rows
from app.services.views import LinkRow
from app.store.unit_of_work import UnitOfWork


def payment_links(unit: UnitOfWork, payment_id: PaymentId, names: Names) -> list[LinkRow]:
    """Return the expenses of one payment, in order of recording."""
    links = unit.reconciliations.of_payments([payment_id])
    expense_ids = sorted(
        {item.expense_id for link in links for item in link.allocations if item.payment_id == payment_id}
    )
    expenses = {expense.id: expense for expense in unit.expenses.get(expense_ids)}
    rows = link_rows(unit, links, names, expense_ids)
    return [replace(row, expense=expenses[row.expense_id]) for row in rows if row.payment.id == payment_id]


def distinct(table: ListTable, field: str) -> list[str]:
    """Return the values of a filter field that occur; KeyError for a field without a menu."""
    layout = table.layout
    if field in layout.choices:
        words = table.words[layout.choices[field]]
        found = {words.texts[code] if code != ABSENT else "" for code in np.unique(words.codes).tolist()}
        return sorted(found, key=lambda text: (text.casefold(), text))
    if field in layout.codes:
        column, names = layout.codes[field]
        return [names[code] for code in np.unique(table.counts[column]).tolist()]
    ids = np.unique(table.counts[layout.ids[field]]).tolist()
    return ["" if id_ == ABSENT else str(id_) for id_ in ids]
