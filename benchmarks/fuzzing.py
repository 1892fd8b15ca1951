"""Long runs of broken inputs: `python -m benchmarks.fuzzing --format ofx --inputs 1000000 --seed 1`.

Prints a line for each format and chunk, and ends with 1 where any input broke a promise; those inputs are
kept in `--keep`. With `--log FILE` the lines go there as JSON, chunks that are in it already are not run
again, and `--report` adds them up. `--only N` runs one input by itself.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.fuzz_checks import Broken, Tally, check, input_of, run, run_contained, workplace
from benchmarks.mutations import FORMATS, SPREADSHEETS, TEXTS

CHUNK = 50_000
GROUPS = {"all": tuple(FORMATS), "texts": tuple(TEXTS), "spreadsheets": tuple(SPREADSHEETS)}


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.fuzzing", description=__doc__)
    parser.add_argument(
        "--format", choices=[*FORMATS, *GROUPS], action="append", help="default all; may be repeated"
    )
    parser.add_argument("--seconds", type=float, help="time for each format (default 60, without --inputs)")
    parser.add_argument("--inputs", type=int, help="number of inputs for each format")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chunk", type=int, default=CHUNK, help="inputs between two lines of the log")
    parser.add_argument("--keep", type=Path, help="folder for inputs that broke a promise")
    parser.add_argument("--log", type=Path, help="JSON lines to go on from")
    parser.add_argument("--report", action="store_true", help="print what the log comes to, run nothing")
    parser.add_argument("--only", type=int, help="number of one input to run")
    options = parser.parse_args()
    wanted = options.format or ["all"]
    names = list(dict.fromkeys(name for one in wanted for name in GROUPS.get(one, (one,))))
    if options.report:
        return _report(_logged(options.log))
    if options.only is not None:
        return _only(names, options)
    return _run(names, options)


def _run(names: Sequence[str], options: argparse.Namespace) -> int:
    broken = 0
    logged = {(entry["format"], entry["seed"], entry["first"]) for entry in _logged(options.log)}
    for name in names:
        if options.inputs is None:
            seconds = 60.0 if options.seconds is None else options.seconds
            broken += _tell(name, run(name, seed=options.seed, seconds=seconds), 0, options)
            continue
        for first in range(0, options.inputs, options.chunk):
            if (name, options.seed, first) not in logged:
                inputs = min(options.chunk, options.inputs - first)
                tally = run_contained(name, seed=options.seed, inputs=inputs, first=first)
                broken += _tell(name, tally, first, options)
    return 1 if broken else 0


def _tell(name: str, tally: Tally, first: int, options: argparse.Namespace) -> int:
    print(
        f"{name:13} seed {options.seed} from {first:,}: {tally.inputs:,} inputs, {tally.read:,} read, "
        f"{tally.refused:,} refused, {tally.ended:,} ended, slowest {tally.slowest_s:.2f} s, "
        f"{len(tally.broken)} broken",
        flush=True,
    )
    for broken in tally.broken:
        print(f"  {broken}", flush=True)
    if options.keep is not None:
        _keep(options.keep, tally)
    if options.log is not None:
        entry = {
            "format": name,
            "seed": options.seed,
            "first": first,
            "inputs": tally.inputs,
            "read": tally.read,
            "refused": tally.refused,
            "ended": tally.ended,
            "slowest_s": round(tally.slowest_s, 3),
            "slowest": tally.slowest,
            "broken": [str(broken) for broken in tally.broken],
        }
        with options.log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")
    return len(tally.broken)


def _keep(folder: Path, tally: Tally) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for broken in tally.broken:
        name = f"{broken.format}-{hashlib.sha256(broken.data).hexdigest()[:12]}"
        (folder / name).write_bytes(broken.data)


def _logged(log: Path | None) -> list[dict[str, Any]]:
    if log is None or not log.is_file():
        return []
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def _report(entries: Sequence[dict[str, Any]]) -> int:
    """Print a table of what was tried, format by format."""
    titles = ("format", "inputs", "read", "refused", "reader ended", "broken", "slowest, processor", "seeds")
    print(f"| {' | '.join(titles)} |")
    print("|" + "---|" * len(titles))
    for name in FORMATS:
        if not (mine := [entry for entry in entries if entry["format"] == name]):
            continue
        sums = [sum(entry.get(key, 0) for entry in mine) for key in ("inputs", "read", "refused", "ended")]
        broken = sum(len(entry["broken"]) for entry in mine)
        slowest = max(mine, key=lambda entry: float(entry["slowest_s"]))
        seeds = ", ".join(sorted({str(entry["seed"]) for entry in mine}))
        counts = " | ".join(f"{count:,}" for count in sums)
        longest = f"{slowest['slowest_s']:.2f} s (input {slowest['slowest']})"
        print(f"| {name} | {counts} | {broken} | {longest} | {seeds} |")
    return 1 if any(entry["broken"] for entry in entries) else 0


def _only(names: Sequence[str], options: argparse.Namespace) -> int:
    for name in names:
        data = input_of(name, options.seed, options.only)
        with tempfile.TemporaryDirectory(dir=workplace()) as folder:
            path = Path(folder) / "input"
            try:
                outcome = check(name, data, path, is_thorough=True)
            except Broken as broken:
                outcome = f"broken: {broken.reason}"
        print(f"{name} seed {options.seed} input {options.only}: {outcome}, {len(data)} bytes")
        if options.keep is not None:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{name}-{options.seed}-{options.only}").write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
