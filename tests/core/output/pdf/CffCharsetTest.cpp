// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/CffCharset.h"

#include "tests/support/QtPrinters.h"

#include <gtest/gtest.h>

namespace shenbao {
namespace {

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values) {
        result += char(value);
    }
    return result;
}

QByteArray index(const QByteArray& element)
{
    return bytes({0, 1, 1, 1, int(element.size()) + 1}) + element;
}

/// A CFF of what the reader looks at: header, names, one top dictionary, and the charset behind them.
QByteArray cff(bool cidKeyed, const QByteArray& charset)
{
    const QByteArray head = bytes({1, 0, 4, 1}) + index("N");
    QByteArray dict;
    if (cidKeyed) {
        dict += bytes({139, 139, 139, 12, 30}); // ROS
    }
    dict += bytes({30, 0xE2, 0xA2, 0x5F, 12, 7}); // a real number and an escaped operator before it
    const qsizetype offset = head.size() + 5 + dict.size() + 6;
    dict += bytes({29, 0, 0, int(offset >> 8), int(offset & 0xFF), 15});
    return head + index(dict) + charset;
}

std::vector<quint16> cids(const QByteArray& data, int glyphs)
{
    return cffCharset(data, glyphs).value_or(std::vector<quint16>());
}

TEST(CffCharset, ReadsAListOfCids)
{
    EXPECT_EQ(cids(cff(true, bytes({0, 0x12, 0x34, 0x00, 0x05, 0xFF, 0xFE})), 4),
              (std::vector<quint16>{0, 0x1234, 5, 0xFFFE}));
}

TEST(CffCharset, ReadsRangesOfBothSizes)
{
    EXPECT_EQ(cids(cff(true, bytes({1, 0, 10, 2, 1, 0, 0})), 5), (std::vector<quint16>{0, 10, 11, 12, 256}));
    EXPECT_EQ(cids(cff(true, bytes({2, 0, 10, 0, 2, 1, 0, 0, 0})), 5),
              (std::vector<quint16>{0, 10, 11, 12, 256}));
}

TEST(CffCharset, StopsAtTheLastGlyph)
{
    EXPECT_EQ(cids(cff(true, bytes({2, 0, 1, 0xFF, 0xFF})), 3), (std::vector<quint16>{0, 1, 2}));
}

TEST(CffCharset, GivesGlyphNumbersForAFontThatIsNotCidKeyed)
{
    EXPECT_EQ(cids(cff(false, {}), 3), (std::vector<quint16>{0, 1, 2}));
}

TEST(CffCharset, RefusesWhatEndsTooEarly)
{
    EXPECT_FALSE(cffCharset({}, 3).has_value());
    EXPECT_FALSE(cffCharset("no font", 3).has_value());
    EXPECT_FALSE(cffCharset(cff(true, bytes({0, 0x12})), 4).has_value());
    const QByteArray whole = cff(true, bytes({0, 0, 1, 0, 2}));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(cffCharset(whole.left(size), 3).has_value()) << size;
    }
    EXPECT_TRUE(cffCharset(whole, 3).has_value());
}

TEST(CffCharset, RefusesAnUnknownFormat)
{
    EXPECT_FALSE(cffCharset(cff(true, bytes({7, 0, 1, 0, 2, 0, 3})), 3).has_value());
}

} // namespace
} // namespace shenbao
