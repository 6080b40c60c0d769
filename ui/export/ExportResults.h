// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/Exporter.h"

#include <QWidget>

class QVBoxLayout;

namespace shenbao {

/// What an export wrote: each file with its size and what to do with it, and what was replaced in printing.
class ExportResults final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportResults(QWidget* parent = nullptr);

    void showReport(const ExportReport& report);
    void showError(const QString& message);

Q_SIGNALS:
    void openRequested(const QString& path);
    void folderRequested(const QString& path);

private:
    void clear();
    void addLine(const QString& iconName, const QColor& color, const QString& text);
    void addFile(const QString& path);

    QVBoxLayout* m_layout;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_rows = nullptr; ///< of m_content
};

} // namespace shenbao
