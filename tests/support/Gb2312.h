// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <gtest/gtest.h>

#include <vector>

namespace shenbao::test {

/// The 6,763 hanzi of GB 2312-80: rows 16 to 87 of its table; row 55 ends five places early.
inline std::vector<char32_t> gb2312Hanzi()
{
    QByteArray bytes;
    for (int row = 16; row <= 87; ++row) {
        for (int place = 1; place <= (row == 55 ? 89 : 94); ++place) {
            bytes += char(0xA0 + row);
            bytes += char(0xA0 + place);
        }
    }
    QStringDecoder decode("GB18030");
    EXPECT_TRUE(decode.isValid()) << "Qt was built without ICU";
    const QString text = decode.isValid() ? QString(decode(bytes)) : QString();
    const QList<uint> list = text.toUcs4();
    EXPECT_EQ(list.size(), 6763);
    return {list.begin(), list.end()};
}

} // namespace shenbao::test
