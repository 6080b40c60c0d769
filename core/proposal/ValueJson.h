// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/form/Field.h"
#include "core/proposal/Value.h"

#include <QJsonValue>

namespace shenbao {

/// Reads an answer as values files give it (design.md section 8, specification 3.3 and 3.6). Texts are cleaned on the way.
/// The message says what is wrong and what is expected, not which key: the caller knows that.
Result<Value> valueFromJson(const Field& field, const QJsonValue& json);

/// Writes it so that valueFromJson() gives the same answer again.
QJsonValue valueToJson(const Field& field, const Value& value);

/// Reads what valueToJson() wrote of an answer that may not be finished: blank cells stay blank, and what was typed and
/// could not be understood is kept as text. Empty when it is nothing that valueToJson() writes for this field.
std::optional<Value> storedValueFromJson(const Field& field, const QJsonValue& json);

/// Reads one line of text as the answer of a scalar field: what people type into a cell. Names are
/// separated by 、 ， or ；.
Result<Value> valueFromText(FieldKind kind, const Unit& unit, const QString& text);

} // namespace shenbao
