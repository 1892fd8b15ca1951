"""Gives back memory that a large reading left behind."""

import ctypes
import gc
import sys
from functools import lru_cache


def give_back() -> None:
    """Let the system have what was freed; glibc alone keeps it, hundreds of megabytes after a large list.

    Takes some milliseconds and lets other threads run. Does nothing where the C library keeps none.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


def settle() -> None:
    """Take what is loaded for the whole run out of the search for garbage.

    Classes and lists of the program are a hundred thousand objects: looking through them took the window's
    thread 170 ms each time.
    """
    gc.freeze()


@lru_cache(maxsize=1)
def _trim() -> "ctypes._NamedFuncPointer | None":
    if sys.platform != "linux":
        return None
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # another C library than glibc
        return None
