// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace shenbao {

/// Unified social credit code (统一社会信用代码, GB 32100-2015) and the organisation code in it (GB 11714-1997).
namespace creditcode {

/// As it is compared and stored: upper case, full-width forms made half-width, blanks taken out.
QString normalised(QStringView text);
/// 18 characters of the code's alphabet, positions 3 to 8 digits. Says nothing of the check characters.
bool hasForm(QStringView code);
/// The check character (position 18) that belongs to the first 17; needs hasForm().
QChar checkCharacter(QStringView code);
/// The check character (position 17) of the organisation code in positions 9 to 16; needs hasForm().
QChar organisationCheckCharacter(QStringView code);
/// hasForm() and the right character at position 18.
bool isValid(QStringView code);

} // namespace creditcode
} // namespace shenbao
