// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/Exporter.h"
#include "tests/support/DocxText.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Generated.h"
#include "tests/support/XlsxCells.h"

namespace shenbao::test {

/// A sample, exported by the command line program, and read back.
class Exported
{
public:
    explicit Exported(const QString& sample, const QStringList& options = {});
    /// A generated application.
    Exported(const QString& form, quint32 seed, Extreme extreme);

    QString path(const QString& suffix) const; ///< of the one file with this suffix; empty when there is none
    QByteArray bytes(const QString& suffix) const { return readBytes(path(suffix)); }

    const ProjectFile& project() const { return *m_project; }
    const Proposal& proposal() const { return m_project->proposal(); }
    Pages pages() const;

    /// The paragraphs of the DOCX without the table of contents.
    const std::vector<DocxParagraph>& docx();
    /// All of their text, markers of lists in, without white space.
    QString docxText();
    /// The pages of the PDF without white space, page numbers, the draft mark and repeated headers.
    const QStringList& pdf();
    QString pdfText() { return pdf().join(QString()); }
    XlsxFile xlsx() const { return readXlsx(bytes(QStringLiteral("xlsx"))); }

    /// Whether the PDF holds this text: in one piece, or in two on neighbouring pages, as a cell does that goes over one.
    bool pdfShows(const QString& text);

private:
    void exportAndOpen(const QString& file, const QStringList& options);

    TempFolder m_folder;
    QString m_target;
    std::unique_ptr<ProjectFile> m_project;
    std::vector<DocxParagraph> m_docx;
    QStringList m_pdf;
};

/// What one paragraph prints, without white space: marker and text, without the number of a page behind a tab.
QString printed(const DocxParagraph& paragraph);

} // namespace shenbao::test
