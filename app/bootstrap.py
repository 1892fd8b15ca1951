"""Wires the program: settings, recent companies, and the companies that are opened.

Importing this module and starting a `Program` is cheap: the window comes first, the use cases and the
database after it.
"""

import logging
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

import platformdirs

from app.logs import start_logging
from app.models.errors import FileError, FileInUseError
from app.models.protocols import Clock, Files, Ids, Network, Progress, no_progress
from app.paths import resource
from app.settings import RecentEntry, Settings, SettingsFolder
from app.system import SystemClock, SystemFiles, SystemIds, SystemNetwork, system_user

if TYPE_CHECKING:
    from app.services.company import Company

__all__ = ["Company", "Program", "RecentFile", "is_server"]

APP_NAME = "Tieout"
COMPANY_SUFFIX = ".tieout"
DRAFT_SUFFIX = ".making"
DEMO_USER = "Demo"
TARGET_CHARS_MAX = 4096

log = logging.getLogger(__name__)


def __getattr__(name: str) -> object:
    """Load `Company` when it is first asked for: what it brings along is not painted."""
    if name != "Company":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from app.services.company import Company

    return Company


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A company that was opened here before.

    Attributes:
        path: Path of the file, or the database URL.
        exists: True for a URL: whether a server answers is not asked here.
    """

    path: str
    name: str
    opened_at: datetime
    exists: bool


@dataclass(frozen=True, slots=True)
class World:
    """The four protocols that the core sees the world through."""

    clock: Clock
    ids: Ids
    files: Files
    network: Network

    @classmethod
    def real(cls) -> Self:
        """The computer's own clock, chance, disks and network."""
        return cls(SystemClock(), SystemIds(), SystemFiles(), SystemNetwork())


class Program:
    """The running program; one per process.

    Attributes:
        remembers: Companies that are opened become the ones opened last, and their user the last one.
    """

    def __init__(self, folder: SettingsFolder, world: World, *, remembers: bool = True) -> None:
        self.remembers = remembers
        self._folder = folder
        self._world = world
        self.settings = folder.settings()

    @classmethod
    def start(
        cls, *, config_dir: Path | None = None, world: World | None = None, remembers: bool = True
    ) -> Self:
        """Read the settings and open the log.

        Args:
            config_dir: Where settings and log lie; the system's own place if absent.
            world: What stands for clock, chance, disks and network; the real ones if absent.
            remembers: False leaves the person's recent companies and name as they are, as scripts do.
        """
        used = world or World.real()
        start_logging(config_dir / "logs" if config_dir else Path(platformdirs.user_log_dir(APP_NAME, False)))
        folder = config_dir or Path(platformdirs.user_config_dir(APP_NAME, False))
        return cls(SettingsFolder(folder, used.files), used, remembers=remembers)

    def save_settings(self, settings: Settings) -> None:
        """Keep the settings, here and on disk; raises FileError when they cannot be written."""
        self._folder.save_settings(settings)
        self.settings = settings

    def system_user(self) -> str:
        """Return the name of the system account: a proposal, a person may choose another."""
        return self.settings.last_user or system_user()

    def recent(self) -> list[RecentFile]:
        """Return the companies opened here, the latest first."""
        return [
            RecentFile(e.target, e.name, e.opened_at, is_server(e.target) or Path(e.target).exists())
            for e in self._folder.recent()
        ]

    def forget_recent(self, path: str) -> None:
        """Take a company out of the list; the company itself stays."""
        self._folder.save_recent([entry for entry in self._folder.recent() if entry.target != path])

    def create_company(self, target: str, *, name: str, currency: str, user: str) -> "Company":
        """Make a new company file (or fill an empty database) and open it.

        Raises FileError when the file exists already or cannot be written.
        """
        from app.services.company import Company

        return self._opened(
            Company.create(
                _checked(target),
                name=name,
                currency=currency,
                user=user,
                clock=self._world.clock,
                ids=self._world.ids,
                files=self._world.files,
            )
        )

    def open_company(self, target: str, *, user: str | None = None, is_read_only: bool = False) -> "Company":
        """Open a company.

        Args:
            target: Path of the file, or a `postgresql://` URL.
            user: Who works in it; the last one, else the system account's name, if absent.
            is_read_only: Change nothing, and let others write meanwhile.

        Raises:
            FileError: One of its subclasses says what is wrong with the file.
        """
        from app.services.company import Company

        return self._opened(
            Company.open(
                _checked(target),
                user=user or self.system_user(),
                clock=self._world.clock,
                ids=self._world.ids,
                files=self._world.files,
                is_read_only=is_read_only,
            )
        )

    def demo_target(self, folder: Path | None = None) -> Path:
        """Return where the sample company lies once it is made; `folder` as in `create_demo`."""
        from app.services.sample_company import read_index

        place = folder or Path(platformdirs.user_data_dir(APP_NAME, False)) / "demo"
        return place / f"{read_index(resource('samples'))['company']}{COMPANY_SUFFIX}"

    def create_demo(
        self, folder: Path | None = None, progress: Progress = no_progress, *, is_new: bool = False
    ) -> "Company":
        """Open the sample company, made first where it is missing or cannot be read.

        Args:
            folder: Where it lies; beside the program's own data if absent.
            progress: Told of each step while it is made; stopping there leaves no file behind.
            is_new: Make another one, even where there is one.

        Raises:
            FileError: It is open elsewhere, or cannot be written.
        """
        target = self.demo_target(folder)
        user = self.settings.last_user or DEMO_USER
        if target.exists() and not is_new:
            try:
                return self.open_company(str(target), user=user)
            except FileInUseError:
                raise
            except FileError as error:
                log.warning("the sample company is made again: %s", type(error).__name__)
        target.parent.mkdir(parents=True, exist_ok=True)
        target = _unused(target)
        self._make_demo(target, user, progress)
        return self.open_company(str(target), user=user)

    def _make_demo(self, target: Path, user: str, progress: Progress) -> None:
        """Fill a file under another name, so that one half filled is never taken for the sample."""
        from app.services.company import Company
        from app.services.sample_company import fill, read_index

        index, world = read_index(resource("samples")), self._world
        draft = _unused(target.with_suffix(DRAFT_SUFFIX))
        try:
            company = Company.create(
                str(draft),
                name=index["company"],
                currency=index["currency"],
                user=user,
                clock=world.clock,
                ids=world.ids,
                files=world.files,
            )
            with closing(company):
                fill(company, resource("samples"), progress)
            log_of_draft = draft.with_name(f"{draft.name}-wal")
            if log_of_draft.exists():  # a checkpoint that failed left the last steps in it
                log_of_draft.rename(target.with_name(f"{target.name}-wal"))
            draft.rename(target)
        finally:
            for suffix in ("", "-wal", "-shm", ".lock"):
                draft.with_name(draft.name + suffix).unlink(missing_ok=True)

    def _opened(self, company: "Company") -> "Company":
        info = company.info
        log.info("opened a company, read-only: %s", info.is_read_only)
        if not self.remembers:
            return company
        entry = RecentEntry(_without_password(info.target), info.name, self._world.clock.now())
        others = [known for known in self._folder.recent() if known.target != entry.target]
        try:
            self._folder.save_recent([entry, *others][: self.settings.recent_max])
            self._remember(entry.target, self.settings.last_user if info.is_read_only else info.user)
        except FileError as error:
            log.warning("the list of recent companies was not written: %s", type(error).__name__)
        return company

    def _remember(self, target: str, user: str) -> None:
        changed = replace(self.settings, last_company=target, last_user=user)
        if changed != self.settings:
            self.save_settings(changed)


def is_server(target: str) -> bool:
    """Whether a target is the URL of a database server."""
    return target.startswith(("postgresql://", "postgresql+psycopg://", "postgres://"))


def _checked(target: str) -> str:
    if not target or len(target) > TARGET_CHARS_MAX or "\x00" in target:
        raise FileError(target[:200], "this is no name of a file", "Choose a file or a folder")
    if is_server(target):
        return target
    return str(Path(target).expanduser().absolute())


def _unused(path: Path) -> Path:
    """Return the path, or the first `name 2`, `name 3` ... that does not exist."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem} {number}")
        number += 1
    return free


def _without_password(target: str) -> str:
    if not is_server(target):
        return target
    from urllib.parse import urlsplit, urlunsplit

    parts = urlsplit(target)
    host = parts.hostname or ""
    login = f"{parts.username}@" if parts.username else ""
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit(parts._replace(netloc=f"{login}{host}{port}"))
