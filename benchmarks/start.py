"""How long a cold process takes to the first paint and to data on screen, beside an empty window.

    python -m benchmarks.start [--company FILE.tieout] [--runs 7] [--json]

The yardstick is a bare PySide6 window with one empty table, started in the same run, turn by turn. Times
count from before the process is made until the event loop has painted; the median of the runs is used.
Without `--company` the sample company is made first. Limits: first paint at most 2.5 times the empty
window, the sample company's data on screen at most 5 times.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

FIRST_PAINT_RATIO_MAX = 2.5
DATA_RATIO_MAX = 5.0
TIMEOUT_S = 60

_EMPTY = """
import sys, time
started_ns = int(sys.argv[1])
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
def done():
    print("painted", time.monotonic_ns() - started_ns, flush=True)
    app.quit()
app = QApplication(sys.argv[:1])
window = Window()
window.setCentralWidget(QTableView())
window.resize(1320, 840)
window.show()
app.exec()
"""

_TIEOUT = """
import sys, time
started_ns, target = int(sys.argv[1]), sys.argv[2]
def tell(what):
    print(what, time.monotonic_ns() - started_ns, flush=True)
def shown():
    app.processEvents()  # lay out and paint the figures
    tell("data")
    window.close()
    app.quit()
if __name__ == "__main__":
    from app.bootstrap import Program
    from app.ui import application
    program = Program.start()
    app = application.make(program)
    from app.ui.main_window import MainWindow
    window = MainWindow(program)
    window.painted.connect(lambda: tell("painted"))
    window.company_shown.connect(shown)
    window.open_after_paint(target)
    window.show()
    app.exec()
"""


def main() -> int:
    """Measure, print, and return 1 where a limit is broken."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--company", type=Path)
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        target = chosen.company or _sample(Path(folder))
        figures = measure(target, chosen.runs)
    if chosen.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:<28} {value}")
    return 0 if figures["holds"] else 1


def measure(target: Path, runs: int) -> dict[str, float | bool | int]:
    """Start both programs in turn and compare medians; the first turn warms the disk and is not counted."""
    empty: list[float] = []
    painted: list[float] = []
    data: list[float] = []
    for turn in range(runs + 1):
        bare = _start(_EMPTY)
        ours = _start(_TIEOUT, str(target))
        if turn:
            empty.append(bare["painted"])
            painted.append(ours["painted"])
            data.append(ours["data"])
    yardstick = statistics.median(empty)
    paint_ratio = statistics.median(painted) / yardstick
    data_ratio = statistics.median(data) / yardstick
    return {
        "runs": runs,
        "empty_window_ms": round(yardstick),
        "first_paint_ms": round(statistics.median(painted)),
        "data_on_screen_ms": round(statistics.median(data)),
        "first_paint_ratio": round(paint_ratio, 2),
        "data_on_screen_ratio": round(data_ratio, 2),
        "holds": paint_ratio <= FIRST_PAINT_RATIO_MAX and data_ratio <= DATA_RATIO_MAX,
    }


def _start(program: str, *arguments: str) -> dict[str, float]:
    """Run a small program to its end; return what it told, in milliseconds since before its start."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "start.py"
        script.write_text(program, encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is shipped is compiled
        command = [sys.executable, str(script), str(time.monotonic_ns()), *arguments]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=TIMEOUT_S, env=environment, check=True
        )
    return {line.split()[0]: int(line.split()[1]) / 1e6 for line in done.stdout.splitlines() if " " in line}


def _sample(folder: Path) -> Path:
    """Make the sample company and return its file."""
    from app.bootstrap import Program

    with closing(Program.start().create_demo(folder)) as company:
        return Path(company.info.target)


if __name__ == "__main__":
    sys.exit(main())
