// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/Exporter.h"

#include "core/base/Tr.h"
#include "core/document/DocumentComposer.h"
#include "core/layout/Paginator.h"
#include "core/layout/SealMap.h"
#include "core/output/FileSaver.h"
#include "core/output/PrintPicture.h"
#include "core/output/SelfCheck.h"
#include "core/output/docx/DocxWriter.h"
#include "core/output/pdf/PdfWriter.h"
#include "core/output/xlsx/XlsxWriter.h"
#include "core/publish/ProjectChecks.h"
#include "core/publish/Volume.h"

#include <QDir>

namespace shenbao {

AttachmentLookup Exporter::lookup() const
{
    return [this](const QString& id) { return m_project.attachment(id); };
}

namespace {

/// Attachment id of each picture -> the widest that it is printed, mm.
void collectWidths(const std::vector<Block>& blocks, QHash<QString, double>& widths)
{
    for (const Block& block : blocks) {
        if (const auto* picture = std::get_if<Picture>(&block)) {
            double& widest = widths[picture->attachment];
            widest = std::max(widest, picture->width);
        } else if (const auto* table = std::get_if<Table>(&block)) {
            for (const TableRow& row : table->rows) {
                for (const TableCell& cell : row.cells) {
                    collectWidths(cell.blocks, widths);
                }
            }
        }
    }
}

} // namespace

AttachmentSource Exporter::printSource(const Document& document) const
{
    QHash<QString, double> widths;
    collectWidths(document.blocks, widths);
    auto made = std::make_shared<QHash<QString, QByteArray>>();
    return [this, widths, made](const QString& id) -> Result<QByteArray> {
        if (const auto known = made->constFind(id); known != made->constEnd()) {
            return *known;
        }
        const auto data = m_project.attachmentData(id);
        auto picture = data ? pictureForPrint(*data, widths.value(id)) : data;
        if (picture) {
            made->insert(id, *picture);
        }
        return picture;
    };
}

Document Exporter::compose(bool draft, bool duplex) const
{
    return composeDocument(m_project.proposal(), lookup(), {m_project.lastEdit(), draft, duplex});
}

Edition Exporter::edition(bool draft, bool duplex, bool codes) const
{
    Edition edition{compose(draft, duplex), {}, info()};
    edition.code = versionCode(edition.document);
    edition.document.versionCode = codes ? edition.code.document : QString();
    edition.about.keywords = edition.code.toKeywords();
    edition.about.author = edition.document.author;
    return edition;
}

VersionCode Exporter::versionCode(const Document& document) const
{
    return versionCodeOf(document, m_project.id());
}

OutputInfo Exporter::info() const
{
    const FormTemplate& form = m_project.proposal().form();
    OutputInfo info;
    info.title = form.title;
    info.subject = QStringLiteral("%1 %2").arg(form.id).arg(form.edition);
    info.time = m_project.lastEdit();
    info.projectId = m_project.id();
    return info;
}

QString Exporter::fileName() const
{
    return safeFileName(rawFileName());
}

QString Exporter::rawFileName() const
{
    const Proposal& proposal = m_project.proposal();
    QString name = proposal.form().submission.fileName;
    if (name.isEmpty()) {
        name = proposal.form().title;
    }
    QString filled; // left to right: a brace in an answer is a brace
    for (qsizetype at = 0; at < name.size();) {
        const qsizetype close = name[at] == u'{' ? name.indexOf(u'}', at) : -1;
        if (close > 0) {
            filled += proposal.text(name.mid(at + 1, close - at - 1)).trimmed().remove(u'+');
            at = close + 1;
        } else {
            filled += name[at++];
        }
    }
    // a part that is still blank leaves no "+" behind
    return filled.split(u'+', Qt::SkipEmptyParts).join(u'+');
}

Result<ExportReport> Exporter::exportTo(const QString& folder, const ExportOptions& options) const
{
    ExportReport report;
    const auto checked =
        checkProject(m_project, options.today, options.xlsx ? CheckDepth::Answers : CheckDepth::Errors);
    if (!checked) {
        return fail(checked.error());
    }
    const Findings& findings = *checked;
    report.errors = countErrors(findings);
    report.draft = report.errors > 0;
    const auto [document, code, about] = edition(report.draft, options.duplex, options.codes);
    FontResolver fonts;
    if (!fonts.hasFonts()) {
        return fail(
            ErrorCode::Output,
            Tr::tr("No font is installed. Install Chinese fonts (package fonts-noto-cjk) and export again."));
    }
    const bool needsItems = options.pdf || options.proof || options.volume;
    const Pages pages =
        paginate(document, fonts, needsItems ? PageContent::Everything : PageContent::Numbers);
    report.pages = int(pages.pages.size());
    report.substitutions = pages.substitutions;
    report.missingCharacters = QString::fromUcs4(pages.missing.data(), qsizetype(pages.missing.size()));
    const QString base = QDir(folder).filePath(fileName());
    const AttachmentSource pictures = printSource(document);
    std::vector<std::pair<QString, QByteArray>> files; // nothing is written before everything is made
    if (options.docx) {
        const auto label = [this](const QString& key) {
            const Field* field = m_project.proposal().form().field(key);
            return field ? field->label : QString();
        };
        auto docx = writeDocx(document, pages, about, pictures, label);
        if (!docx) {
            return fail(docx.error());
        }
        files.emplace_back(base + u".docx", std::move(*docx));
    }
    QByteArray plainPdf; // the volume is no PDF/A and begins with the plain form
    if (options.pdf) {
        auto pdf = writePdf(pages, about, pictures, {options.archivePdf});
        if (!pdf) {
            return fail(pdf.error());
        }
        plainPdf = options.archivePdf ? QByteArray() : *pdf;
        files.emplace_back(base + u".pdf", std::move(*pdf));
    }
    if (options.proof) {
        Pages marked = pages;
        drawSpots(marked);
        auto proof = writePdf(marked, about, pictures);
        if (!proof) {
            return fail(proof.error());
        }
        const QString path = base + QStringLiteral("-盖章示意.pdf");
        files.emplace_back(path, std::move(*proof));
    }
    if (options.volume) {
        if (plainPdf.isEmpty()) {
            auto form = writePdf(pages, about, pictures);
            if (!form) {
                return fail(form.error());
            }
            plainPdf = std::move(*form);
        }
        auto volume = Volume(m_project).bind(plainPdf, document, fonts, pages.lastPrintedPage(), about);
        if (!volume) {
            return fail(volume.error());
        }
        const QString path = base + QStringLiteral("-装订本.pdf");
        files.emplace_back(path, std::move(*volume));
    }
    if (options.xlsx) {
        auto xlsx = writeXlsx(m_project.proposal(), findings, about);
        if (!xlsx) {
            return fail(xlsx.error());
        }
        files.emplace_back(base + u".xlsx", std::move(*xlsx));
    }
    for (const auto& [path, data] : files) {
        const bool isPdf = path.endsWith(QLatin1String(".pdf"));
        const bool isVolume =
            path.endsWith(QStringLiteral("-装订本.pdf")); // libqpdf wrote it and its pages are others'
        const QString fault = isVolume ? QString() : isPdf ? pdfFault(data, report.pages) : ooxmlFault(data);
        if (!fault.isEmpty()) { // P-013
            return fail(ErrorCode::Output,
                        Tr::tr("The exported file did not pass the self check: %1. Nothing was written; "
                               "please report this.")
                            .arg(fault));
        }
    }
    if (!QDir().mkpath(folder)) {
        return fail(ErrorCode::Output, Tr::tr("The folder %1 cannot be created.").arg(folder));
    }
    if (auto done = saveFiles(files); !done) {
        return fail(done.error());
    }
    for (const auto& [path, data] : files) {
        report.files << path;
    }
    return report;
}

} // namespace shenbao
