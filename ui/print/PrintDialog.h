// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormCatalog.h"
#include "ui/print/PrintOrder.h"
#include "ui/print/Printers.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QLabel;
class QPushButton;

namespace shenbao {

class ExportNotice;
class PrintFoot;
class PrintJob;
class PrintSource;
class PrintWhatBox;
class PrinterBox;
class ProjectSession;
class SmallPages;

/// Which pages, where to, and the pages themselves as they will leave the printer. Refuses nothing that can be printed: says
/// what is still wrong and marks drafts. Laying out and printing are done on other threads.
class PrintDialog final : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(ProjectSession& session, const FormCatalog& catalog,
                PrinterSource printers = PrinterSource::system(), QWidget* parent = nullptr);
    ~PrintDialog() override;

    /// One page (index) of those on one side only, as the preview has them.
    void choosePage(int page);
    /// The day for the checks that decide whether it is a draft; today unless it is set.
    void setToday(QDate today);

    PrintWhatBox& what() { return *m_what; }
    PrinterBox& printer() { return *m_printer; }
    const SmallPages& pages() const { return *m_pages; }
    /// The pages are laid out as they were asked for.
    bool isUpToDate() const;
    bool isRunning() const { return m_isRunning; }
    QString noticeText() const;
    QString statusText() const;

public Q_SLOTS:
    void startPrinting();
    void cancelPrinting();
    void reject() override;

Q_SIGNALS:
    /// The dialog has closed; the user wants to see what is still wrong.
    void showFindings();
    /// The pages on the right are those that were asked for.
    void updated();
    void printed(const shenbao::PrintReport& report);
    /// What went wrong; shown in the dialog too.
    void failed(const QString& message);

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QLayout* makeFoot();
    PrintSetup setup() const;
    void reload();
    void take(const std::shared_ptr<const PrintMaterial>& material);
    void showChoice();
    QString summaryOf(const std::vector<PrintStack>& stacks) const;
    void suggestFile();
    void runJob();
    void setRunning(bool isRunning);
    void showFailure(const QString& message);
    void finish(const PrintReport& report);

    ProjectSession& m_session;
    QDate m_today = QDate::currentDate();
    PrintSource* m_source;
    std::shared_ptr<const PrintMaterial> m_material;
    ExportNotice* m_notice;
    PrinterBox* m_printer;
    PrintWhatBox* m_what;
    SmallPages* m_pages;
    QLabel* m_summary;
    PrintFoot* m_foot;
    QPushButton* m_print;
    QPushButton* m_cancel;
    QTimer m_reloadTimer;
    QPointer<PrintJob> m_job;
    QString m_suggested;      ///< the file, until the user writes another
    bool m_isWaiting = false; ///< to print when the pages are there
    bool m_isRunning = false;
};

} // namespace shenbao
