// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Value.h"

namespace shenbao {

Value::Value(RichText text)
{
    QStringList figures;
    forEachSpan(text, [&](const TextSpan& span) {
        if (!span.figure.isEmpty() && !figures.contains(span.figure)) {
            figures << span.figure;
        }
    });
    m_data = std::make_shared<const Narrative>(Narrative{std::move(text), std::move(figures)});
}

bool Value::isBlank() const
{
    if (const QString* one = text()) {
        return one->trimmed().isEmpty();
    }
    if (const QStringList* one = list()) {
        return one->isEmpty();
    }
    if (const RichText* one = richText()) {
        return one->isEmpty();
    }
    if (const Rows* one = rows()) {
        return one->empty();
    }
    return std::holds_alternative<std::monostate>(m_data);
}

const RichText* Value::richText() const
{
    const auto* shared = std::get_if<std::shared_ptr<const Narrative>>(&m_data);
    return shared ? &(*shared)->text : nullptr;
}

const QStringList& Value::figures() const
{
    static const QStringList none;
    const auto* shared = std::get_if<std::shared_ptr<const Narrative>>(&m_data);
    return shared ? (*shared)->figures : none;
}

const Rows* Value::rows() const
{
    const auto* shared = std::get_if<std::shared_ptr<const Rows>>(&m_data);
    return shared ? shared->get() : nullptr;
}

bool Value::operator==(const Value& other) const
{
    if (m_data.index() != other.m_data.index()) {
        return false;
    }
    if (const RichText* one = richText()) {
        return one == other.richText() || *one == *other.richText();
    }
    if (const Rows* one = rows()) {
        return one == other.rows() || *one == *other.rows();
    }
    return m_data == other.m_data;
}

} // namespace shenbao
