"""Long runs of broken inputs: `python -m benchmarks.fuzzing --format ofx --seconds 60 --seed 1`.

Prints a line a format and ends with 1 where any input broke a promise; those inputs are kept in `--keep`.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

from benchmarks.mutations import FORMATS, Tally, run


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.fuzzing", description=__doc__)
    parser.add_argument("--format", choices=[*FORMATS, "all"], default="all")
    parser.add_argument("--seconds", type=float, help="time for each format (default 60, without --inputs)")
    parser.add_argument("--inputs", type=int, help="number of inputs for each format")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for inputs that broke a promise")
    parser.add_argument("--json", action="store_true", help="one JSON object a format")
    options = parser.parse_args()
    seconds = 60.0 if options.seconds is None and options.inputs is None else options.seconds
    broken = 0
    for name in FORMATS if options.format == "all" else [options.format]:
        tally = run(name, seed=options.seed, seconds=seconds, inputs=options.inputs)
        broken += len(tally.broken)
        _print(name, tally, options.seed, is_json=options.json)
        if options.keep is not None:
            _keep(options.keep, tally)
    return 1 if broken else 0


def _print(name: str, tally: Tally, seed: int, *, is_json: bool) -> None:
    if is_json:
        print(
            json.dumps(
                {
                    "format": name,
                    "seed": seed,
                    "inputs": tally.inputs,
                    "read": tally.read,
                    "refused": tally.refused,
                    "slowest_s": round(tally.slowest_s, 3),
                    "broken": [str(broken) for broken in tally.broken],
                }
            ),
            flush=True,
        )
        return
    print(
        f"{name:8} seed {seed}: {tally.inputs:,} inputs, {tally.read:,} read, {tally.refused:,} refused, "
        f"slowest {tally.slowest_s:.2f} s, {len(tally.broken)} broken",
        flush=True,
    )
    for broken in tally.broken:
        print(f"  {broken}", flush=True)


def _keep(folder: Path, tally: Tally) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for broken in tally.broken:
        name = f"{broken.format}-{hashlib.sha256(broken.data).hexdigest()[:12]}"
        (folder / name).write_bytes(broken.data)


if __name__ == "__main__":
    sys.exit(main())
