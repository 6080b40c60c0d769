// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormTemplate.h"

#include <map>

namespace shenbao {

/// The kinds of letter of the official convention; layout/FontResolver and the writers give them real fonts.
enum class FontRole : quint8 {
    Songti,   ///< 宋体
    Fangsong, ///< 仿宋
    Kaiti,    ///< 楷体
    Heiti,    ///< 黑体
    Biaosong, ///< 小标宋
    Symbol    ///< tick boxes
};

inline constexpr double kPointsPerMm = 72 / 25.4;

enum class Align : quint8 { Left, Center, Right, Justify };

struct ParagraphStyle
{
    QString id;   ///< as forms name it: body, heading-1
    QString name; ///< as Word shows it: 正文, 标题 1
    FontRole font = FontRole::Fangsong;
    double size = 16; ///< pt
    double line = 28; ///< exact line pitch, pt
    bool bold = false;
    Align align = Align::Left;
    double firstLine = 0; ///< characters; negative: hanging, beside an indent of the paragraph
    double before = 0;    ///< pt
    double after = 0;
    bool keepNext = false;
    int outline = 0; ///< 1 to 4; 0: none
};

/// The code at the foot of a page: 小五, grey (specification 5).
inline constexpr double kVersionCodeSize = 9;
inline constexpr quint32 kVersionCodeGrey = 0x808080;

/// A4 portrait, mm.
struct PageGeometry
{
    double width = 210;
    double height = 297;
    double top = 37; ///< GB/T 9704-2012: type area 156 × 225 mm
    double bottom = 35;
    double left = 28;
    double right = 26;

    double textWidth() const { return width - left - right; }
    double textHeight() const { return height - top - bottom; }
};

/// The styles of a document: the conventions of GB/T 9704-2012 (specification 5) with the changes of the form.
class StyleSheet final
{
public:
    explicit StyleSheet(const LayoutChange& change = {});

    /// The style with this id; body when there is none.
    const ParagraphStyle& style(const QString& id) const;
    bool has(const QString& id) const { return m_styles.contains(id); }
    const std::map<QString, ParagraphStyle>& styles() const { return m_styles; }
    const PageGeometry& page() const { return m_page; }

private:
    std::map<QString, ParagraphStyle> m_styles;
    PageGeometry m_page;
};

} // namespace shenbao
