// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

#include "tests/support/Fixtures.h"

#include <memory>

namespace shenbao {
namespace {

Result<int> half(int number)
{
    if (number % 2 != 0) {
        return fail(ErrorCode::Input, QStringLiteral("%1 is odd.").arg(number), QStringLiteral("half"));
    }
    return number / 2;
}

TEST(Result, HoldsTheValue)
{
    const auto result = half(8);
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 4);
}

TEST(Result, HoldsTheFailure)
{
    const auto result = half(7);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Input);
    EXPECT_EQ(result.error().message, u"7 is odd.");
    EXPECT_EQ(result.error().detail, u"half");
}

TEST(Result, FailureOfOneTypePassesOnAsFailureOfAnother)
{
    const auto passedOn = []() -> Result<QString> {
        return fail(half(7).error().at(QStringLiteral("budget.json")));
    }();
    ASSERT_FALSE(passedOn);
    EXPECT_EQ(passedOn.error().message, u"budget.json: 7 is odd.");
    EXPECT_EQ(passedOn.error().detail, u"half");
}

TEST(Result, ValueMayBeMovable)
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    const std::unique_ptr<int> taken = *std::move(result);
    EXPECT_EQ(*taken, 3);
}

TEST(Result, NothingCanSucceedToo)
{
    const Result<void> done;
    EXPECT_TRUE(done);
    const Result<void> failed = fail(ErrorCode::Busy, QStringLiteral("busy"));
    EXPECT_EQ(failed.error().code, ErrorCode::Busy);
}

} // namespace
} // namespace shenbao
