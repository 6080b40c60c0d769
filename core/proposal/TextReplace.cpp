// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/TextReplace.h"

#include "core/text/CleanText.h"

#include <limits>

namespace shenbao {
namespace {

constexpr int kAnywhere = -1;

/// Replaces in the texts of one answer, everywhere or at one place, and counts.
class Replacer
{
public:
    /// `only`: where the one match begins, in the text of the answer or cell.
    Replacer(const TextMatcher& wanted, QString replacement, int only = kAnywhere)
        : m_wanted(wanted)
        , m_replacement(std::move(replacement))
        , m_only(only)
    {}

    int count() const { return m_count; }

    QString replaced(const QString& text, int start = 0)
    {
        const auto ranges = chosen(m_wanted.matches(text), start);
        QString result;
        int at = 0;
        for (const TextRange& range : ranges) {
            result += QStringView(text).mid(at, range.start - at);
            result += m_replacement;
            at = range.end;
        }
        return ranges.empty() ? text : QString(result + QStringView(text).mid(at));
    }

    RichText replaced(const RichText& text)
    {
        RichText result;
        int start = 0;
        const auto next = [&](qsizetype length) {
            const int here = start;
            start += int(length) + 1;
            return here;
        };
        for (const TextBlock& block : text.blocks) {
            if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
                TextParagraph changed = *paragraph;
                changed.spans = replaced(paragraph->spans, next(plainText(paragraph->spans).size()));
                if (!isNothing(changed.spans) || isNothing(paragraph->spans)) {
                    result.blocks.emplace_back(std::move(changed));
                }
            } else if (const auto* picture = std::get_if<TextPicture>(&block)) {
                TextPicture changed = *picture;
                changed.caption = replaced(picture->caption, next(picture->caption.size()));
                result.blocks.emplace_back(std::move(changed));
            } else {
                TextTable changed = std::get<TextTable>(block);
                for (auto& row : changed.rows) {
                    for (TextSpans& cell : row) {
                        cell = replaced(cell, next(plainText(cell).size()));
                    }
                }
                result.blocks.emplace_back(std::move(changed));
            }
        }
        return result;
    }

    QStringList replacedNames(const QStringList& names)
    {
        QStringList result;
        int start = 0;
        for (const QString& name : names) {
            const QString changed = replaced(name, start);
            start += int(name.size()) + 1;
            if (const QString trimmed = changed.trimmed(); changed == name || !trimmed.isEmpty()) {
                result << (changed == name ? name : trimmed);
            }
        }
        return result;
    }

    /// Lines of text and cells are kept without blanks around them.
    Value replacedLine(const QString& line)
    {
        const QString changed = replaced(line);
        const QString trimmed = changed.trimmed();
        return trimmed.isEmpty() ? Value() : Value(line == line.trimmed() ? trimmed : changed);
    }

private:
    /// Those that are replaced, counted.
    std::vector<TextRange> chosen(std::vector<TextRange> ranges, int start)
    {
        if (m_only != kAnywhere) {
            std::erase_if(ranges, [&](const TextRange& one) { return start + one.start != m_only; });
        }
        m_count += int(ranges.size());
        return ranges;
    }

    static bool isNothing(const TextSpans& spans)
    {
        return std::all_of(spans.begin(), spans.end(), [](const TextSpan& span) {
            return span.figure.isEmpty() && span.text.trimmed().isEmpty();
        });
    }

    static void append(TextSpans& spans, TextSpan span)
    {
        if (span.text.isEmpty() && span.figure.isEmpty()) {
            return;
        }
        const bool joins = !spans.empty() && spans.back().formats == span.formats &&
                           spans.back().figure.isEmpty() && span.figure.isEmpty();
        if (joins) {
            spans.back().text += span.text;
        } else {
            spans.push_back(std::move(span));
        }
    }

    TextSpans replaced(const TextSpans& spans, int start)
    {
        const auto ranges = chosen(matchesIn(spans, m_wanted, std::numeric_limits<size_t>::max()), start);
        if (ranges.empty()) {
            return spans;
        }
        TextSpans result;
        auto range = ranges.begin();
        int first = 0; // of the span, in the line
        for (const TextSpan& span : spans) {
            const int last = first + int(span.text.size());
            if (!span.figure.isEmpty()) {
                append(result, span);
                first = last;
                continue;
            }
            TextSpan changed{QString(), span.formats};
            int at = first;
            for (; range != ranges.end() && range->start < last; ++range) {
                if (range->start >= first) { // begins here, and gives its format to the new text
                    changed.text += QStringView(span.text).mid(at - first, range->start - at);
                    changed.text += m_replacement;
                }
                at = std::min(range->end, last);
                if (range->end > last) {
                    break; // goes on in the next span
                }
            }
            changed.text += QStringView(span.text).mid(at - first);
            append(result, std::move(changed));
            first = last;
        }
        return result;
    }

    const TextMatcher& m_wanted;
    QString m_replacement;
    int m_only;
    int m_count = 0;
};

/// One line, without characters that no document may hold.
QString cleanReplacement(const QString& text)
{
    QString clean = cleanText(text).text;
    clean.remove(QChar::ObjectReplacementCharacter);
    return clean.replace(u'\n', u' ');
}

bool isTooLong(const Field& field, const RichText& before, const RichText& after)
{
    if (field.limit <= 0) {
        return false;
    }
    const int words = countRichText(after).words;
    return words > field.limit && words > countRichText(before).words;
}

/// The narrative as it is stored: linked figures without what they show.
Value stored(RichText text)
{
    if (text.isEmpty()) {
        return {};
    }
    forEachSpan(text, [](TextSpan& span) {
        if (!span.figure.isEmpty()) {
            span.text.clear();
        }
    });
    return Value(std::move(text));
}

using Cells = std::vector<std::pair<int, int>>; ///< row and column

Rows replacedRows(Rows rows, const Cells& cells, Replacer& replacer)
{
    for (const auto& [row, column] : cells) {
        Value& cell = rows[size_t(row)][size_t(column)];
        if (const QString* text = cell.text()) {
            cell = replacer.replacedLine(*text);
        }
    }
    return rows;
}

/// `cells`: of a list, those in which it is replaced.
void replaceIn(const Proposal& proposal, const Field& field, const Cells& cells, Replacer replacer,
               TextReplacement& result)
{
    const Value shown = proposal.value(field.key);
    Value fresh;
    if (const RichText* text = shown.richText()) {
        RichText changed = replacer.replaced(*text);
        if (isTooLong(field, *text, changed)) {
            result.tooLong << field.key;
            return;
        }
        fresh = stored(std::move(changed));
    } else if (const Rows* rows = shown.rows()) {
        fresh = Value(replacedRows(*rows, cells, replacer));
    } else if (const QStringList* names = shown.list()) {
        const QStringList changed = replacer.replacedNames(*names);
        fresh = changed.isEmpty() ? Value() : Value(changed);
    } else if (const QString* line = shown.text()) {
        fresh = replacer.replacedLine(*line);
    } else {
        return;
    }
    const Value before = shown.richText() ? stored(*shown.richText()) : shown;
    if (replacer.count() > 0 && !(fresh == before)) {
        result.replaced += replacer.count();
        result.edits.emplace_back(SetValue{field.key, std::move(fresh)});
    }
}

} // namespace

TextReplacement replaceAll(const Proposal& proposal, const QStringList& keys, const TextMatcher& wanted,
                           const QString& replacement)
{
    TextReplacement result;
    const Replacer replacer(wanted, cleanReplacement(replacement));
    for (const QString& key : keys) {
        const Field* field = proposal.form().field(key);
        if (!field) {
            continue;
        }
        Cells cells;
        bool some = false;
        forEachHit(proposal, *field, wanted, std::numeric_limits<size_t>::max(),
                   [&](const TextHit& hit, const QString&, const TextRange&) {
                       result.kept += hit.canReplace ? 0 : 1;
                       some = some || hit.canReplace;
                       const std::pair cell(hit.row, hit.column);
                       if (hit.canReplace && hit.row >= 0 && (cells.empty() || cells.back() != cell)) {
                           cells.push_back(cell);
                       }
                   });
        if (some) {
            replaceIn(proposal, *field, cells, replacer, result);
        }
    }
    return result;
}

TextReplacement replaceOne(const Proposal& proposal, const TextHit& hit, const TextMatcher& wanted,
                           const QString& replacement)
{
    TextReplacement result;
    const Field* field = proposal.form().field(hit.key);
    if (!field) {
        return result;
    }
    bool stands = false; // as it was when it was found
    forEachHit(proposal, *field, wanted, std::numeric_limits<size_t>::max(),
               [&](const TextHit& one, const QString&, const TextRange&) {
                   stands = stands || (one.canReplace && one.row == hit.row && one.column == hit.column &&
                                       one.start == hit.start && one.end == hit.end);
               });
    if (stands) {
        const Cells cells = hit.row < 0 ? Cells() : Cells{{hit.row, hit.column}};
        replaceIn(proposal, *field, cells, Replacer(wanted, cleanReplacement(replacement), hit.start),
                  result);
    }
    return result;
}

} // namespace shenbao
