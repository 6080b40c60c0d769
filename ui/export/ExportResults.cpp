// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ExportResults.h"

#include "ui/common/Theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace shenbao {

ExportResults::ExportResults(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    clear();
}

void ExportResults::clear()
{
    delete m_content;
    m_content = new QWidget(this);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::One);
    m_layout->addWidget(m_content);
}

void ExportResults::addLine(const QString& iconName, const QColor& color, const QString& text)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::One);
    auto* sign = new QLabel(m_content);
    sign->setPixmap(icon(iconName, color).pixmap(QSize(Space::Two, Space::Two)));
    auto* label = new QLabel(text, m_content);
    label->setTextFormat(Qt::PlainText); // names and messages are no markup
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    m_rows->addLayout(row);
}

void ExportResults::addFile(const QString& path)
{
    const QFileInfo file(path);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::One);
    auto* sign = new QLabel(m_content);
    sign->setPixmap(icon(QStringLiteral("document")).pixmap(QSize(Space::Two, Space::Two)));
    auto* name = new QLabel(tr("%1 · %2").arg(file.fileName(), QLocale().formattedDataSize(file.size(), 1)),
                            m_content);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    name->setToolTip(path);
    auto* open = new QPushButton(tr("Open"), m_content);
    open->setAccessibleName(tr("Open %1").arg(file.fileName()));
    auto* folder = new QPushButton(tr("Show in folder"), m_content);
    folder->setAccessibleName(tr("Show %1 in its folder").arg(file.fileName()));
    open->setAutoDefault(false);
    folder->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
    connect(folder, &QPushButton::clicked, this, [this, path] { Q_EMIT folderRequested(path); });
    row->addWidget(sign);
    row->addWidget(name, 1);
    row->addWidget(open);
    row->addWidget(folder);
    m_rows->addLayout(row);
}

void ExportResults::showReport(const ExportReport& report)
{
    clear();
    const Theme& theme = Theme::current();
    const int count = int(report.files.size());
    addLine(QStringLiteral("done"), theme.good,
            tr("%1 files were exported; the form has %2 pages.").arg(count).arg(report.pages));
    if (report.draft) {
        addLine(QStringLiteral("error"), theme.error,
                tr("%1 errors remain: the files carry the watermark “草稿”.").arg(report.errors));
    }
    for (const QString& path : report.files) {
        addFile(path);
    }
    for (const FontSubstitution& one : report.substitutions) {
        addLine(QStringLiteral("warning"), theme.warning,
                tr("The font %1 is not installed; %2 was used instead.").arg(one.wanted, one.used));
    }
    if (!report.missingCharacters.isEmpty()) {
        addLine(QStringLiteral("warning"), theme.warning,
                tr("No installed font has these characters, they are missing in the files: %1")
                    .arg(report.missingCharacters));
    }
}

void ExportResults::showError(const QString& message)
{
    clear();
    addLine(QStringLiteral("error"), Theme::current().error, message);
}

} // namespace shenbao
