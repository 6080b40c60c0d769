// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace shenbao {

/// A stretch that two sequences have in common.
struct CommonRun
{
    int before = 0; ///< where it begins
    int after = 0;
    int length = 0;
    bool operator==(const CommonRun&) const = default;
};

/// What two sequences of symbols have in common, in order: a longest common subsequence (Myers 1986, in linear space). Where
/// they differ so much that this would take long, a common subsequence that is good enough; never quadratic time.
std::vector<CommonRun> commonRuns(const std::vector<int>& before, const std::vector<int>& after);

/// Positions that belong together, in the order of reading; -1 where one has no partner.
using Alignment = std::vector<std::pair<int, int>>;

/// How much two items have in common, 0 to 1; by their positions.
using Likeness = std::function<double(int before, int after)>;

/// Equal symbols are partners; between them those that are alike by at least `least`, in order, so that the whole is as
/// alike as can be.
Alignment align(const std::vector<int>& before, const std::vector<int>& after, const Likeness& likeness,
                double least);

} // namespace shenbao
