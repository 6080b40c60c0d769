// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/HtmlScanner.h"

#include <QSet>

namespace shenbao {
namespace {

bool isLetter(QChar character)
{
    const char16_t unit = character.unicode() | 0x20;
    return unit >= u'a' && unit <= u'z';
}

bool isNoText(const QString& name)
{
    static const QSet<QString> names{
        QStringLiteral("script"), QStringLiteral("style"),    QStringLiteral("title"),
        QStringLiteral("xml"),    QStringLiteral("noscript"), QStringLiteral("template"),
        QStringLiteral("svg"),    QStringLiteral("math"),     QStringLiteral("object"),
        QStringLiteral("iframe"), QStringLiteral("select"),   QStringLiteral("textarea")};
    return names.contains(name);
}

} // namespace

QStringView HtmlTag::attribute(QStringView wanted) const
{
    const QStringView all = attributes;
    qsizetype at = 0;
    while (at < all.size()) {
        while (at < all.size() && (all[at].isSpace() || all[at] == u'/')) {
            ++at;
        }
        const qsizetype start = at;
        while (at < all.size() && !all[at].isSpace() && all[at] != u'=') {
            ++at;
        }
        const QStringView key = all.mid(start, at - start);
        while (at < all.size() && all[at].isSpace()) {
            ++at;
        }
        QStringView value;
        if (at < all.size() && all[at] == u'=') {
            ++at;
            while (at < all.size() && all[at].isSpace()) {
                ++at;
            }
            const bool quoted = at < all.size() && (all[at] == u'"' || all[at] == u'\'');
            const qsizetype from = quoted ? at + 1 : at;
            qsizetype to = from;
            while (to < all.size() && (quoted ? all[to] != all[at] : !all[to].isSpace())) {
                ++to;
            }
            value = all.mid(from, to - from);
            at = quoted ? to + 1 : to;
        }
        if (key.compare(wanted, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

QString HtmlTag::style(QStringView property) const
{
    return attributes.isEmpty() ? QString() : HtmlStyle(*this).value(property);
}

HtmlStyle::HtmlStyle(const HtmlTag& tag)
{
    if (tag.attributes.isEmpty()) {
        return;
    }
    for (const QStringView one : tag.attribute(u"style").tokenize(u';')) {
        const qsizetype colon = one.indexOf(u':');
        if (colon > 0) {
            m_properties.emplace_back(one.left(colon).trimmed(), one.mid(colon + 1).trimmed());
        }
    }
}

QString HtmlStyle::value(QStringView property) const
{
    for (const auto& [name, value] : m_properties) {
        if (name.compare(property, Qt::CaseInsensitive) == 0) {
            return value.toString().toLower();
        }
    }
    return {};
}

bool HtmlScanner::isTagAt(qsizetype at) const
{
    if (m_html[at] != u'<' || at + 1 >= m_html.size()) {
        return false;
    }
    const QChar next = m_html[at + 1];
    return isLetter(next) || next == u'!' || next == u'?' ||
           (next == u'/' && at + 2 < m_html.size() && isLetter(m_html[at + 2]));
}

QStringView HtmlScanner::text()
{
    const qsizetype start = m_at;
    while (m_at < m_html.size()) {
        m_at = m_html.indexOf(u'<', m_at);
        if (m_at < 0) {
            m_at = m_html.size();
        } else if (!isTagAt(m_at)) {
            ++m_at; // a sign of comparison
            continue;
        }
        break;
    }
    return m_html.mid(start, m_at - start);
}

void HtmlScanner::skipPast(QStringView end)
{
    const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
    m_at = found < 0 ? m_html.size() : found + end.size();
}

std::optional<HtmlTag> HtmlScanner::tag()
{
    if (m_html.mid(m_at).startsWith(u"<!--")) {
        m_at += 4;
        skipPast(u"-->");
        return std::nullopt;
    }
    if (m_html[m_at + 1] == u'!' || m_html[m_at + 1] == u'?') {
        skipPast(u">");
        return std::nullopt;
    }
    const qsizetype start = ++m_at;
    while (m_at < m_html.size() && !m_html[m_at].isSpace() && m_html[m_at] != u'>' &&
           (m_at == start || m_html[m_at] != u'/')) {
        ++m_at;
    }
    HtmlTag tag;
    tag.name = m_html.mid(start, m_at - start).toString().toLower();
    const qsizetype from = m_at;
    QChar quote;
    while (m_at < m_html.size() && (m_html[m_at] != u'>' || !quote.isNull())) {
        const QChar here = m_html[m_at];
        if (!quote.isNull()) {
            quote = here == quote ? QChar() : quote;
        } else if ((here == u'"' || here == u'\'') && m_at > from && m_html[m_at - 1] == u'=') {
            quote = here;
        }
        ++m_at;
    }
    tag.attributes = m_html.mid(from, m_at - from);
    m_at = std::min(m_at + 1, m_html.size());
    if (isNoText(tag.name) && !tag.attributes.endsWith(u'/')) {
        skipPast(QString(u"</" + tag.name));
        skipPast(u">");
        return std::nullopt;
    }
    return tag;
}

} // namespace shenbao
