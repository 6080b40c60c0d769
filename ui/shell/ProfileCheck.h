// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckRunner.h"
#include "ui/shell/CompanyProfile.h"

#include <QDate>

#include <memory>

namespace shenbao {

/// Checks the company profile as forms will check the answers that are made of it: each entry is a field of a small form that
/// has nothing but the checks that all forms share.
class ProfileCheck final
{
public:
    ProfileCheck();

    struct Problem
    {
        Severity severity = Severity::Error;
        QString text; ///< in the language of the interface; empty: nothing is wrong
    };
    /// What is wrong with a value of an entry.
    Problem problemOf(const QString& id, const QString& value) const;

private:
    std::unique_ptr<CheckRunner> m_runner; ///< null when the checks cannot be read; then nothing is found
};

} // namespace shenbao
