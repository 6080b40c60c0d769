// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/RichText.h"

namespace shenbao {

QString plainText(const TextSpans& spans)
{
    if (spans.size() == 1) {
        return spans.front().text;
    }
    QString text;
    for (const TextSpan& span : spans) {
        text += span.text;
    }
    return text;
}

WordCount countBlock(const TextBlock& block)
{
    if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
        return countParagraph(plainText(paragraph->spans));
    }
    if (const auto* picture = std::get_if<TextPicture>(&block)) {
        return countParagraph(picture->caption);
    }
    WordCount total;
    for (const auto& row : std::get<TextTable>(block).rows) {
        for (const TextSpans& cell : row) {
            total += countParagraph(plainText(cell));
        }
    }
    return total;
}

WordCount countRichText(const RichText& text)
{
    WordCount total;
    for (const TextBlock& block : text.blocks) {
        total += countBlock(block);
    }
    return total;
}

QString plainText(const RichText& text)
{
    QString all;
    bool isFirst = true;
    const auto addLine = [&](const QString& line) {
        if (!isFirst) {
            all += u'\n';
        }
        isFirst = false;
        all += line;
    };
    for (const TextBlock& block : text.blocks) {
        if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
            addLine(plainText(paragraph->spans));
        } else if (const auto* picture = std::get_if<TextPicture>(&block)) {
            addLine(picture->caption);
        } else {
            for (const auto& row : std::get<TextTable>(block).rows) {
                for (const TextSpans& cell : row) {
                    addLine(plainText(cell));
                }
            }
        }
    }
    return all;
}

} // namespace shenbao
