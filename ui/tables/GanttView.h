// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/YearMonth.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace shenbao {

/// A plan on an axis of months: a bar for each line, a diamond with a word for each milestone.
class GanttView final : public QWidget
{
    Q_OBJECT

public:
    struct Milestone
    {
        YearMonth month;
        QString label;
    };
    struct Line
    {
        QString label;
        YearMonth from;
        YearMonth to;
        std::vector<Milestone> milestones;
    };

    explicit GanttView(QWidget* parent = nullptr);

    /// `span`: shown at least.
    void setLines(const QString& title, std::vector<Line> lines, const std::optional<Period>& span = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int rowHeight() const;
    int monthAt(YearMonth month) const; ///< counted from the first of the axis
    double xOf(int month) const;
    double middleOf(YearMonth month) const;
    int labelStep() const;
    void paintAxis(QPainter& painter) const;
    void paintLine(QPainter& painter, const Line& line, int y) const;

    std::vector<Line> m_lines;
    YearMonth m_first;
    int m_months = 0;
};

} // namespace shenbao
