// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attachments/EnclosureState.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace shenbao {

/// Above the list of attachments: what is still missing, how much it all is and whether mail takes it, and what is being read.
class AttachmentsSummary final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentsSummary(QWidget* parent);

    /// A required entry that is not there.
    struct Missing
    {
        QString key;
        QString label;
    };
    /// `limit`: bytes that mail takes; nothing when nobody knows.
    void show(const EnclosureTotal& total, std::optional<qint64> limit, const std::vector<Missing>& missing);
    void showReading(int done, int count, const QString& name);
    void hideReading();

    QString totalText() const;
    QString limitText() const;
    QString missingText() const; ///< without marks

Q_SIGNALS:
    void keyRequested(const QString& key);
    void documentRequested(const QString& key, int row);
    void cancelRequested();

private:
    void showLimit(const EnclosureTotal& total, std::optional<qint64> limit);

    QLabel* m_total;
    QProgressBar* m_gauge;
    QLabel* m_limit;
    QLabel* m_missingMark;
    QLabel* m_missing;
    QString m_missingText;
    QWidget* m_reading;
    QLabel* m_readingText;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QString m_largestKey;
    int m_largestRow = -1;
};

} // namespace shenbao
