// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every document, whatever is in it: nothing is lost, nothing lies outside the page or on something else.
#include "core/layout/Paginator.h"

#include "core/layout/FlowUnit.h"
#include "tests/support/Documents.h"
#include "tests/support/Fixtures.h"

#include <random>

namespace shenbao {
namespace {

constexpr double kPageWidth = 210 * kPointsPerMm;
constexpr double kPageHeight = 297 * kPointsPerMm;
constexpr double kTop = 37 * kPointsPerMm;
constexpr double kBottom = (297 - 35) * kPointsPerMm;

/// Makes documents of every block that exists; the same for the same seed.
class Generator
{
public:
    explicit Generator(unsigned seed) : m_random(seed) {}

    Document document()
    {
        std::vector<Block> blocks;
        const int count = number(3, 25);
        for (int at = 0; at < count; ++at) {
            add(blocks);
        }
        return test::documentOf(std::move(blocks));
    }

private:
    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    bool chance(int percent) { return number(1, 100) <= percent; }

    QString text(int longest)
    {
        static const QStringList pieces{
            QStringLiteral("数据集"), QStringLiteral("建设，"),   QStringLiteral("（一）"),
            QStringLiteral("“质量”"), QStringLiteral("2026年"),   QStringLiteral("100,000.00"),
            QStringLiteral("model"),  QStringLiteral("——"),       QStringLiteral("……"),
            QStringLiteral("≥60%"),   QStringLiteral("☑"),        QStringLiteral("□"),
            QStringLiteral("。"),     QStringLiteral("《规范》"), QStringLiteral("A/B-C"),
            QStringLiteral("α"),      QStringLiteral("𠮷"),       QStringLiteral(" "),
            QString(QChar(0x2028))};
        QString result;
        const int count = number(1, longest);
        while (result.size() < count) {
            result += pieces[number(0, int(pieces.size()) - 1)];
        }
        return result;
    }

    Paragraph paragraph(const QString& style, int longest)
    {
        Paragraph result = test::paragraphOf(text(longest), style);
        if (chance(30)) {
            result.runs.push_back(test::runOf(text(20), TextFormat::Bold));
            result.runs.push_back(test::runOf(text(10), TextFormat::Underline));
        }
        return result;
    }

    /// `width`: mm inside the cell; what is put into it fits, as the composer sees to.
    TableCell cell(int span, int rows, int depth, double width)
    {
        TableCell result;
        result.span = span;
        result.rows = rows;
        result.centered = chance(50);
        const int kind = number(1, 100);
        if (kind > 92 && depth == 0) {
            Table inner = table(width > 60 ? number(1, 3) : 1, number(1, 12), 1, width);
            result.blocks.emplace_back(std::move(inner));
            result.blocks.emplace_back(test::paragraphOf(QString(), QStringLiteral("gap")));
        } else if (kind > 80) {
            for (int item = 0; item < 24; ++item) {
                result.blocks.emplace_back(paragraph(QStringLiteral("cell-dense"), 30));
            }
        } else if (kind > 65) {
            result.blocks.emplace_back(paragraph(QStringLiteral("cell-text"), 600));
        } else if (kind > 60) {
            result.blocks.emplace_back(picture(width));
            result.blocks.emplace_back(test::paragraphOf(QStringLiteral("图"), QStringLiteral("caption")));
        } else {
            result.blocks.emplace_back(paragraph(QStringLiteral("cell-left"), 20));
        }
        return result;
    }

    Picture picture(double widest)
    {
        Picture result;
        result.attachment = QStringLiteral("p");
        result.width = std::min(widest, double(number(10, 140)));
        result.height = number(10, 80);
        return result;
    }

    Table table(int columns, int rows, int depth, double width)
    {
        Table result;
        result.columns.assign(size_t(columns), width / columns);
        result.centered = chance(50);
        std::vector<int> covered(size_t(columns), 0);
        const int headers = chance(50) ? 1 : 0;
        for (int at = 0; at < rows; ++at) {
            TableRow row;
            row.header = at < headers;
            row.mayBreak = !row.header && chance(70);
            row.height = chance(20) ? number(5, 40) : 0;
            for (size_t column = 0; column < covered.size();) {
                if (covered[column] > 0) {
                    --covered[column++];
                    continue;
                }
                size_t room = 1;
                while (column + room < covered.size() && covered[column + room] == 0) {
                    ++room;
                }
                const int span = row.header ? 1 : number(1, int(room));
                const int deep = row.header || !chance(15) ? 1 : std::min(number(2, 5), rows - at);
                row.cells.push_back(
                    row.header ? test::cellOf(text(8))
                               : cell(span, deep, depth, span * width / columns - 2 * result.padding));
                for (int i = 0; i < span; ++i) {
                    covered[column++] = deep - 1;
                }
            }
            result.rows.push_back(std::move(row));
        }
        return result;
    }

    void add(std::vector<Block>& blocks)
    {
        switch (number(0, 9)) {
        case 0:
            blocks.emplace_back(paragraph(QStringLiteral("heading-%1").arg(number(1, 4)), 40));
            break;
        case 1:
            blocks.emplace_back(table(number(1, 6), number(1, 15), 0, 150));
            blocks.emplace_back(test::paragraphOf(QString(), QStringLiteral("gap")));
            break;
        case 2:
            for (int item = 1; item <= number(1, 6); ++item) {
                Paragraph one = paragraph(QStringLiteral("body"), 90);
                one.list = chance(50) ? Paragraph::List::Numbered : Paragraph::List::Bullet;
                one.listLevel = number(0, 3);
                one.listNumber = item;
                blocks.emplace_back(std::move(one));
            }
            break;
        case 3:
            blocks.emplace_back(picture(156));
            blocks.emplace_back(test::paragraphOf(QStringLiteral("图"), QStringLiteral("caption")));
            break;
        case 4:
            blocks.emplace_back(VerticalSpace{double(number(0, 120)), chance(10)});
            break;
        case 5:
            if (chance(30)) {
                blocks.emplace_back(PageBreak());
            }
            break;
        default:
            blocks.emplace_back(paragraph(QStringLiteral("body"), 400));
            break;
        }
    }

    std::mt19937 m_random;
};

struct Box
{
    double left = 0;
    double right = 0;
    double y = 0;
    double size = 0;
    QString text;
};

std::vector<Box> boxesOf(const Page& page)
{
    std::vector<Box> boxes;
    for (const PageItem& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item); text && !text->glyphs.empty()) {
            boxes.push_back(
                {double(text->x), double(text->x + text->width), double(text->y), double(text->size), {}});
            bool ended = true; // blanks at the end take no room
            for (auto glyph = text->glyphs.rbegin(); glyph != text->glyphs.rend(); ++glyph) {
                boxes.back().text.prepend(QString::fromUcs4(&glyph->character, 1));
                ended = ended && glyph->character == u' ';
                if (ended) {
                    boxes.back().right = double(text->x + glyph->x);
                }
            }
        }
    }
    return boxes;
}

void expectInsideThePage(const Page& page)
{
    for (const PageItem& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            ASSERT_GE(double(text->x), 0);
            ASSERT_LE(double(text->x + text->width), kPageWidth);
            ASSERT_GE(double(text->y) - double(text->size), 0);
            ASSERT_LE(double(text->y), kPageHeight);
            if (!text->artifact) {
                ASSERT_GE(double(text->y), kTop);
                ASSERT_LE(double(text->y), kBottom + 0.1) << "below the type area";
            }
        } else if (const auto* image = std::get_if<ImageItem>(&item)) {
            ASSERT_LE(image->rect.bottom(), kBottom + 0.1);
            ASSERT_GE(image->rect.top(), kTop - 0.1);
        } else {
            const auto& rule = std::get<LineItem>(item);
            ASSERT_GE(double(std::min(rule.y1, rule.y2)), kTop - 0.1);
            ASSERT_LE(double(std::max(rule.y1, rule.y2)), kBottom + 0.1);
        }
    }
}

void expectNothingOnTopOfAnother(const Page& page)
{
    const auto boxes = boxesOf(page);
    for (size_t one = 0; one < boxes.size(); ++one) {
        for (size_t other = one + 1; other < boxes.size(); ++other) {
            const Box& a = boxes[one];
            const Box& b = boxes[other];
            const double common = std::min(a.right, b.right) - std::max(a.left, b.left);
            const double apart = std::abs(a.y - b.y);
            ASSERT_FALSE(common > 0.5 && apart < std::min(a.size, b.size) * 0.8)
                << a.text.toStdString() << " and " << b.text.toStdString() << " at " << a.y << " and " << b.y;
        }
    }
}

void expectInvariants(const Document& document)
{
    FontResolver fonts;
    const Pages pages = paginate(document, fonts);
    // cells of a row that goes over a page are read piece by piece, so the order is compared in the tests of tables
    ASSERT_EQ(test::sorted(test::compact(test::textOf(pages))),
              test::sorted(test::compact(test::textOf(document))));
    for (const Page& page : pages.pages) {
        expectInsideThePage(page);
        expectNothingOnTopOfAnother(page);
        if (testing::Test::HasFatalFailure()) {
            return;
        }
    }
}

class LayoutInvariant : public testing::TestWithParam<unsigned>
{};

TEST_P(LayoutInvariant, HoldsForAGeneratedDocument)
{
    for (unsigned variant = 0; variant < 20; ++variant) {
        SCOPED_TRACE(testing::Message() << "seed " << GetParam() * 100 + variant);
        expectInvariants(Generator(GetParam() * 100 + variant).document());
        if (HasFatalFailure()) {
            return;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, LayoutInvariant, testing::Range(1U, 11U));

TEST(LayoutInvariants, HoldForATableOfAHundredRows)
{
    std::vector<TableRow> rows{
        test::rowOf(QStringList{QStringLiteral("序号"), QStringLiteral("名称"), QStringLiteral("说明")})};
    rows.front().header = true;
    for (int row = 0; row < 100; ++row) {
        rows.push_back(test::rowOf(QStringList{QString::number(row), QStringLiteral("名称"),
                                               test::repeated(QStringLiteral("说明"), row % 40 + 1)}));
        rows.back().mayBreak = row % 3 == 0;
    }
    expectInvariants(test::documentOf({test::tableOf(std::move(rows))}));
}

TEST(LayoutInvariants, HoldForAnswersOfOneCharacterAndOfTenTimesTheLength)
{
    for (const int length : {1, 40, 400, 4000}) {
        std::vector<Block> blocks;
        for (int answer = 0; answer < 10; ++answer) {
            blocks.emplace_back(test::paragraphOf(QStringLiteral("标题"), QStringLiteral("heading-2")));
            blocks.emplace_back(test::paragraphOf(test::repeated(QStringLiteral("答"), length)));
        }
        expectInvariants(test::documentOf(std::move(blocks)));
    }
}

TEST(LayoutInvariants, KeepTheOrderOfPlainText)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        std::mt19937 random(seed);
        std::vector<Block> blocks;
        for (int at = 0; at < 60; ++at) {
            blocks.emplace_back(test::paragraphOf(
                QStringLiteral("（%1）").arg(at) + test::repeated(QStringLiteral("文，"), int(random() % 90)),
                at % 7 == 0 ? QStringLiteral("heading-2") : QStringLiteral("body")));
        }
        const Document document = test::documentOf(std::move(blocks));
        FontResolver fonts;
        ASSERT_EQ(test::textOf(paginate(document, fonts)), test::textOf(document));
    }
}

} // namespace
} // namespace shenbao
