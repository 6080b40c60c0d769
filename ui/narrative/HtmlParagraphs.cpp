// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/HtmlParagraphs.h"

#include "core/text/CharacterClass.h"
#include "core/text/CleanText.h"
#include "ui/narrative/BlockShape.h"
#include "ui/narrative/HtmlTable.h"

#include <algorithm>
#include <utility>

namespace shenbao {
namespace {

constexpr QChar kSoftBreak(0x2028);
constexpr int kMostDigits = 4;
constexpr int kIndent = 2; // wide blanks

using Kind = TextParagraph::Kind;

bool isItem(Kind kind)
{
    return kind == Kind::Bullet || kind == Kind::Numbered;
}

/// 3 of “3.”, “（3）”, “1.3” and “③”; 0 of other marks.
int numberOf(const QString& mark)
{
    int number = 0;
    int digits = 0;
    for (const QChar character : mark) {
        if (character >= u'\u2460' && character <= u'\u2473') {
            return character.unicode() - 0x2460 + 1;
        }
        const bool isDigit = character >= u'0' && character <= u'9';
        if (isDigit && digits < kMostDigits) {
            number = (digits == 0 ? 0 : number * 10) + character.digitValue();
        }
        digits = isDigit ? digits + 1 : 0;
    }
    return number;
}

} // namespace

void HtmlParagraphs::addText(const QString& source, TextFormats formats, bool preformatted)
{
    const QString text = cleanText(source).text;
    if (m_isInMark) {
        m_mark += text;
        return;
    }
    QString piece;
    const auto flush = [&] {
        if (!piece.isEmpty()) {
            appendSpan(m_paragraph.spans, {piece, formats, {}});
            piece.clear();
        }
    };
    for (const QChar character : text) {
        if (character == QChar::ObjectReplacementCharacter) {
            continue;
        }
        if (character == u'\n' && preformatted) {
            flush();
            breakLine(formats);
            continue;
        }
        if (character == u' ' || character == u'\t' || character == u'\n') {
            // a line end in the source between two Chinese characters is no blank
            m_hasBlank = true;
            m_blankIsLineEnd = m_blankIsLineEnd || character == u'\n';
            continue;
        }
        if (isIndent(character)) {
            continue;
        }
        if (m_indent >= kIndent && m_paragraph.kind == Kind::Body) {
            end(); // with blanks and line breaks web pages make paragraphs that look like ours
        }
        m_indent = 0;
        addBlank(character, piece);
        piece += character;
        m_last = character;
        m_isBroken = false;
    }
    flush();
}

/// Forms indent paragraphs by themselves.
bool HtmlParagraphs::isIndent(QChar character)
{
    const bool isWide = character == QChar::Nbsp || character == u'\u3000';
    if (!m_last.isNull() || !isWide) {
        return false;
    }
    m_indent += m_isBroken ? 1 : 0;
    return true;
}

void HtmlParagraphs::addBlank(QChar next, QString& piece)
{
    const bool drop = m_last.isNull() ||
                      (m_blankIsLineEnd && isChineseType(m_last.unicode()) && isChineseType(next.unicode()));
    if (m_hasBlank && !drop) {
        piece += u' ';
    }
    m_hasBlank = m_blankIsLineEnd = false;
}

void HtmlParagraphs::breakLine(TextFormats formats)
{
    m_hasBlank = m_blankIsLineEnd = false;
    if (m_paragraph.spans.empty()) {
        return;
    }
    if (m_isBroken) {
        end(); // people leave a line blank where a paragraph ends
        return;
    }
    appendSpan(m_paragraph.spans, {QString(kSoftBreak), formats, {}});
    m_isBroken = true;
    m_last = {};
}

void HtmlParagraphs::end()
{
    trimSpans(m_paragraph.spans);
    if (!m_paragraph.spans.empty()) {
        readMark();
        if (m_paragraph.kind == Kind::Numbered && m_paragraph.number == 0) {
            m_paragraph.number = nextNumber();
        }
        if (m_paragraph.kind == Kind::Heading) { // is bold as a whole
            TextSpans spans;
            for (TextSpan& span : m_paragraph.spans) {
                span.formats.setFlag(TextFormat::Bold, false);
                appendSpan(spans, span);
            }
            m_paragraph.spans = std::move(spans);
        }
        m_blocks.emplace_back(std::move(m_paragraph));
    }
    for (const QString& source : std::as_const(m_pictures)) {
        m_blocks.emplace_back(TextPicture{source, {}});
    }
    m_pictures.clear();
    m_paragraph = {};
    m_mark.clear();
    m_isInMark = m_isBroken = m_hasBlank = m_blankIsLineEnd = false;
    m_indent = 0;
    m_last = {};
}

/// Word prints the mark of a list item as text of the paragraph: a bullet or a number.
void HtmlParagraphs::readMark()
{
    const QString mark = m_mark.trimmed();
    if (mark.isEmpty() || !isItem(m_paragraph.kind)) {
        return;
    }
    const int number = numberOf(mark);
    const bool isCounted = mark.size() > 1 && mark.at(mark.size() - 1).isPunct(); // 一、 a)
    if (number > 0 || isCounted) {
        m_paragraph.kind = Kind::Numbered;
        m_paragraph.number = number;
    }
}

int HtmlParagraphs::nextNumber()
{
    if (!m_lists.empty() && m_lists.back().isNumbered) {
        return m_lists.back().next++;
    }
    const auto* before = m_blocks.empty() ? nullptr : std::get_if<TextParagraph>(&m_blocks.back());
    return before && before->kind == Kind::Numbered && before->level == m_paragraph.level ? before->number + 1
                                                                                          : 1;
}

void HtmlParagraphs::setKind(Kind kind, int level)
{
    m_paragraph.kind = kind;
    m_paragraph.level = level;
}

bool HtmlParagraphs::isItemBegun() const
{
    return m_paragraph.spans.empty() && isItem(m_paragraph.kind);
}

void HtmlParagraphs::beginList(bool isNumbered, int start)
{
    end();
    m_lists.push_back({isNumbered, start});
}

void HtmlParagraphs::endList()
{
    end();
    if (!m_lists.empty()) {
        m_lists.pop_back();
    }
}

void HtmlParagraphs::beginItem()
{
    end();
    setKind(!m_lists.empty() && m_lists.back().isNumbered ? Kind::Numbered : Kind::Bullet,
            std::clamp(int(m_lists.size()) - 1, 0, kDeepestList));
}

void HtmlParagraphs::append(std::vector<TextBlock> blocks)
{
    end();
    std::move(blocks.begin(), blocks.end(), std::back_inserter(m_blocks));
}

std::vector<TextBlock> HtmlParagraphs::take()
{
    end();
    return std::exchange(m_blocks, {});
}

} // namespace shenbao
