// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/rules/TextEdits.h"

namespace shenbao {

void place(Finding& finding, const Passage& passage, int start, int end)
{
    finding.row = passage.row;
    finding.column = passage.column;
    finding.start = std::max(0, passage.start) + start;
    finding.end = std::max(0, passage.start) + end;
}

void TextEdits::replace(const Passage& passage, int start, int end, const QString& text)
{
    const int offset = std::max(0, passage.start);
    m_replacements.push_back({offset + start, offset + end, passage.row, passage.column, text});
}

std::optional<Fix> TextEdits::fix(const QString& label) const
{
    if (m_replacements.empty()) {
        return std::nullopt;
    }
    Fix fix{label, {}};
    const Value& own = m_proposal.own(m_field.key);
    if (own.richText()) {
        RichText text =
            *m_proposal.value(m_field.key).richText(); // places count linked figures as they are shown
        for (auto one = m_replacements.rbegin(); one != m_replacements.rend(); ++one) {
            if (!replaceText(text, one->start, one->end, one->text)) {
                return std::nullopt;
            }
        }
        forEachSpan(text, [](TextSpan& span) {
            if (!span.figure.isEmpty()) {
                span.text.clear();
            }
        });
        fix.edits.emplace_back(SetValue{m_field.key, Value(std::move(text))});
        return fix;
    }
    if (const QString* line = own.text()) {
        QString text = *line;
        for (auto one = m_replacements.rbegin(); one != m_replacements.rend(); ++one) {
            text.replace(one->start, one->end - one->start, one->text);
        }
        fix.edits.emplace_back(SetValue{m_field.key, Value(text)});
        return fix;
    }
    if (const Rows* rows = own.rows()) {
        Rows changed = *rows;
        for (auto one = m_replacements.rbegin(); one != m_replacements.rend(); ++one) {
            Value& cell = changed[size_t(one->row)][size_t(one->column)];
            QString text = *cell.text();
            text.replace(one->start, one->end - one->start, one->text);
            cell = Value(text);
        }
        fix.edits.emplace_back(SetValue{m_field.key, Value(std::move(changed))});
        return fix;
    }
    return std::nullopt;
}

} // namespace shenbao
