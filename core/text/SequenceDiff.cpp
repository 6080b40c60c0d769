// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/SequenceDiff.h"

#include <algorithm>
#include <limits>
#include <span>

namespace shenbao {
namespace {

constexpr int kMostCost = 512;        // differences searched for from one corner before a good split is taken
constexpr int kMostPairs = 40 * 1000; // likenesses asked for in one gap

using Symbols = std::span<const int>;

/// The recursion of Myers: finds a point on a shortest way from corner to corner, then goes on with both halves.
class Comparer
{
public:
    Comparer(Symbols before, Symbols after) : m_before(before), m_after(after)
    {
        const size_t diagonals = before.size() + after.size() + 3;
        m_forward.resize(diagonals);
        m_backward.resize(diagonals);
    }

    std::vector<CommonRun> run()
    {
        compare(0, int(m_before.size()), 0, int(m_after.size()));
        return std::move(m_runs);
    }

private:
    struct Point
    {
        int x = 0;
        int y = 0;
    };

    void add(int x, int y, int length)
    {
        if (length == 0) {
            return;
        }
        if (!m_runs.empty()) {
            CommonRun& last = m_runs.back();
            if (last.before + last.length == x && last.after + last.length == y) {
                last.length += length;
                return;
            }
        }
        m_runs.push_back({x, y, length});
    }

    void compare(int left, int right, int top, int bottom)
    {
        int head = 0;
        while (left + head < right && top + head < bottom &&
               m_before[size_t(left + head)] == m_after[size_t(top + head)]) {
            ++head;
        }
        add(left, top, head);
        left += head;
        top += head;
        int tail = 0;
        while (right - tail > left && bottom - tail > top &&
               m_before[size_t(right - tail - 1)] == m_after[size_t(bottom - tail - 1)]) {
            ++tail;
        }
        right -= tail;
        bottom -= tail;
        if (left < right && top < bottom) {
            const Point middle = split(left, right, top, bottom);
            compare(left, middle.x, top, middle.y);
            compare(middle.x, right, middle.y, bottom);
        }
        add(right, bottom, tail);
    }

    // The furthest x reached on diagonal x - y; diagonals run from -size(after)-1 on.
    int& forward(int diagonal) { return m_forward[size_t(diagonal + int(m_after.size()) + 1)]; }
    int& backward(int diagonal) { return m_backward[size_t(diagonal + int(m_after.size()) + 1)]; }

    Point split(int left, int right, int top, int bottom)
    {
        constexpr int kNever = std::numeric_limits<int>::max() - 1;
        const int lowest = left - bottom;
        const int highest = right - top;
        const int start = left - top;
        const int end = right - bottom;
        const bool isOdd = ((start - end) & 1) != 0;
        int firstForward = start;
        int lastForward = start;
        int firstBackward = end;
        int lastBackward = end;
        forward(start) = left;
        backward(end) = right;
        for (int cost = 1;; ++cost) {
            firstForward > lowest ? forward(--firstForward - 1) = -1 : ++firstForward;
            lastForward < highest ? forward(++lastForward + 1) = -1 : --lastForward;
            for (int at = lastForward; at >= firstForward; at -= 2) {
                int x = forward(at - 1) >= forward(at + 1) ? forward(at - 1) + 1 : forward(at + 1);
                int y = x - at;
                while (x < right && y < bottom && m_before[size_t(x)] == m_after[size_t(y)]) {
                    ++x;
                    ++y;
                }
                forward(at) = x;
                if (isOdd && at >= firstBackward && at <= lastBackward && backward(at) <= x) {
                    return {x, y};
                }
            }
            firstBackward > lowest ? backward(--firstBackward - 1) = kNever : ++firstBackward;
            lastBackward < highest ? backward(++lastBackward + 1) = kNever : --lastBackward;
            for (int at = lastBackward; at >= firstBackward; at -= 2) {
                int x = backward(at - 1) < backward(at + 1) ? backward(at - 1) : backward(at + 1) - 1;
                int y = x - at;
                while (x > left && y > top && m_before[size_t(x - 1)] == m_after[size_t(y - 1)]) {
                    --x;
                    --y;
                }
                backward(at) = x;
                if (!isOdd && at >= firstForward && at <= lastForward && x <= forward(at)) {
                    return {x, y};
                }
            }
            if (cost < kMostCost) {
                continue;
            }
            // too different: go on from the point that has come furthest
            Point best{right, top}; // ends the search
            int furthest = 0;
            for (int at = lastForward; at >= firstForward; at -= 2) {
                const int x = std::min(forward(at), right);
                const int y = x - at;
                if (y >= top && y <= bottom && x - left + y - top > furthest) {
                    furthest = x - left + y - top;
                    best = {x, y};
                }
            }
            for (int at = lastBackward; at >= firstBackward; at -= 2) {
                const int x = std::max(backward(at), left);
                const int y = x - at;
                if (y >= top && y <= bottom && right - x + bottom - y > furthest) {
                    furthest = right - x + bottom - y;
                    best = {x, y};
                }
            }
            return best;
        }
    }

    Symbols m_before;
    Symbols m_after;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
    std::vector<CommonRun> m_runs;
};

/// Partners among items that have no equal one, between two equal ones.
class GapAligner
{
public:
    GapAligner(int before, int beforeEnd, int after, int afterEnd)
        : m_before(before)
        , m_after(after)
        , m_rows(beforeEnd - before)
        , m_columns(afterEnd - after)
    {}

    void alignTo(Alignment& pairs, const Likeness& likeness, double least)
    {
        if (m_rows > 0 && m_columns > 0 && m_rows <= kMostPairs / m_columns) {
            fill(likeness, least);
        } else {
            m_best.clear();
        }
        int row = 0;
        int column = 0;
        while (row < m_rows || column < m_columns) {
            if (row < m_rows && column < m_columns && !m_best.empty()) {
                const double here = best(row, column);
                if (m_alike[size_t(row * m_columns + column)] > 0 &&
                    here == best(row + 1, column + 1) + m_alike[size_t(row * m_columns + column)]) {
                    pairs.emplace_back(m_before + row++, m_after + column++);
                } else if (here == best(row + 1, column)) {
                    pairs.emplace_back(m_before + row++, -1);
                } else {
                    pairs.emplace_back(-1, m_after + column++);
                }
            } else if (row < m_rows) {
                pairs.emplace_back(m_before + row++, -1);
            } else {
                pairs.emplace_back(-1, m_after + column++);
            }
        }
    }

private:
    double& best(int row, int column) { return m_best[size_t(row * (m_columns + 1) + column)]; }

    void fill(const Likeness& likeness, double least)
    {
        m_alike.assign(size_t(m_rows * m_columns), 0);
        m_best.assign(size_t((m_rows + 1) * (m_columns + 1)), 0);
        for (int row = m_rows - 1; row >= 0; --row) {
            for (int column = m_columns - 1; column >= 0; --column) {
                const double alike = likeness(m_before + row, m_after + column);
                double& pair = m_alike[size_t(row * m_columns + column)];
                pair = alike >= least ? alike : 0;
                best(row, column) = std::max(
                    {best(row + 1, column + 1) + pair, best(row + 1, column), best(row, column + 1)});
            }
        }
    }

    int m_before;
    int m_after;
    int m_rows;
    int m_columns;
    std::vector<double> m_alike; ///< 0: no partners
    std::vector<double> m_best;  ///< what can be reached from here to the end
};

} // namespace

std::vector<CommonRun> commonRuns(const std::vector<int>& before, const std::vector<int>& after)
{
    return Comparer(before, after).run();
}

Alignment align(const std::vector<int>& before, const std::vector<int>& after, const Likeness& likeness,
                double least)
{
    Alignment pairs;
    int left = 0;
    int top = 0;
    std::vector<CommonRun> runs = commonRuns(before, after);
    runs.push_back({int(before.size()), int(after.size()), 0});
    for (const CommonRun& run : runs) {
        GapAligner(left, run.before, top, run.after).alignTo(pairs, likeness, least);
        for (int at = 0; at < run.length; ++at) {
            pairs.emplace_back(run.before + at, run.after + at);
        }
        left = run.before + run.length;
        top = run.after + run.length;
    }
    return pairs;
}

} // namespace shenbao
