// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Exported.h"

#include "core/layout/Paginator.h"
#include "tests/support/Documents.h"
#include "tests/support/PdfText.h"

#include <QDir>
#include <QRegularExpression>

namespace shenbao::test {

Exported::Exported(const QString& sample, const QStringList& options)
{
    exportAndOpen(sampleProject(m_folder, sample), options);
}

Exported::Exported(const QString& id, quint32 seed, Extreme extreme)
{
    exportAndOpen(generatedProject(m_folder, id, seed, extreme), {});
}

void Exported::exportAndOpen(const QString& file, const QStringList& options)
{
    m_target = m_folder.path(QStringLiteral("out"));
    const Ran ran =
        runCli(QStringList{QStringLiteral("export"), file, QStringLiteral("--to"), m_target} + options);
    EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    auto project = ProjectFile::open(file, forms(), ProjectFile::Mode::ReadOnly);
    EXPECT_TRUE(project.has_value()) << (project ? "" : project.error().message.toStdString());
    m_project = std::move(*project);
}

QString Exported::path(const QString& suffix) const
{
    QStringList names = QDir(m_target).entryList({QStringLiteral("*.") + suffix}, QDir::Files, QDir::Name);
    // the bound volume has the longer name of the two PDF files
    std::sort(names.begin(), names.end(),
              [](const QString& one, const QString& other) { return one.size() < other.size(); });
    EXPECT_FALSE(names.isEmpty()) << "no ." << suffix.toStdString();
    return names.isEmpty() ? QString() : QDir(m_target).filePath(names.front());
}

Pages Exported::pages() const
{
    FontResolver fonts;
    const Exporter exporter(*m_project);
    return paginate(exporter.compose(false), fonts);
}

const std::vector<DocxParagraph>& Exported::docx()
{
    if (m_docx.empty()) {
        for (DocxParagraph& paragraph : docxParagraphs(bytes(QStringLiteral("docx")))) {
            if (!paragraph.style.startsWith(QStringLiteral("Contents"))) {
                m_docx.push_back(std::move(paragraph));
            }
        }
    }
    return m_docx;
}

QString printed(const DocxParagraph& paragraph)
{
    return compact(paragraph.marker + paragraph.text.section(u'\t', 0, 0));
}

QString Exported::docxText()
{
    QString text;
    for (const DocxParagraph& paragraph : docx()) {
        text += printed(paragraph);
    }
    return text;
}

const QStringList& Exported::pdf()
{
    if (!m_pdf.isEmpty()) {
        return m_pdf;
    }
    static const QRegularExpression foot(
        QStringLiteral("([0-9A-HJKMNP-TV-Z]{8}-[0-9A-HJKMNP-TV-Z]{8}\\d+/\\d+)?(—\\d+—)?$"));
    static const QRegularExpression onlyDots(QStringLiteral("^\\.*$"));
    const Pages laid = pages();
    const QStringList read = pdfPages(path(QStringLiteral("pdf")));
    EXPECT_EQ(size_t(read.size()), laid.pages.size());
    for (qsizetype at = 0; at < read.size(); ++at) {
        static const QRegularExpression mark(QStringLiteral("^草稿"));
        QString text = compact(read[at]).remove(mark).remove(foot);
        const QString header = compact(textOf(laid.pages[size_t(at)], true)).remove(foot);
        if (!onlyDots.match(header).hasMatch()) {
            EXPECT_TRUE(text.startsWith(header)) << "page " << at + 1 << ": " << header.toStdString();
            text.remove(0, header.size());
        }
        m_pdf << text;
    }
    return m_pdf;
}

bool Exported::pdfShows(const QString& text)
{
    if (text.isEmpty() || pdfText().contains(text)) {
        return true;
    }
    for (qsizetype at = 0; at + 1 < pdf().size(); ++at) {
        for (qsizetype cut = 1; cut < text.size(); ++cut) {
            if (pdf()[at + 1].contains(QStringView(text).mid(cut)) &&
                pdf()[at].contains(QStringView(text).left(cut))) {
                return true;
            }
        }
    }
    return false;
}

} // namespace shenbao::test
