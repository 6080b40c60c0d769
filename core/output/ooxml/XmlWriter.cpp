// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/ooxml/XmlWriter.h"

#include "core/text/CleanText.h"

#include <QString>

namespace shenbao {

void XmlWriter::closeTag()
{
    if (m_tagOpen) {
        m_out += '>';
        m_tagOpen = false;
    }
}

XmlWriter& XmlWriter::start(const char* name)
{
    closeTag();
    m_out += '<';
    m_out += name;
    m_open.push_back(name);
    m_tagOpen = true;
    return *this;
}

XmlWriter& XmlWriter::attribute(const char* name, QStringView value)
{
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    escape(value, true);
    m_out += '"';
    return *this;
}

XmlWriter& XmlWriter::attribute(const char* name, qint64 value)
{
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    m_out += QByteArray::number(value);
    m_out += '"';
    return *this;
}

XmlWriter& XmlWriter::end()
{
    if (m_tagOpen) {
        m_out += "/>";
        m_tagOpen = false;
    } else {
        m_out += "</";
        m_out += m_open.back();
        m_out += '>';
    }
    m_open.pop_back();
    return *this;
}

XmlWriter& XmlWriter::text(QStringView text)
{
    closeTag();
    escape(text, false);
    return *this;
}

XmlWriter& XmlWriter::raw(const QByteArray& xml)
{
    closeTag();
    m_out += xml;
    return *this;
}

void XmlWriter::escape(QStringView text, bool inAttribute)
{
    if (!isCleanText(text)) {
        const QString clean = cleanText(text.toString()).text;
        escape(clean, inAttribute);
        return;
    }
    qsizetype plain = 0; // start of what needs no escape
    const auto flush = [&](qsizetype end) {
        if (end > plain) {
            m_out += text.mid(plain, end - plain).toUtf8();
        }
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char* replacement = nullptr;
        switch (text[at].unicode()) {
        case u'<':
            replacement = "&lt;";
            break;
        case u'>':
            replacement = "&gt;";
            break;
        case u'&':
            replacement = "&amp;";
            break;
        case u'"':
            replacement = inAttribute ? "&quot;" : nullptr;
            break;
        case u'\n':
            replacement = inAttribute ? "&#10;" : nullptr;
            break;
        case u'\t':
            replacement = inAttribute ? "&#9;" : nullptr;
            break;
        default:
            break;
        }
        if (replacement) {
            flush(at);
            m_out += replacement;
            plain = at + 1;
        }
    }
    flush(text.size());
}

QByteArray XmlWriter::take()
{
    closeTag();
    Q_ASSERT(m_open.empty());
    return std::move(m_out);
}

} // namespace shenbao
