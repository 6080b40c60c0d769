// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/docx/DocxNumbering.h"

#include "core/layout/TextLayout.h"
#include "core/output/docx/DocxStyles.h"
#include "core/output/ooxml/XmlWriter.h"

namespace shenbao {

int DocxNumbering::numberFor(const Paragraph& paragraph)
{
    if (paragraph.list == Paragraph::List::None) {
        std::fill(std::begin(m_current), std::end(m_current), 0);
        return 0;
    }
    const int level = std::clamp(paragraph.listLevel, 0, kLevels - 1);
    std::fill(std::begin(m_current) + level + 1, std::end(m_current), 0);
    if (paragraph.list == Paragraph::List::Bullet) {
        m_current[level] = 0;
        if (m_bullets == 0) {
            m_instances.push_back({true, 0, 1});
            m_bullets = int(m_instances.size());
        }
        return m_bullets;
    }
    if (m_current[level] == 0 || m_next[level] != paragraph.listNumber) {
        m_instances.push_back({false, level, paragraph.listNumber});
        m_current[level] = int(m_instances.size());
    }
    m_next[level] = paragraph.listNumber + 1;
    return m_current[level];
}

QByteArray DocxNumbering::write() const
{
    XmlWriter xml;
    xml.start("w:numbering").attribute("xmlns:w", kWord);
    for (const bool bullet : {true, false}) {
        xml.start("w:abstractNum").attribute("w:abstractNumId", qint64(bullet ? 0 : 1));
        xml.empty("w:multiLevelType", "w:val", u"hybridMultilevel");
        for (int level = 0; level < kLevels; ++level) {
            xml.start("w:lvl").attribute("w:ilvl", level);
            xml.empty("w:start", "w:val", 1);
            xml.empty("w:numFmt", "w:val", bullet ? u"bullet" : u"decimal");
            QString marker =
                listMarker(bullet ? Paragraph::List::Bullet : Paragraph::List::Numbered, level, 1);
            if (!bullet) {
                marker.replace(u'1', QStringLiteral("%%1").arg(level + 1));
            }
            xml.empty("w:lvlText", "w:val", marker);
            xml.empty("w:lvlJc", "w:val", u"left");
            xml.start("w:pPr")
                .start("w:ind")
                .attribute("w:left", qint64(640) * (level + 1))
                .attribute("w:hanging", 640)
                .end()
                .end();
            xml.end();
        }
        xml.end();
    }
    for (size_t at = 0; at < m_instances.size(); ++at) {
        const Instance& instance = m_instances[at];
        xml.start("w:num")
            .attribute("w:numId", qint64(at) + 1)
            .empty("w:abstractNumId", "w:val", qint64(instance.bullet ? 0 : 1));
        if (!instance.bullet) {
            xml.start("w:lvlOverride")
                .attribute("w:ilvl", instance.level)
                .empty("w:startOverride", "w:val", qint64(instance.start))
                .end();
        }
        xml.end();
    }
    xml.end();
    return xml.take();
}

} // namespace shenbao
