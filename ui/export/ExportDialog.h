// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/ExportOrder.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace shenbao {

class ExportJob;
class ExportNotice;
class ExportResults;
class PrintSource;
class ProjectCopy;
class ProjectSession;

/// Which files, where to, and what came of it. Refuses nothing: says what is still wrong and marks drafts. The work is done
/// on another thread. Choices are remembered.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(ProjectSession& session, const FormCatalog& catalog, QWidget* parent = nullptr);
    ~ExportDialog() override;

    bool isRunning() const { return m_isRunning; }
    /// The day for the checks that decide whether it is a draft; today unless it is set.
    void setToday(QDate today) { m_today = today; }
    void setFolder(const QString& folder);
    QString folder() const;
    QString noticeText() const;

public Q_SLOTS:
    void startExport();
    /// The folder stays as it was; once files are being put into it, the export goes on to its end.
    void cancelExport();
    void reject() override;

Q_SIGNALS:
    /// The dialog has closed; the user wants to see what is still wrong.
    void showFindings();
    void exported(const QStringList& files);
    /// What went wrong; shown in the dialog too.
    void failed(const QString& message);

private:
    QWidget* makeFormats();
    QWidget* makeFolderRow();
    QCheckBox* addChoice(const QString& name, const QString& text, const QString& help, bool isOn,
                         QWidget* parent);
    QString settingOf(const QString& name) const;
    ExportOptions options() const;
    void remember();
    void browse();
    void checkPaper();
    void showNames();
    void setRunning(bool isRunning);
    void runJob();
    void showFailure(const QString& message);
    void finish(const ExportReport& report);

    ProjectSession& m_session;
    const FormCatalog& m_catalog;
    QDate m_today = QDate::currentDate();
    ExportNotice* m_notice;
    PrintSource* m_paper; ///< for what matters on paper and is told beside the rest
    QWidget* m_choices = nullptr;
    QCheckBox* m_docx = nullptr;
    QCheckBox* m_pdf = nullptr;
    QCheckBox* m_xlsx = nullptr;
    QCheckBox* m_archive = nullptr;
    QCheckBox* m_volume = nullptr;
    QCheckBox* m_proof = nullptr;
    QCheckBox* m_duplex = nullptr;
    QCheckBox* m_codes = nullptr;
    QLineEdit* m_folder = nullptr;
    QLabel* m_names = nullptr;
    QProgressBar* m_progress;
    QLabel* m_status;
    ExportResults* m_results;
    QWidget* m_resultsArea = nullptr;
    QPushButton* m_export;
    QPushButton* m_cancel;
    ProjectCopy* m_copy;
    QPointer<ExportJob> m_job;
    bool m_isRunning = false;
};

} // namespace shenbao
