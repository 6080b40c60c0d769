// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace shenbao::test {

/// One text that an official form prints; blanks to fill in split it into pieces.
struct PrintedText
{
    int line = 0; ///< of the list
    QStringList pieces;
};

/// The texts of tests/data/printed/FORM.txt in their order, without white space.
std::vector<PrintedText> printedTexts(const QString& form);

/// The first text that is not found behind the ones before it; empty when all are.
QString firstMissing(const std::vector<PrintedText>& texts, const QString& compactText);

} // namespace shenbao::test
