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

namespace {

bool replaceInSpans(TextSpans& spans, int start, int end, const QString& replacement)
{
    int at = 0;
    std::vector<std::pair<TextSpan*, std::pair<int, int>>> touched;
    for (TextSpan& span : spans) {
        const int last = at + int(span.text.size());
        if (start < last && end > at) {
            if (!span.figure.isEmpty()) {
                return false;
            }
            touched.push_back({&span, {std::max(start, at) - at, std::min(end, last) - at}});
        }
        at = last;
    }
    if (touched.empty()) {
        return false;
    }
    for (size_t number = 0; number < touched.size(); ++number) {
        const auto& [span, range] = touched[number];
        span->text.replace(range.first, range.second - range.first, number == 0 ? replacement : QString());
    }
    std::erase_if(spans, [](const TextSpan& span) { return span.text.isEmpty() && span.figure.isEmpty(); });
    return true;
}

} // namespace

bool replaceText(RichText& text, int start, int end, const QString& replacement)
{
    int at = 0;
    const auto replaceIn = [&](TextSpans& spans, bool& done) {
        const int last = at + int(plainText(spans).size());
        const bool here = start >= at && end <= last && start < end;
        done = here && replaceInSpans(spans, start - at, end - at, replacement);
        at = last + 1;
        return here;
    };
    bool done = false;
    for (TextBlock& block : text.blocks) {
        if (auto* paragraph = std::get_if<TextParagraph>(&block)) {
            if (replaceIn(paragraph->spans, done)) {
                return done;
            }
        } else if (auto* picture = std::get_if<TextPicture>(&block)) {
            const int last = at + int(picture->caption.size());
            if (start >= at && end <= last && start < end) {
                picture->caption.replace(start - at, end - start, replacement);
                return true;
            }
            at = last + 1;
        } else {
            for (auto& row : std::get<TextTable>(block).rows) {
                for (TextSpans& cell : row) {
                    if (replaceIn(cell, done)) {
                        return done;
                    }
                }
            }
        }
    }
    return false;
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
