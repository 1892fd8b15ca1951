"""Names what someone else was faster with, so that a person knows which payment or expense it is (F07)."""

import re

from PySide6.QtCore import QCoreApplication

from app.models.errors import AppError, StaleError
from app.services.company import Company
from app.ui import formats
from app.ui.reconciliation import sentences

translate = QCoreApplication.translate

_THING = re.compile(r"(payment|expense) (\d+)")


def named(company: Company, what: str) -> str:
    """Put names for numbers: `payment 12` becomes `the payment of 9.90 EUR on 3 Oct 2026, SHELL`."""
    return _THING.sub(lambda found: _name(company, found.group(1), int(found.group(2))), what)


def told(company: Company, error: BaseException) -> BaseException:
    """Return an error as it is, or one that names what was changed meanwhile."""
    return StaleError(named(company, error.what), error.by) if isinstance(error, StaleError) else error


def _name(company: Company, kind: str, id_: int) -> str:
    try:
        if kind == "payment":
            payment = company.browse.payment_rows([id_])[0].payment
            money, day, name = payment.amount, payment.day, payment.merchant or payment.descriptor
            text = translate("manager", "the payment of {money} on {day}, {name}")
        else:
            expense = company.browse.expense_rows([id_])[0].expense
            money, day, name = expense.amount, expense.spent_on, expense.merchant
            text = translate("manager", "the expense of {money} on {day}, {name}")
    except AppError:
        return f"{kind} {id_}"
    return text.format(
        money=formats.money(money), day=formats.day(day), name=sentences.short(formats.plain_line(name))
    )
