"""Makes noto-sans-tc-bold-subset.otf: what README.md says.

    python make.py NotoSansCJK-Bold.ttc noto-sans-tc-bold-subset.otf
"""

import io
import sys

import cffsubr
from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

# Outlines are rounded to so many steps of an em: a third of a pixel at the size of the largest title.
GRID = 500
# The face for Taiwan within the collection.
FACE = 3


def characters():
    """Big5 with both its levels, Latin with Vietnamese, punctuation, signs, kana, full-width forms."""
    ranges = [
        (0x20, 0x7E), (0xA0, 0x17F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1EA0, 0x1EF9), (0x2010, 0x2027),
        (0x2030, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x21FF), (0x2460, 0x2473), (0x3000, 0x312F),
        (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),
    ]
    found = {code for first, last in ranges for code in range(first, last + 1)}
    for lead in range(0xA1, 0xFA):
        for trail in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
            try:
                found.update(ord(c) for c in bytes([lead, trail]).decode("big5"))
            except UnicodeDecodeError:
                pass
    # Common forms that Big5 lacks.
    found.update(ord(c) for c in "台裏麼着啟峯羣鈎銹粧恒綫牀敍衞鷄")
    return sorted(found)


def main(source, target):
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, font_number=FACE)
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)

    scale = GRID / font["head"].unitsPerEm
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    others = sorted(set(cmap.values()) - {".notdef"})
    names = {".notdef": ".notdef"} | {name: f"{n:x}" for n, name in enumerate(others)}
    outlines, metrics = {}, {}
    for name, short in names.items():
        width = round(glyphs[name].width * scale)
        pen = T2CharStringPen(width, None, roundTolerance=0.5)
        glyphs[name].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        outlines[short] = pen.getCharString()
        metrics[short] = (width, 0)

    new = FontBuilder(GRID, isTTF=False)
    new.setupGlyphOrder(list(names.values()))
    new.setupCharacterMap({code: names[name] for code, name in cmap.items()})
    new.setupCFF("A", {}, outlines, {})
    new.setupHorizontalMetrics(metrics)
    new.setupHorizontalHeader(ascent=round(0.88 * GRID), descent=-round(0.12 * GRID))
    new.setupPost(keepGlyphNames=False)
    buffer = io.BytesIO()
    new.font["head"].created = new.font["head"].modified = 0
    new.font.recalcTimestamp = False
    new.save(buffer)
    buffer.seek(0)
    font = TTFont(buffer, recalcTimestamp=False)
    cffsubr.subroutinize(font, keep_glyph_names=False)
    font.save(target)


main(*sys.argv[1:])
