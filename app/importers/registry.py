"""Which importer reads which format. A new format is one module and one line in `_IMPORTERS`."""

from collections.abc import Iterator
from importlib import import_module

from app.importers.identify import identify
from app.importers.outlook import with_outlook
from app.importers.protocol import Importer, ReadRequest, RowImporter, refuse
from app.importers.wire import Packed, gather, parts_of
from app.models.statement import FileFormat, Part

_IMPORTERS: dict[FileFormat, str] = {
    FileFormat.CSV: "delimited:Delimited",
    FileFormat.XLSX: "spreadsheet:Spreadsheet",
    FileFormat.XLS: "spreadsheet:Spreadsheet",
    FileFormat.XLSB: "spreadsheet:Spreadsheet",
    FileFormat.ODS: "spreadsheet:Spreadsheet",
    FileFormat.HTML: "html_table:HtmlTable",
    FileFormat.MT940: "mt940:Mt940",
    FileFormat.MT942: "mt940:Mt940",
    FileFormat.OFX: "ofx:Ofx",
    FileFormat.QIF: "qif:Qif",
    FileFormat.CAMT052: "camt:Camt",
    FileFormat.CAMT053: "camt:Camt",
    FileFormat.CAMT054: "camt:Camt",
    FileFormat.BAI2: "bai2:Bai2",
    FileFormat.NORMA43: "norma43:Norma43",
    FileFormat.ZIP: "archive:Archive",
}
"""Format -> `module:Class` in this package, imported when the first such file comes."""


def supported() -> tuple[FileFormat, ...]:
    """List the formats that can be read, in the order of the registry."""
    return tuple(_IMPORTERS)


def importer_for(format_: FileFormat) -> Importer | None:
    """Load the importer of one format; None where there is none."""
    if (entry := _IMPORTERS.get(format_)) is None:
        return None
    module, name = entry.split(":")
    importer: Importer = getattr(import_module(f"app.importers.{module}"), name)()
    return importer


def read(request: ReadRequest) -> Iterator[Part]:
    """Read any file: find out what it is and stream its parts. Meant for a worker process.

    Raises:
        RefusedFileError: Nothing of the file can be used; `reason` and `remedy` say why and what next.
    """
    importer, format_ = _chosen(request)
    yield from parts_of(with_outlook(importer.read(request, format_), request.today))


def read_packed(request: ReadRequest) -> Iterator[Packed]:
    """Read any file as `read` does, packed for the way between processes."""
    importer, format_ = _chosen(request)
    rows = importer.read_rows if isinstance(importer, RowImporter) else importer.read
    return gather(with_outlook(rows(request, format_), request.today))


def _chosen(request: ReadRequest) -> tuple[Importer, FileFormat]:
    format_ = identify(request.path)
    if (importer := importer_for(format_)) is None:
        raise refuse(
            request.path,
            f"this is a {format_.value} file, which cannot be read here",
            "Download the statement in another format, such as CSV or XLSX",
        )
    return importer, format_
