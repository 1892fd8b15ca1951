"""How tables in the layouts of many banks are read: `python -m benchmarks.exports [--seeds 3] [--json]`.

Each layout is filled with made-up transactions, as it is and in variants: titles in an unknown language, no
titles, other order of columns, another encoding. Right: every amount, day and proof. Asked: a person decides
what the file leaves open. Refused: with a sentence. Wrong: read otherwise without asking; must not happen.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.exports.check import judge
from benchmarks.exports.tables import VARIANTS, layouts, make, variant


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.exports", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in VARIANTS:
            counts = {"files": 0, "right": 0, "asked": 0, "refused": 0, "wrong": 0}
            wrong: list[str] = []
            for layout in layouts():
                for seed in range(1, options.seeds + 1):
                    changed = variant(layout, name)
                    fate, verdict = judge(
                        changed, make(changed, seed), Path(folder), is_known=name == VARIANTS[0]
                    )
                    counts["files"] += 1
                    counts[fate] += 1
                    if fate == "wrong":
                        wrong.append(f"{layout.name}: {'; '.join(verdict)}")
            worst += counts["wrong"]
            result = {"variant": name, **counts, "differences": sorted(set(wrong))}
            print(json.dumps(result, ensure_ascii=False) if options.json else _sentence(result), flush=True)
    return 1 if worst else 0


def _sentence(result: dict[str, object]) -> str:
    fates = ", ".join(f"{result[fate]} {fate}" for fate in ("asked", "refused", "wrong"))
    lines = [f"{result['variant']}: {result['right']} of {result['files']} right, {fates}"]
    differences = result["differences"]
    assert isinstance(differences, list), "a list of sentences"
    return "\n  ".join([*lines, *differences])


if __name__ == "__main__":
    sys.exit(main())
