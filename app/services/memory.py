"""Gives back memory that a large reading left behind."""

import ctypes
import gc
import sys
from functools import lru_cache

LARGE_BYTES, USUAL_BYTES = 4 << 20, 32 << 20
_M_MMAP_THRESHOLD, _M_TRIM_THRESHOLD = -3, -1
"""Of glibc's malloc.h."""


def keep_little() -> None:
    """Have glibc take large columns from the system one by one, so that each goes back once it is freed.

    It would otherwise raise this size by itself, to 32 MB, and keep what lies between. `give_back` ends it:
    columns that come and go with a key press are quicker from what is kept.
    """
    library = _library()
    if library is not None:
        library.mallopt(_M_MMAP_THRESHOLD, LARGE_BYTES)
        library.mallopt(_M_TRIM_THRESHOLD, LARGE_BYTES)


def give_back() -> None:
    """Let the system have what was freed; glibc alone keeps it, hundreds of megabytes after a large list.

    Takes some milliseconds and lets other threads run. What is freed later is kept, up to the size of a few
    columns: a list that follows a staged step takes its memory from there, without asking the system. Does
    nothing where the C library keeps none.
    """
    library = _library()
    if library is not None:
        library.malloc_trim(0)
        library.mallopt(_M_MMAP_THRESHOLD, USUAL_BYTES)
        library.mallopt(_M_TRIM_THRESHOLD, USUAL_BYTES)


def settle() -> None:
    """Take what is loaded for the whole run out of the search for garbage.

    Classes and lists of the program are a hundred thousand objects: looking through them took the window's
    thread 170 ms each time.
    """
    gc.freeze()


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL | None:
    """Return glibc; None where there is another C library."""
    if sys.platform != "linux":
        return None
    try:
        library = ctypes.CDLL(None)
    except OSError:
        return None
    return library if hasattr(library, "malloc_trim") and hasattr(library, "mallopt") else None
