// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace shenbao {

/// Builds UTF-8 XML in memory. Element names are literals of the writers; texts and values are escaped, and characters that
/// XML forbids never get through. (QXmlStreamWriter 6.4 breaks its output at such characters: findings, trap 6.)
class XmlWriter final
{
public:
    XmlWriter() { m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"; }

    /// Opens an element; attributes follow with attribute().
    XmlWriter& start(const char* name);
    XmlWriter& attribute(const char* name, QStringView value);
    XmlWriter& attribute(const char* name, qint64 value);
    XmlWriter& end();
    XmlWriter& text(QStringView text);
    /// An element without content, with one attribute.
    XmlWriter& empty(const char* name) { return start(name).end(); }
    XmlWriter& empty(const char* name, const char* attributeName, QStringView value)
    {
        return start(name).attribute(attributeName, value).end();
    }
    XmlWriter& empty(const char* name, const char* attributeName, qint64 value)
    {
        return start(name).attribute(attributeName, value).end();
    }
    /// XML that was made by another writer.
    XmlWriter& raw(const QByteArray& xml);

    /// The finished document; every element must be closed.
    QByteArray take();

private:
    void closeTag();
    void escape(QStringView text, bool inAttribute);

    QByteArray m_out;
    std::vector<const char*> m_open;
    bool m_tagOpen = false;
};

} // namespace shenbao
