"""OFX, MT940 and CAMT beside other readers, in one run: `python -m benchmarks.formats --json`.

The other readers are no dependency of the program; they come with the extra `compare`. Or install them
elsewhere and name the folder: `python -m venv other && other/bin/pip install ofxparse mt-940`, then
`--also other/lib/python3.11/site-packages`. One that cannot be imported is skipped and named.
`--memory 1000000` also measures the peak of reading that many.
"""

import argparse
import gc
import importlib
import json
import multiprocessing
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from app.importers.protocol import ReadRequest
from app.importers.registry import importer_for
from app.models.statement import FileFormat, StatementLine
from benchmarks.statements import write_camt, write_mt940, write_ofx

ROUNDS = 3
SLOW_S = 5.0
TARGETS = {"ofx": ("ofxparse", 5.0), "mt940": ("mt-940", 3.0), "camt053": ("bare xml.etree", 1 / 3)}
"""Format -> the other reader, and how many times faster than it ours has to be."""
_WRITERS = {"ofx": write_ofx, "mt940": write_mt940, "camt053": write_camt}


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.formats", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--memory", type=int, metavar="ROWS", help="also read this many and report the peak")
    parser.add_argument("--also", type=Path, help="folder of packages that the other readers stand in")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.also is not None:
        sys.path.append(str(options.also))
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for name in TARGETS:
            result = compare(name, Path(folder), options.rows)
            if options.memory:
                result["memory"] = {
                    str(rows): peak_mb(name, Path(folder), rows) for rows in (options.rows, options.memory)
                }
            results.append(result)
            print(json.dumps(result) if options.json else _sentence(result), flush=True)
    return 0 if all(result["holds"] is not False for result in results) else 1


def compare(name: str, folder: Path, rows: int) -> dict[str, Any]:
    """Measure processor seconds of our reader and of the other one on the same file."""
    path = _WRITERS[name](folder / f"{rows}.{name}", rows)
    other_name, target = TARGETS[name]
    ours = _best(lambda: ours_on(name, path), rows)
    other: float | None = None
    skipped = ""
    try:
        other = _best(_OTHERS[name](path), rows)
    except ImportError as error:
        skipped = f"{other_name} was skipped: {error}"
    ratio = None if other is None else other / ours
    return {
        "format": name,
        "rows": rows,
        "bytes": path.stat().st_size,
        "ours_s": round(ours, 4),
        "other": other_name,
        "other_s": None if other is None else round(other, 4),
        "times_faster": None if ratio is None else round(ratio, 2),
        "target": round(target, 2),
        "holds": None if ratio is None else ratio >= target,
        "skipped": skipped,
    }


def ours_on(name: str, path: Path) -> int:
    """Read a file as the program does; returns the number of lines."""
    format_ = FileFormat(name)
    importer = importer_for(format_)
    assert importer is not None, "every format here has an importer"
    return sum(isinstance(part, StatementLine) for part in importer.read(ReadRequest(path), format_))


def _ofxparse(path: Path) -> Callable[[], int]:
    ofxparse = importlib.import_module("ofxparse")

    def read() -> int:
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return len(ofxparse.OfxParser.parse(file).account.statement.transactions)

    return read


def _mt940(path: Path) -> Callable[[], int]:
    mt940 = importlib.import_module("mt940")

    def read() -> int:
        statements = path.read_text(encoding="ascii").split("-\n")
        return sum(len(mt940.parse(statement)) for statement in statements if ":20:" in statement)

    return read


def _bare_etree(path: Path) -> Callable[[], int]:
    def read() -> int:
        count = 0
        for _, element in ET.iterparse(path):  # our own file
            if element.tag.endswith("}Ntry"):
                count += 1
                element.clear()
        return count

    return read


_OTHERS = {"ofx": _ofxparse, "mt940": _mt940, "camt053": _bare_etree}


def _best(read: Callable[[], int], rows: int) -> float:
    """Take the best of three runs, of one where it is slow; every run must find all rows."""
    best = float("inf")
    for _ in range(ROUNDS):
        gc.collect()
        began = time.process_time()
        found = read()
        took = time.process_time() - began
        assert found == rows, f"{found} of {rows} rows were read"
        best = min(best, took)
        if took > SLOW_S:
            break
    return best


def peak_mb(name: str, folder: Path, rows: int) -> float:
    """Measure the peak memory of a process of its own that reads so many rows."""
    path = _WRITERS[name](folder / f"memory-{rows}.{name}", rows)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        peak = pool.submit(_peak, name, path).result()
    path.unlink()
    return peak


def _peak(name: str, path: Path) -> float:
    """Read the high-water mark of this process, which Linux begins anew with every program."""
    ours_on(name, path)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return round(
        int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024, 1
    )


def _sentence(result: dict[str, Any]) -> str:
    line = f"{result['format']:8} {result['rows']:,} rows: {result['ours_s']:.3f} s"
    if result["skipped"]:
        line += f"; {result['skipped']}"
    else:
        line += (
            f"; {result['other']} {result['other_s']:.3f} s, {result['times_faster']:g} times that"
            f" (at least {result['target']:g}): {'holds' if result['holds'] else 'MISSED'}"
        )
    if "memory" in result:
        line += "; peak " + ", ".join(f"{int(rows):,} rows {mb} MB" for rows, mb in result["memory"].items())
    return line


if __name__ == "__main__":
    sys.exit(main())
