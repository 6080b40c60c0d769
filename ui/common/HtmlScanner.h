// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <utility>
#include <vector>

namespace shenbao {

/// A tag of tolerant HTML.
struct HtmlTag
{
    QString name; ///< lower case; “/p” closes
    QStringView attributes;

    bool isClosing() const { return name.startsWith(u'/'); }
    /// The text of an attribute, entities not resolved; empty when it is absent.
    QStringView attribute(QStringView wanted) const;
    /// A property of the style attribute, lower case, blanks taken out.
    QString style(QStringView property) const;
};

/// The style attribute of a tag, read once. Points into the text of the tag.
class HtmlStyle final
{
public:
    explicit HtmlStyle(const HtmlTag& tag);

    bool isEmpty() const { return m_properties.empty(); }
    /// Lower case; empty when the property is not named.
    QString value(QStringView property) const;

private:
    std::vector<std::pair<QStringView, QStringView>> m_properties;
};

/// Cuts HTML into tags and stretches of text. Comments, doctypes and processing instructions are passed over, and so is
/// the content of elements whose content is no text: script, style and the like.
class HtmlScanner final
{
public:
    explicit HtmlScanner(QStringView html) : m_html(html) {}

    bool atEnd() const { return m_at >= m_html.size(); }
    /// The text up to the next tag; entities not resolved.
    QStringView text();
    /// The tag where the scanner stands; empty for what was passed over.
    std::optional<HtmlTag> tag();

private:
    bool isTagAt(qsizetype at) const;
    void skipPast(QStringView end);

    QStringView m_html;
    qsizetype m_at = 0;
};

/// &amp;, &#8212; and the like as characters; unknown ones stay as they are. HtmlEntities.cpp.
QString resolveEntities(QStringView text);

} // namespace shenbao
