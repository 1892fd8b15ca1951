"""Matching, measured.

python -m benchmarks.matching predict DATA_DIR OUT.csv
python -m benchmarks.matching compare DATA_DIR...
python -m benchmarks.matching speed [--expenses 100000 | --folder DIR] [--splink] [--json]
python -m benchmarks.matching generate OUT_DIR --seed 7 --expenses 5000 [--no-holders]
python -m benchmarks.matching brands real_descriptors.csv.gz
python -m benchmarks.matching learn DATA_DIR... --out weights.json
python -m benchmarks.matching usual DATA_DIR... --out usual.json
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.matching import baselines, brand_names, learn, predict, splink_rule, usual
from benchmarks.matching.generate import generate
from benchmarks.matching.measuring import OURS, apart, beside_splink, measure, speed_apart
from benchmarks.matching.tables import load, shipped_parameters

MEASURES = ("precision", "safe precision", "recall 1:1", "R@1", "R@5", "harm/10k", "ties", "hand/100", "ECE")
DIGITS = {"harm/10k": 1, "ties": 0, "hand/100": 1}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("predict")
    one.add_argument("folder", type=Path)
    one.add_argument("out", type=Path)
    one = commands.add_parser("compare")
    one.add_argument("folders", type=Path, nargs="+")
    one.add_argument("--only", default="", help="one rule, by name")
    one = commands.add_parser("speed")
    one.add_argument("--expenses", type=int, default=100_000)
    one.add_argument("--json", action="store_true")
    one.add_argument("--folder", type=Path, help="a set that was generated before")
    one.add_argument("--splink", action="store_true", help="matching alone, in turns with Splink")
    one = commands.add_parser("generate")
    one.add_argument("folder", type=Path)
    one.add_argument("--seed", type=int, required=True)
    one.add_argument("--expenses", type=int, default=5_000)
    one.add_argument("--no-holders", action="store_true")
    one.add_argument("--unlike", action="store_true", help="booked days later, merchants mostly unreadable")
    one = commands.add_parser("learn")
    one.add_argument("folders", type=Path, nargs="+")
    one.add_argument("--out", type=Path, required=True)
    one = commands.add_parser("usual")
    one.add_argument("folders", type=Path, nargs="+")
    one.add_argument("--out", type=Path, required=True)
    one = commands.add_parser("brands")
    one.add_argument("file", type=Path)
    options = parser.parse_args()
    if options.command == "predict":
        predict.write(predict.predict(load(options.folder)), options.out)
    elif options.command == "compare":
        compare(options.folders, options.only)
    elif options.command == "usual":
        usual.write(options.folders, options.out)
    elif options.command == "brands":
        for with_aliases in (True, False):
            found = brand_names.measure(options.file, with_aliases=with_aliases)
            for name, share in found.items():
                print(f"{'' if with_aliases else 'without aliases: '}{name:24} {share:.4f}")
    elif options.command == "speed":
        print_speed(
            beside_splink if options.splink else speed_apart,
            options.expenses,
            options.folder,
            is_json=options.json,
        )
    elif options.command == "generate":
        generate(
            options.folder,
            seed=options.seed,
            expenses=options.expenses,
            has_holders=not options.no_holders,
            is_unlike=options.unlike,
        )
    else:
        prior, weights = learn.centred(*learn.learn(options.folders, shipped_parameters()))
        learn.write(prior, weights, "learned", 1, options.out)


def compare(folders: list[Path], only: str) -> None:
    """Print one table a folder: every rule with quality, seconds and peak, each in its own process."""
    for folder in folders:
        print(f"\n**{folder.name}**\n\n| rule | {' | '.join(MEASURES)} | s | processor s | MB |")
        print("|---" * (len(MEASURES) + 4) + "|")
        if not splink_rule.is_installed():
            print(f"({splink_rule.NAME} is not installed: pip install 'tieout[compare]')", file=sys.stderr)
        beside = [splink_rule.NAME] if splink_rule.is_installed() else []
        for rule in [only] if only else [OURS, *beside, *baselines.RULES]:
            found = apart(measure, str(folder), rule)
            cells = [f"{found[name]:.{DIGITS.get(name, 4)}f}" for name in MEASURES]
            costs = f"{found['seconds']:.1f} | {found['processor']:.1f} | {found['mb']:.0f}"
            print(f"| {rule} | {' | '.join(cells)} | {costs} |", flush=True)


def print_speed(
    call: Callable[[str], dict[str, float]], expenses: int, folder: Path | None, *, is_json: bool
) -> None:
    """Time the parts of matching on a generated set, or on one that was generated before."""
    if folder is not None:
        found = call(str(folder))
    else:
        with tempfile.TemporaryDirectory() as made:
            generate(Path(made), seed=99, expenses=expenses)
            found = call(made)
    if is_json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name:34} {value:12.2f}")


if __name__ == "__main__":
    main()
