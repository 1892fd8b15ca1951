"""The import of a large workbook beside python-calamine just reading it.

`python -m benchmarks.importing --json` prints the figures.

Wall time depends on what else the machine does, so both wall and processor time are printed, each as a
ratio to the same measure of the bare reading in the same run. `--rows` sets the size.
"""

import argparse
import gc
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.company import Company

TARGET_IMPORT = 6.0
TARGET_PEAK_MB = 600
ROUNDS = 3
TITLES = (
    "Booking date,Value date,Description,Counterparty,Category,Reference,City,Amount,Currency,Balance,Fee,"
    "Original amount"
).split(",")


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.importing", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workbook = folder / "statement.xlsx"
        write_workbook(workbook, arguments.rows)
        figures = measure(workbook, folder, arguments.rows)
    if arguments.json:
        print(json.dumps(figures))
    else:
        for key, value in figures.items():
            print(f"{key:28} {value}")
    return 0 if figures["holds"] else 1


def write_workbook(path: Path, rows: int) -> None:
    """Write an invented statement: 2 dates, 5 texts, a currency, 4 amounts a row; the balance adds up."""
    import openpyxl

    chance = Random(20261121)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Transactions")
    sheet.append(TITLES)
    balance, day = 100_000_000, date(2020, 1, 1)
    for row in range(rows):
        minor = chance.randint(-50_000, 48_000)
        balance += minor
        booked = day + timedelta(days=row * 2000 // rows)
        text = f"CARD PURCHASE {chance.randint(1, 99_999)} SHOP {chance.randint(1, 9_999)}"
        category, city = (
            chance.choice(("Meals", "Travel", "Office")),
            chance.choice(("Dublin", "Cork", "Paris")),
        )
        cells: list[object] = [
            booked,
            booked + timedelta(days=1),
            text,
            f"Merchant {chance.randint(1, 30_000)}",
            category,
        ]
        cells += [f"REF{row:08d}", city, minor / 100, "EUR", balance / 100, 0.25, minor / 100]
        sheet.append(cells)
    book.save(path)


def measure(workbook: Path, folder: Path, rows: int) -> dict[str, Any]:
    """Measure bare reading, our reading, and the whole import, in turns; keep the best of each."""
    bare, ours, whole = Timer(), Timer(), Timer()
    with closing(new_company(folder / "0")) as company:
        whole.run(lambda: whole_import(workbook, company, rows))
    peak = peak_mb()
    for turn in range(1, ROUNDS):
        bare.run(lambda: bare_reading(workbook))
        ours.run(lambda: our_reading(workbook))
        with closing(new_company(folder / str(turn))) as company:
            whole.run(partial(whole_import, workbook, company, rows))
    ratio = whole.wall_s / bare.wall_s
    return {
        "rows": rows,
        "bare_calamine_s": round(bare.wall_s, 2),
        "our_reading_ratio": round(ours.wall_s / bare.wall_s, 2),
        "import_s": round(whole.wall_s, 2),
        "import_ratio": round(ratio, 2),
        "import_processor_ratio": round(whole.processor_s / bare.processor_s, 2),
        "peak_mb_both_processes": peak,
        "target_import_ratio": TARGET_IMPORT,
        "target_peak_mb": TARGET_PEAK_MB,
        "holds": ratio <= TARGET_IMPORT and peak <= TARGET_PEAK_MB,
    }


class Timer:
    """The best of several runs, in wall and in processor time of this process and its children."""

    def __init__(self) -> None:
        self.wall_s = self.processor_s = float("inf")

    def run(self, work: Callable[[], object]) -> None:
        """Run once more and keep the better figures."""
        gc.collect()
        processor, wall = _processor_s(), time.perf_counter()
        work()
        self.wall_s = min(self.wall_s, time.perf_counter() - wall)
        self.processor_s = min(self.processor_s, _processor_s() - processor)


def _processor_s() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def peak_mb() -> int:
    """Return the largest memory of this process and of a worker, added up."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return sum(
        resource.getrusage(who).ru_maxrss // unit for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )


def bare_reading(workbook: Path) -> int:
    """Read every cell with python-calamine and do nothing with it."""
    import python_calamine

    book = python_calamine.load_workbook(str(workbook))
    return sum(1 for _ in book.get_sheet_by_index(0).iter_rows())


def our_reading(workbook: Path) -> None:
    """Scan, map, decide and read every row, in this process, as the import does in its worker."""
    from app.importers.protocol import ReadRequest
    from app.importers.registry import read_packed

    for _ in read_packed(ReadRequest(workbook, today=date(2026, 11, 21))):
        pass


def new_company(folder: Path) -> "Company":
    """Make an empty company; starting the program is not what is measured."""
    from app.bootstrap import Program

    folder.mkdir()
    program = Program.start(config_dir=folder)
    return program.create_company(str(folder / "a.tieout"), name="A", currency="EUR", user="bench")


def whole_import(workbook: Path, company: "Company", rows: int) -> None:
    """Import into an empty company: worker, mapping, deduplication, one transaction on disk."""
    from app.services.import_results import ImportPlan

    result = company.import_file(ImportPlan(workbook))
    assert result.payments == rows, "every row is a payment"


if __name__ == "__main__":
    sys.exit(main())
