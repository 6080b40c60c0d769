// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/ProjectChecks.h"

#include "core/check/Waiver.h"
#include "core/layout/Paginator.h"
#include "core/publish/Exporter.h"
#include "core/publish/PrintFacts.h"

namespace shenbao {
namespace {

/// Attachment id of each picture in a narrative -> the key of the narrative.
QHash<QString, QString> pictureKeys(const Proposal& proposal)
{
    QHash<QString, QString> keys;
    for (const auto& [key, value] : proposal.answers()) {
        if (!value.richText()) {
            continue;
        }
        for (const TextBlock& block : value.richText()->blocks) {
            if (const auto* picture = std::get_if<TextPicture>(&block)) {
                keys.insert(attachmentId(picture->source), key);
            }
        }
    }
    return keys;
}

} // namespace

CheckFacts factsOfPages(const Proposal& proposal, const AttachmentLookup& attachments, const Pages& pages,
                        const FontResolver& fonts)
{
    CheckFacts facts;
    for (const FontGap& gap : fonts.gaps()) {
        facts.fontGaps.push_back({gap.font, gap.characters});
    }
    const QHash<QString, QString> keys = pictureKeys(proposal);
    for (const Page& page : pages.pages) {
        for (const PageItem& item : page.items) {
            const auto* image = std::get_if<ImageItem>(&item);
            const auto attachment = image ? attachments(image->attachment) : std::nullopt;
            if (attachment && attachment->width > 0 && image->rect.width() > 0) {
                const double inches = image->rect.width() / 72.0;
                facts.pictures.push_back({keys.value(image->attachment), attachment->width / inches});
            }
        }
    }
    return facts;
}

CheckFacts collectFacts(const ProjectFile& project, CheckDepth depth)
{
    CheckFacts facts;
    FontResolver fonts;
    if (fonts.hasFonts()) {
        const Document document = Exporter(project).compose(false, depth == CheckDepth::Print);
        const Pages pages = paginate(document, fonts);
        const AttachmentLookup attachments = [&](const QString& id) { return project.attachment(id); };
        facts = factsOfPages(project.proposal(), attachments, pages, fonts);
        if (depth == CheckDepth::Print) {
            facts.print = collectPrintFacts(project, document, pages);
        }
    }
    facts.changedParts = project.changedParts();
    facts.openComments = project.comments().openCount();
    return facts;
}

Result<Findings> checkProject(const ProjectFile& project, QDate today, CheckDepth depth)
{
    const auto runner = CheckRunner::create(project.proposal().formPtr());
    if (!runner) {
        return fail(runner.error());
    }
    CheckFacts facts;
    facts.changedParts = project.changedParts();
    if (depth == CheckDepth::Everything || depth == CheckDepth::Print) {
        facts = collectFacts(project, depth);
    }
    TextCache texts;
    const AttachmentLookup attachments = [&](const QString& id) { return project.attachment(id); };
    if (depth == CheckDepth::Print) {
        Findings drafting = runner->run({project.proposal(), today, facts, attachments, texts});
        applyWaivers(project.proposal(), project.waivers(), drafting);
        const auto left = [&](Severity severity) {
            return int(std::count_if(drafting.begin(), drafting.end(), [&](const Finding& one) {
                return one.severity == severity && !one.waived && !one.id.startsWith(u"P-");
            }));
        };
        facts.errors = left(Severity::Error);
        facts.warnings = left(Severity::Warning);
        facts.print.push_back(
            {QStringLiteral("draft"), {{QStringLiteral("n"), QString::number(facts.errors)}}, {}});
    }
    Findings findings = runner->run({project.proposal(), today, facts, attachments, texts},
                                    depth == CheckDepth::Errors ? Severity::Error : Severity::Info);
    applyWaivers(project.proposal(), project.waivers(), findings);
    return findings;
}

} // namespace shenbao
