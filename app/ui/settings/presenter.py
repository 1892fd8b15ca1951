"""What Settings reads and changes, without a widget."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app.models.expense import Employee
from app.models.payment import Instrument
from app.models.protocols import Progress
from app.models.reference import Category
from app.models.rules import MatchProfile
from app.services.options import CompanyOptions
from app.services.results import AuditProof
from app.ui.shell.desk import Desk


@dataclass(frozen=True, slots=True)
class SettingsContent:
    """Everything that Settings shows."""

    options: CompanyOptions
    profiles: tuple[MatchProfile, ...]
    active: str
    instruments: tuple[Instrument, ...]
    employees: tuple[Employee, ...]
    categories: tuple[Category, ...]


class SettingsPresenter(QObject):
    """Reads all settings at once; writes one at a time."""

    content_read = Signal(object)  # SettingsContent
    verified = Signal(object)  # AuditProof

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.content: SettingsContent | None = None

    @property
    def desk(self) -> Desk:
        """The open company."""
        return self._desk

    def read(self) -> None:
        """Read everything."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            browse = company.browse
            return SettingsContent(
                company.options(),
                tuple(browse.profiles()),
                browse.active_profile().name,
                tuple(browse.instruments()),
                tuple(browse.employees()),
                tuple(browse.categories()),
            )

        self._desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, content: SettingsContent) -> None:
        self.content = content
        self.content_read.emit(content)

    def set_option(self, name: str, value: bool | int) -> None:
        """Change one option of the company."""
        self._write(lambda: self._desk.company.set_option(name, value))

    def save_profile(self, profile: MatchProfile) -> None:
        """Store an edited profile as its next version."""
        self._write(lambda: self._desk.company.save_profile(profile))

    def copy_profile(self, name: str, new_name: str) -> None:
        """Copy a profile under a new name."""
        self._write(lambda: self._desk.company.copy_profile(name, new_name))

    def activate(self, name: str) -> None:
        """Match with this profile from now on."""
        self._write(lambda: self._desk.company.set_active_profile(name))

    def save_instrument(self, instrument: Instrument) -> None:
        """Store a card or account; id 0 adds it."""
        self._write(lambda: self._desk.company.edit_instrument(instrument))

    def save_employee(self, employee: Employee) -> None:
        """Store an employee; id 0 adds one."""
        self._write(lambda: self._desk.company.edit_employee(employee))

    def save_category(self, category: Category) -> None:
        """Store a category; id 0 adds one."""
        self._write(lambda: self._desk.company.edit_category(category))

    def verify(self) -> None:
        """Prove the audit trail."""
        company = self._desk.company

        def work(progress: Progress) -> object:
            return company.verify_audit(progress=progress)

        self._desk.read(work, self._on_verified)

    @Slot(object)
    def _on_verified(self, proof: AuditProof) -> None:
        self.verified.emit(proof)

    def _write(self, change: Callable[[], object]) -> None:
        def work(_progress: Progress) -> object:
            return change()

        self._desk.write(work, self._on_written, self._on_failed)

    @Slot(object)
    def _on_written(self, _result: object) -> None:
        self._desk.told.emit(self.tr("Saved"))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._desk.failed.emit(error)
        self.read()  # show again what is stored
