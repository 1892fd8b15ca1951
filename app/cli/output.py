"""What commands print: sentences for people, or JSON alone for programs."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic

from app.models.errors import AppError

REPORT_INTERVAL_S = 0.5


@dataclass
class UsageError(AppError):
    """The command line itself is wrong; nothing was done."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass
class Output:
    """Prints answers to standard output; with JSON on, sentences go to standard error."""

    is_json: bool = False

    def say(self, text: str) -> None:
        """Print one sentence."""
        print(text, file=sys.stderr if self.is_json else sys.stdout)

    def warn(self, text: str) -> None:
        """Print one sentence to standard error."""
        print(f"tieout: {text}", file=sys.stderr)

    def answer(self, value: Mapping[str, object]) -> None:
        """Print one JSON object on one line, where JSON was asked for."""
        if self.is_json:
            print(json.dumps(value, ensure_ascii=False))

    def table(self, head: list[str], rows: list[list[str]], right: frozenset[int] = frozenset()) -> None:
        """Print aligned columns; the places in `right` are aligned to the right."""
        if self.is_json or not rows:
            return
        widths = [max(len(cell) for cell in column) for column in zip(head, *rows, strict=True)]
        for cells in [head, ["-" * width for width in widths], *rows]:
            line = [
                cell.rjust(width) if place in right else cell.ljust(width)
                for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
            ]
            print("  ".join(line).rstrip())

    def fail(self, error: AppError) -> None:
        """Print an expected failure, with the way out."""
        self.answer({"refused": str(error), "kind": type(error).__name__})
        print(f"tieout: {error}", file=sys.stderr)

    def fault(self, error: BaseException) -> None:
        """Print that the program itself failed."""
        self.answer({"fault": type(error).__name__})
        print(
            f"tieout: a fault of the program ({type(error).__name__}: {error}); the log has the details, "
            "and nothing half-done was kept",
            file=sys.stderr,
        )

    def progress(self, label: str) -> "ProgressLine":
        """Return a progress callable that keeps one line on a terminal up to date; silent elsewhere."""
        return ProgressLine(label, is_shown=sys.stderr.isatty())


@dataclass
class ProgressLine:
    """Shows `label 1,200 of 5,000` on one line of the terminal, at most twice a second."""

    label: str
    is_shown: bool
    shown_at_s: float = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Take a report; prints only where someone watches."""
        now_s = monotonic()
        if not self.is_shown or (now_s - self.shown_at_s < REPORT_INTERVAL_S and done != total):
            return
        self.shown_at_s = now_s
        of = f" of {total:,}" if total else ""
        end = "\n" if total and done >= total else ""
        print(f"\r{self.label} {done:,}{of}", end=end, file=sys.stderr, flush=True)
