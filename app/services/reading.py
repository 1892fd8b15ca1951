"""Reads an untrusted file in a worker process; deaths and silences become refusals with a sentence."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from app import workers
from app.importers.identify import identify
from app.importers.protocol import ReadRequest, refuse
from app.importers.registry import read_packed
from app.importers.wire import ROWS_MAX, Packed, unpack_all
from app.models.errors import RefusedFileError
from app.models.protocols import Progress, no_progress
from app.models.statement import ColumnMapping, Part, Purpose

STALL_S = 60.0
BYTES_PER_S = 5 << 20
"""Slowest reading that still counts as progress; large files may be silent for longer."""

MEMORY_BYTES = 1 << 30


def read_file(
    path: Path,
    *,
    purpose: Purpose,
    answers: Mapping[str, str],
    profiles: Sequence[ColumnMapping],
    today: date,
    progress: Progress = no_progress,
) -> Generator[Part, None, None]:
    """Stream the parts of a file from a worker process; arguments and errors as `read_packed_file`."""
    packed = read_packed_file(
        path, purpose=purpose, answers=answers, profiles=profiles, today=today, progress=progress
    )
    with closing(packed):
        yield from unpack_all(packed)


def read_packed_file(
    path: Path,
    *,
    purpose: Purpose,
    answers: Mapping[str, str],
    profiles: Sequence[ColumnMapping],
    today: date,
    progress: Progress = no_progress,
) -> Generator[Packed, None, None]:
    """Stream the packed parts of a file from a worker process.

    Args:
        path: The file.
        purpose: Statement or expense list.
        answers: Question key -> answer; `column.MEANING` maps a column.
        profiles: Layouts that people saved.
        today: For two-digit years.
        progress: Told (rows so far, 0); raises CancelledError to stop.

    Raises:
        RefusedFileError: The file cannot be used, or the worker did not survive it.
    """
    request = ReadRequest(path, purpose, dict(answers), tuple(profiles), today)
    try:
        size = path.stat().st_size
    except OSError as error:
        raise refuse(
            path,
            f"it cannot be opened ({error.strerror or 'unknown error'})",
            "Check that it exists and that you may read it",
        ) from error
    limits = workers.Limits(STALL_S + size / BYTES_PER_S, MEMORY_BYTES, batch_items=1)
    rows = 0

    def tell(done: int, total: int) -> None:
        progress(rows, 0)

    with closing(workers.stream(read_packed, request, limits=limits, progress=tell)) as packed:
        try:
            for one in packed:
                yield one
                rows += ROWS_MAX if isinstance(one, bytes) else 0
        except workers.WorkerDiedError as error:
            raise refuse(
                path,
                "it could not be read safely: reading it ended the reader",
                "Open it in a spreadsheet program, save it as CSV and import that",
            ) from error
        except workers.WorkerStalledError as error:
            raise refuse(
                path,
                f"it could not be read safely: no progress for {error.stall_s:.0f} seconds",
                "Export a shorter period, or CSV",
            ) from error
        except MemoryError as error:
            raise refuse(
                path,
                f"it could not be read safely: it needs more than {MEMORY_BYTES >> 20} MB of memory",
                "Export a shorter period, or CSV",
            ) from error


def identified(path: Path) -> str | None:
    """Name the format of a file that was refused; None where not even that is known."""
    try:
        return identify(path).value
    except RefusedFileError:
        return None
