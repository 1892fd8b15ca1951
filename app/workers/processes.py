"""Starts workers, listens to them, ends them. Spawned, never forked: threads and locks stay behind.

Messages of a worker: `item` (a batch of results), `done` (the result), `error`, `progress`.
"""

import gc
import itertools
import multiprocessing
import pickle
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from app.workers.limits import Limits, bind

POLL_S = 0.05
JOIN_S = 5.0
PROGRESS_INTERVAL_S = 0.1
GARBAGE_MIN = 200_000
"""New objects before a stream's worker looks for garbage: results hold each other in no circle."""

Progress = Callable[[int, int], None]

T = TypeVar("T")


class WorkerDiedError(Exception):
    """The worker ended without an answer; `exit_code` is below zero for a signal."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(f"the worker process ended with code {exit_code}")
        self.exit_code = exit_code


class WorkerStalledError(Exception):
    """The worker gave no sign of life for too long and was ended."""

    def __init__(self, stall_s: float) -> None:
        super().__init__(f"the worker process was silent for {stall_s:.0f} s")
        self.stall_s = stall_s


def _nothing(done: int, total: int) -> None:
    """Listen to nothing."""


def stream(
    call: Callable[..., Iterable[T]],
    *arguments: object,
    limits: Limits | None = None,
    progress: Progress = _nothing,
) -> Generator[T, None, None]:
    """Yield what `call(*arguments)` yields in a worker, in order.

    Args:
        call: A function of a module, so that it can be pickled; the worker imports that module.
        arguments: Picklable.
        limits: Of memory and silence.
        progress: Told (items so far, 0), at least every POLL_S while waiting; whatever it raises ends the
            worker and goes on upwards.

    Raises:
        WorkerDiedError: It was killed by the system, or ended by itself.
        WorkerStalledError: It was silent for too long.
        Exception: Whatever the call raised, as the same type.
    """
    limits = limits or Limits()
    count = _Count()
    with closing(
        _listen(_stream_items, (call, arguments, limits), limits, count.teller(progress))
    ) as messages:
        for kind, payload in messages:
            if kind == "item":
                count.done += len(payload)
                yield from payload
            elif kind == "done":
                progress(count.done, count.done)


def run(
    call: Callable[..., T],
    *arguments: object,
    limits: Limits | None = None,
    progress: Progress = _nothing,
) -> T:
    """Run `call(*arguments, progress)` in a worker and return its answer; raises like `stream`.

    The call reports by its last argument; what `progress` raises here ends the worker.
    """
    limits = limits or Limits()
    count = _Count()
    answer: list[T] = []
    with closing(_listen(_run_once, (call, arguments, limits), limits, count.teller(progress))) as messages:
        for kind, payload in messages:
            if kind == "progress":
                count.done, count.total = payload
                progress(*payload)
            elif kind == "done":
                answer.append(payload)
    return answer[0]


@dataclass
class _Count:
    """How far a worker is, for the ticks between its messages."""

    done: int = 0
    total: int = 0

    def teller(self, progress: Progress) -> Callable[[], None]:
        """Return a call without arguments that tells the latest figures."""
        return lambda: progress(self.done, self.total)


def _listen(
    serve: Callable[..., None],
    arguments: tuple[object, ...],
    limits: Limits,
    tick: Callable[[], None],
) -> Generator[tuple[str, Any], None, None]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=serve, args=(theirs, *arguments), daemon=False, name="tieout-worker")
    process.start()
    theirs.close()
    heard_s = time.monotonic()
    try:
        while True:
            if not ours.poll(POLL_S):
                tick()
                if time.monotonic() - heard_s > limits.stall_s:
                    raise WorkerStalledError(limits.stall_s)
                continue
            kind, payload = _receive(ours, process)
            heard_s = time.monotonic()
            if kind == "error":
                raise _rebuilt(*payload)
            yield kind, payload
            if kind == "done":
                process.kill()  # it has nothing left to do but to give its memory back piece by piece
                return
            tick()
            heard_s = time.monotonic()
    finally:
        _end(process, ours)


def _receive(ours: Connection, process: BaseProcess) -> tuple[str, Any]:
    try:
        message: tuple[str, Any] = pickle.loads(ours.recv_bytes())  # noqa: S301 -- our own process wrote it
    except (EOFError, OSError) as error:
        process.join(JOIN_S)
        raise WorkerDiedError(process.exitcode) from error
    return message


def _end(process: BaseProcess, ours: Connection) -> None:
    """End the worker for certain and leave no zombie."""
    ours.close()
    process.join(0.2)
    if process.is_alive():
        process.kill()
        process.join(JOIN_S)


def _send(theirs: Connection, kind: str, payload: object) -> None:
    theirs.send_bytes(pickle.dumps((kind, payload), protocol=5))


def _stream_items(
    theirs: Connection,
    call: Callable[..., Iterable[object]],
    arguments: tuple[object, ...],
    limits: Limits,
) -> None:
    """Serve `stream` in the worker."""
    with suppress(BrokenPipeError, ConnectionResetError):  # nobody listens any more
        try:
            bind(limits)
            gc.set_threshold(GARBAGE_MIN)
            items = iter(call(*arguments))
            while batch := list(itertools.islice(items, limits.batch_items)):
                _send(theirs, "item", batch)
            _send(theirs, "done", None)
        except (BrokenPipeError, ConnectionResetError):
            raise
        except BaseException as error:  # noqa: BLE001 -- crosses to the parent, which raises it
            _send(theirs, "error", _taken_apart(error))


def _run_once(
    theirs: Connection, call: Callable[..., object], arguments: tuple[object, ...], limits: Limits
) -> None:
    """Serve `run` in the worker."""
    told_s = 0.0

    def report(done: int, total: int) -> None:
        nonlocal told_s
        if done == total or time.monotonic() - told_s >= PROGRESS_INTERVAL_S:
            told_s = time.monotonic()
            _send(theirs, "progress", (done, total))

    with suppress(BrokenPipeError, ConnectionResetError):
        try:
            bind(limits)
            _send(theirs, "done", call(*arguments, report))
        except (BrokenPipeError, ConnectionResetError):
            raise
        except BaseException as error:  # noqa: BLE001 -- crosses to the parent, which raises it
            _send(theirs, "error", _taken_apart(error))


def _taken_apart(error: BaseException) -> tuple[type[BaseException], tuple[object, ...], dict[str, object]]:
    """Take an exception apart so that any kind of constructor survives the way."""
    state = {key: value for key, value in vars(error).items() if key != "__notes__"}
    try:
        pickle.dumps((type(error), error.args, state))
    except Exception:  # noqa: BLE001 -- whatever cannot travel is told by its text
        return RuntimeError, (f"{type(error).__name__}: {error}",), {}
    return type(error), error.args, state


def _rebuilt(
    kind: type[BaseException], arguments: tuple[object, ...], state: dict[str, object]
) -> BaseException:
    error = kind.__new__(kind, *arguments)
    error.args = arguments
    vars(error).update(state)
    return error
