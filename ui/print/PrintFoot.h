// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace shenbao {

struct PrintReport;

/// How far the printing is, and what came of it: a message, and for a file the ways to it.
class PrintFoot final : public QWidget
{
    Q_OBJECT

public:
    explicit PrintFoot(QWidget* parent = nullptr);

    /// Takes the results of before away.
    void setRunning(bool isRunning);
    void setProgress(int done, int total);
    void showMessage(const QString& text);
    void showFailure(const QString& text);
    void showReport(const PrintReport& report);
    QString text() const;

private:
    void show(const QString& text, const QColor& color);

    QProgressBar* m_progress;
    QLabel* m_status;
    QPushButton* m_open;
    QPushButton* m_folder;
    QString m_file;
};

} // namespace shenbao
