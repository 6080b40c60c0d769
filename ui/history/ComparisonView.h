// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/Comparison.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QTextBrowser;
class QUrl;

namespace shenbao {

class ComparisonJob;

/// Compares two versions on another thread and shows what changed, with links to bring answers back.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget* parent = nullptr);
    ~ComparisonView() override;

    /// `range`: the two versions in words. What was being compared is given up.
    void compare(ComparisonOrder order, const QString& range);
    /// Something else instead of a comparison.
    void showText(const QString& text);
    bool isBusy() const { return m_isBusy; }
    /// Empty until it is ready.
    const Comparison& comparison() const { return m_comparison; }
    QTextBrowser* browser() const { return m_browser; }

Q_SIGNALS:
    void ready();
    void restoreRequested(const QStringList& keys);

private:
    void stop();
    void finish(ComparisonJob& job, const QString& range);
    void follow(const QUrl& link);
    void setDocument(QTextDocument* document);

    QLabel* m_summary;
    QTextBrowser* m_browser;
    QPointer<ComparisonJob> m_job;
    Comparison m_comparison;
    bool m_isBusy = false;
};

} // namespace shenbao
