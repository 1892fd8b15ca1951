"""Layouts that files are recognised by: those that people saved, and the ready ones (F27)."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from app.importers.layouts import ready_layouts
from app.importers.titles import fold
from app.models.changes import Changes, Subject
from app.models.errors import AlreadyDoneError, BlockedError, NotFoundError, RefusedFileError
from app.models.ids import CommandId
from app.models.protocols import Files
from app.models.statement import ColumnMapping, Purpose
from app.services.import_answers import CHOICES, FREE, PASSWORD, wrong_answers

if TYPE_CHECKING:
    from app.store import Database, UnitOfWork

SHARED_FORMAT = "tieout layouts"
SHARED_VERSION = 1
SHARED_BYTES_MAX = 1 << 20
SHARED_LAYOUTS_MAX = 500
NAME_CHARS_MAX = 120
TEXT_CHARS_MAX = 20_000
SOURCE_CHARS_MAX = 400
_FIELDS = frozenset({"name", "purpose", "fingerprint", "columns", "answers", "source", "verified"})
JOINT = "\x1f"
"""Stands between the titles of a meaning that joins several columns."""

_KIND = "kind"
"""An answer of layouts alone: card or bank account."""

KINDS = ("card", "bank_account", "cash")
_SETTINGS = Changes(frozenset({Subject.SETTINGS}))


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A layout as the list of layouts shows it.

    Attributes:
        used: Standing imports that it read.
        last_used_at: When the last of them was.
        is_beaten: A ready layout whose header a person's own layout has too: the own one is used.
    """

    mapping: ColumnMapping
    used: int = 0
    last_used_at: datetime | None = None
    is_beaten: bool = False

    @property
    def is_own(self) -> bool:
        """A person saved it; it can be changed and removed."""
        return self.mapping.origin != "ready"


@dataclass(frozen=True, slots=True)
class ProfilesImported:
    """What taking shared layouts came to: names, in the order of the file."""

    added: tuple[str, ...]
    replaced: tuple[str, ...]
    unchanged: tuple[str, ...]
    changes: Changes = _SETTINGS


def list_profiles(database: "Database", purpose: Purpose | None = None) -> list[ColumnMapping]:
    """Return saved layouts first, by purpose and name, then the ready ones."""
    with database.read() as uow:
        saved = uow.profiles.all()
    return [one for one in (*saved, *ready_layouts()) if purpose in (None, one.purpose)]


def profile_views(database: "Database") -> list[ProfileView]:
    """Return all layouts with their use: saved ones first, then the ready ones."""
    with database.read() as uow:
        saved, use = uow.profiles.all(), uow.profiles.use()
    own = {(one.fingerprint, one.purpose) for one in saved}
    names = {one.name for one in saved}
    found = []
    for one in (*saved, *ready_layouts()):
        is_ready = one.origin == "ready"
        count, last_at = use.get(one.name, (0, None)) if not is_ready or one.name not in names else (0, None)
        is_beaten = is_ready and (one.fingerprint, one.purpose) in own
        found.append(ProfileView(one, count, last_at, is_beaten))
    return found


def save_profile(
    database: "Database", mapping: ColumnMapping, *, user: str, command_id: CommandId
) -> Changes:
    """Keep a layout under its name; one of the same purpose and name is replaced."""
    _check(mapping)
    kept = replace(mapping, origin="user")
    return _run(database, "save_import_profile", user, command_id, lambda uow: uow.profiles.save(kept))


def remove_profile(
    database: "Database", name: str, purpose: Purpose, *, user: str, command_id: CommandId
) -> Changes:
    """Remove a saved layout; ready ones stay."""

    def work(uow: "UnitOfWork") -> None:
        _own(uow, name, purpose)
        uow.profiles.remove(name, purpose)

    return _run(database, "remove_import_profile", user, command_id, work)


def rename_profile(
    database: "Database", name: str, new_name: str, purpose: Purpose, *, user: str, command_id: CommandId
) -> Changes:
    """Give a saved layout another name; BlockedError where the name is taken or empty."""

    def work(uow: "UnitOfWork") -> None:
        one = _own(uow, name, purpose)
        _check(replace(one, name=new_name))
        if new_name != name:
            _check_free(uow, new_name, purpose)
            uow.profiles.rename(name, new_name, purpose)

    return _run(database, "rename_import_profile", user, command_id, work)


def duplicate_profile(
    database: "Database", mapping: ColumnMapping, new_name: str, *, user: str, command_id: CommandId
) -> Changes:
    """Copy a layout, a ready one too, under a new name; BlockedError where the name is taken."""
    copied = replace(mapping, name=new_name, origin="user", is_verified=False)
    _check(copied)

    def work(uow: "UnitOfWork") -> None:
        _check_free(uow, new_name, copied.purpose)
        uow.profiles.save(copied)

    return _run(database, "copy_import_profile", user, command_id, work)


def _run(
    database: "Database", kind: str, user: str, command_id: CommandId, work: "Callable[[UnitOfWork], None]"
) -> Changes:
    from app.store import Command

    try:
        database.run(Command(command_id, kind, user), work)
    except AlreadyDoneError:
        return _SETTINGS
    return _SETTINGS


def _own(uow: "UnitOfWork", name: str, purpose: Purpose) -> ColumnMapping:
    found = next((one for one in uow.profiles.all() if (one.name, one.purpose) == (name, purpose)), None)
    if found is None:
        raise NotFoundError(f"the layout {name}")
    return found


def _check_free(uow: "UnitOfWork", name: str, purpose: Purpose) -> None:
    taken = {(one.name.casefold(), one.purpose) for one in uow.profiles.all()}
    if (name.casefold(), purpose) in taken:
        raise BlockedError("F27", f"There is a layout named {name} already", "Choose another name")


def _check(mapping: ColumnMapping) -> None:
    if problem := problem_of(mapping):
        raise BlockedError("F27", problem, "Correct it and save again")


def problem_of(mapping: ColumnMapping) -> str:
    """Say what is wrong with a layout, a short sentence without a full stop; empty where nothing is."""
    name = mapping.name.strip()
    if not name or len(name) > NAME_CHARS_MAX or not name.isprintable():
        return f"A layout needs a name of at most {NAME_CHARS_MAX} characters"
    if not mapping.fingerprint.strip():
        return f"{name}: the header that it is recognised by is missing"
    for meaning, titles in mapping.columns.items():
        if wrong_answers({f"column.{meaning}": titles}):
            return f"{name}: no column can mean {meaning}"
        if not titles.strip():
            return f"{name}: the column for {meaning} has no title"
    return _problem_of_answers(name, mapping.answers)


def _problem_of_answers(name: str, answers: Mapping[str, str]) -> str:
    known = {*CHOICES, *FREE, _KIND} - {PASSWORD}
    for key, value in answers.items():
        if key == _KIND:
            if value not in KINDS:
                return f"{name}: the kind is {' or '.join(KINDS)}, not {value}"
        elif key not in known and not key.startswith("code_"):
            return f"{name}: no file asks {key}"
    wrong = wrong_answers({key: value for key, value in answers.items() if key != _KIND})
    return f"{name}: {wrong[0]}" if wrong else ""


def titles_of(mapping: ColumnMapping) -> list[str]:
    """Return the column titles of a layout: those with a meaning, then the others of its header, folded."""
    used = list(dict.fromkeys(title for titles in mapping.columns.values() for title in titles.split(JOINT)))
    folded = {fold(title) for title in used}
    others = [title for title in mapping.fingerprint.split("|") if title and title not in folded]
    return used + list(dict.fromkeys(others))


# ---------------------------------------------------------------------- sharing


def export_profiles(files: Files, mappings: Sequence[ColumnMapping], path: Path) -> int:
    """Write layouts to a file that others can take; returns how many."""
    content = shared_text(mappings).encode("utf-8")

    def write(stream: IO[bytes]) -> None:
        stream.write(content)

    files.write_atomic(path, write)
    return len(mappings)


def shared_text(mappings: Iterable[ColumnMapping]) -> str:
    """Write layouts as the text of a file to share; no answers that belong to one file are among them."""
    listed = [
        {
            "name": one.name,
            "purpose": one.purpose.value,
            "fingerprint": one.fingerprint,
            "columns": dict(one.columns),
            "answers": {key: value for key, value in one.answers.items() if key != PASSWORD},
            "source": one.source,
            "verified": one.is_verified,
        }
        for one in mappings
    ]
    whole = {"format": SHARED_FORMAT, "version": SHARED_VERSION, "layouts": listed}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def read_shared(files: Files, path: Path) -> list[ColumnMapping]:
    """Read a file of shared layouts.

    Raises:
        RefusedFileError: It is none, or one of its layouts is wrong; says which and what.
    """
    content = files.read_bytes(path, SHARED_BYTES_MAX)
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        remedy = "Choose a file that was saved with Export layouts"
        raise RefusedFileError(path.name, "this is no file of layouts", remedy) from error
    layouts = _layouts_of(path, whole)
    found = [_read_one(path, place, one) for place, one in enumerate(layouts, start=1)]
    keys = [(one.name.casefold(), one.purpose) for one in found]
    for place, key in enumerate(keys):
        if key in keys[:place]:
            raise _refused(path, place + 1, f"a second layout is named {found[place].name}")
    return found


def _layouts_of(path: Path, whole: object) -> list[Any]:
    remedy = "Choose a file that was saved with Export layouts"
    if not isinstance(whole, dict) or whole.get("format") != SHARED_FORMAT:
        raise RefusedFileError(path.name, "this is no file of layouts", remedy)
    version = whole.get("version")
    if version != SHARED_VERSION:
        reason = f"it has version {version}; this program reads version {SHARED_VERSION}"
        raise RefusedFileError(path.name, reason, "Export it again with the same version of Tieout")
    layouts = whole.get("layouts")
    if not isinstance(layouts, list) or not layouts or len(layouts) > SHARED_LAYOUTS_MAX:
        raise RefusedFileError(path.name, f"it must hold 1 to {SHARED_LAYOUTS_MAX} layouts", remedy)
    return layouts


def _read_one(path: Path, place: int, one: object) -> ColumnMapping:
    if not isinstance(one, dict):
        raise _refused(path, place, "it is no object")
    if unknown := sorted(set(map(str, one)) - _FIELDS):
        raise _refused(path, place, f"the field {unknown[0]} is not known")
    texts = {key: one.get(key, "") for key in ("name", "purpose", "fingerprint", "source")}
    for key, value in texts.items():
        limit = SOURCE_CHARS_MAX if key == "source" else TEXT_CHARS_MAX
        if not isinstance(value, str) or len(value) > limit:
            raise _refused(path, place, f"{key} must be a text of at most {limit} characters")
    if texts["purpose"] not in set(Purpose):
        choices = " or ".join(purpose.value for purpose in Purpose)
        raise _refused(path, place, f"purpose must be {choices}, not {texts['purpose'] or 'empty'}")
    verified = one.get("verified", False)
    if not isinstance(verified, bool):
        raise _refused(path, place, "verified must be true or false")
    made = ColumnMapping(
        texts["name"].strip(),
        Purpose(texts["purpose"]),
        texts["fingerprint"],
        _texts_of(path, place, one, "columns"),
        _texts_of(path, place, one, "answers"),
        is_verified=verified,
        source=texts["source"],
    )
    if problem := problem_of(made):
        raise _refused(path, place, problem)
    return made


def _texts_of(path: Path, place: int, one: Mapping[str, object], key: str) -> dict[str, str]:
    found = one.get(key, {})
    if not isinstance(found, dict):
        raise _refused(path, place, f"{key} must be an object of texts")
    for name, value in found.items():
        if not isinstance(value, str) or len(value) > TEXT_CHARS_MAX:
            raise _refused(path, place, f"{key}.{name} must be a text")
    return dict(found)


def _refused(path: Path, place: int, reason: str) -> RefusedFileError:
    return RefusedFileError(
        path.name, f"layout {place}: {reason}", "Nothing was taken from it. Ask for the file again", row=place
    )


def take_profiles(
    database: "Database",
    mappings: Sequence[ColumnMapping],
    *,
    replaces: bool,
    user: str,
    command_id: CommandId,
) -> ProfilesImported:
    """Keep shared layouts; where a name is taken by another layout, replace it or take a free name."""
    from app.store import Command

    def work(uow: "UnitOfWork") -> Mapping[str, Any]:
        added, replaced, unchanged = [], [], []
        stored = {(one.name.casefold(), one.purpose): one for one in uow.profiles.all()}
        for mapping in mappings:
            one = replace(mapping, origin="user")
            known = stored.get((one.name.casefold(), one.purpose))
            if known is not None and replace(known, name=one.name) == one:
                unchanged.append(one.name)
                continue
            if known is not None and replaces:
                one = replace(one, name=known.name)
                replaced.append(one.name)
            else:
                one = replace(one, name=free_name(one.name, one.purpose, stored))
                added.append(one.name)
            uow.profiles.save(one)
            stored[(one.name.casefold(), one.purpose)] = one
        uow.result = answer = {"added": added, "replaced": replaced, "unchanged": unchanged}
        return dict(answer)

    try:
        found = database.run(Command(command_id, "take_import_profiles", user), work)
    except AlreadyDoneError as done:
        assert isinstance(done.result, dict), "taking layouts answers an object"
        found = done.result
    return ProfilesImported(tuple(found["added"]), tuple(found["replaced"]), tuple(found["unchanged"]))


def free_name(name: str, purpose: Purpose, taken: Iterable[tuple[str, Purpose]]) -> str:
    """Return the name, or the first `name 2`, `name 3` ... that no layout of the purpose has."""
    known, number, found = set(taken), 2, name
    while (found.casefold(), purpose) in known:
        found = f"{name} {number}"
        number += 1
    return found
