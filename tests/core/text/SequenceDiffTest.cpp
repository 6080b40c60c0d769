// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/SequenceDiff.h"

#include "tests/support/Properties.h"

namespace shenbao {
namespace {

using Sequence = std::vector<int>;

/// The length of a longest common subsequence by the textbook table.
int longest(const Sequence& before, const Sequence& after)
{
    std::vector<std::vector<int>> table(before.size() + 1, std::vector<int>(after.size() + 1, 0));
    for (size_t row = before.size(); row-- > 0;) {
        for (size_t column = after.size(); column-- > 0;) {
            table[row][column] = before[row] == after[column]
                                     ? table[row + 1][column + 1] + 1
                                     : std::max(table[row + 1][column], table[row][column + 1]);
        }
    }
    return table[0][0];
}

/// The length of what the runs say is common; -1 when they are not common or not in order.
int checkedLength(const Sequence& before, const Sequence& after, const std::vector<CommonRun>& runs)
{
    int x = 0;
    int y = 0;
    int length = 0;
    for (const CommonRun& run : runs) {
        if (run.length < 1 || run.before < x || run.after < y) {
            return -1;
        }
        for (int at = 0; at < run.length; ++at) {
            if (before[size_t(run.before + at)] != after[size_t(run.after + at)]) {
                return -1;
            }
        }
        x = run.before + run.length;
        y = run.after + run.length;
        length += run.length;
    }
    return size_t(x) <= before.size() && size_t(y) <= after.size() ? length : -1;
}

rc::Gen<Sequence> anySequence()
{
    return rc::gen::container<Sequence>(rc::gen::inRange(0, 4));
}

RC_GTEST_PROP(SequenceDiffProperty, FindsALongestCommonSubsequence, ())
{
    const Sequence before = *anySequence();
    const Sequence after = *anySequence();
    RC_ASSERT(checkedLength(before, after, commonRuns(before, after)) == longest(before, after));
}

TEST(SequenceDiff, EqualAndEmptySequences)
{
    EXPECT_EQ(commonRuns({}, {}), std::vector<CommonRun>());
    EXPECT_EQ(commonRuns({1, 2}, {}), std::vector<CommonRun>());
    EXPECT_EQ(commonRuns({1, 2, 3}, {1, 2, 3}), (std::vector<CommonRun>{{0, 0, 3}}));
    EXPECT_EQ(commonRuns({1, 2, 3}, {1, 9, 3}), (std::vector<CommonRun>{{0, 0, 1}, {2, 2, 1}}));
}

// An exact answer for these would take minutes.
TEST(SequenceDiff, LongSequencesWithNothingOrLittleInCommon)
{
    Sequence before;
    Sequence after;
    unsigned state = 7;
    for (int at = 0; at < 60000; ++at) {
        state = state * 1664525U + 1013904223U;
        before.push_back(int(state >> 16) % 3000);
        state = state * 1664525U + 1013904223U;
        after.push_back(int(state >> 16) % 3000);
    }
    EXPECT_GT(checkedLength(before, after, commonRuns(before, after)), 0);
    Sequence strange = after;
    for (int& symbol : strange) {
        symbol += 5000;
    }
    EXPECT_EQ(checkedLength(before, strange, commonRuns(before, strange)), 0);
    Sequence edited = before;
    edited.erase(edited.begin() + 30000, edited.begin() + 30100);
    edited.insert(edited.begin() + 10, 17);
    EXPECT_EQ(checkedLength(before, edited, commonRuns(before, edited)), 59900);
}

TEST(SequenceDiff, PartnersAreWhatIsAlike)
{
    // 10 and 11 are alike, 20 and 21; 30 is alone
    const Sequence before{1, 10, 20, 2};
    const Sequence after{1, 30, 11, 21, 2};
    const Likeness byTens = [&](int left, int right) {
        return before[size_t(left)] / 10 == after[size_t(right)] / 10 ? 0.8 : 0.1;
    };
    EXPECT_EQ(align(before, after, byTens, 0.5), (Alignment{{0, 0}, {-1, 1}, {1, 2}, {2, 3}, {3, 4}}));
    EXPECT_EQ(align(before, after, byTens, 0.9),
              (Alignment{{0, 0}, {1, -1}, {2, -1}, {-1, 1}, {-1, 2}, {-1, 3}, {3, 4}}));
}

RC_GTEST_PROP(SequenceDiffProperty, EveryPositionIsNamedOnceAndInOrder, ())
{
    const Sequence before = *anySequence();
    const Sequence after = *anySequence();
    const Alignment pairs = align(
        before, after, [](int left, int right) { return (left * 7 + right * 3) % 10 / 10.0; }, 0.4);
    int x = 0;
    int y = 0;
    for (const auto& [left, right] : pairs) {
        RC_ASSERT(left < 0 || left == x);
        RC_ASSERT(right < 0 || right == y);
        RC_ASSERT(left >= 0 || right >= 0);
        x += left >= 0 ? 1 : 0;
        y += right >= 0 ? 1 : 0;
    }
    RC_ASSERT(x == int(before.size()));
    RC_ASSERT(y == int(after.size()));
}

} // namespace
} // namespace shenbao
