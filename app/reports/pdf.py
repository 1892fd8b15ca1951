"""Documents as PDF (reportlab): a heading, labelled facts, tables that run over pages, page numbers.

The shipped font is embedded, so that every Latin, Greek and Cyrillic name prints as it is written; text is
text, never markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import IO, TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from app.paths import RESOURCES

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

CELL_CHARS_MAX = 300
"""Longest text of a cell; a merchant's name of 4,000 characters would fill pages."""
MARGIN_PT, FRAME_PT = 42.0, 6.0
REGULAR, BOLD = "TieoutSans", "TieoutSans-Bold"
GREY, LINE, SHADE = "#5b6472", "#d5dae1", "#eef1f5"


@dataclass(frozen=True, slots=True)
class PdfColumn:
    """One column of a table: its title, its share of the width, and whether it holds numbers."""

    title: str
    share: float
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class PdfTable:
    """One titled table; `note` stands beside the title, `total` is a last row in bold."""

    title: str
    columns: Sequence[PdfColumn]
    rows: Sequence[Sequence[str]]
    note: str = ""
    total: Sequence[str] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True)
class PdfDocument:
    """What is printed: facts are (label, value); the footer stands on every page beside its number."""

    title: str
    subtitle: str = ""
    facts: Sequence[tuple[str, str]] = ()
    tables: Sequence[PdfTable] = ()
    closing: Sequence[str] = ()
    footer: str = ""
    is_landscape: bool = False
    author: str = field(default="Tieout")


def write_pdf(stream: IO[bytes], document: PdfDocument) -> None:
    """Write one document in A4."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import SimpleDocTemplate

    _fonts()
    size = landscape(A4) if document.is_landscape else A4
    template = SimpleDocTemplate(
        stream,
        pagesize=size,
        leftMargin=MARGIN_PT,
        rightMargin=MARGIN_PT,
        topMargin=MARGIN_PT,
        bottomMargin=MARGIN_PT + 8,
        title=document.title[:CELL_CHARS_MAX],
        author=document.author,
        invariant=True,
    )

    def foot(canvas: "Canvas", _template: Any) -> None:  # noqa: ANN401 -- reportlab's own
        canvas.saveState()
        canvas.setFont(REGULAR, 7.5)
        canvas.setFillColor(GREY)
        canvas.drawString(MARGIN_PT, 26, document.footer[:CELL_CHARS_MAX])
        canvas.drawRightString(size[0] - MARGIN_PT, 26, str(canvas.getPageNumber()))
        canvas.restoreState()

    width = size[0] - 2 * MARGIN_PT - 2 * FRAME_PT
    template.build(_story(document, width), onFirstPage=foot, onLaterPages=foot)


def _story(document: PdfDocument, width: float) -> list[Any]:
    from reportlab.platypus import Spacer

    story: list[Any] = [_text(document.title, 17, bold=True)]
    if document.subtitle:
        story.append(_text(document.subtitle, 9.5, color=GREY))
    story.append(Spacer(1, 10))
    if document.facts:
        story += [_facts(document.facts, width), Spacer(1, 12)]
    for table in document.tables:
        story += _table(table, width)
    story += [_text(one, 9) for one in document.closing]
    return story


def _text(text: str, size: float, *, bold: bool = False, color: str = "#15202e", right: bool = False) -> Any:  # noqa: ANN401 -- a paragraph
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    style = ParagraphStyle(
        "text",
        fontName=BOLD if bold else REGULAR,
        fontSize=size,
        leading=size * 1.3,
        textColor=color,
        alignment=2 if right else 0,
        splitLongWords=1,
        wordWrap="LTR",
    )
    return Paragraph(escape(_plain(text)), style)


def _plain(text: str) -> str:
    """Keep what can be printed: no control characters and no marks that turn text around, on one line."""
    kept = "".join(character if character.isprintable() else " " for character in text)
    short = " ".join(kept.split())
    return short if len(short) <= CELL_CHARS_MAX else short[: CELL_CHARS_MAX - 1] + "…"


def _facts(facts: Sequence[tuple[str, str]], width: float) -> Any:  # noqa: ANN401 -- a table
    from reportlab.platypus import Table

    cells = [[_text(label, 7.5, color=GREY), _text(value, 10, bold=True)] for label, value in facts]
    cells += [[] for _ in range(-len(cells) % 4)]
    rows = [cells[at : at + 4] for at in range(0, len(cells), 4)]
    table = Table(rows, colWidths=[width / 4] * 4)
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])
    return table


def _table(table: PdfTable, width: float) -> list[Any]:
    from reportlab.platypus import Spacer, Table

    heading = _text(f"{table.title}  ·  {table.note}" if table.note else table.title, 11, bold=True)
    if not table.rows:
        return [heading, Spacer(1, 3), _text(table.empty, 9, color=GREY), Spacer(1, 14)]
    shares = sum(column.share for column in table.columns)
    widths = [width * column.share / shares for column in table.columns]
    numbers = [column.is_number for column in table.columns]
    rows = [[_text(c.title, 7.5, bold=True, color=GREY, right=c.is_number) for c in table.columns]]
    rows += [
        [_text(cell, 8, right=is_number) for cell, is_number in zip(row, numbers, strict=True)]
        for row in table.rows
    ]
    if table.total:
        rows.append(
            [_text(cell, 8, bold=True, right=right) for cell, right in zip(table.total, numbers, strict=True)]
        )
    made = Table(rows, colWidths=widths, repeatRows=1)
    made.setStyle(_style(has_total=bool(table.total)))
    return [heading, Spacer(1, 4), made, Spacer(1, 14)]


def _style(*, has_total: bool) -> Any:  # noqa: ANN401 -- a style
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import TableStyle

    commands: list[Any] = [
        ("BACKGROUND", (0, 0), (-1, 0), HexColor(SHADE)),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(LINE)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    if has_total:
        commands.append(("LINEABOVE", (0, -1), (-1, -1), 0.8, HexColor("#15202e")))
    return TableStyle(commands)


@cache
def _fonts() -> None:
    """Make the shipped font known to reportlab, once."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    folder = RESOURCES / "fonts"
    pdfmetrics.registerFont(TTFont(REGULAR, str(folder / "TieoutSans-Regular.ttf")))
    pdfmetrics.registerFont(TTFont(BOLD, str(folder / "TieoutSans-Bold.ttf")))
