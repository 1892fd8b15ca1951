"""Options of a company: stored and audited in its file, because they change results."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from app.models.changes import Subject
from app.models.errors import NotFoundError
from app.models.ids import CommandId
from app.services.results import Done
from app.services.workplace import Stored, Workplace, changes_of

if TYPE_CHECKING:
    from app.store.unit_of_work import UnitOfWork

PREFIX = "option."
BY_INSTRUMENT = "creates_expenses_by_instrument"


@dataclass(frozen=True, slots=True)
class CompanyOptions:
    """The options of one company.

    Attributes:
        tolerance_minor: A difference between claim and payment up to here is accepted silently (F23).
        tolerance_ppm: The same as millionths of the claim; the larger of the two counts.
        auto_after_import: Reconcile automatically after each import (F36).
        creates_expenses: Make expenses from payments that nothing matches, after each import (F17).
        creates_expenses_by_instrument: Instrument id -> the same for one instrument; it wins.
        learns_aliases: Each manual link teaches a merchant alias (G06).
        posting_needs_confirmation: Expenses with a manual link are posted once a second person has
            confirmed it (F21).
    """

    tolerance_minor: int = 0
    tolerance_ppm: int = 0
    auto_after_import: bool = True
    creates_expenses: bool = False
    creates_expenses_by_instrument: Mapping[int, bool] = field(default_factory=dict)
    learns_aliases: bool = True
    posting_needs_confirmation: bool = False

    def creates_for(self, instrument_id: int) -> bool:
        """Whether unmatched payments of an instrument become expenses by themselves."""
        return self.creates_expenses_by_instrument.get(instrument_id, self.creates_expenses)


def read_options(unit: "UnitOfWork") -> CompanyOptions:
    """Read all options; a missing one has its default."""
    stored = {
        key.removeprefix(PREFIX): value
        for key, value in unit.settings.all().items()
        if key.startswith(PREFIX)
    }
    by_instrument = {
        int(name.removeprefix(BY_INSTRUMENT + ".")): bool(value)
        for name, value in stored.items()
        if name.startswith(BY_INSTRUMENT + ".")
    }
    plain = {name: stored[name] for name in _types() if name in stored}
    return CompanyOptions(**plain, creates_expenses_by_instrument=by_instrument)


def _types() -> dict[str, type]:
    defaults = CompanyOptions()
    return {
        item.name: type(getattr(defaults, item.name))
        for item in fields(CompanyOptions)
        if item.name != BY_INSTRUMENT
    }


@dataclass(frozen=True, slots=True)
class SetOption:
    """Change one option; audited."""

    place: Workplace

    def __call__(self, name: str, value: bool | int, *, command_id: CommandId | None = None) -> Done:
        """Store an option by the name of its field.

        Args:
            name: A field of CompanyOptions, or `creates_expenses_by_instrument.` and an instrument's id.
            value: Of the field's own type, not below zero.
            command_id: See Workplace.do.
        """
        _check(name, value)

        def work(unit: "UnitOfWork") -> Stored:
            unit.settings.set(PREFIX + name, value)
            return {}

        done, _ = self.place.do("set_option", work, command_id=command_id)
        return Done(done, changes_of(Subject.SETTINGS))


def _check(name: str, value: bool | int) -> None:
    head, _, instrument = name.partition(".")
    expected = bool if head == BY_INSTRUMENT and instrument.isdigit() else _types().get(name)
    if expected is None:
        raise NotFoundError(f"the option {name}")
    if type(value) is not expected or value < 0:
        raise ValueError(f"{name} = {value!r}")
