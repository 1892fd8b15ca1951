"""What a large reading leaves behind goes back to the system."""

import sys
from pathlib import Path

import numpy as np
import pytest

from app.services import memory


def resident_mb() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 >> 20


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps what is freed")
def test_large_columns_go_back_once_they_are_freed() -> None:
    memory.keep_little()
    columns = [np.ones(1_000_000, dtype=np.int64) for _ in range(30)]
    held = resident_mb()
    del columns
    memory.give_back()
    assert resident_mb() < held - 150


def test_it_does_nothing_where_there_is_no_such_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    memory._library.cache_clear()
    memory.keep_little()
    memory.give_back()
    memory._library.cache_clear()
