// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Decimal.h"
#include "core/base/YearMonth.h"
#include "core/text/RichText.h"

#include <QStringList>

#include <memory>
#include <variant>

namespace shenbao {

class Value;
using Row = std::vector<Value>; ///< one cell for each column of the field
using Rows = std::vector<Row>;

/// “/”: the field does not apply.
struct NotApplicable
{
    bool operator==(const NotApplicable&) const = default;
};

/// One answer. Immutable and cheap to copy: lists and narratives are shared.
///
/// Which alternative an answer uses follows from its field: text kinds and everything typed that could not be understood:
/// QString; numbers: Decimal; ticks: bool; names and choices: QStringList; narratives: RichText; rows, attachments: Rows.
class Value final
{
public:
    Value() = default;
    Value(QString text) : m_data(std::move(text)) {}
    Value(Decimal number) : m_data(number) {}
    Value(QDate date) : m_data(date) {}
    Value(YearMonth month) : m_data(month) {}
    Value(Period period) : m_data(period) {}
    Value(bool tick) : m_data(tick) {}
    Value(QStringList list) : m_data(std::move(list)) {}
    Value(RichText text);
    Value(Rows rows) : m_data(std::make_shared<const Rows>(std::move(rows))) {}
    Value(NotApplicable none) : m_data(none) {}
    Value(const char16_t*) = delete;

    /// No answer: nothing, an empty text, list, narrative or table. A tick is never blank.
    bool isBlank() const;
    bool isNotApplicable() const { return std::holds_alternative<NotApplicable>(m_data); }

    const QString* text() const { return std::get_if<QString>(&m_data); }
    const Decimal* number() const { return std::get_if<Decimal>(&m_data); }
    const QDate* date() const { return std::get_if<QDate>(&m_data); }
    const YearMonth* month() const { return std::get_if<YearMonth>(&m_data); }
    const Period* period() const { return std::get_if<Period>(&m_data); }
    const bool* tick() const { return std::get_if<bool>(&m_data); }
    const QStringList* list() const { return std::get_if<QStringList>(&m_data); }
    const RichText* richText() const;
    /// The linked figures of a narrative, each once; none for other values.
    const QStringList& figures() const;
    const Rows* rows() const;

    bool operator==(const Value& other) const;

private:
    struct Narrative
    {
        RichText text;
        QStringList figures;
    };
    std::variant<std::monostate, QString, Decimal, QDate, YearMonth, Period, bool, QStringList,
                 std::shared_ptr<const Narrative>, std::shared_ptr<const Rows>, NotApplicable>
        m_data;
};

} // namespace shenbao
