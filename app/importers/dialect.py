"""Splits delimited text into rows: delimiter by scoring, quotes with tolerance, nothing dropped."""

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.importers.layout import kind_of
from app.importers.table import Row

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_LINES = 200
FIELD_LINES_MAX = 50
"""A quoted field over more lines than this is an unclosed quote."""

NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_SEP_LINE = re.compile(r'^"?sep=(.)"?[\r\n]*$', re.IGNORECASE)
_FORMULA_TEXT = re.compile(r'(^|[,;\t|])\s*="(?=[^"]*"\s*(?:[,;\t|]|$))')
_CUT_AMOUNT = re.compile(r"^\s*[-+(]?\d{1,9}$")
_CENTS = re.compile(r"^\d{2}\)?$")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file separates its cells.

    Attributes:
        has_sep_line: The first line only names the delimiter.
    """

    delimiter: str
    evidence: str
    has_sep_line: bool = False


def find_dialect(lines: Sequence[str], answer: str = "") -> Dialect:
    """Choose the delimiter that makes the most regular table of the first lines."""
    first = next(iter(lines), "")
    if (stated := _SEP_LINE.match(first)) is not None:
        return Dialect(stated[1], "the first line names it", has_sep_line=True)
    if answer:
        return Dialect({name: char for char, name in NAMES.items()}.get(answer, answer[0]), "as answered")
    scores = {delimiter: _score(lines, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    return Dialect(best, f"{NAMES[best]}: score {scores[best]:.1f}, next {sorted(scores.values())[-2]:.1f}")


def _score(lines: Sequence[str], delimiter: str) -> float:
    """Rate a delimiter: rows of one width, dates beside amounts; a comma that cuts amounts loses."""
    sample = [line for line in lines[:SAMPLE_LINES] if line.strip()]
    rows = list(
        csv.reader(io.StringIO("".join(_ended(line) for line in sample), newline=""), delimiter=delimiter)
    )
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return 0.0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    score = 4.0 * count / len(rows) + min(width, 8) * 0.1
    table = [row for row in rows if len(row) == width]
    kinds = [{kind_of(cell) for cell in row} for row in table]
    score += 4.0 * sum(1 for found in kinds if {"date", "number"} <= found) / len(rows)
    score += 1.0 * sum(1 for found in kinds if "date" in found) / len(rows)
    if delimiter == ",":
        cuts = sum(
            1
            for row in rows
            if any(_CUT_AMOUNT.match(left) and _CENTS.match(right) for left, right in itertools.pairwise(row))
        )
        score -= 3.0 * cuts / len(rows)
    return score


def _ended(line: str) -> str:
    return line.rstrip("\r\n") + "\n"


def split_rows(lines: Iterator[str], dialect: Dialect) -> Iterator[Row]:
    """Split lines into rows, each with the number of its first line.

    A quote that never closes is reported at the line where it begins, and reading goes on below that
    line. NUL bytes are dropped with a note.
    """
    number = 0
    delimiter = dialect.delimiter
    waiting: list[str] = []
    started = 0
    queue: list[tuple[int, str]] = []
    source = enumerate(lines, 1)
    while True:
        if queue:
            number, line = queue.pop(0)
        elif (pulled := next(source, None)) is not None:
            number, line = pulled
        elif waiting:
            yield _unclosed(waiting, started, delimiter)
            queue, waiting = [(started + nth, text) for nth, text in enumerate(waiting)][1:], []
            continue
        else:
            return
        if number == 1 and dialect.has_sep_line:
            yield Row(1, (line.strip(),), "", ("sep",))
            continue
        if waiting:
            waiting.append(line)
            whole = "".join(waiting)
            if _is_open(whole, delimiter):
                if len(waiting) > FIELD_LINES_MAX:
                    yield _unclosed(waiting, started, delimiter)
                    queue, waiting = (
                        [(started + nth, text) for nth, text in enumerate(waiting)][1:] + queue,
                        [],
                    )
                continue
            yield _row(started, whole, delimiter)
            waiting = []
        elif '"' in line and _is_open(line, delimiter):
            waiting, started = [line], number
        else:
            yield _row(number, line, delimiter)


def _is_open(text: str, delimiter: str) -> bool:
    """Tell whether a quoted field of the text is not closed yet.

    A quote opens a field only at its beginning and closes it only before a delimiter or the end.
    """
    place, size = 0, len(text.rstrip("\r\n"))
    body = text[:size]
    while place <= size:
        start = place
        while start < size and body[start] == " ":
            start += 1
        if start < size and body[start] == '"':
            place = _closing_quote(body, start + 1, delimiter)
            if place < 0:
                return True
        found = body.find(delimiter, place)
        if found < 0:
            return False
        place = found + 1
    return False


def _closing_quote(body: str, place: int, delimiter: str) -> int:
    """Find the place behind the quote that closes a field; -1 where none does."""
    has_lone_quote = False
    while (quote := body.find('"', place)) >= 0:
        if body[quote + 1 : quote + 2] == '"':
            if has_lone_quote and _ends_field(body, quote + 2, delimiter):
                return quote + 2  # `"UAB "Naktida""`: a literal quote, then the closing one
            place = quote + 2
            continue
        if _ends_field(body, quote + 1, delimiter):
            return quote + 1
        has_lone_quote = True
        place = quote + 1
    return -1


def _ends_field(body: str, place: int, delimiter: str) -> bool:
    rest = body[place:].lstrip(" ")
    return not rest or rest[0] == delimiter


def _unclosed(waiting: Sequence[str], started: int, delimiter: str) -> Row:
    cells = tuple(cell.strip() for cell in waiting[0].rstrip("\r\n").split(delimiter))
    return Row(started, cells, f"a quote that opens in line {started} is never closed")


def _row(number: int, text: str, delimiter: str) -> Row:
    notes: tuple[str, ...] = ()
    if "\0" in text:
        text = text.replace("\0", "")
        notes = ("a NUL byte was dropped",)
    text = text.rstrip("\r\n")
    if '"' not in text:
        return Row(number, text.split(delimiter), "", notes)
    if '="' in text:  # a spreadsheet's way to keep a text as it is: ="0123"
        text = _FORMULA_TEXT.sub(r'\1"', text)
    if _is_regular(text, delimiter):
        cells = next(
            csv.reader(
                (text,) if "\n" not in text and "\r" not in text else io.StringIO(text, newline=""),
                delimiter=delimiter,
                skipinitialspace=True,
            ),
            [],
        )
        return Row(number, cells, "", notes)
    return Row(number, _tolerant(text, delimiter), "", (*notes, "quotes inside a quoted cell were kept"))


def _is_regular(text: str, delimiter: str) -> bool:
    """Tell whether every quote stands where the rules of CSV want it."""
    escaped = re.escape(delimiter)
    return (
        re.fullmatch(
            rf'(?:\s*"(?:[^"]|"")*"\s*|[^"{escaped}]*)(?:{escaped}(?:\s*"(?:[^"]|"")*"\s*|[^"{escaped}]*))*',
            text,
        )
        is not None
    )


def _tolerant(text: str, delimiter: str) -> list[str]:
    """Split a line with unescaped quotes: a field ends only at a quote before a delimiter."""
    cells: list[str] = []
    place = 0
    while place <= len(text):
        start = place
        while text[start : start + 1] == " ":
            start += 1
        if text[start : start + 1] == '"' and (end := _closing_quote(text, start + 1, delimiter)) >= 0:
            cells.append(text[start + 1 : end - 1].replace('""', '"'))
            found = text.find(delimiter, end)
        else:
            found = text.find(delimiter, place)
            cells.append(text[place : found if found >= 0 else len(text)])
        if found < 0:
            break
        place = found + 1
    return cells
