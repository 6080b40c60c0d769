// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ExportDialog.h"

#include "ui/common/FitToScreen.h"
#include "ui/common/Theme.h"
#include "ui/export/ExportJob.h"
#include "ui/export/ExportNotice.h"
#include "ui/export/ExportResults.h"
#include "ui/export/ProjectCopy.h"
#include "ui/print/PrintSource.h"
#include "ui/session/ProjectSession.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

namespace shenbao {
namespace {

constexpr int kWidth = 80 * Space::One;
const QString kFolder = QStringLiteral("export/folder");

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

ExportDialog::ExportDialog(ProjectSession& session, const FormCatalog& catalog, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_catalog(catalog)
    , m_notice(new ExportNotice(session, ExportNotice::For::Export, this))
    , m_paper(new PrintSource(session, catalog, this))
    , m_progress(new QProgressBar(this))
    , m_status(new QLabel(this))
    , m_results(new ExportResults(this))
    , m_export(new QPushButton(tr("Export"), this))
    , m_cancel(new QPushButton(tr("Close"), this))
    , m_copy(new ProjectCopy(session, this))
{
    setWindowTitle(tr("Export"));
    setMinimumWidth(kWidth);
    m_choices = new QWidget(this);
    auto* choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(Space::One);
    choices->addWidget(makeFormats());
    choices->addSpacing(Space::One);
    choices->addWidget(makeFolderRow());
    m_progress->setRange(0, 0); // nobody can say how long a page takes
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Export is running"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_export->setAccessibleName(m_export->text());
    m_export->setDefault(true);
    m_export->setIcon(icon(QStringLiteral("export"), palette().color(QPalette::HighlightedText)));
    m_cancel->setAutoDefault(false);

    auto* results = new QScrollArea(this);
    results->setFrameShape(QFrame::NoFrame);
    results->setWidgetResizable(true);
    results->setWidget(m_results);
    results->setAccessibleName(tr("What was exported"));
    results->setMinimumHeight(0); // until there are some the room is for the notice
    m_resultsArea = results;
    limitToScreen(*this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::One);
    buttons->addStretch();
    buttons->addWidget(m_export);
    buttons->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Three, Space::Three, Space::Three, Space::Two);
    layout->setSpacing(Space::Two);
    layout->addWidget(m_notice);
    layout->addWidget(m_choices);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(results, 1);
    layout->addLayout(buttons);

    connect(m_notice, &ExportNotice::showFindings, this, [this] {
        reject();
        Q_EMIT showFindings();
    });
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_isRunning) {
            cancelExport();
        } else {
            reject();
        }
    });
    connect(m_copy, &ProjectCopy::done, this, &ExportDialog::runJob);
    connect(m_copy, &ProjectCopy::failed, this, &ExportDialog::showFailure);
    connect(m_results, &ExportResults::openRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(m_results, &ExportResults::folderRequested, this, [](const QString& path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    if (!m_session.isReadOnly()) {
        m_session.save(); // the names of the files follow from the answers that are in the file
    }
    const QString remembered = QSettings().value(kFolder).toString();
    setFolder(remembered.isEmpty() ? QFileInfo(session.path()).absolutePath() : remembered);
    setRunning(false);
    showNames();
    // seal spots, margins, fonts: a failure is no news here, the export itself will tell
    connect(m_paper, &PrintSource::ready, this, [this](const auto& material) {
        m_notice->setPrintFindings(material->findings);
        this->layout()->activate();
        const int wanted = this->layout()->totalHeightForWidth(width());
        resize(width(), std::clamp(wanted, height(), std::max(height(), maximumHeight())));
    });
    connect(m_duplex, &QCheckBox::toggled, this, &ExportDialog::checkPaper);
    checkPaper();
}

void ExportDialog::checkPaper()
{
    PrintSetup setup;
    setup.duplex = m_duplex->isChecked();
    setup.today = m_today;
    m_paper->load(setup);
}

ExportDialog::~ExportDialog()
{
    if (m_job) {
        m_job->cancel();
    }
}

/// What is handed in differs from application to application.
QString ExportDialog::settingOf(const QString& name) const
{
    return QStringLiteral("export/%1/%2").arg(m_session.file().id(), name);
}

QCheckBox* ExportDialog::addChoice(const QString& name, const QString& text, const QString& help, bool isOn,
                                   QWidget* parent)
{
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(name);
    box->setAccessibleName(text);
    box->setAccessibleDescription(help);
    box->setToolTip(help);
    box->setChecked(QSettings().value(settingOf(name), isOn).toBool());
    connect(box, &QCheckBox::toggled, this, &ExportDialog::showNames);
    return box;
}

QWidget* ExportDialog::makeFormats()
{
    auto* page = new QWidget(this);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Three);
    grid->setVerticalSpacing(Space::One);
    m_docx = addChoice(QStringLiteral("docx"), tr("Word document (DOCX)"),
                       tr("The form, for the authority or for others to go on with"), true, page);
    m_pdf = addChoice(QStringLiteral("pdf"), tr("PDF"), tr("The form as it is printed"), true, page);
    m_xlsx = addChoice(QStringLiteral("xlsx"), tr("Excel workbook (XLSX)"),
                       tr("Budget and indicators with their formulas"), true, page);
    m_volume = addChoice(QStringLiteral("volume"), tr("Bound volume"),
                         tr("A second PDF with all attachments behind the form"), false, page);
    m_proof = addChoice(QStringLiteral("proof"), tr("Proof copy with seal marks"),
                        tr("A second PDF that shows where to seal, sign and date"), false, page);
    m_archive = addChoice(QStringLiteral("archive"), tr("PDF for archives (PDF/A)"),
                          tr("The PDF of the form as PDF/A-2b"), false, page);
    m_duplex = addChoice(QStringLiteral("duplex"), tr("For printing on both sides"),
                         tr("Parts that need a sheet of their own begin on its front"), false, page);
    m_codes = addChoice(QStringLiteral("codes"), tr("Version code at the foot"),
                        tr("Shows later whether a sheet belongs to this version"), true, page);
    grid->addWidget(heading(tr("Files"), page), 0, 0);
    grid->addWidget(heading(tr("Options"), page), 0, 1);
    const std::array<QCheckBox*, 5> files{m_docx, m_pdf, m_xlsx, m_volume, m_proof};
    for (size_t at = 0; at < files.size(); ++at) {
        grid->addWidget(files[at], int(at) + 1, 0);
    }
    const std::array<QCheckBox*, 3> extras{m_archive, m_duplex, m_codes};
    for (size_t at = 0; at < extras.size(); ++at) {
        grid->addWidget(extras[at], int(at) + 1, 1);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return page;
}

QWidget* ExportDialog::makeFolderRow()
{
    auto* page = new QWidget(this);
    auto* label = new QLabel(tr("Folder"), page);
    m_folder = new QLineEdit(page);
    m_folder->setAccessibleName(tr("Folder"));
    label->setBuddy(m_folder);
    auto* choose = new QPushButton(tr("Browse…"), page);
    choose->setAccessibleName(tr("Choose a folder"));
    choose->setAutoDefault(false);
    m_names = new QLabel(page);
    m_names->setTextFormat(Qt::PlainText);
    m_names->setWordWrap(true);
    m_names->setForegroundRole(QPalette::PlaceholderText);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::One);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_folder, 0, 1);
    grid->addWidget(choose, 0, 2);
    grid->addWidget(m_names, 1, 1, 1, 2);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::showNames);
    return page;
}

void ExportDialog::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

QString ExportDialog::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

QString ExportDialog::noticeText() const
{
    return m_notice->text();
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.docx = m_docx->isChecked();
    options.pdf = m_pdf->isChecked();
    options.xlsx = m_xlsx->isChecked();
    options.archivePdf = m_archive->isChecked();
    options.volume = m_volume->isChecked();
    options.proof = m_proof->isChecked();
    options.codes = m_codes->isChecked();
    options.duplex = m_duplex->isChecked();
    options.today = m_today;
    return options;
}

void ExportDialog::remember()
{
    QSettings settings;
    for (const QCheckBox* box : {m_docx, m_pdf, m_xlsx, m_archive, m_volume, m_proof, m_duplex, m_codes}) {
        settings.setValue(settingOf(box->objectName()), box->isChecked());
    }
    settings.setValue(kFolder, folder());
}

void ExportDialog::browse()
{
    auto* chooser = new QFileDialog(this, tr("Folder for the exported files"), folder());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, &ExportDialog::setFolder);
    chooser->open();
}

void ExportDialog::showNames()
{
    if (!m_names) {
        return; // still being made
    }
    const ExportOptions chosen = options();
    QStringList suffixes;
    const auto add = [&](bool isChosen, const QString& suffix) {
        if (isChosen) {
            suffixes << suffix;
        }
    };
    add(chosen.docx, QStringLiteral(".docx"));
    add(chosen.pdf, QStringLiteral(".pdf"));
    add(chosen.xlsx, QStringLiteral(".xlsx"));
    add(chosen.volume, QStringLiteral("-装订本.pdf"));
    add(chosen.proof, QStringLiteral("-盖章示意.pdf"));
    m_names->setText(suffixes.isEmpty() ? tr("Choose at least one file.")
                                        : tr("File name: %1 (%2)")
                                              .arg(ExportJob::fileName(m_session.file()),
                                                   suffixes.join(QStringLiteral(" "))));
    m_archive->setEnabled(chosen.pdf);
    m_export->setEnabled(!m_isRunning && !suffixes.isEmpty() && !folder().isEmpty());
}

void ExportDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_choices->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    m_status->setVisible(isRunning);
    m_cancel->setText(isRunning ? tr("Cancel") : tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_export->setEnabled(!isRunning);
    if (isRunning) {
        m_cancel->setFocus(); // the button that had it is out of use now
    }
}

void ExportDialog::startExport()
{
    if (m_isRunning) {
        return;
    }
    remember();
    setRunning(true);
    m_results->hide();
    m_status->setText(tr("Checking, laying out and writing… You may cancel at any time."));
    m_copy->start();
}

void ExportDialog::runJob()
{
    m_job = new ExportJob({m_copy->take(), m_session.file().id(), m_catalog, options(), folder()});
    connect(m_job, &ExportJob::done, this, &ExportDialog::finish);
    connect(m_job, &ExportJob::failed, this, &ExportDialog::showFailure);
    m_job->start();
}

void ExportDialog::cancelExport()
{
    if (!m_isRunning) {
        return;
    }
    if (m_job) {
        if (!m_job->cancel()) {
            m_status->setText(tr("The files are being put into the folder already; one moment."));
            m_status->show();
            return;
        }
        m_job->disconnect(this);
        m_job.clear();
    }
    m_copy->stop();
    setRunning(false);
    showNames();
    m_status->setText(tr("Cancelled. Nothing in the folder was changed."));
    m_status->show();
}

void ExportDialog::showFailure(const QString& message)
{
    setRunning(false);
    showNames();
    m_results->showError(message);
    m_resultsArea->setMinimumHeight(12 * Space::One);
    m_results->show();
    Q_EMIT failed(message);
}

void ExportDialog::finish(const ExportReport& report)
{
    setRunning(false);
    showNames();
    m_results->showReport(report);
    m_resultsArea->setMinimumHeight(12 * Space::One);
    m_results->show();
    Q_EMIT exported(report.files);
}

void ExportDialog::reject()
{
    cancelExport();
    if (!m_isRunning) {
        QDialog::reject();
    }
}

} // namespace shenbao
