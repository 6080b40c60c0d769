// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/Volume.h"

#include "core/document/Document.h"
#include "core/layout/Paginator.h"
#include "core/output/pdf/PdfWriter.h"
#include "core/proposal/Enclosures.h"

namespace shenbao {
namespace {

constexpr double kDividerTop = 70; // mm of air above the name of a category

int pagesOf(const VolumeDocument& document)
{
    return std::max(1, document.facts.pages); // a picture has one
}

} // namespace

Volume::Volume(const ProjectFile& project) : m_project(project)
{
    for (const EnclosedDocument& one : enclosedDocuments(project.proposal())) {
        const QString id = attachmentId(one.reference);
        if (const auto facts = project.attachment(id)) {
            const QString& label = one.field->label;
            const bool isNamed = !one.title.isEmpty() && one.title != label;
            m_documents.push_back({categoryOf(*one.field),
                                   isNamed ? QString(label + u'：' + one.title) : label,
                                   *facts,
                                   id,
                                   {}});
        }
    }
}

QString Volume::categoryOf(const Field& field) const
{
    for (const Part& part : m_project.proposal().form().parts) {
        for (const Node& node : part.nodes) {
            const auto* list = std::get_if<EnclosuresNode>(&node);
            if (!list) {
                continue;
            }
            for (const auto& category : list->categories) {
                if (std::any_of(category.entries.begin(), category.entries.end(),
                                [&](const auto& entry) { return entry.key == field.key; })) {
                    return category.title;
                }
            }
        }
    }
    return {};
}

int Volume::pages() const
{
    int count = 0;
    QString category;
    for (const VolumeDocument& document : m_documents) {
        count += pagesOf(document) + (document.category != category ? 1 : 0);
        category = document.category;
    }
    return count;
}

/// A sheet for each category: its name and which pages it has. Printed, so in the language of the form.
Document Volume::dividerSheets(const Document& form, int lastPage) const
{
    Document sheets;
    sheets.styles = form.styles;
    const auto line = [&](const QString& style, const QString& text) {
        Paragraph paragraph;
        paragraph.style = style;
        Run run;
        run.text = text;
        paragraph.runs.push_back(std::move(run));
        sheets.blocks.emplace_back(std::move(paragraph));
    };
    int page = lastPage;
    for (size_t at = 0; at < m_documents.size();) {
        const QString& category = m_documents[at].category;
        const int first = ++page + 1;
        size_t end = at;
        for (; end < m_documents.size() && m_documents[end].category == category; ++end) {
            page += pagesOf(m_documents[end]);
        }
        SectionStart start;
        start.numbering = Part::Numbering::None;
        sheets.blocks.emplace_back(std::move(start));
        sheets.blocks.emplace_back(VerticalSpace{kDividerTop, false});
        line(QStringLiteral("part-title"), category);
        line(QStringLiteral("center"),
             QStringLiteral("共%1件，第%2—%3页").arg(end - at).arg(first).arg(page));
        at = end;
    }
    return sheets;
}

Result<QByteArray> Volume::bind(const QByteArray& form, const Document& document, FontResolver& fonts,
                                int lastPage, const OutputInfo& about)
{
    if (m_documents.empty()) {
        return bindPdfVolume(form, {});
    }
    for (VolumeDocument& one : m_documents) {
        auto data = m_project.attachmentData(one.id);
        if (!data) {
            return fail(data.error());
        }
        one.data = std::move(*data);
    }
    const AttachmentSource noPictures;
    const auto numbers =
        writePdf(pageNumberSheets(document, fonts, lastPage + 1, pages()), about, noPictures);
    if (!numbers) {
        return numbers;
    }
    const Document sheets = dividerSheets(document, lastPage);
    const auto dividers = writePdf(paginate(sheets, fonts), about, noPictures);
    return dividers ? bindPdfVolume(form, m_documents, *numbers, lastPage + 1, *dividers) : dividers;
}

} // namespace shenbao
