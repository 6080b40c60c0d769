// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/HelpBook.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace shenbao {

/// The help in a window of its own, beside the work: topics at the left, a line to search them, the text at the right. Nothing is
/// ever fetched: links lead to other topics.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    /// Shows a topic by its name; the first one when there is none of that name.
    void showTopic(const QString& name);
    QString currentTopic() const;
    /// Leaves only topics that contain the words.
    void search(const QString& words);
    /// How many topics are offered now.
    int shownCount() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showCurrent();

    std::vector<HelpTopic> m_topics;
    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_text;
};

} // namespace shenbao
