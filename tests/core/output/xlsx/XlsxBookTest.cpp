// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/xlsx/XlsxBook.h"

#include "tests/support/Fixtures.h"
#include "tests/support/XlsxCells.h"

namespace shenbao {
namespace {

OutputInfo about()
{
    OutputInfo info;
    info.title = QStringLiteral("申报书");
    info.author = QStringLiteral("某公司");
    info.subject = QStringLiteral("small 2026");
    info.time = QDateTime(QDate(2026, 3, 5), QTime(8, 9, 10), Qt::UTC);
    return info;
}

/// A workbook with one sheet, read back once it is finished.
class XlsxBookTest : public testing::Test
{
protected:
    XlsxBookTest()
    {
        auto book = XlsxBook::create(about());
        EXPECT_TRUE(book.has_value()) << (book ? "" : book.error().message.toStdString());
        if (book) {
            m_book = std::move(*book);
            m_book->addSheet(QStringLiteral("表"));
        }
    }
    test::XlsxFile finished()
    {
        const auto bytes = m_book->finish();
        EXPECT_TRUE(bytes.has_value()) << (bytes ? "" : bytes.error().detail.toStdString());
        m_bytes = bytes.value_or(QByteArray());
        return bytes ? test::readXlsx(m_bytes) : test::XlsxFile();
    }
    QString roundTrip(const QString& text)
    {
        m_book->text(0, 0, text, {});
        return finished().sheet(QStringLiteral("表")).at(QStringLiteral("A1")).value;
    }

    std::unique_ptr<XlsxBook> m_book;
    QByteArray m_bytes;
};

TEST(CellName, CountsLettersWithoutAZero)
{
    EXPECT_EQ(cellName(0, 0), u"A1");
    EXPECT_EQ(cellName(6, 25), u"Z7");
    EXPECT_EQ(cellName(0, 26), u"AA1");
    EXPECT_EQ(cellName(9, 51), u"AZ10");
    EXPECT_EQ(cellName(0, 702), u"AAA1");
    EXPECT_EQ(cellName(1, 2, true), u"$C$2");
}

TEST_F(XlsxBookTest, KeepsATextAsItIs)
{
    const QString text = QStringLiteral(" 前后空格 <&>\"'\n第二行\t制表 𠮷 100,000.00 ");
    EXPECT_EQ(roundTrip(text), text);
}

TEST_F(XlsxBookTest, WritesNoFormulaForATextThatLooksLikeOne)
{
    m_book->text(0, 0, QStringLiteral("=1+1"), {});
    m_book->text(0, 1, QStringLiteral("@SUM(A1)"), {});
    m_book->text(0, 2, QStringLiteral("91310115MAW0LHJ82K"), {});
    m_book->text(0, 3, QStringLiteral("021-70018826"), {});
    const auto file = finished();
    for (const test::XlsxCell& cell : file.sheet(QStringLiteral("表")).cells) {
        EXPECT_TRUE(cell.isText);
        EXPECT_TRUE(cell.formula.isEmpty());
    }
}

TEST_F(XlsxBookTest, KeepsALiteralEscape)
{
    EXPECT_EQ(roundTrip(QStringLiteral("a_x0041_b")), u"a_x0041_b");
}

TEST_F(XlsxBookTest, KeepsLiteralEscapesThatShareALine)
{
    EXPECT_EQ(roundTrip(QStringLiteral("_x0041_x0042_")), u"_x0041_x0042_");
}

TEST_F(XlsxBookTest, KeepsAnEscapedEscape)
{
    EXPECT_EQ(roundTrip(QStringLiteral("_x005F_x0041_")), u"_x005F_x0041_");
}

TEST_F(XlsxBookTest, DropsWhatXmlForbids)
{
    QString text = QStringLiteral("前");
    for (const char16_t bad : {u'\x01', u'\x0B', char16_t(0xD800), char16_t(0xFFFE)}) {
        text += QChar(bad);
    }
    EXPECT_EQ(roundTrip(text + QStringLiteral("后")), u"前后");
}

TEST_F(XlsxBookTest, TurnsASoftBreakIntoALineOfTheCell)
{
    EXPECT_EQ(roundTrip(QStringLiteral("上") + QChar(0x2028) + QStringLiteral("下")), u"上\n下");
}

TEST_F(XlsxBookTest, CutsWhatACellCannotHoldAndSaysSo)
{
    const QString text = roundTrip(QString(40'000, u'长'));
    EXPECT_LE(text.size(), 32'767);
    EXPECT_GT(text.size(), 32'700);
    EXPECT_FALSE(text.endsWith(u'长')) << "says that it goes on";
}

TEST_F(XlsxBookTest, CutsNoCharacterInTwo)
{
    const QString text = roundTrip(QStringLiteral("x") + QStringLiteral("𠮷").repeated(20'000));
    for (qsizetype at = 1; at < text.size(); ++at) {
        ASSERT_FALSE(text[at - 1].isHighSurrogate() && !text[at].isLowSurrogate()) << at;
    }
}

TEST_F(XlsxBookTest, WritesNumbersToTheLastPlace)
{
    m_book->number(0, 0, *Decimal::parse(u"0.000001"), {});
    m_book->number(1, 0, *Decimal::parse(u"1234567.891234"), {});
    m_book->number(2, 0, *Decimal::parse(u"-0.1"), {});
    const auto file = finished();
    const auto& sheet = file.sheet(QStringLiteral("表"));
    EXPECT_EQ(sheet.at(QStringLiteral("A1")).value.toDouble(), 0.000001);
    EXPECT_EQ(sheet.at(QStringLiteral("A2")).value.toDouble(), 1234567.891234);
    EXPECT_EQ(sheet.at(QStringLiteral("A3")).value.toDouble(), -0.1);
    EXPECT_FALSE(sheet.at(QStringLiteral("A1")).isText);
}

TEST_F(XlsxBookTest, StoresTheResultOfEveryFormula)
{
    m_book->formula(0, 0, QStringLiteral("=ROUND(SUM(B1:B2),6)"), *Decimal::parse(u"2860.5"), {});
    m_book->formulaText(1, 0, QStringLiteral("=IF(B1>1,\"达标\",\"未达标\")"), QStringLiteral("达标"), {});
    const auto file = finished();
    const auto& sheet = file.sheet(QStringLiteral("表"));
    EXPECT_EQ(sheet.at(QStringLiteral("A1")).formula, u"ROUND(SUM(B1:B2),6)");
    EXPECT_EQ(sheet.at(QStringLiteral("A1")).value.toDouble(), 2860.5);
    EXPECT_EQ(sheet.at(QStringLiteral("A2")).value, u"达标");
    EXPECT_TRUE(sheet.at(QStringLiteral("A2")).isText);
}

TEST_F(XlsxBookTest, OffersAShortListInTheCell)
{
    m_book->offer(1, 2, 4, {QStringLiteral("是"), QStringLiteral("否")});
    const auto file = finished();
    const auto rules = file.sheet(QStringLiteral("表")).xml.all(u"dataValidation");
    ASSERT_EQ(rules.size(), 1U);
    EXPECT_EQ(rules[0]->attribute(QStringLiteral("sqref")), u"C2:C5");
    EXPECT_EQ(rules[0]->child(u"formula1").text, u"\"是,否\"");
    EXPECT_EQ(rules[0]->attribute(QStringLiteral("errorStyle")), u"warning") << "other text is allowed";
}

TEST_F(XlsxBookTest, PutsALongListOnAHiddenSheet)
{
    QStringList options;
    for (int number = 0; number < 60; ++number) {
        options << QStringLiteral("选项第%1号").arg(number);
    }
    m_book->offer(0, 0, 3, options);
    m_book->offer(0, 1, 3, options);
    const auto file = finished();
    const auto rules = file.sheet(QStringLiteral("表")).xml.all(u"dataValidation");
    ASSERT_EQ(rules.size(), 2U);
    EXPECT_EQ(rules[0]->child(u"formula1").text, rules[1]->child(u"formula1").text) << "the same list once";
    const QString target = file.names.value(rules[0]->child(u"formula1").text);
    EXPECT_EQ(QString(target).remove(u'\''), u"_lists!$A$1:$A$60");
    EXPECT_TRUE(file.sheet(QStringLiteral("_lists")).isHidden);
    EXPECT_EQ(file.sheet(QStringLiteral("_lists")).at(QStringLiteral("A60")).value, u"选项第59号");
}

TEST_F(XlsxBookTest, OffersNothingForAnEmptyListOrRange)
{
    m_book->offer(0, 0, 3, {});
    m_book->offer(3, 0, 2, {QStringLiteral("是")});
    EXPECT_TRUE(finished().sheet(QStringLiteral("表")).xml.all(u"dataValidation").empty());
}

TEST_F(XlsxBookTest, NamesRangesOfTheSheet)
{
    m_book->name(QStringLiteral("k.t.total"), 1, 2, 1, 2);
    m_book->name(QStringLiteral("k.t.rows"), 0, 0, 4, 3);
    m_book->addSheet(QStringLiteral("O'Neil 表"));
    m_book->name(QStringLiteral("k.t.other"), 0, 0, 0, 0);
    m_book->text(0, 0, QStringLiteral("值"), {});
    const auto file = finished();
    EXPECT_TRUE(file.names.value(QStringLiteral("k.t.total")).endsWith(QStringLiteral("!$C$2")));
    EXPECT_TRUE(file.names.value(QStringLiteral("k.t.rows")).endsWith(QStringLiteral("!$A$1:$D$5")));
    EXPECT_EQ(file.named(QStringLiteral("k.t.other")).value, u"值");
}

TEST_F(XlsxBookTest, LocksWhatIsNoInput)
{
    m_book->text(0, 0, QStringLiteral("锁"), {});
    m_book->text(0, 1, QStringLiteral("开"), {.input = true});
    m_book->protectSheet();
    const auto file = finished();
    const auto& sheet = file.sheet(QStringLiteral("表"));
    EXPECT_TRUE(file.isLocked(sheet.at(QStringLiteral("A1"))));
    EXPECT_FALSE(file.isLocked(sheet.at(QStringLiteral("B1"))));
    const test::XmlNode& protection = sheet.xml.child(u"sheetProtection");
    EXPECT_EQ(protection.attribute(QStringLiteral("sheet")), u"1");
    EXPECT_TRUE(protection.attribute(QStringLiteral("password")).isEmpty());
}

TEST_F(XlsxBookTest, SharesTheFormatOfCellsThatLookAlike)
{
    for (int row = 0; row < 50; ++row) {
        m_book->text(row, 0, QStringLiteral("x"), {.bold = true});
        m_book->number(row, 1, Decimal(row), {.number = QStringLiteral("0.00####")});
    }
    const auto file = finished();
    EXPECT_LE(file.styles.child(u"cellXfs").children.size(), 4U);
    EXPECT_EQ(file.formatOf(file.sheet(QStringLiteral("表")).at(QStringLiteral("B1"))), u"0.00####");
}

TEST_F(XlsxBookTest, MergesNoSingleCell)
{
    m_book->merge(0, 0, 0, 0, {});
    m_book->merge(1, 0, 2, 3, {});
    const auto file = finished();
    const auto merges = file.sheet(QStringLiteral("表")).xml.all(u"mergeCell");
    ASSERT_EQ(merges.size(), 1U);
    EXPECT_EQ(merges[0]->attribute(QStringLiteral("ref")), u"A2:D3");
}

TEST_F(XlsxBookTest, ReportsTheFirstErrorInsteadOfABrokenFile)
{
    m_book->text(2'000'000, 0, QStringLiteral("外"), {});
    m_book->text(0, 0, QStringLiteral("x"), {});
    const auto bytes = m_book->finish();
    ASSERT_FALSE(bytes.has_value());
    EXPECT_EQ(bytes.error().code, ErrorCode::Output);
    EXPECT_TRUE(bytes.error().detail.contains(QStringLiteral("表"))) << bytes.error().detail.toStdString();
}

TEST_F(XlsxBookTest, ReportsANameThatASheetCannotHave)
{
    ASSERT_EQ(m_book->addSheet(QStringLiteral("a:b")), -1);
    EXPECT_FALSE(m_book->finish().has_value());
}

TEST_F(XlsxBookTest, CanBeGivenUp)
{
    m_book->text(0, 0, QStringLiteral("x"), {});
    m_book.reset();
}

TEST(XlsxBook, WritesTheSameBytesForTheSameContentInAnyTimeZone)
{
    const auto bytesOf = [] {
        auto book = XlsxBook::create(about());
        (*book)->addSheet(QStringLiteral("表"));
        (*book)->text(0, 0, QStringLiteral("值"), {});
        (*book)->formula(1, 0, QStringLiteral("=1+1"), Decimal(2), {});
        return (*book)->finish().value_or(QByteArray());
    };
    const QByteArray one = bytesOf();
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "America/New_York");
    tzset();
    const QByteArray other = bytesOf();
    qputenv("TZ", zone);
    tzset();
    EXPECT_FALSE(one.isEmpty());
    EXPECT_EQ(one, other);
    const test::XmlNode core = test::parseXml(test::partOf(one, QStringLiteral("docProps/core.xml")));
    EXPECT_EQ(core.child(u"dcterms:created").text, u"2026-03-05T08:09:10Z");
    EXPECT_EQ(core.child(u"dc:creator").text, u"某公司");
}

} // namespace
} // namespace shenbao
