// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/Value.h"

namespace shenbao {

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
    const auto* shared = std::get_if<std::shared_ptr<const RichText>>(&m_data);
    return shared ? shared->get() : nullptr;
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
