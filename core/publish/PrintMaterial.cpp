// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/PrintMaterial.h"

#include "core/base/Tr.h"
#include "core/check/Waiver.h"
#include "core/layout/Paginator.h"
#include "core/layout/SealMap.h"
#include "core/publish/Exporter.h"
#include "core/publish/PrintFacts.h"
#include "core/publish/ProjectChecks.h"
#include "core/publish/SealInstructions.h"
#include "core/publish/Volume.h"

namespace shenbao {
namespace {

/// Findings about these pages alone, whoever acknowledged others.
Result<Findings> printFindings(const ProjectFile& project, const Document& document, const Pages& pages,
                               QDate today)
{
    const auto runner = CheckRunner::create(project.proposal().formPtr());
    if (!runner) {
        return fail(runner.error());
    }
    CheckFacts facts;
    facts.print = collectPrintFacts(project, document, pages);
    TextCache texts;
    const AttachmentLookup attachments = [&](const QString& id) { return project.attachment(id); };
    Findings all = runner->run({project.proposal(), today, facts, attachments, texts});
    applyWaivers(project.proposal(), project.waivers(), all);
    std::erase_if(all, [](const Finding& one) { return !one.id.startsWith(u"P-") || one.waived; });
    return all;
}

int copiesAsked(const Proposal& proposal)
{
    const Submission& submission = proposal.form().submission;
    const Field* field = proposal.form().field(submission.copies);
    if (!field) {
        return 0;
    }
    constexpr int kMost = 999;
    if (submission.copiesColumn.isEmpty()) {
        const auto number = proposal.number(field->key);
        return number ? std::clamp(number->toString().toInt(), 0, kMost) : 0;
    }
    const Value rows = proposal.value(field->key);
    const int column = field->columnIndex(submission.copiesColumn);
    int total = 0;
    if (rows.rows() && column >= 0) {
        for (const Row& row : *rows.rows()) {
            const Decimal* number = size_t(column) < row.size() ? row[size_t(column)].number() : nullptr;
            total += number ? std::clamp(number->toString().toInt(), 0, kMost) : 0;
        }
    }
    return std::min(total, kMost);
}

/// In printed order; a part that begins on the page of the one in front of it shares that page with it.
std::vector<PrintMaterial::PartPages> partPages(const FormTemplate& form, const Pages& pages)
{
    std::vector<PrintMaterial::PartPages> list;
    for (const Part& part : form.parts) {
        const auto place = pages.anchors.find(QStringLiteral("part-") + part.id);
        if (place == pages.anchors.end()) {
            continue;
        }
        if (!list.empty()) {
            list.back().last = std::max(list.back().first, place->second - (part.newPage ? 1 : 0));
        }
        list.push_back({part.title, place->second, int(pages.pages.size()) - 1});
    }
    return list;
}

} // namespace

AttachmentSource PrintMaterial::source() const
{
    return [known = pictures](const QString& id) -> Result<QByteArray> {
        const auto found = known.constFind(id);
        if (found == known.constEnd()) {
            return fail(ErrorCode::Input, Tr::tr("The project has no attachment “%1”.").arg(id));
        }
        return *found;
    };
}

Result<PrintMaterial> makePrintMaterial(const ProjectFile& project, const PrintSetup& setup)
{
    const auto errors = checkProject(project, setup.today, CheckDepth::Errors);
    if (!errors) {
        return fail(errors.error());
    }
    PrintMaterial material;
    material.setup = setup;
    material.errors = countErrors(*errors);
    material.isDraft = material.errors > 0;
    const Exporter exporter(project);
    Edition edition = exporter.edition(material.isDraft, setup.duplex, setup.codes);
    if (setup.proof) {
        edition.document.mark = QStringLiteral("校样");
    }
    FontResolver fonts;
    if (!fonts.hasFonts()) {
        return fail(
            ErrorCode::Output,
            Tr::tr("No font is installed. Install Chinese fonts (package fonts-noto-cjk) and try again."));
    }
    material.pages = paginate(edition.document, fonts);
    material.pages.tightened.clear(); // speaks of paragraphs of the document
    auto findings = printFindings(project, edition.document, material.pages, setup.today);
    if (!findings) {
        return fail(findings.error());
    }
    material.findings = std::move(*findings);
    const Proposal& proposal = project.proposal();
    material.about = edition.about;
    material.versionCode = edition.code.document;
    material.fileName = exporter.fileName();
    material.handedIn = proposal.form().submission.texts;
    material.parts = partPages(proposal.form(), material.pages);
    material.seals = sealList(proposal, material.pages);
    material.enclosed = Volume(project).pages();
    material.copiesAsked = copiesAsked(proposal);
    const AttachmentSource source = exporter.printSource(edition.document);
    for (const Page& page : material.pages.pages) {
        for (const PageItem& item : page.items) {
            const auto* image = std::get_if<ImageItem>(&item);
            if (image && !material.pictures.contains(image->attachment)) {
                auto data = source(image->attachment);
                if (!data) {
                    return fail(data.error());
                }
                material.pictures.insert(image->attachment, std::move(*data));
            }
        }
    }
    if (!material.seals.empty()) {
        material.instructions = sealInstructions(material, fonts);
    }
    if (setup.proof) {
        drawSpots(material.pages); // the instructions draw their own
    }
    return material;
}

} // namespace shenbao
