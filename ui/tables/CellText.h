// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/Field.h"
#include "core/proposal/Value.h"

namespace shenbao {

/// What was typed or pasted, as the value of a cell. What cannot be understood, or is not offered, stays as text: isUnread()
/// tells, and nothing that somebody typed is lost. `time`: gives a month without a year its year.
Value cellFromText(const Column& column, const QString& text, const std::optional<Period>& time = {});

/// Whether a cell holds text that is no value of its column.
bool isUnread(const Column& column, const Value& value);

/// How an answer of this kind is written, or which there are; empty where everything is right.
QString howToWrite(FieldKind kind, const QStringList& options = {});

/// What a person would type to get this value: 1234.5, 2026-03, 是. cellFromText() reads it back.
QString plainCell(const Column& column, const Value& value);

/// As it is shown: 1,234.50, 2026年3月.
QString shownCell(const Column& column, const Value& value);

/// A number of the column with its unit: 1,234.50万元.
QString shownAmount(const Column& column, Decimal number);

/// 金额（万元）
QString headerOf(const Column& column);

} // namespace shenbao
