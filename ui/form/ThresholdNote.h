// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Threshold.h"
#include "ui/session/ProjectSession.h"

#include <QLabel>

namespace shenbao {

/// Whether a number reaches what the form asks for, and what is missing: ✓ 达标, ✗ 还差2个. Live; hidden while it is not asked.
class ThresholdNote final : public QLabel
{
    Q_OBJECT

public:
    ThresholdNote(ProjectSession& session, const Field& field, QWidget* parent);

private:
    void refresh();

    ProjectSession& m_session;
    const Field& m_field;
};

/// All thresholds of a table in one line: how many are reached, and what the others lack.
class ThresholdSummary final : public QLabel
{
    Q_OBJECT

public:
    /// `keys`: fields with thresholds, at least one.
    ThresholdSummary(ProjectSession& session, const QStringList& keys, QWidget* parent);

Q_SIGNALS:
    /// A press on a number that is missed.
    void keyWanted(const QString& key);

private:
    void refresh();

    ProjectSession& m_session;
    QStringList m_keys;
};

/// “还差2个”, “超出3%”; in the unit of the field where that is exact.
QString missingText(const Field& field, Decimal missing);
/// “≥600亿tokens”
QString thresholdText(const Field& field);

} // namespace shenbao
