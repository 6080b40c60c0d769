#!/usr/bin/python3
"""Draw the sample attachments and pictures of 申报助手 Shenbao from their descriptors.

Usage: make-files.py [FOLDER...]

Each folder (default: shanghai and wuhan beside this script) holds a files.json: an array of objects, one
for each file to draw into that folder. Every object has "file" (a plain file name) and "kind":

  document  an A4 PDF: "title", "paragraphs", "issuer", "date" (YYYY-MM-DD); optional "number" (a line under
            the title), "table" (rows of cells, the first row is the head), "more" (further pages, each with
            "paragraphs" and/or "table"), "seal" (the text of a round red seal)
  flow      a PNG of boxes and arrows: "steps"; optional "notes": as many notes as steps are written into
            the boxes, any other number of notes is listed below them
  bars      a PNG bar chart: "labels", "values"; optional "unit"
  lines     a PNG line chart: "labels", "series" (objects with "name" and "values"); optional "unit"
  screen    a PNG of a program window: "title" ("platform — page"), "menu", "columns", "rows"

flow, bars and lines may have a "title" too: it only goes into the file's metadata, because the document that
shows the picture prints its own caption. Text may hold \\n for a forced new line.

The same descriptors give the same bytes again: dates come from the descriptors, never from the clock.
Needs the Debian packages python3-cairo and fonts-noto-cjk. Errors go to stderr with the file and the
descriptor they are in; the other files are still drawn, and the exit code is 1.
"""

import collections
import datetime
import functools
import hashlib
import json
import math
import os
import re
import struct
import sys
import zlib

try:
    import cairo
except ImportError:
    sys.exit("make-files.py: the Python module cairo is missing (Debian package python3-cairo)")


class DescriptorError(Exception):
    """A descriptor that cannot be drawn; the message says why, in English."""


# ---------------------------------------------------------------------------------------------- text

# DejaVu Sans only helps out with signs that Noto CJK lacks, such as ticked boxes.
SERIF = ("Noto Serif CJK SC", "Noto Sans CJK SC", "DejaVu Sans")
SANS = ("Noto Sans CJK SC", "Noto Serif CJK SC", "DejaVu Sans")

# Simple kinsoku: what must not begin a line, what must not end one, and what stays together with itself.
NO_START = set("，。、；：？！）》」』】〕〉”’％‰℃°·…—～,.;:?!)]}%")
NO_END = set("（《「『【〔〈“‘￥＄([{¥$#№")
TOGETHER = set("—…")
# Full-width marks whose glyph fills only the left (closing) or the right (opening) half of its square.
CLOSING = set("，。、；：）》」』】〕〉”’")
OPENING = set("（《「『【〔〈“‘")
# Places where a long address or identifier may be broken.
BREAK_AFTER = set("/-_@?&=")
# Where a title or a label of two lines is best divided.
GOOD_BREAK = re.compile(r"(?=[（《“])|(?<=[）》”，、；：])|(?<=公司|大学|学院|中心)|(?<=研究院|委员会|事务所)|(?<=的)"
                        r"|(?<=[\u4e00-\u9fff])(?=[0-9])")

ASCENT = 0.88       # of the ideographic square, for the baseline inside a line box
AUTOSPACE = 0.16    # em between an ideograph and a Latin letter or digit
MAX_STRETCH = 0.3   # em a gap may grow by; beyond it a ragged line looks better than a torn one

Style = collections.namedtuple("Style", "families size bold")
Glyph = collections.namedtuple("Glyph", "face index advance")
# gap: space after the item (negative where two marks share a square); it vanishes at the end of a line.
Item = collections.namedtuple("Item", "char glyph gap breakable stretch")
Line = collections.namedtuple("Line", "items width last")


@functools.lru_cache(maxsize=None)
def font_face(family, bold):
    weight = cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL
    return cairo.ToyFontFace(family, cairo.FONT_SLANT_NORMAL, weight)


def font_options():
    """No hinting at all: the same positions on every surface and every machine."""
    options = cairo.FontOptions()
    options.set_antialias(cairo.ANTIALIAS_GRAY)
    options.set_hint_style(cairo.HINT_STYLE_NONE)
    options.set_hint_metrics(cairo.HINT_METRICS_OFF)
    return options


@functools.lru_cache(maxsize=None)
def scaled_font(family, bold, size):
    face = font_face(family, bold)
    return cairo.ScaledFont(face, cairo.Matrix(xx=size, yy=size), cairo.Matrix(), font_options())


@functools.lru_cache(maxsize=None)
def find_glyph(char, style):
    """The glyph of a character in the first font that has one (cairo's toy fonts do not fall back)."""
    for family in style.families:
        font = scaled_font(family, style.bold, style.size)
        try:
            glyph = font.text_to_glyphs(0, 0, char, False)[0]
        except (cairo.Error, UnicodeError):
            break    # half a surrogate pair, or a code that is no character
        if glyph.index != 0:
            return Glyph(font_face(family, style.bold), glyph.index, font.glyph_extents([glyph]).x_advance)
    raise DescriptorError('no font has the character "%s" (U+%04X); is fonts-noto-cjk installed?'
                          % (char, ord(char)))


def is_ideograph(char):
    return "\u3400" <= char <= "\u9fff" or char >= "\U00020000"


def is_latin(char):
    return char < "\u2000" and not char.isspace()


def is_square(item, style):
    return item.advance > 0.9 * style.size


def gap_between(left, right, left_glyph, right_glyph, style):
    """The extra space between two neighbours: some at a change of script, less between two marks."""
    if is_ideograph(left) and right.isalnum() and is_latin(right):
        return AUTOSPACE * style.size
    if is_ideograph(right) and (left.isalnum() or left == "%") and is_latin(left):
        return AUTOSPACE * style.size
    # Two marks with their blank halves side by side would tear a hole into the line.
    if left in CLOSING and (right in CLOSING or right in OPENING) and is_square(left_glyph, style):
        return -0.5 * style.size
    if left in OPENING and right in OPENING and is_square(right_glyph, style):
        return -0.5 * style.size
    return 0.0


def may_break(left, right):
    if right in NO_START or left in NO_END or right.isspace():
        return False
    if is_latin(left) and is_latin(right):
        return left in BREAK_AFTER and right not in BREAK_AFTER and not right.isdigit()
    return True


def make_items(text, style):
    glyphs = [find_glyph(char, style) for char in text]
    items = []
    for i, char in enumerate(text):
        if i + 1 == len(text):
            items.append(Item(char, glyphs[i], 0.0, True, False))
            break
        after = text[i + 1]
        gap = gap_between(char, after, glyphs[i], glyphs[i + 1], style)
        stretch = not (is_latin(char) and is_latin(after)) and not (char == after and char in TOGETHER)
        items.append(Item(char, glyphs[i], gap, may_break(char, after), stretch))
    return items


def end_trim(item, style):
    """How much of the last item of a line may reach over the edge: the blank half of a closing mark."""
    if item.char.isspace():
        return item.glyph.advance
    if item.char in CLOSING and is_square(item.glyph, style):
        return 0.5 * style.size
    return 0.0


def line_width(items, style):
    if not items:
        return 0.0
    total = sum(item.glyph.advance + item.gap for item in items)
    return total - items[-1].gap - end_trim(items[-1], style)


def make_line(items, style, last):
    while items and items[-1].char.isspace():
        items = items[:-1]
    return Line(items, line_width(items, style), last)


def wrap_items(items, style, width, indent):
    """Fill lines greedily; break only where kinsoku allows it, or anywhere if nothing else helps."""
    lines, start, allowed, used = [], 0, 0, indent
    i = 0
    while i < len(items):
        used += items[i].glyph.advance
        if used - end_trim(items[i], style) > width + 0.01 and i > start:
            stop = allowed if allowed > start else i
            lines.append(make_line(items[start:stop], style, False))
            start, allowed, used, i = stop, stop, 0.0, stop
            continue
        used += items[i].gap
        if items[i].breakable:
            allowed = i + 1
        i += 1
    lines.append(make_line(items[start:], style, True))
    return lines


@functools.lru_cache(maxsize=4096)
def wrap(text, style, width, indent=0.0):
    """The lines of a text in a given width, the first one indented."""
    lines = []
    for part in text.split("\n"):
        part = re.sub(r"[ \t]+", " ", part).strip()
        lines += wrap_items(make_items(part, style), style, width, indent)
    return lines


def text_width(text, style):
    return max(line.width for line in wrap(text, style, math.inf))


def longest_piece(text, style):
    """The width of the longest part of a text that should not be broken."""
    widest, piece = 0.0, []
    for part in text.split("\n"):
        for item in make_items(part, style):
            piece.append(item)
            if item.breakable:
                widest, piece = max(widest, line_width(piece, style)), []
    return widest


def divided(text, style, width):
    """A text of two lines divided at the most even of the good places, or None if there is no such place."""
    best, evenness = None, 0.35
    for match in GOOD_BREAK.finditer(text):
        halves = text[:match.start()], text[match.start():]
        if all(halves) and may_break(halves[0][-1], halves[1][0]):
            widths = [text_width(half, style) for half in halves]
            if max(widths) <= width and min(widths) > evenness * max(widths):
                best, evenness = "\n".join(halves), min(widths) / max(widths)
    return best


@functools.lru_cache(maxsize=4096)
def balanced(text, style, width):
    """Wrap without a single character on the last line: at a good place, or else with the smallest width
    that takes no more lines."""
    count = len(wrap(text, style, width))
    better = divided(text, style, width) if count == 2 and "\n" not in text else None
    if better:
        return wrap(better, style, width)
    low, high = 0.0, width
    while count > 1 and high - low > style.size / 4:
        middle = (low + high) / 2
        if len(wrap(text, style, middle)) > count or longest_piece(text, style) > middle:
            low = middle
        else:
            high = middle
    return wrap(text, style, high)


def line_stretch(line, style, width):
    """How much each gap of a line grows to fill the width; the last line of a paragraph only shrinks."""
    gaps = sum(item.stretch for item in line.items[:-1])
    if not gaps:
        return 0.0
    stretch = (width - line.width) / gaps
    if line.last:
        return min(stretch, 0.0)
    return stretch if stretch <= MAX_STRETCH * style.size else 0.0


def start_trim(line, style):
    """The blank half of an opening mark at the start of a line: without it the left edge is straight."""
    if not line.items or line.items[0].char not in OPENING:
        return 0.0
    return 0.5 * style.size if is_square(line.items[0].glyph, style) else 0.0


def place_line(line, x, stretch):
    placed = []
    for item in line.items:
        placed.append((item, x))
        x += item.glyph.advance + item.gap + (stretch if item.stretch else 0.0)
    return placed


def show_run(context, run, baseline, size):
    """Show items of one font; text clusters keep the text of a PDF searchable."""
    context.set_font_face(run[0][0].glyph.face)
    context.set_font_size(size)
    glyphs = [cairo.Glyph(item.glyph.index, x, baseline) for item, x in run]
    clusters = [cairo.TextCluster(len(item.char.encode()), 1) for item, _ in run]
    context.show_text_glyphs("".join(item.char for item, _ in run), glyphs, clusters, 0)


def show_line(context, line, style, x, baseline, stretch=0.0):
    run = []
    for placed in place_line(line, x, stretch):
        if run and run[-1][0].glyph.face is not placed[0].glyph.face:
            show_run(context, run, baseline, style.size)
            run = []
        run.append(placed)
    if run:
        show_run(context, run, baseline, style.size)


def baseline_in(leading, style):
    """The baseline of a line box, measured from its top."""
    return (leading - style.size) / 2 + ASCENT * style.size


def show_lines(context, lines, style, box, leading, align="left", colour=None):
    """Show wrapped lines in box = (x, y, width), y being the top of the first line."""
    x, y, width = box
    if colour is not None:
        context.set_source_rgb(*colour)
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
    for i, line in enumerate(lines):
        # The first line of a text set flush left keeps its blank, like the first line of its neighbours.
        trim = 0.0 if i == 0 and align == "left" else start_trim(line, style)
        show_line(context, line, style, x + share * (width - line.width + trim) - trim,
                  y + i * leading + baseline_in(leading, style))


# -------------------------------------------------------------------------------------------- tables

NOTHING = ("", "-", "—", "——", "/")    # cells that say that there is no entry
NUMBER = re.compile(r"[-+−±<>≥≤]?[0-9][0-9,]*(\.[0-9]+)?%?")
SHORT_CELL = 5.0    # em; a column with nothing longer is centred
SAME_CELL = 10.5    # em; so is a longer one whose entries are all of nearly the same width, such as dates

Column = collections.namedtuple("Column", "x width align block")


def share_widths(naturals, room):
    """Give short columns what they want and share the rest by the square root of what the others want:
    a column with long sentences gets more room, but does not starve its neighbours."""
    widths = [0.0] * len(naturals)
    open_columns = list(range(len(naturals)))
    while open_columns:
        unit = room / sum(math.sqrt(naturals[i]) for i in open_columns)
        fixed = [i for i in open_columns if naturals[i] <= unit * math.sqrt(naturals[i])]
        for i in fixed or open_columns:
            widths[i] = naturals[i] if fixed else unit * math.sqrt(naturals[i])
        if not fixed:
            break
        room -= sum(naturals[i] for i in fixed)
        open_columns = [i for i in open_columns if i not in fixed]
    return widths


def fit_widths(naturals, minimums, room):
    """The widths of columns in the given room, each at least its minimum if that is possible at all."""
    spare = room - sum(naturals)
    if spare >= 0:
        return [natural + spare * natural / sum(naturals) for natural in naturals]
    if sum(minimums) >= room:
        return share_widths(minimums, room)
    tight = set()
    while True:
        loose = [i for i in range(len(naturals)) if i not in tight]
        rest = room - sum(minimums[i] for i in tight)
        shares = dict(zip(loose, share_widths([naturals[i] for i in loose], rest)))
        short = [i for i in loose if shares[i] < minimums[i]]
        if not short:
            return [minimums[i] if i in tight else shares[i] for i in range(len(naturals))]
        tight.update(short)


def is_numeric(cells):
    numbers = [cell for cell in cells if cell not in NOTHING]
    return bool(numbers) and all(NUMBER.fullmatch(cell) for cell in numbers)


def column_align(cells, style):
    """Numbers are flush right inside a centred block, so that their digits stand below each other; short
    entries are centred; the others are flush left."""
    if is_numeric(cells):
        return "number"
    widths = [text_width(cell, style) / style.size for cell in cells if cell not in NOTHING]
    widest, narrowest = max(widths + [0.0]), min(widths + [SAME_CELL])
    if widest <= SHORT_CELL or widest <= SAME_CELL and widest - narrowest <= 1.0:
        return "centre"
    return "left"


def cell_widths(head, body, styles, limit):
    """For each column the width it would like, the least that reads well, and the widest cell below the head.

    The least is the longest word, or limit ems if the column wants that much: cells of two or three
    characters a line are hard to read, and short entries such as dates should not be broken."""
    head_style, style = styles
    naturals, minimums, blocks = [], [], []
    for i, title in enumerate(head):
        cells = [row[i] for row in body]
        longest = max([longest_piece(cell, style) for cell in cells] + [longest_piece(title, head_style)])
        blocks.append(max(text_width(cell, style) for cell in cells))
        naturals.append(max(blocks[-1], text_width(title, head_style), 2 * style.size))
        # A head of several characters may take two lines to leave more room to the others.
        wish = max(blocks[-1], min(text_width(title, head_style), 4 * style.size))
        minimums.append(max(longest, min(wish, limit * style.size)))
    return naturals, minimums, blocks


def layout_table(table, families, sizes, width, padding):
    """The columns and the styles (head, body) of a table: the largest type that still reads well."""
    head, body = table[0], table[1:]
    extra = 2 * padding + 0.5
    room = width - extra * len(head)
    for size, limit in [(size, limit) for limit in (11, 9, 6, 4, 0) for size in sizes]:
        styles = Style(families, size, True), Style(families, size, False)
        naturals, minimums, blocks = cell_widths(head, body, styles, limit)
        if sum(minimums) <= room:
            break
    columns, x = [], 0.0
    for i, inner in enumerate(fit_widths(naturals, minimums, room)):
        align = column_align([row[i] for row in body], styles[1])
        columns.append(Column(x, inner + extra, align, min(blocks[i], inner)))
        x += inner + extra
    return columns, styles


def wrap_cell(text, style, width, align):
    """Short texts are balanced; in a longer one a ragged edge is better than a narrow column."""
    lines = wrap(text, style, width)
    return balanced(text, style, width) if align != "left" or len(lines) <= 3 else lines


def wrap_cells(row, columns, style, padding, head=False):
    return [wrap_cell(cell, style, column.width - 2 * padding, "centre" if head else column.align)
            for cell, column in zip(row, columns)]


def cell_box(column, padding, align):
    """The part of a cell, from the left of the table, that its lines are set in."""
    if align == "number":
        return column.x + (column.width - column.block) / 2, column.block, "right"
    return column.x + padding, column.width - 2 * padding, align


def show_cells(context, cells, columns, style, origin, height, padding, leading, head=False):
    """Show the wrapped cells of one row, each in the middle of the row's height."""
    x, y = origin
    for lines, column in zip(cells, columns):
        left, width, align = cell_box(column, padding, "centre" if head else column.align)
        top = y + (height - len(lines) * leading) / 2
        show_lines(context, lines, style, (x + left, top, width), leading, align)


# ----------------------------------------------------------------------------------------------- PDF
#
# cairo's own PDF surface embeds a CFF font with all its tens of thousands of (emptied) subroutines: 50 to
# 500 KB for each face of Noto CJK, however few characters are used. So the files are written here, with
# small fonts made of the plain outlines that cairo gives for the glyphs.

UNITS = 1000    # of a font's square, the usual measure of CFF and of PDF text positions
LONGEST_RUN = 40    # numbers before an operator: a Type 2 interpreter has room for 48


def cff_number(number):
    if -107 <= number <= 107:
        return bytes([number + 139])
    if 108 <= number <= 1131:
        return bytes([(number - 108 >> 8) + 247, number - 108 & 255])
    if -1131 <= number <= -108:
        return bytes([(-number - 108 >> 8) + 251, -number - 108 & 255])
    return struct.pack(">Bh", 28, number)


def cff_offset(offset):
    """An offset in five bytes whatever its value, so that it does not move what it points at."""
    return struct.pack(">Bi", 29, offset)


def cff_index(entries):
    if not entries:
        return b"\0\0"
    offsets, position = [1], 1
    for entry in entries:
        position += len(entry)
        offsets.append(position)
    packed = b"".join(struct.pack(">I", offset) for offset in offsets)
    return struct.pack(">HB", len(entries), 4) + packed + b"".join(entries)


def outline_context():
    """A context that only serves to build paths."""
    context = cairo.Context(cairo.RecordingSurface(cairo.CONTENT_ALPHA, None))
    context.set_font_options(font_options())
    return context


def glyph_outline(face, index):
    """The outline of a glyph in font units, y upwards: (cairo path type, [x, y, …]) without closings."""
    context = outline_context()
    context.set_font_face(face)
    context.set_font_size(UNITS)
    context.glyph_path([cairo.Glyph(index, 0, 0)])
    for kind, points in context.copy_path():
        if kind != cairo.PATH_CLOSE_PATH:
            yield kind, [round(-value if i % 2 else value) for i, value in enumerate(points)]


def charstring(face, index, width):
    """The glyph as a Type 2 program of relative moves; neighbours with the same operator are joined."""
    operators = {cairo.PATH_MOVE_TO: 21, cairo.PATH_LINE_TO: 5, cairo.PATH_CURVE_TO: 8}
    parts = []
    position = (0, 0)
    for kind, points in glyph_outline(face, index):
        numbers = []
        for x, y in zip(points[::2], points[1::2]):
            numbers += [x - position[0], y - position[1]]
            position = (x, y)
        # cairo moves twice between two contours: only the sum of the moves matters.
        if kind == cairo.PATH_MOVE_TO and parts and parts[-1][0] == kind:
            parts[-1][1][:] = [a + b for a, b in zip(parts[-1][1], numbers)]
        elif kind != cairo.PATH_MOVE_TO and parts and parts[-1][0] == kind \
                and len(parts[-1][1]) + len(numbers) <= LONGEST_RUN:
            parts[-1][1].extend(numbers)
        else:
            parts.append((kind, numbers))
    if parts and parts[-1][0] == cairo.PATH_MOVE_TO:
        parts.pop()
    program = b"" if width == UNITS else cff_number(width)
    for kind, numbers in parts:
        program += b"".join(map(cff_number, numbers)) + bytes([operators[kind]])
    return program + b"\x0e"


def cff_font(name, charstrings):
    """A CID-keyed CFF font of the charstrings, the first of them being .notdef."""
    count = len(charstrings)
    private = cff_number(UNITS) + b"\x14"                                  # defaultWidthX
    charset = struct.pack(">BHH", 2, 1, count - 2)                         # the CIDs are the glyph numbers
    select = struct.pack(">BHHBH", 3, 1, 0, 0, count)                      # all glyphs use one Font DICT
    programs = cff_index(charstrings)
    strings = cff_index([b"Adobe", b"Identity"])

    def head(offsets):
        top = (cff_number(391) + cff_number(392) + cff_number(0) + b"\x0c\x1e"            # ROS
               + cff_offset(count) + b"\x0c\x22" + cff_offset(offsets[0]) + b"\x0f"       # CIDCount, charset
               + cff_offset(offsets[1]) + b"\x0c\x25" + cff_offset(offsets[2]) + b"\x11"  # FDSelect, programs
               + cff_offset(offsets[3]) + b"\x0c\x24")                                    # FDArray
        return b"\1\0\4\4" + cff_index([name.encode()]) + cff_index([top]) + strings + cff_index([])

    def font_dicts(offset):
        return cff_index([cff_number(len(private)) + cff_offset(offset) + b"\x12"])

    parts = [charset, select, programs, font_dicts(0)]
    offsets = [len(head([0] * 4))]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return head(offsets) + charset + select + programs + font_dicts(offsets[4]) + private


class PdfFont:
    """One face: the characters in use get CIDs in the order of their first use."""

    def __init__(self, face):
        self.face = face
        self.glyphs = {}    # (glyph index, character) -> CID; each CID stands for one character only
        bold = face.get_weight() == cairo.FONT_WEIGHT_BOLD
        self.name = "SAMPLE+" + face.get_family().replace(" ", "") + ("-Bold" if bold else "")
        self.font = scaled_font(face.get_family(), bold, UNITS)

    def cid(self, index, char):
        return self.glyphs.setdefault((index, char), len(self.glyphs) + 1)

    def width(self, index):
        return round(self.font.glyph_extents([cairo.Glyph(index, 0, 0)]).x_advance)

    def program(self):
        programs = [charstring(self.face, index, self.width(index)) for index, _ in self.glyphs]
        return cff_font(self.name, [b"\x0e"] + programs)

    def widths(self):
        """The W array: the widths that differ from a full square."""
        pairs = [(cid, self.width(index)) for (index, _), cid in self.glyphs.items()]
        return "".join("%d [%d] " % pair for pair in pairs if pair[1] != UNITS)

    def unicode_map(self):
        """The ToUnicode CMap, at most a hundred characters a block as the format demands."""
        pairs = ["<%04x> <%s>" % (cid, char.encode("utf-16-be").hex())
                 for (_, char), cid in self.glyphs.items()]
        blocks = [pairs[i:i + 100] for i in range(0, len(pairs), 100)]
        body = "".join("%d beginbfchar\n%s\nendbfchar\n" % (len(block), "\n".join(block)) for block in blocks)
        return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
                "1 begincodespacerange <0000> <ffff> endcodespacerange\n" + body
                + "endcmap CMapName currentdict /CMap defineresource pop end end\n").encode()


def pdf_number(number):
    text = ("%.3f" % number).rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def pdf_text(text):
    return "<feff%s>" % text.encode("utf-16-be").hex()


class PdfContext:
    """The part of a cairo context that documents need, drawing on one page of a PDF.

    Paths and transformations are left to a cairo context (__getattr__); painting them and showing text
    writes to the page's content stream. Text is shown only with the plain page coordinates.
    """

    def __init__(self, pdf):
        self.pdf = pdf
        self.paths = outline_context()
        self.content = []
        self.face = None
        self.size = 0.0

    def __getattr__(self, name):
        return getattr(self.paths, name)

    def add(self, operator, *numbers):
        self.content.append(" ".join([pdf_number(number) for number in numbers] + [operator]))

    def set_source_rgb(self, red, green, blue):
        self.add("rg", red, green, blue)
        self.add("RG", red, green, blue)

    def set_line_width(self, width):
        self.add("w", width)

    def set_font_face(self, face):
        self.face = face
        self.paths.set_font_face(face)

    def set_font_size(self, size):
        self.size = size
        self.paths.set_font_size(size)

    def add_path(self):
        operators = {cairo.PATH_MOVE_TO: "m", cairo.PATH_LINE_TO: "l", cairo.PATH_CURVE_TO: "c",
                     cairo.PATH_CLOSE_PATH: "h"}
        for kind, points in self.paths.copy_path():
            numbers = []
            for x, y in zip(points[::2], points[1::2]):
                x, y = self.paths.user_to_device(x, y)
                numbers += [x, PAGE_HEIGHT - y]
            self.add(operators[kind], *numbers)
        self.paths.new_path()

    def fill(self):
        self.add_path()
        self.add("f")

    def stroke(self):
        self.add_path()
        self.add("S")

    def show_text_glyphs(self, text, glyphs, _clusters, _flags):
        """Show glyphs of a line, one for each character; the gaps between them go into the TJ array."""
        font, number = self.pdf.font(self.face)
        parts, codes, x = [], "", glyphs[0].x
        for char, glyph in zip(text, glyphs):
            shift = round((x - glyph.x) * UNITS / self.size)
            if shift:
                parts.append("<%s>%d" % (codes, shift))
                codes = ""
            codes += "%04x" % font.cid(glyph.index, char)
            x += (font.width(glyph.index) - shift) * self.size / UNITS
        self.content.append("BT /F%d %s Tf %s %s Td [%s<%s>] TJ ET"
                            % (number, pdf_number(self.size), pdf_number(glyphs[0].x),
                               pdf_number(PAGE_HEIGHT - glyphs[0].y), "".join(parts), codes))


class Pdf:
    """A PDF file in the making: its objects are numbered from 1 in the order they are added."""

    def __init__(self):
        self.fonts = []
        self.objects = []
        self.pages = []

    def font(self, face):
        """The PdfFont of a face, and its number."""
        for i, font in enumerate(self.fonts):
            if font.face is face:
                return font, i
        self.fonts.append(PdfFont(face))
        return self.fonts[-1], len(self.fonts) - 1

    def add_page(self):
        self.pages.append(PdfContext(self))
        return self.pages[-1]

    def add(self, text):
        self.objects.append(text if isinstance(text, bytes) else text.encode())
        return len(self.objects)

    def add_stream(self, data, entries=""):
        packed = zlib.compress(data, 9)
        head = "<< /Length %d /Filter /FlateDecode%s >>\nstream\n" % (len(packed), entries)
        return self.add(head.encode() + packed + b"\nendstream")

    def add_font(self, font):
        program = self.add_stream(font.program(), " /Subtype /CIDFontType0C")
        unicode_map = self.add_stream(font.unicode_map())
        descriptor = self.add("<< /Type /FontDescriptor /FontName /%s /Flags 4"
                              " /FontBBox [-200 -300 2000 1100] /ItalicAngle 0 /Ascent 880"
                              " /Descent -120 /CapHeight 730 /StemV 80"
                              " /FontFile3 %d 0 R >>" % (font.name, program))
        child = self.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /%s /CIDSystemInfo"
                         " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                         " /FontDescriptor %d 0 R /DW %d /W [ %s] >>"
                         % (font.name, descriptor, UNITS, font.widths()))
        return self.add("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H"
                        " /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (font.name, child, unicode_map))

    def add_pages(self, fonts):
        """Add the tree of pages; it comes after them, so its number has to be reckoned ahead."""
        resources = " ".join("/F%d %d 0 R" % (i, number) for i, number in enumerate(fonts))
        tree = len(self.objects) + 2 * len(self.pages) + 1
        kids = []
        for page in self.pages:
            content = self.add_stream("\n".join(page.content).encode())
            kids.append(self.add("<< /Type /Page /Parent %d 0 R /Contents %d 0 R >>" % (tree, content)))
        return self.add("<< /Type /Pages /Count %d /Kids [%s] /MediaBox [0 0 %s %s]"
                        " /Resources << /Font << %s >> >> >>"
                        % (len(kids), " ".join("%d 0 R" % kid for kid in kids), pdf_number(PAGE_WIDTH),
                           pdf_number(PAGE_HEIGHT), resources))

    def data(self, info):
        """The whole file; info is the text of the information dictionary."""
        fonts = [self.add_font(font) for font in self.fonts]
        tree = self.add_pages(fonts)
        catalog = self.add("<< /Type /Catalog /Pages %d 0 R /Lang (zh-CN)"
                           " /ViewerPreferences << /DisplayDocTitle true >> >>" % tree)
        trailer = "/Root %d 0 R /Info %d 0 R" % (catalog, self.add("<< %s >>" % info))
        result, offsets = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", []
        for i, text in enumerate(self.objects):
            offsets.append(len(result))
            result += b"%d 0 obj\n%s\nendobj\n" % (i + 1, text)
        entries = "".join("%010d 00000 n \n" % offset for offset in offsets)
        # The identifier is made from the content, so it is the same again for the same content.
        identifier = hashlib.md5(result).hexdigest()
        return result + ("xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d %s /ID [<%s> <%s>] >>\n"
                         "startxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, entries, len(offsets) + 1, trailer,
                                                       identifier, identifier, len(result))).encode()


# ----------------------------------------------------------------------------------------- documents

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
BODY = Style(SERIF, 12, False)
HEADING = Style(SERIF, 12, True)
TITLE = Style(SERIF, 21, True)
SUBTITLE = Style(SERIF, 14, True)
SMALL = Style(SERIF, 10.5, False)
FOOTER = Style(SERIF, 9, False)
# A whole number of ems, so that lines of ideographs fill the width without stretching.
TEXT_WIDTH = 36 * BODY.size
LEFT = (PAGE_WIDTH - TEXT_WIDTH) / 2
TOP, BOTTOM = 27 * MM, PAGE_HEIGHT - 27 * MM
LEADING = 21.0
INDENT = 2 * BODY.size
PARAGRAPH_GAP = 3.0
CELL_PADDING, CELL_SPACE = 5.5, 5.0
SEAL_RADIUS = 20 * MM

INK = (0.08, 0.08, 0.08)
GREY = (0.36, 0.36, 0.36)
RULE = (0.45, 0.45, 0.45)
SHADE = (0.925, 0.925, 0.925)
MARK = (0.915, 0.915, 0.915)
RED = (0.80, 0.13, 0.13)

HEAD_NUMBER = re.compile(r"([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十百]+[章节条部]"
                         r"|附件|附表|[0-9]+[.、．](?![0-9]))")


class Block:
    """A part of the page flow that is never divided: a line, a row, the signature.

    keep: not to be separated from the next block. space: blank before it, dropped at the top of a page.
    repeat: the block (a table head) to be shown again when this one begins a page.
    """

    def __init__(self, height, draw, space=0.0, keep=False, repeat=None):
        self.height = height
        self.draw = draw
        self.space = space
        self.keep = keep
        self.repeat = repeat


def is_heading(text):
    if len(text) > 30 or "\n" in text or text[-1:] in "。；：，！？、":
        return False
    return HEAD_NUMBER.match(text) is not None and "：" not in text and "。" not in text


def line_block(line, style, x, stretch):
    def draw(context, y):
        context.set_source_rgb(*INK)
        show_line(context, line, style, x, y + baseline_in(LEADING, style), stretch)
    return Block(LEADING, draw)


def is_address(text):
    """The line that a letter or a report begins with, set without an indent."""
    return len(text) <= 30 and re.search(r"(股东|部门|单位|公司|委员会|局|中心|大学|学院|研究院)：$", text) is not None


def wrap_paragraph(text, style, indent):
    """Wrap a paragraph; if one or two characters are left over for the last line, take them into the line
    before, whose gaps shrink by so little that nobody notices."""
    lines = wrap(text, style, TEXT_WIDTH, indent)
    if len(lines) > 1 and lines[-1].width <= 2 * style.size:
        tight = wrap(text, style, TEXT_WIDTH + 1.6 * style.size, indent)
        return tight if len(tight) < len(lines) else lines
    return lines


def paragraph_blocks(text):
    heading = is_heading(text)
    style = HEADING if heading else BODY
    first_indent = 0.0 if is_address(text) else INDENT
    blocks = []
    for part in text.split("\n"):
        for i, line in enumerate(wrap_paragraph(part, style, first_indent)):
            if not line.items:
                continue
            trim = start_trim(line, style) if i else 0.0
            indent = 0.0 if i else first_indent
            stretch = line_stretch(line, style, TEXT_WIDTH - indent + trim)
            blocks.append(line_block(line, style, LEFT + indent - trim, stretch))
    if blocks:
        blocks[0].space = PARAGRAPH_GAP + (6.0 if heading else 0.0)
        # No first or last line of a paragraph alone on a page, no heading without its text.
        blocks[0].keep = len(blocks) > 1 or heading
        if len(blocks) > 1:
            blocks[-2].keep = True
    return blocks


def is_subtitle(text):
    """Whether the first paragraph of a further page is the name of what follows, not a sentence."""
    if len(text) > 36 or "\n" in text or "。" in text or text[-1] in "；：，！？、":
        return False
    return "：" not in re.sub(r"（.*?）|^附[^：]*：|^表[^：]*：", "", text)


def subtitle_block(text):
    lines = balanced(text, SUBTITLE, TEXT_WIDTH)

    def draw(context, y):
        show_lines(context, lines, SUBTITLE, (LEFT, y, TEXT_WIDTH), LEADING, "centre", INK)

    return Block(len(lines) * LEADING + 4, draw, keep=True)


def title_blocks(descriptor):
    title = descriptor["title"]
    # A title a little too long for one line is better in a smaller type than on two lines.
    style = next((style for style in [TITLE, TITLE._replace(size=19)]
                  if text_width(title, style) <= TEXT_WIDTH), TITLE)
    lines = balanced(title, style, TEXT_WIDTH)
    number = descriptor.get("number", "")
    lower = balanced(number, SMALL, TEXT_WIDTH) if number else []
    height = 30 * len(lines) + 17 * len(lower) + (6 if lower else 0)

    def draw(context, y):
        show_lines(context, lines, style, (LEFT, y, TEXT_WIDTH), 30, "centre", INK)
        show_lines(context, lower, SMALL, (LEFT, y + 30 * len(lines) + 6, TEXT_WIDTH), 17, "centre", GREY)
        context.set_source_rgb(*RULE)
        context.set_line_width(0.8)
        context.move_to(LEFT, y + height + 9)
        context.line_to(LEFT + TEXT_WIDTH, y + height + 9)
        context.stroke()

    return [Block(height + 20, draw, keep=True)]


def draw_grid(context, columns, y, height, shaded):
    """The rules around the cells of one row."""
    if shaded:
        context.set_source_rgb(*SHADE)
        context.rectangle(LEFT, y, TEXT_WIDTH, height)
        context.fill()
    context.set_source_rgb(*RULE)
    context.set_line_width(0.7)
    for column in columns:
        context.rectangle(LEFT + column.x, y, column.width, height)
    context.stroke()


def row_block(cells, columns, style, padding, leading, head):
    height = max(len(lines) for lines in cells) * leading + 2 * CELL_SPACE

    def draw(context, y):
        draw_grid(context, columns, y, height, head)
        context.set_source_rgb(*INK)
        show_cells(context, cells, columns, style, (LEFT, y), height, padding, leading, head)

    return Block(height, draw)


def split_tall(cells, leading):
    """Cut a row that is higher than half a page into several, so that it can flow like the others."""
    most = int(((BOTTOM - TOP - 60) / 2 - 2 * CELL_SPACE) / leading)
    count = max(len(lines) for lines in cells)
    for start in range(0, count, most):
        yield [lines[start:start + most] for lines in cells]


def table_blocks(table):
    padding = CELL_PADDING if len(table[0]) <= 7 else CELL_PADDING - 2
    columns, (head_style, style) = layout_table(table, SERIF, (10.5, 9.5, 9), TEXT_WIDTH, padding)
    leading = 1.45 * style.size
    head = wrap_cells(table[0], columns, head_style, padding, True)
    first = row_block(head, columns, head_style, padding, leading, True)
    first.space, first.keep = 10.0, True
    blocks = [first]
    for row in table[1:]:
        for cells in split_tall(wrap_cells(row, columns, style, padding), leading):
            blocks.append(row_block(cells, columns, style, padding, leading, False))
            blocks[-1].repeat = first
    return blocks


def section_blocks(section, further):
    """The blocks of a page as it is described; a further page may begin with a title of its own."""
    texts, blocks = section.get("paragraphs", []), []
    if further and texts and is_subtitle(texts[0].strip()) and (len(texts) > 1 or section.get("table")):
        blocks.append(subtitle_block(texts[0].strip()))
        texts = texts[1:]
    for text in texts:
        blocks += paragraph_blocks(text.strip())
    if section.get("table"):
        blocks += table_blocks(section["table"])
    return blocks


def chinese_date(date):
    return "%d年%d月%d日" % (date.year, date.month, date.day)


def signature_block(descriptor):
    """Issuer and date at the lower right; the seal lies under them and reaches no line above."""
    issuer = balanced(descriptor["issuer"], BODY, 24 * BODY.size)
    lines = issuer + wrap(chinese_date(descriptor["date"]), BODY, TEXT_WIDTH)
    seal = descriptor.get("seal", "")
    widest = max([line.width for line in lines] + [2 * SEAL_RADIUS if seal else 0.0])
    left = LEFT + TEXT_WIDTH - 2 * BODY.size - widest
    # As in official letters the names stand a little below the seal's centre, clear of star and arc.
    first = 1.36 * SEAL_RADIUS if seal else 0.0
    height = max(first + len(lines) * LEADING, 2 * SEAL_RADIUS + 2 if seal else 0.0)

    def draw(context, y):
        if seal:
            draw_seal(context, seal, left + widest / 2, y + SEAL_RADIUS, SEAL_RADIUS)
        show_lines(context, lines, BODY, (left, y + first, widest), LEADING, "centre", INK)

    return Block(height, draw, space=8.0 if seal else 1.5 * LEADING)


def star_path(context, x, y, radius):
    for i in range(5):
        angle = math.radians(144 * i - 90)
        context.line_to(x + radius * math.cos(angle), y + radius * math.sin(angle))
    context.close_path()


def draw_seal(context, text, x, y, radius):
    context.save()
    context.set_source_rgb(*RED)
    context.set_line_width(0.045 * radius)
    context.arc(x, y, radius * 0.975, 0, 2 * math.pi)
    context.stroke()
    # Drawing the pentagram in one stroke crosses its middle twice; the winding rule fills it all the same.
    star_path(context, x, y, 0.3 * radius)
    context.fill()
    draw_arc_text(context, text, x, y, radius)
    context.restore()


def draw_arc_text(context, text, x, y, radius):
    """Text along the upper arc, as outlines: it is part of a picture and not to be found by a search."""
    size, span = 0.25 * radius, math.radians(204)
    while True:
        baseline = 0.91 * radius - ASCENT * size
        step = min(math.radians(27), span / max(len(text) - 1, 1))
        squeeze = min(1.0, 0.94 * step * (baseline + 0.3 * size) / size)
        # Seals use narrow letters, but below this they are no longer legible: take smaller ones.
        if squeeze >= 0.62 or size < 0.09 * radius:
            break
        size *= 0.95
    style = Style(SERIF, size, True)
    for i, char in enumerate(text):
        glyph = find_glyph(char, style)
        context.save()
        context.translate(x, y)
        context.rotate((i - (len(text) - 1) / 2) * step)
        context.translate(0, -baseline)
        context.scale(squeeze, 1)
        context.set_font_face(glyph.face)
        context.set_font_size(size)
        context.glyph_path([cairo.Glyph(glyph.index, -glyph.advance / 2, 0)])
        context.fill()
        context.restore()


def keep_groups(blocks):
    """Runs of blocks that have to stay on one page."""
    group = []
    for block in blocks:
        group.append(block)
        if not block.keep:
            yield group
            group = []
    if group:
        yield group


def paginate(blocks):
    """Distribute the blocks to pages: lists of (y, block)."""
    pages, page, y = [], [], TOP
    for group in keep_groups(blocks):
        height = sum(block.space + block.height for block in group)
        if page and y + height > BOTTOM:
            pages.append(page)
            page, y = [], TOP
        for i, block in enumerate(group):
            # A group higher than a page cannot be kept together after all.
            if page and y + block.space + block.height > BOTTOM:
                pages.append(page)
                page, y = [], TOP
            if not page and block.repeat is not None:
                page.append((y, block.repeat))
                y += block.repeat.height
            y += block.space if page else 0.0
            page.append((y, block))
            y += block.height
    return pages + [page] if page else pages


def document_pages(descriptor):
    sections = [title_blocks(descriptor) + section_blocks(descriptor, False)]
    sections += [section_blocks(section, True) for section in descriptor.get("more", [])]
    # A signature alone on its page would belong to nothing: some of the text goes with it.
    for block in sections[-1][-2:]:
        block.keep = True
    sections[-1].append(signature_block(descriptor))
    return [page for blocks in sections for page in paginate(blocks)]


def draw_sample_mark(context):
    """The light grey mark, as outlines and below everything else: seen by people, not by a search."""
    size = 190
    context.save()
    context.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    context.rotate(math.radians(-40))
    context.set_source_rgb(*MARK)
    x = -size * 1.12
    for char in "样例":
        glyph = find_glyph(char, Style(SERIF, size, True))
        context.set_font_face(glyph.face)
        context.set_font_size(size)
        context.glyph_path([cairo.Glyph(glyph.index, x, 0.38 * size)])
        x += 1.24 * size
    context.fill()
    context.restore()


def draw_page(context, page, number, count):
    draw_sample_mark(context)
    for y, block in page:
        block.draw(context, y)
    footer = wrap("%d / %d" % (number, count), FOOTER, TEXT_WIDTH)
    show_lines(context, footer, FOOTER, (LEFT, PAGE_HEIGHT - 17 * MM, TEXT_WIDTH), 12, "centre", GREY)


def pdf_information(descriptor):
    """The entries of the information dictionary; all dates are the document's own."""
    moment = descriptor["date"].strftime("(D:%Y%m%d090000+08'00')")
    entries = {"Title": descriptor["title"].replace("\n", " ") + "（样例）",
               "Author": descriptor["issuer"].replace("\n", " "),
               "Subject": "样例文件，仅供软件演示", "Creator": "make-files.py"}
    texts = "".join("/%s %s " % (key, pdf_text(text)) for key, text in entries.items())
    return texts + "/CreationDate %s /ModDate %s" % (moment, moment)


def draw_document(descriptor):
    pages = document_pages(descriptor)
    pdf = Pdf()
    for i, page in enumerate(pages):
        draw_page(pdf.add_page(), page, i + 1, len(pages))
    return pdf.data(pdf_information(descriptor))


# -------------------------------------------------------------------------------------------- pictures

WIDTH = 1600
DPI = 200
MARGIN = 36

WHITE = (1.0, 1.0, 1.0)
NAVY = (0.12, 0.23, 0.38)
TEXT = (0.13, 0.17, 0.22)
FAINT = (0.35, 0.40, 0.46)
LINE = (0.72, 0.76, 0.81)
GRID = (0.86, 0.88, 0.91)
PALE = (0.93, 0.95, 0.97)
# Dark, middle, light: told apart in black and white too, together with dashes and markers.
SERIES_COLOURS = (NAVY, (0.36, 0.53, 0.71), (0.45, 0.45, 0.47), (0.20, 0.42, 0.60), (0.60, 0.64, 0.70),
                  (0.25, 0.25, 0.27))
SERIES_DASHES = ((), (22, 10), (6, 8), (26, 8, 6, 8), (12, 6), (2, 6))
MAX_SERIES = len(SERIES_COLOURS)

LABEL = Style(SANS, 28, False)
VALUE = Style(SANS, 28, True)
NOTE = Style(SANS, 25, False)


class Picture:
    """A white image of the common width, with a context to draw on."""

    def __init__(self, height):
        self.height = int(math.ceil(height))
        self.surface = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, self.height)
        self.context = cairo.Context(self.surface)
        self.context.set_font_options(font_options())
        self.context.set_source_rgb(*WHITE)
        self.context.paint()

    def pixels(self):
        """All pixels as 0xRRGGBB; the rows have no padding, and the upper byte is not defined."""
        self.surface.flush()
        return [pixel & 0xFFFFFF for pixel in memoryview(bytes(self.surface.get_data())).cast("I")]


def nearest(colour, palette):
    """The index of the palette colour that is closest to a 0xRRGGBB colour."""
    def distance(other):
        return sum(((colour >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))
    return min(range(len(palette)), key=lambda i: distance(palette[i]))


def reduce_colours(pixels, limit=64):
    """Few colours: the flat ones of the design and the most used steps of their soft edges."""
    counts = collections.Counter(pixels)
    palette = sorted(counts, key=lambda colour: (-counts[colour], colour))[:limit]
    index = {colour: i for i, colour in enumerate(palette)}
    for colour in counts:
        if colour not in index:
            index[colour] = nearest(colour, palette)
    return palette, bytes(map(index.__getitem__, pixels))


def png_chunk(kind, data):
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


def encode_png(picture, title):
    """A PNG with a palette: cairo's own writer knows neither palettes nor the resolution."""
    palette, indices = reduce_colours(picture.pixels())
    per_metre = round(DPI / 0.0254)
    rows = (b"\0" + indices[y * WIDTH:(y + 1) * WIDTH] for y in range(picture.height))
    colours = b"".join(struct.pack(">I", colour)[1:] for colour in palette)
    chunks = [png_chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, picture.height, 8, 3, 0, 0, 0)),
              png_chunk(b"PLTE", colours),
              png_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))]
    if title:
        chunks.append(png_chunk(b"iTXt", b"Title\0\0\0\0\0" + title.encode()))
    chunks.append(png_chunk(b"IDAT", zlib.compress(b"".join(rows), 9)))
    chunks.append(png_chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def rounded(context, x, y, width, height, radius):
    context.new_sub_path()
    context.arc(x + width - radius, y + radius, radius, -math.pi / 2, 0)
    context.arc(x + width - radius, y + height - radius, radius, 0, math.pi / 2)
    context.arc(x + radius, y + height - radius, radius, math.pi / 2, math.pi)
    context.arc(x + radius, y + radius, radius, math.pi, 3 * math.pi / 2)
    context.close_path()


def fill_and_stroke(context, fill, stroke, width):
    context.set_source_rgb(*fill)
    context.fill_preserve()
    context.set_source_rgb(*stroke)
    context.set_line_width(width)
    context.stroke()


def stroke_line(context, x1, y1, x2, y2, colour, width):
    context.set_source_rgb(*colour)
    context.set_line_width(width)
    context.move_to(x1, y1)
    context.line_to(x2, y2)
    context.stroke()


# ------------------------------------------------------------------------------------------------ flow

STEP = Style(SANS, 30, True)
STEP_LEADING, NOTE_LEADING = 42, 35
FLOW_GAP, ROW_GAP, BOX_PADDING = 62, 74, 20
BADGE = 21
MAX_PER_ROW = 5
MAX_BOX = 430

Box = collections.namedtuple("Box", "x y width height step note number")


def flow_rows(steps, notes):
    """Deal the steps to rows of nearly equal length."""
    count = math.ceil(len(steps) / MAX_PER_ROW)
    per_row = math.ceil(len(steps) / count)
    pairs = [(i + 1, step, notes[i] if notes else "") for i, step in enumerate(steps)]
    return [pairs[i:i + per_row] for i in range(0, len(pairs), per_row)], per_row


def box_lines(step, note, width):
    inner = width - 2 * BOX_PADDING
    return balanced(step, STEP, inner), balanced(note, NOTE, inner) if note else []


def box_height(step, note, width):
    lines, small = box_lines(step, note, width)
    between = 10 if small else 0
    return 2 * (BOX_PADDING + 12) + len(lines) * STEP_LEADING + len(small) * NOTE_LEADING + between


def flow_boxes(steps, notes):
    """Boxes of one size in rows; fewer than a full width of them stand in the middle."""
    rows, per_row = flow_rows(steps, notes)
    width = min(MAX_BOX, (WIDTH - 2 * MARGIN - (per_row - 1) * FLOW_GAP) / per_row)
    left = (WIDTH - per_row * width - (per_row - 1) * FLOW_GAP) / 2
    height = max(box_height(step, note, width) for row in rows for _, step, note in row)
    boxes, y = [], MARGIN + BADGE
    for row in rows:
        boxes.append([Box(left + i * (width + FLOW_GAP), y, width, height, step, note, number)
                      for i, (number, step, note) in enumerate(row)])
        y += height + ROW_GAP
    return boxes, y - ROW_GAP


def draw_badge(context, box):
    """The number of a step in a disc on the upper left corner: the order is clear without the arrows."""
    x, y = box.x + 34, box.y
    context.arc(x, y, BADGE, 0, 2 * math.pi)
    fill_and_stroke(context, NAVY, WHITE, 4)
    style = Style(SANS, 23, True)
    show_lines(context, wrap(str(box.number), style, 100), style, (x - BADGE, y - 16, 2 * BADGE), 30,
               "centre", WHITE)


def draw_box(context, box):
    rounded(context, box.x, box.y, box.width, box.height, 12)
    fill_and_stroke(context, PALE, NAVY, 3)
    lines, small = box_lines(box.step, box.note, box.width)
    between = 10 if small else 0
    used = len(lines) * STEP_LEADING + len(small) * NOTE_LEADING + between
    inner, top = box.width - 2 * BOX_PADDING, box.y + (box.height - used) / 2
    show_lines(context, lines, STEP, (box.x + BOX_PADDING, top, inner), STEP_LEADING, "centre", TEXT)
    top += len(lines) * STEP_LEADING + between
    show_lines(context, small, NOTE, (box.x + BOX_PADDING, top, inner), NOTE_LEADING, "centre", FAINT)
    draw_badge(context, box)


def draw_arrow(context, points):
    """A line through the points with a head at the last one."""
    (x1, y1), (x2, y2) = points[-2:]
    angle = math.atan2(y2 - y1, x2 - x1)
    context.set_source_rgb(*NAVY)
    context.set_line_width(4)
    context.set_line_join(cairo.LINE_JOIN_ROUND)
    for point in points[:-1]:
        context.line_to(*point)
    context.line_to(x2 - 14 * math.cos(angle), y2 - 14 * math.sin(angle))
    context.stroke()
    context.move_to(x2, y2)
    for side in (-1, 1):
        turned = angle + math.pi + side * math.radians(27)
        context.line_to(x2 + 24 * math.cos(turned), y2 + 24 * math.sin(turned))
    context.close_path()
    context.fill()


def draw_row_arrows(context, row):
    for left, right in zip(row, row[1:]):
        y = left.y + left.height / 2
        draw_arrow(context, [(left.x + left.width + 7, y), (right.x - 7, y)])


def draw_turn(context, last, first):
    """From the end of a row to the start of the next one, through the blank between them."""
    start, end = last.x + last.width / 2, first.x + first.width / 2
    bottom = last.y + last.height
    middle = bottom + ROW_GAP / 2 - 7
    draw_arrow(context, [(start, bottom + 5), (start, middle), (end, middle), (end, first.y - 6)])


def draw_flow(descriptor):
    steps, notes = descriptor["steps"], descriptor.get("notes", [])
    inside = len(notes) == len(steps)
    rows, bottom = flow_boxes(steps, notes if inside else [])
    below = [] if inside else [wrap(note, NOTE, WIDTH - 2 * MARGIN - 30) for note in notes]
    picture = Picture(bottom + MARGIN + sum(len(lines) * NOTE_LEADING + 6 for lines in below)
                      + (14 if below else 0))
    context = picture.context
    for i, row in enumerate(rows):
        draw_row_arrows(context, row)
        if i:
            draw_turn(context, rows[i - 1][-1], row[0])
    for row in rows:
        for box in row:
            draw_box(context, box)
    draw_notes(context, below, bottom + 30)
    return picture


def draw_notes(context, notes, y):
    for lines in notes:
        context.set_source_rgb(*NAVY)
        context.rectangle(MARGIN + 2, y + NOTE_LEADING / 2 - 5, 10, 10)
        context.fill()
        show_lines(context, lines, NOTE, (MARGIN + 30, y, WIDTH), NOTE_LEADING, "left", FAINT)
        y += len(lines) * NOTE_LEADING + 6


# ---------------------------------------------------------------------------------------------- charts

CHART_HEIGHT = 800
LABEL_LEADING = 38

Scale = collections.namedtuple("Scale", "low high step")
Plot = collections.namedtuple("Plot", "left top right bottom scale")


def nice_scale(low, high, parts=5):
    """Round limits and steps (1, 2, 2.5 or 5 times a power of ten) around the values."""
    if high <= low:
        high = low + (abs(low) or 1.0)
    raw = (high - low) / parts
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(f * power for f in (1, 2, 2.5, 5, 10) if f * power >= raw * 0.999)
    return Scale(math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step)


def decimals_of(number):
    text = ("%.6f" % number).rstrip("0")
    return len(text) - text.index(".") - 1


def format_numbers(numbers, decimals):
    """All with the same decimals, and all with or all without separators between the thousands."""
    form = "%%.%df" % decimals
    if max(abs(number) for number in numbers) >= 10000:
        return ["{:,.{}f}".format(number, decimals).replace("-", "−") for number in numbers]
    return [(form % number).replace("-", "−") for number in numbers]


def scale_ticks(scale):
    count = round((scale.high - scale.low) / scale.step)
    # Rounding keeps a zero from becoming a tiny negative number.
    values = [round(scale.low + i * scale.step, 9) + 0.0 for i in range(count + 1)]
    return list(zip(values, format_numbers(values, decimals_of(scale.step))))


def plot_y(plot, value):
    share = (value - plot.scale.low) / (plot.scale.high - plot.scale.low)
    return plot.bottom - share * (plot.bottom - plot.top)


def draw_unit(context, unit):
    if unit:
        show_lines(context, wrap("单位：" + unit, NOTE, WIDTH / 2), NOTE, (MARGIN, MARGIN - 14, WIDTH),
                   NOTE_LEADING, "left", FAINT)


def draw_value_axis(context, plot):
    """Horizontal grid lines with their values at the left; zero is drawn as the base line."""
    for value, text in scale_ticks(plot.scale):
        y = round(plot_y(plot, value)) + 0.5
        base = abs(value) < plot.scale.step / 1000 or value == plot.scale.low
        stroke_line(context, plot.left, y, plot.right, y, FAINT if base else GRID, 2.5 if base else 2)
        show_lines(context, wrap(text, NOTE, WIDTH), NOTE, (0, y - NOTE_LEADING / 2, plot.left - 16),
                   NOTE_LEADING, "right", FAINT)


def axis_width(scale):
    return max(text_width(text, NOTE) for _, text in scale_ticks(scale))


def label_room(slot, every=1):
    """The width for a label when each every-th one is shown; the last one may reach into the margin only."""
    return min(slot * every, slot + 2 * MARGIN) - 14


def draw_slot_labels(context, labels, plot, slot, every=1):
    for i, label in enumerate(labels):
        if i % every == 0:
            room = label_room(slot, every)
            lines = balanced(label, LABEL, room)
            box = (plot.left + slot * (i + 0.5) - room / 2, plot.bottom + 14, room)
            show_lines(context, lines, LABEL, box, LABEL_LEADING, "centre", TEXT)


def value_texts(values):
    return format_numbers(values, max(decimals_of(value) for value in values))


def labels_fit(labels, texts, slot):
    """Whether upright bars can have their labels below them on two lines, and their values above."""
    for label in labels:
        if len(wrap(label, LABEL, label_room(slot))) > 2 or longest_piece(label, LABEL) > label_room(slot):
            return False
    return max(text_width(text, VALUE) for text in texts) <= slot - 8


def draw_bars(descriptor):
    values = descriptor["values"]
    scale = nice_scale(min(0, min(values)), max(0, max(values)))
    # The value below a negative bar needs room above the labels.
    if min(values) < 0 and min(values) - scale.low < 0.12 * (scale.high - scale.low):
        scale = scale._replace(low=scale.low - scale.step)
    slot = (WIDTH - 2 * MARGIN - 16 - axis_width(scale)) / len(values)
    if labels_fit(descriptor["labels"], value_texts(values), slot):
        return draw_upright_bars(descriptor, scale, slot)
    return draw_lying_bars(descriptor)


def draw_upright_bars(descriptor, scale, slot):
    values, labels = descriptor["values"], descriptor["labels"]
    lines = max(len(wrap(label, LABEL, label_room(slot))) for label in labels)
    picture = Picture(CHART_HEIGHT)
    context = picture.context
    plot = Plot(WIDTH - MARGIN - slot * len(values), MARGIN + (76 if descriptor.get("unit") else 44),
                WIDTH - MARGIN, CHART_HEIGHT - MARGIN - lines * LABEL_LEADING, scale)
    draw_unit(context, descriptor.get("unit"))
    draw_value_axis(context, plot)
    for i, (value, text) in enumerate(zip(values, value_texts(values))):
        draw_upright_bar(context, plot, plot.left + slot * (i + 0.5), min(0.58 * slot, 130), value, text)
    stroke_line(context, plot.left, plot_y(plot, 0), plot.right, plot_y(plot, 0), FAINT, 2.5)
    draw_slot_labels(context, labels, plot, slot)
    return picture


def draw_upright_bar(context, plot, centre, width, value, text):
    zero, end = plot_y(plot, 0), plot_y(plot, value)
    context.set_source_rgb(*NAVY)
    context.rectangle(round(centre - width / 2), min(zero, end), round(width), abs(zero - end))
    context.fill()
    top = end - LABEL_LEADING - 2 if value >= 0 else end + 2
    draw_value(context, text, (centre - 200, top, 400), "centre")


def draw_value(context, text, box, align):
    """A value on a white ground, so that no grid line runs through its digits."""
    lines = wrap(text, VALUE, WIDTH)
    x, y, width = box
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
    context.set_source_rgb(*WHITE)
    context.rectangle(x + share * (width - lines[0].width) - 4, y + 3, lines[0].width + 8, LABEL_LEADING - 6)
    context.fill()
    show_lines(context, lines, VALUE, box, LABEL_LEADING, align, TEXT)


def draw_lying_bars(descriptor):
    """Bars from left to right, for labels too long to stand below upright ones."""
    values, labels, texts = descriptor["values"], descriptor["labels"], value_texts(descriptor["values"])
    wrapped = [balanced(label, LABEL, 520) for label in labels]
    label_width = max(line.width for lines in wrapped for line in lines)
    slot = max(62, max(len(lines) for lines in wrapped) * LABEL_LEADING + 16)
    top = MARGIN + (44 if descriptor.get("unit") else 0)
    picture = Picture(top + slot * len(values) + MARGIN)
    draw_unit(picture.context, descriptor.get("unit"))
    room = max(text_width(text, VALUE) for text in texts) + 16
    low, high = min(0, min(values)), max(0, max(values))
    left = MARGIN + label_width + 22 + (room if low < 0 else 0)
    per_unit = (WIDTH - MARGIN - room - left) / ((high - low) or 1)
    zero = left - low * per_unit
    for i, lines in enumerate(wrapped):
        y = top + slot * i
        show_lines(picture.context, lines, LABEL, (MARGIN, y + (slot - len(lines) * LABEL_LEADING) / 2,
                                                   label_width), LABEL_LEADING, "right", TEXT)
        draw_lying_bar(picture.context, zero, y + slot / 2, values[i] * per_unit, texts[i])
    stroke_line(picture.context, zero, top, zero, top + slot * len(values), FAINT, 2.5)
    return picture


def draw_lying_bar(context, zero, middle, length, text):
    context.set_source_rgb(*NAVY)
    context.rectangle(min(zero, zero + length), round(middle) - 18, abs(length), 36)
    context.fill()
    box = (zero + length + 12, middle - LABEL_LEADING / 2, 400)
    if length < 0:
        box = (zero + length - 412, middle - LABEL_LEADING / 2, 400)
    draw_value(context, text, box, "left" if length >= 0 else "right")


def lines_scale(series):
    """From zero where the values use the space; otherwise closely around them, to show the changes."""
    values = [value for one in series for value in one["values"]]
    low, high = min(values), max(values)
    if 0 <= low < 0.5 * high or 0 < low == high:
        low = 0
    elif high > low and low > 0:
        low = max(0, low - 0.08 * (high - low))
    return nice_scale(low, high)


def marker_path(context, shape, x, y, size):
    if shape % 4 == 0:
        context.arc(x, y, size, 0, 2 * math.pi)
    elif shape % 4 == 1:
        context.rectangle(x - 0.88 * size, y - 0.88 * size, 1.76 * size, 1.76 * size)
    else:
        turns = (-90, 30, 150) if shape % 4 == 2 else (-90, 0, 90, 180)
        for turn in turns:
            angle = math.radians(turn)
            context.line_to(x + 1.25 * size * math.cos(angle), y + 1.25 * size * math.sin(angle))
        context.close_path()


def draw_marker(context, index, x, y):
    context.new_path()
    marker_path(context, index, x, y, 10.5 if index < 4 else 9.5)
    # The shapes begin again with the fifth series, hollow. White edges tell markers apart that meet.
    if index < 4:
        fill_and_stroke(context, SERIES_COLOURS[index], WHITE, 2)
    else:
        fill_and_stroke(context, WHITE, SERIES_COLOURS[index], 3)


def draw_curve(context, index, points):
    context.set_source_rgb(*SERIES_COLOURS[index])
    context.set_line_width(4.5)
    context.set_line_join(cairo.LINE_JOIN_ROUND)
    context.set_dash(SERIES_DASHES[index])
    for point in points:
        context.line_to(*point)
    context.stroke()
    context.set_dash(())


def legend_rows(series, room):
    """Rows of (series index, x from the left of the row); long names go on to a further row."""
    rows, x = [[]], 0.0
    for i, one in enumerate(series):
        width = 96 + text_width(one["name"], LABEL)
        if rows[-1] and x + width > room:
            rows.append([])
            x = 0.0
        rows[-1].append((i, x))
        x += width + 48
    return rows


def draw_legend(context, series, rows, top):
    for i, row in enumerate(rows):
        last, offset = row[-1]
        total = offset + 96 + text_width(series[last]["name"], LABEL)
        y = top + i * (LABEL_LEADING + 6)
        for index, x in row:
            start = WIDTH - MARGIN - total + x
            middle = y + LABEL_LEADING / 2
            # From the middle outwards, so that both halves of a dashed sample look the same.
            draw_curve(context, index, [(start + 40, middle), (start, middle)])
            draw_curve(context, index, [(start + 40, middle), (start + 80, middle)])
            draw_marker(context, index, start + 40, middle)
            show_lines(context, wrap(series[index]["name"], LABEL, WIDTH), LABEL, (start + 96, y, WIDTH),
                       LABEL_LEADING, "left", TEXT)


def label_step(labels, slot):
    """Show every label, or only each second, third…, so that neighbours do not touch.

    Some labels have to remain, though; rather than leave out too many, set them on more lines."""
    for most in (2, 3, 4, 5, 6, 8):
        for every in range(1, len(labels) // 3 + 2):
            room = label_room(slot, every)
            if all(len(wrap(label, LABEL, room)) <= most and longest_piece(label, LABEL) <= room
                   for label in labels[::every]):
                return every
    return len(labels)


def draw_lines(descriptor):
    series, labels = descriptor["series"], descriptor["labels"]
    scale = lines_scale(series)
    unit_room = text_width("单位：" + descriptor["unit"], NOTE) + 60 if descriptor.get("unit") else 0
    legend = legend_rows(series, WIDTH - 2 * MARGIN - unit_room)
    left = MARGIN + 16 + axis_width(scale)
    slot = (WIDTH - MARGIN - left) / len(labels)
    every = label_step(labels, slot)
    lines = max(len(wrap(label, LABEL, label_room(slot, every))) for label in labels[::every])
    picture = Picture(CHART_HEIGHT)
    plot = Plot(left, MARGIN + len(legend) * (LABEL_LEADING + 6) + 18, WIDTH - MARGIN,
                CHART_HEIGHT - MARGIN - lines * LABEL_LEADING, scale)
    draw_unit(picture.context, descriptor.get("unit"))
    draw_legend(picture.context, series, legend, MARGIN - 14)
    draw_value_axis(picture.context, plot)
    # The first series, the most important one as a rule, is drawn last and lies on top.
    for i, one in reversed(list(enumerate(series))):
        points = [(plot.left + slot * (k + 0.5), plot_y(plot, value))
                  for k, value in enumerate(one["values"])]
        draw_curve(picture.context, i, points)
        for x, y in points:
            draw_marker(picture.context, i, x, y)
    draw_slot_labels(picture.context, labels, plot, slot, every)
    return picture


# ---------------------------------------------------------------------------------------------- screen

CELL = Style(SANS, 25, False)
CELL_HEAD = Style(SANS, 25, True)
PAGE_TITLE = Style(SANS, 32, True)
BAR_HEIGHT, SIDE_WIDTH, MENU_PADDING = 84, 290, 17
SCREEN_LEADING, SCREEN_PADDING, SCREEN_SPACE = 35, 14, 15
FRAME = 8    # blank around the window


def split_title(title):
    """"platform — page": what the bar shows and what stands above the table."""
    parts = re.split(r"\s*——\s*|\s+[—–-]\s+|\s*—\s*", title, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) == 2 and all(parts) else (title, title)


def screen_table(descriptor, width):
    """Columns, and the rows: (wrapped cells, style, height); the head is the first of them."""
    table = [descriptor["columns"]] + descriptor["rows"]
    columns, (head_style, style) = layout_table(table, SANS, (25, 23, 21), width, SCREEN_PADDING)
    rows = []
    for i, row in enumerate(table):
        cells = wrap_cells(row, columns, style if i else head_style, SCREEN_PADDING, i == 0)
        height = max(len(lines) for lines in cells) * SCREEN_LEADING + 2 * SCREEN_SPACE
        rows.append((cells, style if i else head_style, height))
    return columns, rows


def menu_entries(menu):
    """(lines, height) of the menu's entries."""
    wrapped = [wrap(entry, CELL_HEAD, SIDE_WIDTH - 64) for entry in menu]
    return [(lines, len(lines) * SCREEN_LEADING + 2 * MENU_PADDING) for lines in wrapped]


def draw_menu(context, menu, active, height):
    context.set_source_rgb(*PALE)
    context.rectangle(FRAME, BAR_HEIGHT + FRAME, SIDE_WIDTH, height - BAR_HEIGHT - 2 * FRAME)
    context.fill()
    y = BAR_HEIGHT + FRAME + 18
    for i, (entry, (_, size)) in enumerate(zip(menu, menu_entries(menu))):
        if i == active:
            context.set_source_rgb(*WHITE)
            context.rectangle(FRAME, y, SIDE_WIDTH, size)
            context.fill()
            context.set_source_rgb(*NAVY)
            context.rectangle(FRAME, y, 8, size)
            context.fill()
        style = CELL_HEAD if i == active else CELL
        show_lines(context, wrap(entry, style, SIDE_WIDTH - 64), style,
                   (FRAME + 36, y + MENU_PADDING, SIDE_WIDTH), SCREEN_LEADING, "left",
                   NAVY if i == active else TEXT)
        y += size


def draw_bar(context, name):
    context.set_source_rgb(*NAVY)
    context.rectangle(FRAME, FRAME, WIDTH - 2 * FRAME, BAR_HEIGHT)
    context.fill()
    context.set_source_rgb(*WHITE)
    for i, size in enumerate((26, 18, 10)):
        context.rectangle(FRAME + 36, FRAME + BAR_HEIGHT / 2 - 17 + i * 13, size, 7)
        context.fill()
    room = WIDTH - 2 * FRAME - 36 - 46 - 150
    style = next((style for size in (32, 28, 24, 20) for style in [Style(SANS, size, True)]
                  if text_width(name, style) <= room), Style(SANS, 18, True))
    show_lines(context, wrap(name, style, WIDTH)[:1], style, (FRAME + 82, FRAME, WIDTH), BAR_HEIGHT, "left")
    # Somebody is signed in: a plain head and shoulders.
    x, y = WIDTH - FRAME - 60, FRAME + BAR_HEIGHT / 2
    context.arc(x, y - 9, 10, 0, 2 * math.pi)
    context.fill()
    context.arc(x, y + 24, 20, math.pi, 2 * math.pi)
    context.fill()


def draw_tools(context, right, y):
    """A search field and its button, at the right above the table."""
    x = right - 480
    rounded(context, x, y, 350, 52, 6)
    fill_and_stroke(context, WHITE, LINE, 2)
    show_lines(context, wrap("输入关键字", CELL, WIDTH), CELL, (x + 20, y, 300), 52, "left", FAINT)
    rounded(context, right - 114, y, 114, 52, 6)
    fill_and_stroke(context, NAVY, NAVY, 2)
    show_lines(context, wrap("查询", CELL_HEAD, WIDTH), CELL_HEAD, (right - 114, y, 114), 52, "centre", WHITE)


def draw_screen_rows(context, columns, rows, x, y, width):
    for i, (cells, style, height) in enumerate(rows):
        if i == 0:
            context.set_source_rgb(*PALE)
            context.rectangle(x, y, width, height)
            context.fill()
        context.set_source_rgb(*TEXT)
        show_cells(context, cells, columns, style, (x, y), height, SCREEN_PADDING, SCREEN_LEADING, i == 0)
        y += height
        stroke_line(context, x, y, x + width, y, LINE if i else NAVY, 2 if i else 3)
    return y


def active_entry(menu, page):
    """The menu entry of the page shown: the one that shares most pairs of characters with its name."""
    def shared(entry):
        return sum(entry[i:i + 2] in page for i in range(len(entry) - 1))
    if page in menu:
        return menu.index(page)
    return max(range(len(menu)), key=lambda i: (shared(menu[i]), -i))


def draw_screen(descriptor):
    name, page = split_title(descriptor["title"])
    x = FRAME + SIDE_WIDTH + 34
    width = WIDTH - FRAME - 34 - x
    columns, rows = screen_table(descriptor, width)
    heading = wrap(page, PAGE_TITLE, width - 520)
    table_top = FRAME + BAR_HEIGHT + 30 + max(52, 46 * len(heading)) + 26
    menu_height = FRAME + BAR_HEIGHT + 36 + sum(size for _, size in menu_entries(descriptor["menu"]))
    height = max(table_top + sum(size for _, _, size in rows) + 84, menu_height + 30, 760)
    picture = Picture(height)
    context = picture.context
    draw_menu(context, descriptor["menu"], active_entry(descriptor["menu"], page), picture.height)
    draw_bar(context, name)
    show_lines(context, heading, PAGE_TITLE, (x, FRAME + BAR_HEIGHT + 33, width), 46, "left", TEXT)
    draw_tools(context, x + width, FRAME + BAR_HEIGHT + 30)
    bottom = draw_screen_rows(context, columns, rows, x, table_top, width)
    show_lines(context, wrap("共 %d 条" % len(descriptor["rows"]), NOTE, WIDTH), NOTE, (x, bottom + 20, width),
               NOTE_LEADING, "right", FAINT)
    context.rectangle(FRAME, FRAME, WIDTH - 2 * FRAME, picture.height - 2 * FRAME)
    context.set_source_rgb(*NAVY)
    context.set_line_width(3)
    context.stroke()
    return picture


# --------------------------------------------------------------------------------- descriptors, checked

def is_text(value):
    # Control characters have no glyph, and they are never meant.
    return isinstance(value, str) and all(char == "\n" or ord(char) >= 32 for char in value)


def check_text(value, where):
    if not is_text(value):
        raise DescriptorError("%s is not a text (control characters are not allowed)" % where)
    if not value.strip():
        raise DescriptorError("%s is empty" % where)


def check_line(value, where):
    check_text(value, where)
    if "\n" in value:
        raise DescriptorError("%s has to be a single line" % where)


def check_texts(value, where, least=1):
    if not isinstance(value, list):
        raise DescriptorError("%s is not an array" % where)
    if len(value) < least:
        raise DescriptorError("%s needs at least %d element(s)" % (where, least))
    for i, text in enumerate(value):
        check_text(text, "%s[%d]" % (where, i))


def check_paragraphs(value, where):
    check_texts(value, where, 0)


def check_steps(value, where):
    check_texts(value, where, 2)


def check_notes(value, where):
    check_texts(value, where, 0)


def check_number(value, where):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise DescriptorError("%s is not a number" % where)


def check_numbers(value, where):
    if not isinstance(value, list) or not value:
        raise DescriptorError("%s is not a non-empty array of numbers" % where)
    for i, number in enumerate(value):
        check_number(number, "%s[%d]" % (where, i))


def check_rows(value, where):
    """Rows of cells; a cell may be empty, but every row has as many cells as the first."""
    if not isinstance(value, list) or not value:
        raise DescriptorError("%s is not a non-empty array of rows" % where)
    for i, row in enumerate(value):
        if not isinstance(row, list) or not row:
            raise DescriptorError("%s[%d] is not a non-empty array of cells" % (where, i))
        if len(row) != len(value[0]):
            raise DescriptorError("%s[%d] has %d cells, but %s[0] has %d"
                                  % (where, i, len(row), where, len(value[0])))
        for k, cell in enumerate(row):
            if not is_text(cell):
                raise DescriptorError("%s[%d][%d] is not a text" % (where, i, k))


def check_table(value, where):
    check_rows(value, where)
    if len(value) < 2:
        raise DescriptorError("%s has a head only, no row" % where)


def check_date(value, where):
    try:
        datetime.datetime.strptime(value, "%Y-%m-%d")
    except (TypeError, ValueError):
        raise DescriptorError('%s is not a date like "2025-03-01"' % where) from None


def check_keys(value, where, required, optional):
    """Check an object against {key: check function} of its required and its optional keys."""
    if not isinstance(value, dict):
        raise DescriptorError("%s is not an object" % where)
    prefix = "" if where == "the descriptor" else where + "."
    for key in value:
        if key not in required and key not in optional:
            raise DescriptorError('unknown key "%s%s"' % (prefix, key))
    for key in required:
        if key not in value:
            raise DescriptorError('the key "%s%s" is missing' % (prefix, key))
    for key, item in value.items():
        (required.get(key) or optional[key])(item, prefix + key)


def check_more(value, where):
    if not isinstance(value, list):
        raise DescriptorError("%s is not an array" % where)
    for i, section in enumerate(value):
        name = "%s[%d]" % (where, i)
        check_keys(section, name, {}, {"paragraphs": check_paragraphs, "table": check_table})
        check_content(section, name)


def check_content(section, name):
    if not section.get("paragraphs") and not section.get("table"):
        raise DescriptorError("%s has neither paragraphs nor a table" % name)


def check_series(value, where):
    if not isinstance(value, list) or not 1 <= len(value) <= MAX_SERIES:
        raise DescriptorError("%s is not an array of 1 to %d series" % (where, MAX_SERIES))
    for i, one in enumerate(value):
        check_keys(one, "%s[%d]" % (where, i), {"name": check_line, "values": check_numbers}, {})


def same_length(values, labels, name):
    if len(values) != len(labels):
        raise DescriptorError("%s has %d values, but there are %d labels" % (name, len(values), len(labels)))


def check_short(text, limit, where):
    if len(text) > limit:
        raise DescriptorError("%s is longer than %d characters" % (where, limit))


def check_bars(descriptor):
    same_length(descriptor["values"], descriptor["labels"], "values")
    check_short(descriptor.get("unit", ""), 16, "unit")


def check_lines(descriptor):
    check_short(descriptor.get("unit", ""), 16, "unit")
    for i, label in enumerate(descriptor["labels"]):
        check_short(label, 16, "labels[%d]" % i)
    for i, one in enumerate(descriptor["series"]):
        check_short(one["name"], 24, "series[%d].name" % i)
        same_length(one["values"], descriptor["labels"], "series[%d].values" % i)


def check_screen(descriptor):
    for i, row in enumerate(descriptor["rows"]):
        if len(row) != len(descriptor["columns"]):
            raise DescriptorError("rows[%d] has %d cells, but there are %d columns"
                                  % (i, len(row), len(descriptor["columns"])))


def check_document(descriptor):
    check_content(descriptor, "the descriptor")
    check_short(descriptor.get("seal", ""), 40, "seal")


def check_nothing(descriptor):
    pass


Kind = collections.namedtuple("Kind", "extension required optional check draw")

KINDS = {
    "document": Kind(".pdf", {"title": check_text, "issuer": check_text, "date": check_date},
                     {"number": check_text, "paragraphs": check_paragraphs, "table": check_table,
                      "more": check_more, "seal": check_line}, check_document, draw_document),
    "flow": Kind(".png", {"steps": check_steps}, {"title": check_line, "notes": check_notes},
                 check_nothing, draw_flow),
    "bars": Kind(".png", {"labels": check_texts, "values": check_numbers},
                 {"title": check_line, "unit": check_line}, check_bars, draw_bars),
    "lines": Kind(".png", {"labels": check_texts, "series": check_series},
                  {"title": check_line, "unit": check_line}, check_lines, draw_lines),
    "screen": Kind(".png", {"title": check_line, "menu": check_texts, "columns": check_texts,
                            "rows": check_rows}, {}, check_screen, draw_screen),
}


def check_file_name(value, where):
    check_line(value, where)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", value):
        raise DescriptorError("%s is not a plain file name (letters, digits, . _ -): %s" % (where, value))


def check_descriptor(descriptor):
    """Raise a DescriptorError unless the descriptor is whole; give back its kind."""
    if not isinstance(descriptor, dict):
        raise DescriptorError("the descriptor is not an object")
    name = descriptor.get("kind")
    if not isinstance(name, str) or name not in KINDS:
        raise DescriptorError('"kind" has to be one of %s' % ", ".join(KINDS))
    kind = KINDS[name]
    required = dict(kind.required, file=check_file_name, kind=check_line)
    check_keys(descriptor, "the descriptor", required, kind.optional)
    if not descriptor["file"].endswith(kind.extension):
        raise DescriptorError('the file of a "%s" has to end with %s' % (name, kind.extension))
    kind.check(descriptor)
    return kind


# ------------------------------------------------------------------------------------------------ files

def draw_descriptor(descriptor):
    """The bytes of the file a descriptor describes."""
    kind = check_descriptor(descriptor)
    if kind.extension == ".pdf":
        date = datetime.datetime.strptime(descriptor["date"], "%Y-%m-%d").date()
        return kind.draw(dict(descriptor, date=date))
    return encode_png(kind.draw(descriptor), descriptor.get("title", ""))


def write_file(path, data):
    """Write beside and rename, so that an interrupted run leaves no half file."""
    with open(path + ".part", "wb") as target:
        target.write(data)
    os.replace(path + ".part", path)


def unique_keys(pairs):
    """Build a JSON object, but refuse a key given twice, which Python would silently forget."""
    result = {}
    for key, value in pairs:
        if key in result:
            raise ValueError('the key "%s" is given twice in one object' % key)
        result[key] = value
    return result


def load_descriptors(path):
    try:
        with open(path, encoding="utf-8") as source:
            descriptors = json.load(source, object_pairs_hook=unique_keys)
    except (OSError, ValueError) as error:
        raise DescriptorError(str(error)) from None
    if not isinstance(descriptors, list):
        raise DescriptorError("not an array of descriptors")
    return descriptors


def report(path, message):
    print("make-files.py: %s: %s" % (path, message), file=sys.stderr)


def make_one(folder, number, descriptor, seen):
    """Draw one file; True if it went well."""
    path = os.path.join(folder, "files.json")
    name = descriptor.get("file") if isinstance(descriptor, dict) else None
    label = "descriptor %d (%s)" % (number, name if isinstance(name, str) else "no file name")
    try:
        data = draw_descriptor(descriptor)
        if name.lower() in seen:
            raise DescriptorError("this file was described before")
        seen.add(name.lower())
        write_file(os.path.join(folder, name), data)
    except (DescriptorError, OSError) as error:
        report(path, "%s: %s" % (label, error))
        return False
    return True


def make_folder(folder):
    """Draw the files of one folder; True if all went well."""
    path = os.path.join(folder, "files.json")
    try:
        descriptors = load_descriptors(path)
    except DescriptorError as error:
        report(path, error)
        return False
    seen = set()
    results = [make_one(folder, i + 1, descriptor, seen) for i, descriptor in enumerate(descriptors)]
    print("%s: %d of %d files drawn" % (folder, sum(results), len(results)))
    return all(results)


def main(arguments):
    if any(argument.startswith("-") for argument in arguments):
        print(__doc__.strip())
        return 0 if set(arguments) <= {"-h", "--help"} else 1
    here = os.path.dirname(os.path.abspath(__file__))
    folders = arguments or [os.path.join(here, name) for name in ("shanghai", "wuhan")]
    results = [make_folder(folder) for folder in folders]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
