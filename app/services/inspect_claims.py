"""What `inspect` says of the expenses of a list besides their sums: how each was read, lines, receipts."""

from dataclasses import dataclass, field
from pathlib import Path

from app.engine.intake.expense_texts import is_yes, paid_by, status
from app.models.expense import CostLine
from app.models.money import Money, plain
from app.models.statement import ExpenseLine
from app.services.receipts_beside import look_up_all

LISTED_MAX = 1000
"""Expenses that are listed one by one; the sums hold all of them."""


@dataclass
class InspectedClaims:
    """The expenses of one list while its parts come in."""

    path: Path
    listed: list[dict[str, object]] = field(default_factory=list)
    receipts: list[tuple[int, str]] = field(default_factory=list)
    count: int = 0
    split: int = 0
    lines: int = 0

    def take(self, line: ExpenseLine) -> None:
        """Count one expense and list it."""
        self.count += 1
        if line.lines:
            self.split += 1
            self.lines += len(line.lines)
        if line.receipt:
            self.receipts.append((line.row, line.receipt))
        if len(self.listed) < LISTED_MAX:
            self.listed.append(_claim(line))

    def as_json(self) -> dict[str, object]:
        """Show the expenses; nothing for a file without any."""
        if not self.count:
            return {}
        return {
            "expenses": self.listed,
            "expenses_listed": len(self.listed),
            "splits": {"expenses": self.split, "lines": self.lines},
            "receipts": look_up_all(self.path, self.receipts).as_json(),
        }


def _claim(line: ExpenseLine) -> dict[str, object]:
    currency = line.amount.currency
    return {
        "row": line.row,
        "rows": [line.row, *line.others],
        "date": line.spent_on.isoformat(),
        "employee": line.employee,
        "employee_code": line.employee_code,
        "employee_email": line.employee_email,
        "report": line.report_number or line.report,
        "merchant": line.merchant,
        "amount": line.amount.plain(),
        "currency": currency,
        "stated_amount": None if line.stated is None else line.stated.plain(),
        "stated_currency": None if line.stated is None else line.stated.currency,
        "net": _money(line.net),
        "tax": _money(line.tax_amount),
        "tax_rate": _percent(line.tax_rate_ppm),
        "category": line.category,
        "project": line.project,
        "department": line.department,
        "supplier": line.supplier,
        "vat_number": line.vat_number,
        "country": line.country,
        "paid_by": paid_by(line.paid_by, None).value,
        "card": line.instrument,
        "status": status(line.status).value,
        "to_reimburse": is_yes(line.to_reimburse) if line.to_reimburse else None,
        "billable": is_yes(line.billable) if line.billable else None,
        "reference": line.reference,
        "id": line.source_id,
        "note": line.note,
        "receipt": line.receipt.split("\n") if line.receipt else [],
        "custom_fields": dict(line.custom_fields),
        "lines": [_part(one, currency) for one in line.lines],
        "notes": list(line.notes),
    }


def _part(line: CostLine, currency: str) -> dict[str, object]:
    return {
        "row": line.row,
        "amount": plain(line.minor, currency),
        "net": None if line.net_minor is None else plain(line.net_minor, currency),
        "tax": None if line.tax_minor is None else plain(line.tax_minor, currency),
        "tax_rate": _percent(line.tax_rate_ppm),
        "category": line.category,
        "project": line.project,
        "department": line.department,
        "note": line.note,
    }


def _money(amount: Money | None) -> str | None:
    return None if amount is None else amount.plain()


def _percent(ppm: int | None) -> str | None:
    """Write a rate in percent: 5.5."""
    if ppm is None:
        return None
    whole, rest = divmod(ppm, 10_000)
    return f"{whole}.{rest:04}".rstrip("0").rstrip(".") if rest else str(whole)
