// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/OutlineModel.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace shenbao {

/// The outline as a list of lines: mark, title, count at the right.
class OutlineView final : public QTreeView
{
    Q_OBJECT

public:
    OutlineView(OutlineModel& model, QWidget* parent);
    /// Marks where an answer stands, without leaving the present place.
    void follow(const QString& key);
    /// Marks a part, unless a place in it is marked already.
    void followPart(int part);

Q_SIGNALS:
    /// The user chose a place, by a click or Enter. `key` is empty for a part as a whole.
    void chosen(int part, const QString& key);
    /// The cursor came to a place on its way and stays in the outline.
    void passed(int part, const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void mark(const QModelIndex& index);

    OutlineModel& m_model;
    bool m_isFollowing = false;
};

} // namespace shenbao
