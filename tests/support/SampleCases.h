// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckRunner.h"
#include "core/check/CheckSession.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shenbao::test {

/// A sample with changes, as the files in tests/data/checks write them: set, replace, append, cells, addRows, dropRows,
/// facts, today (tests/data/checks/README.md).
struct SampleCase
{
    Proposal proposal;
    CheckFacts facts;
    QDate today; ///< of the sample's application unless the case says another
    std::vector<NewAttachment> files;
};

FormPtr formOfSample(const QString& sample);
SampleCase sampleWith(const QString& sample, const QJsonObject& changes);
Findings findingsOf(const CheckRunner& runner, const SampleCase& one);
/// Shared by the tests of a process: making one is slow.
const CheckRunner& runnerOf(const FormPtr& form);
QJsonArray casesIn(const QString& file); ///< of tests/data

} // namespace shenbao::test
