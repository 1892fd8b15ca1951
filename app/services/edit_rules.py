"""Matching profiles: edit, copy, activate; each edit is a new version (F10, F12, F16)."""

from dataclasses import dataclass, replace

from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId
from app.models.rules import MatchProfile
from app.services.results import Done, Saved
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

DAYS_MAX = 366
PPM_MAX = 1_000_000


@dataclass(frozen=True, slots=True)
class SaveProfile:
    """Store an edited profile as its next version; `Saved.id` is that version."""

    place: Workplace

    def __call__(self, profile: MatchProfile, *, command_id: CommandId | None = None) -> Saved:
        """Store it; raises StaleError where the version has moved on, ValueError out of bounds."""
        check(profile)

        def work(unit: UnitOfWork) -> Stored:
            return {"id": unit.rules.save(profile).version}

        done, stored = self.place.do("save_profile", work, command_id=command_id)
        return Saved(done, stored["id"], changes_of(Subject.SETTINGS))


@dataclass(frozen=True, slots=True)
class CopyProfile:
    """Copy a profile under a new name, as version 1."""

    place: Workplace

    def __call__(self, name: str, new_name: str, *, command_id: CommandId | None = None) -> Saved:
        """Copy; raises BlockedError for a name that is taken or empty, NotFoundError."""

        def work(unit: UnitOfWork) -> Stored:
            if not new_name.strip() or unit.rules.history(new_name.strip()):
                raise BlockedError("F10", "This name is empty or taken", "Choose another name")
            copied = replace(unit.rules.get(name), name=new_name.strip(), version=1)
            return {"id": unit.rules.save(copied).version}

        done, stored = self.place.do("copy_profile", work, command_id=command_id)
        return Saved(done, stored["id"], changes_of(Subject.SETTINGS))


@dataclass(frozen=True, slots=True)
class ActivateProfile:
    """Choose the profile that new links are made under."""

    place: Workplace

    def __call__(self, name: str, *, command_id: CommandId | None = None) -> Done:
        """Activate; raises NotFoundError."""

        def work(unit: UnitOfWork) -> Stored:
            unit.rules.activate(name)
            return {}

        done, _ = self.place.do("activate_profile", work, command_id=command_id)
        return Done(done, changes_of(Subject.SETTINGS))


def check(profile: MatchProfile) -> None:
    """Raise ValueError, naming the field, where a value is out of bounds."""
    shares = ("probability_min", "unique_probability_min", "similarity_min")
    for name in shares:
        if not 0 <= getattr(profile, name) <= 1:
            raise ValueError(name)
    for name in ("unique_days", "days_before", "days_after"):
        if not 0 <= getattr(profile, name) <= DAYS_MAX:
            raise ValueError(name)
    if not 0 <= profile.rate_tolerance_ppm <= PPM_MAX:
        raise ValueError("rate_tolerance_ppm")
