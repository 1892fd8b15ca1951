"""Makes the expense of an item that an expense tool handed over."""

from app.models.expense import CostLine, Expense, ExpenseSource, ExpenseStatus, PaidBy
from app.models.ids import ExpenseId
from app.models.source import SourceItem
from app.store import UnitOfWork
from app.store.rows import NewExpense

OWN_MONEY = ("pocket", "reimburse", "mileage", "per_diem")
INVOICE = "invoice"
PROJECTS, DEPARTMENTS = ("project",), ("department", "team", "cost")


def new_expense(unit: UnitOfWork, item: SourceItem) -> NewExpense:
    """Make an approved expense; employees and categories that are new are added by their code.

    The claim is in the currency that the tool keeps its books in; what the merchant took, the tool's ids
    and its other dimensions are custom fields.
    """
    code, name = item.person
    line = item.lines[0]
    tags = {group: tag for part in item.lines[:1] for group, tag in part.tags.items()}
    category = unit.categories.ensure(line.account, line.account_name) if line.account else None
    kind = item.kind.casefold()
    is_own = any(word in kind for word in OWN_MONEY)
    is_invoice = INVOICE in kind and not kind.startswith("card")
    return NewExpense(
        Expense(
            ExpenseId(0),
            unit.employees.ensure(code or name or "unknown", name),
            item.spent_on,
            item.merchant or item.kind,
            item.amount,
            category_id=category,
            category=line.account_name or line.account,
            project=_tag(tags, PROJECTS),
            department=_tag(tags, DEPARTMENTS),
            supplier=item.vendor,
            vat_number=item.vat_number,
            tax_rate_ppm=line.tax_rate_ppm,
            tax_amount_minor=_tax(item),
            country=item.country,
            paid_by=PaidBy.OWN_MONEY if is_own else PaidBy.UNKNOWN if is_invoice else PaidBy.COMPANY_CARD,
            source=ExpenseSource.IMPORT,
            status=ExpenseStatus.APPROVED,
            to_reimburse=is_own,
            custom_fields=_custom(item, tags),
            note=item.note,
            reference=item.reference,
        )
    )


def cost_lines(unit: UnitOfWork, item: SourceItem) -> tuple[CostLine, ...]:
    """Return the lines of an item that has several, which add up to it."""
    if len(item.lines) < 2:
        return ()
    return tuple(
        CostLine(
            line.amount.minor,
            net_minor=None if line.tax_minor is None else line.amount.minor - line.tax_minor,
            tax_rate_ppm=line.tax_rate_ppm,
            tax_minor=line.tax_minor,
            category_id=unit.categories.ensure(line.account, line.account_name) if line.account else None,
            category=line.account_name or line.account,
            project=_tag(dict(line.tags), PROJECTS),
            department=_tag(dict(line.tags), DEPARTMENTS),
        )
        for line in item.lines
    )


def _tax(item: SourceItem) -> int | None:
    told = [line.tax_minor for line in item.lines if line.tax_minor is not None]
    return sum(told) if told else None


def _tag(tags: dict[str, str], words: tuple[str, ...]) -> str:
    return next((code for group, code in tags.items() if any(w in group.casefold() for w in words)), "")


def _custom(item: SourceItem, tags: dict[str, str]) -> dict[str, str]:
    original = f"{item.original.plain()} {item.original.currency}" if item.original else ""
    days = [day.isoformat() for day in (item.service_first_on, item.service_last_on) if day]
    known = {
        "source_id": item.id,
        "source_kind": item.kind,
        "book_id": item.book_id,
        "original": original,
        "service_from": days[0] if days else "",
        "service_to": days[-1] if days else "",
        **tags,
    }
    return {name: value for name, value in known.items() if value}
