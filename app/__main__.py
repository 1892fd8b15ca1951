"""Starts the program: the window, or a use case without one."""

import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

COMPANY_SUFFIX = ".tieout"
DEMO = "demo"
DEMO_FOLDER = "demo-output"
PICTURES = "pictures"
SCALES = (1, 2)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Without arguments the window opens; `demo` opens the sample company in it, or, where there is no
    display, does the sample month-end and draws pictures of every screen; the path of a company
    file opens that; everything else is a command without a window.
    """
    multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        return _window(None)
    if arguments == [DEMO] and has_display():
        return _window(DEMO)
    if len(arguments) == 1 and Path(arguments[0]).suffix == COMPANY_SUFFIX:
        return _window(arguments[0])
    from app import cli

    code = cli.main(arguments)
    if arguments[0] == DEMO and code in (0, 3):
        return _draw(arguments[1:]) or code
    return code


def has_display() -> bool:
    """Tell whether a window could be seen here."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _window(target: str | None) -> int:
    from app.ui import application

    return application.run(target)


def _draw(arguments: Sequence[str]) -> int:
    """Draw the screens of the sample company beside its workbook, once for each scale; 1 where it failed."""
    from app.cli.main import parser

    options = parser().parse_args([DEMO, *arguments])
    folder = Path(options.output or DEMO_FOLDER)
    made = sorted(folder.glob(f"*{COMPANY_SUFFIX}"), key=lambda path: (path.stat().st_mtime_ns, path.name))
    if not made:
        return 0
    from app.ui.pictures import draw_sample

    for scale in SCALES:  # one process each: Qt takes its scale at the start
        os.environ.update(QT_SCALE_FACTOR=str(scale), QT_QPA_PLATFORM="offscreen")
        context = multiprocessing.get_context("spawn")
        painter = context.Process(target=draw_sample, args=(str(made[-1]), folder / PICTURES))
        painter.start()
        painter.join()
        if painter.exitcode:
            print("The pictures could not be drawn; everything else is done.", file=sys.stderr)
            return 1
    if not options.json:
        print(f"Pictures of every screen are in {folder / PICTURES}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
