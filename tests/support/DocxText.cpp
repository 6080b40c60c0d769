// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DocxText.h"

#include <array>
#include <map>

namespace shenbao::test {
namespace {

/// Counts list items by ISO/IEC 29500-1, 17.9: lists of one abstract numbering share their counters, an override starts
/// its level anew, an item resets all levels below its own.
class Counter
{
public:
    explicit Counter(const XmlNode& numbering)
    {
        for (const XmlNode& one : numbering.children) {
            if (one.name == u"w:abstractNum") {
                m_abstracts[one.attribute(QStringLiteral("w:abstractNumId"))] = &one;
            } else if (one.name == u"w:num") {
                m_lists[one.attribute(QStringLiteral("w:numId"))] = &one;
            }
        }
    }

    QString next(const QString& list, int level)
    {
        const auto found = m_lists.find(list);
        if (found == m_lists.end() || level < 0 || level > 8) {
            return QStringLiteral("?");
        }
        const QString abstract = found->second->child(u"w:abstractNumId").value();
        auto& counts = m_counts[abstract];
        if (!m_started.contains({list, level})) {
            m_started[{list, level}] = true;
            for (const XmlNode& change : found->second->children) {
                const XmlNode& start = change.child(u"w:startOverride");
                if (change.attribute(QStringLiteral("w:ilvl")) == QString::number(level) &&
                    !start.isEmpty()) {
                    counts[size_t(level)] = start.value().toInt() - 1;
                }
            }
        }
        ++counts[size_t(level)];
        std::fill(counts.begin() + level + 1, counts.end(), 0);
        return print(m_abstracts[abstract], level, counts);
    }

private:
    static QString print(const XmlNode* abstract, int level, const std::array<int, 9>& counts)
    {
        for (const XmlNode& one : abstract->children) {
            if (one.attribute(QStringLiteral("w:ilvl")) != QString::number(level)) {
                continue;
            }
            QString text = one.child(u"w:lvlText").value();
            for (int other = 0; other <= level; ++other) {
                text.replace(QStringLiteral("%%1").arg(other + 1), QString::number(counts[size_t(other)]));
            }
            return text;
        }
        return QStringLiteral("?");
    }

    std::map<QString, const XmlNode*> m_abstracts;
    std::map<QString, const XmlNode*> m_lists;
    std::map<QString, std::array<int, 9>> m_counts;
    std::map<std::pair<QString, int>, bool> m_started;
};

class Reader
{
public:
    explicit Reader(const XmlNode& numbering) : m_counter(numbering) {}

    void read(const XmlNode& node)
    {
        for (const XmlNode& child : node.children) {
            if (child.name == u"w:p") {
                readParagraph(child);
            } else if (child.name == u"w:tbl") {
                ++m_depth;
                read(child);
                --m_depth;
            } else if (child.name == u"w:tr") {
                const bool before = m_inHeader;
                m_inHeader = m_inHeader || !child.at({u"w:trPr", u"w:tblHeader"}).isEmpty();
                read(child);
                m_inHeader = before;
            } else if (child.name == u"w:tc" || child.name == u"w:sdt" || child.name == u"w:sdtContent") {
                read(child);
            }
        }
    }

    std::vector<DocxParagraph> paragraphs;

private:
    void readParagraph(const XmlNode& node)
    {
        DocxParagraph paragraph;
        const XmlNode& properties = node.child(u"w:pPr");
        paragraph.style = properties.child(u"w:pStyle").value();
        paragraph.inTable = m_depth > 0;
        paragraph.inHeaderRow = m_inHeader;
        if (const XmlNode& list = properties.child(u"w:numPr"); !list.isEmpty()) {
            paragraph.marker =
                m_counter.next(list.child(u"w:numId").value(), list.child(u"w:ilvl").value().toInt());
        }
        readRuns(node, paragraph.text);
        paragraphs.push_back(std::move(paragraph));
    }

    static void readRuns(const XmlNode& node, QString& text)
    {
        for (const XmlNode& child : node.children) {
            if (child.name == u"w:t") {
                text += child.text;
            } else if (child.name == u"w:tab") {
                text += u'\t';
            } else if (child.name == u"w:r" || child.name == u"w:sdt" || child.name == u"w:sdtContent") {
                readRuns(child, text);
            }
        }
    }

    Counter m_counter;
    int m_depth = 0;
    bool m_inHeader = false;
};

} // namespace

std::vector<DocxParagraph> docxParagraphs(const QByteArray& docx)
{
    const XmlNode numbering = parseXml(partOf(docx, QStringLiteral("word/numbering.xml")));
    const XmlNode document = parseXml(partOf(docx, QStringLiteral("word/document.xml")));
    Reader reader(numbering);
    reader.read(document.child(u"w:body"));
    return std::move(reader.paragraphs);
}

} // namespace shenbao::test
