"""GnuCash's own importer and engine take the bills that are written for them: each once, to the cent.

Needs the system's packages `gnucash` and `python3-gnucash` (440 MB, so the usual checks go without them).
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from app.connectors.gnucash import DAYS
from app.connectors.registry import file_target
from app.models.errors import RejectedError
from app.models.posting import EntryKind, Posting
from tests.contract.connectors.entries import an_entry, entries, final
from tests.contract.connectors.test_files import written

PYTHON = "/usr/bin/python3"
SCRIPT = Path(__file__).with_name("gnucash_import.py")
COSTS = ("Travel", "Input VAT")
ORDER = ("mm/dd/yyyy", "dd/mm/yyyy", "dd.mm.yyyy", "yyyy-mm-dd")
"""How days can be written, as the engine numbers them."""


def engine(given: list[Posting], folder: Path, days: str) -> dict[str, Any]:
    """Write a file, import it with GnuCash, and return what its engine holds then."""
    asked = "import gnucash, ctypes; ctypes.CDLL('libgtk-3.so.0')"
    is_there = Path(PYTHON).exists() and Path("/usr/bin/gnucash").exists()
    if not is_there or subprocess.run([PYTHON, "-c", asked], capture_output=True, check=False).returncode:
        pytest.skip("gnucash and python3-gnucash are not installed; they would import the file")
    path = folder / "bills.csv"
    path.write_bytes(written(file_target("gnucash", {"folder": str(folder), "date_format": days}), given))
    done = subprocess.run(
        [PYTHON, str(SCRIPT), str(path), str(ORDER.index(days)), "SUP001", "Card", *COSTS],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={"LC_ALL": "C.UTF-8", "HOME": str(folder), "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.rule("F58", "F79")
@pytest.mark.parametrize("days", sorted(DAYS))
@pytest.mark.parametrize("kind", [EntryKind.BILL, EntryKind.CREDIT_NOTE])
def test_gnucash_creates_and_posts_every_bill_once(tmp_path: Path, kind: EntryKind, days: str) -> None:
    given = [final(one) for one in entries(kind, "gnucash")]
    told = engine(given, tmp_path, days)
    assert (told["result"], told["unread"], told["ignored"], told["fixed"]) == (0, 0, 0, 0), told["said"]
    assert told["created"] == len(given)
    held = {(bill["id"], bill["day"], bill["payable"]) for bill in told["bills"]}
    assert len(told["bills"]) == len(given)
    assert held == {(one.key, one.posted_on.isoformat(), -one.total.minor) for one in given}
    assert all(bill["balanced"] for bill in told["bills"])
    assert sum(told["balances"].values()) == 0
    assert told["balances"]["Card"] == -sum(one.total.minor for one in given)


@pytest.mark.rule("F79")
def test_the_longest_texts_still_fit_the_row_that_gnucash_reads(tmp_path: Path) -> None:
    long = "東京—“" * 120
    [one] = [final(an_entry(7, kind=EntryKind.BILL, text=long))]
    told = engine([one], tmp_path, "yyyy-mm-dd")
    assert (told["unread"], told["ignored"], told["created"]) == (0, 0, 1), told["said"]
    assert told["balances"]["Card"] == -one.total.minor


@pytest.mark.rule("F79")
def test_no_row_holds_what_gnucash_takes_for_the_end_of_a_field() -> None:
    for kind in (EntryKind.BILL, EntryKind.CREDIT_NOTE):
        target = file_target("gnucash", {})
        for row in written(target, entries(kind, "gnucash")).split(b"\r\n")[:-1]:
            assert b'"' not in row
            assert row.count(b";") == 21
            assert len(row) < 999


def test_a_way_to_write_days_that_gnucash_does_not_have_is_refused() -> None:
    with pytest.raises(RejectedError) as caught:
        file_target("gnucash", {"folder": ".", "date_format": "%d/%m"}).check()
    assert caught.value.failure.field == "date_format"
