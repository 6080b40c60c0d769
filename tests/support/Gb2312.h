// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>
#include <QTextStream>

#include <gtest/gtest.h>

#include <vector>

namespace shenbao::test {

/// The 6,763 hanzi of GB 2312-80: rows 16 to 87 of its table (row 55 ends five places early).
std::vector<char32_t> gb2312Hanzi();

} // namespace shenbao::test
