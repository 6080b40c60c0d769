// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/SealInstructions.h"

#include "core/layout/BlockLayout.h"
#include "core/layout/PageSet.h"
#include "core/layout/Paginator.h"
#include "core/layout/SealMap.h"
#include "core/publish/PagingSealFigure.h"

namespace shenbao {
namespace {

constexpr double kMargin = 22;      // mm, all around
constexpr double kSmallHeight = 66; // mm of the small picture of a page
constexpr int kSmallInRow = 3;
constexpr double kMarkSize = 9;        // pt, of the number beside a ring
constexpr quint32 kMarkRed = 0xC8102E; // as the rings
constexpr double kFrame = 0.5;         // pt
constexpr quint32 kFrameGrey = 0x808080;
const QString kSmallPage = QStringLiteral("page:"); // a picture with this name becomes that page
const QString kPagingSeal = QStringLiteral("paging-seal");

/// ①②③…; beyond twenty (21).
QString circled(int number)
{
    return number <= 20 ? QString(QChar(0x2460 + number - 1)) : QStringLiteral("(%1)").arg(number);
}

QString pageName(int page, int printed)
{
    return printed > 0 && printed != page + 1 ? QStringLiteral("第%1页（页码%2）").arg(page + 1).arg(printed)
                                              : QStringLiteral("第%1页").arg(page + 1);
}

QString labelOf(const SealSpot& spot)
{
    QString label = spot.label.trimmed();
    while (label.endsWith(u'：') || label.endsWith(u':')) {
        label.chop(1);
    }
    return label;
}

/// Whether the form asks for it.
QString needOf(const SealSpot& spot)
{
    return spot.need == SpotNeed::Required   ? QString()
           : spot.need == SpotNeed::Optional ? QStringLiteral("（可选）")
                                             : QStringLiteral("（按惯例）");
}

class InstructionSheet
{
public:
    InstructionSheet(const PrintMaterial& material, FontResolver& fonts)
        : m_material(material)
        , m_fonts(fonts)
    {
        LayoutChange margins;
        margins.top = margins.bottom = margins.left = margins.right = kMargin;
        m_document.styles = StyleSheet(margins);
        m_document.seal = material.pages.seal;
        m_width = m_document.styles.page().textWidth();
    }

    Pages make()
    {
        SectionStart start;
        start.numbering = Part::Numbering::None;
        m_document.blocks.emplace_back(std::move(start));
        addHead();
        addTable();
        addSmallPages();
        addElsewhere();
        addPagingSeal();
        addVolume();
        addAdvice();
        Pages pages = paginate(m_document, m_fonts);
        drawPictures(pages);
        return pages;
    }

private:
    // ---- text ----

    static Paragraph paragraph(const QString& style, const QString& text)
    {
        Paragraph one;
        one.style = style;
        Run run;
        run.text = text;
        one.runs.push_back(std::move(run));
        return one;
    }
    void line(const QString& style, const QString& text)
    {
        m_document.blocks.emplace_back(paragraph(style, text));
    }
    void text(const QString& words) { line(QStringLiteral("cell-text"), words); }
    void heading(const QString& words)
    {
        static const QString kNumbers = QStringLiteral("一二三四五六七八九");
        m_document.blocks.emplace_back(VerticalSpace{kGap, false});
        line(QStringLiteral("cell-heading"), QString(kNumbers.at(m_headings++) + u'、' + words));
    }

    void addHead()
    {
        line(QStringLiteral("part-title"), QStringLiteral("盖章说明"));
        const OutputInfo& about = m_material.about;
        line(QStringLiteral("cell-center"), QStringLiteral("《%1》").arg(about.title));
        if (!about.author.isEmpty()) {
            line(QStringLiteral("cell-center"), about.author);
        }
        QStringList facts{QStringLiteral("全文%1页").arg(m_material.pages.pages.size()),
                          m_material.setup.duplex ? QStringLiteral("双面打印") : QStringLiteral("单面打印"),
                          QStringLiteral("本次打印%1份").arg(m_material.setup.copies)};
        if (m_material.setup.codes) {
            facts << QStringLiteral("版本码%1").arg(m_material.versionCode);
        }
        line(QStringLiteral("cell-center"), facts.join(u'，'));
        if (m_material.isDraft) {
            text(QStringLiteral("注意：还有%1个错误没有改正，页面上印有“草稿”，现在不能盖章。")
                     .arg(m_material.errors));
        }
        text(QStringLiteral("本说明供盖章和装订时使用，不随申报材料报送。"));
    }

    void addTable()
    {
        if (std::none_of(m_material.seals.begin(), m_material.seals.end(),
                         [](const SealPlace& place) { return place.page >= 0; })) {
            return;
        }
        heading(QStringLiteral("要盖章、签字的页"));
        const QStringList titles{QStringLiteral("序号"), QStringLiteral("页"),   QStringLiteral("位置"),
                                 QStringLiteral("内容"), QStringLiteral("由谁"), QStringLiteral("完成")};
        Table table;
        table.columns = {12, 36, 54, 24, 28, 12};
        TableRow head;
        head.header = true;
        for (const QString& title : titles) {
            head.cells.push_back(cell(QStringLiteral("cell-dense-head"), title));
        }
        table.rows.push_back(std::move(head));
        int number = 0;
        for (const SealPlace& place : m_material.seals) {
            if (place.page < 0) {
                continue;
            }
            const QString where = place.part.isEmpty()
                                      ? labelOf(place.spot)
                                      : QString(place.part + QStringLiteral("：") + labelOf(place.spot));
            TableRow row;
            for (const QString& words : {circled(++number), pageName(place.page, place.printed), where,
                                         QString(spotName(place.spot.kind) + needOf(place.spot)),
                                         place.spot.by, QStringLiteral("□")}) {
                const bool isText = row.cells.size() == 2;
                row.cells.push_back(
                    cell(isText ? QStringLiteral("cell-dense") : QStringLiteral("cell-dense-center"), words));
            }
            table.rows.push_back(std::move(row));
        }
        add(std::move(table));
    }

    static TableCell cell(const QString& style, const QString& words)
    {
        TableCell one;
        one.blocks.emplace_back(paragraph(style, words));
        return one;
    }

    void add(Table table)
    {
        m_document.blocks.emplace_back(std::move(table));
        line(QStringLiteral("gap"), {});
    }

    void addSmallPages()
    {
        const std::vector<int> pages = sealPages(m_material.pages);
        if (pages.empty()) {
            return;
        }
        heading(QStringLiteral("盖在哪里（红圈为公章，红框为签字、日期）"));
        const PageGeometry& paper = m_material.pages.geometry;
        const double width = kSmallHeight * paper.width / paper.height;
        for (size_t at = 0; at < pages.size(); at += kSmallInRow) {
            const size_t end = std::min(pages.size(), at + kSmallInRow);
            Table table;
            table.outline = 0;
            table.line = 0;
            TableRow row;
            for (size_t one = at; one < at + kSmallInRow; ++one) {
                table.columns.push_back(m_width / kSmallInRow);
                TableCell small;
                small.borders = {};
                small.centered = false;
                if (one < end) {
                    Picture picture;
                    picture.attachment = kSmallPage + QString::number(pages[one]);
                    picture.width = width;
                    picture.height = kSmallHeight;
                    small.blocks.emplace_back(std::move(picture));
                }
                small.blocks.emplace_back(paragraph(
                    QStringLiteral("cell-dense-center"),
                    one < end ? pageName(pages[one], m_material.pages.pages[size_t(pages[one])].number)
                              : QString()));
                row.cells.push_back(std::move(small));
            }
            table.rows.push_back(std::move(row));
            add(std::move(table));
        }
    }

    /// Seals on attachments and wherever else no page of the form shows them.
    void addElsewhere()
    {
        bool isFirst = true;
        for (const SealPlace& place : m_material.seals) {
            if (place.page >= 0 || place.spot.kind == SpotKind::PagingSeal) {
                continue;
            }
            if (isFirst) {
                heading(QStringLiteral("盖在其他材料上"));
                isFirst = false;
            }
            text(QStringLiteral("□ %1：由%2盖公章%3。")
                     .arg(labelOf(place.spot), place.spot.by, needOf(place.spot)));
        }
    }

    void addPagingSeal()
    {
        const auto seal =
            std::find_if(m_material.seals.begin(), m_material.seals.end(),
                         [](const SealPlace& place) { return place.spot.kind == SpotKind::PagingSeal; });
        if (seal == m_material.seals.end()) {
            return;
        }
        heading(QStringLiteral("骑缝章"));
        const int sides = int(m_material.pages.pages.size()) + m_material.enclosed;
        const PagingSealPlan plan =
            pagingSealPlan(sides, m_material.setup.duplex, m_material.pages.seal.width());
        const int most = (plan.sheets + plan.stamps - 1) / std::max(1, plan.stamps);
        text(QStringLiteral("□ %1：由%2加盖。全册连同附件共%3面、%4张纸，封面也要盖到。")
                 .arg(labelOf(seal->spot), seal->spot.by)
                 .arg(sides)
                 .arg(plan.sheets));
        text(QStringLiteral(
                 "装订后把切口一侧（与装订边相对）的纸边均匀错开，公章横跨纸边加盖。%1每张纸上约露出%2毫米。")
                 .arg(plan.stamps > 1
                          ? QStringLiteral("分%1次加盖，每次不超过%2张，").arg(plan.stamps).arg(most)
                          : QString())
                 .arg(plan.strip, 0, 'f', 1));
        Picture picture;
        picture.attachment = kPagingSeal;
        picture.width = kPagingFigure.width();
        picture.height = kPagingFigure.height();
        m_document.blocks.emplace_back(std::move(picture));
        line(QStringLiteral("cell-dense-center"), QStringLiteral("骑缝章示意"));
    }

    void addVolume()
    {
        heading(QStringLiteral("份数和装订"));
        text(m_material.copiesAsked > 0
                 ? QStringLiteral("报送要求%1份，本次打印%2份；每份都要分别盖章、签字。")
                       .arg(m_material.copiesAsked)
                       .arg(m_material.setup.copies)
                 : QStringLiteral("本次打印%1份；每份都要分别盖章、签字。报送份数以通知为准。")
                       .arg(m_material.setup.copies));
        QStringList order;
        for (const PrintMaterial::PartPages& part : m_material.parts) {
            order << (part.first == part.last
                          ? QStringLiteral("%1（第%2页）").arg(part.title).arg(part.first + 1)
                          : QStringLiteral("%1（第%2—%3页）")
                                .arg(part.title)
                                .arg(part.first + 1)
                                .arg(part.last + 1));
        }
        if (m_material.enclosed > 0) {
            order << QStringLiteral("附件（共%1面，按材料清单的顺序）").arg(m_material.enclosed);
        }
        text(QStringLiteral("装订顺序：%1。").arg(order.join(u'、')));
        for (const QString& words : m_material.handedIn) {
            text(words);
        }
    }

    void addAdvice()
    {
        heading(QStringLiteral("盖章前后"));
        QStringList advice{
            QStringLiteral("按实际大小（100%）打印，不缩放，否则预留的位置会变小。"),
            QStringLiteral("盖公章原章，不用打印或复印的章；公章盖住单位名称和日期，不压签字和其他文字。"),
        };
        if (m_material.setup.codes) {
            advice << QStringLiteral("盖章前核对：每页页脚的版本码都以%1开头。").arg(m_material.versionCode)
                   << QStringLiteral("盖章后不再改动内容；改动后版本码会变，改到的页须重新打印、盖章。");
        } else {
            advice << QStringLiteral("盖章后不再改动内容；改到的页须重新打印、盖章。");
        }
        for (qsizetype at = 0; at < advice.size(); ++at) {
            text(QStringLiteral("%1. %2").arg(at + 1).arg(advice[at]));
        }
    }

    // ---- pictures ----

    /// Puts pages and figures where their names stand.
    void drawPictures(Pages& sheet)
    {
        sheet.faces = m_fonts.faces();
        const double factor = kSmallHeight / m_material.pages.geometry.height;
        sheet.seal = m_material.pages.seal * factor;
        for (size_t number = 0; number < sheet.pages.size(); ++number) {
            std::vector<ImageItem> places;
            std::erase_if(sheet.pages[number].items, [&](const PageItem& item) {
                const auto* image = std::get_if<ImageItem>(&item);
                if (image) {
                    places.push_back(*image);
                }
                return image != nullptr;
            });
            for (const ImageItem& place : places) {
                if (place.attachment == kPagingSeal) {
                    drawPagingSeal(sheet.pages[number], place.rect);
                } else {
                    drawSmallPage(sheet, int(number), place.attachment.mid(kSmallPage.size()).toInt(),
                                  place.rect);
                }
            }
        }
        drawSpots(sheet);
        sheet.spots.clear(); // nobody puts a seal on this sheet
        sheet.seal = m_material.pages.seal;
        sheet.faces = m_fonts.faces();
    }

    void drawSmallPage(Pages& sheet, int number, int page, const QRectF& place)
    {
        drawMiniature(sheet, number, m_material.pages, page, place);
        std::vector<PageItem>& items = sheet.pages[size_t(number)].items;
        const auto rule = [&](QPointF from, QPointF to) {
            items.emplace_back(LineItem{float(from.x()), float(from.y()), float(to.x()), float(to.y()),
                                        float(kFrame), kFrameGrey});
        };
        rule(place.topLeft(), place.topRight());
        rule(place.bottomLeft(), place.bottomRight());
        rule(place.topLeft(), place.bottomLeft());
        rule(place.topRight(), place.bottomRight());
        const double factor = place.height() / (m_material.pages.geometry.height * kPointsPerMm);
        BlockLayout letters(m_document.styles, m_fonts);
        int order = 0;
        for (const SealPlace& seal : m_material.seals) {
            order += seal.page >= 0 ? 1 : 0;
            const auto spot = std::find_if(
                m_material.pages.spots.begin(), m_material.pages.spots.end(), [&](const SpotPlace& one) {
                    return one.page == page && seal.page == page && one.spot.id == seal.spot.id;
                });
            if (spot == m_material.pages.spots.end()) {
                continue;
            }
            SpotPlace small = *spot;
            small.page = number;
            small.rect = QRectF(spot->rect.topLeft() * factor + place.topLeft(), spot->rect.size() * factor);
            const bool isRing = spot->spot.kind == SpotKind::Seal; // they overlap frames: a side for each
            for (TextItem& item :
                 letters.text().line(circled(order), {FontRole::Heiti, false, false}, kMarkSize, kMarkRed)) {
                item.x += float(isRing ? small.rect.right() + 1 : small.rect.left() - kMarkSize - 1);
                item.y += float(small.rect.center().y() + kMarkSize * 0.35);
                item.artifact = true;
                items.emplace_back(std::move(item));
            }
            sheet.spots.push_back(std::move(small));
        }
    }

    static constexpr double kGap = 3; // mm above a heading

    const PrintMaterial& m_material;
    FontResolver& m_fonts;
    Document m_document;
    double m_width = 0; ///< mm
    int m_headings = 0;
};

} // namespace

Pages sealInstructions(const PrintMaterial& material, FontResolver& fonts)
{
    return InstructionSheet(material, fonts).make();
}

} // namespace shenbao
