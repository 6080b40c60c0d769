// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/docx/DocxStories.h"

#include "core/output/docx/DocxStyles.h"

namespace shenbao {

QByteArray DocxStories::story(const char* kind, const char* element, const QByteArray& file,
                              const std::function<void(XmlWriter&)>& content)
{
    QByteArray& id = m_ids[file];
    if (id.isEmpty()) {
        XmlWriter xml;
        xml.start(element).attribute("xmlns:w", kWord);
        xml.start("w:p");
        content(xml);
        xml.end().end();
        m_package.addPart("word/" + file, docxContentType(kind), xml.take());
        id = m_package.addRelationship("word/document.xml", QByteArray(kOfficeRelationships) + kind, file);
    }
    return id;
}

QByteArray DocxStories::unnumberedFooter()
{
    return story("footer", "w:ftr", "footer-none.xml", [&](XmlWriter& xml) {
        xml.start("w:pPr").empty("w:pStyle", "w:val", u"PageNumber").end();
        writeVersionCode(xml);
    });
}

/// The code of the document. Pages are made where the file is opened, so it has none for each page.
void DocxStories::writeVersionCode(XmlWriter& xml) const
{
    if (!m_document.versionCode.isEmpty()) {
        xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", u"VersionCode").end();
        xml.start("w:t").text(m_document.versionCode).end().end();
    }
}

/// Odd pages have their number at the right, even ones at the left, one character in; the code stands opposite.
QByteArray DocxStories::footer(bool odd)
{
    return story("footer", "w:ftr", odd ? "footer-odd.xml" : "footer-even.xml", [&](XmlWriter& xml) {
        const qint64 inset = twips(m_document.styles.style(QStringLiteral("page-number")).size);
        const qint64 width = twipsOfMm(m_document.styles.page().textWidth());
        xml.start("w:pPr").empty("w:pStyle", "w:val", u"PageNumber");
        xml.start("w:tabs").start("w:tab").attribute("w:val", u"right");
        xml.attribute("w:pos", odd ? width - inset : width).end().end();
        xml.start("w:ind")
            .attribute("w:left", odd ? qint64(0) : inset)
            .attribute("w:firstLine", qint64(0))
            .end();
        xml.end();
        const auto text = [&xml](QStringView words) {
            xml.start("w:r").start("w:t").attribute("xml:space", u"preserve").text(words).end().end();
        };
        const auto field = [&xml](QStringView kind) {
            xml.start("w:r").empty("w:fldChar", "w:fldCharType", kind).end();
        };
        const auto tab = [&xml] { xml.start("w:r").empty("w:tab").end(); };
        if (odd) {
            writeVersionCode(xml);
            tab();
        }
        text(u"— ");
        field(u"begin");
        xml.start("w:r").start("w:instrText").attribute("xml:space", u"preserve").text(u" PAGE ").end().end();
        field(u"separate");
        text(u"1");
        field(u"end");
        text(u" —");
        if (!odd) {
            tab();
            writeVersionCode(xml);
        }
    });
}

/// 草稿 across the page behind the text: the drawing that Word itself makes for a watermark.
QByteArray DocxStories::draftHeader()
{
    return story("header", "w:hdr", "header-draft.xml", [](XmlWriter& xml) {
        xml.start("w:pPr").empty("w:pStyle", "w:val", u"Normal").end();
        xml.start("w:r")
            .start("w:pict")
            .attribute("xmlns:v", u"urn:schemas-microsoft-com:vml")
            .attribute("xmlns:o", u"urn:schemas-microsoft-com:office:office");
        xml.start("v:shapetype")
            .attribute("id", u"_x0000_t136")
            .attribute("coordsize", u"21600,21600")
            .attribute("o:spt", u"136")
            .attribute("adj", u"10800")
            .attribute("path", u"m@7,l@8,m@5,21600l@6,21600e");
        xml.start("v:formulas");
        for (const QStringView formula :
             {u"sum #0 0 10800", u"prod #0 2 1", u"sum 21600 0 @1", u"sum 0 0 @2", u"sum 21600 0 @3",
              u"if @0 @3 0", u"if @0 21600 @1", u"if @0 0 @2", u"if @0 @4 21600", u"mid @5 @6", u"mid @8 @5",
              u"mid @7 @8", u"mid @6 @7", u"sum @6 0 @5"}) {
            xml.empty("v:f", "eqn", formula);
        }
        xml.end();
        xml.start("v:path")
            .attribute("textpathok", u"t")
            .attribute("o:connecttype", u"custom")
            .attribute("o:connectlocs", u"@9,0;@10,10800;@11,21600;@12,10800")
            .attribute("o:connectangles", u"270,180,90,0")
            .end();
        xml.start("v:textpath").attribute("on", u"t").attribute("fitshape", u"t").end();
        xml.end();
        xml.start("v:shape")
            .attribute("id", u"Draft")
            .attribute("o:spid", u"_x0000_s2049")
            .attribute("type", u"#_x0000_t136")
            .attribute("style",
                       u"position:absolute;margin-left:0;margin-top:0;width:300pt;height:150pt;rotation:315;"
                       u"z-index:-251658752;mso-position-horizontal:center;"
                       u"mso-position-horizontal-relative:margin;mso-position-vertical:center;"
                       u"mso-position-vertical-relative:margin")
            .attribute("o:allowincell", u"f")
            .attribute("fillcolor", u"#e4e4e4")
            .attribute("stroked", u"f");
        xml.start("v:textpath")
            .attribute("style", u"font-family:\"黑体\";font-size:1pt")
            .attribute("string", u"草稿")
            .end();
        xml.end().end().end();
    });
}

} // namespace shenbao
