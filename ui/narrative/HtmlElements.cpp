// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/HtmlElements.h"

#include <QStringList>

namespace shenbao {
namespace {

constexpr int kBoldWeight = 600; // of CSS

bool isBold(const QString& weight)
{
    return weight.startsWith(u"bold") || weight.toInt() >= kBoldWeight;
}

} // namespace

bool isBlockElement(const QString& name)
{
    static const QStringList names{
        QStringLiteral("p"),          QStringLiteral("div"),     QStringLiteral("section"),
        QStringLiteral("article"),    QStringLiteral("header"),  QStringLiteral("footer"),
        QStringLiteral("blockquote"), QStringLiteral("pre"),     QStringLiteral("dl"),
        QStringLiteral("dt"),         QStringLiteral("dd"),      QStringLiteral("figure"),
        QStringLiteral("figcaption"), QStringLiteral("address"), QStringLiteral("main"),
        QStringLiteral("center"),     QStringLiteral("body"),    QStringLiteral("form"),
        QStringLiteral("nav"),        QStringLiteral("aside"),   QStringLiteral("caption"),
        QStringLiteral("h1"),         QStringLiteral("h2"),      QStringLiteral("h3"),
        QStringLiteral("h4"),         QStringLiteral("h5"),      QStringLiteral("h6")};
    return names.contains(name);
}

TextFormats formatsInside(const HtmlTag& tag, TextFormats formats)
{
    const QString& name = tag.name;
    if (name == u"b" || name == u"strong") {
        formats |= TextFormat::Bold;
    } else if (name == u"i" || name == u"em") {
        formats |= TextFormat::Italic;
    } else if (name == u"u" || name == u"ins") {
        formats |= TextFormat::Underline;
    } else if (name == u"sup") {
        formats |= TextFormat::Superscript;
    } else if (name == u"sub") {
        formats |= TextFormat::Subscript;
    } else if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) {
        formats = {};
    }
    if (tag.attributes.isEmpty()) {
        return formats;
    }
    const bool isInline = name == u"span" || name == u"b" || name == u"font" || name == u"a";
    if (!isInline) {
        return formats;
    }
    if (const QString weight = tag.style(u"font-weight"); !weight.isEmpty()) {
        formats.setFlag(TextFormat::Bold, isBold(weight));
    }
    if (const QString style = tag.style(u"font-style"); !style.isEmpty()) {
        formats.setFlag(TextFormat::Italic, style == u"italic");
    }
    if (name != u"a" && tag.style(u"text-decoration").contains(u"underline")) {
        formats |= TextFormat::Underline;
    }
    const QString place = tag.style(u"vertical-align");
    if (place == u"super") {
        formats |= TextFormat::Superscript;
    } else if (place == u"sub") {
        formats |= TextFormat::Subscript;
    }
    return formats;
}

} // namespace shenbao
