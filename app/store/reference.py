"""Employees, instruments, categories and the rest of what payments and expenses refer to."""

from typing import Any

from sqlalchemy import Table, select

from app.models.columns import ABSENT, InstrumentFacts
from app.models.expense import Employee
from app.models.ids import CategoryId, EmployeeId, InstrumentId
from app.models.payment import Instrument, InstrumentKind
from app.models.reference import Category
from app.store.repository import Repository
from app.store.rows import ReferenceRow
from app.store.schema.reference import (
    category,
    department,
    employee,
    gl_account,
    instrument,
    project,
    supplier,
    tax_rate,
)

UNALLOCATED_NAME = "Unallocated"


class Employees(Repository):
    """People who claim expenses or hold instruments; `code` is the key."""

    def all(self) -> list[Employee]:
        """Return all employees, by name, then id."""
        rows = self._rows(select(employee).order_by(employee.c.name, employee.c.id))
        return [_employee(row) for row in rows]

    def get(self, employee_id: EmployeeId) -> Employee:
        """Return one employee."""
        return _employee(self._one(employee, employee_id, "employee"))

    def ensure(self, code: str, name: str = "") -> EmployeeId:
        """Return the id of the employee with this code; adds it when it is new."""
        found = self._connection.execute(select(employee.c.id).where(employee.c.code == code)).scalar()
        if found is not None:
            return EmployeeId(found)
        values = {"code": code, "name": name or code}
        id_ = self._context.insert(employee, **values)
        self._context.record("create", "employee", id_, after=values)
        return EmployeeId(id_)

    def rename(self, employee_id: EmployeeId, name: str) -> None:
        """Change the label."""
        self._change(employee, employee_id, {"name": name}, what="employee")


def _employee(row: Any) -> Employee:  # noqa: ANN401 -- a row of employee
    return Employee(EmployeeId(row.id), row.code, row.name)


class Instruments(Repository):
    """Cards and bank accounts."""

    def all(self) -> list[Instrument]:
        """Return all instruments, by name, then id."""
        rows = self._rows(select(instrument).order_by(instrument.c.name, instrument.c.id))
        return [_instrument(row) for row in rows]

    def get(self, instrument_id: InstrumentId) -> Instrument:
        """Return one instrument."""
        return _instrument(self._one(instrument, instrument_id, "instrument"))

    def facts(self) -> list[InstrumentFacts]:
        """Return what matching needs of every instrument, by id."""
        rows = self._rows(select(instrument).order_by(instrument.c.id))
        return [
            InstrumentFacts(
                row.id,
                row.last4,
                ABSENT if row.holder_id is None else row.holder_id,
                row.currency,
                row.kind,
            )
            for row in rows
        ]

    def add(self, new: Instrument) -> InstrumentId:
        """Store an instrument; its `id` is not looked at. Kind, number and currency are unique."""
        values = _instrument_values(new)
        id_ = self._context.insert(instrument, **values)
        self._context.record("create", "instrument", id_, after=values)
        return InstrumentId(id_)

    def update(self, changed: Instrument) -> None:
        """Store an edited instrument."""
        self._change(instrument, changed.id, _instrument_values(changed), what="instrument")

    def unallocated(self, currency: str) -> InstrumentId:
        """Return the built-in instrument for lines of unknown holders (F31); made when first needed."""
        found = self._connection.execute(
            select(instrument.c.id).where(
                instrument.c.kind == InstrumentKind.UNALLOCATED, instrument.c.currency == currency
            )
        ).scalar()
        if found is not None:
            return InstrumentId(found)
        name = f"{UNALLOCATED_NAME} {currency}"
        new = Instrument(InstrumentId(0), InstrumentKind.UNALLOCATED, name, currency)
        return self.add(new)


def _instrument(row: Any) -> Instrument:  # noqa: ANN401 -- a row of instrument
    return Instrument(
        InstrumentId(row.id),
        InstrumentKind(row.kind),
        row.name,
        row.currency,
        row.last4,
        row.iban,
        row.holder_id,
        row.gl_account,
        bool(row.is_active),
    )


def _instrument_values(item: Instrument) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "name": item.name,
        "currency": item.currency,
        "last4": item.last4,
        "iban": item.iban,
        "holder_id": item.holder_id,
        "gl_account": item.gl_account,
        "is_active": int(item.is_active),
    }


class Categories(Repository):
    """Kinds of cost; `reference` is the key."""

    def all(self) -> list[Category]:
        """Return all categories, by name, then id."""
        rows = self._rows(select(category).order_by(category.c.name, category.c.id))
        return [_category(row) for row in rows]

    def get(self, category_id: CategoryId) -> Category:
        """Return one category."""
        return _category(self._one(category, category_id, "category"))

    def ensure(self, reference: str, name: str = "") -> CategoryId:
        """Return the id of the category with this reference, made here or synced; adds it when it is new."""
        return CategoryId(_ensure(self, category, "category", reference, name))

    def update(self, changed: Category) -> None:
        """Store an edited category."""
        values = {
            "reference": changed.reference,
            "name": changed.name,
            "requires_receipt": int(changed.requires_receipt),
            "is_active": int(changed.is_active),
            "expense_types": changed.expense_types,
        }
        self._change(category, changed.id, values, what="category")


def _category(row: Any) -> Category:  # noqa: ANN401 -- a row of category
    return Category(
        CategoryId(row.id),
        row.reference,
        row.name,
        bool(row.requires_receipt),
        bool(row.is_active),
        row.expense_types,
        bool(row.is_gone),
        row.connection_id,
    )


_TABLES: dict[str, Table] = {
    "project": project,
    "department": department,
    "supplier": supplier,
    "tax_rate": tax_rate,
    "gl_account": gl_account,
}
_COMMON = frozenset({"id", "reference", "name", "is_active"})


class References(Repository):
    """Projects, departments, suppliers, tax rates and GL accounts, by the name of their table."""

    def all(self, kind: str) -> list[ReferenceRow]:
        """Return all rows of a kind, by reference, then id."""
        table = _TABLES[kind]
        rows = self._rows(select(table).order_by(table.c.reference, table.c.id))
        others = _others(table)
        return [_reference(row, others) for row in rows]

    def ensure(self, kind: str, reference: str, name: str = "") -> int:
        """Return the id of the row with this reference, made here or synced; adds it when it is new."""
        return _ensure(self, _TABLES[kind], kind, reference, name)

    def get(self, kind: str, id_: int) -> ReferenceRow:
        """Return one row; raises NotFoundError."""
        table = _TABLES[kind]
        return _reference(self._one(table, id_, kind), _others(table))

    def update(self, kind: str, id_: int, **values: int | str | None) -> None:
        """Change columns of one row."""
        self._change(_TABLES[kind], id_, values, what=kind)


def _others(table: Table) -> list[str]:
    return [column.name for column in table.c if column.name not in _COMMON]


def _reference(row: Any, others: list[str]) -> ReferenceRow:  # noqa: ANN401 -- a row of one of _TABLES
    details = {name: row._mapping[name] for name in others}
    return ReferenceRow(row.id, row.reference, row.name, bool(row.is_active), details)


def _ensure(repository: Repository, table: Table, what: str, reference: str, name: str) -> int:
    context = repository._context
    found = context.connection.execute(
        select(table.c.id)
        .where(table.c.reference == reference)
        .order_by(table.c.connection_id.is_(None).desc(), table.c.id)
        .limit(1)
    ).scalar()
    if found is not None:
        return int(found)
    values = {"reference": reference, "name": name or reference}
    id_ = context.insert(table, **values)
    context.record("create", what, id_, after=values)
    return id_
