"""What a worker process may use at most, and how it binds itself to that."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one worker.

    Attributes:
        stall_s: Seconds without a sign of life, before the worker is killed.
        memory_bytes: Address space; None for trusted work, which brings its own libraries.
        batch_items: Results that travel together.
    """

    stall_s: float = 60.0
    memory_bytes: int | None = 1 << 30
    batch_items: int = 512


def bind(limits: Limits) -> None:
    """Bind the calling process to its memory limit, as far as the system can."""
    if limits.memory_bytes is None:
        return
    if sys.platform == "win32":
        _bind_windows(limits.memory_bytes)
    else:
        _bind_posix(limits.memory_bytes)


def _bind_posix(memory_bytes: int) -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = memory_bytes if hard == resource.RLIM_INFINITY else min(memory_bytes, hard)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        except (ValueError, OSError):  # macOS refuses some limits; the parent still watches the time
            return


def _bind_windows(memory_bytes: int) -> None:
    """Put the process into a job object with a memory limit (JOB_OBJECT_LIMIT_PROCESS_MEMORY)."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class _Basic(ctypes.Structure):
            _fields_ = (
                ("process_time", ctypes.c_int64),
                ("job_time", ctypes.c_int64),
                ("flags", wintypes.DWORD),
                ("working_set_min", ctypes.c_size_t),
                ("working_set_max", ctypes.c_size_t),
                ("active_processes", wintypes.DWORD),
                ("affinity", ctypes.c_size_t),
                ("priority", wintypes.DWORD),
                ("scheduling", wintypes.DWORD),
            )

        class _Extended(ctypes.Structure):
            _fields_ = (
                ("basic", _Basic),
                ("io", ctypes.c_uint64 * 6),
                ("process_memory", ctypes.c_size_t),
                ("job_memory", ctypes.c_size_t),
                ("peak_process", ctypes.c_size_t),
                ("peak_job", ctypes.c_size_t),
            )

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        job = kernel.CreateJobObjectW(None, None)
        information = _Extended()
        information.basic.flags = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
        information.process_memory = memory_bytes
        kernel.SetInformationJobObject(
            wintypes.HANDLE(job), 9, ctypes.byref(information), ctypes.sizeof(information)
        )
        kernel.AssignProcessToJobObject(wintypes.HANDLE(job), wintypes.HANDLE(kernel.GetCurrentProcess()))
