// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/PrintFacts.h"

#include "core/layout/FlowUnit.h"
#include "core/layout/PageInspector.h"
#include "core/layout/SealMap.h"
#include "core/output/FileSaver.h"
#include "core/proposal/Enclosures.h"
#include "core/publish/Exporter.h"
#include "core/publish/Volume.h"

#include <set>

namespace shenbao {
namespace {

using Facts = std::vector<CheckFacts::Print>;

QString millimetres(double points)
{
    return QString::number(std::floor(points / kPointsPerMm * 10 + 0.5) / 10);
}

bool isOnTwoPages(const Pages& pages, const SpotPlace& spot)
{
    const double y = spot.rect.center().y();
    for (const RowPlace& row : pages.rows) {
        if (row.page == spot.page && double(row.top) <= y && y <= double(row.bottom)) {
            return std::any_of(pages.rows.begin(), pages.rows.end(), [&](const RowPlace& other) {
                return other.table == row.table && other.row == row.row && other.page != row.page;
            });
        }
    }
    return false;
}

/// Whether the seal comes down on text that is none of its own zone. On an open line its own text is what stands beside it.
bool coversText(const Page& page, const SpotPlace& spot, QSizeF seal)
{
    const QPointF middle = spot.rect.center();
    return std::any_of(page.items.begin(), page.items.end(), [&](const PageItem& item) {
        const auto* text = std::get_if<TextItem>(&item);
        if (!text || text->artifact) {
            return false;
        }
        const double y = double(text->y) - double(text->size) * 0.35;
        const double left = double(text->x) - middle.x();
        const double nearest = std::clamp(0.0, left, left + double(text->width));
        const bool isUnder =
            std::hypot(nearest / seal.width(), (y - middle.y()) / seal.height()) * 2 < kPointsPerMm;
        const bool isOwn = spot.zone.isEmpty() ? std::abs(y - middle.y()) < spot.rect.height() / 3
                                               : spot.zone.contains(QPointF(spot.zone.center().x(), y));
        return isUnder && !isOwn;
    });
}

/// “40” or “45×30”.
QString sizeName(QSizeF seal)
{
    const QString width = QString::number(seal.width());
    return seal.width() == seal.height() ? width : QString(width + u'×' + QString::number(seal.height()));
}

void addSeals(const Pages& pages, Facts& facts)
{
    for (const SpotPlace& spot : pages.spots) {
        if (spot.spot.kind != SpotKind::Seal || spot.page < 0) {
            continue;
        }
        if (isOnTwoPages(pages, spot)) {
            facts.push_back({QStringLiteral("seal-split"), {{QStringLiteral("spot"), spot.spot.label}}, {}});
        }
        const QRectF room = spot.zone.isEmpty() ? spot.rect : spot.zone;
        const double spare = std::min(room.width() / kPointsPerMm - pages.seal.width(),
                                      room.height() / kPointsPerMm - pages.seal.height());
        const bool covers = coversText(pages.pages[size_t(spot.page)], spot, pages.seal);
        facts.push_back(
            {QStringLiteral("seal-room"),
             {{QStringLiteral("spot"), spot.spot.label},
              {QStringLiteral("w"), millimetres(room.width())},
              {QStringLiteral("h"), millimetres(room.height())},
              {QStringLiteral("d"), sizeName(pages.seal)},
              {QStringLiteral("n"), covers ? QStringLiteral("-1") : QString::number(spare, 'f', 2)}},
             {}});
    }
}

void addPages(const Document& document, const Pages& pages, int sides, Facts& facts)
{
    for (const FontSubstitution& one : pages.substitutions) {
        facts.push_back({QStringLiteral("font-replaced"),
                         {{QStringLiteral("font"), one.wanted}, {QStringLiteral("sub"), one.used}},
                         {}});
    }
    const auto wrong =
        std::count_if(pages.printedNumbers.begin(), pages.printedNumbers.end(), [&](const auto& printed) {
            return pages.printedPage(printed.first) != printed.second;
        });
    facts.push_back({QStringLiteral("contents"), {{QStringLiteral("n"), QString::number(wrong)}}, {}});
    for (size_t at = 0; at < pages.pages.size(); ++at) {
        const auto& items = pages.pages[at].items;
        const bool isBlank = std::all_of(items.begin(), items.end(), [](const PageItem& item) {
            const auto* text = std::get_if<TextItem>(&item);
            return text && text->artifact;
        });
        if (isBlank) {
            facts.push_back(
                {QStringLiteral("blank-page"), {{QStringLiteral("p"), QString::number(at + 1)}}, {}});
        }
    }
    const PagingSealPlan plan = pagingSealPlan(sides, document.duplex, pages.seal.width());
    facts.push_back({QStringLiteral("sheets"),
                     {{QStringLiteral("n"), QString::number(plan.sheets)},
                      {QStringLiteral("w"), QString::number(pages.seal.width() / plan.sheets, 'f', 1)},
                      {QStringLiteral("k"), QString::number(plan.stamps)}},
                     {}});
    facts.push_back({QStringLiteral("margins"),
                     {{QStringLiteral("a"), QString::number(pages.geometry.left)},
                      {QStringLiteral("b"), QString::number(pages.geometry.right)}},
                     {}});
}

/// The name that people know a table by.
QString tableName(const FormTemplate& form, const QString& id)
{
    const Field* field = form.field(id);
    return field ? field->label : id;
}

void addClipped(const FormTemplate& form, const Pages& pages, Facts& facts)
{
    std::set<std::pair<int, int>> told;
    const auto tell = [&](int table, int row) {
        if (told.insert({table, row}).second) {
            facts.push_back({QStringLiteral("clipped"),
                             {{QStringLiteral("t"), tableName(form, pages.tables[table])},
                              {QStringLiteral("r"), QString::number(row + 1)}},
                             {}});
        }
    };
    for (const auto& [table, row] : pages.forcedRows) {
        tell(table, row);
    }
    for (const PageFault& fault : inspectPages(pages)) {
        for (const RowPlace& row : pages.rows) {
            if (row.page == fault.page && double(row.top) <= fault.y && fault.y <= double(row.bottom)) {
                tell(row.table, row.row);
            }
        }
    }
}

void addFileName(const Exporter& exporter, Facts& facts)
{
    const QString name = exporter.rawFileName();
    QString forbidden;
    for (const QChar character : name) {
        if (isForbiddenInFileName(character) && !forbidden.contains(character)) {
            forbidden += character;
        }
    }
    facts.push_back({QStringLiteral("file-name"),
                     {{QStringLiteral("c"), forbidden},
                      {QStringLiteral("k"), QString::number(forbidden.size())},
                      {QStringLiteral("n"), QString::number(name.size())}},
                     {}});
}

/// 2、4—7、9; the first ten pieces.
QString pageRanges(const std::vector<int>& pages)
{
    constexpr int kMost = 10;
    QStringList pieces;
    for (size_t at = 0; at < pages.size();) {
        size_t end = at;
        while (end + 1 < pages.size() && pages[end + 1] == pages[end] + 1) {
            ++end;
        }
        pieces << (end == at ? QString::number(pages[at])
                             : QStringLiteral("%1—%2").arg(pages[at]).arg(pages[end]));
        at = end + 1;
    }
    return pieces.mid(0, kMost).join(u'、') + (pieces.size() > kMost ? QStringLiteral("等") : QString());
}

/// Megabytes with one place, rounded up: a limit is never kept by rounding.
QString megabytes(qint64 bytes)
{
    constexpr qint64 kMegabyte = 1024 * 1024;
    const qint64 tenths = (bytes * 10 + kMegabyte - 1) / kMegabyte;
    return QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
}

void addAttachments(const ProjectFile& project, Facts& facts)
{
    qint64 bytes = 0;
    for (const EnclosedDocument& one : enclosedDocuments(project.proposal())) {
        const QString id = attachmentId(one.reference);
        const auto known = project.attachment(id);
        const auto data = project.attachmentData(id);
        const auto tell = [&](const QString& name, const QString& page) {
            facts.push_back(
                {name,
                 {{QStringLiteral("f"), attachmentName(one.reference)}, {QStringLiteral("p"), page}},
                 one.field->key});
        };
        const bool isPdf = known && known->type == AttachmentFacts::Type::Pdf;
        const auto odd = isPdf && data ? pagesToAdjust(*data) : std::nullopt;
        if (!known || !data || (isPdf && !odd)) {
            tell(QStringLiteral("attachment-unreadable"), {});
        } else if (odd && !odd->empty()) {
            tell(QStringLiteral("attachment-page"), pageRanges(*odd));
        }
        bytes += known ? known->size : 0;
    }
    facts.push_back({attachmentsFact(), {{QStringLiteral("n"), megabytes(bytes)}}, {}});
}

} // namespace

QString attachmentsFact()
{
    return QStringLiteral("attachments");
}

std::optional<qint64> mailLimit(const FormTemplate& form)
{
    constexpr double kMegabyte = 1024.0 * 1024.0;
    for (const CheckRule& rule : form.checks) {
        if (rule.kind == u"print" && rule.parameters.value(QStringLiteral("fact")) == attachmentsFact()) {
            bool isNumber = false;
            const double most = rule.parameters.value(QStringLiteral("above")).toDouble(&isNumber);
            if (isNumber && most > 0) {
                return qint64(most * kMegabyte);
            }
        }
    }
    return std::nullopt;
}

std::vector<CheckFacts::Print> collectPrintFacts(const ProjectFile& project, const Document& document,
                                                 const Pages& pages)
{
    Facts facts;
    const Exporter exporter(project);
    addSeals(pages, facts);
    addPages(document, pages, int(pages.pages.size()) + Volume(project).pages(), facts);
    addClipped(project.proposal().form(), pages, facts);
    addFileName(exporter, facts);
    addAttachments(project, facts);
    return facts;
}

} // namespace shenbao
