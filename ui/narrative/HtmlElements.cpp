// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/HtmlElements.h"

#include "ui/narrative/BlockShape.h"

#include <QSet>

#include <algorithm>

namespace shenbao {
namespace {

constexpr int kBoldWeight = 600; // of CSS
constexpr int kDeepestHtmlHeading = 6;

bool isBold(const QString& weight)
{
    return weight.startsWith(u"bold") || weight.toInt() >= kBoldWeight;
}

} // namespace

bool isBlockElement(const QString& name)
{
    static const QSet<QString> names{
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

TextFormats formatsInside(const HtmlTag& tag, const HtmlStyle& style, TextFormats formats)
{
    const QString& name = tag.name;
    if (name == u"b" || name == u"strong") {
        formats |= TextFormat::Bold;
    } else if (name == u"i" || name == u"em") {
        formats |= TextFormat::Italic;
    } else if (name == u"u") {
        formats |= TextFormat::Underline;
    } else if (name == u"sup") {
        formats |= TextFormat::Superscript;
    } else if (name == u"sub") {
        formats |= TextFormat::Subscript;
    } else if (headingLevel(name) > 0) {
        formats = {};
    }
    if (style.isEmpty() || name == u"body" || name == u"html") {
        return formats;
    }
    if (const QString weight = style.value(u"font-weight"); !weight.isEmpty()) {
        formats.setFlag(TextFormat::Bold, isBold(weight));
    }
    if (const QString slant = style.value(u"font-style"); !slant.isEmpty()) {
        formats.setFlag(TextFormat::Italic, slant == u"italic" || slant == u"oblique");
    }
    const QString line = style.value(u"text-decoration") + style.value(u"text-decoration-line");
    if (!line.isEmpty() && name != u"a") { // a link is no emphasis
        formats.setFlag(TextFormat::Underline, line.contains(u"underline"));
    }
    if (!isBlockElement(name) && name != u"td" && name != u"th") { // there it means another thing
        const QString place = style.value(u"vertical-align");
        if (place == u"super") {
            formats |= TextFormat::Superscript;
        } else if (place == u"sub") {
            formats |= TextFormat::Subscript;
        } else if (place == u"baseline") {
            formats &= ~TextFormats(TextFormat::Superscript | TextFormat::Subscript);
        }
    }
    return formats;
}

int headingLevel(const QString& name)
{
    const int level = name.size() == 2 && name[0] == u'h' ? name[1].digitValue() : 0;
    return level >= 1 && level <= kDeepestHtmlHeading ? level : 0;
}

int outlineLevel(const HtmlStyle& style)
{
    const int level = style.value(u"mso-outline-level").toInt(); // 0: body-text
    return level >= 1 && level <= 9 ? std::min(level, kDeepestHtmlHeading) : 0;
}

int listLevel(const HtmlStyle& style)
{
    const QString list = style.value(u"mso-list"); // l0 level1 lfo1
    if (!list.startsWith(u'l')) {
        return -1;
    }
    const qsizetype level = list.indexOf(u"level");
    const int number = level < 0 ? 1 : QStringView(list).mid(level + 5, 1).toInt();
    return std::clamp(number - 1, 0, kDeepestList);
}

bool isHidden(const HtmlTag& tag, const HtmlStyle& style)
{
    // what was deleted, how it is pronounced, and what reviewers noted is not the text
    static const QSet<QString> names{QStringLiteral("del"), QStringLiteral("rt"), QStringLiteral("rp")};
    if (names.contains(tag.name)) {
        return true;
    }
    if (tag.name == u"a" && tag.attribute(u"class").startsWith(u"msocom", Qt::CaseInsensitive)) {
        return true;
    }
    return !style.isEmpty() &&
           (style.value(u"display") == u"none" || style.value(u"visibility") == u"hidden" ||
            style.value(u"mso-hide") == u"all" || style.value(u"mso-element").startsWith(u"comment") ||
            style.value(u"mso-special-character") == u"comment");
}

QString symbolText(const HtmlStyle& style, const QString& text)
{
    if (style.value(u"mso-char-type") != u"symbol") {
        return text;
    }
    struct Symbol
    {
        const char16_t* font;
        char16_t code;
        char16_t character;
    };
    static constexpr Symbol kSymbols[] = {{u"wingdings", 0xA8, u'□'},   {u"wingdings", u'o', u'□'},
                                          {u"wingdings", 0xFE, u'☑'},   {u"wingdings", 0xFC, u'✓'},
                                          {u"wingdings", u'l', u'●'},   {u"wingdings", u'n', u'■'},
                                          {u"wingdings", 0xD8, u'➢'},   {u"wingdings 2", u'R', u'☑'},
                                          {u"wingdings 2", 0xA3, u'□'}, {u"wingdings 2", u'P', u'✓'}};
    const QString font = style.value(u"mso-symbol-font-family").remove(u'"').remove(u'\'');
    QString result = text;
    for (QChar& character : result) {
        const char16_t code = character.unicode() & 0xF0FF; // as written, or in the private area from U+F000
        for (const Symbol& one : kSymbols) {
            if ((code == one.code || code == (one.code | 0xF000)) && font == QStringView(one.font)) {
                character = one.character;
                break;
            }
        }
    }
    return result;
}

} // namespace shenbao
