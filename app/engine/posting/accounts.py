"""Which codes of the accounting system an expense goes to (F57); what is unmapped is a Failure (F51)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.expense import Expense, PaidBy
from app.models.posting import (
    ExpenseFacts,
    Failure,
    FailureReason,
    FinanceGroup,
    Method,
    Page,
    PostingRules,
    Subject,
)

PPM_PER_PERCENT = 10_000


def group_of(expense: Expense) -> FinanceGroup:
    """Tell the group in Finance (F38): billable until billed, own money and cash, or the company's."""
    if expense.is_billable and not expense.is_billed:
        return FinanceGroup.BILLABLE
    if expense.paid_by in (PaidBy.OWN_MONEY, PaidBy.CASH):
        return FinanceGroup.REIMBURSABLE
    return FinanceGroup.RECONCILABLE


def page_of(facts: ExpenseFacts) -> Page:
    """Tell the mapping page: a supplier's claim that nobody has paid yet is an invoice."""
    expense = facts.expense
    if expense.paid_by in (PaidBy.OWN_MONEY, PaidBy.CASH):
        return Page.REIMBURSABLE
    is_unpaid = expense.paid_by is PaidBy.UNKNOWN and facts.instrument is None and not facts.shares
    return Page.INVOICES if is_unpaid and expense.supplier else Page.RECONCILABLE


def percent(rate_ppm: int) -> str:
    """Write a tax rate as its mapping key: `20`, `5.5`."""
    whole, rest = divmod(rate_ppm, PPM_PER_PERCENT)
    return f"{whole}.{rest:04}".rstrip("0").rstrip(".") if rest else str(whole)


@dataclass(frozen=True, slots=True)
class Codes:
    """Looks codes up on one page for one expense."""

    facts: ExpenseFacts
    rules: PostingRules
    page: Page

    @property
    def method(self) -> Method:
        """How this page is booked."""
        return self.rules.methods.get(self.page, Method.JOURNAL)

    def static(self, name: str) -> str:
        """Return a static field of the page, or empty."""
        return self.rules.static_fields.get((self.page, name), "")

    def mapped(self, subject: Subject, key: str) -> str:
        """Return the mapped code, or empty."""
        return self.rules.mappings.get((self.page, subject, key), "")

    def cost_account(self) -> str | Failure:
        """Return the account of the category."""
        reference = self.facts.category_reference
        if not reference:
            if code := self.static("cost_account"):
                return code
            return self.missing("category", self.facts.expense.category, "Give the expense a category")
        if code := self.mapped(Subject.CATEGORY, reference):
            return code
        if self.rules.takes_references:
            return reference
        return self.missing("category", reference, "Map the category to an account")

    def tag(self, subject: Subject, reference: str) -> str:
        """Return the code of a project or department: mapped, or the reference itself."""
        return self.mapped(subject, reference) or reference

    def tax_code(self, rate: str) -> str:
        """Return the tax code of a rate in percent, or empty."""
        return self.mapped(Subject.TAX_RATE, rate)

    def tax_account(self, rate: str) -> str | Failure:
        """Return the account that the tax of a rate goes to."""
        code = self.mapped(Subject.TAX_ACCOUNT, rate) or self.static("tax_account")
        return code or self.missing("tax rate", f"{rate} %", "Map the tax rate to an account")

    def instrument_account(self, instrument_id: int, own: str) -> str | Failure:
        """Return the account that a payment instrument is booked on."""
        code = self.mapped(Subject.INSTRUMENT, str(instrument_id)) or own
        remedy = "Map the card or account, or enter its GL account"
        return code or self.missing("payment instrument", str(instrument_id), remedy)

    def credit_account(self) -> str | Failure:
        """Return the account of who is owed, on a page without instruments."""
        expense = self.facts.expense
        if self.page is Page.REIMBURSABLE:
            code = self.mapped(Subject.EMPLOYEE, self.facts.employee_code) or self.static("employee_account")
            remedy = "Map the employee to an account, or enter the static field employee_account"
            return code or self.missing("employee", self.facts.employee_code, remedy)
        if self.page is Page.INVOICES:
            code = self.mapped(Subject.SUPPLIER, expense.supplier) or self.static("payable_account")
            remedy = "Map the supplier to an account, or enter the static field payable_account"
            return code or self.missing("supplier", expense.supplier, remedy)
        code = self.static("credit_account")
        return code or self.missing("payment instrument", "", "Reconcile the expense, or name its card")

    def party(self) -> str | Failure:
        """Return the supplier or employee code that a bill is from."""
        expense = self.facts.expense
        if self.page is Page.REIMBURSABLE:
            return self.mapped(Subject.EMPLOYEE, self.facts.employee_code) or self.facts.employee_code
        if self.page is Page.INVOICES:
            return self.mapped(Subject.SUPPLIER, expense.supplier) or expense.supplier
        instruments = {share.instrument.id for share in self.facts.shares}
        if not instruments and self.facts.instrument is not None:
            instruments = {self.facts.instrument.id}
        codes = {self.mapped(Subject.INSTRUMENT, str(id_)) for id_ in instruments} - {""}
        if len(codes) > 1:
            return Failure(
                FailureReason.VALIDATION_OURS,
                field="payment instrument",
                value=", ".join(sorted(codes)),
                origin="the payments that the expense is reconciled with",
                remedy="A bill has one supplier: book this page by journal",
            )
        code = next(iter(codes), "") or self.static("supplier")
        named = ", ".join(map(str, sorted(instruments)))
        return code or self.missing(
            "payment instrument", named, "Map the card to the supplier it is booked as"
        )

    def missing(self, field: str, value: str, remedy: str) -> Failure:
        """Say that nothing is mapped for a value."""
        return Failure(
            FailureReason.CONFIGURATION_MISSING,
            field=field,
            value=value,
            origin=f"mapping page {self.page.value}",
            remedy=f"{remedy}, then retry",
        )


def failures_of(answers: Sequence[object]) -> tuple[Failure, ...]:
    """Keep the failures among answers, in order, each once."""
    return tuple(dict.fromkeys(answer for answer in answers if isinstance(answer, Failure)))
