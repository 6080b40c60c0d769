// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/docx/DocxStyles.h"

#include "core/layout/FontResolver.h"
#include "core/output/ooxml/XmlWriter.h"

#include <array>

namespace shenbao {
namespace {

constexpr std::array kRoles{FontRole::Fangsong, FontRole::Kaiti,    FontRole::Heiti,
                            FontRole::Songti,   FontRole::Biaosong, FontRole::Symbol};

QString justification(Align align)
{
    switch (align) {
    case Align::Center:
        return QStringLiteral("center");
    case Align::Right:
        return QStringLiteral("right");
    case Align::Justify:
        return QStringLiteral("both");
    case Align::Left:
        break;
    }
    return QStringLiteral("left");
}

/// `pageWidth`: of the type area, pt.
void writeStyle(const ParagraphStyle& style, double pageWidth, XmlWriter& xml)
{
    const QString id = docxStyleId(style.id);
    const bool isNormal = style.id == u"body";
    xml.start("w:style").attribute("w:type", u"paragraph");
    if (isNormal) {
        xml.attribute("w:default", 1);
    } else if (!id.startsWith(u"Heading") && !id.startsWith(u"TOC")) {
        xml.attribute("w:customStyle", 1);
    }
    xml.attribute("w:styleId", id);
    // Word shows its own styles under their Chinese names when the file gives the English ones
    const QString name = isNormal                ? QStringLiteral("Normal")
                         : style.outline > 0     ? QStringLiteral("heading %1").arg(style.outline)
                         : id.startsWith(u"TOC") ? QStringLiteral("toc ") + id.back()
                                                 : style.name;
    xml.empty("w:name", "w:val", name);
    if (!isNormal) {
        xml.empty("w:basedOn", "w:val", u"Normal");
    }
    if (style.outline > 0) {
        xml.empty("w:next", "w:val", u"Normal");
    }
    xml.empty("w:qFormat");
    xml.start("w:pPr");
    if (style.keepNext) {
        xml.empty("w:keepNext");
    }
    xml.empty("w:widowControl", "w:val", 1);
    if (id.startsWith(u"TOC")) {
        xml.start("w:tabs")
            .start("w:tab")
            .attribute("w:val", u"right")
            .attribute("w:leader", u"dot")
            .attribute("w:pos", twips(pageWidth))
            .end()
            .end();
    }
    // The PDF does the same: a little space between Chinese and Latin, and a mark may hang in the margin. Word and LibreOffice
    // agree on the latter only where w:overflowPunct is left out: LibreOffice 7.4 reads its value upside down.
    xml.empty("w:kinsoku", "w:val", 1);
    if (style.id.startsWith(u"cell") || style.id == u"label" || style.id == u"section-title") {
        xml.empty("w:overflowPunct", "w:val", qint64(0)); // LibreOffice never does it in tables
    }
    xml.empty("w:autoSpaceDE", "w:val", 1).empty("w:autoSpaceDN", "w:val", 1);
    xml.start("w:spacing")
        .attribute("w:before", twips(style.before))
        .attribute("w:after", twips(style.after));
    if (style.id == u"picture") {
        xml.attribute("w:line", 240).attribute("w:lineRule", u"auto");
    } else {
        xml.attribute("w:line", twips(style.line)).attribute("w:lineRule", u"exact");
    }
    xml.end();
    xml.start("w:ind")
        .attribute("w:left", qint64(0))
        .attribute(style.firstLine < 0 ? "w:hanging" : "w:firstLine",
                   twips(std::abs(style.firstLine) * style.size));
    xml.end();
    xml.empty("w:jc", "w:val", justification(style.align));
    if (style.outline > 0) {
        xml.empty("w:outlineLvl", "w:val", qint64(style.outline - 1));
    }
    xml.end();
    const QString font = docxFontName(style.font);
    xml.start("w:rPr");
    xml.start("w:rFonts")
        .attribute("w:ascii", u"Times New Roman")
        .attribute("w:eastAsia", font)
        .attribute("w:hAnsi", u"Times New Roman")
        .attribute("w:cs", u"Times New Roman")
        .end();
    xml.empty("w:b", "w:val", qint64(style.bold ? 1 : 0));
    xml.empty("w:sz", "w:val", qint64(style.size * 2)).empty("w:szCs", "w:val", qint64(style.size * 2));
    xml.end();
    xml.end();
}

} // namespace

QString docxStyleId(const QString& style)
{
    if (style == u"body") {
        return QStringLiteral("Normal");
    }
    if (style.startsWith(u"heading-")) {
        return QStringLiteral("Heading") + style.back();
    }
    if (style.startsWith(u"contents-") && style.back().isDigit()) {
        return QStringLiteral("TOC") + style.back(); // Word's own, so that it can make the contents anew
    }
    QString id;
    for (const QString& word : style.split(u'-')) {
        id += word.left(1).toUpper() + word.mid(1);
    }
    return id;
}

QString docxFontName(FontRole role)
{
    return officialFontName(role);
}

QByteArray docxStyles(const StyleSheet& styles)
{
    XmlWriter xml;
    xml.start("w:styles").attribute("xmlns:w", kWord);
    xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
    xml.start("w:rFonts")
        .attribute("w:ascii", u"Times New Roman")
        .attribute("w:eastAsia", docxFontName(FontRole::Fangsong))
        .attribute("w:hAnsi", u"Times New Roman")
        .attribute("w:cs", u"Times New Roman")
        .end();
    xml.empty("w:sz", "w:val", 32).empty("w:szCs", "w:val", 32);
    xml.start("w:lang")
        .attribute("w:val", u"en-US")
        .attribute("w:eastAsia", u"zh-CN")
        .attribute("w:bidi", u"ar-SA")
        .end();
    xml.end().end();
    xml.start("w:pPrDefault").empty("w:pPr").end();
    xml.end();
    const double pageWidth = styles.page().textWidth() / 25.4 * 72;
    writeStyle(styles.style(QStringLiteral("body")), pageWidth, xml);
    for (const auto& [id, style] : styles.styles()) {
        if (id != u"body") {
            writeStyle(style, pageWidth, xml);
        }
    }
    xml.start("w:style")
        .attribute("w:type", u"character")
        .attribute("w:customStyle", 1)
        .attribute("w:styleId", u"VersionCode");
    xml.empty("w:name", "w:val", u"版本码");
    xml.start("w:rPr")
        .empty("w:color", "w:val", QString::number(kVersionCodeGrey, 16))
        .empty("w:sz", "w:val", qint64(kVersionCodeSize * 2))
        .empty("w:szCs", "w:val", qint64(kVersionCodeSize * 2))
        .end();
    xml.end();
    xml.start("w:style")
        .attribute("w:type", u"table")
        .attribute("w:default", 1)
        .attribute("w:styleId", u"TableNormal");
    xml.empty("w:name", "w:val", u"Normal Table")
        .empty("w:uiPriority", "w:val", 99)
        .empty("w:semiHidden")
        .empty("w:unhideWhenUsed");
    xml.start("w:tblPr")
        .start("w:tblInd")
        .attribute("w:w", qint64(0))
        .attribute("w:type", u"dxa")
        .end()
        .end();
    xml.end();
    xml.end();
    return xml.take();
}

QByteArray docxFontTable()
{
    XmlWriter xml;
    xml.start("w:fonts").attribute("xmlns:w", kWord);
    for (const FontRole role : kRoles) {
        const QStringList chain = familyChain(role);
        xml.start("w:font").attribute("w:name", docxFontName(role));
        if (chain.size() > 2) {
            xml.empty("w:altName", "w:val", chain[2]);
        }
        xml.empty("w:charset", "w:val", role == FontRole::Symbol ? u"00" : u"86");
        xml.empty("w:family", "w:val",
                  role == FontRole::Heiti || role == FontRole::Kaiti ? u"modern" : u"roman");
        xml.end();
    }
    xml.start("w:font")
        .attribute("w:name", u"Times New Roman")
        .empty("w:charset", "w:val", u"00")
        .empty("w:family", "w:val", u"roman")
        .end();
    xml.end();
    return xml.take();
}

QByteArray docxSettings()
{
    XmlWriter xml;
    xml.start("w:settings").attribute("xmlns:w", kWord);
    xml.start("w:zoom").attribute("w:percent", 100).end();
    xml.empty("w:defaultTabStop", "w:val", 420);
    xml.empty("w:evenAndOddHeaders");
    xml.empty("w:characterSpacingControl", "w:val", u"doNotCompress");
    xml.start("w:compat");
    for (const auto& [name, value] :
         {std::pair(u"compatibilityMode", u"15"),
          std::pair(u"overrideTableStyleFontSizeAndJustification", u"1"),
          std::pair(u"enableOpenTypeFeatures", u"1"), std::pair(u"doNotFlipMirrorIndents", u"1")}) {
        xml.start("w:compatSetting")
            .attribute("w:name", name)
            .attribute("w:uri", u"http://schemas.microsoft.com/office/word")
            .attribute("w:val", value)
            .end();
    }
    xml.end();
    xml.start("w:themeFontLang").attribute("w:val", u"en-US").attribute("w:eastAsia", u"zh-CN").end();
    xml.end();
    return xml.take();
}

} // namespace shenbao
