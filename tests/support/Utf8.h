// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <string>

namespace shenbao::test {

/// For the message of an expectation: EXPECT_TRUE(isGood(text)) << utf8(text).
inline std::string utf8(QStringView text)
{
    return text.toUtf8().toStdString();
}

} // namespace shenbao::test
