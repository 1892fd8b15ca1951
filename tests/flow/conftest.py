"""A small company for each flow."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.companies import Shop, a_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """An open company with two employees and two cards."""
    made = a_shop(tmp_path)
    yield made
    made.company.close()
