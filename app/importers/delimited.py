"""CSV, TSV and their relatives: any delimiter, any encoding that banks use."""

import itertools
from collections.abc import Iterator
from functools import partial

from app.importers.dialect import NAMES, SAMPLE_LINES, Dialect, find_dialect, split_rows
from app.importers.protocol import ReadRequest, refuse
from app.importers.records import labels_of, rows_of
from app.importers.table import Row, Table
from app.importers.tables import read_table
from app.importers.text import Encoding, decoded_lines, detect
from app.importers.wire import Loose, parts_of
from app.models.statement import FileFormat, Part

FILE_BYTES_MAX = 2 << 30
LINE_CHARS_MAX = 1 << 20


class Delimited:
    """Delimited text. Satisfies Importer; keeps no state."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Read a delimited file; see `Importer`."""
        return parts_of(self.read_rows(request, format_))

    def read_rows(self, request: ReadRequest, format_: FileFormat) -> Iterator[Loose]:
        """Read a delimited file in two walks: one to decide, one to yield."""
        size = request.path.stat().st_size
        if size > FILE_BYTES_MAX:
            raise refuse(
                request.path, f"the file is larger than {FILE_BYTES_MAX >> 30} GB", "Split it by month"
            )
        encoding = detect(request.path, request.answers.get("encoding", ""))
        sample = list(itertools.islice(_lines(request, encoding), SAMPLE_LINES + 100))
        dialect = find_dialect(sample, request.answers.get("delimiter", ""))
        table = self._table(request, encoding, dialect, format_)
        if "delimiter" not in request.answers and (labels := labels_of(sample)):
            table.rows = partial(_records, request, encoding, labels)
            table.decisions["delimiter"] = ("", f"one value a line: {', '.join(labels)}")
        yield from read_table(table, request)

    def _table(
        self, request: ReadRequest, encoding: Encoding, dialect: Dialect, format_: FileFormat
    ) -> Table:
        def rows() -> Iterator[Row]:
            return split_rows(_lines(request, encoding), dialect)

        table = Table(format_, rows)
        table.decisions["encoding"] = (encoding.name, encoding.evidence)
        table.decisions["delimiter"] = (NAMES.get(dialect.delimiter, dialect.delimiter), dialect.evidence)
        if encoding.name == "mixed":
            table.notes.append(
                f"the file mixes encodings ({encoding.evidence}); each line was read as UTF-8 or Windows-1252"
            )
        replaced = sum(1 for line in _lines(request, encoding) if "\ufffd" in line)
        if replaced:
            table.notes.append(f"{replaced} lines have characters that {encoding.name} cannot read")
        return table


def _records(request: ReadRequest, encoding: Encoding, labels: tuple[str, ...]) -> Iterator[Row]:
    return rows_of(_lines(request, encoding), labels)


def _lines(request: ReadRequest, encoding: Encoding) -> Iterator[str]:
    try:
        for line in decoded_lines(request.path, encoding, chars_max=LINE_CHARS_MAX):
            line = line.removeprefix("\ufeff")  # noqa: PLW2901 -- a byte order mark is no text
            yield line
    except ValueError as error:
        raise refuse(request.path, str(error), "This is not a statement") from error
