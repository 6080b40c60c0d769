// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintDialog.h"

#include "ui/common/FitToScreen.h"
#include "ui/common/Theme.h"
#include "ui/export/ExportNotice.h"
#include "ui/print/PrintFoot.h"
#include "ui/print/PrintJob.h"
#include "ui/print/PrintSource.h"
#include "ui/print/PrintWhatBox.h"
#include "ui/print/PrinterBox.h"
#include "ui/print/SmallPages.h"
#include "ui/session/ProjectSession.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPageSize>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>

namespace shenbao {
namespace {

const QSize kSize(136 * Space::One, 86 * Space::One);
constexpr int kLeftWidth = 66 * Space::One;
constexpr int kPause = 150; // ms after the last change of a choice
const QString kFolder = QStringLiteral("print/folder");

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QString paperName(const PageGeometry& paper)
{
    const QSizeF size(paper.width, paper.height);
    const QPageSize::PageSizeId id = QPageSize::id(size, QPageSize::Millimeter);
    return id == QPageSize::Custom ? PrintDialog::tr("%1 × %2 mm").arg(size.width()).arg(size.height())
                                   : QPageSize::key(id);
}

} // namespace

PrintDialog::PrintDialog(ProjectSession& session, const FormCatalog& catalog, PrinterSource printers,
                         QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_source(new PrintSource(session, catalog, this))
    , m_notice(new ExportNotice(session, ExportNotice::For::Print, this))
    , m_printer(new PrinterBox(std::move(printers), this))
    , m_what(new PrintWhatBox(this))
    , m_pages(new SmallPages(this))
    , m_summary(new QLabel(this))
    , m_foot(new PrintFoot(this))
    , m_print(new QPushButton(tr("Print"), this))
    , m_cancel(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Print"));
    resizeToScreen(*this, kSize);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(Space::Three);
    middle->addWidget(makeLeft());
    middle->addWidget(makeRight(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Three, Space::Two, Space::Three, Space::Two);
    layout->setSpacing(Space::Two);
    layout->addWidget(m_notice);
    layout->addLayout(middle, 1);
    layout->addLayout(makeFoot());
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(kPause);
    connect(&m_reloadTimer, &QTimer::timeout, this, &PrintDialog::reload);
    connect(m_source, &PrintSource::ready, this, &PrintDialog::take);
    connect(m_source, &PrintSource::failed, this, &PrintDialog::showFailure);
    connect(m_what, &PrintWhatBox::changed, this, &PrintDialog::showChoice);
    connect(m_printer, &PrinterBox::changed, this, &PrintDialog::showChoice);
    connect(m_printer, &PrinterBox::found, this, &PrintDialog::showChoice);
    connect(m_notice, &ExportNotice::showFindings, this, [this] {
        reject();
        Q_EMIT showFindings();
    });
    setRunning(false);
    reload();
}

PrintDialog::~PrintDialog()
{
    if (m_job) {
        m_job->cancel();
    }
}

// ---- what is on it ----

QWidget* PrintDialog::makeLeft()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, Space::One, 0);
    column->setSpacing(Space::One);
    column->addWidget(m_printer);
    column->addSpacing(Space::One);
    column->addWidget(heading(tr("What to print"), page));
    column->addWidget(m_what);
    column->addStretch();
    auto* area = new QScrollArea(this); // on a low screen
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(kLeftWidth);
    area->setWidget(page);
    return area;
}

QWidget* PrintDialog::makeRight()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::One);
    column->addWidget(heading(tr("As it will be printed"), page));
    column->addWidget(m_pages, 1);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    column->addWidget(m_summary);
    return page;
}

QLayout* PrintDialog::makeFoot()
{
    m_print->setIcon(icon(QStringLiteral("print"), palette().color(QPalette::HighlightedText)));
    m_print->setAccessibleName(m_print->text());
    m_print->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(Space::One);
    foot->addWidget(m_foot, 1);
    foot->addWidget(m_print);
    foot->addWidget(m_cancel);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::startPrinting);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_isRunning) {
            cancelPrinting();
        } else {
            reject();
        }
    });
    return foot;
}

// ---- choices ----

void PrintDialog::choosePage(int page)
{
    m_printer->setDuplex(false);
    m_what->setRange(QString::number(page + 1));
}

void PrintDialog::setToday(QDate today)
{
    m_today = today;
    reload();
}

PrintSetup PrintDialog::setup() const
{
    PrintSetup setup;
    setup.duplex = m_printer->isDuplex();
    setup.proof = m_what->isProof();
    // a printed sheet carries what the exported PDF carries
    setup.codes = QSettings().value(QStringLiteral("export/codes"), true).toBool();
    setup.copies = m_printer->copies();
    setup.today = m_today;
    return setup;
}

bool PrintDialog::isUpToDate() const
{
    return m_material && m_material->setup == setup() && !m_source->isLoading();
}

void PrintDialog::reload()
{
    m_reloadTimer.stop();
    m_source->load(setup());
}

void PrintDialog::take(const std::shared_ptr<const PrintMaterial>& material)
{
    m_material = material;
    m_notice->setPrintFindings(material->findings);
    m_what->setMaterial(material);
    m_printer->setCopiesAsked(material->copiesAsked);
    showChoice();
    if (!isUpToDate()) {
        return; // a choice has changed meanwhile
    }
    Q_EMIT updated();
    if (m_isWaiting) {
        m_isWaiting = false;
        runJob();
    }
}

void PrintDialog::showChoice()
{
    if (m_material && m_material->setup != setup()) {
        m_reloadTimer.start();
    }
    const auto choice = m_what->choice();
    std::vector<PrintStack> stacks;
    if (choice && m_material) {
        stacks = printStacks(*m_material, *choice, m_printer->copies());
    }
    m_pages->setContent(m_material, stacks);
    suggestFile();
    m_summary->setText(summaryOf(stacks));
    const bool hasTarget =
        m_printer->isReady() && (!m_printer->printer().isEmpty() || !m_printer->file().isEmpty());
    m_print->setEnabled(!m_isRunning && choice && hasTarget);
}

QString PrintDialog::summaryOf(const std::vector<PrintStack>& stacks) const
{
    if (!m_material) {
        return tr("The pages are being laid out…");
    }
    if (stacks.empty()) {
        return {};
    }
    const QString paper = paperName(m_material->pages.geometry);
    const int sheets = sheetsOf(stacks, m_material->setup.duplex);
    const int copies = m_printer->copies();
    if (m_printer->printer().isEmpty()) {
        return tr("%1 pages of %2 into a PDF file").arg(m_pages->count()).arg(paper);
    }
    return copies > 1 ? tr("%1 copies, %2 sheets of %3 in all, in actual size (100 %)")
                            .arg(copies)
                            .arg(sheets)
                            .arg(paper)
                      : tr("%1 pages on %2 sheets of %3, in actual size (100 %)")
                            .arg(m_pages->count())
                            .arg(sheets)
                            .arg(paper);
}

/// The name says what is in the file; a name that the user wrote stays.
void PrintDialog::suggestFile()
{
    if (!m_material || m_printer->file() != m_suggested) {
        return;
    }
    const QString ending = m_what->what() == PrintChoice::What::SealPages ? QStringLiteral("-盖章页.pdf")
                           : m_what->isProof()                            ? QStringLiteral("-校样.pdf")
                                                                          : QStringLiteral("-打印.pdf");
    const QString kept = QSettings().value(kFolder).toString();
    const QString folder = kept.isEmpty() ? QFileInfo(m_session.path()).absolutePath() : kept;
    const QString path = QDir(folder).filePath(m_material->fileName + ending);
    if (path != m_suggested) {
        m_suggested = path;
        m_printer->setFile(path);
    }
}

QString PrintDialog::noticeText() const
{
    return m_notice->text();
}

QString PrintDialog::statusText() const
{
    return m_foot->text();
}

// ---- printing ----

void PrintDialog::startPrinting()
{
    if (m_isRunning || !m_what->choice()) {
        return;
    }
    m_printer->remember();
    setRunning(true);
    if (isUpToDate()) {
        runJob();
    } else {
        m_isWaiting = true; // what was chosen last is still being laid out
        reload();
    }
}

void PrintDialog::runJob()
{
    const auto choice = m_what->choice();
    if (!choice) { // there are fewer pages now
        showFailure(m_what->note());
        return;
    }
    PrintOrder order{m_material,          *choice,           m_printer->printer(),
                     m_printer->copies(), m_printer->file(), QFileInfo(m_suggested).completeBaseName()};
    if (order.printer.isEmpty() && order.file != m_suggested) {
        QSettings().setValue(kFolder, QFileInfo(order.file).absolutePath());
    }
    m_job = new PrintJob(std::move(order));
    connect(m_job, &PrintJob::done, this, &PrintDialog::finish);
    connect(m_job, &PrintJob::failed, this, &PrintDialog::showFailure);
    connect(m_job, &PrintJob::progressed, m_foot, &PrintFoot::setProgress);
    m_job->start();
}

void PrintDialog::cancelPrinting()
{
    if (!m_isRunning) {
        return;
    }
    m_isWaiting = false;
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
        m_job.clear();
    }
    setRunning(false);
    m_foot->showMessage(tr("Printing was stopped."));
}

void PrintDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_what->setEnabled(!isRunning);
    m_printer->setEnabled(!isRunning);
    m_foot->setRunning(isRunning);
    m_cancel->setText(isRunning ? tr("Cancel") : tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
    if (isRunning) {
        m_cancel->setFocus(); // the button that had it is out of use now
    }
    showChoice();
}

void PrintDialog::showFailure(const QString& message)
{
    m_isWaiting = false;
    setRunning(false);
    if (!m_material) {
        m_summary->clear(); // nothing is on its way
    }
    m_foot->showFailure(message);
    Q_EMIT failed(message);
}

void PrintDialog::finish(const PrintReport& report)
{
    setRunning(false);
    m_foot->showReport(report);
    Q_EMIT printed(report);
}

void PrintDialog::reject()
{
    cancelPrinting();
    QDialog::reject();
}

} // namespace shenbao
