#!/usr/bin/python3
# One of our DOCX files written again with python-docx: the same words, styles, column widths and merged cells, as a script
# would make it that has to deliver such a form. (Page numbers in the contents it cannot know; they are copied.)
#
# usage: peer_docx.py collect OURS.docx CONTENT.json   (not measured)
#        peer_docx.py write CONTENT.json OUT.docx
import json
import sys

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def collect(source, target):
    import zipfile
    from lxml import etree

    archive = zipfile.ZipFile(source)
    parser = etree.XMLParser(huge_tree=True)
    body = etree.fromstring(archive.read("word/document.xml"), parser)[0]
    names = {}
    for style in etree.fromstring(archive.read("word/styles.xml")).iter(W + "style"):
        size = style.find(f"{W}rPr/{W}sz")
        fonts = style.find(f"{W}rPr/{W}rFonts")
        if style.get(W + "type") == "paragraph":
            names[style.get(W + "styleId")] = [
                "peer " + style.get(W + "styleId"),
                int(size.get(W + "val")) / 2 if size is not None else 12,
                fonts.get(W + "eastAsia", "宋体") if fonts is not None else "宋体"]

    def paragraph(node):
        style = node.find(f"{W}pPr/{W}pStyle")
        runs = []
        for run in node.iter(W + "r"):
            text = "".join(t.text or "" for t in run.iter(W + "t"))
            if text:
                runs.append([text, run.find(f"{W}rPr/{W}b") is not None])
        return [style.get(W + "val") if style is not None else "Normal", runs]

    def cell(node):
        span = node.find(f"{W}tcPr/{W}gridSpan")
        merge = node.find(f"{W}tcPr/{W}vMerge")
        goes_on = merge is not None and merge.get(W + "val") != "restart"
        return [int(span.get(W + "val")) if span is not None else 1, goes_on,
                [paragraph(p) for p in node.iter(W + "p")]]

    def blocks(node):
        found = []
        for child in node:
            if child.tag == W + "p":
                found.append(["p", paragraph(child)])
            elif child.tag == W + "tbl":
                widths = [int(c.get(W + "w")) for c in child.iter(W + "gridCol")]
                rows = [[cell(c) for c in row.iter(W + "tc")] for row in child.iter(W + "tr")]
                found.append(["t", [widths, rows]])
            elif child.tag in (W + "sdt", W + "sdtContent"):
                found += blocks(child)
        return found

    with open(target, "w") as out:
        json.dump({"styles": names, "blocks": blocks(body)}, out, ensure_ascii=False)


def write(source, target):
    import docx
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, Twips

    content = json.load(open(source))
    document = docx.Document()
    styles = {}
    for key, (name, size, font) in content["styles"].items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.size = Pt(size)
        style.font.name = "Times New Roman"
        style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
        styles[key] = style

    def fill(place, paragraph):
        key, runs = paragraph
        place.style = styles.get(key)
        for text, bold in runs:
            run = place.add_run(text)
            if bold:
                run.bold = True

    for kind, block in content["blocks"]:
        if kind == "p":
            fill(document.add_paragraph(), block)
            continue
        widths, rows = block
        table = document.add_table(rows=len(rows), cols=max(1, len(widths)), style="Table Grid")
        above = {}
        for row, cells in zip(table.rows, rows):
            places = row.cells
            column = 0
            for span, goes_on, paragraphs in cells:
                if column >= len(places):
                    break
                place = places[column]
                if span > 1:
                    place = place.merge(places[min(column + span, len(places)) - 1])
                if goes_on and column in above:
                    place = above[column].merge(place)
                else:
                    place.width = Twips(sum(widths[column:column + span]))
                    for at, paragraph in enumerate(paragraphs):
                        fill(place.paragraphs[0] if at == 0 else place.add_paragraph(), paragraph)
                above[column] = place
                column += span
    document.save(target)


{"collect": collect, "write": write}[sys.argv[1]](sys.argv[2], sys.argv[3])
