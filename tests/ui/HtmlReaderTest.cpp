// SPDX-License-Identifier: GPL-3.0-or-later
// HTML as programs put it on the clipboard. tests/data/clipboard: NAME.html as it comes, NAME.md as it is to be read.
#include "ui/narrative/HtmlReader.h"

#include "core/text/Markdown.h"
#include "tests/support/Fixtures.h"
#include "tests/support/Utf8.h"

#include <QDir>

#include <random>

namespace shenbao {
namespace {

using test::utf8;

QString read(const QString& html)
{
    return printMarkdown(readHtml(html).text);
}

QString fixture(const QString& name)
{
    return QString::fromUtf8(test::readBytes(test::dataPath(QString(u"clipboard/" + name))));
}

TEST(HtmlReader, ReadsWhatProgramsPutOnTheClipboard)
{
    const QDir folder(test::dataPath(QStringLiteral("clipboard")));
    const QStringList names = folder.entryList({QStringLiteral("*.html")});
    EXPECT_GE(names.size(), 6);
    for (const QString& name : names) {
        QString wanted = fixture(name.section(u'.', 0, 0) + QStringLiteral(".md"));
        wanted.chop(wanted.endsWith(u'\n') ? 1 : 0);
        EXPECT_EQ(read(fixture(name)), wanted) << utf8(name);
    }
}

TEST(HtmlReader, FollowsNoAddressAndCountsThePicturesThatAreLost)
{
    EXPECT_EQ(readHtml(fixture(QStringLiteral("word.html"))).lostPictures, 1) << "not once more for VML";
    EXPECT_EQ(readHtml(fixture(QStringLiteral("wps.html"))).lostPictures, 1);
    EXPECT_EQ(readHtml(fixture(QStringLiteral("browser.html"))).lostPictures, 2) << "an emoji is none";
    EXPECT_EQ(readHtml(fixture(QStringLiteral("article.html"))).lostPictures, 1);
    const HtmlContent office = readHtml(fixture(QStringLiteral("libreoffice.html")));
    EXPECT_EQ(office.lostPictures, 0);
    ASSERT_EQ(office.pictures.size(), 1U);
    EXPECT_TRUE(office.pictures[0].data.startsWith("\x89PNG"));
    EXPECT_EQ(office.pictures[0].behind, office.text.blocks.size());
}

TEST(HtmlReader, KnowsWherePicturesStand)
{
    const QString picture = QStringLiteral("<img src='data:image/png;base64,%1'>");
    const HtmlContent content = readHtml(QString(
        u"<p>甲" + picture.arg(QStringLiteral("YQ==")) + u"乙</p>" + picture.arg(QStringLiteral("Yg==")) +
        u"<table><tr><td>一" + picture.arg(QStringLiteral("Yw==")) + u"</td><td>二</td></tr></table><p>丙"));
    EXPECT_EQ(printMarkdown(content.text), QStringLiteral("甲乙\n| 一 | 二 |\n| --- | --- |\n丙"));
    ASSERT_EQ(content.pictures.size(), 3U);
    const char* data[] = {"a", "b", "c"};
    const size_t behind[] = {1, 1, 2};
    for (size_t at = 0; at < 3; ++at) {
        EXPECT_EQ(content.pictures[at].data, QByteArray(data[at]));
        EXPECT_EQ(content.pictures[at].behind, behind[at]);
    }
}

TEST(HtmlReader, ReadsWebPagesWithoutTheirMachinery)
{
    const HtmlContent content = readHtml(
        QStringLiteral("<!doctype html><script>alert('<p>坏</p>')</script><style>p{color:red}</style>"
                       "<div><h1>题</h1><p onclick='x()'>甲 &amp; 乙 &lt;丙&gt; &#20013;&#x6587;<img "
                       "src='https://evil.example/a.png'>"
                       "<img src=\"file:///etc/passwd\"></p><!-- 注 --><iframe src='http://a'>内</iframe>"
                       "<ul><li>一<ul><li><p>二</p></li></ul></li><li>三</ul><ol start=4><li>四<li>五</ol>"
                       "<img src='data:image/png;base64,aGVsbG8='><p>a < b 与 c > d<p>末</div>"));
    EXPECT_EQ(printMarkdown(content.text),
              printMarkdown(parseMarkdown(QStringLiteral(
                  "### 题\n甲 & 乙 \\<丙> 中文\n- 一\n  - 二\n- 三\n4. 四\n5. 五\na \\< b 与 c > d\n末"))));
    ASSERT_EQ(content.pictures.size(), 1U);
    EXPECT_EQ(content.pictures[0].data, QByteArray("hello"));
    EXPECT_EQ(content.lostPictures, 2);
}

TEST(HtmlReader, TakesFramesApartAndKeepsTablesWhole)
{
    // a table in most cells only arranges the page; one in a single cell of many is text of it
    EXPECT_EQ(
        read(QStringLiteral("<table><tr><td><table><tr><td>a<td>b</table><td><table><tr><td>c<td>d</table>"
                            "</table>")),
        QStringLiteral("| a | b |\n| --- | --- |\n\n| c | d |\n| --- | --- |"));
    EXPECT_EQ(read(QStringLiteral("<table><tr><td>1<td>2<tr><td>3<td><table><tr><td>x<td>y</table></table>")),
              QStringLiteral("| 1 | 2 |\n| --- | --- |\n| 3 | x<br>y |"));
    EXPECT_EQ(read(QStringLiteral("<table><tr><td>1<td><ul><li>x<li>y</ul></table>")),
              QStringLiteral("| 1 | • x<br>• y |\n| --- | --- |"));
}

TEST(HtmlReader, SurvivesDepth)
{
    const auto nested = [](const char* tag) {
        return QString(QStringLiteral("<%1>").arg(QLatin1String(tag)).repeated(10'000) + u"深" +
                       QStringLiteral("</%1>").arg(QLatin1String(tag)).repeated(10'000) + u"<p>后</p>");
    };
    for (const char* tag : {"div", "b", "span", "font", "section", "o:p"}) {
        const HtmlContent content = readHtml(nested(tag));
        EXPECT_EQ(plainText(content.text), QStringLiteral("深\n后")) << tag;
    }
    EXPECT_EQ(plainText(readHtml(nested("ul")).text), QStringLiteral("深\n后"));
    EXPECT_EQ(plainText(readHtml(nested("table")).text), QStringLiteral("深\n后"));
    EXPECT_EQ(read(QString(QStringLiteral("<ul><li>").repeated(10'000) + u"深")),
              QStringLiteral("          - 深"))
        << "as deep as lists go";
    const QString tables = QStringLiteral("<table><tr><td>").repeated(10'000) + u"深" +
                           QStringLiteral("</td></tr></table>").repeated(10'000) + u"<p>后</p>";
    EXPECT_EQ(read(tables), QStringLiteral("深\n后"));
}

TEST(HtmlReader, SurvivesGarbage)
{
    std::mt19937 random(3);
    const QString pieces = QStringLiteral("<>/=\"' &;#ptdrhuliob123文\n!-?");
    for (int round = 0; round < 300; ++round) {
        QString html;
        for (int at = 0; at < 400; ++at) {
            html += pieces[qsizetype(random() % unsigned(pieces.size()))];
        }
        (void)readHtml(html);
    }
    // each takes minutes when reading is not linear
    for (const char* piece : {"<p>", "<b>", "<table>", "<td>", "<ul>", "<li>", "<!--", "<script>", "&",
                              "<a b='", "</x>", "<del>", "<p style='a:b;", "\xE3\x80\x80", "<br>", "<img>"}) {
        (void)readHtml(QString::fromUtf8(piece).repeated(400'000));
    }
}

TEST(HtmlReader, StopsWhenThereIsEnoughOrWhenItIsTold)
{
    const HtmlContent cut = readHtml(QStringLiteral("<p>一二三四五</p>").repeated(100'000), 1000);
    EXPECT_TRUE(cut.isTooMuch);
    EXPECT_LE(plainText(cut.text).size(), 1300);
    EXPECT_FALSE(readHtml(QStringLiteral("<p>一二三四五</p>"), 5).isTooMuch);
    std::stop_source source;
    source.request_stop();
    EXPECT_TRUE(readHtml(QStringLiteral("<p>一</p>"), 1000, source.get_token()).text.isEmpty());
}

} // namespace
} // namespace shenbao
