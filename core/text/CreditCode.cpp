// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CreditCode.h"

#include <array>

namespace shenbao::creditcode {
namespace {

constexpr QStringView kAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array<int, 17> kWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
constexpr std::array<int, 8> kOrganisationWeights{3, 7, 9, 10, 5, 8, 4, 2};

} // namespace

QString normalised(QStringView text)
{
    QString code;
    for (QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit >= 0xFF01 && unit <= 0xFF5E) {
            character = QChar(char16_t(unit - 0xFEE0));
        }
        if (!character.isSpace()) {
            code += character.toUpper();
        }
    }
    return code;
}

bool hasForm(QStringView code)
{
    if (code.size() != 18) {
        return false;
    }
    for (qsizetype at = 0; at < code.size(); ++at) {
        const bool digitOnly = at >= 2 && at < 8;
        if (!kAlphabet.left(digitOnly ? 10 : kAlphabet.size()).contains(code[at])) {
            return false;
        }
    }
    return true;
}

QChar checkCharacter(QStringView code)
{
    qsizetype sum = 0;
    for (size_t at = 0; at < kWeights.size(); ++at) {
        sum += kAlphabet.indexOf(code[qsizetype(at)]) * kWeights[at];
    }
    return kAlphabet[(31 - sum % 31) % 31]; // remainder 0 gives '0', not the 31st character
}

QChar organisationCheckCharacter(QStringView code)
{
    int sum = 0;
    for (size_t at = 0; at < kOrganisationWeights.size(); ++at) {
        const QChar character = code[qsizetype(at) + 8];
        sum += (character.isDigit() ? character.digitValue() : character.unicode() - u'A' + 10) *
               kOrganisationWeights[at];
    }
    const int check = 11 - sum % 11;
    return check == 10 ? QChar(u'X') : check == 11 ? QChar(u'0') : QChar(char16_t(u'0' + check));
}

bool isValid(QStringView code)
{
    return hasForm(code) && code[17] == checkCharacter(code);
}

} // namespace shenbao::creditcode
