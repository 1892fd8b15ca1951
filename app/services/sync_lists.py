"""Reference data out of CSV files and workbooks, for systems without a connector (F66).

The connection names a folder. Columns are recognised by the words of their titles; every other column is
something that a filter may look at. Files are read in a worker process, as everything from outside.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from app import workers
from app.connectors.checking import invalid, refuse
from app.connectors.protocol import CheckReport
from app.connectors.source_protocol import CODE_FIELD, NAME_FIELD, SourceFacts
from app.importers.grids import GridRow, GridTop, read_grid, read_tops
from app.importers.titles import fold
from app.models.errors import RefusedFileError, RejectedError
from app.models.posting import Failure, FailureReason
from app.models.protocols import Progress, no_progress
from app.models.sync import SourceChoice, SourceField, SourceRow, SyncPart
from app.services.sync_columns import PART_WORDS, Columns, ColumnsError, find_columns

LISTS_FACTS = SourceFacts("lists", "CSV or Excel lists", frozenset(SyncPart), has_choice=frozenset(SyncPart))
SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsb", ".ods", ".xml"})
FILES_MAX = 200
FILE_BYTES_MAX = 200 << 20
SHEET_SIGN = "|"
LIMITS = workers.Limits(stall_s=120.0, memory_bytes=1 << 30)
PROGRESS_ROWS = 2_000


@dataclass
class ListSource:
    """A folder of lists. Satisfies ReferenceSource.

    Attributes:
        settings: `folder`; `code_column` and `name_column` where the titles do not tell.
    """

    settings: Mapping[str, str]
    facts: SourceFacts = LISTS_FACTS
    _tops: list[GridTop] | None = field(default=None)

    def check(self) -> CheckReport:
        """Prove that the folder is there and has a list in it."""
        tops = self._survey()
        if not tops:
            raise refuse(invalid("folder", str(self._folder()), "Put a CSV file or a workbook into it"))
        return CheckReport(str(self._folder()), f"{len(tops)} lists")

    def choices(self, part: SyncPart) -> Sequence[SourceChoice]:
        """Name the files and sheets that have a code and a name, the one called like the part first."""
        found = []
        for top in self._survey():
            columns = self._columns_of(top, part)
            if columns is not None:
                key = f"{top.file}{SHEET_SIGN}{top.sheet}" if top.sheet else top.file
                title = f"{top.file}, sheet {top.sheet}" if top.sheet else top.file
                found.append(SourceChoice(key, title))
        return sorted(found, key=lambda one: (not _is_called(one.key, part), one.key))

    def fields(self, part: SyncPart, choice: str) -> Sequence[SourceField]:
        """Name the columns of a list as its header shows them."""
        name, sheet = self._chosen(part, choice)
        for top in self._survey():
            if top.file == name and top.sheet in (sheet, ""):
                columns = self._columns_of(top, part)
                if columns is not None:
                    others = [SourceField(key, title) for _, key, title in columns.others]
                    return (CODE_FIELD, NAME_FIELD, *others)
        return (CODE_FIELD, NAME_FIELD)

    def rows(self, part: SyncPart, choice: str, progress: Progress = no_progress) -> Iterator[SourceRow]:
        """Yield the rows of a list; raises RejectedError for one that cannot be used as it stands."""
        name, sheet = self._chosen(part, choice)
        path = self._path(name)
        tried: list[ColumnsError] = []
        columns: Columns | None = None
        done = 0
        try:
            with closing(workers.stream(read_grid, path, sheet, limits=LIMITS)) as grid:
                for row in grid:
                    if columns is None:
                        columns = self._header(part, row, tried)
                        continue
                    yield columns.to_row(part, row.number, row.cells)
                    done += 1
                    if done % PROGRESS_ROWS == 0:
                        progress(done, 0)
            if columns is None:
                raise (
                    _likeliest(tried)
                    if tried
                    else ColumnsError("it is empty", "", "Fill it, or choose another")
                )
            progress(done, done)
        except ColumnsError as error:
            raise _refused(path, error.what, error.value, error.remedy) from error
        except RefusedFileError as error:
            at = f", row {error.row}" if error.row is not None else ""
            raise _refused(path, f"{error.reason}{at}", error.value or "", error.remedy) from error
        except (workers.WorkerDiedError, workers.WorkerStalledError, MemoryError) as error:
            raise _refused(path, "it could not be read safely", "", "Save it as CSV") from error

    def close(self) -> None:
        """Hold nothing that needs giving back."""

    # ------------------------------------------------------------------ where it lies

    def _header(self, part: SyncPart, row: GridRow, tried: list[ColumnsError]) -> Columns | None:
        """Take a row for the titles, or return None and keep in `tried` why it is not."""
        try:
            return find_columns(part, [row], self.settings)
        except ColumnsError as error:
            tried.append(error)
            if error.is_final:
                raise
            if len(tried) >= TITLES_WITHIN:
                raise _likeliest(tried) from error
            return None

    def _chosen(self, part: SyncPart, choice: str) -> tuple[str, str]:
        if not choice:
            choices = [one for one in self.choices(part) if _is_called(one.key, part)]
            if len(choices) != 1:
                names = ", ".join(one.key for one in self.choices(part)) or "none"
                remedy = f"Choose the list of {part.value.replace('_', ' ')}s; there are: {names}"
                raise refuse(invalid("list", choice, remedy))
            choice = choices[0].key
        name, _, sheet = choice.partition(SHEET_SIGN)
        return name, sheet

    def _folder(self) -> Path:
        folder = self.settings.get("folder", "")
        if not folder:
            raise refuse(invalid("folder", "", "Choose the folder that the lists lie in"))
        path = Path(folder).expanduser()
        if not path.is_dir():
            raise refuse(invalid("folder", folder, "Choose a folder that exists"))
        return path

    def _path(self, name: str) -> Path:
        path = self._folder() / name
        if Path(name).name != name or not path.is_file():
            raise _refused(path, "the list does not exist", name, "Put it back, or choose another list")
        if path.stat().st_size > FILE_BYTES_MAX:
            raise _refused(path, f"it is larger than {FILE_BYTES_MAX >> 20} MB", name, "Split the list")
        return path

    def _survey(self) -> list[GridTop]:
        if self._tops is None:
            files = sorted(
                path
                for path in self._folder().iterdir()
                if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith((".", "~"))
            )[:FILES_MAX]
            try:
                with closing(workers.stream(read_tops, files, limits=LIMITS)) as tops:
                    self._tops = list(tops)
            except (workers.WorkerDiedError, workers.WorkerStalledError, MemoryError) as error:
                raise _refused(
                    self._folder(), "a list could not be read safely", "", "Save them as CSV"
                ) from error
        return self._tops

    def _columns_of(self, top: GridTop, part: SyncPart) -> Columns | None:
        for row in top.rows:
            try:
                return find_columns(part, [row], self.settings)
            except ColumnsError:
                continue
        return None


TITLES_WITHIN = 30
"""Rows among which the titles have to be."""


def _likeliest(tried: Sequence[ColumnsError]) -> ColumnsError:
    """Choose what to say of rows without titles: of the row with the most cells, the first of those."""
    return max(tried, key=lambda error: error.value.count(", "))


def _is_called(key: str, part: SyncPart) -> bool:
    """Tell whether a file or sheet is called like a part."""
    name, _, sheet = key.partition(SHEET_SIGN)
    text = fold(f"{Path(name).stem} {sheet}")
    return any(word in text for word in PART_WORDS[part])


def _refused(path: Path, reason: str, value: str, remedy: str) -> RejectedError:
    return RejectedError(
        Failure(FailureReason.CONFIGURATION_INVALID, "list", value or path.name, str(path), remedy, reason)
    )
