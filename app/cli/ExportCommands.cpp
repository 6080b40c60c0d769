// SPDX-License-Identifier: GPL-3.0-or-later
// export, seals: what comes out of a project.
#include "app/cli/Cli.h"
#include "core/base/Tr.h"
#include "core/layout/Paginator.h"
#include "core/layout/SealMap.h"
#include "core/publish/Exporter.h"
#include "core/publish/SealList.h"
#include "core/publish/Volume.h"

namespace shenbao::cli {
namespace {

double millimetres(double points)
{
    return std::round(points * 25.4 / 72 * 10) / 10;
}

/// The number that stands on a page; “–” where none does.
QString printedPage(const Pages& pages, int page)
{
    const int number = page > 0 ? pages.pages[size_t(page - 1)].number : 0;
    return number > 0 ? QString::number(number) : QStringLiteral("–");
}

} // namespace

Exit runExport(const Context& context)
{
    if (!context.parser.isSet(QStringLiteral("to"))) {
        return context.usage(Tr::tr("export needs --to FOLDER."));
    }
    ExportOptions options;
    options.archivePdf = context.parser.isSet(QStringLiteral("pdfa"));
    options.volume = context.parser.isSet(QStringLiteral("volume"));
    options.proof = context.parser.isSet(QStringLiteral("proof"));
    options.codes = !context.parser.isSet(QStringLiteral("no-codes"));
    options.duplex = context.parser.isSet(QStringLiteral("duplex"));
    options.today = QDate::currentDate();
    if (context.parser.isSet(QStringLiteral("only"))) {
        options.docx = options.pdf = options.xlsx = false;
        const QStringList names = context.parser.value(QStringLiteral("only")).split(u',');
        for (const QString& name : names) {
            if (name == u"docx") {
                options.docx = true;
            } else if (name == u"pdf") {
                options.pdf = true;
            } else if (name == u"xlsx") {
                options.xlsx = true;
            } else {
                return context.usage(
                    Tr::tr("--only takes docx, pdf and xlsx, separated by commas; not “%1”.").arg(name));
            }
        }
    }
    const auto project = openProject(context, ProjectFile::Mode::ReadOnly);
    if (!project) {
        return context.fail(project.error());
    }
    const auto report = Exporter(**project).exportTo(context.parser.value(QStringLiteral("to")), options);
    if (!report) {
        return context.fail(report.error());
    }
    for (const QString& file : report->files) {
        context.print(file);
    }
    for (const FontSubstitution& one : report->substitutions) {
        context.say(Tr::tr("The font %1 is not installed; %2 was used.").arg(one.wanted, one.used));
    }
    if (!report->missingCharacters.isEmpty()) {
        context.say(Tr::tr("No installed font has these characters: %1").arg(report->missingCharacters));
    }
    if (options.archivePdf && options.volume) {
        context.say(Tr::tr("The bound volume is no PDF/A: it holds the attachments as they are."));
    }
    if (report->draft) {
        context.say(Tr::tr("%n error(s) remain: the files are marked as a draft.", nullptr, report->errors));
    }
    return Exit::Done;
}

Exit runSeals(const Context& context)
{
    const auto project = openProject(context, ProjectFile::Mode::ReadOnly);
    if (!project) {
        return context.fail(project.error());
    }
    FontResolver fonts;
    if (!fonts.hasFonts()) {
        return context.fail(
            {ErrorCode::Output,
             Tr::tr("No font is installed. Install Chinese fonts (package fonts-noto-cjk) and export again."),
             {}});
    }
    const Pages pages = paginate(Exporter(**project).compose(false), fonts);
    const int sides = int(pages.pages.size()) + Volume(**project).pages();
    QJsonArray array;
    const auto add = [&](const SealSpot& spot, int page, const QRectF& rect) {
        QJsonObject object{{QStringLiteral("id"), spot.id},
                           {QStringLiteral("page"), page},
                           {QStringLiteral("printed"), printedPage(pages, page)},
                           {QStringLiteral("x"), millimetres(rect.x())},
                           {QStringLiteral("y"), millimetres(rect.y())},
                           {QStringLiteral("width"), millimetres(rect.width())},
                           {QStringLiteral("height"), millimetres(rect.height())},
                           {QStringLiteral("what"), spotName(spot.kind)},
                           {QStringLiteral("by"), spot.by},
                           {QStringLiteral("label"), spot.label},
                           {QStringLiteral("required"), spot.need == SpotNeed::Required},
                           {QStringLiteral("state"), QStringLiteral("待盖")}};
        const PagingSealPlan plan = pagingSealPlan(sides, true, pages.seal.width());
        if (spot.kind == SpotKind::PagingSeal) {
            object.insert(QStringLiteral("sheets"), plan.sheets);
            object.insert(QStringLiteral("stamps"), plan.stamps);
            object.insert(QStringLiteral("strip"), std::round(plan.strip * 10) / 10);
        }
        if (!context.json()) {
            const QString place =
                spot.kind == SpotKind::PagingSeal
                    ? Tr::tr("over the edge of %1 sheets (printed on both sides): %2 stamps, "
                             "%3 mm of the seal on each sheet")
                          .arg(plan.sheets)
                          .arg(plan.stamps)
                          .arg(plan.strip, 0, 'f', 1)
                : page == 0 ? Tr::tr("on no page of the form")
                            : Tr::tr("sheet side %1 (printed page %2), %3 mm from the left, %4 mm "
                                     "from the top, %5 × %6 mm")
                                  .arg(page)
                                  .arg(printedPage(pages, page))
                                  .arg(millimetres(rect.x()))
                                  .arg(millimetres(rect.y()))
                                  .arg(millimetres(rect.width()))
                                  .arg(millimetres(rect.height()));
            context.print(QStringLiteral("%1\t%2\t%3\t%4\t%5")
                              .arg(spot.id, spotName(spot.kind), spot.label, spot.by, place));
        }
        array.append(object);
    };
    for (const SpotPlace& place : pages.spots) {
        add(place.spot, place.page + 1, place.rect);
    }
    const Proposal& proposal = (*project)->proposal();
    for (const SealSpot& spot : proposal.form().offPageSpots) {
        if (proposal.holds(spot.when)) {
            add(spot, 0, {});
        }
    }
    if (context.json()) {
        context.print(array);
    }
    return Exit::Done;
}

} // namespace shenbao::cli
