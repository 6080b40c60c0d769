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

/// Reads one line of text as the answer of a scalar field: what people type into a cell.
Result<Value> valueFromText(FieldKind kind, const Unit& unit, const QString& text);

} // namespace shenbao
