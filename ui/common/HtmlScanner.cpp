// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/HtmlScanner.h"

#include <QHash>

namespace shenbao {
namespace {

constexpr qsizetype kLongestEntity = 12;

bool isLetter(QChar character)
{
    const char16_t unit = character.unicode() | 0x20;
    return unit >= u'a' && unit <= u'z';
}

bool isNoText(const QString& name)
{
    static const QStringList names{
        QStringLiteral("script"), QStringLiteral("style"),    QStringLiteral("title"),
        QStringLiteral("xml"),    QStringLiteral("noscript"), QStringLiteral("template"),
        QStringLiteral("svg"),    QStringLiteral("math"),     QStringLiteral("object"),
        QStringLiteral("iframe"), QStringLiteral("select"),   QStringLiteral("textarea")};
    return names.contains(name);
}

const QHash<QString, char16_t>& entities()
{
    static const QHash<QString, char16_t> all{
        {QStringLiteral("amp"), u'&'},      {QStringLiteral("lt"), u'<'},
        {QStringLiteral("gt"), u'>'},       {QStringLiteral("quot"), u'"'},
        {QStringLiteral("apos"), u'\''},    {QStringLiteral("nbsp"), u' '},
        {QStringLiteral("ldquo"), 0x201C},  {QStringLiteral("rdquo"), 0x201D},
        {QStringLiteral("lsquo"), 0x2018},  {QStringLiteral("rsquo"), 0x2019},
        {QStringLiteral("mdash"), 0x2014},  {QStringLiteral("ndash"), 0x2013},
        {QStringLiteral("hellip"), 0x2026}, {QStringLiteral("middot"), 0x00B7},
        {QStringLiteral("times"), 0x00D7},  {QStringLiteral("divide"), 0x00F7},
        {QStringLiteral("ge"), 0x2265},     {QStringLiteral("le"), 0x2264},
        {QStringLiteral("ne"), 0x2260},     {QStringLiteral("deg"), 0x00B0},
        {QStringLiteral("plusmn"), 0x00B1}, {QStringLiteral("yen"), 0x00A5},
        {QStringLiteral("copy"), 0x00A9},   {QStringLiteral("reg"), 0x00AE},
        {QStringLiteral("trade"), 0x2122},  {QStringLiteral("bull"), 0x2022},
        {QStringLiteral("emsp"), u' '},     {QStringLiteral("ensp"), u' '},
        {QStringLiteral("thinsp"), u' '},   {QStringLiteral("permil"), 0x2030},
        {QStringLiteral("laquo"), 0x00AB},  {QStringLiteral("raquo"), 0x00BB},
        {QStringLiteral("rarr"), 0x2192},   {QStringLiteral("larr"), 0x2190},
        {QStringLiteral("micro"), 0x00B5},  {QStringLiteral("sup2"), 0x00B2},
        {QStringLiteral("sup3"), 0x00B3},   {QStringLiteral("para"), 0x00B6},
        {QStringLiteral("sect"), 0x00A7},
    };
    return all;
}

QString characterOf(QStringView entity)
{
    if (!entity.startsWith(u'#')) {
        const auto found = entities().constFind(entity.toString());
        return found == entities().constEnd() ? QString() : QString(QChar(*found));
    }
    bool ok = false;
    const bool isHex = entity.size() > 1 && (entity[1] == u'x' || entity[1] == u'X');
    const uint code = isHex ? entity.mid(2).toUInt(&ok, 16) : entity.mid(1).toUInt(&ok);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(char32_t(code))) {
        return {};
    }
    if (code == 0xA0) {
        return QStringLiteral(" ");
    }
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

} // namespace

QString resolveEntities(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'&') {
            const qsizetype length = text.mid(at + 1, kLongestEntity).indexOf(u';');
            const QString character = length > 0 ? characterOf(text.mid(at + 1, length)) : QString();
            if (!character.isEmpty()) {
                out += character;
                at += length + 1;
                continue;
            }
        }
        out += text[at];
    }
    return out;
}

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
    for (const QStringView one : attribute(u"style").tokenize(u';')) {
        const qsizetype colon = one.indexOf(u':');
        if (colon > 0 && one.left(colon).trimmed().compare(property, Qt::CaseInsensitive) == 0) {
            return one.mid(colon + 1).trimmed().toString().toLower();
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
