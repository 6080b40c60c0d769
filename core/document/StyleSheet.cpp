// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/StyleSheet.h"

namespace shenbao {
namespace {

// Sizes: 一号 26, 二号 22, 三号 16, 四号 14, 小四 12, 五号 10.5 pt. 28 pt gives 22 lines in 225 mm (specification 5).
std::vector<ParagraphStyle> officialStyles()
{
    using enum FontRole;
    using enum Align;
    const auto style = [](const char16_t* id, const char16_t* name, FontRole font, double size, double line,
                          Align align) {
        ParagraphStyle result;
        result.id = QString::fromUtf16(id);
        result.name = QString::fromUtf16(name);
        result.font = font;
        result.size = size;
        result.line = line;
        result.align = align;
        return result;
    };
    std::vector<ParagraphStyle> list{
        style(u"body", u"正文", Fangsong, 16, 28, Justify),
        style(u"heading-1", u"标题 1", Heiti, 16, 28, Left),
        style(u"heading-2", u"标题 2", Kaiti, 16, 28, Left),
        style(u"heading-3", u"标题 3", Fangsong, 16, 28, Left),
        style(u"heading-4", u"标题 4", Fangsong, 16, 28, Left),
        style(u"cover-title", u"封面标题", Biaosong, 26, 44, Center),
        style(u"cover-label", u"封面项目", Fangsong, 16, 28, Left),
        style(u"cover-value", u"封面内容", Fangsong, 16, 28, Left),
        style(u"cover-foot", u"封面落款", Fangsong, 16, 28, Center),
        style(u"part-title", u"部分标题", Biaosong, 22, 36, Center),
        style(u"table-title", u"表格标题", Heiti, 16, 28, Center),
        style(u"section-title", u"表格分节", Heiti, 12, 20, Left),
        style(u"notice", u"须知", Fangsong, 16, 28, Justify),
        style(u"pledge", u"承诺", Fangsong, 16, 28, Justify),
        style(u"note", u"附注", Fangsong, 10.5, 18, Left),
        style(u"label", u"表格栏目", Fangsong, 12, 20, Center),
        style(u"cell", u"表格内容", Fangsong, 12, 20, Center),
        style(u"cell-left", u"表格文字", Fangsong, 12, 20, Left),
        style(u"cell-center", u"表格居中", Fangsong, 12, 20, Center),
        style(u"cell-text", u"表格段落", Fangsong, 12, 20, Justify),
        style(u"cell-heading", u"表格小标题", Heiti, 12, 20, Left),
        style(u"cell-dense", u"表格小字", Fangsong, 10.5, 16, Left),
        style(u"cell-dense-center", u"表格小字居中", Fangsong, 10.5, 16, Center),
        style(u"cell-dense-right", u"表格小字靠右", Fangsong, 10.5, 16, Right),
        style(u"cell-dense-head", u"表格小字栏目", Heiti, 10.5, 16, Center),
        style(u"cell-fine", u"表格小五", Fangsong, 9, 13, Left),
        style(u"cell-fine-head", u"表格小五栏目", Heiti, 9, 13, Center),
        style(u"cell-tiny", u"表格小六", Fangsong, 6.5, 9, Left),
        style(u"cell-tiny-head", u"表格小六栏目", Heiti, 6.5, 9, Center),
        style(u"caption", u"题注", Heiti, 12, 20, Center),
        style(u"caption-right", u"表格单位", Fangsong, 10.5, 18, Right),
        style(u"picture", u"图片", Fangsong, 12, 20, Center),
        style(u"gap", u"表后空隙", Fangsong, 5, 6, Left),
        style(u"gap-kept", u"标题与表间空隙", Fangsong, 5, 6, Left),
        style(u"right", u"靠右", Fangsong, 16, 28, Right),
        style(u"center", u"居中", Fangsong, 16, 28, Center),
        style(u"contents-title", u"目录标题", Heiti, 16, 36, Center),
        style(u"contents-1", u"目录 1", Heiti, 14, 20, Left),
        style(u"contents-2", u"目录 2", Fangsong, 14, 20, Left),
        style(u"contents-3", u"目录 3", Fangsong, 14, 20, Left),
        style(u"enclosure", u"材料清单", Fangsong, 14, 24, Left),
        style(u"sign", u"落款", Fangsong, 16, 28, Left),
        style(u"page-number", u"页码", Songti, 14, 20, Left),
    };
    for (ParagraphStyle& one : list) {
        if (one.id.startsWith(u"heading-")) {
            one.firstLine = 2;
            one.keepNext = true;
            one.outline = one.id.back().digitValue();
            one.bold = one.outline == 3;
        } else if (one.id == u"body" || one.id == u"notice" || one.id == u"pledge" ||
                   one.id == u"cell-text") {
            one.firstLine = 2;
        } else if (one.id == u"part-title") {
            one.after = 14;
            one.keepNext = true;
        } else if (one.id == u"table-title" || one.id == u"caption-right" || one.id == u"cell-heading" ||
                   one.id == u"contents-title" || one.id == u"gap-kept") {
            one.keepNext = true;
        } else if (one.id == u"picture") {
            one.before = 6;
            one.keepNext = true;
        } else if (one.id == u"enclosure") {
            one.firstLine = -1.2; // the number stands in front of the text
        } else if (one.id == u"caption") {
            one.after = 8;
        }
    }
    return list;
}

std::optional<FontRole> fontRoleOf(const QString& name)
{
    static const std::map<QString, FontRole> roles{{QStringLiteral("songti"), FontRole::Songti},
                                                   {QStringLiteral("fangsong"), FontRole::Fangsong},
                                                   {QStringLiteral("kaiti"), FontRole::Kaiti},
                                                   {QStringLiteral("heiti"), FontRole::Heiti},
                                                   {QStringLiteral("biaosong"), FontRole::Biaosong}};
    const auto found = roles.find(name);
    return found == roles.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Align> alignOf(const QString& name)
{
    static const std::map<QString, Align> aligns{{QStringLiteral("left"), Align::Left},
                                                 {QStringLiteral("center"), Align::Center},
                                                 {QStringLiteral("right"), Align::Right},
                                                 {QStringLiteral("justify"), Align::Justify}};
    const auto found = aligns.find(name);
    return found == aligns.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

StyleSheet::StyleSheet(const LayoutChange& change)
{
    for (ParagraphStyle& one : officialStyles()) {
        m_styles.emplace(one.id, std::move(one));
    }
    for (const StyleChange& wanted : change.styles) {
        const auto found = m_styles.find(wanted.name);
        if (found == m_styles.end()) {
            continue;
        }
        ParagraphStyle& style = found->second;
        style.font = fontRoleOf(wanted.font).value_or(style.font);
        style.align = alignOf(wanted.align).value_or(style.align);
        style.size = wanted.size > 0 ? wanted.size : style.size;
        style.line = wanted.line > 0 ? wanted.line : style.line;
        style.bold = wanted.bold.value_or(style.bold);
    }
    m_page.top = change.top > 0 ? change.top : m_page.top;
    m_page.bottom = change.bottom > 0 ? change.bottom : m_page.bottom;
    m_page.left = change.left > 0 ? change.left : m_page.left;
    m_page.right = change.right > 0 ? change.right : m_page.right;
}

const ParagraphStyle& StyleSheet::style(const QString& id) const
{
    const auto found = m_styles.find(id);
    return found == m_styles.end() ? m_styles.find(QStringLiteral("body"))->second : found->second;
}

} // namespace shenbao
