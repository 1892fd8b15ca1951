from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flow.posting.kit import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = an_office(tmp_path)
    yield made
    made.shop.company.close()
