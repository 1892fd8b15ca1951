"""How long a rehearsal takes at full size, and how much memory its process needs.

    python -m benchmarks.rehearsal [--rows 100000] [--json]

A company file with that many payments and as many expenses is made and reconciled automatically; then the
profile in use is replayed on its decided months, with the curve of all thresholds. The replay runs in a
process of its own, as in the window; its peak memory is that of the largest child.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.manager import fill


def main(argv: list[str]) -> int:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    from app.bootstrap import Program

    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "large.tieout"
        fill(target, arguments.rows)
        company = Program.start(config_dir=Path(name) / "config").open_company(str(target), user="benchmark")
        company.auto_reconcile()
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        months = [one.first_on for one in company.rehearsal_months() if one.decided]
        began = time.perf_counter()
        found = company.rehearse(months=months)
        took = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        company.close()
    report = {
        "rows": arguments.rows,
        "seconds": round(took, 1),
        "peak_mb": round(max(before, peak) / 1024),
        "decided": found.expenses,
        "matched": found.matched,
        "differing": found.differing,
        "thresholds": len(found.curve),
    }
    print(json.dumps(report) if arguments.json else "  ".join(f"{k}={v}" for k, v in report.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
