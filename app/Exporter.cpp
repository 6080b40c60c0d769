// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Exporter.h"

#include "app/ProjectChecks.h"
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

#include <QDir>

namespace shenbao {

AttachmentLookup Exporter::lookup() const
{
    return [this](const QString& id) { return m_project.attachment(id); };
}

AttachmentSource Exporter::source() const
{
    return [this](const QString& id) { return m_project.attachmentData(id); };
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

/// In the order of the list that the form prints; without their bytes.
std::vector<VolumeDocument> Exporter::enclosures() const
{
    std::vector<VolumeDocument> documents;
    const Proposal& proposal = m_project.proposal();
    for (const Field& field : proposal.form().fields) {
        const Value list = proposal.value(field.key);
        if (field.kind != FieldKind::Enclosure || !list.rows()) {
            continue;
        }
        for (const Row& row : *list.rows()) {
            const QString* file = row[size_t(field.columnIndex(u"文件"))].text();
            const QString* title = row[size_t(field.columnIndex(u"标题"))].text();
            const auto facts = file ? m_project.attachment(attachmentId(*file)) : std::nullopt;
            if (facts) {
                const bool isNamed = title && *title != field.label;
                documents.push_back({categoryOf(field.key),
                                     isNamed ? QString(field.label + u'：' + *title) : field.label,
                                     *facts,
                                     attachmentId(*file),
                                     {}});
            }
        }
    }
    return documents;
}

QString Exporter::categoryOf(const QString& key) const
{
    for (const Part& part : m_project.proposal().form().parts) {
        for (const Node& node : part.nodes) {
            const auto* list = std::get_if<EnclosuresNode>(&node);
            for (const auto& category : list ? list->categories : std::vector<EnclosuresNode::Category>()) {
                if (std::any_of(category.entries.begin(), category.entries.end(),
                                [&](const auto& entry) { return entry.key == key; })) {
                    return category.title;
                }
            }
        }
    }
    return {};
}

int Exporter::attachmentPages() const
{
    int count = 0;
    QString category;
    for (const VolumeDocument& document : enclosures()) {
        count += std::max(1, document.facts.pages) + (document.category != category ? 1 : 0);
        category = document.category;
    }
    return count;
}

namespace {

/// A sheet for each category: its name and which pages it has.
Document dividerSheets(const Document& form, const std::vector<VolumeDocument>& documents, int lastPage)
{
    Document sheets;
    sheets.styles = form.styles;
    const auto line = [&](const QString& style, const QString& text) {
        Paragraph paragraph;
        paragraph.style = style;
        paragraph.align = Align::Center;
        Run run;
        run.text = text;
        paragraph.runs.push_back(std::move(run));
        sheets.blocks.emplace_back(std::move(paragraph));
    };
    int page = lastPage;
    for (size_t at = 0; at < documents.size();) {
        const QString& category = documents[at].category;
        const int first = ++page + 1;
        size_t end = at;
        for (; end < documents.size() && documents[end].category == category; ++end) {
            page += std::max(1, documents[end].facts.pages);
        }
        SectionStart start;
        start.numbering = Part::Numbering::None;
        sheets.blocks.emplace_back(std::move(start));
        sheets.blocks.emplace_back(Space{70, false});
        line(QStringLiteral("part-title"), category);
        line(QStringLiteral("center"), // printed, so in the language of the form
             QStringLiteral("共%1件，第%2—%3页").arg(end - at).arg(first).arg(page));
        at = end;
    }
    return sheets;
}

} // namespace

/// The form and its attachments.
Result<QByteArray> Exporter::bindVolume(const Document& document, FontResolver& fonts, const Pages& pages,
                                        const OutputInfo& about) const
{
    auto form = writePdf(pages, about, printSource(document));
    if (!form) {
        return form;
    }
    std::vector<VolumeDocument> documents = enclosures();
    for (VolumeDocument& one : documents) {
        auto data = m_project.attachmentData(one.id);
        if (!data) {
            return fail(data.error());
        }
        one.data = std::move(*data);
    }
    const int last = pages.lastPrintedPage();
    const auto numbers =
        writePdf(pageNumberSheets(document, fonts, last + 1, attachmentPages()), about, source());
    if (!numbers || documents.empty()) {
        return numbers ? bindPdfVolume(*form, documents, *numbers) : numbers;
    }
    const Document sheets = dividerSheets(document, documents, last);
    const auto dividers = writePdf(paginate(sheets, fonts), about, source());
    return dividers ? bindPdfVolume(*form, documents, *numbers, last + 1, *dividers) : dividers;
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
    Document document = compose(report.draft, options.duplex);
    const VersionCode code = versionCode(document);
    document.versionCode = options.codes ? code.document : QString();
    OutputInfo about = info();
    about.keywords = code.toKeywords();
    about.author = document.author;
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
    if (options.pdf) {
        auto pdf = writePdf(pages, about, pictures, {options.archivePdf});
        if (!pdf) {
            return fail(pdf.error());
        }
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
        auto volume = bindVolume(document, fonts, pages, about);
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
