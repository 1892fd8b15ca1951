"""Every figure about import in one run: `python -m benchmarks.importing --json`.

- a workbook of 100,000 rows, read and imported whole, beside python-calamine just reading it;
- OFX, MT940 and CAMT of 20,000 transactions beside ofxparse, mt-940 and a bare pass of xml.etree;
- the peak memory of both processes when 100,000 and 1,000,000 lines of CSV and of OFX are imported.

Wall time depends on what else the machine does, so both wall and processor time are printed, each as a ratio
to the same measure of the other reader in the same run. `--rows`, `--transactions` and `--lines` set the
sizes, `--only PART` leaves the rest out. ofxparse and mt-940 come with `pip install -e .[compare]`.
"""

import argparse
import gc
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.company import Company

TARGET_IMPORT = 6.0
TARGET_READING = 2.0
GROWTH_MB_MAX = 250
"""What ten times the lines may add to either process: the bounded stores of a large import fill up."""
TARGET_PEAK_MB = 600
ROUNDS = 3
TITLES = (
    "Booking date,Value date,Description,Counterparty,Category,Reference,City,Amount,Currency,Balance,Fee,"
    "Original amount"
).split(",")


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.importing", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=100_000, help="of the workbook")
    parser.add_argument("--transactions", type=int, default=20_000, help="of the bank formats")
    parser.add_argument("--lines", type=int, default=1_000_000, help="whose memory is compared with a tenth")
    parser.add_argument("--only", choices=("workbook", "formats", "memory"))
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    parts: dict[str, Callable[[Path], dict[str, Any]]] = {
        "workbook": partial(measure, rows=arguments.rows),
        "formats": partial(formats_figures, rows=arguments.transactions),
        "memory": partial(memory_figures, lines=arguments.lines),
    }
    figures: dict[str, Any] = {}
    for name, work in parts.items():
        if arguments.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                figures[name] = work(Path(folder))
    figures["holds"] = all(part["holds"] for part in figures.values())
    if arguments.json:
        print(json.dumps(figures))
    else:
        _print(figures)
    return 0 if figures["holds"] else 1


def _print(figures: dict[str, Any], before: str = "") -> None:
    for key, value in figures.items():
        if isinstance(value, dict):
            _print(value, f"{before}{key}.")
        else:
            print(f"{before + key:44} {value}")


def formats_figures(_folder: Path, rows: int) -> dict[str, Any]:
    """Measure our readers of bank formats beside others', which count only when they are installed."""
    from benchmarks.formats import TARGETS, compare

    with tempfile.TemporaryDirectory() as folder:
        found: dict[str, Any] = {name: compare(name, Path(folder), rows) for name in TARGETS}
    found["holds"] = all(one["holds"] is not False for one in found.values())
    return found


def memory_figures(folder: Path, lines: int) -> dict[str, Any]:
    """Measure the peaks of whole imports, a tenth and all of the lines, each in processes of their own."""
    found: dict[str, Any] = {}
    for name in ("csv", "ofx"):
        peaks = {rows: _peaks(name, folder, rows) for rows in (lines // 10, lines)}
        small, large = peaks.values()
        grown = {key: large[key] - small[key] for key in ("program_mb", "worker_mb")}
        found[name] = {
            **{f"{rows}_lines": peak for rows, peak in peaks.items()},
            "grown_mb": grown,
            "holds": max(grown.values()) <= GROWTH_MB_MAX,
        }
    found["target_growth_mb"] = GROWTH_MB_MAX
    found["holds"] = all(one["holds"] for one in found.values() if isinstance(one, dict))
    return found


def _peaks(name: str, folder: Path, rows: int) -> dict[str, Any]:
    from benchmarks.statements import write_csv, write_ofx

    path = (write_csv if name == "csv" else write_ofx)(folder / f"{rows}.{name}", rows)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        found = pool.submit(_import_peaks, path, folder / f"{rows}-{name}", rows).result()
    path.unlink()
    return found


def _import_peaks(path: Path, folder: Path, rows: int) -> dict[str, Any]:
    """Import a file and read the high-water marks of this process and of the worker that it started."""
    began = time.perf_counter()
    with closing(new_company(folder)) as company:
        whole_import(path, company, rows)
    took = time.perf_counter() - began
    program, worker = peaks_mb()
    return {"program_mb": program, "worker_mb": worker, "import_s": round(took, 1)}


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


def measure(folder: Path, rows: int) -> dict[str, Any]:
    """Measure bare reading, our reading, and the whole import of a workbook, in turns; keep the best."""
    workbook = folder / "statement.xlsx"
    write_workbook(workbook, rows)
    bare, ours, whole = Timer(), Timer(), Timer()
    with closing(new_company(folder / "0")) as company:
        whole.run(lambda: whole_import(workbook, company, rows))
    peak = sum(peaks_mb())
    for turn in range(1, ROUNDS + 1):
        bare.run(lambda: bare_reading(workbook))
        ours.run(lambda: our_reading(workbook))
        with closing(new_company(folder / str(turn))) as company:
            whole.run(partial(whole_import, workbook, company, rows))
    reading, whole_ratio = ours.wall_s / bare.wall_s, whole.wall_s / bare.wall_s
    return {
        "rows": rows,
        "bare_calamine_s": round(bare.wall_s, 2),
        "our_reading_s": round(ours.wall_s, 2),
        "our_reading_ratio": round(reading, 2),
        "our_reading_processor_ratio": round(ours.processor_s / bare.processor_s, 2),
        "target_reading_ratio": TARGET_READING,
        "import_s": round(whole.wall_s, 2),
        "import_ratio": round(whole_ratio, 2),
        "import_processor_ratio": round(whole.processor_s / bare.processor_s, 2),
        "peak_mb_both_processes": peak,
        "target_import_ratio": TARGET_IMPORT,
        "target_peak_mb": TARGET_PEAK_MB,
        "holds": whole_ratio <= TARGET_IMPORT and reading <= TARGET_READING and peak <= TARGET_PEAK_MB,
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


def peaks_mb() -> tuple[int, int]:
    """Return the largest memory of this process, and of a worker."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    program, worker = (
        resource.getrusage(who).ru_maxrss // unit for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return program, worker


def bare_reading(workbook: Path) -> int:
    """Read every cell with python-calamine and do nothing with it."""
    import python_calamine

    book = python_calamine.load_workbook(str(workbook))
    return sum(1 for _ in book.get_sheet_by_index(0).iter_rows())


def our_reading(workbook: Path) -> None:
    """Scan, map, decide and read every row, in this process, as the import does in its worker."""
    from app.importers.protocol import ReadRequest
    from app.importers.registry import read_packed
    from app.workers.processes import GARBAGE_MIN

    before = gc.get_threshold()
    gc.set_threshold(GARBAGE_MIN)  # as in the worker
    try:
        for _ in read_packed(ReadRequest(workbook, today=date(2026, 11, 21))):
            pass
    finally:
        gc.set_threshold(*before)


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
