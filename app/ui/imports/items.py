"""Files on their way in: how far each is, what was found in it, in which order they are imported."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.models.statement import Purpose
from app.services.import_results import ImportPlan, ImportResult, PreviewResult, PreviewRow, RowFate
from app.services.results import AutoResult

FILES_MAX = 200
FOLDERS_MAX = 2_000
DEPTH_MAX = 8
ROWS_HELD_MAX = 100_000
"""Rows of previews that are kept; of files beyond, the rows are read again when they are looked at."""

PASSWORD = "password"  # noqa: S105 -- the key of a question, no secret
LATE = date.max
PASSED_OVER = frozenset({".tieout", ".ini", ".lnk", ".tmp", ".url", ".webloc"})
"""Endings of files that a folder holds beside statements."""


class Stage(StrEnum):
    """How far a file is."""

    WAITING = "waiting"
    READING = "reading"
    ASKING = "asking"
    READY = "ready"
    EMPTY = "empty"
    KNOWN = "known"
    TWIN = "twin"
    REFUSED = "refused"
    IMPORTING = "importing"
    RECONCILING = "reconciling"
    DONE = "done"


SHOWN_STAGES = frozenset({Stage.READY, Stage.ASKING, Stage.EMPTY, Stage.KNOWN, Stage.TWIN})
"""Stages in which a file's preview is looked at."""

RUNNING_STAGES = frozenset({Stage.IMPORTING, Stage.RECONCILING})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What importing one file came to; `auto` is None where reconciling was off, stopped or failed."""

    result: ImportResult
    auto: AutoResult | None = None
    auto_problem: str = ""


@dataclass(frozen=True, slots=True)
class FileItem:
    """One file on its way in.

    Attributes:
        preview: What importing would do, as last read; its rows may have been let go (`is_light`).
        by_fate: The preview's rows by fate.
        error: Why it was refused.
        twin_of: Name of an earlier file of the same drop with the same content.
    """

    key: int
    plan: ImportPlan
    stage: Stage = Stage.WAITING
    preview: PreviewResult | None = None
    by_fate: Mapping[RowFate, Sequence[PreviewRow]] = field(default_factory=dict)
    error: Exception | None = None
    outcome: Outcome | None = None
    twin_of: str = ""
    is_light: bool = False

    @property
    def name(self) -> str:
        """The file's name."""
        return self.plan.path.name

    @property
    def purpose(self) -> Purpose:
        """What it holds, as it was read."""
        return self.plan.purpose if self.preview is None else self.preview.plan.purpose

    @property
    def can_import(self) -> bool:
        """Everything is answered and something would come in."""
        return self.stage is Stage.READY and self.preview is not None

    @property
    def new(self) -> int:
        """Rows that importing would add."""
        return self.preview.counts.get(RowFate.NEW, 0) if self.preview is not None else 0

    @property
    def open_choices(self) -> int:
        """Cards or holders that two instruments fit: a person has to choose (F30)."""
        if self.preview is None:
            return 0
        return sum(one.found_by == "several" for one in self.preview.statements)

    @property
    def open_questions(self) -> int:
        """Questions and choices that are still open."""
        return self.open_choices + (len(self.preview.questions) if self.preview is not None else 0)

    @property
    def has_proposals(self) -> bool:
        """Every open question has a proposed answer, and nothing else is open."""
        if self.stage is not Stage.ASKING or self.preview is None or self.open_choices:
            return False
        return all(one.proposed and one.key != PASSWORD for one in self.preview.questions)

    @property
    def period(self) -> tuple[date, date] | None:
        """First and last day of its lines; None where it has none."""
        spans = (
            [(one.first_on, one.last_on) for one in self.preview.statements]
            if self.preview is not None
            else []
        )
        known = [(first, last) for first, last in spans if first is not None and last is not None]
        if not known:
            return None
        return min(first for first, _ in known), max(last for _, last in known)


def in_order(items: Sequence[FileItem]) -> list[FileItem]:
    """Sort files by the period that they hold, so that balances follow on; ties by name, then key."""

    def order(item: FileItem) -> tuple[date, date, str, int]:
        first, last = item.period or (LATE, LATE)
        return first, last, item.name.casefold(), item.key

    return sorted(items, key=order)


def lightened(item: FileItem) -> FileItem:
    """Let go of the rows of a preview; its counts stay."""
    assert item.preview is not None, "there is something to let go of"
    return replace(item, preview=replace(item.preview, rows=()), by_fate={}, is_light=True)


def files_of(paths: Sequence[Path]) -> list[Path]:
    """Return the files, and of folders those in them at any depth, hidden ones left out."""
    found: list[Path] = []
    for path in paths:
        found += sorted(_inside(path)) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _inside(folder: Path) -> Iterator[Path]:
    base = len(folder.parts)
    for seen, (at, folders, names) in enumerate(os.walk(folder)):
        if seen >= FOLDERS_MAX:
            return
        here = Path(at)
        is_deep = len(here.parts) - base >= DEPTH_MAX
        folders[:] = [] if is_deep else [one for one in folders if not one.startswith((".", "__MACOSX"))]
        for name in names:
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() not in PASSED_OVER:
                yield here / name
