// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintFoot.h"

#include "ui/common/Theme.h"
#include "ui/print/PrintOrder.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

namespace shenbao {

PrintFoot::PrintFoot(QWidget* parent)
    : QWidget(parent)
    , m_progress(new QProgressBar(this))
    , m_status(new QLabel(this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_folder(new QPushButton(tr("Show in folder"), this))
{
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Printing is running"));
    m_progress->setFixedWidth(Space::One * 16);
    m_status->setAccessibleName(tr("What came of it"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::One);
    row->addWidget(m_progress);
    row->addWidget(m_status, 1);
    for (QPushButton* button : {m_open, m_folder}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_file)); });
    connect(m_folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath())); });
    setRunning(false);
}

void PrintFoot::setRunning(bool isRunning)
{
    m_progress->setRange(0, 0); // until pages are counted
    m_progress->setVisible(isRunning);
    m_open->hide();
    m_folder->hide();
    if (isRunning) {
        showMessage(tr("Printing… You may cancel at any time."));
    }
}

void PrintFoot::setProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

QString PrintFoot::text() const
{
    return m_status->text();
}

void PrintFoot::show(const QString& text, const QColor& color)
{
    QPalette colors = m_status->palette();
    colors.setColor(QPalette::WindowText, color);
    m_status->setPalette(colors);
    m_status->setText(text);
}

void PrintFoot::showMessage(const QString& text)
{
    show(text, Theme::current().ink);
}

void PrintFoot::showFailure(const QString& text)
{
    show(text, Theme::current().error);
}

void PrintFoot::showReport(const PrintReport& report)
{
    if (report.printer.isEmpty()) {
        m_file = report.file;
        m_open->show();
        m_folder->show();
        showMessage(tr("%1 pages were printed to “%2”.").arg(report.sides).arg(QFileInfo(m_file).fileName()));
        m_status->setToolTip(QDir::toNativeSeparators(m_file));
        return;
    }
    m_status->setToolTip({});
    showMessage(report.jobs.isEmpty()
                    ? tr("%1 sheets were handed to the printer “%2”.").arg(report.sheets).arg(report.printer)
                    : tr("%1 sheets were handed to the printer “%2” (job %3).")
                          .arg(report.sheets)
                          .arg(report.printer, report.jobs.join(tr(", "))));
}

} // namespace shenbao
