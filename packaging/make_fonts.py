"""Bake the window's font: Inter with tabular figures, cut to the letters that ledgers use.

`python packaging/make_fonts.py WOFF2_DIR` writes resources/fonts/TieoutSans-*.ttf from the
`Inter-*.woff2` files of the Inter 4 web release (folder `web`). Needs
fonttools and brotli, which the program itself does not; the four results are committed.

The figures are exchanged in the character map rather than by the OpenType feature `tnum`: a PDF
written with the feature on loses its digits when the text is extracted, because the substituted
glyphs have no character of their own.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Tieout Sans"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
TABULAR = "0123456789+\u2212"  # separators keep their own width: a wide comma reads as a gap
RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x0250, 0x02FF),  # phonetic and modifier letters
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional (Vietnamese)
    (0x2000, 0x206F),  # punctuation, narrow and no-break spaces
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x214F),  # letterlike: numero, trade mark
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics: minus, almost equal, less or equal
    (0x2300, 0x23FF),  # keys: command, option, return
    (0x25A0, 0x25FF),  # shapes
    (0x2700, 0x27BF),  # ticks and crosses
)
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
NAME_FAMILY, NAME_STYLE, NAME_UNIQUE, NAME_FULL, NAME_POSTSCRIPT = 1, 2, 3, 4, 6
NAME_TYPO_FAMILY, NAME_TYPO_STYLE = 16, 17


def main(arguments: list[str]) -> int:
    """Write the four weights; returns the process exit code."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    out = Path(__file__).resolve().parent.parent / "resources" / "fonts"
    for style, weight in WEIGHTS.items():
        font = TTFont(Path(arguments[0]) / f"Inter-{style}.woff2")
        _make_figures_tabular(font)
        _cut(font)
        _rename(font, style, weight)
        font.flavor = None
        target = out / f"TieoutSans-{style}.ttf"
        font.save(target)
        print(target.name, target.stat().st_size)
    return 0


def _make_figures_tabular(font: TTFont) -> None:
    swaps = _single_substitutions(font, "tnum")
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for character in TABULAR:
            proportional = table.cmap.get(ord(character))
            if proportional in swaps:
                table.cmap[ord(character)] = swaps[proportional]
    best = font.getBestCmap()
    widths = {font["hmtx"][best[ord(digit)]][0] for digit in "0123456789"}
    assert len(widths) == 1, f"the figures are not of one width: {widths}"


def _single_substitutions(font: TTFont, tag: str) -> dict[str, str]:
    table = font["GSUB"].table
    indices = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == tag
        for index in record.Feature.LookupListIndex
    }
    swaps: dict[str, str] = {}
    for index in sorted(indices):
        for subtable in table.LookupList.Lookup[index].SubTable:
            swaps.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return swaps


def _cut(font: TTFont) -> None:
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)


def _rename(font: TTFont, style: str, weight: int) -> None:
    names = font["name"]
    for record in list(names.names):
        if record.nameID > NAME_POSTSCRIPT and record.nameID not in (13, 14):
            names.removeNames(nameID=record.nameID)
    texts = {
        NAME_FAMILY: FAMILY if style in ("Regular", "Bold") else f"{FAMILY} {style}",
        NAME_STYLE: style if style in ("Regular", "Bold") else "Regular",
        NAME_UNIQUE: f"{FAMILY} {style}; made from Inter",
        NAME_FULL: f"{FAMILY} {style}",
        NAME_POSTSCRIPT: f"TieoutSans-{style}",
        NAME_TYPO_FAMILY: FAMILY,
        NAME_TYPO_STYLE: style,
    }
    for name_id, text in texts.items():
        names.removeNames(nameID=name_id)
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 1, 0, 0)
    font["OS/2"].usWeightClass = weight


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
