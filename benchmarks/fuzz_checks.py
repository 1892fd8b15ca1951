"""What must hold whatever a file looks like, and runs of many files against it, also in their own process."""

import contextlib
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, MutableSequence, Sequence
from dataclasses import dataclass, field
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from unittest.mock import patch

from app import workers
from app.importers.column_rows import ColumnRows
from app.importers.identify import identify
from app.importers.protocol import Importer, ReadRequest
from app.importers.registry import importer_for
from app.models.errors import RefusedFileError
from app.models.statement import (
    FileFoot,
    FileFormat,
    Part,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)
from app.workers.limits import bind
from benchmarks.mutations import FORMATS, TEXTS, mutated, seeds

TODAY = date(2026, 11, 21)
HANG_S = 5.0
STALL_S = 60.0
"""A reader that cannot be interrupted is ended after so long without a new input."""

THOROUGH_EVERY = 4
"""One table in so many is read a second time, row by row, and must give the same."""

THOROUGH_MAX = 2_000
"""Larger tables are read once: row by row is slow on purpose."""

NUMBERS_MAX = 1 << 32
PURE = frozenset(kind.family for kind in TEXTS.values())
"""Read without a library in another language: nothing may end the process."""

OUT_OF_MEMORY = 6
"""The signal (SIGABRT) with which python-calamine ends its process when it cannot allocate."""


@dataclass(frozen=True, slots=True)
class Broken(Exception):
    """An input after which something does not hold that always must."""

    format: str
    reason: str
    data: bytes
    number: int = -1

    def __str__(self) -> str:
        return f"{self.format}: input {self.number}: {self.reason}"


class HangError(BaseException):
    """An input took more than HANG_S of processor time; no `except Exception` of a reader catches it."""


@dataclass
class Tally:
    """What a run of inputs came to.

    Attributes:
        ended: Refused because the process died of its memory limit, as the program's own worker would.
        slowest_s: Processor time of the slowest input.
    """

    inputs: int = 0
    read: int = 0
    refused: int = 0
    ended: int = 0
    slowest_s: float = 0.0
    slowest: int = -1
    broken: list[Broken] = field(default_factory=list)


def workplace() -> str | None:
    """Name a folder in memory for the inputs, where the system has one: disks cost most of the time."""
    shared = Path("/dev/shm")
    return str(shared) if shared.is_dir() and os.access(shared, os.W_OK) else None


def input_of(name: str, seed: int, number: int, samples: Sequence[bytes] | None = None) -> bytes:
    """Make one input; the same seed and number give the same bytes, in whatever order they are made."""
    chance = random.Random(seed * NUMBERS_MAX + number)
    return mutated(name, seeds(name) if samples is None else samples, chance)


def check(name: str, data: bytes, path: Path, *, is_thorough: bool = False) -> str:
    """Read one input; returns `read` or `refused`.

    Raises:
        Broken: A crash, a hang, a row without a fate, parts out of order, or two ways of reading that differ.
    """
    path.write_bytes(data)
    began = time.process_time()
    try:
        outcome = _outcome(name, path, is_thorough=is_thorough)
    except RefusedFileError as error:
        outcome = "refused"
        if not error.reason or "Traceback" in error.reason:
            raise Broken(name, "a refusal without a reason", data) from error
    except MemoryError as error:
        if FORMATS[name].family in PURE:
            raise Broken(name, "it needs more memory than a worker has", data) from error
        outcome = "refused"  # with a sentence, by the room that started the worker
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise Broken(name, f"{type(error).__name__}: {error}"[:500], data) from error
    if (took := time.process_time() - began) > HANG_S:
        raise Broken(name, f"took {took:.1f} s", data)
    return outcome


def _outcome(name: str, path: Path, *, is_thorough: bool) -> str:
    kind = FORMATS[name]
    with contextlib.suppress(RefusedFileError):
        identify(path)
    importer = importer_for(kind.format)
    assert importer is not None, "every format here has an importer"
    parts = _parts(importer, path, kind.format)
    numbers = _accounted(parts)
    if kind.is_table:
        assert len(set(numbers)) == len(numbers), "a row has two fates"
        if is_thorough and len(parts) <= THOROUGH_MAX:
            with _row_by_row():
                assert _parts(importer, path, kind.format) == parts, (
                    "rows read at once differ from rows read singly"
                )
    return "read"


def _parts(importer: Importer, path: Path, format_: FileFormat) -> list[Part]:
    return list(importer.read(ReadRequest(path, today=TODAY), format_))


def _accounted(parts: Sequence[Part]) -> list[int]:
    """Assert the order of the parts and that every row has a fate; returns the rows' numbers."""
    numbers, is_open, foot = [], False, None
    for part in parts:
        assert foot is None, "something follows the file's foot"
        if isinstance(part, StatementLine | Rejected | Skipped):
            numbers.append(part.row)
            assert is_open or not isinstance(part, StatementLine), "a line outside of any statement"
        elif isinstance(part, StatementHead):
            assert not is_open, "a statement within a statement"
            is_open = True
        elif isinstance(part, StatementFoot):
            assert is_open, "a foot without a head"
            is_open = False
        elif isinstance(part, FileFoot):
            foot = part
    assert foot is not None, "no foot of the file"
    assert not is_open, "a statement without a foot"
    assert len(numbers) == foot.rows_read, f"{foot.rows_read} rows read, {len(numbers)} have a fate (G04)"
    return numbers


@contextlib.contextmanager
def _row_by_row() -> Iterator[None]:
    """Switch the reading by columns off."""
    with (
        patch.object(ColumnRows, "read", lambda _, batch: [None] * len(batch)),
        patch.object(ColumnRows, "read_grid", lambda _, _first, cells: [None] * len(cells)),
    ):
        yield


def run(
    name: str,
    *,
    seed: int,
    seconds: float | None = None,
    inputs: int | None = None,
    first: int = 0,
    broken_max: int = 20,
    told: MutableSequence[int] | None = None,
) -> Tally:
    """Try inputs in this process until the time or their number is used up.

    Args:
        name: Format.
        seed: Of all inputs.
        seconds: Wall time; None for no end but `inputs`.
        inputs: How many; None for no end but `seconds`.
        first: Number of the first one.
        broken_max: Stop after so many broken promises.
        told: Follows the run: number of the input at work, read, refused, slowest, its time in µs.
    """
    samples, tally = seeds(name), Tally()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=workplace()) as folder, _watched(), _temporary(folder):
        path = Path(folder) / "input"
        while (inputs is None or tally.inputs < inputs) and len(tally.broken) < broken_max:
            if seconds is not None and time.monotonic() - began >= seconds:
                break
            number = first + tally.inputs
            data = input_of(name, seed, number, samples)
            tally.inputs += 1
            if told is not None:
                told[:] = (number, tally.read, tally.refused, tally.slowest, int(tally.slowest_s * 1e6))
            _try(name, data, path, tally, number)
    return tally


def _try(name: str, data: bytes, path: Path, tally: Tally, number: int) -> None:
    started = time.process_time()
    try:
        _set_alarm(HANG_S)
        outcome = check(name, data, path, is_thorough=number % THOROUGH_EVERY == 0)
        _set_alarm(0)
    except (Broken, HangError) as broken:
        _set_alarm(0)
        tally.broken.append(Broken(name, getattr(broken, "reason", "a hang"), data, number))
    else:
        tally.read += outcome == "read"
        tally.refused += outcome == "refused"
    if (took := time.process_time() - started) > tally.slowest_s:
        tally.slowest_s, tally.slowest = took, number


@contextlib.contextmanager
def _temporary(folder: str) -> Iterator[None]:
    """Let readers make their own temporary files beside the input."""
    before, tempfile.tempdir = tempfile.tempdir, folder
    try:
        yield
    finally:
        tempfile.tempdir = before


def _hung(_signal: int, _frame: FrameType | None) -> None:
    raise HangError(f"more than {HANG_S:.0f} s of processor time")


@contextlib.contextmanager
def _watched() -> Iterator[None]:
    """Turn an endless loop into a HangError, where the system has such an alarm."""
    if not hasattr(signal, "SIGPROF"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _hung)
    try:
        yield
    finally:
        _set_alarm(0)
        signal.signal(signal.SIGPROF, before)


def _set_alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(
            signal.ITIMER_PROF, seconds, 1.0 if seconds else 0.0
        )  # again, should one be swallowed


# ---------------------------------------------------------------------- a process that may die


def run_contained(
    name: str, *, seed: int, inputs: int, first: int = 0, seconds: float | None = None, broken_max: int = 20
) -> Tally:
    """Try inputs in a process with the limits of a reader's worker; one that dies is replaced."""
    total, context = Tally(), multiprocessing.get_context("spawn")
    at, end, until_s = first, first + inputs, None if seconds is None else time.monotonic() + seconds
    while at < end and len(total.broken) < broken_max:
        left_s = None if until_s is None else until_s - time.monotonic()
        if left_s is not None and left_s <= 0:
            break
        told = context.RawArray("q", 5)
        told[:] = (at, 0, 0, -1, 0)
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(
            target=_serve, args=(theirs, told, name, seed, at, end - at, left_s, broken_max)
        )
        process.start()
        theirs.close()
        tally, why = _followed(ours, told)
        if process.is_alive():
            process.kill() if why else process.join()
        process.join()
        if tally is None:
            number = int(told[0])
            death = why or f"the reader's process ended with {process.exitcode}"
            tally = Tally(number - at + 1, told[1], told[2], slowest_s=told[4] / 1e6, slowest=told[3])
            if why or FORMATS[name].family in PURE or process.exitcode != -OUT_OF_MEMORY:
                tally.broken.append(Broken(name, death, input_of(name, seed, number), number))
            else:
                tally.ended += 1
        _add(total, tally)
        at += tally.inputs
    return total


def _add(total: Tally, one: Tally) -> None:
    total.inputs += one.inputs
    total.read += one.read
    total.refused += one.refused
    total.ended += one.ended
    total.broken += one.broken
    if one.slowest_s > total.slowest_s:
        total.slowest_s, total.slowest = one.slowest_s, one.slowest


def _followed(ours: Connection, told: MutableSequence[int]) -> tuple[Tally | None, str]:
    """Wait for the tally; None when the process ended without one, or (with the reason) stands still."""
    seen, since_s = -1, time.monotonic()
    while True:
        try:
            if ours.poll(0.2):
                tally: Tally = ours.recv()
                return tally, ""
        except (EOFError, OSError):
            return None, ""
        if told[0] != seen:
            seen, since_s = told[0], time.monotonic()
        elif time.monotonic() - since_s > STALL_S:
            return None, f"no end after {STALL_S:.0f} s"


def _serve(
    theirs: Connection,
    told: MutableSequence[int],
    name: str,
    seed: int,
    first: int,
    inputs: int,
    seconds: float | None,
    broken_max: int,
) -> None:
    bind(workers.Limits())
    warnings.simplefilter("ignore")  # zipfile's, about names that come twice
    os.environ["RUST_BACKTRACE"] = "0"
    sys.stderr.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what a library says when it gives up
    with contextlib.suppress(BrokenPipeError):
        theirs.send(
            run(
                name,
                seed=seed,
                seconds=seconds,
                inputs=inputs,
                first=first,
                broken_max=broken_max,
                told=told,
            )
        )
