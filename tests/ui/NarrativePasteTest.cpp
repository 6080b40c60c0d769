// SPDX-License-Identifier: GPL-3.0-or-later
// What is pasted and dropped into a narrative.
#include "tests/support/Utf8.h"
#include "tests/ui/NarrativeFixture.h"
#include "ui/narrative/PasteBar.h"

#include <QDropEvent>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrl>

namespace shenbao {
namespace {

using test::utf8;

class NarrativePasteTest : public test::NarrativeFixture
{
protected:
    void openLong(const QString& markdown)
    {
        open(QStringLiteral("a.long"), markdown);
        QObject::connect(m_editor.get(), &NarrativeEditor::refused, m_editor.get(),
                         [this](const QString& text) { m_refused << text; });
    }
    /// As the project does it, but at once.
    void takePictures()
    {
        QObject::connect(m_editor.get(), &NarrativeEditor::pictureOffered, m_editor.get(),
                         [this](const QByteArray& data, const QString&, const QTextCursor& place) {
                             m_editor->insertPicture(
                                 QStringLiteral("attachment:1/%1.png").arg(QString::fromLatin1(data.left(4))),
                                 {}, place);
                         });
    }
    void place(int block, bool atEnd)
    {
        QTextCursor cursor(edit().document()->findBlockByNumber(block));
        if (atEnd) {
            cursor.movePosition(QTextCursor::EndOfBlock);
        }
        edit().setTextCursor(cursor);
    }
    bool isDone()
    {
        return QTest::qWaitFor([&] { return !edit().isPasting(); }, 60'000);
    }

    QStringList m_refused;
};

/// A page of `size` characters of source, most of it markup, as Word makes it.
QString page(int size, const QString& text = QStringLiteral("数据"))
{
    const QString paragraph =
        QStringLiteral(
            "<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0;line-height:150%'>"
            "<span style='font-size:12.0pt;font-family:宋体;mso-ascii-font-family:\"Times New Roman\"'>") +
        text + QStringLiteral("</span><span lang=EN-US><o:p></o:p></span></p>");
    return paragraph.repeated(std::max(1, size / int(paragraph.size())));
}

TEST_F(NarrativePasteTest, MuchIsReadOnAnotherThreadAndComesWhereItWasPasted)
{
    openLong(QStringLiteral("前\n后"));
    place(0, true);
    paste(page(2'000'000), {});
    EXPECT_TRUE(edit().isPasting());
    EXPECT_EQ(stored(), QStringLiteral("前\n后"));
    toEnd();
    type(QStringLiteral("x")); // nobody has to wait
    ASSERT_TRUE(isDone());
    EXPECT_TRUE(stored().startsWith(u"前数据\n数据\n")) << utf8(stored().left(40));
    EXPECT_TRUE(stored().endsWith(u"数据\n后x")) << utf8(stored().right(40));
    type(QStringLiteral("y"));
    EXPECT_TRUE(stored().endsWith(u"后xy")) << "the cursor stays where people write";
    EXPECT_TRUE(m_refused.isEmpty());
}

TEST_F(NarrativePasteTest, CanBeCancelledByKeyAndByButton)
{
    openLong(QStringLiteral("前"));
    for (const bool byKey : {true, false}) {
        paste(page(10'000'000), {});
        ASSERT_TRUE(edit().isPasting());
        auto* bar = m_editor->findChild<PasteBar*>();
        if (byKey) {
            press(Qt::Key_Escape);
        } else {
            QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
        }
        EXPECT_FALSE(edit().isPasting());
        QTest::qWait(400);
        EXPECT_FALSE(bar->isVisible());
        EXPECT_EQ(stored(), QStringLiteral("前"));
    }
}

TEST_F(NarrativePasteTest, TellsWhenItTakesLongerThanAMoment)
{
    openLong(QStringLiteral("前"));
    auto* bar = m_editor->findChild<PasteBar*>();
    Q_EMIT edit().pastingChanged(true);
    EXPECT_FALSE(bar->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar->isVisible(); }, 5000));
    Q_EMIT edit().pastingChanged(false);
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(NarrativePasteTest, TakesTenMegabytesOfMarkupButNotOfText)
{
    openLong(QStringLiteral("前"));
    toEnd();
    paste(page(10'000'000), {});
    ASSERT_TRUE(isDone());
    EXPECT_TRUE(m_refused.isEmpty()) << utf8(m_refused.join(u' '));
    EXPECT_GT(stored().size(), 50'000);
    m_session->undo();
    EXPECT_EQ(shown(), QStringLiteral("前")) << "one step";
    paste(QStringLiteral("<p>很多文字").repeated(1'000'000), {});
    ASSERT_TRUE(isDone());
    EXPECT_EQ(m_refused.size(), 1);
    paste({}, QStringLiteral("很多文字\n").repeated(1'000'000));
    ASSERT_TRUE(isDone());
    EXPECT_EQ(m_refused.size(), 2);
    EXPECT_EQ(stored(), QStringLiteral("前"));
}

TEST_F(NarrativePasteTest, WaitsForTheEndOfAComposition)
{
    openLong(QStringLiteral("前"));
    toEnd();
    paste(page(1'000'000), {});
    compose(QStringLiteral("shu"));
    QTest::qWait(1500);
    EXPECT_EQ(edit().textCursor().block().layout()->preeditAreaText(), QStringLiteral("shu"));
    EXPECT_EQ(stored(), QStringLiteral("前"));
    compose({}, QStringLiteral("书"));
    ASSERT_TRUE(isDone());
    EXPECT_TRUE(stored().contains(u"书")) << utf8(stored().left(30));
    EXPECT_TRUE(stored().contains(u"数据"));
}

TEST_F(NarrativePasteTest, IsWhereThePictureOfASelectionStood)
{
    openLong(QStringLiteral("前旧后"));
    takePictures();
    QTextCursor cursor(edit().document());
    cursor.setPosition(1);
    cursor.setPosition(2, QTextCursor::KeepAnchor);
    edit().setTextCursor(cursor);
    paste(QStringLiteral("<img src='data:image/png;base64,YWFhYQ=='><p>甲</p>"), {});
    EXPECT_EQ(stored(), QStringLiteral("前\n![](attachment:1/aaaa.png)\n甲后"));
}

TEST_F(NarrativePasteTest, ATableCellTakesTheTextButNoPicture)
{
    openLong(QStringLiteral("| a | b |\n| --- | --- |\n| c | d |"));
    takePictures();
    const auto cell = [&] {
        for (QTextBlock block = edit().document()->begin(); block.isValid(); block = block.next()) {
            if (block.text() == u"c") {
                edit().setTextCursor(QTextCursor(block));
            }
        }
        ASSERT_TRUE(edit().isInTable());
    };
    cell();
    const QString picture = QStringLiteral("<img src='data:image/png;base64,YWFhYQ=='>");
    paste(QString(u"<p>甲</p>" + picture + u"<p>乙</p>" + picture), {});
    EXPECT_EQ(stored(), QStringLiteral("| a | b |\n| --- | --- |\n| 甲<br>乙c | d |"));
    EXPECT_EQ(m_refused.size(), 1) << "said once";
}

TEST_F(NarrativePasteTest, GoesAwayWithTheEditor)
{
    openLong(QStringLiteral("前"));
    paste(page(5'000'000), {});
    m_editor.reset(); // while it is being read
    QTest::qWait(50);
    EXPECT_EQ(m_session->proposal().text(QStringLiteral("a.long")), QStringLiteral("前"));
}

TEST_F(NarrativePasteTest, APictureThatWasCopiedAloneIsTaken)
{
    openLong({});
    QSignalSpy offered(m_editor.get(), &NarrativeEditor::pictureOffered);
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (const bool withHtml : {false, true}) { // a browser adds the address
        auto* data = new QMimeData;
        data->setImageData(image);
        if (withHtml) {
            data->setHtml(
                QStringLiteral("<meta charset='utf-8'><img src='https://example.com/a.png' alt='图'/>"));
        }
        QApplication::clipboard()->setMimeData(data);
        edit().paste();
        ASSERT_TRUE(isDone());
        ASSERT_EQ(offered.size(), 1);
        EXPECT_EQ(QImage::fromData(offered.takeFirst()[0].toByteArray()).size(), QSize(20, 10));
    }
    EXPECT_TRUE(m_refused.isEmpty()) << "nothing was lost";
    // cells of a spreadsheet come with a picture of them; the text is meant
    auto* cells = new QMimeData;
    cells->setImageData(image);
    cells->setHtml(QStringLiteral("<table><tr><td>1</td><td>2</td></tr></table>"));
    cells->setText(QStringLiteral("1\t2"));
    QApplication::clipboard()->setMimeData(cells);
    edit().paste();
    EXPECT_EQ(offered.size(), 0);
    EXPECT_EQ(stored(), QStringLiteral("| 1 | 2 |\n| --- | --- |"));
}

TEST_F(NarrativePasteTest, PicturesStandWhereTheyStood)
{
    openLong(QStringLiteral("前\n后"));
    takePictures();
    place(0, true);
    const auto picture = [](const char* name) {
        return QStringLiteral("<img src='data:image/png;base64,%1'>")
            .arg(QString::fromLatin1(QByteArray(name).toBase64()));
    };
    paste(QString(u"<p>甲</p>" + picture("aaaa") + picture("bbbb") +
                  u"<p>乙</p><table><tr><td>1</td><td>2</td></tr></table>" + picture("cccc") + u"<p>丙</p>" +
                  picture("dddd")),
          {});
    EXPECT_EQ(stored(), QStringLiteral("前甲\n![](attachment:1/aaaa.png)\n![](attachment:1/bbbb.png)\n乙\n"
                                       "| 1 | 2 |\n| --- | --- |\n![](attachment:1/cccc.png)\n丙\n"
                                       "![](attachment:1/dddd.png)\n后"));
    EXPECT_TRUE(m_refused.isEmpty());
}

TEST_F(NarrativePasteTest, SaysThatPicturesWereLost)
{
    openLong({});
    paste(QStringLiteral("<p>文字<img src='file:///C:/Users/user/AppData/Local/Temp/clip_image001.png'></p>"),
          {});
    EXPECT_EQ(stored(), QStringLiteral("文字"));
    EXPECT_EQ(m_refused.size(), 1);
}

TEST_F(NarrativePasteTest, WhatIsPastedBeforeATextLeavesItWhole)
{
    openLong(QStringLiteral("正文"));
    place(0, false);
    paste(QStringLiteral("<h2>标题</h2>"), {});
    EXPECT_EQ(stored(), QStringLiteral("### 标题\n正文"));
    EXPECT_EQ(edit().document()->blockCount(), 2) << "no blank line";
    place(1, false);
    paste(QStringLiteral("<ul><li>甲</li><li>乙</li></ul>"), {});
    EXPECT_EQ(stored(), QStringLiteral("### 标题\n- 甲\n- 乙\n正文"));
}

TEST_F(NarrativePasteTest, PastesPlainTextByKey)
{
    openLong({});
    paste({}, {});
    auto* data = new QMimeData;
    data->setHtml(QStringLiteral("<h1>标题</h1><p><b>粗</b></p>"));
    data->setText(QStringLiteral("标题\n粗"));
    QApplication::clipboard()->setMimeData(data);
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(stored(), QStringLiteral("标题\n粗"));
}

TEST_F(NarrativePasteTest, TakesWhatIsDroppedWhereItIsDropped)
{
    openLong(QStringLiteral("第一段\n第二段"));
    takePictures();
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::blue);
    const QString path = m_folder.path(QStringLiteral("图.png"));
    ASSERT_TRUE(image.save(path));
    const auto drop = [&](QMimeData& data, int block, bool atEnd) {
        place(block, atEnd);
        const QPointF point = edit().cursorRect().center();
        place(1, false); // the cursor is elsewhere
        QDragEnterEvent enter(point.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(edit().viewport(), &enter);
        QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(edit().viewport(), &event);
    };
    QMimeData html;
    html.setHtml(QStringLiteral("<b>加</b>"));
    drop(html, 0, true);
    EXPECT_EQ(stored(), QStringLiteral("第一段**加**\n第二段"));
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(path)});
    drop(file, 0, true);
    EXPECT_EQ(stored().count(u"attachment:"), 1) << utf8(stored());
    EXPECT_TRUE(stored().startsWith(u"第一段**加**\n![](")) << utf8(stored());
    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://example.com/a.png"))});
    drop(remote, 0, false);
    EXPECT_EQ(stored().count(u"attachment:"), 1) << "nothing is fetched";
}

} // namespace
} // namespace shenbao
