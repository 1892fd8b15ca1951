"""Adds and edits instruments, employees, categories and other reference data; id 0 adds."""

from dataclasses import dataclass, replace

from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.expense import Employee
from app.models.ids import CategoryId, CommandId, EmployeeId
from app.models.payment import Instrument
from app.models.reference import Category
from app.services.results import Saved
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.rows import ReferenceRow


def _saved(done: tuple[CommandId, Stored]) -> Saved:
    return Saved(done[0], done[1]["id"], changes_of(Subject.REFERENCE, Subject.PAYMENTS, Subject.EXPENSES))


@dataclass(frozen=True, slots=True)
class EditInstrument:
    """Store an instrument."""

    place: Workplace

    def __call__(self, instrument: Instrument, *, command_id: CommandId | None = None) -> Saved:
        """Store it; raises BlockedError where the number or IBAN exists, or the currency would change."""

        def work(unit: UnitOfWork) -> Stored:
            others = [known for known in unit.instruments.all() if known.id != instrument.id]
            if _number(instrument) and _number(instrument) in map(_number, others):
                raise BlockedError("F30", "This card or account exists already", "Edit the existing one")
            if instrument.id == 0:
                return {"id": unit.instruments.add(instrument)}
            if unit.instruments.get(instrument.id).currency != instrument.currency:
                raise BlockedError(
                    "F30", "The currency of an instrument cannot change", "Add another instrument"
                )
            unit.instruments.update(instrument)
            return {"id": instrument.id}

        return _saved(self.place.do("edit_instrument", work, command_id=command_id))


def _number(instrument: Instrument) -> tuple[str, ...]:
    if not (instrument.last4 or instrument.iban):
        return ()
    return (instrument.kind.value, instrument.last4, instrument.iban, instrument.currency)


@dataclass(frozen=True, slots=True)
class EditEmployee:
    """Store an employee; the code is the key and stays."""

    place: Workplace

    def __call__(self, employee: Employee, *, command_id: CommandId | None = None) -> Saved:
        """Store it; raises BlockedError for a code that exists, is empty or would change."""

        def work(unit: UnitOfWork) -> Stored:
            known = {one.code: one for one in unit.employees.all()}
            if employee.id == 0:
                if not employee.code.strip() or employee.code in known:
                    raise BlockedError("G01", "This code is empty or taken", "Choose another code")
                return {"id": unit.employees.ensure(employee.code, employee.name)}
            if unit.employees.get(EmployeeId(employee.id)).code != employee.code:
                raise BlockedError("G01", "The code of an employee stays", "Change the name only")
            unit.employees.rename(employee.id, employee.name)
            return {"id": employee.id}

        return _saved(self.place.do("edit_employee", work, command_id=command_id))


@dataclass(frozen=True, slots=True)
class EditCategory:
    """Store a category."""

    place: Workplace

    def __call__(self, category: Category, *, command_id: CommandId | None = None) -> Saved:
        """Store it; raises BlockedError for a reference that exists or is empty."""

        def work(unit: UnitOfWork) -> Stored:
            taken = {one.reference for one in unit.categories.all() if one.id != category.id}
            if not category.reference.strip() or category.reference in taken:
                raise BlockedError("G03", "This reference is empty or taken", "Choose another reference")
            if category.id:
                stored = unit.categories.get(category.id)
                _keep_code("category", stored.reference, category.reference, stored.connection_id)
                unit.categories.update(category)
                return {"id": category.id}
            added: CategoryId = unit.categories.ensure(category.reference, category.name)
            unit.categories.update(replace(category, id=added))
            return {"id": added}

        return _saved(self.place.do("edit_category", work, command_id=command_id))


def _keep_code(what: str, old: str, new: str, connection_id: int | None) -> None:
    """Raise BlockedError where the code of a synced row would change: it is the key (F69)."""
    if connection_id is not None and old != new:
        raise BlockedError(
            "F69", f"The code of a synced {what} belongs to the accounting system", "Change it there"
        )


@dataclass(frozen=True, slots=True)
class EditReference:
    """Store a project, department, supplier, tax rate or GL account."""

    place: Workplace

    def __call__(self, kind: str, row: ReferenceRow, *, command_id: CommandId | None = None) -> Saved:
        """Store code, name and whether it is active; other columns stay.

        Raises BlockedError for a code that is empty or taken, or that belongs to the accounting system.
        """
        name = kind.replace("_", " ")

        def work(unit: UnitOfWork) -> Stored:
            others = {one.reference for one in unit.references.all(kind) if one.id != row.id}
            if not row.reference.strip() or row.reference in others:
                raise BlockedError("F71", f"The code of a {name} is empty or taken", "Choose another code")
            id_ = row.id or unit.references.ensure(kind, row.reference, row.name)
            stored = unit.references.get(kind, id_)
            connection_id = stored.details["connection_id"]
            assert connection_id is None or isinstance(connection_id, int), "a connection has a number"
            _keep_code(name, stored.reference, row.reference, connection_id)
            unit.references.update(
                kind, id_, reference=row.reference, name=row.name, is_active=int(row.is_active)
            )
            return {"id": id_}

        return _saved(self.place.do("edit_reference", work, command_id=command_id))
