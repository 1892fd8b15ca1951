from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flow.sync.kit import Lists, some_lists


@pytest.fixture
def lists(tmp_path: Path) -> Iterator[Lists]:
    made = some_lists(tmp_path)
    yield made
    made.company.close()
