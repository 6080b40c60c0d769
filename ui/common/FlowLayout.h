// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace shenbao {

/// Items side by side, on the next line where there is no room: text with blanks between, options of a choice. An item
/// behind addBreak() begins a line.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent, int horizontal, int vertical);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    void addBreak();
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool apply) const;

    std::vector<QLayoutItem*> m_items; ///< owned
    std::vector<int> m_breaks;         ///< items that begin a line
    int m_horizontal;
    int m_vertical;
};

} // namespace shenbao
