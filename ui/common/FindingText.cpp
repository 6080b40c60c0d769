// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/FindingText.h"

#include "core/check/Finding.h"
#include "ui/common/Language.h"

namespace shenbao {

const QString& messageOf(const Finding& finding)
{
    return currentLanguage() == Language::English && !finding.english.isEmpty() ? finding.english
                                                                                : finding.message;
}

} // namespace shenbao
